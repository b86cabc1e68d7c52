import { dayOfIso, formatDay } from "@/lib/core/dates";
import type { EnteredValue } from "./counting";
import { type IndicatorDefinition, RATIO } from "./definition";
import type { DateRange } from "./figure";
import { holdsDay, holdsRange, periodWords, sameRange, shiftedDay } from "./periods";

/* What was written down by hand, for a period or for the periods that make it up. Pure. */

export interface Entry extends EnteredValue {
  indicator: string;
  period: DateRange;
}

/** Entries that lie in a period one after the other without a day between them; null where none do. The fewest first. */
function tiling(entries: readonly Entry[], { from, to }: DateRange): Entry[] | null {
  const starting = entries.filter(({ period }) => period.from === from && period.to <= to).toSorted((a, b) => (a.period.to < b.period.to ? 1 : -1));
  for (const first of starting) {
    if (first.period.to === to) return [first];
    const rest = tiling(entries, { from: shiftedDay(first.period.to, 1), to });
    if (rest) return [first, ...rest];
  }
  return null;
}

const added = (values: readonly (number | null | undefined)[]): number | null =>
  values.every((value) => typeof value === "number") ? values.reduce<number>((sum, value) => sum + (value as number), 0) : null;

/** Parts that every entry gives alike, added up. */
function joinedParts(entries: readonly Entry[]): EnteredValue["parts"] {
  const [first, ...others] = entries;
  if (!first) return {};
  const alike = (key: string, part: string) => others.every(({ parts }) => parts[key]?.[part] !== undefined);
  const same = Object.entries(first.parts).filter(([key, given]) => {
    const count = Object.keys(given).length;
    return Object.keys(given).every((part) => alike(key, part)) && others.every(({ parts }) => Object.keys(parts[key] ?? {}).length === count);
  });
  return Object.fromEntries(
    same.map(([key, given]) => [key, Object.fromEntries(Object.keys(given).map((part) => [part, added(entries.map(({ parts }) => parts[key]?.[part]))]))]),
  );
}

/** The period that a number is written down for: what stands open is known of a day, so that there is one number of it whatever period ends then. */
export const entryRange = ({ kindOfValue }: Pick<IndicatorDefinition, "kindOfValue">, period: DateRange): DateRange =>
  kindOfValue === "stock" ? { from: period.to, to: period.to } : period;

/** The period whose number can be entered where one is asked for: how much stands open of its last day, or of today while it is not over. */
export function enterableRange({ kindOfValue }: Pick<IndicatorDefinition, "kindOfValue">, { from, to }: DateRange, today: string): DateRange {
  return kindOfValue === "stock" && from <= today && today < to ? { from, to: today } : { from, to };
}

/** The last number of what stands open that was entered for a day of a period. */
export function lastEntry({ code }: Pick<IndicatorDefinition, "code">, within: DateRange, entries: readonly Entry[]): Entry | null {
  const own = entries.filter(({ indicator, period }) => indicator === code && holdsDay(within, period.to));
  return own.toSorted((a, b) => (a.period.to < b.period.to ? 1 : -1))[0] ?? null;
}

/** How many stood open when a period was over; of one that is not over yet the last that was entered in it, with its day. Nothing is added up. */
function stockAt(definition: IndicatorDefinition, period: DateRange, entries: readonly Entry[], today: string): EnteredValue | null {
  const last = lastEntry(definition, period, entries);
  if (!last || last.period.to === period.to) return last;
  return period.to < today ? null : { ...last, source: `${last.source}; số đến ngày ${formatDay(dayOfIso(last.period.to))}` };
}

/**
 * What was entered for an indicator and a period: the entry of exactly this period, else what the entries of the periods that make it up
 * come to. Shares come to one only where each says of what it is a share; what stands open comes to nothing but itself.
 */
export function enteredFor(definition: IndicatorDefinition, period: DateRange, entries: readonly Entry[], today: string): EnteredValue | null {
  const { code, kindOfValue, origin } = definition;
  if (kindOfValue === "stock") return stockAt(definition, period, entries, today);
  const own = entries.filter(({ indicator }) => indicator === code);
  const exact = own.find((entry) => sameRange(entry.period, period));
  if (exact || origin === "COMPUTED") return exact ?? null;
  const joined = tiling(
    own.filter((entry) => holdsRange(period, entry.period)),
    period,
  );
  if (!joined) return null;
  const parts = joinedParts(joined);
  const value = kindOfValue === "share" ? null : added(joined.map((entry) => entry.value));
  if (value === null && !parts[RATIO]) return null;
  return {
    ...{ value, parts },
    source: `Cộng số đã nhập của ${joined.map((entry) => periodWords(entry.period)).join(", ")}`,
    note: joined
      .map(({ note }) => note)
      .filter(Boolean)
      .join(" "),
  };
}
