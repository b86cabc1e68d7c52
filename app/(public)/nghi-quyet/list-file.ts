import "server-only";
import { formatDay, isoDate } from "@/lib/core/dates";
import { absoluteUrl } from "@/lib/core/public-url";
import { csvFile, xlsxFile } from "@/lib/core/spreadsheet";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { seriesLabels, standingLabel } from "@/lib/resolutions/labels";
import { type ResolutionRow, resolutionRows } from "@/lib/resolutions/queries/list";
import { fileAddress, questionOf } from "@/lib/resolutions/question";

/** A workbook is made in memory before its first byte is sent. */
export const MOST_IN_WORKBOOK = 5000;
/** Files made at the same time; whoever comes then is asked to come again. */
const AT_ONCE = 2;
let making = 0;

const headOf = (day: Date) => [
  "Số, ký hiệu",
  "Ngày ban hành",
  "Trích yếu",
  "Loại văn bản",
  "Lĩnh vực",
  "Khóa",
  "Kỳ họp",
  "Cơ quan ban hành",
  "Người ký",
  "Ngày có hiệu lực",
  "Ngày hết hiệu lực",
  `Hiệu lực tại ngày ${formatDay(day)}`,
  "Đường dẫn",
];

const dayOrNothing = (day: Date | null) => (day ? formatDay(day) : "");

function cells(row: ResolutionRow): string[] {
  const { symbol, issuedOn, title, series, fields, term, session, issuer, signerName, effectiveOn, expiresOn, state } = row;
  return [
    ...[symbol, formatDay(issuedOn), title, seriesLabels[series], fields.join("; "), term, session?.title ?? "", issuer, signerName],
    ...[dayOrNothing(effectiveOn), dayOrNothing(expiresOn), standingLabel(state), absoluteUrl(resolutionAddress(row))],
  ];
}

async function* counted(rows: AsyncGenerator<ResolutionRow>): AsyncGenerator<string[]> {
  making += 1;
  try {
    for await (const row of rows) yield cells(row);
  } finally {
    making -= 1;
  }
}

/** Exactly the list that the address asks for, as a file. */
export async function listFile(request: Request, kind: "csv" | "xlsx"): Promise<Response> {
  if (making >= AT_ONCE) return new Response("Nhiều người đang tải danh sách. Thử lại sau một phút.", { status: 503, headers: { "Retry-After": "60" } });
  const params = new URL(request.url).searchParams;
  const question = questionOf(Object.fromEntries([...params.keys()].map((name) => [name, params.getAll(name)])));
  const { total, day, rows } = await resolutionRows(question);
  const name = `nghi-quyet-${isoDate(new Date())}`;
  if (kind === "csv") return csvFile(name, headOf(day), counted(rows()));
  if (total > MOST_IN_WORKBOOK) return new Response(null, { status: 303, headers: { Location: fileAddress(question, "csv"), "Cache-Control": "no-store" } });
  const all = await Array.fromAsync(counted(rows()));
  return xlsxFile(name, [{ name: "Nghị quyết", head: headOf(day), rows: all, widths: [18, 14, 80, 20, 28, 12, 36, 28, 24, 14, 14, 22, 48] }]);
}
