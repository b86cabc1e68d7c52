import "server-only";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { mandatesCounted, pageOfPerson } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { BodyKind } from "@/prisma/generated/enums";
import { leads } from "../titles";
import { type Change, changesAmong, lineOf } from "../tree";
import { groupsOfMembers } from "./groups";
import { chartKinds, type Holder, heldOn, holderOf, holdingSelect, protocolOrder, shownOn } from "./shown";

const bodySelect = {
  id: true,
  kind: true,
  slug: true,
  name: true,
  shortName: true,
  englishName: true,
  parentId: true,
  position: true,
  validFrom: true,
  validTo: true,
  foundedBy: true,
} satisfies Prisma.BodySelect;

export interface ChartBody extends Prisma.BodyGetPayload<{ select: typeof bodySelect }> {
  /** Who holds an office in it on the day, in protocol order. */
  holders: Holder[];
  /** Members of a group on the day. */
  groupMembers: number;
}

/** One body of a line, for "through the times". */
export interface Era {
  slug: string;
  name: string;
  validFrom: Date | null;
  validTo: Date | null;
  predecessors: string[];
  decision: string;
}

export interface CouncilTerm {
  ordinal: number;
  name: string;
  electedOn: Date | null;
  members: number;
  constituencies: number;
}

export interface Chart {
  day: Date;
  today: Date;
  bodies: ChartBody[];
  /** Of the council, on the day; null where the record has none. */
  term: CouncilTerm | null;
  /** Until the day, the newest first. */
  changes: Change[];
  /** What the office was before and what became of it, the newest first; empty where it always was what it is. */
  office: Era[];
}

/** Today in Vietnam, by the database's clock, as a @db.Date column wants it. */
export async function today(): Promise<Date> {
  return todayOf(await now());
}

async function termOn(day: Date): Promise<CouncilTerm | null> {
  const found = await db.term.findFirst({
    where: { body: { kind: "COUNCIL", shown: true }, startsOn: { lte: day } },
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
    select: { ordinal: true, name: true, electedOn: true, _count: { select: { constituencies: true, members: { where: heldOn(day) } } } },
  });
  return (
    found && {
      ordinal: found.ordinal,
      name: found.name,
      electedOn: found.electedOn,
      members: found._count.members,
      constituencies: found._count.constituencies,
    }
  );
}

/** How many members each group had on a day. */
async function groupSizesOn(day: Date): Promise<Map<string, number>> {
  const [groups, rows] = await Promise.all([
    groupsOfMembers(),
    db.member.groupBy({ by: ["groupId"], where: { groupId: { not: null }, ...heldOn(day) }, _count: true }),
  ]);
  const sizes = new Map<string, number>();
  for (const { groupId, _count } of rows) {
    const group = groups.on(groupId, day);
    if (group) sizes.set(group.id, (sizes.get(group.id) ?? 0) + _count);
  }
  return sizes;
}

async function bodiesOn(day: Date, at: Date): Promise<ChartBody[]> {
  const sizes = await groupSizesOn(day);
  const rows = await db.body.findMany({
    where: { ...shownOn(day), kind: { in: chartKinds } },
    orderBy: [{ position: "asc" }, { name: "asc" }, { id: "asc" }],
    select: {
      ...bodySelect,
      posts: { select: { holdings: { where: heldOn(day), select: holdingSelect, orderBy: protocolOrder } } },
    },
  });
  return rows.map(({ posts, ...body }) => {
    const holders = posts.flatMap(({ holdings }) => holdings.map((holding) => holderOf(holding, at)));
    // Offices come one by one; the sort keeps the order of names within each.
    return { ...body, holders: holders.toSorted((a, b) => a.protocol - b.protocol), groupMembers: sizes.get(body.id) ?? 0 };
  });
}

/** The organisation of the council as it was on a day. */
export async function chartOn(asked: Date | null): Promise<Chart> {
  const at = await now();
  const todays = todayOf(at);
  const day = asked ?? todays;
  const [bodies, term, known, successions] = await Promise.all([
    bodiesOn(day, at),
    termOn(day),
    db.body.findMany({ where: { kind: { in: chartKinds } }, select: { ...bodySelect, shown: true } }),
    db.bodySuccession.findMany({ select: { predecessorId: true, successorId: true, kind: true, onDay: true, decision: true } }),
  ]);
  return {
    ...{ day, today: todays, bodies, term },
    changes: changesAmong(known, successions).filter(({ onDay }) => onDay <= day),
    office: erasOf(bodies.find(({ kind }) => kind === "OFFICE")?.id, known, successions),
  };
}

