import "server-only";
import { Readable } from "node:stream";
import { type Options, stringify } from "csv-stringify";

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
  const out = Readable.from(lines()).pipe(stringify(options));
  return Readable.toWeb(out) as ReadableStream<Uint8Array>;
}

/** The answer that a browser saves as a file. @param name ASCII, with its extension */
export function download(name: string, type: string, body: BodyInit): Response {
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
