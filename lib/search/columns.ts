/*
 * What a list is filtered, counted and ordered by, laid down in columns of numbers: a pass over 100,000 rows takes a few milliseconds,
 * where a database would count eight facets in as many scans.
 */

/** Int32, so that it can be compared with any day. */
export const NEVER = 2 ** 31 - 1;

/** Before any day: those without one stand last. */
export const NO_DAY = -(2 ** 31);

/** Days since 1970-01-01: a day is a number here, so that it can be compared. */
export const dayNumber = (day: Date) => Math.round(day.getTime() / 86_400_000);

/** Values that repeat, each by a small number; 0 is "none". */
export class Codes {
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
export class Column {
  array = new Int32Array(1024);

  set(at: number, value: number): void {
    if (at >= this.array.length) {
      const wider = new Int32Array(Math.max(at + 1, this.array.length * 2));
      wider.set(this.array);
      this.array = wider;
    }
    this.array[at] = value;
  }

  at(slot: number): number {
    return this.array[slot] ?? 0;
  }
}

/** Several numbers a row, one behind the other; what a row had before stays behind until the catalogue is made anew. */
export class Lists {
  readonly starts = new Column();
  readonly pool = new Column();
  private length = 0;

  set(at: number, values: readonly number[]): void {
    this.starts.set(at, this.length);
    for (const value of values) this.pool.set(this.length++, value);
    this.starts.set(at + 1, this.length);
  }
}

/** What each row has of a facet, by slot: one value, or several. */
export interface Values {
  one: Int32Array | null;
  several: Lists | null;
  /** Every code is below it. */
  size: number;
}

/** Of a facet of which each row has one value. */
export const oneOf = ({ array }: { array: Int32Array }, size: number): Values => ({ one: array, several: null, size });
