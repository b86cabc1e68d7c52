import "server-only";
import mammoth from "mammoth";
import readWorkbook from "read-excel-file/node";
import { formatDay } from "@/lib/core/dates";
import { type ReadPage, textLimits } from "../schema";
import { cleaned, embedded } from "./words";

/* Files that carry their words: a Word file is one page, a workbook has one for each sheet. Their archives were unpacked under limits when they came in. */

const page = (text: string): ReadPage => ({ ...embedded(cleaned(text).slice(0, textLimits.characters).trim()), picture: null });

export async function readWord(bytes: Buffer): Promise<ReadPage[]> {
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  return [page(value.replace(/\n{2,}/g, "\n"))];
}

function shown(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? formatDay(cell) : String(cell).replace(/\s+/g, " ");
}

export async function readSheets(bytes: Buffer): Promise<ReadPage[]> {
  const sheets = await readWorkbook(bytes);
  return sheets.map(({ sheet, data }) => {
    const rows = data.map((row) => row.map(shown).join("\t").trim()).filter((row) => row !== "");
    return page([sheet, ...rows].join("\n"));
  });
}

export function readPlain(bytes: Buffer): ReadPage[] {
  return [page(bytes.toString("utf8").replace(/\r\n?/g, "\n"))];
}
