import "server-only";
import { absoluteUrl } from "@/lib/core/public-url";
import { csvFile, xlsxFile } from "@/lib/core/spreadsheet";
import { reportAddress } from "@/lib/reports/addresses";
import { openData } from "@/lib/reports/output/open-data";
import { figureSheets, figuresSheet } from "@/lib/reports/output/sheets";
import { findReport } from "@/lib/reports/queries/published";

/** All figures of the published version, for programs. */
export async function openDataFile(slug: string, kind: "csv" | "xlsx" | "json"): Promise<Response> {
  const page = await findReport(slug);
  if (!page) return new Response("Không có báo cáo này.\n", { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  const { content, number, hash } = page.version;
  const name = `so-lieu-${slug}`;
  if (kind === "json") {
    const named = { address: absoluteUrl(reportAddress(slug)), number, hash, publishedAt: page.publishedAt };
    return Response.json(openData(content, named), { headers: { "Cache-Control": "public, no-cache", "Access-Control-Allow-Origin": "*" } });
  }
  if (kind === "xlsx") return xlsxFile(name, figureSheets(content));
  const { head, rows } = figuresSheet(content);
  return csvFile(name, head, rows);
}
