import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { fieldWords } from "../labels";
import { whyNotMandate } from "../policy";
import { addMemberInput, memberInput } from "../schema";
import { clashes } from "./clashes";

interface Places {
  termId: string;
  constituencyId: string | null;
  groupId: string | null;
  fromDay: Date;
  toDay: Date | null;
}

async function demand(tx: Tx, actor: Actor, { termId, constituencyId, groupId, fromDay, toDay }: Places): Promise<{ endsOn: Date }> {
  const term = await tx.term.findFirst({ where: { id: termId, body: { kind: "COUNCIL" } }, select: { id: true, startsOn: true, endsOn: true } });
  if (!term) throw new AppError("NOT_FOUND");
  const constituency = constituencyId ? await tx.constituency.findUnique({ where: { id: constituencyId }, select: { termId: true } }) : null;
  const group = groupId ? await tx.body.findUnique({ where: { id: groupId }, select: { kind: true } }) : null;
  if ((constituencyId && !constituency) || (groupId && !group)) throw new AppError("NOT_FOUND");
  const span = { id: term.id, from: term.startsOn, to: term.endsOn };
  const refusal = whyNotMandate(actor, { mandate: { from: fromDay, to: toDay }, term: span, constituency, group });
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return term;
}

/**
 * Writes down that a person of the directory is a member in a term.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT "already-member", "mandate-overlaps" {holder, term, from, to}
 */
export async function addMember(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const columns = addMemberInput.parse(input);
  const { personId, termId } = columns;
  return clashes({ personId, from: columns.fromDay, to: columns.toDay }, () =>
    db.$transaction(async (tx) => {
      await demand(tx, actor, columns);
      if (!(await tx.person.findUnique({ where: { id: personId }, select: { id: true } }))) throw new AppError("FORBIDDEN", "no-person");
      const made = await tx.member.create({ data: columns, select: { id: true, version: true } });
      await record(tx, actor, "member.create", { type: "member", id: made.id, detail: { personId, termId } });
      await changed(tx);
      return made;
    }),
  );
}

/**
 * Corrects what is written of a mandate. Whose it is, in which term, and its end are not this command's.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT "mandate-overlaps" {holder, term, from, to}, or {changedBy, changedAt, what}
 */
export async function saveMember(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, ...columns } = memberInput.parse(input);
  const known = await db.member.findUnique({ where: { id }, select: { personId: true, toDay: true } });
  if (!known) throw new AppError("NOT_FOUND");
  return clashes({ id, personId: known.personId, from: columns.fromDay, to: known.toDay }, () =>
    db.$transaction(async (tx) => {
      const before = await tx.member.findUnique({ where: { id } });
      if (!before) throw new AppError("NOT_FOUND");
      await demand(tx, actor, { ...columns, termId: before.termId, toDay: before.toDay });
      const fields = differing(before, columns);
      if (fields.length === 0 && before.version === version) return { id, version };
      const { count } = await tx.member.updateMany({ where: { id, version }, data: { ...columns, version: version + 1 } });
      if (count === 0) await refuseStale(tx, [id], fieldWords);
      await record(tx, actor, "member.save", { type: "member", id, detail: { fields, version: version + 1 } });
      await changed(tx);
      return { id, version: version + 1 };
    }),
  );
}
