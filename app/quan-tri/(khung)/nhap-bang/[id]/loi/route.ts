import { currentActor } from "@/lib/auth/current";
import { isoDate } from "@/lib/core/dates";
import { csvFile } from "@/lib/core/spreadsheet";
import { refusalWords } from "@/lib/spreadsheets/labels";
import { whyNotImport } from "@/lib/spreadsheets/policy";
import { everyRefusedLine, findSpreadsheet } from "@/lib/spreadsheets/queries";

interface Context {
  params: Promise<{ id: string }>;
}

/** The lines that were not taken, with what is wrong in each, as a CSV file; {sentence} when it refuses. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ sentence: "Phiên đăng nhập đã hết. Đăng nhập lại rồi tải lại." }, { status: 401 });
  const refusal = whyNotImport(actor);
  if (refusal) return Response.json({ sentence: refusalWords[refusal] }, { status: 403 });
  const found = await findSpreadsheet(actor, (await params).id);
  if (!found) return Response.json({ sentence: "Không có lần nhập này." }, { status: 404 });
  const { id, kind } = found;
  async function* rows() {
    if (!actor) return;
    for await (const { line, about, errors } of everyRefusedLine(actor, id, kind)) for (const { head, message } of errors) yield [line, about, head, message];
  }
  return csvFile(`dong-khong-nhan-${isoDate(new Date())}`, ["Dòng", "Nội dung", "Cột", "Cần sửa"], rows());
}
