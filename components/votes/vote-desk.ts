import type { ActionState } from "@/lib/core/action-state";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

/** What the forms of votes send to. */
export type VoteActions = Record<"record" | "correct" | "remove" | "rollCall" | "ballot" | "confidence" | "dropConfidence", Action>;

/** Where a form of votes stands, as it sends it: under an item of the agenda, or where all votes of the session stand together. */
export function placeOf(itemId: string | null): Record<string, string> {
  return itemId ? { muc: itemId } : {};
}
