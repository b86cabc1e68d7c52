import type { Actor } from "@/lib/auth/actor";
import { type FileRefusal, type Standing, whyNotDescribe } from "@/lib/files/policy";

export type TextRefusal = FileRefusal | "may-not-correct" | "may-not-correct-shown" | "text-changed";

/**
 * Why somebody may not correct or confirm what was read of a file. What hangs on articles alone is the business of whoever may describe it.
 * @param shown readers may open the file now
 */
export function whyNotCorrect(actor: Actor, { shown, ...standing }: Standing & { shown: boolean }): TextRefusal | null {
  if (standing.records === 0) return whyNotDescribe(actor, standing);
  if (!actor.can("council.write")) return "may-not-correct";
  // What readers see is changed by whoever may show it to them.
  return shown && !actor.can("council.publish") ? "may-not-correct-shown" : null;
}
