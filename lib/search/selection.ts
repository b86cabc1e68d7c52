import type { Catalogue } from "./catalogue";
import type { Values } from "./columns";

/** How a record answers words. */
export interface Answer {
  /** It bears the very symbol that was typed; the words stand in it with their marks; only without; nobody asked which. */
  fit: "symbol" | "exact" | "folded" | "unasked";
  /** The words are not all in its title or its symbol, but in a text or a file of it. */
  beyondTitle: boolean;
  /** The higher the better (lib/search/score.ts). */
  score: number;
}

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
  /** The rows that answer the words; null where nothing was typed and all do. */
  answers: ReadonlyMap<number, Answer> | null;
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
  /** How many rows each code of a facet would leave, given the choices in all other facets. */
  counts: Record<Facet, Map<number, number>>;
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
  const { order, values, chosen, between, answers } = asked;
  const facets = Object.keys(values) as Facet[];
  const misses = new Uint8Array(order.length);
  for (const [place, facet] of facets.entries()) {
    const codes = chosen[facet];
    if (codes) markMisses(order, misses, 1 << place, values[facet], codes);
  }
  const answering = answers && lookup([...answers.keys()], catalogue.length);
  const beyond = (issued: number) => between !== null && (issued < between[0] || issued > between[1]);
  // What is not out yet, does not fit the words or is of another time is in no count at all.
  const out = new Uint8Array(order.length);
  let all = order.length;
  for (let at = 0; at < order.length; at++) {
    const slot = order[at] ?? 0;
    if (catalogue.publishedAt(slot) > asked.now) {
      out[at] = 1;
      all--;
    } else if ((answering && answering[slot] !== 1) || beyond(catalogue.issued.at(slot))) out[at] = 1;
  }
  const slots = new Uint32Array(order.length);
  let total = 0;
  for (let at = 0; at < order.length; at++) {
    if (out[at] === 1 || misses[at] !== 0) continue;
    slots[total++] = order[at] ?? 0;
  }
  const counts = Object.fromEntries(facets.map((facet, place) => [facet, tally(order, misses, out, 1 << place, values[facet])]));
  return { all, slots: inOrder(slots.slice(0, total), asked), counts: counts as Selection<Facet>["counts"] };
}

/** Best fit first where that is asked for, else as found; of two that fit as well the order stays. */
function inOrder(slots: Uint32Array, { way, answers }: Pick<Selecting<string>, "way" | "answers">): Uint32Array {
  if (way === "back") return slots.toReversed();
  if (way === "forth" || !answers) return slots;
  const score = (slot: number) => answers.get(slot)?.score ?? 0;
  return Uint32Array.from([...slots].sort((a, b) => score(b) - score(a)));
}

/** Page 50 is asked after page 1, and both are one selection. */
const MOST_KEPT = 12;

/** The selections of a list's last questions without words: those with words rest on the index too, which changes without the catalogue. */
export class KeptSelections<Facet extends string> {
  private readonly kept = new Map<string, { catalogue: Catalogue<never>; version: number; selection: Selection<Facet> }>();

  /** What a question selects; nothing is counted again while nothing has changed. While something waits for its hour, time alone changes it. */
  of(catalogue: Catalogue<never>, key: string, asked: Selecting<Facet>): Selection<Facet> {
    const known = this.kept.get(key);
    const { version } = catalogue;
    this.kept.delete(key);
    const selection = known?.catalogue === catalogue && known.version === version && asked.now >= catalogue.latest ? known.selection : select(catalogue, asked);
    if (asked.now < catalogue.latest) return selection;
    this.kept.set(key, { catalogue, version, selection });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) break;
      this.kept.delete(oldest);
    }
    return selection;
  }
}
