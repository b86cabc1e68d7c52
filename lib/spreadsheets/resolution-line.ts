import { fold, symbolKey } from "@/lib/core/vietnamese";
import { readSymbol, symbolSlug } from "@/lib/resolutions/numbering";
import { CellReader, type Cells } from "./cells";
import type { LineError } from "./schema";

/** What the rows of one table can refer to. */
export interface ResolutionContext {
  issuerId: string;
  term: { startsOn: string; endsOn: string; words: string };
  /** Ids by folded name. */
  fields: ReadonlyMap<string, string>;
  /** Ids by folded title, and by "18" where only one session has that number. */
  sessions: ReadonlyMap<string, string>;
}

/** The columns of a resolution that a row gives. What the table has no column for is left out, and stays as it is. */
export interface ResolutionRecord {
  series: "NORMATIVE" | "INDIVIDUAL";
  year: number;
  number: number;
  symbol: string;
  symbolKey: string;
  slug: string;
  title: string;
  issuedOn: string;
  effectiveOn?: string | null;
  adoptedOn?: string | null;
  expiresOn?: string | null;
  summary?: string;
  signerName?: string;
  signerTitle?: string;
  sessionId?: string | null;
  fieldIds?: string[];
}

export interface ReadLine<T> {
  record: T | null;
  errors: LineError[];
}

/** By which a second run finds the record again. */
export function resolutionKey(issuerId: string, { series, year, number }: Pick<ResolutionRecord, "series" | "year" | "number">): string {
  return `${issuerId}:${series}:${year}:${number}`;
}

function sessionOf(reader: CellReader, { sessions }: ResolutionContext): string | null {
  const text = reader.text("session", 300);
  if (!text) return null;
  const number = /^(?:ky hop )?(?:thu )?(\d{1,3})$/.exec(fold(text))?.[1];
  const id = sessions.get(fold(text)) ?? (number && sessions.get(number));
  return id || reader.refuse("session", `Nhiệm kỳ đã chọn không có “${text.slice(0, 60)}”. Viết đúng tên kỳ họp, hoặc để trống`);
}

function fieldsOf(reader: CellReader, { fields }: ResolutionContext): string[] {
  const text = reader.text("fields", 600);
  // A name may hold a comma itself: several are divided by semicolons.
  const names = fields.has(fold(text)) ? [text] : text.split(";").map((name) => name.trim());
  const ids = names.filter(Boolean).map((name) => fields.get(fold(name)) ?? reader.refuse("fields", `Không có lĩnh vực “${name.slice(0, 60)}”`));
  return [...new Set(ids.filter((id) => id !== null))].toSorted();
}

/** One row as a resolution, or what is wrong with it, column by column. Pure. */
export function readResolution(cells: Cells, context: ResolutionContext): ReadLine<ResolutionRecord> {
  const reader = new CellReader(cells);
  const symbol = reader.filled("symbol", 60, "Nhập số, ký hiệu, ví dụ 45/NQ-HĐND");
  const parts = symbol ? readSymbol(symbol) : null;
  if (symbol && !parts) reader.refuse("symbol", `“${symbol}” không phải số, ký hiệu nghị quyết, ví dụ 45/NQ-HĐND hay 12/2020/NQ-HĐND`);
  const title = reader.filled("title", 2000, "Nhập trích yếu");
  const issuedOn = reader.day("issuedOn");
  if (!issuedOn && !reader.text("issuedOn", 4000)) reader.refuse("issuedOn", "Nhập ngày ban hành, ví dụ 09/12/2020");
  const year = Number(issuedOn?.slice(0, 4));
  if (issuedOn && parts?.year && parts.year !== year) reader.refuse("issuedOn", `Số, ký hiệu nói năm ${parts.year}, ngày ban hành nói năm ${year}`);
  const { startsOn, endsOn, words } = context.term;
  if (issuedOn && (issuedOn < startsOn || issuedOn > endsOn)) reader.refuse("issuedOn", `Ngày ban hành nằm ngoài nhiệm kỳ đã chọn (${words})`);
  const given: Partial<ResolutionRecord> = {};
  if (reader.has("adoptedOn")) given.adoptedOn = reader.day("adoptedOn");
  if (given.adoptedOn && issuedOn && given.adoptedOn > issuedOn) reader.refuse("adoptedOn", "Ngày thông qua phải trước hoặc đúng ngày ban hành");
  const effectiveOn = reader.has("effectiveOn") ? reader.day("effectiveOn") : null;
  if (effectiveOn) given.effectiveOn = effectiveOn;
  // A text of the normative kind names its day; one of the other kind works from the day on which it was signed.
  else if (parts?.series === "NORMATIVE" && !reader.errors.some(({ column }) => column === "effectiveOn")) {
    reader.refuse("effectiveOn", "Nghị quyết quy phạm pháp luật phải có ngày có hiệu lực");
  } else given.effectiveOn = issuedOn;
  if (reader.has("expiresOn")) given.expiresOn = reader.day("expiresOn");
  if (given.expiresOn && given.effectiveOn && given.expiresOn < given.effectiveOn) reader.refuse("expiresOn", "Ngày hết hiệu lực trước ngày có hiệu lực");
  if (reader.has("fields")) given.fieldIds = fieldsOf(reader, context);
  if (reader.has("session")) given.sessionId = sessionOf(reader, context);
  if (reader.has("signerName")) given.signerName = reader.text("signerName", 120);
  if (reader.has("signerTitle")) given.signerTitle = reader.text("signerTitle", 200);
  if (reader.has("summary")) given.summary = reader.text("summary", 4000);
  if (reader.errors.length > 0 || !parts || !issuedOn) return { record: null, errors: reader.errors };
  const { series, number } = parts;
  return { record: { series, year, number, symbol, symbolKey: symbolKey(symbol), slug: symbolSlug(symbol), title, issuedOn, ...given }, errors: [] };
}
