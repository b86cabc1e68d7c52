import { bylineTable, photoTable, sumTable } from "@/components/royalties/royalty-rows";
import { currentActor } from "@/lib/auth/current";
import { csvFile, xlsxFile } from "@/lib/core/spreadsheet";
import { compareNames } from "@/lib/core/vietnamese";
import { refusalWords } from "@/lib/news/labels";
import { whyNotSeeRoyalties } from "@/lib/news/policy";
import { royaltiesOf } from "@/lib/news/queries/royalties";
import { parseMonth, sumsOf } from "@/lib/news/royalties";

/** A month (`thang=11/2026`) as a workbook (`dang=xlsx`, three sheets) or as CSV (every name over every article); {sentence} when it refuses. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ sentence: "Phiên đăng nhập đã hết. Đăng nhập lại rồi xuất lại." }, { status: 401 });
  const refusal = whyNotSeeRoyalties(actor);
  if (refusal) return Response.json({ sentence: refusalWords[refusal] }, { status: 403 });
  const asked = new URL(request.url).searchParams;
  const month = parseMonth(asked.get("thang") ?? "");
  if (!month) return Response.json({ sentence: "Nhập tháng theo dạng 11/2026." }, { status: 400 });
  const articles = await royaltiesOf(actor, month);
  const name = `nhuan-but-${month.year}-${String(month.month).padStart(2, "0")}`;
  const bylines = bylineTable(articles);
  if (asked.get("dang") !== "xlsx") return csvFile(name, bylines.head, bylines.rows);
  return xlsxFile(name, [sumTable(sumsOf(articles, compareNames)), bylines, photoTable(articles)]);
}
