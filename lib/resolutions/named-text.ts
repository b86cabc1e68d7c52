import { formatLongDay } from "@/lib/core/dates";

/** A text as others name it: a resolution, a document of the record, or a law of somebody else. */
export interface NamedText {
  /** "Nghị quyết", "Tờ trình", "Luật" */
  kind: string;
  symbol: string;
  title: string;
  issuer: string;
  issuedOn: Date | null;
  /** Where readers find it; null where they may not, or where nobody knows. */
  href: string | null;
}

/** These are called by their name, not by their number. */
const law = /^(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh)/;

/** Behind a name the title goes on in the sentence; capitals that stand together are an abbreviation and stay. */
const lowered = (title: string) => (/^\p{Lu}(?!\p{Lu})/u.test(title) ? title.charAt(0).toLocaleLowerCase("vi") + title.slice(1) : title);
const named = (text: NamedText) => (text.title.startsWith(text.kind) ? text.title : `${text.kind} ${text.title}`);

/** "Luật Lâm nghiệp số 16/2017/QH14", "Nghị quyết số 12/2017/NQ-HĐND"; a text without a number by its title. */
export function shortName(text: NamedText): string {
  if (law.test(text.kind)) return text.symbol ? `${named(text)} số ${text.symbol}` : named(text);
  return text.symbol ? `${text.kind} số ${text.symbol}` : named(text);
}

/** As a preamble names it: "Nghị định số 156/2018/NĐ-CP ngày 16 tháng 11 năm 2018 của Chính phủ quy định …". The first is what a link covers. */
export function longName(text: NamedText): [link: string, rest: string] {
  const day = text.issuedOn ? ` ${formatLongDay(text.issuedOn)}` : "";
  if (law.test(text.kind)) return [named(text), day];
  if (!text.symbol) return [named(text), [day, text.issuer && ` của ${text.issuer}`].filter(Boolean).join("")];
  return [`${text.kind} số ${text.symbol}`, [day, text.issuer && ` của ${text.issuer}`, text.title && ` ${lowered(text.title)}`].filter(Boolean).join("")];
}
