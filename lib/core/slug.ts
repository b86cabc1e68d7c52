import { fold } from "./vietnamese";

/** Longer addresses are cut by mail programs and messengers. */
const MAX_SLUG = 80;

/**
 * Words for an address: "Kỳ họp thứ 18, khóa XIV" → "ky-hop-thu-18-khoa-xiv". Only a–z, 0–9 and single hyphens, cut between
 * words. A slug is its own slug.
 * @param max length in characters
 * @returns "" when the title holds no letter or digit that has a Latin form
 */
export function slugify(title: string, max: number = MAX_SLUG): string {
  const words = fold(title)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = (words[0] ?? "").slice(0, max);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > max) break;
    slug += `-${word}`;
  }
  return slug;
}

/**
 * An address that is free: the wanted one, or else "…-2", "…-3". Whoever asks holds a lock, so that no two get the same.
 * @param taken what is given away already; may name more than what begins so
 */
export function freeSlug(wanted: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  let slug = wanted;
  for (let n = 2; used.has(slug); n++) slug = `${wanted}-${n}`;
  return slug;
}
