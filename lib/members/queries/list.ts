import "server-only";
import { groupsOfMembers, heldOn } from "@/lib/bodies/queries";
import { nameAmong } from "@/lib/bodies/titles";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { rowsOf } from "@/lib/core/pagination";
import { type Picture, pictureOf, pictureSelect } from "@/lib/files/queries";
import { answersListed } from "@/lib/search/queries/listed";
import { mandatesForReaders } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { MandateEnd, Sex } from "@/prisma/generated/enums";
import type { Composition } from "../composition";

/** A term of the council as readers choose it. Councils that follow one another by a merger may share a number: they are one choice. */
export interface TermChoice {
  ordinal: number;
  name: string;
  startsOn: Date;
  endsOn: Date;
  electedOn: Date | null;
  ids: string[];
}

/** Terms with members, the newest first. */
export async function memberTerms(): Promise<TermChoice[]> {
  const rows = await db.term.findMany({
    where: { body: { kind: "COUNCIL", shown: true }, members: { some: {} } },
    select: { id: true, ordinal: true, name: true, startsOn: true, endsOn: true, electedOn: true },
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
  });
  const choices = new Map<number, TermChoice>();
  for (const { id, ...term } of rows) {
    const same = choices.get(term.ordinal);
    if (same) same.ids.push(id);
    else choices.set(term.ordinal, { ...term, ids: [id] });
  }
  return [...choices.values()];
}

export interface MemberCard {
  id: string;
  slug: string;
  fullName: string;
  sex: Sex | null;
  portrait: Picture | null;
  /** The highest office in the council, or null. */
  title: string | null;
  constituency: string | null;
  group: string | null;
  /** Set where the mandate ended before the term did. */
  endedOn: Date | null;
  endReason: MandateEnd | null;
}

export interface Choice {
  value: string;
  name: string;
}

export interface MemberList {
  term: TermChoice;
  terms: TermChoice[];
  /** Number of the term that is shown when none is asked for: the one that runs, by the database's clock. */
  present: number;
  /** Of the whole term, whatever is asked. */
  members: number;
  composition: Composition;
  constituencies: (Choice & { area: string })[];
  committees: Choice[];
  groups: Choice[];
  items: MemberCard[];
  total: number;
}

export interface MemberQuestion {
  /** Of the term; null for the present one. */
  ordinal: number | null;
  q: string;
  /** Number of the constituency. */
  constituency: number | null;
  committee: string | null;
  group: string | null;
  page: number;
}

export const MEMBERS_PAGE = 24;

const select = {
  id: true,
  fromDay: true,
  toDay: true,
  endReason: true,
  constituency: { select: { number: true, name: true, area: true } },
  group: { select: { id: true, slug: true, name: true, position: true } },
  person: { select: { id: true, slug: true, fullName: true, sex: true, portrait: { select: pictureSelect } } },
} satisfies Prisma.MemberSelect;

const officeSelect = {
  personId: true,
  post: { select: { title: true, protocol: true, body: { select: { slug: true, name: true, kind: true, position: true } } } },
} satisfies Prisma.PostHoldingSelect;

/** Offices of the council in a term: those still held while it lasts, all of them when it is over. */
function officesIn(term: TermChoice, today: Date): Prisma.PostHoldingWhereInput {
  const over = term.endsOn < today;
  const shown = {
    post: { body: { shown: true, kind: { in: ["COUNCIL", "STANDING_COMMITTEE", "COMMITTEE", "MEMBERS_GROUP"] } } },
  } satisfies Prisma.PostHoldingWhereInput;
  const ofTerm = { termId: { in: term.ids }, ...(over ? {} : heldOn(today)) };
  return { ...shown, OR: [ofTerm, { termId: null, ...heldOn(over ? term.endsOn : today) }] };
}

/** One choice for each name: in a term that a merger cut in two, the committee before it and the one after are one to a reader. */
function choicesOf(bodies: Iterable<{ slug: string; name: string; position: number }>): Choice[] {
  const distinct = [...new Map([...bodies].map((body) => [body.name, body])).values()];
  return distinct
    .toSorted((a, b) => a.position - b.position || a.name.localeCompare(b.name, "vi"))
    .map(({ slug, name }) => ({ value: slug, name: nameAmong(name) }));
}

