import "server-only";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { PAGE_SIZE, rowsOf } from "@/lib/core/pagination";
import { dayRange } from "@/lib/search/between";
import type { FacetChoices } from "@/lib/search/choices";
import { dayNumber } from "@/lib/search/columns";
import { type Marked, mark } from "@/lib/search/marks";
import { type Listed, listed } from "@/lib/search/queries/listed";
import { type Answer, KeptSelections, type Way } from "@/lib/search/selection";
import { usualSort } from "@/lib/search/sorts";
import { type Term, termsAsked } from "@/lib/search/terms";
import { namedSelect, sessionFor } from "@/lib/sessions/queries/shown";
import { openToReaders } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { ResolutionSeries, ValidityState } from "@/prisma/generated/enums";
import type { ResolutionCatalogue } from "../catalogue";
import type { Facet, ResolutionQuestion, Sort } from "../question";
import { catalogueNow } from "./catalogue";
import { chosenCodes, namedChoices } from "./choices";

/** Rows of a file that are read at a time. */
const PIECE = 1000;

export interface ResolutionCard {
  id: string;
  year: number;
  slug: string;
  symbol: string;
  title: Marked;
  issuedOn: Date;
  series: ResolutionSeries;
  /** Null where it was adopted in none, or in one that readers do not see yet. */
  session: { title: string; slug: string } | null;
  fields: string[];
  /** On the day that was asked; null where it was not issued yet. */
  state: ValidityState | null;
  /** How it answers the words: it is the very number that was typed; the words stand there as typed; only without their marks. */
  fit: Answer["fit"];
  /** It answers them by its text or a file alone. */
  beyondTitle: boolean;
}

export interface ResolutionList {
  cards: ResolutionCard[];
  /** Among the newest ten thousand answers alone, where `capped`. */
  total: number;
  capped: boolean;
  /** Everything that readers can find, and the year in which it begins. */
  all: number;
  since: number | null;
  facets: Record<Facet, FacetChoices>;
  /** For which the states are: the day that was asked, else today. */
  day: Date;
}

interface Found extends Listed<Facet> {
  catalogue: ResolutionCatalogue;
  terms: Term[] | null;
  at: Date;
  day: Date;
}

const selections = new KeptSelections<Facet>();
const ways: Record<Sort, Way> = { newest: "forth", oldest: "back", symbol: "forth", fit: "fit" };

async function find({ q, chosen, days, day: asked, sort: typed }: ResolutionQuestion): Promise<Found> {
  // The clock first: what opens at this moment is in the catalogue that is asked for after it.
  const at = await now();
  const [catalogue, codes] = await Promise.all([catalogueNow(), chosenCodes(chosen, at)]);
  const day = asked ?? todayOf(at);
  const between = dayRange(days);
  const sort = typed ?? usualSort(q);
  const selecting = () => ({
    ...{ values: catalogue.valuesOn(dayNumber(day)), chosen: codes(catalogue), now: at.getTime(), between },
    ...{ order: sort === "symbol" ? catalogue.inOrderOfSymbols() : catalogue.newest, way: ways[sort] },
  });
  const key = JSON.stringify([codes(catalogue), dayNumber(day), between, sort]);
  return { ...(await listed(catalogue, { kind: "RESOLUTION", q, at }, selecting, { selections, key })), catalogue, terms: termsAsked(q), at, day };
}

const shown = (at: Date) => ({ ...openToReaders(at), stage: "ISSUED" as const });
const cardSelect = {
  id: true,
  year: true,
  slug: true,
  symbol: true,
  title: true,
  issuedOn: true,
  series: true,
  session: { select: namedSelect },
  fields: { select: { field: { select: { name: true } } }, orderBy: { field: { position: "asc" } } },
} satisfies Prisma.ResolutionSelect;

async function cardsOf({ catalogue, selection, answers, terms, at, day }: Found, page: number): Promise<ResolutionCard[]> {
  const { skip } = rowsOf(page);
  const places = [...selection.slots.subarray(skip, skip + PAGE_SIZE)].map((slot) => {
    const { fit = "exact", beyondTitle = false } = answers?.get(slot) ?? {};
    return { id: catalogue.idOf(slot), state: catalogue.stateOn(slot, dayNumber(day)), fit, beyondTitle };
  });
  // The order of what was found must not change while the rows are read.
  const rows = await db.resolution.findMany({ where: { AND: [shown(at), { id: { in: places.map(({ id }) => id) } }] }, select: cardSelect });
  return places.flatMap(({ id, state, fit, beyondTitle }) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (!row?.slug || row.year === null || !row.issuedOn) return [];
    const { year, slug, symbol, issuedOn, series } = row;
    const fields = row.fields.map(({ field }) => field.name);
    const shown = { title: titleOf(row.title, terms, fit), session: sessionFor(row.session, at) };
    return [{ id, year, slug, symbol, issuedOn, series, fields, state, fit, beyondTitle, ...shown }];
  });
}

