import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { PAGE_SIZE, rowsOf } from "@/lib/core/pagination";
import { type Marked, mark } from "@/lib/news/marks";
import { termsOf } from "@/lib/news/terms";
import { openToReaders, shownSessions } from "@/lib/visibility/policy";
import { Prisma } from "@/prisma/generated/client";
import type { DocumentKind } from "@/prisma/generated/enums";
import { kindLabels } from "../labels";
import { type DocumentQuestion, type Facet, facets, kindOf, kindWord } from "../question";
import { wordsSql } from "./words";

/** Shown of a facet at most, besides what is chosen. */
const MOST_CHOICES = 30;

export interface Choice {
  /** Its word in the address. */
  value: string;
  name: string;
  count: number;
  here: boolean;
}

export interface DocumentCard {
  id: string;
  kind: DocumentKind;
  slug: string;
  symbol: string;
  title: Marked;
  issuedOn: Date | null;
  issuer: string;
  /** Null where it belongs to none, or to one that readers do not see yet. */
  session: { title: string; slug: string } | null;
}

export interface DocumentList {
  cards: DocumentCard[];
  total: number;
  /** Everything that readers can find; null where words were asked for, because counting it would cost more than finding them. */
  all: number | null;
  facets: Record<Facet, Choice[]>;
}

/** The same sentence as `openToReaders`, for an index of its own (documents_shown). `d` is a document. */
const shownSql = (at: Date) => Prisma.sql`d.visibility = 'PUBLIC' AND d."trashedAt" IS NULL AND d."publishedAt" IS NOT NULL AND d."publishedAt" <= ${at}`;

/** The year in which it was issued, or shown where no day is known. */
const yearSql = Prisma.sql`coalesce(d."year", date_part('year', coalesce(d."issuedOn", d."publishedAt" AT TIME ZONE 'Asia/Ho_Chi_Minh'))::int)`;

interface Narrowed {
  where: Record<Facet, Prisma.Sql | null>;
  words: Prisma.Sql | null;
}

async function narrowed({ q, chosen }: DocumentQuestion): Promise<Narrowed> {
  const [issuers, sessions] = await Promise.all([
    chosen.issuer.length ? db.body.findMany({ where: { slug: { in: chosen.issuer } }, select: { id: true } }) : [],
    chosen.session.length ? db.councilSession.findMany({ where: { slug: { in: chosen.session } }, select: { id: true } }) : [],
  ]);
  const kinds = chosen.kind.flatMap((word) => kindOf(word) ?? []);
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return {
    where: {
      kind: kinds.length ? Prisma.sql`d.kind::text = ANY(${kinds})` : null,
      year: chosen.year.length ? Prisma.sql`${yearSql} = ANY(${chosen.year.map(Number)})` : null,
      issuer: chosen.issuer.length ? Prisma.sql`d."issuerId" = ANY(${ids(issuers)}::uuid[])` : null,
      session: chosen.session.length ? Prisma.sql`d."sessionId" = ANY(${ids(sessions)}::uuid[])` : null,
    },
    words: wordsSql(q),
  };
}

function conditions({ where, words }: Narrowed, at: Date): Prisma.Sql {
  const wanted = facets.flatMap((facet) => (where[facet] === null ? [] : [where[facet]]));
  return Prisma.join([shownSql(at), ...(words ? [words] : []), ...wanted], " AND ");
}

interface Counts {
  /** How many documents answer the words and every choice, and how many the words alone. */
  total: number;
  found: number;
  /** How many each value of a facet would leave, given the choices in all the others. */
  facets: Record<Facet, Map<string, number>>;
}

type CountRow = Record<Facet, string | number | null> & Record<`in_${Facet}`, number> & { place: number; total: number; found: number };

/** One pass over everything that answers the words, however many facets there are. */
async function countsOf({ where, words }: Narrowed, at: Date): Promise<Counts> {
  const meets = (facet: Facet) => where[facet] ?? Prisma.sql`TRUE`;
  const others = (facet: Facet) =>
    Prisma.join(
      facets.filter((other) => other !== facet).map((other) => Prisma.raw(`ok_${other}`)),
      " AND ",
    );
  const rows = await db.$queryRaw<CountRow[]>`
    SELECT GROUPING(kind, year, issuer, session)::int AS place, kind::text, year, issuer::text, session::text, count(*)::int AS found,
      count(*) FILTER (WHERE ok_kind AND ok_year AND ok_issuer AND ok_session)::int AS total,
      count(*) FILTER (WHERE ${others("kind")})::int AS in_kind, count(*) FILTER (WHERE ${others("year")})::int AS in_year,
      count(*) FILTER (WHERE ${others("issuer")})::int AS in_issuer, count(*) FILTER (WHERE ${others("session")})::int AS in_session
    FROM (
      SELECT d.kind, ${yearSql} AS year, d."issuerId" AS issuer, d."sessionId" AS session,
        ${meets("kind")} AS ok_kind, ${meets("year")} AS ok_year, ${meets("issuer")} AS ok_issuer, ${meets("session")} AS ok_session
      FROM documents d WHERE ${shownSql(at)} ${words ? Prisma.sql`AND ${words}` : Prisma.empty}
    ) AS answer GROUP BY GROUPING SETS ((kind), (year), (issuer), (session), ())`;
  const whole = rows.find(({ place }) => place === 0b1111);
  // A bit for each column that a row sums over, the first column the highest.
  const places: Record<Facet, number> = { kind: 0b0111, year: 0b1011, issuer: 0b1101, session: 0b1110 };
  const of = (facet: Facet) =>
    new Map(
      rows.flatMap((row): [string, number][] => {
        const [value, count] = [row[facet], row[`in_${facet}`]];
        return row.place !== places[facet] || value === null || count === 0 ? [] : [[String(value), count]];
      }),
    );
  return {
    total: whole?.total ?? 0,
    found: whole?.found ?? 0,
    facets: { kind: of("kind"), year: of("year"), issuer: of("issuer"), session: of("session") },
  };
}

