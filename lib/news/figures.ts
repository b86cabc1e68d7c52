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

/**
 * The breakdowns of a text. Only brackets whose every part begins with a number and a word count: a year, a symbol or an
 * aside in brackets is no breakdown. One part alone says nothing about a sum.
 */
export function breakdownsOf(text: string): Breakdown[] {
  return [...text.matchAll(COUNTED)].flatMap((found) => {
    const [written, totalText = "", , inside = ""] = found;
    const total = whole(totalText);
    const parts = inside.split(/\s*;\s*|\s*,\s+(?=\d)|\s+và\s+(?=\d)/u).map((part) => whole(PART.exec(part.trim())?.[1] ?? ""));
    if (total === null || parts.length < 2 || parts.some((part) => part === null)) return [];
    const numbers = parts as number[];
    const sum = numbers.reduce((a, b) => a + b, 0);
    return [{ text: written.replace(/\s+/g, " "), total, parts: numbers, sum, addsUp: sum === total }];
  });
}

/** Those whose parts do not add up to the total. */
export function brokenBreakdowns(text: string): Breakdown[] {
  return breakdownsOf(text).filter(({ addsUp }) => !addsUp);
}
