import type { ActionState } from "@/lib/core/action-state";

/** Something that a form shows once and that cannot be shown again. */
export type ShownOnce = { status: "link"; address: string; until: string } | { status: "codes"; codes: string[] };

/** What a form about accounts knows after it was sent. */
export type AccountState = ActionState | ShownOnce;

export type AccountAction = (state: AccountState, form: FormData) => Promise<AccountState>;

/** The part that an error summary understands. */
export function problemOf(state: AccountState): ActionState {
  return state.status === "link" || state.status === "codes" ? { status: "idle" } : state;
}

/** The complaint about one field. */
export function fieldError(state: AccountState, field: string): string | undefined {
  return state.status === "invalid" ? state.fields[field] : undefined;
}

/** What was typed into a field, to be given back. */
export function typedValue(state: AccountState, field: string): string | undefined {
  const value = "values" in state ? state.values[field] : undefined;
  return typeof value === "string" ? value : undefined;
}