type Named = { id: string; value: string; name: string };

/** Values of a facet with their names, in the order in which people look for them. */
async function namesOf(facet: Facet, counts: Map<string, number>, at: Date): Promise<Named[]> {
  const ids = [...counts.keys()];
  if (facet === "kind") return (ids as DocumentKind[]).map((kind) => ({ id: kind, value: kindWord(kind), name: kindLabels[kind] }));
  if (facet === "year") return ids.toSorted((a, b) => Number(b) - Number(a)).map((year) => ({ id: year, value: year, name: year }));
  if (facet === "issuer") {
    const rows = await db.body.findMany({
      where: { id: { in: ids } },
      orderBy: [{ kind: "asc" }, { position: "asc" }, { name: "asc" }],
      select: { id: true, slug: true, name: true },
    });
    return rows.map(({ id, slug, name }) => ({ id, value: slug, name }));
  }
  const where = { id: { in: ids }, ...shownSessions(at) };
  const rows = await db.councilSession.findMany({ where, orderBy: [{ startsOn: "desc" }, { id: "desc" }], select: { id: true, slug: true, title: true } });
  return rows.map(({ id, slug, title }) => ({ id, value: slug, name: title }));
}

async function choicesOf(facet: Facet, question: DocumentQuestion, counts: Map<string, number>, at: Date): Promise<Choice[]> {
  const named = await namesOf(facet, counts, at);
  const choices = named.map(({ id, value, name }) => ({ value, name, count: counts.get(id) ?? 0, here: question.chosen[facet].includes(value) }));
  if (facet === "kind") choices.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, "vi"));
  return choices.filter((choice, place) => place < MOST_CHOICES || choice.here);
}

const cardSelect = {
  id: true,
  kind: true,
  slug: true,
  symbol: true,
  title: true,
  issuedOn: true,
  issuerName: true,
  issuer: { select: { name: true } },
  session: { select: { title: true, slug: true, publishedAt: true, trashedAt: true } },
} satisfies Prisma.DocumentSelect;

/** A session as readers may see it named. */
export function sessionFor(
  session: { title: string; slug: string; publishedAt: Date | null; trashedAt: Date | null } | null,
  at: Date,
): { title: string; slug: string } | null {
  return session?.publishedAt && session.publishedAt <= at && !session.trashedAt ? { title: session.title, slug: session.slug } : null;
}

/** The documents that answer a question, twelve a page, and what else it could be narrowed to. */
export async function listDocuments(question: DocumentQuestion): Promise<DocumentList> {
  const at = await now();
  const asked = await narrowed(question);
  const where = conditions(asked, at);
  const { skip } = rowsOf(question.page);
  const [found, counts] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT d.id FROM documents d WHERE ${where} ORDER BY d."issuedOn" DESC NULLS LAST, d.id DESC LIMIT ${PAGE_SIZE} OFFSET ${skip}`,
    countsOf(asked, at),
  ]);
  const [kind, year, issuer, session] = await Promise.all([
    choicesOf("kind", question, counts.facets.kind, at),
    choicesOf("year", question, counts.facets.year, at),
    choicesOf("issuer", question, counts.facets.issuer, at),
    choicesOf("session", question, counts.facets.session, at),
  ]);
  const rows = await db.document.findMany({ where: { AND: [openToReaders(at), { id: { in: found.map(({ id }) => id) } }] }, select: cardSelect });
  const terms = termsOf(question.q);
  const cards = found.flatMap(({ id }) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (!row) return [];
    const { kind, slug, symbol, title, issuedOn, issuer, issuerName, session } = row;
    const marked = terms.length ? mark(title, terms, false) : [{ text: title, hit: false }];
    return [{ id, kind, slug, symbol, issuedOn, title: marked, issuer: issuer?.name ?? issuerName, session: sessionFor(session, at) }];
  });
  return { cards, total: counts.total, all: asked.words ? null : counts.found, facets: { kind, year, issuer, session } };
}

/** False while readers would find an empty list: its line in the navigation then is not there. */
export async function hasDocuments(): Promise<boolean> {
  return (await db.document.findFirst({ where: openToReaders(await now()), select: { id: true } })) !== null;
}

const SITEMAP = 10_000;

/** How many sitemaps the documents fill. */
export async function documentSitemaps(): Promise<number> {
  return Math.ceil((await db.document.count({ where: openToReaders(await now()) })) / SITEMAP);
}

/** One of them, from 1. */
export async function documentSitemap(page: number): Promise<{ slug: string; updatedAt: Date }[]> {
  return db.document.findMany({
    where: openToReaders(await now()),
    select: { slug: true, updatedAt: true },
    orderBy: { id: "asc" },
    ...rowsOf(page, SITEMAP),
  });
}
