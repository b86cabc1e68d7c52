import { ZodError } from "zod";
import type { SaveAnswer } from "@/components/editor/autosave";
import { type Draft, draftOf } from "@/components/editor/draft";
import type { Actor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/current";
import { now } from "@/lib/core/clock";
import { formatTime } from "@/lib/core/dates";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { saveEdition } from "@/lib/news/commands/save";
import { fieldWords, refusalWords } from "@/lib/news/labels";
import { findEdition } from "@/lib/news/queries/edition";

/** One autosave: JSON of the content and the version it builds on. Answers with a SaveAnswer, whatever happened. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const actor = await currentActor();
  if (!actor) return answer(401, { status: "signed-out" });
  try {
    const content: unknown = await request.json();
    const saved = await saveEdition(actor, { ...(content as object), id });
    return answer(200, { status: "saved", version: saved.version, at: formatTime(await now()) });
  } catch (error) {
    return refused(actor, id, error);
  }
}

async function refused(actor: Actor, id: string, error: unknown): Promise<Response> {
  if (error instanceof SyntaxError) return answer(400, { status: "refused", sentence: "Bản lưu bị hỏng trên đường truyền. Gõ tiếp để lưu lại." });
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    const word = fieldWords[String(issue?.path[0])];
    return answer(422, { status: "refused", sentence: [word, issue?.message].filter(Boolean).join(": ") });
  }
  if (error instanceof AppError && error.code === "CONFLICT") {
    const { changedBy, changedAt, what } = error.detail ?? {};
    const stands = await findEdition(actor, id);
    if (!stands) return answer(403, { status: "refused", sentence: "Không còn bài này. Mở lại danh sách tin bài." });
    return answer(409, {
      status: "conflict",
      version: stands.version,
      draft: draftOf(stands),
      who: typeof changedBy === "string" ? changedBy : "người khác",
      at: changedAt instanceof Date ? formatTime(changedAt) : "",
      what: typeof what === "string" ? what : "lưu",
    });
  }
  if (error instanceof AppError) {
    const words: Record<string, string> = refusalWords;
    return answer(403, { status: "refused", sentence: words[error.reason ?? ""] ?? "Không còn bài này. Mở lại danh sách tin bài." });
  }
  log.error({ err: error }, "autosave failed");
  return answer(503, { status: "unreachable" });
}

function answer(status: number, body: SaveAnswer<Draft>): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
