import type { Actor } from "@/lib/auth/actor";
import type { Decidable, Refusal } from "./policy";
import { allows } from "./workflow";

/** What throwing away needs to know of an edition and its article. */
export type Disposable = Decidable & { article: { pagePath: string | null; publishedEditionId: string | null; trashedAt: Date | null } };

/** Its author and those who decide may throw away what readers never had and nobody waits for. */
function whyNotDispose(actor: Actor, edition: Pick<Decidable, "authorId">): Refusal | null {
  const own = edition.authorId === actor.id && actor.can("article.write");
  return own || actor.can("article.approve") ? null : "not-yours-to-trash";
}

export function whyNotTrash(actor: Actor, edition: Disposable): Refusal | null {
  const refusal = whyNotDispose(actor, edition);
  if (refusal) return refusal;
  // The address of a standing page is promised, also before it has a text of its own.
  if (edition.article.pagePath !== null) return "page-stays";
  if (edition.article.trashedAt) return "in-trash";
  if (edition.article.publishedEditionId) return "was-published";
  return allows("edit", edition.state) ? null : "on-its-way";
}

export function whyNotRestore(actor: Actor, edition: Disposable): Refusal | null {
  return whyNotDispose(actor, edition) ?? (edition.article.trashedAt ? null : "not-in-trash");
}
