/* How a promise stands on a day. Late is computed, never typed in. */

export interface Promised {
  dueOn: Date | null;
  keptOn: Date | null;
}

export type CommitmentState = "kept" | "kept-late" | "waiting" | "overdue" | "without-day";

export interface CommitmentStanding {
  state: CommitmentState;
  /** How many days late it is, or was kept; 0 where it is not late. */
  late: number;
}

const days = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 86_400_000);

/** @param today as a @db.Date column; the last day of a promise still is in time */
export function standingOf({ dueOn, keptOn }: Promised, today: Date): CommitmentStanding {
  const late = dueOn ? Math.max(0, days(dueOn, keptOn ?? today)) : 0;
  if (keptOn) return { state: late > 0 ? "kept-late" : "kept", late };
  if (!dueOn) return { state: "without-day", late: 0 };
  return { state: late > 0 ? "overdue" : "waiting", late };
}

const pressing: readonly CommitmentState[] = ["overdue", "waiting", "without-day", "kept-late", "kept"];

/** The promise that says how far it is with all of them: what is late before what is due, what is open before what was kept. */
export function mostPressing<P extends { standing: CommitmentStanding }>(promises: readonly P[]): P | null {
  const rank = ({ standing }: P) => pressing.indexOf(standing.state);
  return promises.toSorted((a, b) => rank(a) - rank(b) || b.standing.late - a.standing.late)[0] ?? null;
}
