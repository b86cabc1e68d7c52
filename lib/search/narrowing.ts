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
  // Codes are small numbers; ten thousand matches bear some seventy thousand of them.
  const tally: number[] = [];
  const left: Match[] = [];
  const facets = [...chosen];
  for (const match of matches) {
    if (between && (match.day === null || match.day < between[0] || match.day > between[1])) continue;
    const [missed, more] = missesOf(match, facets);
    if (more !== undefined) continue;
    if (missed === undefined) left.push(match);
    for (const code of match.choices) if (missed === undefined || facetOf(code) === missed) tally[code] = (tally[code] ?? 0) + 1;
  }
  const counts = new Map<number, number>();
  // What was never met has no place: the list is as long as the largest code.
  for (const [code, count] of tally.entries()) if (count) counts.set(code, count);
  return { matches: left, counts };
}

const none: readonly string[] = [];

/** Facets in which a match is not what was chosen. */
function missesOf({ choices }: Match, facets: readonly (readonly [facet: string, codes: ReadonlySet<number>])[]): readonly string[] {
  if (facets.length === 0) return none;
  return facets.flatMap(([facet, codes]) => (choices.some((code) => codes.has(code)) ? [] : [facet]));
}
