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

const NO_FIT = 255;

/** How each row of an order fits what was typed; null when nothing was typed and everything does. */
function fits(catalogue: Catalogue, order: Uint32Array, { terms, symbol }: Selecting): Uint8Array | null {
  if (terms.length === 0) return null;
  const wanted = catalogue.words.wanted(terms);
  const symbols = catalogue.columns.symbol.array;
  const numbers = catalogue.columns.number.array;
  const years = catalogue.columns.year.array;
  const key = symbol ? (catalogue.codes.symbol.find(symbol.key) ?? -1) : -1;
  const starts = catalogue.titles.starts.array;
  const pool = catalogue.titles.pool.array;
  const rankOf = (slot: number) => {
    if (symbol) {
      if (symbols[slot] === key) return rank.symbol;
      if (numbers[slot] === symbol.number && (symbol.year === null || years[slot] === symbol.year)) return rank.number;
    }
    const fitting = wanted && catalogue.words.fit(wanted, pool, starts[slot] ?? 0, starts[slot + 1] ?? 0);
    return fitting ? rank[fitting] : NO_FIT;
  };
  const found = new Uint8Array(order.length);
  for (let at = 0; at < order.length; at++) found[at] = rankOf(order[at] ?? 0);
  return found;
}

/** Yes or no for every code that a column can hold. */
function lookup(codes: readonly number[], size: number): Uint8Array {
  const wanted = new Uint8Array(size);
  for (const code of codes) if (code >= 0 && code < size) wanted[code] = 1;
  return wanted;
}

/** The one value that a row has of a facet, by slot; null for the fields, of which it has several. */
function columnOf(catalogue: Catalogue, facet: Facet, day: number): Int32Array | null {
  if (facet === "field") return null;
  return facet === "state" ? catalogue.statesAt(day) : catalogue.columns[facet === "series" ? "normative" : facet].array;
}

const YEARS = 2200;

function sizeOf(catalogue: Catalogue, facet: Facet): number {
  if (facet === "year") return YEARS;
  return facet === "series" || facet === "state" ? 8 : catalogue.codes[facet].values.length;
}

/** Marks with the bit of its facet every row that misses what was chosen there. */
function markMisses(catalogue: Catalogue, order: Uint32Array, misses: Uint8Array, facet: Facet, { chosen, day }: Selecting): void {
  const codes = chosen[facet];
  if (!codes) return;
  const bit = 1 << facets.indexOf(facet);
  const wanted = lookup(codes, sizeOf(catalogue, facet));
  const column = columnOf(catalogue, facet, day);
  const starts = catalogue.fields.starts.array;
  const pool = catalogue.fields.pool.array;
  for (let at = 0; at < order.length; at++) {
    const slot = order[at] ?? 0;
    let meets = column ? wanted[column[slot] ?? 0] === 1 : false;
    for (let place = column ? 1 : (starts[slot] ?? 0), end = column ? 0 : (starts[slot + 1] ?? 0); place < end && !meets; place++) {
      meets = wanted[pool[place] ?? 0] === 1;
    }
    if (!meets) misses[at] = (misses[at] ?? 0) | bit;
  }
}

/** Counts the values of a facet over all rows that miss nothing, or only what is chosen in this very facet. */
function tally(catalogue: Catalogue, order: Uint32Array, misses: Uint8Array, out: Uint8Array, facet: Facet, day: number): Map<number, number> {
  const own = 1 << facets.indexOf(facet);
  const counts = new Int32Array(sizeOf(catalogue, facet));
  const column = columnOf(catalogue, facet, day);
  const starts = catalogue.fields.starts.array;
  const pool = catalogue.fields.pool.array;
  for (let at = 0; at < order.length; at++) {
    if (out[at] === 1 || ((misses[at] ?? 0) & ~own) !== 0) continue;
    const slot = order[at] ?? 0;
    if (column) {
      const code = column[slot] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    } else {
      for (let place = starts[slot] ?? 0, end = starts[slot + 1] ?? 0; place < end; place++) {
        const code = pool[place] ?? 0;
        counts[code] = (counts[code] ?? 0) + 1;
      }
    }
  }
  const found = new Map<number, number>();
  for (const [code, count] of counts.entries()) if (count > 0) found.set(code, count);
  return found;
}

/**
 * What fits, and for each facet what its other choices would give: one tight pass over a column for each facet that is chosen, and one
 * for each that is counted. Pure.
 */
export function select(catalogue: Catalogue, asked: Selecting): Selection {
  const order = asked.sort === "symbol" ? catalogue.inOrderOfSymbols() : catalogue.newest;
  const fitting = fits(catalogue, order, asked);
  const misses = new Uint8Array(order.length);
  for (const facet of facets) markMisses(catalogue, order, misses, facet, asked);
  // What is not out yet, or does not fit the words, is in no count at all.
  const out = new Uint8Array(order.length);
  let all = order.length;
  for (let at = 0; at < order.length; at++) {
    if (catalogue.publishedAt(order[at] ?? 0) > asked.now) {
      out[at] = 1;
      all--;
    } else if (fitting && fitting[at] === NO_FIT) out[at] = 1;
  }
  const slots = new Uint32Array(order.length);
  const ranks = new Uint8Array(order.length);
  let total = 0;
  for (let at = 0; at < order.length; at++) {
    if (out[at] === 1 || misses[at] !== 0) continue;
    slots[total] = order[at] ?? 0;
    ranks[total++] = fitting ? (fitting[at] ?? 0) : rank.folded;
  }
  const counts = Object.fromEntries(facets.map((facet) => [facet, tally(catalogue, order, misses, out, facet, asked.day)])) as Selection["counts"];
  return { all, ...inOrder(slots.slice(0, total), ranks.slice(0, total), asked.sort), counts };
}

/** Best fit first where that is asked for, else as found; inside one rank the order stays. */
function inOrder(slots: Uint32Array, ranks: Uint8Array, sort: Sort): Pick<Selection, "slots" | "ranks"> {
  if (sort === "oldest") return { slots: slots.toReversed(), ranks: ranks.toReversed() };
  if (sort !== "fit") return { slots, ranks };
  const places = Object.values(rank).map((wanted) => ranks.reduce((before, one) => (one < wanted ? before + 1 : before), 0));
  const sorted = { slots: new Uint32Array(slots.length), ranks: ranks.toSorted() };
  for (let at = 0; at < slots.length; at++) {
    const place = ranks[at] ?? 0;
    const next = places[place] ?? 0;
    sorted.slots[next] = slots[at] ?? 0;
    places[place] = next + 1;
  }
  return sorted;
}
