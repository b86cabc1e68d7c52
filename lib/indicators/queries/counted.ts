import "server-only";
import { dayOfIso, formatDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { Prisma } from "@/prisma/generated/client";
import type { Computed, Counted } from "../counting";
import type { IndicatorDefinition } from "../definition";
import type { DateRange } from "../figure";
import { type Asked, inDays, type Source, whileValid } from "./asked";
import type { Place } from "./place";
import { calendarSources } from "./sources/calendar";
import { councilSources } from "./sources/council";
import { questionSources } from "./sources/questions";

const sources: Readonly<Record<string, Source>> = { ...councilSources, ...questionSources, ...calendarSources };
/** Of views there are no records, only their number on each day. */
const VIEWS = "luot-truy-cap";
const allTime: DateRange = { from: "1900-01-01", to: "2199-12-31" };

/** Nothing counts before it happened. */
const askedOf = (place: Place, { from, to }: DateRange): Asked => ({ ...place, from, to: to < place.today ? to : place.today });

/** The query of what counts by its days: `day`, `count`, `hits`. Null where the record of the portal holds nothing of the kind, or the body is not asked for it. */
function byDay(definition: IndicatorDefinition, place: Place, time: DateRange): Prisma.Sql | null {
  if (!definition.bodies.includes(place.kind)) return null;
  const asked = askedOf(place, time);
  if (definition.code === VIEWS) {
    const day = Prisma.sql`v.day`;
    return Prisma.sql`SELECT v.day, sum(v.count)::float8 AS count, 0 AS hits FROM page_views v
      WHERE ${inDays(day, asked)} AND ${whileValid(day, asked)} GROUP BY v.day`;
  }
  const source = sources[definition.code];
  return source
    ? Prisma.sql`SELECT day, count(*)::float8 AS count, (count(*) FILTER (WHERE hit))::int AS hits FROM (${source(asked)}) counted GROUP BY day`
    : null;
}

/** The first day on which the record has anything of this kind; null while it has nothing. */
async function firstDay(definition: IndicatorDefinition, place: Place): Promise<string | null> {
  const days = byDay(definition, place, allTime);
  const [row] = days ? await db.$queryRaw<{ day: string | null }[]>`SELECT min(day)::text AS day FROM (${days}) days` : [];
  return row?.day ?? null;
}

async function views(definition: IndicatorDefinition, place: Place, period: DateRange): Promise<Computed> {
  const [tallies, since] = [await tallied(definition, place, period), await firstDay(definition, place)];
  if (!tallies || since === null || since > period.to) return null;
  const caveat = since > period.from ? `Cổng bắt đầu đếm lượt xem từ ngày ${formatDay(dayOfIso(since))}, nên số này thiếu các ngày trước đó.` : null;
  return { value: tallies.days.reduce((sum, { count }) => sum + count, 0), caveat };
}

type Row = { id: string; hit: boolean } & Record<string, string | string[]>;

/**
 * The records that count in a period, in their order: the latest first, as lists of the portal have them. Null also for a time from
 * which the record has nothing of the kind yet: that nobody wrote it down does not make it none.
 */
export async function countedIn(definition: IndicatorDefinition, place: Place, period: DateRange): Promise<Computed> {
  if (!definition.bodies.includes(place.kind)) return null;
  if (definition.code === VIEWS) return views(definition, place, period);
  const source = sources[definition.code];
  if (!source) return null;
  const rows = await db.$queryRaw<(Row & { day: Date })[]>`SELECT * FROM (${source(askedOf(place, period))}) counted ORDER BY day DESC, id DESC`;
  if (rows.length === 0) {
    const since = await firstDay(definition, place);
    if (since === null || since > period.to) return null;
  }
  return { records: rows.map(({ id, hit, day: _, ...keys }): Counted => ({ id, hit, keys })) };
}

/** How much there is on each day of a longer time, and of a share how much of it is of the part. */
export interface Tallies {
  days: { day: string; count: number; hits: number }[];
  /** The first day on which there is anything at all; null while there is nothing. */
  since(): Promise<string | null>;
}

/** The same without the records. Null where the record of the portal holds nothing of this kind. */
export async function tallied(definition: IndicatorDefinition, place: Place, time: DateRange): Promise<Tallies | null> {
  const days = byDay(definition, place, time);
  if (!days) return null;
  const rows = await db.$queryRaw<Tallies["days"]>`SELECT day::text AS day, count, hits FROM (${days}) days`;
  let asked: Promise<string | null> | undefined;
  const since = () => {
    asked ??= firstDay(definition, place);
    return asked;
  };
  return { days: rows, since };
}
