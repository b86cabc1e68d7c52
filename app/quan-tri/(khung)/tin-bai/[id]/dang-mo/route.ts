import { ZodError } from "zod";
import { currentActor } from "@/lib/auth/current";
import { formatTime } from "@/lib/core/dates";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { markOpen } from "@/lib/news/commands/mark-open";
import { refusalWords } from "@/lib/news/labels";
import { otherOpenings } from "@/lib/news/queries/openings";

/** A window says that it is open, {window, leaving?}, and hears who else is at work: {others: [{name, own, since}]}. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const actor = await currentActor();
  if (!actor) return answer(401, { status: "signed-out" });
  try {
    const said = (await request.json()) as { window?: unknown; leaving?: unknown };
    await markOpen(actor, { id, window: said.window, leaving: said.leaving ?? false });
    const others = await otherOpenings(actor, id, String(said.window));
    return answer(200, { others: others.map(({ name, own, openedAt }) => ({ name, own, since: formatTime(openedAt) })) });
  } catch (error) {
    if (error instanceof AppError)
      return answer(403, { sentence: (refusalWords as Record<string, string>)[error.reason ?? ""] ?? "Không còn bài này. Mở lại danh sách tin bài." });
    if (error instanceof ZodError || error instanceof SyntaxError) return answer(400, { sentence: "Trang này hỏi sai cách. Tải lại trang." });
    log.error({ err: error }, "a sign of life of the editor failed");
    return answer(503, { sentence: "Chưa biết ai đang mở bài. Trang tự hỏi lại." });
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
