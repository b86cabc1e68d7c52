import type { Actor } from "@/lib/auth/actor";

export type FileRefusal = "may-not-upload" | "may-not-see-files";

export function whyNotUpload(actor: Actor): FileRefusal | null {
  return actor.can("file.upload") ? null : "may-not-upload";
}

/** Unpublished files belong to unpublished articles: whoever may see those, or brings files in himself, may see them. */
export function whyNotSee(actor: Actor): FileRefusal | null {
  return actor.can("article.write") || actor.can("article.approve") || actor.can("file.upload") ? null : "may-not-see-files";
}
