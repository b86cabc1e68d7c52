/**
 * What each line of a list of records names: the last part of an address of this portal ("https://…/van-ban/to-trinh-so-412"), or else
 * the line itself, a symbol such as "412/TTr-UBND". What stands behind an address is for the reader. Pure.
 * @param area "/van-ban"
 */
export function readLinks(text: string, area: string): { slug: string | null; words: string }[] {
  return text.split(/\r?\n/).flatMap((raw) => {
    const words = raw.trim();
    if (!words) return [];
    const found = new RegExp(`(?:^|/)${area.slice(1)}/([a-z0-9-]+)(?:[?#\\s]|$)`).exec(words);
    return [{ slug: found?.[1] ?? null, words }];
  });
}
