import { symbolKey } from "@/lib/core/vietnamese";
import type { DocumentKind } from "@/prisma/generated/enums";

/*
 * Numbers of documents other than the council's resolutions: one series for each issuer, kind of paper and year. Kinds that bear the same
 * abbreviation share a series, because the office counts them in one book: a report of any sort is a BC.
 */

/** Nghị định 30/2020/NĐ-CP, phụ lục III; null for what bears none: drafts are not numbered, letters bear the issuer alone. */
export const kindAbbreviations: Record<DocumentKind, string | null> = {
  PROPOSAL: "TTr",
  REPORT: "BC",
  SCHEME: "ĐA",
  DRAFT_RESOLUTION: null,
  EXAMINATION_REPORT: "BC",
  EXPLANATION_REPORT: "BC",
  OPINION: null,
  CONCLUSION: "KL",
  NOTICE: "TB",
  PLAN: "KH",
  PROGRAMME: "CTr",
  INVITATION: "GM",
  CONVOCATION: "GTT",
  DECISION: "QĐ",
  STANDING_RESOLUTION: "NQ",
  LETTER: null,
  MINUTES: "BB",
  REFERENCE: null,
};

/** Numbers up to nine are printed with a zero. */
const printed = (number: number) => String(number).padStart(2, "0");

/** The kinds that are counted together with this one. */
export function kindsOfSeries(kind: DocumentKind): DocumentKind[] {
  const kinds = Object.keys(kindAbbreviations) as DocumentKind[];
  return kindAbbreviations[kind] === null ? [kind] : kinds.filter((other) => kindAbbreviations[other] === kindAbbreviations[kind]);
}

/** Whether papers of a kind bear numbers at all. */
export function isNumbered(kind: DocumentKind): boolean {
  return kind === "LETTER" || kind === "OPINION" || kindAbbreviations[kind] !== null;
}

/**
 * "88/BC-HĐND", "12/TB-HĐND", "105/UBND" for a letter.
 * @param tail what stands behind the hyphen of the issuer's symbols; "" leaves it out
 */
export function symbolFor(kind: DocumentKind, number: number, tail: string): string {
  const abbreviation = kindAbbreviations[kind];
  const behind = [abbreviation, tail].filter(Boolean).join("-");
  return behind ? `${printed(number)}/${behind}` : printed(number);
}

/** The number in a symbol, "0088/BC – HĐND" → 88; null where it begins with none. Pure. */
export function numberIn(symbol: string): number | null {
  const found = /^\s*(?:số\s*:?\s*)?0*([1-9]\d{0,5})(?!\d)/iu.exec(symbol.normalize("NFC"));
  return found?.[1] ? Number(found[1]) : null;
}

/** The next number of a series: behind the highest, never a gap, because a number that was skipped may stand on paper. Pure. */
export function nextNumber(taken: readonly number[]): number {
  return taken.reduce((highest, number) => Math.max(highest, number), 0) + 1;
}

/** The key of a symbol as a reader types it, where what was typed may be one: a number and letters behind it; null for words. Pure. */
export function askedKey(typed: string): string | null {
  const key = symbolKey(typed.replace(/^\s*số\s*/iu, ""));
  return /^\d{1,6}[a-z]{1,20}$/.test(key) && /\d[\s/–-]*\p{L}/u.test(typed) ? key : null;
}