type Known = Prisma.BodyGetPayload<{ select: typeof bodySelect }> & { shown: boolean };

function erasOf(
  id: string | undefined,
  known: readonly Known[],
  successions: readonly { predecessorId: string; successorId: string; decision: string }[],
): Era[] {
  if (!id) return [];
  const line = lineOf(id, successions);
  const eras = known.filter((body) => body.shown && line.has(body.id));
  if (eras.length < 2) return [];
  const nameOf = new Map(known.map((body) => [body.id, body.name]));
  return eras
    .toSorted((a, b) => (b.validFrom?.getTime() ?? 0) - (a.validFrom?.getTime() ?? 0) || a.position - b.position)
    .map(({ id: era, slug, name, validFrom, validTo, foundedBy }) => {
      const before = successions.filter(({ successorId }) => successorId === era);
      return {
        ...{ slug, name, validFrom, validTo },
        predecessors: before.flatMap(({ predecessorId }) => nameOf.get(predecessorId) ?? []),
        decision: before.find(({ decision }) => decision !== "")?.decision ?? foundedBy,
      };
    });
}

export interface ContactLine {
  id: string;
  body: { kind: BodyKind; name: string; slug: string };
  /** With a page where they were a member once. */
  slug: string | null;
  name: string;
  title: string;
  duty: string;
  phone: string;
  email: string;
}

/** Who leads the council first, who serves it last; bodies outside the chart stand behind. */
const place = ({ body }: Pick<ContactLine, "body">) => (chartKinds.includes(body.kind) ? chartKinds.indexOf(body.kind) : chartKinds.length);

/** Whom to turn to, body after body in protocol order: names, offices, telephones and addresses that the law wants published. */
export async function contactsNow(): Promise<ContactLine[]> {
  const rows = await db.bodyContact.findMany({
    where: { body: shownOn(await today()) },
    orderBy: [{ body: { position: "asc" } }, { body: { name: "asc" } }, { position: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, name: true, title: true, duty: true, phone: true, email: true },
      body: { select: { kind: true, name: true, slug: true } },
      person: { select: { slug: true, _count: mandatesCounted } },
    },
  });
  return rows.map(({ person, ...row }) => ({ ...row, slug: pageOfPerson(person) })).toSorted((a, b) => place(a) - place(b));
}

export interface EnglishBody {
  slug: string;
  name: string;
  functions: string;
  /** Who leads, with the office in English. */
  leaders: { title: string; fullName: string }[];
}

/** The bodies of today that have an English name, in protocol order: what the law wants in English (Nghị định 42/2022/NĐ-CP, Điều 7). */
export async function englishBodies(): Promise<EnglishBody[]> {
  const day = await today();
  const rows = await db.body.findMany({
    where: { ...shownOn(day), kind: { in: chartKinds }, englishName: { not: "" } },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: {
      ...{ slug: true, englishName: true, englishFunctions: true },
      posts: {
        where: { englishTitle: { not: "" } },
        orderBy: [{ protocol: "asc" }, { title: "asc" }],
        select: {
          title: true,
          englishTitle: true,
          holdings: { where: heldOn(day), select: { person: { select: { fullName: true } } }, orderBy: protocolOrder },
        },
      },
    },
  });
  return rows.map(({ slug, englishName, englishFunctions, posts }) => ({
    ...{ slug, name: englishName, functions: englishFunctions },
    leaders: posts
      .filter(({ title }) => leads(title))
      .flatMap(({ englishTitle, holdings }) => holdings.map(({ person }) => ({ title: englishTitle, fullName: person.fullName }))),
  }));
}

/** Whether readers find an organisation at all: its line in the navigation then exists. */
export async function hasBodies(): Promise<boolean> {
  return (await db.body.findFirst({ where: { shown: true, kind: { in: chartKinds } }, select: { id: true } })) !== null;
}

/** Addresses for the sitemap. */
export async function bodiesForSitemap(): Promise<{ slug: string; updatedAt: Date }[]> {
  return db.body.findMany({ where: { shown: true }, select: { slug: true, updatedAt: true }, orderBy: [{ position: "asc" }, { id: "asc" }], take: 5000 });
}
