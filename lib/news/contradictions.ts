/*
 * A title and a lead that say different things: a word of a pair in one and its counterpart in the other, or years that differ.
 * A program cannot know which of the two is right; it can make somebody look.
 */

/** Words of which a text about one event has one. The longer of two words stands first where one contains the other. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["tổng kết", "sơ kết"],
  ["khai mạc", "bế mạc"],
  ["thường lệ", "chuyên đề"],
  ["thường lệ", "bất thường"],
  ["giữa năm", "cuối năm"],
  ["trực tiếp", "trực tuyến"],
  ["bổ nhiệm", "miễn nhiệm"],
  ["trước kỳ họp", "sau kỳ họp"],
  ["tiếp công dân", "tiếp xúc cử tri"],
];

const has = (text: string, word: string) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu").test(text);

export interface Contrast {
  title: string;
  lead: string;
}

/** Pairs of which the title has only the one word and the lead only the other. */
export function contrastsBetween(title: string, lead: string): Contrast[] {
  const found: Contrast[] = [];
  for (const [a, b] of PAIRS) {
    for (const [mine, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (has(title, mine) && !has(title, other) && has(lead, other) && !has(lead, mine)) found.push({ title: mine, lead: other });
    }
  }
  return found;
}

/** Years as "năm 2020", "2020 - 2025" or within a date; document numbers do not count. */
export function yearsIn(text: string): string[] {
  const years = [...text.matchAll(/(?<![\d/.])(?:(?:năm|nhiệm kỳ)\s+|\d{1,2}[/.-]\d{1,2}[/.-]|tháng\s+\d{1,2}[/.-])((?:19|20)\d\d)(?!\d)/giu)].map(
    (match) => match[1] as string,
  );
  return [...new Set(years)].toSorted();
}

/** The years of title and lead when the title names one that the lead, which names others, does not; else null. */
export function yearsThatDiffer(title: string, lead: string): { title: string[]; lead: string[] } | null {
  const [ofTitle, ofLead] = [yearsIn(title), yearsIn(lead)];
  if (ofLead.length === 0 || ofTitle.every((year) => ofLead.includes(year))) return null;
  return { title: ofTitle, lead: ofLead };
}
