import type { HTMLAttributes } from "react";

/** One field of a form, as data: a server component says which, `SessionForm` shows it. */
export interface FieldOf {
  type: "text" | "area" | "select" | "check";
  name: string;
  label: string;
  hint?: string;
  value?: string;
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  /** Takes a line of its own. */
  wide?: boolean;
  options?: readonly (readonly [value: string, word: string])[];
}

/** The first option of a list that may be left open. */
export const none = (word: string): readonly [string, string] => ["", word];

export const choicesOf = (list: readonly { id: string; name: string }[]) => list.map(({ id, name }) => [id, name] as const);
