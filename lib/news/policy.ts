import type { Actor } from "@/lib/auth/actor";
import type { EditionState } from "@/prisma/generated/enums";
import { allows, isOpen } from "./workflow";
import { hasHandIn, type Written, writesOn } from "./writers";

/* Why this actor may not do this, or null. Buttons explain with the same words with which the commands refuse. */

export type Refusal =
  | "no-account"
  | "not-a-writer"
  | "not-an-approver"
  | "not-the-author"
  | "wrote-along"
  | "writes-already"
  | "cannot-write"
  | "not-among-writers"
  | "own-edition"
  | "delegators-edition"
  | "not-editable"
  | "not-submittable"
  | "not-submitted"
  | "not-approved"
  | "not-returnable"
  | "empty-title"
  | "empty-body"
  | "incomplete"
  | "changed-after-approval"
  | "not-a-draft"
  | "changed-after-import"
  | "not-published"
  | "already-withdrawn"
  | "already-open"
  | "hour-passed"
  | "before-opening"
  | "no-hour-to-go"
  | "already-retired"
  | "not-retired"
  | "edition-open"
  | "page-begun"
  | "page-stays"
  | "page-address-fixed"
  | "address-taken"
  | "unknown-file"
  | "unknown-category"
  | "unknown-person"
  | "unknown-block"
  | "not-concerned"
  | "not-open"
  | "thread-closed"
  | "not-in-own-right"
  | "not-forceable"
  | "force-not-needed"
  | "nothing-to-confirm"
  | "own-force"
  | "not-the-reviewer"
  | "no-review"
  | "review-day-passed"
  | "unknown-reviewer"
  | "in-trash"
  | "not-in-trash"
  | "was-published"
  | "on-its-way"
  | "not-yours-to-trash"
  | "too-many-lists"
  | "list-name-taken"
  | "may-not-withdraw"
  | "may-not-manage-categories"
  | "category-used"
  | "category-at-end"
  | "may-not-arrange-front"
  | "pin-hour-passed"
  | "pin-before-opening"
  | "pinned-elsewhere"
  | "not-pinned"
  | "may-not-see-royalties";

/** What a decision needs to know of an edition. */
export interface Decidable extends Written {
  state: EditionState;
}

/** Everybody who writes or decides sees every edition; other staff see what readers see. */
export function whyNotRead(actor: Actor): Refusal | null {
  return actor.can("article.write") || actor.can("article.approve") ? null : "not-a-writer";
}

/** Two people stand behind everything that is published: whoever wrote in it, or stands in for somebody who did, is no second one. */
export function whyNotSecond(actor: Actor, written: Written | null): Refusal | null {
  if (!written) return null;
  if (written.authorId === actor.id) return "own-edition";
  if (hasHandIn(actor.id, written)) return "wrote-along";
  return hasHandIn(actor.lentBy("article.approve")?.id, written) ? "delegators-edition" : null;
}

export function whyNotCreate(actor: Actor): Refusal | null {
  if (!actor.can("article.write")) return "not-a-writer";
  // An edition has an author who can be asked; the system itself is nobody.
  if (actor.id === null) return "no-account";
  return null;
}

export function whyNotEdit(actor: Actor, edition: Decidable): Refusal | null {
  if (!actor.can("article.write")) return "not-a-writer";
  if (!writesOn(actor, edition)) return "not-the-author";
  if (!allows("edit", edition.state)) return "not-editable";
  return null;
}

/** Asking somebody to write along: whoever writes on it, and those who decide, as long as it is written. */
export function whyNotInvite(actor: Actor, edition: Decidable): Refusal | null {
  if (!actor.can("article.write")) return "not-a-writer";
  if (!writesOn(actor, edition) && !actor.can("article.approve")) return "not-the-author";
  return allows("edit", edition.state) ? null : "not-editable";
}

/** Why somebody cannot be asked to write along. */
export function whyNotWriteAlong(account: { id: string; writes: boolean }, edition: Decidable): Refusal | null {
  if (!account.writes) return "cannot-write";
  const { authorId, writers } = edition;
  return authorId === account.id || writers.some(({ accountId, leftAt }) => accountId === account.id && leftAt === null) ? "writes-already" : null;
}

/** Ending somebody's writing along: as asking for it, and everybody for themselves. */
export function whyNotRelease(actor: Actor, edition: Decidable, accountId: string): Refusal | null {
  const refusal = actor.id === accountId ? null : whyNotInvite(actor, edition);
  if (refusal) return refusal;
  return edition.writers.some((writer) => writer.accountId === accountId && writer.leftAt === null) ? null : "not-among-writers";
}

/** Sending up asks for a title and a text; what else is missing is said to the approver, not held against the author. */
export function whyNotSubmit(actor: Actor, edition: Decidable & { title: string; bodyText: string }): Refusal | null {
  if (!actor.can("article.write")) return "not-a-writer";
  if (!writesOn(actor, edition)) return "not-the-author";
  if (!allows("submit", edition.state)) return "not-submittable";
  if (!edition.title.trim()) return "empty-title";
  if (!edition.bodyText.trim()) return "empty-body";
  return null;
}

