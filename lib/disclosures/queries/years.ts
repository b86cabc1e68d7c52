import "server-only";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { workCalendar } from "@/lib/holidays/queries";
import type { Prisma } from "@/prisma/generated/client";
import type { Deadline } from "../due";
import { type Kept, type PlanLine, planOf } from "../plan";

/* The plans of offices, year by year. From its first disclosure on the record an office owes what the law expects; before that it owes nothing here. */

const ruleSelect = { id: true, note: true, kind: true, days: true, workingDays: true, form: true, source: true, validFrom: true, validTo: true } as const;

/** The deadlines of the law with their days of validity, the newest first. */
export async function disclosureRules(): Promise<Deadline[]> {
  return db.disclosureRule.findMany({ select: ruleSelect, orderBy: [{ validFrom: "desc" }, { kind: "asc" }] });
}

/** What deadlines are counted by. @param at by the database's clock */
export async function countedBy(at?: Date) {
  const [moment, rules, calendar] = await Promise.all([at ?? now(), disclosureRules(), workCalendar()]);
  return { rules, calendar, today: todayOf(moment) };
}

const officeSelect = { id: true, name: true, slug: true, shown: true, validFrom: true, validTo: true } satisfies Prisma.BodySelect;

interface Office extends Prisma.BodyGetPayload<{ select: typeof officeSelect }> {
  /** The first budget of which it disclosed something here. */
  since: number;
}

export interface OfficePlan<One extends Kept> {
  office: Office;
  year: number;
  lines: PlanLine<One>[];
}

/** The offices of whose disclosures some answer to `where`. */
async function officesWith(where: Prisma.FinanceDisclosureWhereInput): Promise<Office[]> {
  const since = await db.financeDisclosure.groupBy({ by: ["ownerId"], where, _min: { year: true } });
  const bodies = await db.body.findMany({
    where: { id: { in: since.map(({ ownerId }) => ownerId) } },
    orderBy: [{ validFrom: { sort: "asc", nulls: "first" } }, { name: "asc" }],
    select: officeSelect,
  });
  return bodies.map((body) => ({ ...body, since: since.find(({ ownerId }) => ownerId === body.id)?._min.year ?? 0 }));
}

/** From the first year that is known to this one, the newest first; the budget of the next year once something of it is there. */
export async function disclosureYears(where: Prisma.FinanceDisclosureWhereInput): Promise<number[]> {
  const [{ _min, _max }, at] = await Promise.all([db.financeDisclosure.aggregate({ where, _min: { year: true }, _max: { year: true } }), now()]);
  if (_min.year === null) return [];
  const last = Math.max(_max.year ?? 0, todayOf(at).getUTCFullYear());
  return Array.from({ length: last - _min.year + 1 }, (_, back) => last - back);
}

/**
 * What each office has to disclose of some years, and what it did. Offices that owe nothing of a year are left out of it.
 * @param where which disclosures are there for whoever asks @param read those of the years, as the caller shows them
 */
export async function officePlans<One extends Kept & { ownerId: string }>(
  years: readonly number[],
  where: Prisma.FinanceDisclosureWhereInput,
  read: (where: Prisma.FinanceDisclosureWhereInput) => Promise<One[]>,
): Promise<OfficePlan<One>[]> {
  const [offices, counted, kept] = await Promise.all([officesWith(where), countedBy(), read({ AND: [where, { year: { in: [...years] } }] })]);
  return years.flatMap((year) =>
    offices.flatMap((office) => {
      const own = kept.filter((one) => one.ownerId === office.id && one.year === year);
      const lines = year < office.since ? [] : planOf({ ...counted, year, kept: own, office });
      return lines.length > 0 ? [{ office, year, lines }] : [];
    }),
  );
}
