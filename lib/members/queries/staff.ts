import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { fold } from "@/lib/core/vietnamese";
import { z } from "@/lib/core/zod";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import { type MemberRefusal, whyNotSee, whyNotTakeOut } from "../policy";

function mustSee(actor: Actor): void {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

const isId = (id: string) => z.uuid().safeParse(id).success;

const constituencySelect = {
  ...{ id: true, version: true, number: true, name: true, area: true, seats: true },
  _count: { select: { members: true } },
} satisfies Prisma.ConstituencySelect;
export type StaffConstituency = Prisma.ConstituencyGetPayload<{ select: typeof constituencySelect }>;

/** The constituencies of a term, by number. @throws AppError FORBIDDEN */
export async function staffConstituencies(actor: Actor, termId: string): Promise<StaffConstituency[]> {
  mustSee(actor);
  return db.constituency.findMany({ where: { termId }, select: constituencySelect, orderBy: { number: "asc" } });
}

const rowSelect = {
  ...{ id: true, fromDay: true, toDay: true, endReason: true, fullTime: true },
  person: { select: { id: true, fullName: true, slug: true } },
  constituency: { select: { number: true, name: true } },
  group: { select: { name: true } },
} satisfies Prisma.MemberSelect;
export type StaffMember = Prisma.MemberGetPayload<{ select: typeof rowSelect }>;

/** The members of a term by name. @param q part of a name, with or without diacritics @throws AppError FORBIDDEN */
export async function staffMembers(actor: Actor, termId: string, q = ""): Promise<StaffMember[]> {
  mustSee(actor);
  const rows = await db.member.findMany({ where: { termId }, select: rowSelect, orderBy: [{ person: { sortKey: "asc" } }, { id: "asc" }] });
  const wanted = fold(q).replace(/\s+/g, " ").trim();
  return rows.filter(({ person }) => fold(person.fullName).includes(wanted));
}

const detailSelect = {
  ...rowSelect,
  ...{ version: true, createdAt: true, selfNominated: true, reelected: true, voteShare: true, workplace: true, constituencyId: true, groupId: true },
  term: { select: { id: true, name: true, ordinal: true, startsOn: true, endsOn: true } },
  endResolutionId: true,
  person: {
    select: {
      ...{ id: true, fullName: true, slug: true },
      posts: {
        select: { id: true, fromDay: true, toDay: true, post: { select: { title: true, body: { select: { id: true, name: true } } } } },
        orderBy: [{ toDay: { sort: "desc", nulls: "first" } }, { fromDay: "desc" }],
      },
    },
  },
} satisfies Prisma.MemberSelect;
export interface StaffMemberDetail extends Omit<Prisma.MemberGetPayload<{ select: typeof detailSelect }>, "voteShare" | "endResolutionId"> {
  voteShare: number | null;
  /** By which the mandate ended, where the account may open it. */
  endResolution: { symbol: string } | null;
  /** Why the row cannot be taken out, by the database's clock; null where it can. */
  whyNotTakeOut: MemberRefusal | null;
}

/** A mandate with the person's offices; null when there is none. @throws AppError FORBIDDEN */
export async function findStaffMember(actor: Actor, id: string): Promise<StaffMemberDetail | null> {
  mustSee(actor);
  if (!isId(id)) return null;
  const row = await db.member.findUnique({ where: { id }, select: detailSelect });
  if (!row) return null;
  const { endResolutionId, ...member } = row;
  const open = { AND: [{ id: endResolutionId ?? "" }, openToStaff(actor)] };
  return {
    ...member,
    voteShare: row.voteShare === null ? null : Number(row.voteShare),
    endResolution: endResolutionId === null ? null : await db.resolution.findFirst({ where: open, select: { symbol: true } }),
    whyNotTakeOut: whyNotTakeOut(actor, member, await now()),
  };
}

/** What a mandate may be tied to in a term: its constituencies, and the groups of members. @throws AppError FORBIDDEN */
export async function mandateChoices(
  actor: Actor,
  termId: string,
): Promise<{ constituencies: { id: string; name: string }[]; groups: { id: string; name: string }[] }> {
  mustSee(actor);
  const [constituencies, groups] = await Promise.all([
    db.constituency.findMany({ where: { termId }, select: { id: true, number: true, name: true }, orderBy: { number: "asc" } }),
    db.body.findMany({ where: { kind: "MEMBERS_GROUP" }, select: { id: true, name: true, validTo: true }, orderBy: [{ position: "asc" }, { name: "asc" }] }),
  ]);
  return {
    constituencies: constituencies.map(({ id, number, name }) => ({ id, name: `Số ${number}: ${name}` })),
    groups: groups.map(({ id, name, validTo }) => ({ id, name: validTo ? `${name} (đã kết thúc)` : name })),
  };
}
