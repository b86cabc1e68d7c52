/** One line of those who take part: a name, and the title of that day. */
export interface Guest {
  name: string;
  title: string;
}

/** "Hoàng Thị Minh Hạnh; Chủ tịch HĐND tỉnh" a line; without a semicolon the whole line is the name, also "lãnh đạo các Ban". Pure. */
export function readGuests(text: string): Guest[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [name = "", ...title] = line.split(/[;\t]/).map((part) => part.replace(/\s+/g, " ").trim());
    return name ? [{ name, title: title.filter(Boolean).join("; ") }] : [];
  });
}

/** The lines again, as they are typed. */
export function guestLines(guests: readonly Guest[]): string {
  return guests.map(({ name, title }) => (title ? `${name}; ${title}` : name)).join("\n");
}

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
