import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { PAGE_SIZE, rowsOf } from "@/lib/core/pagination";
import type { SearchKind } from "@/prisma/generated/enums";
import { dayRange } from "../between";
import type { Choice, FacetChoices } from "../choices";
import { dayNumber, NEVER, NO_DAY } from "../columns";
import { firstOf } from "../first";
import { choiceLexeme } from "../lexemes";
import { type ChosenCodes, narrowed } from "../narrowing";
import { type Match, scoreOf } from "../score";
import { type Facet, facets, isNarrowed, kinds, type SearchQuestion } from "../sought";
import { typedWords } from "../terms";
import { either, lexemeQuery } from "../tsquery";
import { type Wanted, wantedOf } from "../wanted";
import { choicesKnown, type KnownChoices } from "./choices";
import { readShelves, type Shelves } from "./eras";
import { hitsOf, type SearchHit } from "./hits";
import { countMatches, findMatches, type Matches } from "./matches";
import { namesOf } from "./names";

/** More choices of a facet than that are no help. */
const MOST_CHOICES = 12;

export interface SearchResult {
  hits: SearchHit[];
  /** At most ten thousand. */
  total: number;
  /** There are more. */
  capped: boolean;
  /** What else could be chosen is counted among the newest ten thousand only. */
  countsCapped: boolean;
  kinds: { kind: SearchKind; count: number }[];
  /** Of all kinds together. */
  everything: number;
  facets: Record<Facet, FacetChoices>;
  /** The record whose very symbol was typed, when there is one alone. */
  answer: { kind: SearchKind; recordId: string } | null;
  /** How many of the words need not be in what was found. */
  missing: number;
}

const emptyFacets = () => Object.fromEntries(facets.map((facet) => [facet, { choices: [], more: 0 }])) as unknown as Record<Facet, FacetChoices>;
const nothing = (): SearchResult => ({
  hits: [],
  total: 0,
  capped: false,
  countsCapped: false,
  kinds: [],
  everything: 0,
  facets: emptyFacets(),
  answer: null,
  missing: 0,
});

/** The codes that were chosen; a choice that no record bears answers with nothing. */
function chosenCodes(known: KnownChoices, { kind, chosen }: SearchQuestion): ChosenCodes {
  const codes = (facet: string, values: readonly string[]) => new Set(values.map((value) => known.code(facet, value) ?? -1));
  return new Map([
    ...(kind ? [["loai", codes("loai", [kind])] as const] : []),
    ...facets.filter((facet) => chosen[facet].length > 0).map((facet) => [facet, codes(facet, chosen[facet])] as const),
  ]);
}

/** The choices as a tsquery; null for none. */
function narrowedQuery(chosen: ChosenCodes): string | null {
  if (chosen.size === 0) return null;
  return [...chosen.values()].map((codes) => either([...codes].map((code) => lexemeQuery(choiceLexeme(code))))).join(" & ");
}

const monthOf = (days: number) => {
  const day = new Date(days * 86_400_000);
  return day.getUTCFullYear() * 100 + day.getUTCMonth() + 1;
};

/** Every choice of what was found. Matches share their lists: each is looked at once. */
function codesIn(found: readonly Matches[]): Set<number> {
  const lists = new Set(found.flatMap(({ matches }) => matches.map(({ choices }) => choices)));
  return new Set([...lists].flat());
}

/** What answers the words, and of these what answers the choices too: where there are too many to read all, the database narrows them. */
async function matchesOf(wanted: Wanted, question: SearchQuestion, shelves: Shelves, chosen: ChosenCodes): Promise<{ all: Matches; some: Matches }> {
  const all = await findMatches(wanted, shelves);
  if (!all.capped || !isNarrowed(question)) return { all, some: all };
  const range = dayRange(question.days);
  const months = range && [range[0] <= NO_DAY + 1 ? 0 : monthOf(range[0]), range[1] >= NEVER ? Number.POSITIVE_INFINITY : monthOf(range[1])];
  const within = months && ((shelf: number) => shelf >= (months[0] ?? 0) && shelf <= (months[1] ?? 0));
  return { all, some: await findMatches({ ...all.wanted, otherwise: undefined }, shelves, narrowedQuery(chosen), within) };
}

/** The first of what was found: the very symbol and the best words first, or by day. @param most how many are looked at */
function inOrder(matches: readonly Match[], { sort }: SearchQuestion, wanted: Wanted, at: Date, most: number): Match[] {
  const dayOf = ({ day }: Match) => day ?? NO_DAY;
  if (sort === "newest") return firstOf(matches, most, (a, b) => dayOf(b) - dayOf(a) || b.id - a.id);
  if (sort === "oldest") return firstOf(matches, most, (a, b) => dayOf(a) - dayOf(b) || a.id - b.id);
  const words = typedWords(wanted.terms).length;
  const today = dayNumber(at);
  const scored = matches.map((match) => ({ match, score: scoreOf(match, words, today) }));
  const best = (a: (typeof scored)[number], b: (typeof scored)[number]) => b.score - a.score || dayOf(b.match) - dayOf(a.match) || b.match.id - a.match.id;
  return firstOf(scored, most, best).map(({ match }) => match);
}

