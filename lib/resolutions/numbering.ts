import { freeSlug, slugify } from "@/lib/core/slug";
import { fold } from "@/lib/core/vietnamese";
import type { ResolutionSeries } from "@/prisma/generated/enums";

/** What a symbol says. The year stands only in symbols of the normative series. */
export interface SymbolParts {
  series: ResolutionSeries;
  number: number;
  year: number | null;
}

const ISSUER = "NQ-HĐND";

/**
 * A symbol however an office or a citizen writes it: "45/NQ-HĐND", "35/NQ – HĐND", "05-NQ/HĐND", "45 nq hdnd",
 * "Nghị quyết số 12/2020/NQ-HĐND".
 * @returns null for anything that is not the symbol of a council's resolution
 */
export function readSymbol(typed: string): SymbolParts | null {
  const found = /^(?:nghi quyet\s*)?(?:so\s*)?:?\s*(\d{1,4})(?:[\s/.-]+((?:19|20)\d\d))?[\s/.-]*nq[\s/.-]*hdnd$/.exec(fold(typed.normalize("NFKC")).trim());
  const number = Number(found?.[1]);
  if (!found || number === 0) return null;
  return found[2] ? { series: "NORMATIVE", number, year: Number(found[2]) } : { series: "INDIVIDUAL", number, year: null };
}

/** As documents print it, with a zero under ten (Nghị định 30/2020/NĐ-CP): "05/NQ-HĐND", "12/2020/NQ-HĐND". */
export function printSymbol({ series, number }: SymbolParts, year: number): string {
  const padded = String(number).padStart(2, "0");
  return series === "NORMATIVE" ? `${padded}/${year}/${ISSUER}` : `${padded}/${ISSUER}`;
}

/** The next number of a series: numbers are given in the order of issue; one that was left out is not filled by guessing. */
export function nextNumber(taken: Iterable<number>): number {
  let highest = 0;
  for (const number of taken) highest = Math.max(highest, number);
  return highest + 1;
}

/** The last part of an address: "05/NQ – HĐND" → "5-nq-hdnd", "24/2020/NQ-HĐND" → "24-2020-nq-hdnd". */
export function symbolSlug(symbol: string): string {
  return slugify(symbol.normalize("NFKC")).replace(/^0+(?=\d)/, "");
}

/**
 * The address of a resolution in its year. Where two issuers gave the same symbol in one year, after a merger, the later one's ends in
 * the slug of its body.
 * @param taken what is given away in that year
 */
export function slugInYear(symbol: string, bodySlug: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  const slug = symbolSlug(symbol);
  return used.has(slug) ? freeSlug(`${slug}-${bodySlug}`, used) : slug;
}
