import type { EnteredValue } from "./counting";
import { type IndicatorDefinition, RATIO } from "./definition";
import type { DateRange } from "./figure";
import { holdsRange, periodWords, sameRange, shiftedDay } from "./periods";

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

/**
 * What was entered for an indicator and a period: the entry of exactly this period, else what the entries of the periods that make it up
 * come to. Shares come to one only where each says of what it is a share.
 */
export function enteredFor({ code, kindOfValue, origin }: IndicatorDefinition, period: DateRange, entries: readonly Entry[]): EnteredValue | null {
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
