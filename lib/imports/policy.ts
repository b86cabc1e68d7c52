import type { Actor } from "@/lib/auth/actor";
import type { ImportRefusal } from "./schema";

/** Bringing in a file makes a draft, so it needs whoever may write one; the system itself is nobody who can be asked. */
export function whyNotImport(actor: Actor): Extract<ImportRefusal, "not-a-writer"> | null {
  return actor.id !== null && actor.can("article.write") && actor.can("file.upload") ? null : "not-a-writer";
}
