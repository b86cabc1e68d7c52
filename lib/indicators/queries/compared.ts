import "server-only";
import { isoDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { enteredShare, enteredSum, shareOf } from "../counting";
import type { IndicatorDefinition } from "../definition";
import { indicatorOf } from "../definitions";
import { type Entry, enteredFor } from "../entered";
import type { ComparedFigure, DateRange, Figure, Scope } from "../figure";
import { holdsDay, periodBefore, periodsLike, sameRange, yearRange, yearsAway, yearTo } from "../periods";
import { type Tallies, tallied } from "./counted";
import { entriesOf, targetsOf } from "./entries";
import { type FiguresAsked, figuresAt, wantedIndicators } from "./figures";
import { type Place, placeOf, wasThere, withPredecessors } from "./place";

/** From the first day of some periods to the last. */
const around = (periods: readonly DateRange[]): DateRange => ({
  from: periods.map(({ from }) => from).toSorted()[0] ?? "",
  to:
    periods
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? "",
});

/** What an indicator was in a period: the official value where there is one, else that of the record, else what its entered parts add up to. */
async function valueIn(definition: IndicatorDefinition, place: Place, period: DateRange, tallies: Tallies | null, entries: readonly Entry[]) {
  const entered = enteredFor(definition, period, entries, place.today);
  const official = entered && (entered.value ?? (definition.kindOfValue === "share" ? enteredShare(entered) : null));
  return official ?? (await countedValue(definition, place, period, tallies)) ?? (entered && enteredSum(definition, entered));
}

/** That of the record; null where it has none, or the body was not there yet. */
async function countedValue(definition: IndicatorDefinition, place: Place, period: DateRange, tallies: Tallies | null): Promise<number | null> {
  if (!tallies || !wasThere(place, period)) return null;
  const days = tallies.days.filter(({ day }) => holdsDay(period, day));
  const counted = days.reduce((sum, { count }) => sum + count, 0);
  if (definition.kindOfValue === "share") return shareOf({ part: days.reduce((sum, { hits }) => sum + hits, 0), whole: counted });
  // What is only counted from a day on is too little before it.
  if (counted > 0 && definition.counts !== null) return counted;
  const since = await tallies.since();
  return since === null || since > (definition.counts === null ? period.from : period.to) ? null : counted;
}

/** Of a time before the body itself that of what it took the place of is meant. */
const placeIn = async (own: Place, periods: readonly DateRange[]): Promise<Place> =>
  periods.every((period) => wasThere(own, period)) ? own : ((await withPredecessors(own)) ?? own);

/** The values of indicators in several periods at once, by code and in the order of the periods. */
async function valuesIn(own: Place, periods: readonly DateRange[], asked: FiguresAsked): Promise<Map<string, (number | null)[]>> {
  const wanted = wantedIndicators(asked);
  if (periods.length === 0) return new Map(wanted.map(({ code }) => [code, []]));
  const place = await placeIn(own, periods);
  const time = around(periods);
  const entries = await entriesOf(place.id);
  const found = wanted.map(async (definition): Promise<[string, (number | null)[]]> => {
    const tallies = await tallied(definition, place, time);
    return [definition.code, await Promise.all(periods.map((period) => valueIn(definition, place, period, tallies, entries)))];
  });
  return new Map(await Promise.all(found));
}

/** The terms of the council that a body is or belongs to, the earliest first; after a merger those of the council before too. */
export async function termsFor(bodyId: string): Promise<{ id: string; name: string; period: DateRange }[]> {
  const rows = await db.$queryRaw<{ id: string; name: string; from: Date; to: Date }[]>`
    WITH RECURSIVE up AS (
      SELECT id, "parentId", kind FROM bodies WHERE id = ${bodyId}::uuid
      UNION SELECT b.id, b."parentId", b.kind FROM up JOIN bodies b ON b.id = up."parentId"
    ), council AS (
      SELECT id FROM up WHERE kind = 'COUNCIL'
      UNION SELECT s."predecessorId" FROM council c JOIN body_successions s ON s."successorId" = c.id
    )
    SELECT t.id, t.name, t."startsOn" AS "from", t."endsOn" AS "to" FROM terms t JOIN council c ON c.id = t."bodyId" ORDER BY t."startsOn", t.id`;
  return rows.map(({ id, name, from, to }) => ({ id, name, period: { from: isoDay(from), to: isoDay(to) } }));
}

const mean = (values: readonly number[]) => Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;

/**
 * The figures of a period beside the period before, what was aimed at, and the average of the term's whole periods of this length that are over.
 * @param term null where no average is wanted
 * @throws AppError NOT_FOUND for an unknown body
 */
export async function comparedFigures(scope: Scope, term: DateRange | null, asked: FiguresAsked = {}): Promise<Map<string, ComparedFigure>> {
  const { bodyId, period } = scope;
  const [place, terms] = await Promise.all([placeOf(bodyId), termsFor(bodyId)]);
  const at = terms.findIndex((one) => sameRange(one.period, period));
  // The term before a term is that of the record, not as many days.
  const before = at < 0 ? periodBefore(period) : (terms[at - 1]?.period ?? null);
  const alike = term ? periodsLike(period, term).filter((one) => one.to < place.today || sameRange(one, period)) : [];
  const [figures, values, targets] = await Promise.all([
    figuresAt(place, period, asked),
    valuesIn(place, [...(before ? [before] : []), ...alike], asked),
    targetsOf(bodyId, period),
  ]);
  return new Map(
    [...figures].map(([code, figure]) => {
      const found = values.get(code) ?? [];
      const known = found.slice(before ? 1 : 0).flatMap((value) => value ?? []);
      const average = figure.value !== null && known.length > 1 ? mean(known) : null;
      return [code, { ...figure, before: before ? (found[0] ?? null) : null, target: targets.get(code) ?? null, average }];
    }),
  );
}

/** What an indicator was in each of some years. */
export async function seriesOf(code: string, bodyId: string, years: readonly number[]): Promise<{ year: number; value: number | null }[]> {
  if (!indicatorOf(code)) return years.map((year) => ({ year, value: null }));
  const values = await valuesIn(await placeOf(bodyId), years.map(yearRange), { only: [code] });
  return years.map((year, at) => ({ year, value: values.get(code)?.[at] ?? null }));
}

/** The figures of another period that is set beside the first, as `comparedFigures` has the one before: also of a time before the body itself. */
export async function figuresBeside({ bodyId, period }: Scope, asked: FiguresAsked = {}): Promise<Map<string, Figure>> {
  const own = await placeOf(bodyId);
  return figuresAt(await placeIn(own, [period]), period, asked);
}

/** The year so far. */
export interface PacedFigure extends Figure {
  /** Up to the same day of the year before. */
  lastYear: number | null;
  /** What is aimed at for the whole year. */
  target: number | null;
}

/**
 * The figures of the year up to a day, beside the same days of the year before and the plan of the whole year.
 * @param headline only these, and whatever has a plan; every indicator where none are named
 */
export async function yearToDate(
  bodyId: string,
  today?: string,
  headline?: readonly string[],
): Promise<{ period: DateRange; before: DateRange; figures: Map<string, PacedFigure> }> {
  const place = await placeOf(bodyId);
  const period = yearTo(today ?? place.today);
  const before = yearsAway(period, -1);
  const targets = await targetsOf(bodyId, yearRange(Number(period.from.slice(0, 4))));
  const asked = headline ? { only: [...headline, ...targets.keys()] } : {};
  const [figures, values] = await Promise.all([figuresAt(place, period, asked), valuesIn(place, [before], asked)]);
  const paced = [...figures].map(([code, figure]): [string, PacedFigure] => [
    code,
    { ...figure, lastYear: values.get(code)?.[0] ?? null, target: targets.get(code) ?? null },
  ]);
  return { period, before, figures: new Map(paced) };
}
