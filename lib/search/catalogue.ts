import { Column, NO_DAY } from "./columns";

/** What every record of a list is opened and ordered by. */
export interface Entry {
  id: string;
  /** The day by which the list is ordered; null stands last. */
  issued: number | null;
  /** Milliseconds of the epoch. */
  published: number;
}

/**
 * The records of one list that readers may find, in columns by slot. What a list counts beside the words is added by its domain. Words are
 * not in it: the index is asked for them (queries/listed.ts), and no row is shown from it.
 */
export abstract class Catalogue<Row extends Entry> {
  readonly issued = new Column();
  /** Slots of the rows that stand, the newest first. */
  newest: Uint32Array = new Uint32Array(0);
  /** Raised by every change. */
  version = 0;
  /** The latest hour of publication of the rows that stand: after it, time alone changes nothing. */
  latest = 0;
  private published = new Float64Array(1024);
  private readonly ids: string[] = [];
  private readonly slots = new Map<string, number>();

  /** Writes what the domain keeps of a row. */
  protected abstract fill(slot: number, row: Row): void;

  /** Forgets what was computed from all rows. */
  protected abstract renew(): void;

  /** Rows that stand. */
  get size(): number {
    return this.slots.size;
  }

  /** Slots, also of rows that were replaced. */
  get length(): number {
    return this.ids.length;
  }

  idOf(slot: number): string {
    return this.ids[slot] ?? "";
  }

  slotOf(id: string): number | undefined {
    return this.slots.get(id);
  }

  publishedAt(slot: number): number {
    return this.published[slot] ?? Number.POSITIVE_INFINITY;
  }

  /** Takes over what changed: rows as they are now, and the ids of those that readers do not find any more. */
  change(rows: readonly Row[], gone: readonly string[]): void {
    const replaced = new Set([...rows.map(({ id }) => id), ...gone].flatMap((id) => this.slots.get(id) ?? []));
    // While the latest stands, one that goes changes nothing about it.
    const lost = [...replaced].some((slot) => this.publishedAt(slot) >= this.latest);
    const before = replaced.size > 0 ? this.newest.filter((slot) => !replaced.has(slot)) : this.newest;
    for (const id of gone) this.slots.delete(id);
    // Neighbours in the list become neighbours in memory.
    const sorted = rows.toSorted((a, b) => (b.issued ?? NO_DAY) - (a.issued ?? NO_DAY) || (a.id < b.id ? 1 : -1));
    const added = sorted.map((row) => this.put(row));
    this.newest = this.merged(before, added);
    if (lost) this.latest = this.newest.reduce((latest, slot) => Math.max(latest, this.publishedAt(slot)), 0);
    this.renew();
    this.version += 1;
  }

  /** True when more than half of what is kept belongs to rows that were replaced: time to read everything into a new catalogue. */
  get worn(): boolean {
    return this.ids.length > 2000 && this.ids.length > this.size * 2;
  }

  private put(row: Row): number {
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
    this.issued.set(slot, row.issued ?? NO_DAY);
    this.fill(slot, row);
    return slot;
  }

  /** Later day of issue first; on the same day the larger id, which the database orders in the same way. */
  private merged(before: Uint32Array, sorted: number[]): Uint32Array {
    const { issued } = this;
    const compare = (a: number, b: number) => issued.at(b) - issued.at(a) || (this.idOf(a) < this.idOf(b) ? 1 : -1);
    const all = new Uint32Array(before.length + sorted.length);
    let [taken, length] = [0, 0];
    for (const slot of sorted) {
      // A few among many: the place of each is found by halves, and what stands between is moved as a whole.
      let [low, high] = [taken, before.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (compare(before[middle] ?? 0, slot) < 0) low = middle + 1;
        else high = middle;
      }
      all.set(before.subarray(taken, low), length);
      length += low - taken;
      taken = low;
      all[length++] = slot;
    }
    all.set(before.subarray(taken), length);
    return all;
  }
}
