import type { Actor } from "@/lib/auth/actor";
import type { BodyKind, ReportState, Visibility } from "@/prisma/generated/enums";
import { type Decision, type Reviewer, turnsOf } from "./turns";
import { allows, isOpen, type ReportVerb } from "./workflow";

/* Why this actor may not do this, or null. Buttons explain with the same words with which the commands refuse. */

export type ReportRefusal =
  | "may-not-see-reports"
  | "may-not-write-reports"
  | "may-not-publish-reports"
  | "may-not-review-reports"
  | "no-account"
  | "in-the-trash"
  | "not-in-the-trash"
  | "was-published"
  | "on-its-way"
  | "wrong-state"
  | "not-frozen"
  | "not-submitted"
  | "not-approved"
  | "not-published"
  | "somebody-decided"
  | "not-a-reviewer"
  | "not-your-turn"
  | "own-report"
  | "wrote-along"
  | "no-reviewers"
  | "nobody-left-to-decide"
  | "decided-stays"
  | "author-reviews"
  | "cannot-review"
  | "may-not-open-it"
  | "another-version"
  | "empty-sections"
  | "note-for-readers"
  | "closed-owner"
  | "published-stays-open"
  | "approved-as-closed"
  | "not-concerned"
  | "not-open"
  | "thread-closed"
  | "thread-open"
  | "unknown-place"
  | "unknown-figure"
  | "nothing-moved"
  | "unknown-body"
  | "unknown-term"
  | "unknown-report"
  | "unknown-meeting"
  | "unknown-article"
  | "unknown-chart"
  | "last-section"
  | "too-many-sections"
  | "no-period-after"
  | "reviewer-twice"
  | "section-at-end"
  | "not-public";

/** What a decision needs to know of a report. */
export interface Standing {
  state: ReportState;
  authorId: string;
  trashedAt: Date | null;
  publishedVersionId: string | null;
  visibility: Visibility;
}

/** What a review needs to know besides: who wrote in it, who reviews, and what was decided about the version in hand. */
export interface Reviewed extends Standing {
  writers: readonly string[];
  reviewers: readonly Reviewer[];
  decisions: readonly Decision[];
}

const closedOwners: readonly BodyKind[] = ["PARTY", "MASS_ORGANISATION"];

/** Whether the reports of a body are never public: Party and mass organisations report to their own. */
export function isClosedOwner(kind: BodyKind): boolean {
  return closedOwners.includes(kind);
}

export function whyNotSee(actor: Actor): ReportRefusal | null {
  return actor.can("staff.enter") ? null : "may-not-see-reports";
}

/** Writing at all, or on this report as it stands. */
export function whyNotWrite(actor: Actor, report?: Pick<Standing, "state" | "trashedAt">, verb: ReportVerb = "edit"): ReportRefusal | null {
  if (!actor.can("report.write")) return "may-not-write-reports";
  // A report has authors who can be asked; the system itself is nobody.
  if (actor.id === null) return "no-account";
  if (!report) return null;
  if (report.trashedAt) return "in-the-trash";
  if (allows(verb, report.state)) return null;
  return verb === "submit" || verb === "consult" || verb === "keep" ? "not-frozen" : "wrong-state";
}

/** Taking back what waits for a decision; once somebody has decided it is theirs to give back. */
export function whyNotRetract(actor: Actor, report: Reviewed): ReportRefusal | null {
  const refusal = whyNotWrite(actor, report, "retract");
  if (refusal) return refusal === "wrong-state" ? "not-submitted" : refusal;
  return report.decisions.length > 0 ? "somebody-decided" : null;
}

export function whyNotTrash(actor: Actor, report: Standing): ReportRefusal | null {
  const refusal = whyNotWrite(actor, report, "trash");
  if (refusal) return refusal === "wrong-state" ? "on-its-way" : refusal;
  return report.publishedVersionId ? "was-published" : null;
}

export function whyNotRestore(actor: Actor, report: Standing): ReportRefusal | null {
  if (!actor.can("report.write")) return "may-not-write-reports";
  return report.trashedAt ? null : "not-in-the-trash";
}

