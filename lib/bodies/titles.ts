/* What the words of an office say about it. Pure. */

/** Offices of plain members; every other one leads: Trưởng, Phó, Chủ tịch, Chánh, Tổ trưởng … */
const plain = /^(?:Ủy viên|Thành viên|Tổ viên|Chuyên viên|Đại biểu)(?:\s|$)/u;

/** Whether an office leads its body. */
export function leads(title: string): boolean {
  return !plain.test(title);
}

/**
 * The office as it reads beside the name of its body: "Trưởng Ban Pháp chế" of "Ban Pháp chế HĐND tỉnh" is "Trưởng Ban", its "Ủy viên Ban Pháp chế"
 * is "Ủy viên".
 */
export function titleWithin(title: string, bodyName: string): string {
  const words = title.split(" ");
  const name = bodyName.toLowerCase();
  for (let at = 1; at < words.length; at++) {
    const said = words.slice(at).join(" ");
    if (name !== said.toLowerCase() && !name.startsWith(`${said.toLowerCase()} `)) continue;
    const rank = words.slice(0, at).join(" ");
    const noun = /^(?:Văn phòng|\S+)/iu.exec(said)?.[0] ?? "";
    // A "Tổ trưởng" says already of what.
    return leads(rank) && !rank.startsWith(noun) ? `${rank} ${noun}` : rank;
  }
  return title;
}

/** A committee's name among its sisters: "Ban Pháp chế Hội đồng nhân dân tỉnh" is "Ban Pháp chế", whose council stands above it. */
export function nameAmong(name: string): string {
  return name.replace(/ (?:Hội đồng nhân dân|HĐND)(?: .*)?$/u, "") || name;
}

/** "Chủ tịch, 2 Phó Chủ tịch, 4 Ủy viên": how many hold each office, in the order given. */
export function countedTitles(titles: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts].map(([title, count]) => (count > 1 ? `${count} ${title}` : title)).join(", ");
}

const ranks = /^(?:Phó )?(?:Chủ tịch|Chủ nhiệm|Trưởng|Tổ trưởng|Chánh|Bí thư|Giám đốc)(?=\s|$)|^(?:Tổ phó|Ủy viên|Thành viên)(?=\s|$)/u;

/** The rank alone: "Phó Chủ tịch HĐND tỉnh" is a "Phó Chủ tịch". A title that begins with none of the known ranks is its own. */
export function rankOf(title: string): string {
  return ranks.exec(title)?.[0] ?? title;
}
