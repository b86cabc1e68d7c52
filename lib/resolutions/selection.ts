import type { Term } from "@/lib/news/terms";
import type { AskedSymbol } from "./asked-symbol";
import type { Catalogue } from "./catalogue";

/** What a list can be narrowed by, in the order in which it is offered. */
export const facets = ["term", "state", "field", "year", "series", "session", "issuer", "signer"] as const;
export type Facet = (typeof facets)[number];

export type Sort = "newest" | "oldest" | "symbol" | "fit";

/** A question in the catalogue's own codes. */
export interface Selecting {
  /** Chosen codes of each facet; what is left out narrows nothing. */
  chosen: Partial<Record<Facet, readonly number[]>>;
  /** The day for which the state is asked. */
  day: number;
  /** Milliseconds of the epoch, by the database's clock. */
  now: number;
  terms: readonly Term[];
  symbol: AskedSymbol | null;
  sort: Sort;
}

/** How a row answers words: the very symbol, its number, the words with their marks, the words without. */
export const rank = { symbol: 0, number: 1, exact: 2, folded: 3 } as const;

export interface Selection {
  /** Rows that readers may see at all. */
  all: number;
  /** Everything that was found, in order. */
  slots: Uint32Array;
  /** Rank of each, when words were asked for. */
  ranks: Uint8Array;
  /** How many rows each code of a facet would leave, given the choices in all other facets. */
  counts: Record<Facet, Map<number, number>>;
}

/** Answers how a row fits what was typed; null when it does not. Without words everything fits. */
function fitter(catalogue: Catalogue, { terms, symbol }: Selecting): (slot: number) => number | null {
  if (terms.length === 0) return () => rank.folded;
  const wanted = catalogue.words.wanted(terms);
  const { symbol: symbols, number, year } = catalogue.columns;
  const key = symbol ? (catalogue.codes.symbol.find(symbol.key) ?? -1) : -1;
  const { starts, pool } = catalogue.titles;
  return (slot) => {
    if (symbol) {
      if (symbols.array[slot] === key) return rank.symbol;
      if (number.array[slot] === symbol.number && (symbol.year === null || year.array[slot] === symbol.year)) return rank.number;
    }
    const fit = wanted && catalogue.words.fit(wanted, pool.array, starts.array[slot] ?? 0, starts.array[slot + 1] ?? 0);
    return fit ? rank[fit] : null;
  };
}

/** Yes or no for every code that can be asked about; null when everything is wanted. */
function lookup(codes: readonly number[] | undefined): Uint8Array | null {
  if (!codes) return null;
  const wanted = new Uint8Array(Math.max(0, ...codes) + 1);
  for (const code of codes) wanted[code] = 1;
  return wanted;
}

/** One pass over all rows: what fits, and for each facet what its other choices would give. Pure. */
export function select(catalogue: Catalogue, asked: Selecting): Selection {
  const { columns, fields } = catalogue;
  const rankOf = fitter(catalogue, asked);
  const tallies = facets.map(() => [] as number[]);
  const wanted = facets.map((facet) => lookup(asked.chosen[facet]));
  const single = {
    term: columns.term,
    year: columns.year,
    series: columns.normative,
    session: columns.session,
    issuer: columns.issuer,
    signer: columns.signer,
  };
  const columnOf = facets.map((facet) => (facet === "state" || facet === "field" ? null : single[facet]));
  const order = asked.sort === "symbol" ? catalogue.inOrderOfSymbols() : catalogue.newest;
  const slots = new Uint32Array(order.length);
  const ranks = new Uint8Array(order.length);
  let [all, total] = [0, 0];
  const stateAt = facets.indexOf("state");
  const values = new Int32Array(facets.length);
  const add = (facet: number, code: number) => {
    const tally = tallies[facet];
    if (tally) tally[code] = (tally[code] ?? 0) + 1;
  };
  const pass = (slot: number) => {
    if (catalogue.publishedAt(slot) > asked.now) return;
    all++;
    const fitting = rankOf(slot);
    if (fitting === null) return;
    const [from = 0, to = 0] = [fields.starts.array[slot], fields.starts.array[slot + 1]];
    let [missed, where] = [0, -1];
    for (let facet = 0; facet < facets.length && missed < 2; facet++) {
      const column = columnOf[facet];
      const wants = wanted[facet];
      let meets = true;
      if (column || facet === stateAt) {
        const value = column ? (column.array[slot] ?? 0) : catalogue.stateAt(slot, asked.day);
        values[facet] = value;
        meets = !wants || wants[value] === 1;
      } else if (wants) {
        meets = false;
        for (let at = from; at < to && !meets; at++) meets = wants[fields.pool.array[at] ?? 0] === 1;
      }
      if (!meets) {
        missed++;
        where = facet;
      }
    }
    if (missed > 1) return;
    if (missed === 0) {
      slots[total] = slot;
      ranks[total++] = fitting;
    }
    for (let facet = 0; facet < facets.length; facet++) {
      if (missed === 1 && facet !== where) continue;
      if (columnOf[facet] || facet === stateAt) add(facet, values[facet] ?? 0);
      else for (let at = from; at < to; at++) add(facet, fields.pool.array[at] ?? 0);
    }
  };
  for (const slot of order) pass(slot);
  return { all, ...inOrder(slots.slice(0, total), ranks.slice(0, total), asked.sort), counts: countsOf(tallies) };
}

/** Best fit first where that is asked for, else as found; inside one rank the order stays. */
function inOrder(slots: Uint32Array, ranks: Uint8Array, sort: Sort): Pick<Selection, "slots" | "ranks"> {
  if (sort === "oldest") return { slots: slots.toReversed(), ranks: ranks.toReversed() };
  if (sort !== "fit") return { slots, ranks };
  const places = Object.values(rank).map((wanted) => ({ wanted, at: ranks.reduce((before, one) => (one < wanted ? before + 1 : before), 0) }));
  const sorted = { slots: new Uint32Array(slots.length), ranks: ranks.toSorted() };
  for (const [at, slot] of slots.entries()) {
    const place = places[ranks[at] ?? 0];
    if (place) sorted.slots[place.at++] = slot;
  }
  return sorted;
}

function countsOf(tallies: number[][]): Selection["counts"] {
  const counted = facets.map((facet, place) => {
    const counts = new Map<number, number>();
    for (const [code, count] of (tallies[place] ?? []).entries()) if (count) counts.set(code, count);
    return [facet, counts] as const;
  });
  return Object.fromEntries(counted) as Selection["counts"];
}
