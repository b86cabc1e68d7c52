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
