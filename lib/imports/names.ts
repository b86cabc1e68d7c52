/*
 * People named in a text. A name is recognised by its family name, since capitals alone would also find provinces and offices.
 */

/** Family names of the peoples of Việt Nam, the frequent ones and those of the northern mountains. */
const FAMILY =
  "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Trương Lâm Mai Đào Tô Tạ Chu Châu Hà Cao Lương Lưu Phùng Quách Thái Tống Triệu Vương Vi Lò Lù Lèo Quàng Tòng Cà Cầm Vàng Giàng Sùng Thào Hạng Mùa Lầu Má Ma Nông Hứa Bế Hoa Đàm Lục Ninh Nghiêm Kiều Khuất Thân Thạch Tráng Tẩn Phàn Chảo Bàn Kim Viên Âu Ân Khúc Lại Doãn Mạc Mẫn La Lã Lộc Sầm Hầu Chẩu Ly Vừ Khoàng Tếnh".split(
    " ",
  );
const family = new Set(FAMILY);
const HONORIFIC = /(?:đồng chí|ông|bà|anh|chị|luật sư|bác sĩ|tiến sĩ)\s*:?\s*$/iu;
const RUN = /(?<!\p{L})\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}(?!\p{L})/gu;
/** A national name that opens half of all speeches and is no participant. */
const NEVER = new Set(["Hồ Chí Minh"]);

/** Full names in a text in the order of their first mention, each once. Two-word names only behind "đồng chí", "ông", "bà". */
export function namesIn(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.normalize("NFC").replaceAll("\u00a0", " ").matchAll(RUN)) {
    const words = match[0].split(" ");
    // "Phó Chủ tịch HĐND tỉnh Phạm Thị Minh Xuân": the run may begin before the name.
    const from = words.findIndex((word) => family.has(word));
    if (from < 0) continue;
    const name = words.slice(from).join(" ");
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const introduced = from === 0 && HONORIFIC.test(before);
    const length = words.length - from;
    if ((length >= 3 || (length === 2 && introduced)) && !NEVER.has(name)) found.add(name);
  }
  return [...found];
}
