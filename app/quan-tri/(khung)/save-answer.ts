import "server-only";
import { ZodError } from "zod";
import type { SaveAnswer } from "@/components/editor/autosave";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { formatTime } from "@/lib/core/dates";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";

/** What is saved, and what is said of it. */
interface Saved<Draft> {
  save(actor: Actor, content: object): Promise<{ version: number }>;
  /** What stands on the server, for whoever was overtaken; null where there is nothing for them any more. */
  stands(actor: Actor): Promise<{ version: number; draft: Draft } | null>;
  fieldWords: Readonly<Record<string, string>>;
  refusalWords: Readonly<Record<string, string>>;
  /** Said where it is not there any more. */
  gone: string;
}

/** Answers one autosave, JSON of the content and the version that it builds on, with a SaveAnswer, whatever happened. */
export async function answerSave<Draft>(request: Request, actor: Actor | null, saved: Saved<Draft>): Promise<Response> {
  if (!actor) return answer(401, { status: "signed-out" });
  try {
    const content: unknown = await request.json();
    const { version } = await saved.save(actor, content as object);
    return answer(200, { status: "saved", version, at: formatTime(await now()) });
  } catch (error) {
    return refused(actor, saved, error);
  }
}

async function refused<Draft>(actor: Actor, { stands, fieldWords, refusalWords, gone }: Saved<Draft>, error: unknown): Promise<Response> {
  if (error instanceof SyntaxError) return answer(400, { status: "refused", sentence: "Bản lưu bị hỏng trên đường truyền. Gõ tiếp để lưu lại." });
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    const word = fieldWords[String(issue?.path[0])];
    return answer(422, { status: "refused", sentence: [word, issue?.message].filter(Boolean).join(": ") });
  }
  if (error instanceof AppError && error.code === "CONFLICT") {
    const { changedBy, changedAt, what } = error.detail ?? {};
    const other = await stands(actor);
    if (!other) return answer(403, { status: "refused", sentence: gone });
    return answer(409, {
      ...{ status: "conflict", version: other.version, draft: other.draft },
      who: typeof changedBy === "string" ? changedBy : "người khác",
      at: changedAt instanceof Date ? formatTime(changedAt) : "",
      what: typeof what === "string" ? what : "lưu",
    });
  }
  if (error instanceof AppError) return answer(403, { status: "refused", sentence: refusalWords[error.reason ?? ""] ?? gone });
  log.error({ err: error }, "autosave failed");
  return answer(503, { status: "unreachable" });
}

function answer<Draft>(status: number, body: SaveAnswer<Draft>): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
