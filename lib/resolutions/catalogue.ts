import type { ValidityState } from "@/prisma/generated/enums";
import { Words } from "./catalogue-words";

/*
 * What a list of resolutions is filtered, counted and ordered by, laid down in columns of numbers: a pass over 100,000 rows takes a few
 * milliseconds, where the database would count eight facets in as many scans. Words for people are not in it, and no row is shown from it.
 */

/** Days since 1970-01-01: a day is a number here, so that it can be compared. */
export const dayNumber = (day: Date) => Math.round(day.getTime() / 86_400_000);

export interface CatalogueRow {
  id: string;
  termId: string;
  sessionId: string | null;
  issuerId: string;
  year: number;
  number: number;
  normative: boolean;
  symbolKey: string;
  /** As printed under the text; "" where nobody is named. */
  signer: string;
  fieldIds: readonly string[];
  issued: number;
  effective: number | null;
  expires: number | null;
  /** The computed line of validity in order, or nothing while none was laid down. */
  periods: readonly { from: number; to: number | null; state: ValidityState }[];
  /** Milliseconds of the epoch. */
  published: number;
  title: string;
}

/** In the order of the enum; the place is the code. */
export const states: readonly ValidityState[] = ["NOT_YET", "IN_FORCE", "SUSPENDED", "PARTLY_ENDED", "ENDED"];
const NOT_YET = states.indexOf("NOT_YET");
const IN_FORCE = states.indexOf("IN_FORCE");
const ENDED = states.indexOf("ENDED");

const MOST_DAYS = 8;

/** Int32, so that it can be compared with any day. */
const NEVER = 2 ** 31 - 1;

/** Values that repeat, each by a small number; 0 is "none". */
class Codes {
  readonly values: string[] = [""];
  private readonly codes = new Map<string, number>([["", 0]]);

  of(value: string): number {
    return this.codes.get(value) ?? this.add(value);
  }

  find(value: string): number | undefined {
    return this.codes.get(value);
  }

  private add(value: string): number {
    this.values.push(value);
    this.codes.set(value, this.values.length - 1);
    return this.values.length - 1;
  }
}

/** One number a row; it grows by doubling. */
class Column {
  array: Int32Array;

  constructor(size = 1024) {
    this.array = new Int32Array(size);
  }

  set(at: number, value: number): void {
    if (at >= this.array.length) {
      const wider = new Int32Array(Math.max(at + 1, this.array.length * 2));
      wider.set(this.array);
      this.array = wider;
    }
    this.array[at] = value;
  }
}

/** Several numbers a row, one behind the other; what a row had before stays behind until the catalogue is packed. */
class Lists {
  readonly starts = new Column();
  readonly pool = new Column();
  private length = 0;

  set(at: number, values: readonly number[]): void {
    this.starts.set(at, this.length);
    for (const value of values) this.pool.set(this.length++, value);
    this.starts.set(at + 1, this.length);
  }
}

const single = ["term", "session", "issuer", "signer", "year", "number", "normative", "symbol", "issued", "effective", "expires"] as const;

export class Catalogue {
  readonly codes = { term: new Codes(), session: new Codes(), issuer: new Codes(), signer: new Codes(), field: new Codes(), symbol: new Codes() };
  readonly columns = Object.fromEntries(single.map((name) => [name, new Column()])) as Record<(typeof single)[number], Column>;
  readonly fields = new Lists();
  /** From, to, state; from, to, state … */
  readonly periods = new Lists();
  readonly words = new Words();
  readonly titles = new Lists();
  /** Slots of the rows that stand, the newest first. */
  newest: Uint32Array = new Uint32Array(0);
  /** Raised by every change. */
  version = 0;
  /** The latest hour of publication of any row: after it, time alone changes nothing. */
  latest = 0;
  private published = new Float64Array(1024);
  private readonly ids: string[] = [];
  private readonly slots = new Map<string, number>();
  private bySymbol: Uint32Array | null = null;
  private readonly days = new Map<number, Int32Array>();

  get size(): number {
    return this.slots.size;
  }

  idOf(slot: number): string {
    return this.ids[slot] ?? "";
  }

  publishedAt(slot: number): number {
    return this.published[slot] ?? Number.POSITIVE_INFINITY;
  }

