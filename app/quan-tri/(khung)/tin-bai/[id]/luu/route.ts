import { draftOf } from "@/components/editor/draft";
import { currentActor } from "@/lib/auth/current";
import { saveEdition } from "@/lib/news/commands/save";
import { fieldWords, refusalWords } from "@/lib/news/labels";
import { findEdition } from "@/lib/news/queries/edition";
import { answerSave } from "../../../save-answer";

/** One autosave of an edition. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return answerSave(request, await currentActor(), {
    ...{ fieldWords, refusalWords, gone: "Không còn bài này. Mở lại danh sách tin bài." },
    save: (actor, content) => saveEdition(actor, { ...content, id }),
    stands: async (actor) => {
      const edition = await findEdition(actor, id);
      return edition && { version: edition.version, draft: draftOf(edition) };
    },
  });
}
