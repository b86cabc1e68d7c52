import "server-only";
import { csvFile, xlsxFile } from "@/lib/core/spreadsheet";
import { unitLabels } from "@/lib/disclosures/labels";
import { findDisclosure } from "@/lib/disclosures/queries";

/** Digits that a spreadsheet program keeps; what is longer goes as it is written. */
const EXACT = 15;

/** An amount as a number where a program counts it exactly, and as its words otherwise. */
function cellOf(amount: string | null): string | number {
  if (amount === null) return "";
  return amount.replace(/\D/g, "").length <= EXACT ? Number(amount) : amount;
}

/** The table of a disclosure as readers have it now. */
export async function tableFile(slug: string, kind: "csv" | "xlsx"): Promise<Response> {
  const page = await findDisclosure(slug, null);
  if (!page || page.table.rows.length === 0) return new Response(null, { status: 404 });
  const { columns, rows } = page.table;
  const head = ["STT", "Nội dung", ...columns.map(({ name, share }) => (share ? name : `${name} (${unitLabels[page.unit]})`))];
  const cells = rows.map(({ number, content, amounts }) => [number, content, ...amounts.map(cellOf)]);
  if (kind === "csv") return csvFile(slug, head, cells);
  return xlsxFile(slug, [{ name: "Công khai", head, rows: cells, widths: [8, 60, ...columns.map(() => 22)] }]);
}
