import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { QUESTIONS } from "@/lib/questions/addresses";
import { RESOLUTIONS } from "@/lib/resolutions/addresses";
import { facetParams, seriesWords } from "@/lib/resolutions/question";
import { SESSIONS } from "@/lib/sessions/addresses";
import { openToReaders, shownQuestions, shownSessions } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { DateRange } from "../figure";
import { sameRange, yearRange } from "../periods";

/* Lists that readers have already, where one of them holds exactly the records of a figure. */

interface Listed {
  address: string;
  /** How many the list has, and how many of the figure's records are among them. */
  counts(ids: readonly string[]): Promise<[all: number, own: number]>;
}

const inYear = (year: number) => ({ gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) });

function resolutions(at: Date, year: number, part: string | null): Listed | null {
  const series = part === null ? null : (Object.keys(seriesWords) as (keyof typeof seriesWords)[]).find((known) => part === `loai.${known}`);
  if (series === undefined) return null;
  // What the list shows: issued, public, by the year of issue (lib/resolutions/queries/catalogue.ts).
  const listed = { ...openToReaders(at), stage: "ISSUED", year, ...(series ? { series } : {}) } satisfies Prisma.ResolutionWhereInput;
  const params = new URLSearchParams({ [facetParams.year]: String(year), ...(series ? { [facetParams.series]: seriesWords[series] } : {}) });
  return {
    address: `${RESOLUTIONS}?${params}`,
    counts: (ids) => Promise.all([db.resolution.count({ where: listed }), db.resolution.count({ where: { AND: [listed, { id: { in: [...ids] } }] } })]),
  };
}

function sessions(at: Date, year: number): Listed {
  const listed = { ...shownSessions(at), startsOn: inYear(year) } satisfies Prisma.CouncilSessionWhereInput;
  return {
    address: `${SESSIONS}?nam=${year}`,
    counts: (ids) => Promise.all([db.councilSession.count({ where: listed }), db.councilSession.count({ where: { AND: [listed, { id: { in: [...ids] } }] } })]),
  };
}

function questions(at: Date, year: number): Listed {
  const listed = { ...shownQuestions(at), askedOn: inYear(year) } satisfies Prisma.QuestionWhereInput;
  return {
    address: `${QUESTIONS}?nam=${year}`,
    counts: (ids) => Promise.all([db.question.count({ where: listed }), db.question.count({ where: { AND: [listed, { id: { in: [...ids] } }] } })]),
  };
}

/**
 * The address of a list of readers that has exactly these records, all of them and no other; null where there is none. It is asked each
 * time: one resolution that is adopted in December and issued in January makes the list of the year another than the figure.
 * @param part "loai.NORMATIVE"; null for the whole figure
 */
export async function liveList(code: string, period: DateRange, ids: readonly string[], part: string | null = null): Promise<string | null> {
  const year = Number(period.from.slice(0, 4));
  if (ids.length === 0 || !sameRange(period, yearRange(year))) return null;
  const at = await now();
  const lists: Record<string, () => Listed | null> = {
    "nghi-quyet": () => resolutions(at, year, part),
    "ky-hop": () => (part === null ? sessions(at, year) : null),
    "chat-van": () => (part === null ? questions(at, year) : null),
  };
  const listed = lists[code]?.() ?? null;
  if (!listed) return null;
  const [all, own] = await listed.counts(ids);
  return all === ids.length && own === ids.length ? listed.address : null;
}
