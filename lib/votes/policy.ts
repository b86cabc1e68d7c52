import type { Actor } from "@/lib/auth/actor";
import { openToStaff } from "@/lib/visibility/policy";
import type { SessionState, VoteMethod, VoteSubject } from "@/prisma/generated/enums";

export type VoteRefusal =
  | "may-not-record-votes"
  | "may-not-keep-rules"
  | "session-closed"
  | "session-trashed"
  | "not-open"
  | "not-a-ballot"
  | "not-a-member"
  | "other-session"
  | "unknown-person"
  | "confidence-twice"
  | "rule-overlaps"
  | "rule-ended";

/** Votes of which an account may know: on no resolution, or on one that is open to it. For `where`, of votes and confidence votes. */
export function votesForStaff(actor: Actor) {
  return { OR: [{ resolutionId: null }, { resolution: openToStaff(actor) }] };
}

interface SessionStanding {
  state: SessionState;
  trashedAt: Date | null;
}

/** Votes are recorded and corrected also after the session has closed: the machine's protocol often comes later. */
export function whyNotRecord(actor: Actor, session: Pick<SessionStanding, "trashedAt">): VoteRefusal | null {
  if (!actor.can("council.write")) return "may-not-record-votes";
  return session.trashedAt ? "session-trashed" : null;
}

/** What a closed session decided is not made undone: it is corrected, and the trail says so. */
export function whyNotDelete(actor: Actor, session: SessionStanding): VoteRefusal | null {
  return whyNotRecord(actor, session) ?? (session.state === "CLOSED" || session.state === "COMPLETE" ? "session-closed" : null);
}

/** Names stand only where they were public when the vote was taken. */
export function whyNotName(actor: Actor, session: Pick<SessionStanding, "trashedAt">, event: { open: boolean }): VoteRefusal | null {
  return whyNotRecord(actor, session) ?? (event.open ? null : "not-open");
}

/** Candidates are counted one by one where somebody is elected or has to go. */
export function whyNotBallot(actor: Actor, session: Pick<SessionStanding, "trashedAt">, event: { subject: VoteSubject }): VoteRefusal | null {
  return whyNotRecord(actor, session) ?? (isBallot(event) ? null : "not-a-ballot");
}

export function isBallot({ subject }: { subject: VoteSubject }): boolean {
  return subject === "ELECTION" || subject === "DISMISSAL" || subject === "REMOVAL";
}

/** The rules decide what readers take for adopted: whoever sets them answers for the whole record. */
export function whyNotKeepRules(actor: Actor): VoteRefusal | null {
  return actor.can("rule.manage") ? null : "may-not-keep-rules";
}

/** Why a vote has no names; null where it has or could have them. */
export function whyNoNames({ open, method }: { open: boolean; method: VoteMethod }): "secret" | "not-recorded" | null {
  if (method === "SECRET_BALLOT") return "secret";
  return open ? null : "not-recorded";
}
