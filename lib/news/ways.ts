import type { Body, LinkAttrs } from "./body";
import { block, doubt, type Facts, type Finding } from "./findings";
import { keyOf, linkRuns } from "./links";

/* Whether the links of a text lead somewhere. Other sites are judged by their form alone: nobody asks them. */

/** Words that say nothing of where a link leads, when they are all that is read out. */
const EMPTY_LINKS =
  /^(?:(?:bấm |xem |click )?(?:vào )?(?:đây|tại đây|ở đây|thêm|tiếp|chi tiết|xem thêm|xem chi tiết|link|liên kết)|https?:\/\/\S+|www\.\S+)[.…:]*$/iu;

const short = (words: string, length = 40) => (words.length > length ? `${words.slice(0, length).trimEnd()}…` : words);

/** Machines that only the office reaches. */
const INSIDE = /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|\.(?:local|lan|internal)$/i;

/** What looks wrong in an address that leads out of the portal, in words that follow it; null where nothing does. */
export function oddInAddress(href: string): string | null {
  if (href.startsWith("mailto:")) return /^mailto:[^@\s]+@[^@\s]+\.[^@\s]+$/.test(href) ? null : "không phải địa chỉ thư";
  if (href.startsWith("tel:")) return /^tel:\+?[\d\s().-]{3,20}$/.test(href) ? null : "không phải số điện thoại";
  if (!/^https?:/.test(href)) return null;
  if (!URL.canParse(href) || /\s/.test(href)) return "viết chưa đúng";
  const { hostname, username } = new URL(href);
  if (INSIDE.test(hostname)) return "chỉ mở được trong cơ quan";
  if (username || /^https?$/.test(hostname)) return "có hai địa chỉ dính vào nhau";
  if (!hostname.includes(".") && !hostname.startsWith("[")) return "thiếu phần đuôi như .vn";
  return /[.,;:!?"'”’»]$/.test(href) ? "thừa dấu câu ở cuối" : null;
}

function findingOf(attrs: LinkAttrs, words: string, facts: Facts | null): Finding | null {
  const said = `Liên kết “${short(words)}”`;
  const href = "href" in attrs ? attrs.href : null;
  if (href?.startsWith("/quan-tri")) return block("link-broken", `${said} dẫn vào phần quản trị, người đọc không vào được. Chọn bài ở ô Liên kết.`);
  const fact = facts?.links[keyOf(attrs)];
  const title = fact?.title ? ` “${short(fact.title, 60)}”` : "";
  switch (fact?.state) {
    case "nowhere":
      return block("link-broken", `${said} dẫn đến ${href ? short(href, 80) : "một bài"} không có trên cổng. Sửa địa chỉ hoặc bỏ liên kết.`);
    case "withdrawn":
      return block("link-broken", `${said} dẫn đến bài đã gỡ${title}. Chọn bài khác hoặc bỏ liên kết.`);
    case "waiting":
      return doubt("link-waiting", `${said} dẫn đến bài chưa đăng${title}. Đến khi bài đó đăng, người đọc chỉ thấy chữ.`);
  }
  const odd = fact || href === null ? null : oddInAddress(href);
  return odd && href ? doubt("link-form", `${said} có địa chỉ ${short(href, 80)} ${odd}. Mở thử rồi sửa lại.`) : null;
}

/** What is wrong with the links of a text. Without facts nothing is said of pages of this portal. */
export function wayFindings(body: Body, facts: Facts | null): Finding[] {
  const runs = linkRuns(body);
  const found = [
    ...runs.flatMap(({ attrs, words }) => findingOf(attrs, words, facts) ?? []),
    // WCAG 2.2, 2.4.4: a screen reader lists links by their words alone.
    ...runs
      .filter(({ words }) => EMPTY_LINKS.test(words))
      .map(({ words }) =>
        doubt("link-text", `Liên kết “${short(words)}” không nói dẫn đến đâu: đặt liên kết vào tên của trang, ví dụ “Nghị quyết số 45/NQ-HĐND”.`),
      ),
  ];
  // The same words with the same end are one thing to do.
  return found.filter(({ sentence }, at) => found.findIndex((other) => other.sentence === sentence) === at);
}
