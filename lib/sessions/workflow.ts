import type { SessionState } from "@/prisma/generated/enums";

/** The way of a session, one step after the other. */
export const states: readonly SessionState[] = ["PLANNED", "CONVENED", "IN_SESSION", "CLOSED", "COMPLETE"];

/** One step on, or one step back to put a mistake right; nothing is jumped over. */
export function mayFollow(from: SessionState, to: SessionState): boolean {
  return Math.abs(states.indexOf(to) - states.indexOf(from)) === 1;
}

/** What may come next, and what came before; null at the ends. */
export function neighbours(state: SessionState): { next: SessionState | null; previous: SessionState | null } {
  const at = states.indexOf(state);
  return { next: states[at + 1] ?? null, previous: states[at - 1] ?? null };
}
