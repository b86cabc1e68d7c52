import "server-only";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { symbolKey } from "@/lib/core/vietnamese";
import { documentAddress } from "@/lib/documents/addresses";
import { openToReaders, shownDisclosures } from "@/lib/visibility/policy";
import { type AttachedFile, publicAttachments } from "@/lib/visibility/queries";
import type { Prisma } from "@/prisma/generated/client";
import type { DisclosureKind, MoneyUnit } from "@/prisma/generated/enums";
import { clockOf, type DisclosureStanding, doneOn, standingOf } from "./due";
import { titleOf } from "./labels";
import { contentSelect } from "./queries/standing";
import { countedBy, disclosureYears, type OfficePlan, officePlans } from "./queries/years";
import { type DisclosureTable, tableOf } from "./table";

/** What readers may see of disclosures at a moment. @param at by the database's clock */
export const openDisclosures = (at: Date) => shownDisclosures(at) satisfies Prisma.FinanceDisclosureWhereInput;

const editionSelect = { ...contentSelect, ordinal: true, note: true, publishedAt: true } satisfies Prisma.DisclosureEditionSelect;
type Edition = Prisma.DisclosureEditionGetPayload<{ select: typeof editionSelect }>;

const shownSelect = {
  ...{ id: true, slug: true, kind: true, year: true, ordinal: true, ownerId: true, publishedAt: true },
  editions: { orderBy: { ordinal: "desc" }, select: editionSelect },
} satisfies Prisma.FinanceDisclosureSelect;

/** The editions that readers may read, the newest first: what was taken away once stays away. */
const editionsShown = ({ publishedAt, editions }: { publishedAt: Date | null; editions: Edition[] }) =>
  editions.filter((edition) => publishedAt !== null && edition.publishedAt >= publishedAt);

/** A disclosure as the list of a year names it. */
export interface PublicDisclosure {
  ownerId: string;
  kind: DisclosureKind;
  year: number;
  ordinal: number;
  slug: string;
  eventOn: Date | null;
  doneOn: Date | null;
  decisionSymbol: string;
  decisionOn: Date | null;
  /** How many editions readers have; more than one says that it was corrected. */
  editions: number;
}

async function readPublic(where: Prisma.FinanceDisclosureWhereInput): Promise<PublicDisclosure[]> {
  const rows = await db.financeDisclosure.findMany({ where, select: shownSelect });
  return rows.flatMap((row) => {
    const editions = editionsShown(row);
    const [newest] = editions;
    if (!newest || !row.publishedAt) return [];
    const { ownerId, kind, year, ordinal, slug } = row;
    const { eventOn, decisionSymbol, decisionOn, postedOn } = newest;
    const done = doneOn(todayOf(row.publishedAt), postedOn);
    return [{ ownerId, kind, year, ordinal, slug, eventOn, doneOn: done, decisionSymbol, decisionOn, editions: editions.length }];
  });
}

export interface PublicYear {
  year: number;
  /** Every year of which there is something to say, the newest first. */
  years: number[];
  plans: OfficePlan<PublicDisclosure>[];
}

/**
 * What the offices disclosed of a year's budget, and what is not there yet. Of that, readers are told no more than the calendar and the law
 * say: what stands in a draft is nobody's yet. Null where there is nothing of the year.
 * @param asked the newest year of which something is there, where it is null
 */
export async function disclosuresOf(asked: number | null): Promise<PublicYear | null> {
  const open = openDisclosures(await now());
  const [years, newest] = await Promise.all([disclosureYears(open), db.financeDisclosure.aggregate({ where: open, _max: { year: true } })]);
  const year = asked ?? newest._max.year;
  if (year === null || !years.includes(year)) return null;
  return { year, years, plans: await officePlans([year], open, readPublic) };
}

/** Whether readers would find anything in the area. */
export async function hasDisclosures(): Promise<boolean> {
  return (await db.financeDisclosure.findFirst({ where: openDisclosures(await now()), select: { id: true } })) !== null;
}

/** Addresses for search engines. */
export async function disclosuresForSitemap(): Promise<{ slug: string; updatedAt: Date }[]> {
  const rows = await db.financeDisclosure.findMany({
    where: openDisclosures(await now()),
    select: { slug: true, editions: { orderBy: { ordinal: "desc" }, take: 1, select: { publishedAt: true } } },
    orderBy: [{ year: "desc" }, { id: "desc" }],
    take: 10_000,
  });
  return rows.flatMap(({ slug, editions }) => editions.map(({ publishedAt }) => ({ slug, updatedAt: publishedAt })));
}

/** An edition as its page leads to it. */
export interface EditionNamed {
  ordinal: number;
  note: string;
  publishedAt: Date;
}

export interface DisclosurePage {
  id: string;
  slug: string;
  title: string;
  kind: DisclosureKind;
  year: number;
  owner: { name: string; slug: string | null };
  /** The one that is shown. */
  edition: EditionNamed;
  /** All that readers have, the newest first. */
  editions: EditionNamed[];
  standing: DisclosureStanding;
  decisionSymbol: string;
  decisionOn: Date | null;
  /** Where readers find the decision among the documents. */
  decision: string | null;
  explanation: string;
  postedOn: Date | null;
  postedHow: string;
  unit: MoneyUnit;
  table: DisclosureTable;
  files: AttachedFile[];
}

/** The decision by which it was announced, where it is a document that readers have. */
async function decisionOf({ decisionSymbol, decisionOn }: Pick<Edition, "decisionSymbol" | "decisionOn">, issuerId: string, at: Date): Promise<string | null> {
  if (!decisionSymbol || !decisionOn) return null;
  const where = { ...openToReaders(at), symbolKey: symbolKey(decisionSymbol), issuedOn: decisionOn, issuerId };
  const found = await db.document.findFirst({ where, select: { slug: true } });
  return found && documentAddress(found.slug);
}

/** One disclosure as readers see it; null where there is none for them. @param edition an earlier one; the present one where it is null */
export async function findDisclosure(slug: string, edition: number | null): Promise<DisclosurePage | null> {
  const at = await now();
  const row = await db.financeDisclosure.findFirst({
    where: { ...openDisclosures(at), slug },
    select: { ...shownSelect, owner: { select: { name: true, slug: true, shown: true } } },
  });
  if (!row?.publishedAt) return null;
  const editions = editionsShown(row);
  const shown = edition === null ? editions[0] : editions.find(({ ordinal }) => ordinal === edition);
  if (!shown) return null;
  const { rules, calendar, today } = await countedBy(at);
  const named = ({ ordinal, note, publishedAt }: Edition): EditionNamed => ({ ordinal, note, publishedAt });
  const { decisionSymbol, decisionOn, explanation, unit, postedOn, postedHow } = shown;
  return {
    ...{ id: row.id, slug, title: titleOf(row), kind: row.kind, year: row.year, decisionSymbol, decisionOn, explanation, unit, postedOn, postedHow },
    owner: { name: row.owner.name, slug: row.owner.shown ? row.owner.slug : null },
    edition: named(shown),
    editions: editions.map(named),
    standing: standingOf(clockOf(row, shown.eventOn, rules, calendar), doneOn(todayOf(row.publishedAt), postedOn), today),
    decision: await decisionOf(shown, row.ownerId, at),
    table: tableOf(shown.table),
    files: await publicAttachments("disclosure", row.id, at),
  };
}
