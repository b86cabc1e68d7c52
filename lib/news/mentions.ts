import { fold } from "@/lib/core/vietnamese";
import { doubt, type Facts, type Finding, type KnownPerson } from "./findings";

/*
 * People whom a text names with their post: "ông Phạm Đức Lương, Chánh Văn phòng", "đồng chí Phó Chủ tịch HĐND tỉnh Lê Văn Bình".
 * A program cannot know everybody; it can say who is not in the record, and who is and is not listed under the article.
 */

/** A name as written. */
export interface Mention {
  name: string;
  /** Whether the text gives this person a post of the office's world: somebody whom the record should know. */
  post: boolean;
}

/** A syllable of a name: a capital, then small letters; "Y", "H'Linh" and "K’Brơi" too, "HĐND" not. */
const SYLLABLE = String.raw`\p{Lu}(?:['’]\p{Lu})?[\p{Ll}\p{M}]*`;
/** Words with a capital that begin a post, not a name. */
const POST_START =
  "(?:Chủ (?:tịch|nhiệm|tọa)|Phó |Bí thư|Giám đốc|Trưởng |Ủy viên|Thường trực|Đại biểu|Bộ trưởng|Thứ trưởng|Chánh |Tổng |Viện trưởng|Cục trưởng|Quyền )";
const NAME = String.raw`(?!${POST_START})${SYLLABLE}(?: (?!${POST_START})${SYLLABLE}){1,4}(?![\p{L}])`;
const HONORIFIC = String.raw`(?<![\p{L}])(?:ông|bà|đồng chí|đ\/c)`;
/** Family names as most people bear them: by them a name is known after a post, where other words have capitals too. */
const FAMILY = new Set(
  `an âu bạch bàn bế bùi cao cầm chu châu chử cù cung dương đàm đào đặng đậu điêu đinh đoàn đỗ đồng giàng giáp hà hạ hầu hoàng hồ hứa huỳnh
   khổng khuất kiều kim la lã lại lâm lê liễu lò lô lục lù lương lường lưu lý ma mã mai mạc ngô ngụy nguyễn nhữ nông ong ông phạm phan phí
   phó phùng phương quách quàng quan sùng tạ tăng thạch thái thào thân thẩm thi thiều tiêu tô tôn tống tráng trần trang triệu trịnh trương từ
   ứng vàng vi viên võ vũ vương xa`.split(/\s+/),
);

const POST_WORD = String.raw`(?:(?:nguyên|quyền)\s+)?(?:Phó\s+)?(?:Chủ tịch|Chủ nhiệm|Bí thư|Giám đốc(?!\s+(?:Công ty|Doanh nghiệp|Hợp tác xã))|Trưởng\s+(?:Ban|Đoàn|phòng|Phòng)|Chánh\s|Ủy viên|Thường trực|Đại biểu|Bộ trưởng|Thứ trưởng|Viện trưởng|Chánh án|Tổng\s)`;

const DIRECT = new RegExp(String.raw`${HONORIFIC}\s+(${NAME})`, "giu");
const POST = new RegExp(String.raw`(?<![\p{L}])${POST_WORD}`, "giu");
/** Small words of which the names of posts and offices are made; any other ends what belongs to a post. */
const OFFICE = new Set(
  `tịch nhiệm thư đốc viên trực trách chuyên ban đoàn phòng văn tỉnh huyện xã phường quận thành phố thị trấn ủy hội đồng nhân dân biểu quốc
   chế hóa kinh tế ngân sách dân tộc sở cục chi và trưởng kiêm đảng công an quân sự trận tổ lao động nông nghiệp môi trường tài chính nội vụ
   tư pháp y giáo dục đào tạo khoa học nghệ xây dựng thương thanh tra kiểm chức tuyên vận thường án cơ quan - –`.split(/\s+/),
);
/** Words before the name of a place: "tỉnh Hà Giang". */
const PLACE_WORD = /^(?:tỉnh|huyện|xã|phường|quận|phố|trấn|thị|thôn|bản|ủy)$/iu;

/** Streets, schools and places bear such names too: "đường Ông Ích Khiêm", "tỉnh Bà Rịa". */
const PLACE = /(?:đường|phố|cầu|chợ|trường|xã|phường|huyện|thị xã|tỉnh|chùa|đền|hồ|núi|quán)\s*$/iu;

