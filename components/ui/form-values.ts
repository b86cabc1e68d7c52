import type { ActionState } from "@/lib/core/action-state";

/** What was typed into a field before the form came back, or what stood there first. */
export function typedIn(state: ActionState, name: string, first = ""): string {
  if (state.status === "idle" || state.status === "done") return first;
  const value = state.values[name];
  return (Array.isArray(value) ? value[0] : value) ?? first;
}

/** What is wrong with a field; undefined when nothing is. */
export function errorOf(state: ActionState, name: string): string | undefined {
  return state.status === "invalid" ? state.fields[name] : undefined;
}
