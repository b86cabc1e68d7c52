/*
 * Whose turn it is among the reviewers of a version: those of one position at the same time, the next position after all of them agreed. Pure.
 */

export interface Reviewer {
  accountId: string;
  position: number;
}

export interface Decision {
  accountId: string;
  kind: "APPROVE" | "RETURN";
}

/** "done": agreed to this version; "returned": sent it back; "now": is asked; "later": comes after others. */
export type Turn = "done" | "returned" | "now" | "later";

/** The reviewers in their order, each with where they stand towards one version. @param decisions about that version alone */
export function turnsOf<R extends Reviewer>(reviewers: readonly R[], decisions: readonly Decision[]): (R & { turn: Turn })[] {
  const decided = new Map(decisions.map(({ accountId, kind }) => [accountId, kind]));
  const ordered = reviewers.toSorted((a, b) => a.position - b.position);
  const waiting = ordered.filter(({ accountId }) => decided.get(accountId) !== "APPROVE");
  const first = waiting[0]?.position;
  // One who sends it back ends the round: nobody is asked about this version any more.
  const ended = decisions.some(({ kind }) => kind === "RETURN");
  return ordered.map((reviewer) => {
    const kind = decided.get(reviewer.accountId);
    if (kind === "APPROVE") return { ...reviewer, turn: "done" };
    if (kind === "RETURN") return { ...reviewer, turn: "returned" };
    return { ...reviewer, turn: !ended && reviewer.position === first ? "now" : "later" };
  });
}

/** Whether everybody agreed to the version. Nobody at all is no agreement. */
export function allAgreed(reviewers: readonly Reviewer[], decisions: readonly Decision[]): boolean {
  return reviewers.length > 0 && turnsOf(reviewers, decisions).every(({ turn }) => turn === "done");
}
