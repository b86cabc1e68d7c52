import { currentActor } from "@/lib/auth/current";
import { saveSection } from "@/lib/reports/commands/sections";
import { fieldWords, refusalWords } from "@/lib/reports/labels";
import { findSection } from "@/lib/reports/queries/detail";
import { answerSave } from "../../../../../save-answer";

/** One autosave of a section. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string; sectionId: string }> }): Promise<Response> {
  const { id, sectionId } = await params;
  return answerSave(request, await currentActor(), {
    ...{ fieldWords, refusalWords, gone: "Không còn phần này trong báo cáo. Chép chữ của mình ra, rồi tải lại trang." },
    save: (actor, content) => saveSection(actor, { ...content, id: sectionId }),
    stands: async (actor) => {
      const section = await findSection(actor, id, sectionId);
      return section && { version: section.version, draft: { title: section.title, body: section.body } };
    },
  });
}
