import { detailWords } from "@/components/audit/detail-words";
import { exportAudit } from "@/lib/audit/commands";
import { actionWord, subjectLabel } from "@/lib/audit/labels";
import { questionOf } from "@/lib/audit/question";
import { currentActor } from "@/lib/auth/current";
import { refusalWords } from "@/lib/auth/labels";
import { formatStamp, isoDate } from "@/lib/core/dates";
import { csvFile } from "@/lib/core/spreadsheet";

const head = ["Số", "Thời điểm", "Người làm", "Việc", "Loại", "Mã đối tượng", "Chi tiết", "Vị trí niêm phong"];

/** The log as far as it answers the question of the form, as a CSV file; {sentence} when it refuses. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ sentence: "Phiên đăng nhập đã hết. Đăng nhập lại rồi xuất lại." }, { status: 401 });
  if (!actor.can("audit.read")) return Response.json({ sentence: refusalWords["not-an-administrator"] }, { status: 403 });
  const lines = await exportAudit(actor, questionOf(Object.fromEntries(await request.formData())));
  async function* rows() {
    for await (const { id, at, actorName, action, subjectType, subjectId, detail, position } of lines)
      yield [id, formatStamp(at), actorName, actionWord(action), subjectLabel(subjectType), subjectId, detailWords(detail).join("; "), position ?? ""];
  }
  return csvFile(`nhat-ky-${isoDate(new Date())}`, head, rows());
}
