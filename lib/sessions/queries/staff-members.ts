import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { neededOf, ruleOn } from "@/lib/votes/adoption";
import { adoptionRules } from "@/lib/votes/queries";
import type { AttendanceState } from "@/prisma/generated/enums";
import { whyNotWrite } from "../policy";
import { mustSee } from "./staff";

const holding = (termId: string, from: Date, until: Date) => ({ termId, fromDay: { lte: until }, OR: [{ toDay: null }, { toDay: { gte: from } }] });

/** How many members the council has between two days. */
export async function membersOn(termId: string, from: Date, until: Date): Promise<number> {
  return db.member.count({ where: holding(termId, from, until) });
}

/** How many must be there by the rule of that day; null where no rule is recorded. */
export async function quorumOn(day: Date): Promise<{ needed: (whole: number) => number; source: string } | null> {
  const rule = ruleOn(await adoptionRules(), "QUORUM", day);
  return rule && { source: rule.source, needed: (whole) => neededOf(rule, whole) };
}

export interface MemberRow {
  memberId: string;
  name: string;
  group: string;
  state: AttendanceState;
  reply: "coming" | "absent" | "none";
  /** Why absent: only for whoever writes it down. */
  reason: string;
}

/** Members between two days in the order of names, with what was written of them in the sitting or the session. @throws AppError FORBIDDEN */
async function memberRows(actor: Actor, termId: string, from: Date, until: Date, about: { sittingId: string } | { sessionId: string }): Promise<MemberRow[]> {
  mustSee(actor);
  const writes = whyNotWrite(actor) === null;
  const sittingId = "sittingId" in about ? about.sittingId : null;
  const sessionId = "sessionId" in about ? about.sessionId : null;
  const rows = await db.member.findMany({
    where: holding(termId, from, until),
    select: {
      id: true,
      person: { select: { fullName: true } },
      group: { select: { name: true, shortName: true } },
      attendance: { where: { sittingId: sittingId ?? "00000000-0000-0000-0000-000000000000" }, select: { state: true, reason: true } },
      replies: { where: { sessionId: sessionId ?? "00000000-0000-0000-0000-000000000000" }, select: { coming: true, reason: true } },
    },
    orderBy: [{ person: { sortKey: "asc" } }, { id: "asc" }],
  });
  return rows.map(({ id, person, group, attendance: [attended], replies: [reply] }) => ({
    memberId: id,
    name: person.fullName,
    group: group ? group.shortName || group.name : "",
    state: attended?.state ?? "PRESENT",
    reply: reply ? (reply.coming ? "coming" : "absent") : "none",
    reason: writes ? (attended?.reason ?? reply?.reason ?? "") : "",
  }));
}

/** Everybody for the list of one half-day; present unless written otherwise. @throws AppError FORBIDDEN */
export async function attendanceRows(actor: Actor, termId: string, sitting: { id: string; onDay: Date }): Promise<MemberRow[]> {
  return memberRows(actor, termId, sitting.onDay, sitting.onDay, { sittingId: sitting.id });
}

/** Everybody with what they answered. @throws AppError FORBIDDEN */
export async function replyRows(actor: Actor, session: { id: string; termId: string; startsOn: Date; endsOn: Date | null }): Promise<MemberRow[]> {
  return memberRows(actor, session.termId, session.startsOn, session.endsOn ?? session.startsOn, { sessionId: session.id });
}