const capitals = new RegExp(`^${NAME}$`, "u");
const capital = new RegExp(`^${SYLLABLE}$`, "u");

/** The name at the end of a post that begins here: "Phó Chủ tịch HĐND tỉnh Trần Quốc Việt"; null where something else follows. */
function nameAfterPost(text: string): string | null {
  const words = (/^[^.;:,\n()]*/.exec(text)?.[0] ?? "").split(/\s+/).slice(0, 20);
  for (const [at, word] of words.entries()) {
    if (FAMILY.has(word.toLowerCase()) && capital.test(word)) {
      const name = longestName(words.slice(at, at + 5).join(" "));
      // "tỉnh Hà Giang" is no person, "HĐND tỉnh Trần Quốc Việt" is one.
      if (name && (name.split(" ").length > 2 || !PLACE_WORD.test(words[at - 1] ?? ""))) return name;
    }
    if (!OFFICE.has(word.toLowerCase()) && !/^\p{Lu}/u.test(word)) return null;
  }
  return null;
}

/** Whether a post follows the name: ", Chủ tịch HĐND tỉnh" or " - Phó Trưởng Ban Pháp chế". */
const POST_AFTER = new RegExp(String.raw`^\s*(?:,|-|–|\()\s*${POST_WORD}`, "iu");

/** The people whom a text names, each name once; in reading order. */
export function mentionsIn(text: string): Mention[] {
  const whole = text.normalize("NFC");
  const found = new Map<string, Mention & { at: number }>();
  const add = (name: string, post: boolean, at: number) => {
    const known = found.get(name);
    found.set(name, { name, post: post || (known?.post ?? false), at: Math.min(at, known?.at ?? at) });
  };
  for (const match of whole.matchAll(DIRECT)) {
    const name = match[1]?.replace(/\s+/g, " ") ?? "";
    // The flag i, which "Ông" needs, lets small letters pass for capitals.
    const exact = longestName(name);
    if (exact === null || PLACE.test(whole.slice(Math.max(0, match.index - 12), match.index))) continue;
    const end = match.index + match[0].length - (name.length - exact.length);
    const comrade = /^(?:đồng chí|đ\/c)/iu.test(match[0]);
    add(exact, (comrade && FAMILY.has(exact.split(" ")[0]?.toLowerCase() ?? "")) || POST_AFTER.test(whole.slice(end, end + 120)), match.index);
  }
  for (const { index } of whole.matchAll(POST)) {
    const name = nameAfterPost(whole.slice(index, index + 200));
    if (name) add(name, true, index);
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at).map(({ name, post }) => ({ name, post }));
}

/** The beginning of a match that is a name by its capitals; null when that is less than two syllables. */
function longestName(run: string): string | null {
  const parts = run.split(" ");
  for (let length = parts.length; length >= 2; length--) {
    const name = parts.slice(0, length).join(" ");
    if (capitals.test(name)) return name;
  }
  return null;
}

/** More than these are a list of delegates, and no list of things to do. */
const MOST = 5;

const introduced = ({ fullName, titleLine }: KnownPerson) => (titleLine ? `${fullName}, ${titleLine}` : fullName);

/** What is to be said of the people in a text. @param listed ids of the people who stand under the article */
export function mentionFindings(text: string, listed: ReadonlySet<string>, facts: Facts | null): Finding[] {
  if (!facts) return [];
  const findings: Finding[] = [];
  for (const { name, post } of mentionsIn(text)) {
    const alike = facts.people[fold(name)] ?? [];
    const same = alike.filter(({ fullName }) => fullName.normalize("NFC") === name);
    const [other] = alike;
    if (same.some(({ id }) => listed.has(id)) || alike.some(({ id }) => listed.has(id))) continue;
    if (same.length > 0)
      findings.push({ ...doubt("mention", `Bài nói đến ${same.map(introduced).join("; hoặc ")}. Thêm vào mục Người được nhắc đến?`), people: same });
    else if (other) findings.push(doubt("unknown-name", `Bài viết “${name}”, danh bạ ghi “${other.fullName}”. Kiểm tra cách viết tên.`));
    else if (post) findings.push(doubt("unknown-name", `“${name}” được nêu kèm chức danh nhưng không có trong danh bạ. Kiểm tra tên và chức danh.`));
  }
  return findings.slice(0, MOST);
}