function titleOf(title: string, terms: Term[] | null, fit: ResolutionCard["fit"]): Marked {
  return terms ? mark(title, terms, fit === "exact") : [{ text: title, hit: false }];
}

/** The resolutions that answer a question, twelve a page, and what else it could be narrowed to. */
export async function listResolutions(question: ResolutionQuestion): Promise<ResolutionList> {
  const found = await find(question);
  const { catalogue, selection, capped, day, at } = found;
  const oldest = catalogue.newest.at(-1);
  const since = oldest === undefined ? null : (catalogue.columns.year.array[oldest] ?? null);
  const choices = namedChoices(catalogue, selection, question.chosen, at);
  const [cards, facets] = await Promise.all([cardsOf(found, question.page), choices]);
  return { cards, total: selection.slots.length, capped, all: selection.all, since, facets, day };
}

/** False while readers would find an empty list. */
export async function hasResolutions(): Promise<boolean> {
  return (await db.resolution.findFirst({ where: shown(await now()), select: { id: true } })) !== null;
}

const rowSelect = {
  ...cardSelect,
  effectiveOn: true,
  expiresOn: true,
  signerName: true,
  issuer: { select: { name: true } },
  term: { select: { name: true } },
} satisfies Prisma.ResolutionSelect;

/** A row of the list as a spreadsheet has it. */
export interface ResolutionRow extends Omit<ResolutionCard, "title" | "fit" | "beyondTitle"> {
  title: string;
  effectiveOn: Date | null;
  expiresOn: Date | null;
  signerName: string;
  issuer: string;
  term: string;
}

export interface ResolutionRows {
  total: number;
  day: Date;
  /** In the order of the list, read piece by piece. */
  rows(): AsyncGenerator<ResolutionRow>;
}

/** Exactly the list that answers a question, without pages. */
export async function resolutionRows(question: ResolutionQuestion): Promise<ResolutionRows> {
  const { catalogue, selection, at, day } = await find(question);
  // Taken now: the catalogue goes on changing while the rows are read.
  const places = Array.from(selection.slots, (slot) => ({ id: catalogue.idOf(slot), state: catalogue.stateOn(slot, dayNumber(day)) }));
  async function* rows() {
    for (let from = 0; from < places.length; from += PIECE) {
      const piece = places.slice(from, from + PIECE);
      const found = await db.resolution.findMany({ where: { AND: [shown(at), { id: { in: piece.map(({ id }) => id) } }] }, select: rowSelect });
      const byId = new Map(found.map((row) => [row.id, row]));
      for (const { id, state } of piece) {
        const row = byId.get(id);
        if (!row?.slug || row.year === null || !row.issuedOn) continue;
        const { year, slug, issuedOn, issuer, term, fields, session, ...rest } = row;
        const names = fields.map(({ field }) => field.name);
        yield { ...rest, year, slug, issuedOn, state, fields: names, session: sessionFor(session, at), issuer: issuer.name, term: term.name };
      }
    }
  }
  return { total: places.length, day, rows };
}

/** Addresses in one sitemap file, as for the news. */
const SITEMAP_SIZE = 5000;

/** How many sitemap files the resolutions need; none without any. */
export async function resolutionSitemaps(): Promise<number> {
  return Math.ceil((await catalogueNow()).size / SITEMAP_SIZE);
}

/** One sitemap file, oldest first, so that new resolutions fill the last file. @param page from 1 */
export async function resolutionSitemap(page: number): Promise<{ year: number; slug: string; updatedAt: Date }[]> {
  const [catalogue, at] = [await catalogueNow(), await now()];
  const slots = catalogue.newest.toReversed().subarray((page - 1) * SITEMAP_SIZE, page * SITEMAP_SIZE);
  const rows = await db.resolution.findMany({
    where: { AND: [shown(at), { id: { in: Array.from(slots, (slot) => catalogue.idOf(slot)) } }] },
    select: { year: true, slug: true, updatedAt: true },
    orderBy: [{ issuedOn: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ year, slug, updatedAt }) => (year !== null && slug ? [{ year, slug, updatedAt }] : []));
}
