import type { Actor } from "@/lib/auth/actor";
import type { EditionState } from "@/prisma/generated/enums";
import { allows, isOpen } from "./workflow";

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
  | "address-taken"
  | "unknown-file"
  | "unknown-category"
  | "unknown-person"
  | "unknown-block"
  | "not-concerned"
  | "not-open"
  | "in-trash"
  | "not-in-trash"
  | "was-published"
  | "on-its-way"
  | "not-yours-to-trash"
  | "too-many-lists"
  | "list-name-taken"
  | "may-not-withdraw"
  | "may-not-manage-categories";

/** Somebody who writes, or once wrote, on an edition besides its author. */
export interface Writer {
  accountId: string;
  /** When they first changed something; null while they have not. */
  wroteAt: Date | null;
  /** Since when they write on it no longer. */
  leftAt: Date | null;
}

/** Whose words an edition may hold. */
export interface Written {
  authorId: string;
  writers: readonly Writer[];
}

/** What a decision needs to know of an edition. */
export interface Decidable extends Written {
  state: EditionState;
}

/** Whether this actor writes on an edition: its author, and whoever was asked to write along. */
export function writesOn(actor: Actor, { authorId, writers }: Written): boolean {
  return authorId === actor.id || writers.some(({ accountId, leftAt }) => accountId === actor.id && leftAt === null);
}

/** Whether this person's words may stand in it: whoever left without a word is free of it. */
function handIn(accountId: string | null | undefined, { authorId, writers }: Written): boolean {
  if (!accountId) return false;
  return authorId === accountId || writers.some((writer) => writer.accountId === accountId && (writer.leftAt === null || writer.wroteAt !== null));
}

/** Everybody who writes or decides sees every edition; other staff see what readers see. */
export function whyNotRead(actor: Actor): Refusal | null {
  return actor.can("article.write") || actor.can("article.approve") ? null : "not-a-writer";
}

/** Two people stand behind everything that is published: whoever wrote in it, or stands in for somebody who did, is no second one. */
function whyNotSecond(actor: Actor, written: Written | null): Refusal | null {
  if (!written) return null;
  if (written.authorId === actor.id) return "own-edition";
  if (handIn(actor.id, written)) return "wrote-along";
  return handIn(actor.lentBy("article.approve")?.id, written) ? "delegators-edition" : null;
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

/** Saying something about an edition, and saying that it is dealt with: the same people, until readers have it. */
export function whyNotComment(actor: Actor, edition: Decidable): Refusal | null {
  if (actor.id === null) return "no-account";
  const refusal = whyNotReadComments(actor, edition);
  if (refusal) return refusal;
  return isOpen(edition.state) ? null : "not-open";
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
export type Disposable = Decidable & { article: { publishedEditionId: string | null; trashedAt: Date | null } };

/** Its author and those who decide may throw away what readers never had and nobody waits for. */
function whyNotDispose(actor: Actor, edition: Pick<Decidable, "authorId">): Refusal | null {
  const own = edition.authorId === actor.id && actor.can("article.write");
  return own || actor.can("article.approve") ? null : "not-yours-to-trash";
}

export function whyNotTrash(actor: Actor, edition: Disposable): Refusal | null {
  const refusal = whyNotDispose(actor, edition);
  if (refusal) return refusal;
  if (edition.article.trashedAt) return "in-trash";
  if (edition.article.publishedEditionId) return "was-published";
  return allows("edit", edition.state) ? null : "on-its-way";
}

export function whyNotRestore(actor: Actor, edition: Disposable): Refusal | null {
  return whyNotDispose(actor, edition) ?? (edition.article.trashedAt ? null : "not-in-trash");
}

/** What a decision needs to know of an article. */
export interface Standing {
  publishedEditionId: string | null;
  publishAt: Date | null;
  withdrawnAt: Date | null;
  hasOpenEdition: boolean;
}

/** Starting a new edition of something that stands published. */
export function whyNotStart(actor: Actor, article: Standing): Refusal | null {
  const refusal = whyNotCreate(actor);
  if (refusal) return refusal;
  if (article.withdrawnAt) return "already-withdrawn";
  if (!article.publishedEditionId) return "not-published";
  if (article.hasOpenEdition) return "edition-open";
  return null;
}

export function whyNotWithdraw(actor: Actor, article: Standing): Refusal | null {
  if (!actor.can("article.withdraw")) return "may-not-withdraw";
  if (article.withdrawnAt) return "already-withdrawn";
  if (!article.publishedEditionId) return "not-published";
  return null;
}

/** Taking away at an hour to come. @param withdrawAt the hour that is wanted */
export function whyNotWithdrawAt(actor: Actor, article: Standing, withdrawAt: Date, now: Date): Refusal | null {
  const refusal = whyNotWithdraw(actor, article);
  if (refusal) return refusal;
  if (withdrawAt <= now) return "hour-passed";
  if (article.publishAt && withdrawAt <= article.publishAt) return "before-opening";
  return null;
}

/** Keeping an article only to look things up, under a banner. */
export function whyNotRetire(actor: Actor, article: Standing & { retiredAt: Date | null }): Refusal | null {
  return whyNotWithdraw(actor, article) ?? (article.retiredAt ? "already-retired" : null);
}

/** Putting it back into the lists, without the banner. */
export function whyNotRevive(actor: Actor, article: Standing & { retiredAt: Date | null }): Refusal | null {
  return whyNotWithdraw(actor, article) ?? (article.retiredAt ? null : "not-retired");
}

/** Leaving an article where it is after all. */
export function whyNotKeep(actor: Actor, article: Standing & { withdrawDueAt: Date | null }): Refusal | null {
  return whyNotWithdraw(actor, article) ?? (article.withdrawDueAt ? null : "no-hour-to-go");
}

/** Another hour for a publication that readers have not seen yet. */
export function whyNotReschedule(actor: Actor, article: Standing & { publishedEdition: Written | null }, now: Date): Refusal | null {
  if (!actor.can("article.approve")) return "not-an-approver";
  // "Now" is publishing.
  const refusal = whyNotSecond(actor, article.publishedEdition);
  if (refusal) return refusal;
  if (article.withdrawnAt) return "already-withdrawn";
  if (!article.publishedEditionId || !article.publishAt) return "not-published";
  if (article.publishAt <= now) return "already-open";
  return null;
}

export function whyNotChangeAddress(actor: Actor, article: Standing): Refusal | null {
  if (!actor.can("article.approve")) return "not-an-approver";
  if (article.withdrawnAt) return "already-withdrawn";
  // Before the first publication the address follows the title by itself.
  if (!article.publishedEditionId) return "not-published";
  return null;
}

export function whyNotManageCategories(actor: Actor): Refusal | null {
  return actor.can("category.manage") ? null : "may-not-manage-categories";
}
