import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import { type BodyRefusal, whyNotSee, whyNotTakeOut } from "../policy";

function mustSee(actor: Actor): void {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

const isId = (id: string) => z.uuid().safeParse(id).success;

const rowSelect = {
  id: true,
  kind: true,
  slug: true,
  name: true,
  parentId: true,
  position: true,
  validFrom: true,
  validTo: true,
  shown: true,
  _count: { select: { posts: true } },
} satisfies Prisma.BodySelect;
export type StaffBody = Prisma.BodyGetPayload<{ select: typeof rowSelect }>;

/** Every body of the record, whether readers see it, whether it still is. @throws AppError FORBIDDEN */
export async function staffBodies(actor: Actor): Promise<StaffBody[]> {
  mustSee(actor);
  return db.body.findMany({ select: rowSelect, orderBy: [{ position: "asc" }, { name: "asc" }, { id: "asc" }], take: 2000 });
}

const holdingSelect = {
  id: true,
  version: true,
  fromDay: true,
  toDay: true,
  fullTime: true,
  decision: true,
  endReason: true,
  endDecision: true,
  createdAt: true,
  termId: true,
  term: { select: { name: true } },
  person: { select: { id: true, fullName: true } },
} satisfies Prisma.PostHoldingSelect;

const detailSelect = {
  ...rowSelect,
  version: true,
  shortName: true,
  englishName: true,
  symbolTail: true,
  functions: true,
  englishFunctions: true,
  foundedBy: true,
  address: true,
  phone: true,
  fax: true,
  email: true,
  parts: { select: { id: true, name: true, validTo: true }, orderBy: [{ position: "asc" }, { name: "asc" }] },
  posts: {
    orderBy: [{ protocol: "asc" }, { title: "asc" }],
    select: {
      ...{ id: true, version: true, title: true, englishTitle: true, protocol: true, sole: true },
      holdings: { select: holdingSelect, orderBy: [{ toDay: { sort: "desc", nulls: "first" } }, { fromDay: "desc" }], take: 100 },
    },
  },
  contacts: {
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, version: true, personId: true, name: true, title: true, duty: true, phone: true, email: true, position: true },
  },
  predecessors: { select: { kind: true, onDay: true, decision: true, predecessor: { select: { id: true, name: true } } }, orderBy: { onDay: "desc" } },
  successors: { select: { kind: true, onDay: true, decision: true, successor: { select: { id: true, name: true } } }, orderBy: { onDay: "desc" } },
  terms: { select: { id: true, name: true }, orderBy: { startsOn: "desc" } },
} satisfies Prisma.BodySelect;
export type StaffBodyDetail = Prisma.BodyGetPayload<{ select: typeof detailSelect }>;
export type StaffPost = StaffBodyDetail["posts"][number];
export type StaffHolding = StaffPost["holdings"][number];

/** A body with its offices, holders, contacts and line; null when there is none. @throws AppError FORBIDDEN */
export async function findStaffBody(actor: Actor, id: string): Promise<StaffBodyDetail | null> {
  mustSee(actor);
  return isId(id) ? db.body.findUnique({ where: { id }, select: detailSelect }) : null;
}

const knownSelect = { id: true, fullName: true, titleLine: true, birthYear: true } satisfies Prisma.PersonSelect;
export type KnownPerson = Prisma.PersonGetPayload<{ select: typeof knownSelect }>;

/**
 * People of the directory whom a contact of a body may be: who holds an office in it, who is chosen already, and whoever bears the name of
 * one of its contacts. It is the clerk who says which of them it is. @throws AppError FORBIDDEN
 */
export async function peopleForContacts(actor: Actor, { posts, contacts }: Pick<StaffBodyDetail, "posts" | "contacts">): Promise<KnownPerson[]> {
  mustSee(actor);
  const holders = posts.flatMap(({ holdings }) => holdings.filter(({ toDay }) => toDay === null).map(({ person }) => person.id));
  const chosen = contacts.flatMap(({ personId }) => personId ?? []);
  return db.person.findMany({
    where: { OR: [{ id: { in: [...holders, ...chosen] } }, { fullName: { in: contacts.map(({ name }) => name) } }] },
    select: knownSelect,
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
    take: 500,
  });
}

const holdingDetail = {
  ...holdingSelect,
  resolutionId: true,
  post: { select: { id: true, title: true, sole: true, body: { select: { id: true, name: true, validFrom: true, validTo: true } } } },
} satisfies Prisma.PostHoldingSelect;
export interface StaffHoldingDetail extends Omit<Prisma.PostHoldingGetPayload<{ select: typeof holdingDetail }>, "resolutionId"> {
  /** That decided, where the account may open it. */
  resolution: { year: number | null; slug: string | null } | null;
  /** Why the row cannot be taken out, by the database's clock; null where it can. */
  whyNotTakeOut: BodyRefusal | null;
}

/** One person's holding of an office; null when there is none. @throws AppError FORBIDDEN */
export async function findHolding(actor: Actor, id: string): Promise<StaffHoldingDetail | null> {
  mustSee(actor);
  const row = isId(id) ? await db.postHolding.findUnique({ where: { id }, select: holdingDetail }) : null;
  if (!row) return null;
  const { resolutionId, ...holding } = row;
  const open = { AND: [{ id: resolutionId ?? "" }, openToStaff(actor)] };
  const resolution = resolutionId === null ? null : await db.resolution.findFirst({ where: open, select: { year: true, slug: true } });
  return { ...holding, resolution, whyNotTakeOut: whyNotTakeOut(actor, holding, await now()) };
}

const postSelect = { id: true, title: true, sole: true, body: { select: { id: true, name: true, kind: true } } } satisfies Prisma.PostSelect;

/** An office that somebody is to hold; null when there is none. @throws AppError FORBIDDEN */
export async function findPost(actor: Actor, id: string): Promise<Prisma.PostGetPayload<{ select: typeof postSelect }> | null> {
  mustSee(actor);
  return isId(id) ? db.post.findUnique({ where: { id }, select: postSelect }) : null;
}

const termSelect = {
  id: true,
  version: true,
  ordinal: true,
  name: true,
  startsOn: true,
  endsOn: true,
  electedOn: true,
  body: { select: { id: true, name: true, kind: true } },
  _count: { select: { members: true, constituencies: true, sessions: true } },
} satisfies Prisma.TermSelect;
export type StaffTerm = Prisma.TermGetPayload<{ select: typeof termSelect }>;

/** Terms of every body, the council's first, the newest first. @throws AppError FORBIDDEN */
export async function staffTerms(actor: Actor): Promise<StaffTerm[]> {
  mustSee(actor);
  const rows = await db.term.findMany({ select: termSelect, orderBy: [{ startsOn: "desc" }, { id: "asc" }] });
  return rows.toSorted((a, b) => Number(b.body.kind === "COUNCIL") - Number(a.body.kind === "COUNCIL"));
}

/** @throws AppError FORBIDDEN */
export async function findStaffTerm(actor: Actor, id: string): Promise<StaffTerm | null> {
  mustSee(actor);
  return isId(id) ? db.term.findUnique({ where: { id }, select: termSelect }) : null;
}
