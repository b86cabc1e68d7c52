import "server-only";
import { db } from "@/lib/core/db";
import { holdsOn, overlap, type Span } from "@/lib/core/spans";
import type { Prisma } from "@/prisma/generated/client";
import { singleLineOf } from "../tree";

const groupSelect = { id: true, slug: true, name: true, position: true, shown: true, validFrom: true, validTo: true } satisfies Prisma.BodySelect;
export type Group = Prisma.BodyGetPayload<{ select: typeof groupSelect }>;

/** Groups of members through the times. A mandate names one of them, whichever day is asked about. */
export interface Groups {
  /** The group that stood on a day where the named one stands; null where there was none, or nobody wrote down which. */
  on: (groupId: string | null, day: Date) => Group | null;
  /** Those that stood there within a span, the earliest first. */
  during: (groupId: string | null, span: Span) => Group[];
  /** Every group of which the same one stood there on a day. */
  standingFor: (id: string, day: Date) => string[];
}

/** A council has a dozen groups: all of them are read. */
export async function groupsOfMembers(): Promise<Groups> {
  const [rows, successions] = await Promise.all([
    db.body.findMany({ where: { kind: "MEMBERS_GROUP" }, select: groupSelect }),
    db.bodySuccession.findMany({ where: { successor: { kind: "MEMBERS_GROUP" } }, select: { predecessorId: true, successorId: true } }),
  ]);
  const known = new Map(rows.map((group) => [group.id, group]));
  const lines = new Map(rows.map(({ id }) => [id, singleLineOf(id, successions).flatMap((one) => known.get(one) ?? [])]));
  const during = (groupId: string | null, span: Span) =>
    (lines.get(groupId ?? "") ?? []).filter(({ validFrom, validTo }) => overlap({ from: validFrom, to: validTo }, span));
  const on = (groupId: string | null, day: Date) =>
    lines.get(groupId ?? "")?.find(({ validFrom, validTo }) => holdsOn({ from: validFrom, to: validTo }, day)) ?? null;
  return { on, during, standingFor: (id, day) => rows.flatMap((group) => (on(group.id, day)?.id === id ? [group.id] : [])) };
}
