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
