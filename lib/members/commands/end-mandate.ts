import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { naming } from "@/lib/core/constraints";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import { fieldWords } from "../labels";
import { whyNotEnd, whyNotResume, whyNotTakeOut } from "../policy";
import { endMandateInput, memberSeenInput } from "../schema";
import { clashes } from "./clashes";

async function load(tx: Tx, id: string) {
  const member = await tx.member.findUnique({
    where: { id },
    select: {
      personId: true,
      termId: true,
      constituencyId: true,
      groupId: true,
      voteShare: true,
      fromDay: true,
      toDay: true,
      createdAt: true,
      term: { select: { startsOn: true, endsOn: true } },
    },
  });
  if (!member) throw new AppError("NOT_FOUND");
  return { ...member, term: { from: member.term.startsOn, to: member.term.endsOn } };
}

async function write(tx: Tx, { id, version }: { id: string; version: number }, data: Prisma.MemberUncheckedUpdateManyInput): Promise<number> {
  const { count } = await tx.member.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [id], fieldWords);
  return version + 1;
}

/** The resolution at an address of the portal, where the account may open it. */
async function resolutionAt(tx: Tx, actor: Actor, address: string | null): Promise<string | null> {
  const [, year = "", slug = ""] = /\/nghi-quyet\/(\d{4})\/([a-z0-9-]+)\/?$/.exec(address ?? "") ?? [];
  if (!slug) return null;
  const where = { AND: [{ year: Number(year), slug, trashedAt: null }, openToStaff(actor)] };
  const found = await tx.resolution.findFirst({ where, select: { id: true } });
  if (!found) throw new AppError("FORBIDDEN", "no-resolution");
  return found.id;
}

/** A mandate ends before its term, for a reason, by a resolution. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what} */
export async function endMandate(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, lastDay, reason, resolution } = endMandateInput.parse(input);
  return db.$transaction(async (tx) => {
    const refusal = whyNotEnd(actor, await load(tx, id), lastDay);
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    const saved = await write(tx, { id, version }, { toDay: lastDay, endReason: reason, endResolutionId: await resolutionAt(tx, actor, resolution) });
    await record(tx, actor, "member.end", { type: "member", id, detail: { endsOn: lastDay.toISOString(), version: saved } });
    await changed(tx);
    return { id, version: saved };
  });
}

/** Takes the end of a mandate back: it was recorded by mistake. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function resumeMandate(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version } = memberSeenInput.parse(input);
  const known = await db.member.findUnique({ where: { id }, select: { personId: true, fromDay: true } });
  if (!known) throw new AppError("NOT_FOUND");
  return clashes({ id, personId: known.personId, from: known.fromDay, to: null }, () =>
    db.$transaction(async (tx) => {
      const refusal = whyNotResume(actor, await load(tx, id));
      if (refusal) throw new AppError("FORBIDDEN", refusal);
      const saved = await write(tx, { id, version }, { toDay: null, endReason: null, endResolutionId: null });
      await record(tx, actor, "member.resume", { type: "member", id, detail: { version: saved } });
      await changed(tx);
      return { id, version: saved };
    }),
  );
}

const inUse = () => new AppError("CONFLICT", "mandate-in-use");

/** Takes out a mandate that was written by mistake within the last day, as long as nothing hangs on it. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function takeMemberOut(actor: Actor, input: unknown): Promise<void> {
  const { id, version } = memberSeenInput.parse(input);
  await naming(
    () =>
      db.$transaction(async (tx) => {
        const member = await load(tx, id);
        const refusal = whyNotTakeOut(actor, member, await now(tx));
        if (refusal) throw new AppError("FORBIDDEN", refusal);
        const { count } = await tx.member.deleteMany({ where: { id, version } });
        if (count === 0) await refuseStale(tx, [id], fieldWords);
        const { personId, termId, constituencyId, groupId: bodyId, fromDay, toDay, voteShare } = member;
        const removed = removal({ constituencyId, bodyId, fromDay, toDay, voteShare: voteShare === null ? null : Number(voteShare) });
        await record(tx, actor, "member.take-out", { type: "member", id, detail: { personId, termId, removed } });
        await changed(tx);
      }),
    { attendance_memberId_fkey: inUse, session_replies_memberId_fkey: inUse, votes_memberId_fkey: inUse, questions_askerId_fkey: inUse },
  );
}
