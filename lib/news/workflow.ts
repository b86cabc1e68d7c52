import type { EditionState } from "@/prisma/generated/enums";

/** What can be done to an edition. */
export type EditionVerb = "edit" | "submit" | "retract" | "return" | "approve" | "publish" | "publishMoved";

/** From which states each verb starts, and where it leads. One open edition per article; a published one is never edited. */
const moves: Record<EditionVerb, { from: readonly EditionState[]; to: EditionState | "same" }> = {
  edit: { from: ["DRAFT", "RETURNED"], to: "same" },
  submit: { from: ["DRAFT", "RETURNED"], to: "SUBMITTED" },
  // Until somebody has decided, the author may take it back.
  retract: { from: ["SUBMITTED"], to: "DRAFT" },
  // Approved but not yet published may still go back: somebody sees the mistake before the readers do.
  return: { from: ["SUBMITTED", "APPROVED"], to: "RETURNED" },
  approve: { from: ["SUBMITTED"], to: "APPROVED" },
  publish: { from: ["APPROVED"], to: "PUBLISHED" },
  // What came from an old portal was published there: it goes out with its whole move, approved and published in one step.
  publishMoved: { from: ["DRAFT"], to: "PUBLISHED" },
};

export const openStates = ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED"] as const satisfies readonly EditionState[];

export function isOpen(state: EditionState): boolean {
  return (openStates as readonly EditionState[]).includes(state);
}

export function allows(verb: EditionVerb, state: EditionState): boolean {
  return moves[verb].from.includes(state);
}

/** The state after a verb that is allowed. */
export function after(verb: EditionVerb, state: EditionState): EditionState {
  const { to } = moves[verb];
  return to === "same" ? state : to;
}

/** What staff see instead of the bare state: three of the words depend on the article and the hour. */
export type EditionStatus = "DRAFT" | "SUBMITTED" | "RETURNED" | "APPROVED" | "SCHEDULED" | "PUBLISHED" | "WITHDRAWN" | "SUPERSEDED" | "TRASHED";

export interface StatusFacts {
  state: EditionState;
  replaceAt: Date | null;
  article: { publishAt: Date | null; withdrawnAt: Date | null; withdrawDueAt: Date | null; trashedAt: Date | null };
}

/**
 * @param now by the database's clock (core/clock)
 */
export function statusOf(edition: StatusFacts, now: Date): EditionStatus {
  const { state, article } = edition;
  if (article.trashedAt) return "TRASHED";
  // Readers stop seeing it at its hour, also while the worker has not written it down yet.
  if (state === "PUBLISHED" && (article.withdrawnAt || (article.withdrawDueAt && article.withdrawDueAt <= now))) return "WITHDRAWN";
  if (state === "PUBLISHED" && article.publishAt && article.publishAt > now) return "SCHEDULED";
  if (state === "APPROVED" && edition.replaceAt) return "SCHEDULED";
  return state;
}
