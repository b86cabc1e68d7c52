/** A count with its parts as offices write it: "07 kỳ họp (02 kỳ họp thường lệ; 05 kỳ họp chuyên đề)". */
export interface Breakdown {
  /** As written. */
  text: string;
  total: number;
  parts: number[];
  sum: number;
  addsUp: boolean;
}

/** "1.284" → 1284, "07" → 7; null for a decimal such as "93,9". */
function whole(text: string): number | null {
  const digits = text.replace(/\.(?=\d{3}(?!\d))/g, "");
  return /^\d+$/.test(digits) ? Number(digits) : null;
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+|\d+`;
/** A number, up to eight words without a sign between them, then the parts in brackets. */
const COUNTED = new RegExp(String.raw`(?<![\p{L}\p{N}.,/–-])(${NUMBER})((?:\s+[\p{L}]+){1,8})\s*\(([^()]+)\)`, "gu");
const PART = new RegExp(String.raw`^(?:trong đó\s*:?\s*)?(?:có\s+)?(${NUMBER})\s+\p{L}`, "iu");

const SEPARATOR = /\s*;\s*|\s*,\s+(?:và\s+)?(?=\d)|\s+(?:và|cùng)\s+(?=\d)/u;

function breakdownOf(written: string, totalText: string, inside: string): Breakdown[] {
  const total = whole(totalText);
  const parts = inside.split(SEPARATOR).map((part) => whole(PART.exec(part.trim())?.[1] ?? ""));
  if (total === null || parts.length < 2 || parts.some((part) => part === null)) return [];
  const numbers = parts as number[];
  const sum = numbers.reduce((a, b) => a + b, 0);
  return [{ text: written.replace(/\s+/g, " ").trim(), total, parts: numbers, sum, addsUp: sum === total }];
}

/** "07 kỳ họp, gồm 02 kỳ họp thường lệ và 05 kỳ họp chuyên đề". "Trong đó" names a share and does not promise the whole. */
const LISTED = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/–-])(${NUMBER})((?:\s+[\p{L}]+){1,8}?),?\s+(?:bao gồm|gồm)(?:\s+có)?\s*:?\s+((?:${NUMBER})\s+[^.:()\n]+)`,
  "gu",
);
/** Words before a number that make it a name: "năm 2020", "khóa 14", "Điều 3". */
const NAMED = /(?:năm|(?<!tổng )số|khóa|thứ|quý|tháng|ngày|điều|khoản|lần|lúc|kỳ|đợt)\s+$/iu;
/** What things are made of: "01 nghị quyết gồm 3 chương, 15 điều" counts no resolutions. */
const PIECES = /^(?:chương|điều|khoản|điểm|mục|phần|trang|phụ|bước|tầng|phòng|chuyên|nội|bài|bảng|cột|tập|bộ)$/iu;
/** What offices count by kinds that have other names than the whole: "15 thành viên, gồm 1 trưởng đoàn, 2 phó trưởng đoàn và 12 ủy viên". */
const COUNTABLE = /^(?:đại|thành|ủy|người|cán|hộ|học|ý|lượt|đơn|văn|tài|cuộc|vụ|trường)$/iu;

const unitOf = (words: string) => /^\s*([\p{L}]+)/u.exec(words.replace(/^\s*[\d.]+/, ""))?.[1]?.toLowerCase() ?? "";

/** Whether the parts are of the kind of the total, so that they must add up to it. */
function sameKind(total: number, unit: string, parts: string[]): boolean {
  const units = parts.map(unitOf);
  if (units.some((one) => PIECES.test(one) && one !== unit)) return false;
  // "02 kỳ họp thường lệ và 05 chuyên đề": the word may stand once.
  if (units[0] === unit) return true;
  return COUNTABLE.test(unit) && parts.every((part) => (whole(/^[\d.]+/.exec(part)?.[0] ?? "") ?? 0) < total);
}

/**
 * The breakdowns of a text. Only brackets and lists after "gồm" whose every part begins with a number and a word count: a year, a
 * symbol or an aside in brackets is no breakdown. One part alone says nothing about a sum.
 */
export function breakdownsOf(text: string): Breakdown[] {
  const inBrackets = [...text.matchAll(COUNTED)].flatMap(([written, total = "", , inside = ""]) => breakdownOf(written, total, inside));
  const listed = [...text.matchAll(LISTED)].flatMap((found) => {
    const [written, totalText = "", unit = "", tail = ""] = found;
    if (NAMED.test(text.slice(Math.max(0, found.index - 8), found.index))) return [];
    // What follows the last part belongs to the sentence: only pieces that begin with a number are parts.
    const pieces = tail.split(SEPARATOR);
    const counted = pieces.findIndex((piece) => !/^\d/.test(piece.trim()));
    const parts = (counted < 0 ? pieces : pieces.slice(0, counted)).map((piece) => piece.trim());
    if (!sameKind(whole(totalText) ?? 0, unitOf(unit), parts)) return [];
    return breakdownOf(written, totalText, parts.join("; "));
  });
  return [...inBrackets, ...listed];
}

/** Those whose parts do not add up to the total. */
export function brokenBreakdowns(text: string): Breakdown[] {
  return breakdownsOf(text).filter(({ addsUp }) => !addsUp);
}
