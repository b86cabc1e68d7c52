import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { PAGE_SIZE, rowsOf } from "@/lib/core/pagination";
import { dayRange } from "@/lib/search/between";
import type { FacetChoices } from "@/lib/search/choices";
import { type Marked, mark } from "@/lib/search/marks";
import { KeptSelections, type Selection, select, type Way } from "@/lib/search/selection";
import { type CommonSort, usualSort } from "@/lib/search/sorts";
import { type Term, termsAsked } from "@/lib/search/terms";
import { namedSelect, sessionFor } from "@/lib/sessions/queries/shown";
import { openToReaders } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { DocumentKind } from "@/prisma/generated/enums";
import type { DocumentCatalogue } from "../catalogue";
import type { DocumentQuestion, Facet } from "../question";
import { catalogueNow } from "./catalogue";
import { chosenCodes, namedChoices } from "./choices";
import { holdsSql } from "./words";

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
  facets: Record<Facet, FacetChoices>;
}

interface Found {
  catalogue: DocumentCatalogue;
  selection: Selection<Facet>;
  terms: Term[] | null;
  at: Date;
}

const kept = new KeptSelections<Facet>();
const ways: Record<CommonSort, Way> = { newest: "forth", oldest: "back", fit: "fit" };

/** Documents with a text of their own that hold the terms: those texts alone are not in memory. What readers may find is decided there. */
async function holdingInside(terms: readonly Term[] | null): Promise<string[]> {
  if (!terms?.length) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT r.id FROM documents r WHERE r.body <> '' AND ${holdsSql(terms)}`;
  return rows.map(({ id }) => id);
}

async function find({ q, chosen: words, days, sort }: DocumentQuestion): Promise<Found> {
  // The clock first: what opens at this moment is in the catalogue that is asked for after it.
  const at = await now();
  const [catalogue, codes] = await Promise.all([catalogueNow(), chosenCodes(words, at)]);
  const { version } = catalogue;
  const [chosen, terms] = [codes(catalogue), termsAsked(q)];
  const between = dayRange(days);
  const way = ways[sort ?? usualSort(q)];
  const key = JSON.stringify([chosen, q, between, way]);
  const known = kept.find(catalogue, key, at.getTime());
  if (known) return { catalogue, selection: known, terms, at };
  // Asked after the catalogue: a change that this answer does not know raises the version of the next one.
  const inside = await holdingInside(terms);
  const asked = {
    values: catalogue.values(),
    chosen,
    terms,
    now: at.getTime(),
    bySymbol: catalogue.rankBySymbol(q),
    elsewhere: new Set(inside.flatMap((id) => catalogue.slotOf(id) ?? [])),
    between,
    order: catalogue.newest,
    way,
  };
  return { catalogue, selection: kept.keep(catalogue, version, key, at.getTime(), select(catalogue, asked)), terms, at };
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
  session: { select: namedSelect },
} satisfies Prisma.DocumentSelect;

async function cardsOf({ catalogue, selection, terms, at }: Found, page: number): Promise<DocumentCard[]> {
  const { skip } = rowsOf(page);
  const ids = Array.from(selection.slots.subarray(skip, skip + PAGE_SIZE), (slot) => catalogue.idOf(slot));
  const rows = await db.document.findMany({ where: { AND: [openToReaders(at), { id: { in: ids } }] }, select: cardSelect });
  return ids.flatMap((id) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (!row) return [];
    const { kind, slug, symbol, title, issuedOn, issuer, issuerName, session } = row;
    const marked = terms ? mark(title, terms, false) : [{ text: title, hit: false }];
    return [{ id, kind, slug, symbol, issuedOn, title: marked, issuer: issuer?.name ?? issuerName, session: sessionFor(session, at) }];
  });
}

/** The documents that answer a question, twelve a page, and what else it could be narrowed to. */
export async function listDocuments(question: DocumentQuestion): Promise<DocumentList> {
  const found = await find(question);
  const { catalogue, selection, at } = found;
  const [cards, facets] = await Promise.all([cardsOf(found, question.page), namedChoices(catalogue, selection, question.chosen, at)]);
  return { cards, total: selection.slots.length, all: selection.all, facets };
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
