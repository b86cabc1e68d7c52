import "server-only";
import mammoth from "mammoth";
import readWorkbook from "read-excel-file/node";
import { formatDay } from "@/lib/core/dates";
import { isFontOfCapitals, type Span } from "@/lib/core/legacy-encodings";
import { type ReadPage, textLimits } from "../schema";
import { cleaned, embedded } from "./words";

/* Files that carry their words: a Word file is one page, a workbook has one for each sheet. Their archives were unpacked under limits when they came in. */

const page = (text: string): ReadPage => ({ ...embedded({ text: cleaned(text).slice(0, textLimits.characters).trim() }), picture: null });

/** What mammoth makes of a Word file, as far as words go. */
interface WordNode {
  type: string;
  value?: string;
  font?: string | null;
  children?: WordNode[];
}

/** Paragraphs as lines, with the places that are set in a font of capitals. */
function composed(document: WordNode): { text: string; capitals: Span[] } {
  let text = "";
  const capitals: Span[] = [];
  const walk = ({ type, value, font, children = [] }: WordNode) => {
    const from = text.length;
    if (type === "text") text += cleaned(value ?? "");
    else if (type === "tab") text += "\t";
    else for (const child of children) walk(child);
    if (type === "run" && font && isFontOfCapitals(font)) capitals.push([from, text.length]);
    if (type === "paragraph" && text !== "" && !text.endsWith("\n")) text += "\n";
  };
  walk(document);
  const whole = text.normalize("NFC").slice(0, textLimits.characters).trimEnd();
  // A mark that stood apart from its letter has moved everything behind it.
  return text.startsWith(whole) ? { text: whole, capitals } : { text: whole, capitals: [] };
}

export async function readWord(bytes: Buffer): Promise<ReadPage[]> {
  let found: ReturnType<typeof composed> = { text: "", capitals: [] };
  // The only place where the library tells the font of a word; what it would make of the document is not wanted.
  const transformDocument = (document: WordNode) => {
    found = composed(document);
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml({ buffer: bytes }, { transformDocument });
  return [{ ...embedded(found), picture: null }];
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