async function facetsOf(known: KnownChoices, counts: ReadonlyMap<number, number>, { chosen }: SearchQuestion): Promise<Record<Facet, FacetChoices>> {
  const byFacet = Map.groupBy(counts, ([code]) => known.of(code)?.facet ?? "");
  const pairs = facets.map(async (facet): Promise<[Facet, FacetChoices]> => {
    const found = new Map((byFacet.get(facet) ?? []).map(([code, count]) => [known.of(code)?.value ?? "", count]));
    for (const value of chosen[facet]) if (!found.has(value)) found.set(value, 0);
    const names = await namesOf(facet, [...found.keys()]);
    const all = [...found].map(([value, count]): Choice => ({ value, name: names.get(value) ?? value, count, here: chosen[facet].includes(value) }));
    const ordered = all.toSorted((a, b) => (facet === "nam" || facet === "khoa" ? Number(b.value) - Number(a.value) : b.count - a.count));
    const choices = ordered.filter(({ here }, place) => here || place < MOST_CHOICES);
    return [facet, { choices, more: all.length - choices.length }];
  });
  return Object.fromEntries(await Promise.all(pairs)) as Record<Facet, FacetChoices>;
}

/**
 * Searches everything that readers may find. The very symbol first, then what bears the words in its title, with their marks before
 * without; inside, what people mean before where it is mentioned, and the newer before the older. All words must occur.
 * @param missing so many of them need not
 */
export async function search(question: SearchQuestion, missing = 0): Promise<SearchResult> {
  const asked = wantedOf(question.q, missing);
  if (!asked) return nothing();
  const [shelves, before] = await Promise.all([
    readShelves(),
    choicesKnown(
      [],
      facets.flatMap((facet) => question.chosen[facet].map((value) => [facet, value] as const)),
    ),
  ]);
  const chosen = chosenCodes(before, question);
  const { all, some } = await matchesOf(asked, question, shelves, chosen);
  const { wanted } = all;
  // Matches may bear choices that were written down since.
  const known = await choicesKnown(codesIn(some === all ? [all] : [all, some]));
  const facetOf = (code: number) => known.of(code)?.facet;
  const range = dayRange(question.days);
  const whole = narrowed(all.matches, chosen, facetOf, range);
  const { matches, counts: inside } = some === all ? whole : narrowed(some.matches, chosen, facetOf, range);
  // Behind the newest ten thousand, what is chosen was read besides: of it the larger number is the true one.
  const counts = new Map([...whole.counts, ...[...inside].map(([code, count]) => [code, Math.max(count, whole.counts.get(code) ?? 0)] as const)]);
  const { skip } = rowsOf(question.page);
  const ordered = inOrder(matches, question, wanted, shelves.at, skip + PAGE_SIZE);
  const [first, second] = ordered;
  const countOf = (kind: SearchKind) => counts.get(known.code("loai", kind) ?? -1) ?? 0;
  const byKind = kinds.map((kind) => ({ kind, count: countOf(kind) })).filter(({ count, kind }) => count > 0 || kind === question.kind);
  const top = first?.symbol && !second?.symbol ? (await hitsOf([first], wanted))[0] : undefined;
  const [hits, taken] = await Promise.all([hitsOf(ordered.slice(skip, skip + PAGE_SIZE), wanted), facetsOf(known, counts, question)]);
  return {
    hits,
    total: matches.length,
    capped: some.capped,
    countsCapped: all.capped,
    kinds: byKind,
    everything: byKind.reduce((sum, { count }) => sum + count, 0),
    facets: taken,
    answer: top ? { kind: top.kind, recordId: top.recordId } : null,
    missing,
  };
}

/** Of a way out nobody needs to know more exactly how much it leads to. */
const COUNTED = 1000;

/** How many records words find; capped where there are more than a thousand. */
export async function countFound(q: string): Promise<{ count: number; capped: boolean }> {
  const wanted = wantedOf(q);
  const count = wanted ? await countMatches(wanted, COUNTED + 1) : 0;
  return { count: Math.min(count, COUNTED), capped: count > COUNTED };
}

/** Whether words find anything. */
export async function findsSomething(q: string): Promise<boolean> {
  const wanted = wantedOf(q);
  return wanted !== null && (await countMatches(wanted, 1)) > 0;
}

/** How many records can be found at all, without those whose hour is to come. */
export async function countFindable(): Promise<number> {
  const [rows, [early]] = await Promise.all([
    db.searchShelf.aggregate({ _sum: { entries: true } }),
    // What came later than now is what is not published yet: an index knows it.
    db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM search_entries WHERE GREATEST("enteredAt", "publishedAt") > ${await now()}`,
  ]);
  return (rows._sum.entries ?? 0) - (early?.count ?? 0);
}
