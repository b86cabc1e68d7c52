import { currentActor } from "@/lib/auth/current";
import { formatStamp, isoDate } from "@/lib/core/dates";
import { csvFile } from "@/lib/core/spreadsheet";
import { refusalWords, statusWords } from "@/lib/news/labels";
import { whyNotRead } from "@/lib/news/policy";
import { type EditionRow, everyEdition } from "@/lib/news/queries/staff";
import { questionIn } from "@/lib/news/question";

const head = ["Tiêu đề", "Bản", "Trạng thái", "Chuyên mục", "Người viết", "Sửa lần cuối", "Giờ đăng", "Đường dẫn"];

function cells({ title, number, status, category, author, updatedAt, publishAt, slug }: EditionRow): (string | number)[] {
  return [title, number, statusWords[status], category?.name ?? "", author.name, formatStamp(updatedAt), publishAt ? formatStamp(publishAt) : "", slug];
}

/** The list that the address asks for as a CSV file; {sentence} when it refuses. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ sentence: "Phiên đăng nhập đã hết. Đăng nhập lại rồi xuất lại." }, { status: 401 });
  const refusal = whyNotRead(actor);
  if (refusal) return Response.json({ sentence: refusalWords[refusal] }, { status: 403 });
  async function* rows() {
    if (actor) for await (const row of everyEdition(actor, questionIn(new URL(request.url).search))) yield cells(row);
  }
  return csvFile(`tin-bai-${isoDate(new Date())}`, head, rows());
}
