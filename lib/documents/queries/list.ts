import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { PAGE_SIZE, rowsOf } from "@/lib/core/pagination";
import { type Marked, mark } from "@/lib/news/marks";
import { termsOf } from "@/lib/news/terms";
import { openToReaders } from "@/lib/visibility/policy";
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
  /** Everything that readers can find. */
  all: number;
  facets: Record<Facet, Choice[]>;
}

/** The same sentence as `openToReaders`, for an index of its own (documents_shown). `d` is a document. */
const shownSql = (at: Date) => Prisma.sql`d.visibility = 'PUBLIC' AND d."trashedAt" IS NULL AND d."publishedAt" IS NOT NULL AND d."publishedAt" <= ${at}`;

/** The year in which it was issued, or shown where no day is known. */
const yearSql = Prisma.sql`date_part('year', coalesce(d."issuedOn", d."publishedAt" AT TIME ZONE 'Asia/Ho_Chi_Minh'))::int`;

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

const columns: Record<Facet, Prisma.Sql> = {
  kind: Prisma.sql`d.kind::text`,
  year: yearSql,
  issuer: Prisma.sql`d."issuerId"::text`,
  session: Prisma.sql`d."sessionId"::text`,
};

function conditions({ where, words }: Narrowed, at: Date, except?: Facet): Prisma.Sql {
  const wanted = facets.flatMap((facet) => (facet === except || where[facet] === null ? [] : [where[facet]]));
  return Prisma.join([shownSql(at), ...(words ? [words] : []), ...wanted], " AND ");
}

/** How many documents each value of a facet would leave, given the choices in all the others. */
async function counted(facet: Facet, asked: Narrowed, at: Date): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ value: string | number | null; count: number }[]>`
    SELECT ${columns[facet]} AS value, count(*)::int AS count FROM documents d WHERE ${conditions(asked, at, facet)} GROUP BY 1`;
  return new Map(rows.flatMap(({ value, count }) => (value === null ? [] : [[String(value), count]])));
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
  const where = { id: { in: ids }, publishedAt: { lte: at }, trashedAt: null };
  const rows = await db.councilSession.findMany({ where, orderBy: [{ startsOn: "desc" }, { id: "desc" }], select: { id: true, slug: true, title: true } });
  return rows.map(({ id, slug, title }) => ({ id, value: slug, name: title }));
}

async function choicesOf(facet: Facet, question: DocumentQuestion, asked: Narrowed, at: Date): Promise<Choice[]> {
  const counts = await counted(facet, asked, at);
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
  const [found, [count], all, ...choices] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT d.id FROM documents d WHERE ${where} ORDER BY d."issuedOn" DESC NULLS LAST, d.id DESC LIMIT ${PAGE_SIZE} OFFSET ${skip}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM documents d WHERE ${where}`,
    db.document.count({ where: openToReaders(at) }),
    ...facets.map((facet) => choicesOf(facet, question, asked, at)),
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
  const [kind = [], year = [], issuer = [], session = []] = choices;
  return { cards, total: count?.total ?? 0, all, facets: { kind, year, issuer, session } };
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