  /** The state on a day: by the line of validity, else by the resolution's own days. */
  stateAt(slot: number, day: number): number {
    const { array } = this.periods.pool;
    const start = this.periods.starts.array[slot] ?? 0;
    const end = this.periods.starts.array[slot + 1] ?? 0;
    if (start === end) {
      if (day < (this.columns.effective.array[slot] ?? 0)) return NOT_YET;
      return day > (this.columns.expires.array[slot] ?? NEVER) ? ENDED : IN_FORCE;
    }
    for (let at = start; at < end; at += 3) {
      if (day < (array[at] ?? 0)) return at === start ? NOT_YET : ENDED;
      if (day <= (array[at + 1] ?? 0)) return array[at + 2] ?? IN_FORCE;
    }
    return ENDED;
  }

  /** The states of all slots on a day; the days that were asked for last are kept until something changes. */
  statesAt(day: number): Int32Array {
    const known = this.days.get(day);
    if (known) return known;
    const states = new Int32Array(this.ids.length);
    for (let slot = 0; slot < states.length; slot++) states[slot] = this.stateAt(slot, day);
    if (this.days.size >= MOST_DAYS) this.days.clear();
    this.days.set(day, states);
    return states;
  }

  /** Takes over what changed: rows as they are now, and the ids of those that readers do not find any more. */
  change(rows: readonly CatalogueRow[], gone: readonly string[]): void {
    const replaced = new Set([...rows.map(({ id }) => id), ...gone].flatMap((id) => this.slots.get(id) ?? []));
    const before = replaced.size > 0 ? this.newest.filter((slot) => !replaced.has(slot)) : this.newest;
    for (const id of gone) this.slots.delete(id);
    // Neighbours in the list become neighbours in memory.
    const sorted = rows.toSorted((a, b) => b.issued - a.issued || (a.id < b.id ? 1 : -1));
    const added = sorted.map((row) => this.put(row));
    this.newest = this.merged(before, added);
    this.bySymbol = null;
    this.days.clear();
    this.version += 1;
  }

  /** By year, the newest first, inside it by number. */
  inOrderOfSymbols(): Uint32Array {
    const { year, number, normative } = this.columns;
    const of = (column: Column, slot: number) => column.array[slot] ?? 0;
    this.bySymbol ??= this.newest.toSorted((a, b) => of(year, b) - of(year, a) || of(normative, b) - of(normative, a) || of(number, a) - of(number, b));
    return this.bySymbol;
  }

  /** True when more than half of what is kept belongs to rows that were replaced: time to read everything into a new catalogue. */
  get worn(): boolean {
    return this.ids.length > 2000 && this.ids.length > this.size * 2;
  }

  private put(row: CatalogueRow): number {
    const slot = this.ids.length;
    this.ids.push(row.id);
    this.slots.set(row.id, slot);
    if (slot >= this.published.length) {
      const wider = new Float64Array(this.published.length * 2);
      wider.set(this.published);
      this.published = wider;
    }
    this.published[slot] = row.published;
    this.latest = Math.max(this.latest, row.published);
    const { codes } = this;
    const values: Record<(typeof single)[number], number> = {
      term: codes.term.of(row.termId),
      session: codes.session.of(row.sessionId ?? ""),
      issuer: codes.issuer.of(row.issuerId),
      signer: codes.signer.of(row.signer),
      year: row.year,
      number: row.number,
      normative: row.normative ? 1 : 0,
      symbol: codes.symbol.of(row.symbolKey),
      issued: row.issued,
      effective: row.effective ?? row.issued,
      expires: row.expires ?? NEVER,
    };
    for (const name of single) this.columns[name].set(slot, values[name]);
    this.fields.set(
      slot,
      row.fieldIds.map((id) => codes.field.of(id)),
    );
    this.periods.set(
      slot,
      row.periods.flatMap(({ from, to, state }) => [from, to ?? NEVER, states.indexOf(state)]),
    );
    this.titles.set(slot, this.words.codesOf(row.title));
    return slot;
  }

  /** Later day of issue first; on the same day the larger id, which the database orders in the same way. */
  private merged(before: Uint32Array, sorted: number[]): Uint32Array {
    const { issued } = this.columns;
    const compare = (a: number, b: number) => (issued.array[b] ?? 0) - (issued.array[a] ?? 0) || (this.idOf(a) < this.idOf(b) ? 1 : -1);
    const all = new Uint32Array(before.length + sorted.length);
    let [left, right] = [0, 0];
    for (let at = 0; at < all.length; at++) {
      const [a, b] = [before[left], sorted[right]];
      const takeLeft = b === undefined || (a !== undefined && compare(a, b) < 0);
      all[at] = (takeLeft ? a : b) ?? 0;
      if (takeLeft) left++;
      else right++;
    }
    return all;
  }
}