/** Two people stand behind what is approved: whoever wrote in it is no second one. */
export function whyNotSecond(accountId: string | null, { authorId, writers }: Pick<Reviewed, "authorId" | "writers">): ReportRefusal | null {
  if (accountId === authorId) return "own-report";
  return accountId !== null && writers.includes(accountId) ? "wrote-along" : null;
}

/** Agreeing or sending back: those who are asked now, in their own name. A right that was lent counts for articles alone (docs/decisions/0198). */
export function whyNotDecide(actor: Actor, report: Reviewed): ReportRefusal | null {
  if (!actor.can("report.review")) return "may-not-review-reports";
  if (actor.id === null) return "no-account";
  if (report.trashedAt || report.state !== "SUBMITTED") return "not-submitted";
  const own = turnsOf(report.reviewers, report.decisions).find(({ accountId }) => accountId === actor.id);
  const second = whyNotSecond(actor.id, report);
  if (second) return second;
  if (!own) return "not-a-reviewer";
  return own.turn === "now" ? null : "not-your-turn";
}

export function whyNotPublish(actor: Actor, report: Standing): ReportRefusal | null {
  if (!actor.can("report.publish")) return "may-not-publish-reports";
  if (report.trashedAt) return "in-the-trash";
  if (!allows("publish", report.state)) return "not-approved";
  return report.visibility === "PUBLIC" ? null : "not-public";
}

export function whyNotWithdraw(actor: Actor, report: Standing): ReportRefusal | null {
  if (!actor.can("report.publish")) return "may-not-publish-reports";
  return report.publishedVersionId && allows("withdraw", report.state) ? null : "not-published";
}

/** Who hears what is said about a report: who writes and who reviews, and while opinions are asked for every account that may open it. */
export function whyNotReadComments(actor: Actor, { state }: Pick<Standing, "state">): ReportRefusal | null {
  if (actor.can("report.write") || actor.can("report.review")) return null;
  return state === "CONSULTATION" && actor.can("staff.enter") ? null : "not-concerned";
}

/** Saying something, answering in an open `thread`: the same people, until readers have it. */
export function whyNotComment(actor: Actor, report: Pick<Standing, "state" | "trashedAt">, thread?: { resolvedAt: Date | null }): ReportRefusal | null {
  if (actor.id === null) return "no-account";
  const refusal = whyNotReadComments(actor, report);
  if (refusal) return refusal;
  if (report.trashedAt || !isOpen(report.state)) return "not-open";
  return thread?.resolvedAt ? "thread-closed" : null;
}

/** Saying that it is dealt with, or that it is not: whoever writes the report, and whoever said it. */
export function whyNotResolve(
  actor: Actor,
  report: Pick<Standing, "state" | "trashedAt">,
  comment: { authorId: string; resolvedAt: Date | null },
  to: "resolved" | "open",
): ReportRefusal | null {
  const refusal = whyNotComment(actor, report);
  if (refusal) return refusal;
  if (!actor.can("report.write") && comment.authorId !== actor.id) return "not-concerned";
  if (to === "resolved") return comment.resolvedAt ? "thread-closed" : null;
  return comment.resolvedAt ? null : "thread-open";
}

/** Saying who may open it. Readers must not lose a report so: that is what withdrawing is for. */
export function whyNotChangeAccess(actor: Actor, report: Standing & { owner: { kind: BodyKind } }, to: Visibility): ReportRefusal | null {
  if (!actor.can("report.write")) return "may-not-write-reports";
  if (report.trashedAt) return "in-the-trash";
  if (to === "PUBLIC" && isClosedOwner(report.owner.kind)) return "closed-owner";
  // Whoever agreed to it agreed to something that readers would not see (docs/decisions/0221).
  if (to === "PUBLIC" && report.visibility !== "PUBLIC" && (report.state === "SUBMITTED" || report.state === "APPROVED")) return "approved-as-closed";
  return to !== "PUBLIC" && report.publishedVersionId ? "published-stays-open" : null;
}
