import "server-only";
import { ZodError } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { formatTime } from "@/lib/core/dates";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import type { Opening } from "@/lib/openings/queries";

/** What a window says of itself, not read yet. */
type Said = Record<string, unknown>;

interface Opened<Heard extends { others: Opening[] }> {
  /** Keeps the sign. */
  mark(actor: Actor, said: Said): Promise<void>;
  /** What is heard besides; null where there is nothing for them any more. */
  hear(actor: Actor, window: string, said: Said): Promise<Heard | null>;
  refusalWords: Readonly<Record<string, string>>;
  /** Said where it is not there any more. */
  gone: string;
}

/** Answers a window that says that it is open, {window, leaving?, …}: {others: [{name, own, since, sections: [{id, since}]}], …}. */
export async function answerOpening<Heard extends { others: Opening[] }>(
  request: Request,
  actor: Actor | null,
  { mark, hear, refusalWords, gone }: Opened<Heard>,
): Promise<Response> {
  if (!actor) return answer(401, { status: "signed-out" });
  try {
    const said = (await request.json()) as Said;
    await mark(actor, said);
    const heard = await hear(actor, String(said.window), said);
    return heard ? answer(200, { ...heard, others: heard.others.map(told) }) : answer(403, { sentence: gone });
  } catch (error) {
    if (error instanceof AppError) return answer(403, { sentence: refusalWords[error.reason ?? ""] ?? gone });
    if (error instanceof ZodError || error instanceof SyntaxError) return answer(400, { sentence: "Trang này hỏi sai cách. Tải lại trang." });
    log.error({ err: error }, "a sign of life of the editor failed");
    return answer(503, { sentence: "Chưa biết còn ai đang mở. Trang tự hỏi lại." });
  }
}

const told = ({ name, own, openedAt, sections }: Opening) => ({
  ...{ name, own, since: formatTime(openedAt) },
  sections: sections.map(({ id, since }) => ({ id, since: formatTime(since) })),
});

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
