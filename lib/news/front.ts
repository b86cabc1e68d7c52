import type { Actor } from "@/lib/auth/actor";
import type { Refusal, Standing } from "./policy";

/** Places at the top of the front page: the lead and four beside it. */
export const PLACES = 5;

/**
 * Who stands where at the top of the front page: what is pinned in its place, everything else the newest first. Nobody stands there twice, and
 * no place is left open while there is something to show. Pure.
 * @param pinned by place, from 1
 * @param newest at least `PLACES` more than are pinned, where there are so many
 */
export function fillPlaces<T extends { id: string }>(pinned: ReadonlyMap<number, T>, newest: readonly T[]): T[] {
  const held = new Set([...pinned.values()].map(({ id }) => id));
  const free = newest.filter(({ id }) => !held.has(id));
  return Array.from({ length: PLACES }, (_, i) => pinned.get(i + 1) ?? free.shift()).filter((item) => item !== undefined);
}

export function whyNotArrangeFront(actor: Actor): Refusal | null {
  return actor.can("front.arrange") ? null : "may-not-arrange-front";
}

/**
 * Pinning an article to a place of the front page.
 * @param article with `elsewhere`: whether it is pinned to another place whose hour has not passed
 * @param until the hour that is wanted
 */
export function whyNotPin(
  actor: Actor,
  article: Omit<Standing, "hasOpenEdition" | "pagePath"> & { retiredAt: Date | null; withdrawDueAt: Date | null; elsewhere: boolean },
  until: Date,
  now: Date,
): Refusal | null {
  const refusal = whyNotArrangeFront(actor);
  if (refusal) return refusal;
  if (article.withdrawnAt || (article.withdrawDueAt && article.withdrawDueAt <= now)) return "already-withdrawn";
  if (!article.publishedEditionId || !article.publishAt) return "not-published";
  if (article.retiredAt) return "already-retired";
  if (until <= now) return "pin-hour-passed";
  if (until <= article.publishAt) return "pin-before-opening";
  return article.elsewhere ? "pinned-elsewhere" : null;
}
