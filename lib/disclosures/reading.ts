import { fold } from "@/lib/core/vietnamese";
import { z } from "@/lib/core/zod";
import type { MoneyUnit } from "@/prisma/generated/enums";
import { readAmount } from "./amounts";
import { levelsOf } from "./levels";
import { type DisclosureTable, measureOf, type TableColumn, tableLimits, tableShape } from "./table";

/*
 * What a sheet of a spreadsheet program says as a table: heads, rows, and what is wrong with each cell. Nothing is guessed: a cell that is no
 * number is said, and the table is taken over only when there is none.
 */

const complaint = z.strictObject({
  /** Of the table, from 0; null for the sheet as a whole. */
  row: z.int().nullable(),
  /** "number", "content" or a column from 0. */
  cell: z.union([z.literal("number"), z.literal("content"), z.int()]).nullable(),
  /** In the sheet, from 1. */
  line: z.int().nullable(),
  /** What stands there. */
  shown: z.string(),
  message: z.string(),
});

/** As it waits beside the record. */
export const incomingShape = z.strictObject({ name: z.string(), table: tableShape.nullable(), complaints: z.array(complaint) });
export type Incoming = z.infer<typeof incomingShape>;
export type Complaint = z.infer<typeof complaint>;

const contentHeads = ["noi dung", "chi tieu", "noi dung chi", "khoan muc", "dien giai"];
const numberHeads = ["stt", "so tt", "tt", "so thu tu", "ma so"];
const keyOf = (cell: string) =>
  fold(cell)
    .replace(/[^a-z0-9%]+/g, " ")
    .trim();
const plain = (cell: string | undefined) => (cell ?? "").normalize("NFC").replace(/\s+/g, " ").trim();

interface Places {
  /** Of the row with the heads. */
  head: number;
  number: number | null;
  content: number;
  columns: { at: number; column: TableColumn }[];
}

/** Where the heads stand: the first row that has one for the content and one more behind it. Titles above are left alone. */
function placesIn(rows: readonly (readonly string[])[]): Places | null {
  for (const [head, cells] of rows.entries()) {
    const keys = cells.map(keyOf);
    const content = keys.findIndex((key) => contentHeads.includes(key));
    if (content < 0) continue;
    const number = keys.findIndex((key, at) => at < content && numberHeads.includes(key));
    const columns = cells.flatMap((cell, at) => {
      const name = plain(cell);
      if (at <= content || name === "") return [];
      return [{ at, column: { name: name.slice(0, tableLimits.head), share: /%|ty le|ti le/.test(keys[at] ?? "") } }];
    });
    if (columns.length > 0) return { head, number: number < 0 ? null : number, content, columns };
  }
  return null;
}

/** Below the heads a form counts its columns: "A B 1 2 3". */
const countsColumns = (cells: readonly string[]) => {
  const said = cells.map(plain).filter(Boolean);
  return said.length > 1 && said.every((cell) => /^\(?(?:[A-Z]|\d{1,2})\)?(?:=.*)?$/.test(cell)) && said.some((cell) => /\d/.test(cell));
};

const whole = (message: string): Complaint => ({ row: null, cell: null, line: null, shown: "", message });

interface Line {
  line: number;
  number: string;
  content: string;
  cells: string[];
}

/** Every line of the sheet that says something. */
function linesOf(rows: readonly (readonly string[])[], { head, number, content, columns }: Places): Line[] {
  const lines = rows.map((cells, at) => ({
    ...{ line: at + 1, counts: at === head + 1 && countsColumns(cells) },
    ...{ number: number === null ? "" : plain(cells[number]), content: plain(cells[content]), cells: columns.map((one) => plain(cells[one.at])) },
  }));
  return lines.slice(head + 1).filter((one) => !one.counts && (one.number || one.content || one.cells.some(Boolean)));
}

/** One line as a row, with what is wrong in it. */
function rowOf({ line, number, content, cells }: Line, row: number, columns: readonly TableColumn[], unit: MoneyUnit) {
  const complaints: Complaint[] = [];
  const wrong = (cell: Complaint["cell"], shown: string, message: string) => complaints.push({ row, cell, line, shown: shown.slice(0, 60), message });
  if (content === "") wrong("content", "", "Dòng có số mà thiếu nội dung. Ghi nội dung, hoặc xóa dòng này trong tệp");
  if (content.length > tableLimits.content) wrong("content", content, "Nội dung dài quá 500 ký tự. Viết gọn lại");
  if (number.length > tableLimits.number) wrong("number", number, "Số thứ tự dài quá 12 ký tự");
  const amounts = columns.map((column, at) => {
    const found = readAmount(cells[at] ?? "", measureOf(column, unit));
    if ("amount" in found) return found.amount;
    wrong(at, cells[at] ?? "", found.wrong);
    return null;
  });
  return { row: { number: number.slice(0, tableLimits.number), content: content.slice(0, tableLimits.content) || "(trống)", amounts }, complaints };
}

/**
 * Reads the rows of a sheet, as words. Pure.
 * @param name of the file, or what else the rows came from
 */
export function readTable(name: string, sheet: readonly (readonly string[])[], unit: MoneyUnit): Incoming {
  const places = placesIn(sheet);
  if (!places) {
    const message = "Không thấy dòng tiêu đề. Cần một dòng có ô “Nội dung” và ít nhất một cột số phía sau, ví dụ: STT, Nội dung, Dự toán được giao";
    return { name, table: null, complaints: [whole(message)] };
  }
  const columns = places.columns.map(({ column }) => column);
  const lines = linesOf(sheet, places);
  if (columns.length > tableLimits.columns)
    return { name, table: null, complaints: [whole(`Bảng có ${columns.length} cột số. Bảng công khai có nhiều nhất 8 cột`)] };
  if (lines.length > tableLimits.rows) return { name, table: null, complaints: [whole(`Bảng có ${lines.length} dòng. Bảng công khai có nhiều nhất 300 dòng`)] };
  if (lines.length === 0) return { name, table: null, complaints: [whole("Dưới dòng tiêu đề không có dòng nào. Chọn lại tệp, hoặc chép cả các dòng số liệu")] };
  const levels = levelsOf(lines.map(({ number }) => number));
  const read = lines.map((line, at) => rowOf(line, at, columns, unit));
  const table: DisclosureTable = { columns, rows: read.map(({ row }, at) => ({ ...row, level: levels[at] ?? 0 })) };
  return { name, table, complaints: read.flatMap(({ complaints }) => complaints) };
}

/** A number of a workbook as an office writes it: "1234.5" is read as a thousand and more here. */
export function cellOf(value: number): string {
  // Fifteen digits are what a workbook keeps: what lies behind them is the machine's own.
  return String(Number(value.toPrecision(15))).replace(".", ",");
}
