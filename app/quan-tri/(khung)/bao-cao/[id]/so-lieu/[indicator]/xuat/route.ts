import { currentActor } from "@/lib/auth/current";
import { absoluteUrl } from "@/lib/core/public-url";
import { csvFile, xlsxFile } from "@/lib/core/spreadsheet";
import { recordsSheet } from "@/lib/reports/output/sheets";
import { whyNotSee } from "@/lib/reports/policy";
import { findStaffReport } from "@/lib/reports/queries/detail";
import { recordsBehind } from "@/lib/reports/queries/review";
import { noteOpening } from "@/lib/visibility/commands/open";

const missing = () => new Response("Không có danh sách này.\n", { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" } });

/** The records behind a figure of a report, as far as the account may see them, as a workbook (`dang=xlsx`) or as CSV. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string; indicator: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor || whyNotSee(actor)) return missing();
  const [{ id, indicator }, query] = [await params, new URL(request.url).searchParams];
  const report = await findStaffReport(actor, id);
  const found = report && (await recordsBehind(actor, report, indicator, query.get("phan") ?? ""));
  if (!found) return missing();
  await noteOpening(actor, "report", report);
  const [name, sheet] = [`${indicator}-${report.slug}`, recordsSheet(found.figure.name, found.rows, absoluteUrl)];
  return query.get("dang") === "xlsx" ? xlsxFile(name, [sheet]) : csvFile(name, sheet.head, sheet.rows);
}