/** The members of a term in protocol order, then by name, those who bear the words that were typed first; null where there is no such term. A council has some hundred members: one term is read whole. */
export async function listMembers({ ordinal, q, constituency, committee, group, page }: MemberQuestion): Promise<MemberList | null> {
  const at = await now();
  const [terms, today] = [await memberTerms(), todayOf(at)];
  const usual = terms.find(({ startsOn }) => startsOn <= today) ?? terms.at(-1);
  const term = ordinal === null ? usual : terms.find((choice) => choice.ordinal === ordinal);
  if (!term || !usual) return null;
  const lastDay = new Date(Math.min(term.endsOn.getTime(), today.getTime()));
  const [mandates, offices, composition, groups] = await Promise.all([
    db.member.findMany({ where: { termId: { in: term.ids } }, select, orderBy: [{ person: { sortKey: "asc" } }, { id: "asc" }] }),
    db.postHolding.findMany({ where: { ...officesIn(term, today), person: { mandates: { some: { termId: { in: term.ids } } } } }, select: officeSelect }),
    compositionOf(term),
    groupsOfMembers(),
  ]);
  // Groups change within a term: a member is shown in the one of the last day, and found by each they were in.
  const rows = mandates.map(({ group: written, ...row }) => {
    if (!written) return { ...row, group: null, groups: [] };
    const until = new Date(Math.min(lastDay.getTime(), (row.toDay ?? lastDay).getTime()));
    const group = groups.on(written.id, until) ?? written;
    return { ...row, group, groups: [group, ...groups.during(written.id, { from: row.fromDay, to: until })] };
  });
  const asked = rows.flatMap((row) => row.groups).find(({ slug }) => slug === group)?.name;
  const officesOf = Map.groupBy(
    offices.toSorted((a, b) => a.post.protocol - b.post.protocol),
    ({ personId }) => personId,
  );
  const rank = (personId: string) => officesOf.get(personId)?.[0]?.post.protocol ?? Number.POSITIVE_INFINITY;
  const seat = offices.find(({ post }) => post.body.slug === committee)?.post.body.name;
  const { answers } = await answersListed({ kind: "PERSON", q, at });
  // Whoever bears the words in the name or the office stands before those of whom they are only told.
  const told = (personId: string) => Number(answers?.get(personId)?.beyondTitle ?? false);
  const found = rows
    .filter((row) => !answers || answers.has(row.person.id))
    .filter((row) => constituency === null || row.constituency?.number === constituency)
    .filter((row) => group === null || row.groups.some(({ name }) => name === asked))
    .filter((row) => committee === null || officesOf.get(row.person.id)?.some(({ post }) => post.body.name === seat))
    // Stable: names keep their Vietnamese order within a rank.
    .toSorted((a, b) => (rank(a.person.id) === rank(b.person.id) ? 0 : rank(a.person.id) - rank(b.person.id)))
    .toSorted((a, b) => told(a.person.id) - told(b.person.id));
  const { skip, take } = rowsOf(page, MEMBERS_PAGE);
  const places = new Map(rows.flatMap((row) => (row.constituency ? [[row.constituency.number, row.constituency]] : [])));
  return {
    ...{ term, terms, composition, present: usual.ordinal, members: rows.length, total: found.length },
    constituencies: [...places.values()]
      .toSorted((a, b) => a.number - b.number)
      .map(({ number, name, area }) => ({ value: String(number), name: `Số ${number}: ${name}`, area })),
    committees: choicesOf(offices.map(({ post }) => post.body).filter(({ kind }) => kind === "COMMITTEE" || kind === "STANDING_COMMITTEE")),
    groups: choicesOf(rows.flatMap((row) => row.group ?? [])),
    items: found.slice(skip, skip + take).map((row) => ({
      ...{ id: row.id, slug: row.person.slug, fullName: row.person.fullName, sex: row.person.sex },
      portrait: row.person.portrait && pictureOf(row.person.portrait),
      title: officesOf.get(row.person.id)?.[0]?.post.title ?? null,
      constituency: row.constituency?.name ?? null,
      group: row.group?.name ?? null,
      endedOn: row.endReason ? row.toDay : null,
      endReason: row.endReason,
    })),
  };
}

/**
 * Counts over a whole term. Only counts leave the database: ethnicity and birth dates are never read as rows, and never asked of a part
 * of the term, where a small number would be a name.
 */
export async function compositionOf({ ids }: Pick<TermChoice, "ids">): Promise<Composition> {
  const [row] = await db.$queryRaw<Record<string, number>[]>`
    SELECT count(*)::int AS members,
      count(p.sex)::int AS sexes, (count(*) FILTER (WHERE p.sex = 'FEMALE'))::int AS women,
      count(coalesce(s."birthDate", make_date(p."birthYear", 12, 31)))::int AS ages,
      (count(*) FILTER (WHERE coalesce(s."birthDate" > (t."startsOn" - interval '40 years')::date, p."birthYear" > date_part('year', t."startsOn") - 40)))::int AS young,
      (count(*) FILTER (WHERE s.ethnicity <> ''))::int AS ethnicities,
      (count(*) FILTER (WHERE s.ethnicity <> '' AND fold_text(s.ethnicity) <> 'kinh'))::int AS minority,
      count(m.reelected)::int AS elections, (count(*) FILTER (WHERE m.reelected))::int AS reelected
    FROM members m JOIN terms t ON t.id = m."termId" JOIN people p ON p.id = m."personId" LEFT JOIN people_sensitive s ON s."personId" = p.id
    WHERE m."termId" = ANY(${ids}::uuid[])`;
  const of = (count: string, known: string) => ({ count: row?.[count] ?? 0, known: row?.[known] ?? 0 });
  return {
    members: row?.members ?? 0,
    women: of("women", "sexes"),
    young: of("young", "ages"),
    minority: of("minority", "ethnicities"),
    reelected: of("reelected", "elections"),
  };
}

/** Whether readers find any member: the line in the navigation then exists. */
export async function hasMembers(): Promise<boolean> {
  return (await db.member.findFirst({ where: mandatesForReaders, select: { id: true } })) !== null;
}

/** Addresses for the sitemap. */
export async function membersForSitemap(): Promise<{ slug: string; updatedAt: Date }[]> {
  return db.person.findMany({
    where: { mandates: { some: mandatesForReaders } },
    select: { slug: true, updatedAt: true },
    orderBy: { slug: "asc" },
    take: 10_000,
  });
}
