import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { PAGE_SIZE, rowsOf } from "@/lib/core/pagination";
import { dayRange } from "@/lib/search/between";
import type { FacetChoices } from "@/lib/search/choices";
import { type Marked, mark } from "@/lib/search/marks";
import { type Listed, listed } from "@/lib/search/queries/listed";
import { KeptSelections, type Way } from "@/lib/search/selection";
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
  /** It answers the words by a text or a file alone. */
  beyondTitle: boolean;
}

export interface DocumentList {
  cards: DocumentCard[];
  /** Among the newest ten thousand answers alone, where `capped`. */
  total: number;
  capped: boolean;
  /** Everything that readers can find. */
  all: number;
  facets: Record<Facet, FacetChoices>;
}

interface Found extends Listed<Facet> {
  catalogue: DocumentCatalogue;
  terms: Term[] | null;
  at: Date;
}

const selections = new KeptSelections<Facet>();
const ways: Record<CommonSort, Way> = { newest: "forth", oldest: "back", fit: "fit" };

async function find({ q, chosen: words, days, sort }: DocumentQuestion): Promise<Found> {
  // The clock first: what opens at this moment is in the catalogue that is asked for after it.
  const at = await now();
  const [catalogue, codes] = await Promise.all([catalogueNow(), chosenCodes(words, at)]);
  const between = dayRange(days);
  const way = ways[sort ?? usualSort(q)];
  const selecting = () => ({ values: catalogue.values(), chosen: codes(catalogue), now: at.getTime(), between, order: catalogue.newest, way });
  const key = JSON.stringify([codes(catalogue), between, way]);
  return { ...(await listed(catalogue, { kind: "DOCUMENT", q, at }, selecting, { selections, key })), catalogue, terms: termsAsked(q), at };
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

async function cardsOf({ catalogue, selection, answers, terms, at }: Found, page: number): Promise<DocumentCard[]> {
  const { skip } = rowsOf(page);
  const places = Array.from(selection.slots.subarray(skip, skip + PAGE_SIZE), (slot) => ({ id: catalogue.idOf(slot), answer: answers?.get(slot) }));
  const rows = await db.document.findMany({ where: { AND: [openToReaders(at), { id: { in: places.map(({ id }) => id) } }] }, select: cardSelect });
  return places.flatMap(({ id, answer }) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (!row) return [];
    const { kind, slug, symbol, title, issuedOn, issuer, issuerName, session } = row;
    const marked = terms ? mark(title, terms, false) : [{ text: title, hit: false }];
    const shown = { title: marked, issuer: issuer?.name ?? issuerName, session: sessionFor(session, at), beyondTitle: answer?.beyondTitle ?? false };
    return [{ id, kind, slug, symbol, issuedOn, ...shown }];
  });
}

/** The documents that answer a question, twelve a page, and what else it could be narrowed to. */
export async function listDocuments(question: DocumentQuestion): Promise<DocumentList> {
  const found = await find(question);
  const { catalogue, selection, capped, at } = found;
  const [cards, facets] = await Promise.all([cardsOf(found, question.page), namedChoices(catalogue, selection, question.chosen, at)]);
  return { cards, total: selection.slots.length, capped, all: selection.all, facets };
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
