import type { Actor } from "@/lib/auth/actor";

export type TextRefusal = "may-not-correct" | "may-not-correct-shown" | "text-changed";

/** Why somebody may not correct or confirm what was read of a file. @param shown readers may open the file now */
export function whyNotCorrect(actor: Actor, { shown }: { shown: boolean }): TextRefusal | null {
  if (!actor.can("council.write")) return "may-not-correct";
  // What readers see is changed by whoever may show it to them.
  return shown && !actor.can("council.publish") ? "may-not-correct-shown" : null;
}
