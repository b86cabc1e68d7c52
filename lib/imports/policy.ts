import type { Actor } from "@/lib/auth/actor";
import type { MoveState } from "@/prisma/generated/enums";
import type { MoveRefusal } from "./move";
import type { ImportRefusal } from "./schema";

/** Bringing in a file makes a draft, so it needs whoever may write one; the system itself is nobody who can be asked. */
export function whyNotImport(actor: Actor): Extract<ImportRefusal, "not-a-writer"> | null {
  return actor.id !== null && actor.can("article.write") && actor.can("file.upload") ? null : "not-a-writer";
}

/** Bringing in an old portal, choosing for it, reading its report. */
export function whyNotMove(actor: Actor): MoveRefusal | null {
  return actor.id !== null && actor.can("portal.import") ? null : "may-not-move";
}

/** The drafts belong to whoever starts the run, so it must be somebody who may write and keep them. */
export function whyNotStart(actor: Actor, move: { state: MoveState }, undecided: boolean, articles: number): MoveRefusal | null {
  const refusal = whyNotMove(actor);
  if (refusal) return refusal;
  if (move.state === "READING") return "not-read-yet";
  if (move.state !== "READ") return "already-started";
  if (whyNotImport(actor)) return "move-needs-writer";
  if (articles === 0) return "nothing-to-take";
  return undecided ? "undecided-categories" : null;
}

/** Whoever may start it, while it runs: asked by the worker before every turn. */
export function whyNotGoOn(actor: Actor | null): MoveRefusal | null {
  if (!actor) return "account-closed";
  return whyNotMove(actor) ?? (whyNotImport(actor) ? "move-needs-writer" : null);
}

export interface Preparation {
  state: MoveState;
  /** Everybody who brought the file, chose or ran it, ever. */
  preparerIds: string[];
}

/** Who releases: an approver in their own name who never brought the file, chose for it or ran it, whoever did so after them. */
export function whyNotReleaser(actor: Actor | null, move: Omit<Preparation, "state">): MoveRefusal | null {
  if (!actor) return "account-closed";
  if (whyNotMove(actor) || !actor.can("article.approve") || actor.lentBy("article.approve")) return "not-a-releaser";
  return actor.id !== null && move.preparerIds.includes(actor.id) ? "prepared-it" : null;
}

/** Publishing what came from an old portal, all of it at once. @param articles how many wait for it */
export function whyNotReleaseMove(actor: Actor, move: Preparation, articles: number): MoveRefusal | null {
  const refusal = whyNotReleaser(actor, move);
  if (refusal) return refusal;
  if (move.state !== "DONE") return "not-done";
  return articles === 0 ? "nothing-to-release" : null;
}
