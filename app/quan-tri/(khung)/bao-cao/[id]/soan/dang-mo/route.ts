import { currentActor } from "@/lib/auth/current";
import { formatDateTimeInside, formatTime } from "@/lib/core/dates";
import { markReportOpen } from "@/lib/reports/commands/mark-open";
import { refusalWords } from "@/lib/reports/labels";
import { hearOfReport } from "@/lib/reports/queries/openings";
import { noteOpening } from "@/lib/visibility/commands/open";
import { answerOpening } from "../../../../opening-answer";

/**
 * A window says that this report is open in it, and in which section somebody writes: {window, leaving?, sectionId?, snapshotId?}. It hears who else
 * is at work, and the figures where they were frozen anew: {others, frozen: {snapshotId, taken, at, figures} | null}.
 */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return answerOpening(request, await currentActor(), {
    ...{ refusalWords, gone: "Không còn báo cáo này. Mở lại danh sách báo cáo." },
    mark: (actor, { snapshotId: _, ...said }) => markReportOpen(actor, { ...said, id }),
    hear: async (actor, window, { snapshotId }) => {
      const heard = await hearOfReport(actor, id, { id: window, snapshotId: typeof snapshotId === "string" ? snapshotId : null });
      if (!heard?.frozen) return heard;
      const { takenAt, visibility, ...frozen } = heard.frozen;
      await noteOpening(actor, "report", { id, visibility });
      return { others: heard.others, frozen: { ...frozen, taken: formatDateTimeInside(takenAt), at: formatTime(takenAt) } };
    },
  });
}
