import type { Match } from "./score";

/* Narrowing what was found, and counting what else could be chosen. Pure. */

/** What must be among the choices of a match, by facet: any of these codes. */
export type ChosenCodes = ReadonlyMap<string, ReadonlySet<number>>;

export interface Narrowed {
  /** What answers all that was chosen, in the order in which it came. */
  matches: Match[];
  /** For each code how many would answer, given what is chosen in the other facets. */
  counts: ReadonlyMap<number, number>;
}

/** @param facetOf the facet of a code @param between days since 1970, both included; null for all */
export function narrowed(
  matches: readonly Match[],
  chosen: ChosenCodes,
  facetOf: (code: number) => string | undefined,
  between: readonly [from: number, to: number] | null,
): Narrowed {
  const counts = new Map<number, number>();
  const left: Match[] = [];
  const facets = [...chosen];
  for (const match of matches) {
    if (between && (match.day === null || match.day < between[0] || match.day > between[1])) continue;
    const misses = facets.filter(([, codes]) => !match.choices.some((code) => codes.has(code))).map(([facet]) => facet);
    if (misses.length > 1) continue;
    if (misses.length === 0) left.push(match);
    for (const code of match.choices) {
      if (misses.length === 0 || facetOf(code) === misses[0]) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return { matches: left, counts };
}