/** Taking back what waits for a decision; once somebody has decided it is theirs to give back. */
export function whyNotRetract(actor: Actor, edition: Decidable): Refusal | null {
  if (!actor.can("article.write")) return "not-a-writer";
  if (!writesOn(actor, edition)) return "not-the-author";
  if (!allows("retract", edition.state)) return "not-submitted";
  return null;
}

export function whyNotReturn(actor: Actor, edition: Decidable): Refusal | null {
  if (!actor.can("article.approve")) return "not-an-approver";
  if (!allows("return", edition.state)) return "not-returnable";
  return whyNotSecond(actor, edition);
}

export function whyNotApprove(actor: Actor, edition: Decidable, blocking = 0): Refusal | null {
  if (!actor.can("article.approve")) return "not-an-approver";
  if (actor.id === null) return "no-account";
  if (!allows("approve", edition.state)) return "not-submitted";
  const refusal = whyNotSecond(actor, edition);
  if (refusal) return refusal;
  if (blocking > 0) return "incomplete";
  return null;
}

/** Keeping what one has read, to be told later what is new: for people who can decide on it. */
export function whyNotLook(actor: Actor, edition: Decidable): Refusal | null {
  if (!actor.can("article.approve")) return "not-an-approver";
  if (!allows("return", edition.state)) return "not-submitted";
  return writesOn(actor, edition) ? "own-edition" : null;
}

/** Who hears what is said about an edition: those who decide, and whoever wrote it. */
export function whyNotReadComments(actor: Actor, edition: Written): Refusal | null {
  return actor.can("article.approve") || writesOn(actor, edition) ? null : "not-concerned";
}

/** Saying something about an edition, and saying that it is dealt with: the same people, until readers have it; answering in an open `thread`. */
export function whyNotComment(actor: Actor, edition: Decidable, thread?: { resolvedAt: Date | null }): Refusal | null {
  if (actor.id === null) return "no-account";
  const refusal = whyNotReadComments(actor, edition);
  if (refusal) return refusal;
  if (!isOpen(edition.state)) return "not-open";
  return thread?.resolvedAt ? "thread-closed" : null;
}

/** Publishing is the approvers' too; the author stays out of it even when an approver wrote the article. */
export function whyNotPublish(actor: Actor, edition: Decidable, article: { withdrawnAt: Date | null }, blocking = 0): Refusal | null {
  if (!actor.can("article.approve")) return "not-an-approver";
  if (article.withdrawnAt) return "already-withdrawn";
  if (!allows("publish", edition.state)) return "not-approved";
  const refusal = whyNotSecond(actor, edition);
  if (refusal) return refusal;
  if (blocking > 0) return "incomplete";
  return null;
}

/**
 * Publishing a draft from an old portal together with all that came with it. Never by a right that was lent: whoever decides on a
 * thousand articles at once does so in their own name.
 */
export function whyNotPublishMoved(actor: Actor, edition: Decidable, blocking = 0): Refusal | null {
  if (!actor.can("article.approve") || actor.lentBy("article.approve")) return "not-an-approver";
  if (actor.id === null) return "no-account";
  if (!allows("publishMoved", edition.state)) return "not-a-draft";
  const refusal = whyNotSecond(actor, edition);
  if (refusal) return refusal;
  if (blocking > 0) return "incomplete";
  return null;
}

/** What throwing away needs to know of an edition and its article. */
export type Disposable = Decidable & { article: { pagePath: string | null; publishedEditionId: string | null; trashedAt: Date | null } };

/** Its author and those who decide may throw away what readers never had and nobody waits for. */
function whyNotDispose(actor: Actor, edition: Pick<Decidable, "authorId">): Refusal | null {
  const own = edition.authorId === actor.id && actor.can("article.write");
  return own || actor.can("article.approve") ? null : "not-yours-to-trash";
}

export function whyNotTrash(actor: Actor, edition: Disposable): Refusal | null {
  const refusal = whyNotDispose(actor, edition);
  if (refusal) return refusal;
  // The address of a standing page is promised, also before it has a text of its own.
  if (edition.article.pagePath !== null) return "page-stays";
  if (edition.article.trashedAt) return "in-trash";
  if (edition.article.publishedEditionId) return "was-published";
  return allows("edit", edition.state) ? null : "on-its-way";
}

export function whyNotRestore(actor: Actor, edition: Disposable): Refusal | null {
  return whyNotDispose(actor, edition) ?? (edition.article.trashedAt ? null : "not-in-trash");
}

export function whyNotManageCategories(actor: Actor): Refusal | null {
  return actor.can("category.manage") ? null : "may-not-manage-categories";
}

/** Removing a category. @param editions how many editions stand or stood in it */
export function whyNotRemoveCategory(actor: Actor, editions: number): Refusal | null {
  return whyNotManageCategories(actor) ?? (editions > 0 ? "category-used" : null);
}

export function whyNotArrangeFront(actor: Actor): Refusal | null {
  return actor.can("front.arrange") ? null : "may-not-arrange-front";
}

export function whyNotSeeRoyalties(actor: Actor): Refusal | null {
  return actor.can("royalty.read") ? null : "may-not-see-royalties";
}
