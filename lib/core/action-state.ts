import type { ErrorCode } from "./errors";

type Values = Record<string, string | string[]>;

/** What a form knows after it was sent. `values` are given back because React empties a form after its action. */
export type ActionState =
  | { status: "idle" }
  | { status: "done" }
  | { status: "invalid"; fields: Record<string, string>; values: Values }
  | { status: "refused"; code: ErrorCode; reason: string | null; sentence: string; values: Values }
  | { status: "failed"; reference: string; sentence: string; values: Values };

/** Every value that a form sent under a name: none, one, or several fields side by side. */
export const many = (value: string | string[] | undefined): string[] => [value ?? []].flat();

export const idle: ActionState = { status: "idle" };
