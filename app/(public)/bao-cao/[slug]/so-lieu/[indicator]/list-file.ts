import "server-only";
import { absoluteUrl } from "@/lib/core/public-url";
import { csvFile, xlsxFile } from "@/lib/core/spreadsheet";
import { recordsSheet } from "@/lib/reports/output/sheets";
import { wholeList } from "./listed";

/** The list behind a figure as a file: what readers see of it. */
export async function figureListFile(request: Request, { slug, indicator }: { slug: string; indicator: string }, kind: "csv" | "xlsx"): Promise<Response> {
  const part = new URL(request.url).searchParams.get("phan") ?? "";
  const list = await wholeList(slug, indicator, part);
  if (!list) return new Response("Không có danh sách này.\n", { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  const sheet = recordsSheet(list.figure.name, list.records, absoluteUrl);
  const name = `${indicator}-${slug}`;
  return kind === "csv" ? csvFile(name, sheet.head, sheet.rows) : xlsxFile(name, [sheet]);
}
