import type { Catalogue } from "./catalogue";
import type { Values } from "./columns";
import type { Term } from "./terms";

/** How a row answers words: the very symbol, nearly it, the words with their marks, the words without, words that are not in memory. */
export const rank = { symbol: 0, number: 1, exact: 2, folded: 3, elsewhere: 4 } as const;

/** The order of the catalogue, the other way round, or the best fit first. */
export type Way = "forth" | "back" | "fit";

/** A question in the catalogue's own codes. */
export interface Selecting<Facet extends string> {
  /** What each facet counts: at most eight of them. */
  values: Record<Facet, Values>;
  /** Chosen codes of each facet; what is left out narrows nothing. */
  chosen: Partial<Record<Facet, readonly number[]>>;
  /** Milliseconds of the epoch, by the database's clock. */
  now: number;
  /** Null where nothing was typed; none where what was typed holds no word, and nothing answers it. */
  terms: readonly Term[] | null;
  /** The rank of a row by the symbol that may have been typed; null where that says nothing. Asked only where there are words. */
  bySymbol: (slot: number) => number | null;
  /** Rows that answer the words by a text which is not kept here. */
  elsewhere: ReadonlySet<number>;
  /** Days of issue, both included; null where none are asked for. */
  between: readonly [from: number, to: number] | null;
  order: Uint32Array;
  way: Way;
}

export interface Selection<Facet extends string> {
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
function fits(catalogue: Catalogue<never>, { order, terms, bySymbol, elsewhere }: Selecting<string>): Uint8Array | null {
  if (terms === null) return null;
  if (terms.length === 0) return new Uint8Array(order.length).fill(NO_FIT);
  const wanted = catalogue.words.wanted(terms);
  const starts = catalogue.texts.starts.array;
  const pool = catalogue.texts.pool.array;
  const rankOf = (slot: number) => {
    const symbol = bySymbol(slot);
    if (symbol !== null) return symbol;
    const fitting = wanted && catalogue.words.fit(wanted, pool, starts[slot] ?? 0, starts[slot + 1] ?? 0);
    if (fitting) return rank[fitting];
    return elsewhere.has(slot) ? rank.elsewhere : NO_FIT;
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

/** Marks with a bit every row that misses what was chosen in a facet. */
function markMisses(order: Uint32Array, misses: Uint8Array, bit: number, { one, several, size }: Values, codes: readonly number[]): void {
  const wanted = lookup(codes, size);
  const starts = several?.starts.array;
  const pool = several?.pool.array;
  for (let at = 0; at < order.length; at++) {
    const slot = order[at] ?? 0;
    let meets = one ? wanted[one[slot] ?? 0] === 1 : false;
    for (let place = starts?.[slot] ?? 0, end = starts?.[slot + 1] ?? 0; place < end && !meets; place++) meets = wanted[pool?.[place] ?? 0] === 1;
    if (!meets) misses[at] = (misses[at] ?? 0) | bit;
  }
}

/** Counts the values of a facet over all rows that miss nothing, or only what is chosen in this very facet. */
function tally(order: Uint32Array, misses: Uint8Array, out: Uint8Array, own: number, { one, several, size }: Values): Map<number, number> {
  const counts = new Int32Array(size);
  const starts = several?.starts.array;
  const pool = several?.pool.array;
  for (let at = 0; at < order.length; at++) {
    if (out[at] === 1 || ((misses[at] ?? 0) & ~own) !== 0) continue;
    const slot = order[at] ?? 0;
    if (one) {
      const code = one[slot] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    } else {
      for (let place = starts?.[slot] ?? 0, end = starts?.[slot + 1] ?? 0; place < end; place++) {
        const code = pool?.[place] ?? 0;
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
export function select<Facet extends string>(catalogue: Catalogue<never>, asked: Selecting<Facet>): Selection<Facet> {
  const { order, values, chosen, between } = asked;
  const facets = Object.keys(values) as Facet[];
  const fitting = fits(catalogue, asked);
  const misses = new Uint8Array(order.length);
  for (const [place, facet] of facets.entries()) {
    const codes = chosen[facet];
    if (codes) markMisses(order, misses, 1 << place, values[facet], codes);
  }
  const beyond = (issued: number) => between !== null && (issued < between[0] || issued > between[1]);
  // What is not out yet, does not fit the words or is of another time is in no count at all.
  const out = new Uint8Array(order.length);
  let all = order.length;
  for (let at = 0; at < order.length; at++) {
    const slot = order[at] ?? 0;
    if (catalogue.publishedAt(slot) > asked.now) {
      out[at] = 1;
      all--;
    } else if ((fitting && fitting[at] === NO_FIT) || beyond(catalogue.issued.at(slot))) out[at] = 1;
  }
  const slots = new Uint32Array(order.length);
  const ranks = new Uint8Array(order.length);
  let total = 0;
  for (let at = 0; at < order.length; at++) {
    if (out[at] === 1 || misses[at] !== 0) continue;
    slots[total] = order[at] ?? 0;
    ranks[total++] = fitting ? (fitting[at] ?? 0) : rank.folded;
  }
  const counts = Object.fromEntries(facets.map((facet, place) => [facet, tally(order, misses, out, 1 << place, values[facet])]));
  return { all, ...inOrder(slots.slice(0, total), ranks.slice(0, total), asked.way), counts: counts as Selection<Facet>["counts"] };
}

/** Best fit first where that is asked for, else as found; inside one rank the order stays. */
function inOrder(slots: Uint32Array, ranks: Uint8Array, way: Way): Pick<Selection<string>, "slots" | "ranks"> {
  if (way === "back") return { slots: slots.toReversed(), ranks: ranks.toReversed() };
  if (way === "forth") return { slots, ranks };
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

/** Page 50 is asked after page 1, and both are one selection. */
const MOST_KEPT = 12;

/** The selections of a list's last questions. */
export class KeptSelections<Facet extends string> {
  private readonly kept = new Map<string, { catalogue: Catalogue<never>; version: number; selection: Selection<Facet> }>();

  /** What a question found before, when nothing has changed since. While something waits for its hour, time alone changes the answer. */
  find(catalogue: Catalogue<never>, key: string, now: number): Selection<Facet> | null {
    const known = this.kept.get(key);
    if (known?.catalogue !== catalogue || known.version !== catalogue.version || now < catalogue.latest) return null;
    this.kept.delete(key);
    this.kept.set(key, known);
    return known.selection;
  }

  /** @param version of the catalogue when everything that the selection rests on was asked for */
  keep(catalogue: Catalogue<never>, version: number, key: string, now: number, selection: Selection<Facet>): Selection<Facet> {
    this.kept.delete(key);
    if (now < catalogue.latest) return selection;
    this.kept.set(key, { catalogue, version, selection });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) break;
      this.kept.delete(oldest);
    }
    return selection;
  }
}
