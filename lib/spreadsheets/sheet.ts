import "server-only";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { readSheet } from "read-excel-file/node";
import { formatDay } from "@/lib/core/dates";
import { ArchiveTooLarge, unpack } from "@/lib/files/archive";
import type { readingWords } from "./labels";
import { spreadsheetLimits } from "./schema";

/** A table cannot be read, for a reason that people can do something about. */
export class UnreadableSheet extends Error {
  readonly reason: keyof typeof readingWords;

  constructor(reason: keyof typeof readingWords) {
    super(reason);
    this.reason = reason;
  }
}

type Row = string[];

/** What a cell shows. A day keeps the form in which offices write it. */
function shown(cell: unknown, numbers: (value: number) => string): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return numbers(cell);
  if (cell instanceof Date) return formatDay(cell);
  if (typeof cell === "boolean") return cell ? "Có" : "Không";
  return String(cell).slice(0, spreadsheetLimits.cell + 1);
}

/** Looks at a workbook before it is opened: how much it is, and whether it computes anything. */
async function inspect(bytes: Buffer): Promise<void> {
  const tails = new Map<string, string>();
  let formulas = false;
  const look = (name: string, chunk: Buffer) => {
    if (formulas || !/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return;
    // A tag may be cut by the end of a chunk.
    const text = `${tails.get(name) ?? ""}${chunk.toString("latin1")}`;
    formulas = /<(?:\w+:)?f[\s/>]/.test(text);
    tails.set(name, text.slice(-16));
  };
  try {
    await unpack(bytes, { entries: 2000, inflated: spreadsheetLimits.inflated }, look);
  } catch (error) {
    throw new UnreadableSheet(error instanceof ArchiveTooLarge ? "inflated" : "unreadable");
  }
  // What a formula shows depends on who computed it last.
  if (formulas) throw new UnreadableSheet("formulas");
}

async function workbookRows(bytes: Buffer, numbers: (value: number) => string): Promise<Row[]> {
  await inspect(bytes);
  const rows = await readSheet(bytes).catch(() => {
    throw new UnreadableSheet("unreadable");
  });
  if (rows.length > spreadsheetLimits.workbookRows + 1) throw new UnreadableSheet("too-many-workbook");
  return rows.map((row) => row.map((cell) => shown(cell, numbers)));
}

/** Comma, semicolon or tab: the one that the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
  const [first = ""] = text.slice(0, 20_000).split(/\r?\n/, 1);
  const bare = first.replace(/"[^"]*"/g, "");
  const counted = [",", ";", "\t"].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ",";
}

function csvRows(bytes: Buffer): AsyncIterable<Row> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableSheet("encoding");
  }
  // Excel reads a number of its own making back: a cell that begins with an apostrophe before a sign is text.
  const parser = parse({
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 200_000,
    cast: (value) => value.replace(/^'(?=[=+\-@])/, "").slice(0, spreadsheetLimits.cell + 1),
  });
  return Readable.from([text]).pipe(parser);
}

/**
 * The rows of a table, one by one, as words: a workbook's first sheet, or CSV in UTF-8 with any of the usual delimiters.
 * @param numbers how a number of a workbook is written: as a program does, unless somebody says otherwise
 * @throws UnreadableSheet, also while the rows are read
 */
export async function* sheetRows(bytes: Buffer, numbers: (value: number) => string = String): AsyncGenerator<Row> {
  const workbook = bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004";
  let count = 0;
  try {
    for await (const row of workbook ? await workbookRows(bytes, numbers) : csvRows(bytes)) {
      if (++count > spreadsheetLimits.rows + 1) throw new UnreadableSheet("too-many");
      yield row;
    }
  } catch (error) {
    // The parser's own errors: a quote that never ends, a record without an end.
    if (error instanceof Error && "code" in error && String(error.code).startsWith("CSV_")) throw new UnreadableSheet("unreadable");
    throw error;
  }
}
