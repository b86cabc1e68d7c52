import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import type { Prisma } from "@/prisma/generated/client";
import type { DisclosureKind, MoneyUnit } from "@/prisma/generated/enums";
import { clockOf, type DisclosureStanding, doneOn, standingOf } from "../due";
import { titleOf } from "../labels";
import { type DisclosureRefusal, whyNotEdit, whyNotPublish, whyNotRestore, whyNotSee, whyNotTrash, whyNotWithdraw } from "../policy";
import { type Incoming, incomingShape } from "../reading";
import { type DisclosureTable, tableOf } from "../table";
import { readyOf, standingSelect } from "./standing";
import { countedBy, disclosureYears, type OfficePlan, officePlans } from "./years";

function mustSee(actor: Actor): void {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

const listSelect = {
  ...{ id: true, ownerId: true, kind: true, year: true, ordinal: true, eventOn: true, postedOn: true, publishedAt: true },
} satisfies Prisma.FinanceDisclosureSelect;

/** A disclosure as the list of a year shows it to staff. */
export interface StaffDisclosure extends Prisma.FinanceDisclosureGetPayload<{ select: typeof listSelect }> {
  doneOn: Date | null;
}

/** The day on which people could read it first, as the record has it now. */
const doneOf = ({ publishedAt, postedOn }: { publishedAt: Date | null; postedOn: Date | null }) => doneOn(publishedAt && todayOf(publishedAt), postedOn);

/** For plans: those of the working copies that answer to `where`. Whoever asks was let in. */
export async function readStaff(where: Prisma.FinanceDisclosureWhereInput): Promise<StaffDisclosure[]> {
  const rows = await db.financeDisclosure.findMany({ where, select: listSelect });
  return rows.map((row) => ({ ...row, doneOn: doneOf(row) }));
}

/** The plan of a year with what is there of it. @throws AppError FORBIDDEN */
export async function staffYear(actor: Actor, year: number): Promise<{ years: number[]; plans: OfficePlan<StaffDisclosure>[] }> {
  mustSee(actor);
  const there = { trashedAt: null };
  const [years, plans] = await Promise.all([disclosureYears(there), officePlans([year], there, readStaff)]);
  return { years: [...new Set([...years, year])].toSorted((a, b) => b - a), plans };
}

/** What lies in the trash. @throws AppError FORBIDDEN */
export async function trashedDisclosures(actor: Actor): Promise<{ id: string; title: string; owner: string; trashedAt: Date }[]> {
  mustSee(actor);
  const select = { id: true, kind: true, year: true, ordinal: true, trashedAt: true, owner: { select: { name: true } } } as const;
  const rows = await db.financeDisclosure.findMany({
    where: { trashedAt: { not: null } },
    select,
    orderBy: [{ trashedAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  return rows.flatMap(({ trashedAt, owner, id, ...occasion }) => (trashedAt ? [{ id, title: titleOf(occasion), owner: owner.name, trashedAt }] : []));
}

/** Whose budgets can be disclosed: offices first. @throws AppError FORBIDDEN */
export async function disclosingBodies(actor: Actor): Promise<{ id: string; name: string }[]> {
  mustSee(actor);
  const where = { OR: [{ kind: "OFFICE" as const }, { disclosures: { some: {} } }] };
  return db.body.findMany({
    where,
    select: { id: true, name: true },
    orderBy: [{ validTo: { sort: "desc", nulls: "first" } }, { position: "asc" }, { name: "asc" }],
  });
}

export interface DisclosureDetail {
  id: string;
  version: number;
  slug: string;
  kind: DisclosureKind;
  year: number;
  ordinal: number;
  title: string;
  owner: { id: string; name: string };
  eventOn: Date | null;
  decisionSymbol: string;
  decisionOn: Date | null;
  explanation: string;
  postedOn: Date | null;
  postedHow: string;
  unit: MoneyUnit;
  table: DisclosureTable;
  /** A sheet that waits to be taken over; null where none does. */
  incoming: (Incoming & { unit: MoneyUnit }) | null;
  standing: DisclosureStanding;
  publishedAt: Date | null;
  trashedAt: Date | null;
  withdrawnNote: string;
  /** What readers have or had, the newest first. */
  editions: { ordinal: number; note: string; publishedAt: Date }[];
  /** Readers have something else than what stands here. */
  changed: boolean;
  /** Why each button would be refused; null where it would work. */
  why: Record<"edit" | "publish" | "withdraw" | "trash" | "restore", DisclosureRefusal | null>;
}

/** What waits, with the unit in which it was read. */
const waitingOf = (kept: Prisma.JsonValue): DisclosureDetail["incoming"] =>
  kept === null ? null : incomingShape.extend({ unit: z.enum(["DONG", "THOUSAND", "MILLION"]) }).parse(kept);

/** A disclosure as its pages in the staff area need it; null for what is not there. @throws AppError FORBIDDEN */
export async function findStaffDisclosure(actor: Actor, id: string): Promise<DisclosureDetail | null> {
  mustSee(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const [row, counted] = await Promise.all([
    db.financeDisclosure.findUnique({
      where: { id },
      select: {
        ...standingSelect,
        ...{ id: true, slug: true, version: true, withdrawnNote: true, owner: { select: { id: true, name: true } } },
      },
    }),
    countedBy(),
  ]);
  if (!row) return null;
  const editions = await db.disclosureEdition.findMany({
    where: { disclosureId: id },
    select: { ordinal: true, note: true, publishedAt: true },
    orderBy: { ordinal: "desc" },
  });
  const ready = readyOf(row);
  const { attachments: _, incoming, table, ...words } = row;
  return {
    ...words,
    title: titleOf(row),
    table: tableOf(table),
    incoming: waitingOf(incoming),
    standing: standingOf(clockOf(row, row.eventOn, counted.rules, counted.calendar), doneOf(row), counted.today),
    editions,
    changed: ready.changed,
    why: {
      edit: whyNotEdit(actor, row),
      publish: whyNotPublish(actor, ready, counted.today),
      withdraw: whyNotWithdraw(actor, row),
      trash: whyNotTrash(actor, row),
      restore: whyNotRestore(actor, row),
    },
  };
}
