import "server-only";
import { FOLLOW, FOLLOW_DONE } from "@/lib/alerts/addresses";
import { AppError, type ErrorCode } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { z } from "@/lib/core/zod";

/** Sends the reader on to a page; the answer of every form here. */
function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
}

/** The word of what went wrong, for the page that says it (`troubleWords`). */
const troubles: Partial<Record<ErrorCode, string>> = { TOO_MANY: "cho", NOT_FOUND: "muc", UNAVAILABLE: "chua-co-thu" };

function troubleOf(error: unknown): string {
  if (error instanceof z.ZodError) return error.issues.some(({ path }) => path[0] === "email") ? "thu" : "muc";
  const known = error instanceof AppError ? troubles[error.code] : undefined;
  if (known) return known;
  // Of an error only its name: its words may hold what was typed.
  log.error({ name: error instanceof Error ? error.name : "unknown" }, "a reader's form failed");
  return "he-thong";
}

/** The text fields of a form; none where it cannot be read. */
export async function fieldsOf(request: Request): Promise<Record<string, string>> {
  const form = await request.formData().catch(() => new FormData());
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}

/**
 * Does what a form asks for and sends the reader on: to the page that says it was done, or back with what went wrong.
 * @param done word of `doneWords`
 * @param back where the form stands, with what it was about
 * @param gone word for what is not there (any more)
 */
export async function answerForm(work: () => Promise<unknown>, done: string, back: Record<string, string> = {}, gone = "muc"): Promise<Response> {
  try {
    await work();
  } catch (error) {
    const trouble = troubleOf(error);
    return seeOther(`${FOLLOW}?${new URLSearchParams({ ...back, loi: trouble === "muc" ? gone : trouble })}`);
  }
  return seeOther(`${FOLLOW_DONE}?viec=${done}`);
}
