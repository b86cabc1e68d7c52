import { currentActor } from "@/lib/auth/current";
import { markOpen } from "@/lib/news/commands/mark-open";
import { refusalWords } from "@/lib/news/labels";
import { othersOnEdition } from "@/lib/news/queries/openings";
import { answerOpening } from "../../../opening-answer";

/** A window says that this edition is open in it, and hears who else is at work. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return answerOpening(request, await currentActor(), {
    ...{ refusalWords, gone: "Không còn bài này. Mở lại danh sách tin bài." },
    mark: (actor, said) => markOpen(actor, { ...said, id }),
    hear: async (actor, window) => ({ others: await othersOnEdition(actor, id, window) }),
  });
}
