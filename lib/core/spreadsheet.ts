import "server-only";
import { pipeline, Readable } from "node:stream";
import { type Options, stringify } from "csv-stringify";
import writeXlsxFile from "write-excel-file/node";

/*
 * Tables for spreadsheet programs. They take a CSV for UTF-8 only by its first three bytes, and would compute a cell that begins with
 * "=": such a cell gets an apostrophe in front.
 */

const options = { bom: true, escape_formulas: true, record_delimiter: "windows" } satisfies Options;

type Row = readonly (string | number)[];

/** A table as CSV, row by row: it may be longer than memory. */
function csvOf(head: Row, rows: AsyncIterable<Row> | Iterable<Row>): ReadableStream<Uint8Array> {
  async function* lines() {
    yield head;
    for await (const row of rows) yield row;
  }
  const out = stringify(options);
  // Whoever stops half way stops the reading too; what goes wrong in it ends the file as broken, not as complete.
  pipeline(Readable.from(lines()), out, () => {});
  return Readable.toWeb(out) as ReadableStream<Uint8Array>;
}

/** The answer that a browser saves as a file. @param name ASCII, with its extension */
function download(name: string, type: string, body: BodyInit): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** A table as a CSV file. @param name ASCII, without an extension */
export function csvFile(name: string, head: Row, rows: AsyncIterable<Row> | Iterable<Row>): Response {
  return download(`${name}.csv`, "text/csv; charset=utf-8", csvOf(head, rows));
}

/** A sheet of a workbook. */
export interface Sheet {
  name: string;
  head: readonly string[];
  rows: readonly Row[];
  /** In characters, one for each column. */
  widths: readonly number[];
}

/** What a program saves as an XLSX file. */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A workbook. Cells are typed: words are never computed. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const cell = (value: string | number) => (typeof value === "number" ? { type: Number, value } : { type: String, value });
  const workbook = sheets.map(({ name: sheet, head, rows, widths }) => ({
    sheet,
    data: [head.map((value) => ({ value, fontWeight: "bold" as const })), ...rows.map((row) => row.map(cell))],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }));
  return new Uint8Array(await writeXlsxFile(workbook).toBuffer());
}

/** A workbook as a file. @param name ASCII, without an extension */
export async function xlsxFile(name: string, sheets: readonly Sheet[]): Promise<Response> {
  return download(`${name}.xlsx`, XLSX, await workbookOf(sheets));
}
