import "server-only";
import { pictureOf, pictureSelect } from "@/lib/files/queries";
import { isOpenToReaders, mandatesCounted, pageOfPerson } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { BodyKind, HoldingEnd } from "@/prisma/generated/enums";

/** Bodies that there were on a day. */
export const existingOn = (day: Date) =>
  ({
    AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: day } }] }, { OR: [{ validTo: null }, { validTo: { gte: day } }] }],
  }) satisfies Prisma.BodyWhereInput;

/** Bodies that readers find in the chart as it was on a day. */
export const shownOn = (day: Date) => ({ shown: true, ...existingOn(day) }) satisfies Prisma.BodyWhereInput;

/** What was held, an office or a mandate, on a day. */
export const heldOn = (day: Date) => ({ fromDay: { lte: day }, OR: [{ toDay: null }, { toDay: { gte: day } }] });

/** The council itself and what serves it; other bodies of the record stand in no chart of the council. */
export const chartKinds: BodyKind[] = ["COUNCIL", "STANDING_COMMITTEE", "COMMITTEE", "MEMBERS_GROUP", "ASSEMBLY_DELEGATION", "OFFICE", "DEPARTMENT"];

/** What readers may know of somebody who holds an office: never more than this. */
export const personSelect = {
  slug: true,
  fullName: true,
  sex: true,
  portrait: { select: pictureSelect },
  _count: mandatesCounted,
} satisfies Prisma.PersonSelect;

export function personOf(person: Prisma.PersonGetPayload<{ select: typeof personSelect }>) {
  const { fullName, sex, portrait } = person;
  // Somebody who never was a member has no page.
  return { slug: pageOfPerson(person), fullName, sex, portrait: portrait && pictureOf(portrait) };
}
export type ShownPerson = ReturnType<typeof personOf>;

/** What it takes to lead a reader to a resolution. */
export const resolutionLinkSelect = {
  ...{ year: true, slug: true, symbol: true, publishedAt: true, visibility: true, trashedAt: true },
} satisfies Prisma.ResolutionSelect;

export interface ResolutionLink {
  year: number;
  slug: string;
  symbol: string;
}

/** The way to a resolution, where readers may open it. @param now by the database's clock */
export function resolutionLink(row: Prisma.ResolutionGetPayload<{ select: typeof resolutionLinkSelect }> | null, now: Date): ResolutionLink | null {
  if (!row || row.year === null || row.slug === null || !isOpenToReaders(row, now)) return null;
  return { year: row.year, slug: row.slug, symbol: row.symbol };
}

export const holdingSelect = {
  id: true,
  fromDay: true,
  toDay: true,
  fullTime: true,
  decision: true,
  resolution: { select: resolutionLinkSelect },
  endReason: true,
  post: { select: { id: true, title: true, englishTitle: true, protocol: true } },
  person: { select: personSelect },
} satisfies Prisma.PostHoldingSelect;

/** In protocol order, then as Vietnamese readers list names. */
export const protocolOrder = [
  { post: { protocol: "asc" } },
  { person: { sortKey: "asc" } },
  { fromDay: "asc" },
] satisfies Prisma.PostHoldingOrderByWithRelationInput[];

/** Somebody in an office, as pages show it. */
export interface Holder {
  id: string;
  person: ShownPerson;
  title: string;
  englishTitle: string;
  protocol: number;
  fromDay: Date;
  toDay: Date | null;
  fullTime: boolean;
  decision: string;
  /** The resolution that decided, where readers may open it. */
  resolution: ResolutionLink | null;
  endReason: HoldingEnd | null;
}

/** @param now by the database's clock: a resolution that readers do not have yet is not named */
export function holderOf({ post, person, resolution, ...row }: Prisma.PostHoldingGetPayload<{ select: typeof holdingSelect }>, now: Date): Holder {
  return {
    ...row,
    ...{ title: post.title, englishTitle: post.englishTitle, protocol: post.protocol },
    person: personOf(person),
    resolution: resolutionLink(resolution, now),
  };
}
