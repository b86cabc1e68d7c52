import "server-only";
import { randomBytes } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { ZodError } from "zod";
import type { ActionState } from "./action-state";
import { formatTime } from "./dates";
import { AppError, type ErrorCode } from "./errors";
import { log } from "./log";

const sentences: Record<ErrorCode, string> = {
  NOT_FOUND: "Không còn mục này. Mở lại danh sách để xem bản hiện có.",
  FORBIDDEN: "Tài khoản của anh, chị không làm được việc này.",
  CONFLICT: "Có người vừa sửa mục này. Tải lại trang để xem bản mới, rồi làm tiếp.",
  INVALID: "Có ô chưa đúng. Sửa các ô được đánh dấu rồi gửi lại.",
  UNAUTHENTICATED: "Phiên đăng nhập đã hết. Đăng nhập lại; nội dung đang viết vẫn còn trên trang này.",
  TOO_MANY: "Đã thử quá nhiều lần. Chờ ít phút rồi thử lại.",
  UNAVAILABLE: "Cơ sở dữ liệu chưa trả lời. Chưa lưu được; chờ một phút rồi gửi lại.",
};

/** How Prisma, PostgreSQL, its driver and the network say that the database cannot be reached, or answers too late. */
const outageSigns = [
  ["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"],
  ["DatabaseNotReachable", "SocketTimeout", "ConnectionClosed", "TooManyConnections"],
  // A raw query carries none of these codes, only Prisma's words for them.
  ["reach database server", "Operation has timed out", "has closed the connection", "Too many database connections"],
  // Ended or refused by the server: shutting down, starting up, too many connections, idle in a transaction; its time limits.
  ["57P01", "57P02", "57P03", "53300", "25P03", "57014", "55P03", "due to statement timeout", "due to lock timeout"],
  ["Connection terminated", "timeout exceeded", "timeout expired", "Query read timeout", "is not queryable"],
  ["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"],
].flat();
const outage = new RegExp(`\\b(?:${outageSigns.join("|")})\\b`, "i");

/** True when the database cannot be reached or answers too late, as opposed to a defect of ours. */
export function isOutage(error: unknown): boolean {
  return error instanceof Error && outage.test(`${error.name} ${error.message} ${"code" in error ? error.code : ""}`);
}

/** Who was faster and what they did, where the command knows it: detail {changedBy, changedAt, what}. */
function conflictSentence({ code, detail }: AppError): string | null {
  if (code !== "CONFLICT" || typeof detail?.changedBy !== "string" || !(detail.changedAt instanceof Date)) return null;
  const what = typeof detail.what === "string" ? detail.what : "sửa mục này";
  return `Lúc ${formatTime(detail.changedAt)}, ${detail.changedBy} đã ${what}. Tải lại trang để xem bản mới, rồi làm tiếp.`;
}

/** Sentences of a domain for its refusal reasons; one that must say who or when is made from the detail of the refusal. */
export type RefusalWords = Readonly<Record<string, string | ((detail: Record<string, unknown>) => string)>>;

/** A refusal in one sentence. @param words sentences of the domain for its refusal reasons */
export function refusalSentence(error: AppError, words: RefusalWords = {}): string {
  const own = error.reason ? words[error.reason] : undefined;
  return (typeof own === "function" ? own(error.detail ?? {}) : own) || conflictSentence(error) || sentences[error.code];
}

/** The same address, asked for anew: one that differs behind the # alone is a jump for Next, and the page would keep what stood there. */
export function renewed(address: string): string {
  const [before = "", anchor] = address.split("#");
  return `${before}${before.includes("?") ? "&" : "?"}luc=${Date.now().toString(36)}${anchor ? `#${anchor}` : ""}`;
}

/** Text fields of a form, repeated keys as arrays, files left out; React's own `$ACTION_…` fields dropped. */
export function formValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith("$ACTION")) continue;
    const texts = form.getAll(key).filter((value): value is string => typeof value === "string");
    if (texts.length === 1) values[key] = texts[0] as string;
    else if (texts.length > 1) values[key] = texts;
  }
  return values;
}

/**
 * Runs what a form asks for and turns every way it can end into a state that the form shows: the one translation of errors
 * for the whole staff area. Redirects and notFound() of Next pass through.
 * @param words sentences of the domain for its refusal reasons (`refusalWords` of its labels.ts)
 */
export async function runAction(
  form: FormData,
  work: (input: Record<string, string | string[]>) => Promise<void>,
  words: RefusalWords = {},
): Promise<ActionState> {
  const values = formValues(form);
  try {
    await work(values);
    return { status: "done" };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof ZodError) {
      const fields: Record<string, string> = {};
      for (const issue of error.issues) fields[issue.path.join(".") || "form"] ??= issue.message;
      return { status: "invalid", fields, values };
    }
    if (error instanceof AppError) {
      return { status: "refused", code: error.code, reason: error.reason ?? null, sentence: refusalSentence(error, words), values };
    }
    const reference = randomBytes(4).toString("hex");
    log.error({ reference, err: error }, "action failed");
    const sentence = isOutage(error) ? sentences.UNAVAILABLE : `Chưa làm được vì lỗi của hệ thống. Báo quản trị mã ${reference}; chưa có gì bị mất.`;
    return { status: "failed", reference, sentence, values };
  }
}
