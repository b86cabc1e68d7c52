import { formatStamp } from "@/lib/core/dates";
import { articleAddress } from "@/lib/news/addresses";
import { bylineRoleWords } from "@/lib/news/labels";
import { type PaidArticle, type PersonSum, photosOf } from "@/lib/news/royalties";

/* The three tables of a month: the page shows them, the files carry them. */

interface Table {
  name: string;
  head: readonly string[];
  /** In characters. */
  widths: readonly number[];
  rows: (string | number)[][];
}

const stateOf = ({ withdrawn, edition }: PaidArticle) => (withdrawn ? "Đã gỡ" : edition > 1 ? `Đã đăng, bản ${edition}` : "Đã đăng");
const facts = (article: PaidArticle) => [article.title, article.category, formatStamp(article.publishAt)];

export const sumHead = ["Họ và tên", "Bài", "Ảnh", "Bài và ảnh", "Số chữ", "Số ảnh đứng tên", "Trong đó đã gỡ"] as const;

/** What each name did. */
export function sumTable(sums: readonly PersonSum[]): Table {
  return {
    name: "Tổng hợp",
    head: sumHead,
    widths: [28, 8, 8, 12, 10, 16, 16],
    rows: sums.map(({ name, texts, pictures, both, words, photos, withdrawn }) => [name, texts, pictures, both, words, photos, withdrawn]),
  };
}

/** Every name over every article. */
export function bylineTable(articles: readonly PaidArticle[]): Table {
  return {
    name: "Bài",
    head: ["Họ và tên", "Vai", "Tiêu đề", "Chuyên mục", "Giờ đăng", "Số chữ", "Số ảnh trong bài", "Tình trạng", "Địa chỉ"],
    widths: [28, 12, 60, 24, 18, 10, 16, 18, 50],
    rows: articles.flatMap((article) =>
      article.bylines.map(({ name, role }) => [
        name,
        bylineRoleWords[role],
        ...facts(article),
        article.words,
        article.credits.length,
        stateOf(article),
        articleAddress(article.slug),
      ]),
    ),
  };
}

/** Every name under the pictures of every article. */
export function photoTable(articles: readonly PaidArticle[]): Table {
  return {
    name: "Ảnh",
    head: ["Họ và tên", "Số ảnh", "Tiêu đề", "Chuyên mục", "Giờ đăng", "Tình trạng"],
    widths: [28, 8, 60, 24, 18, 18],
    rows: articles.flatMap((article) => photosOf(article).map(({ name, count }) => [name || "(không ghi nguồn)", count, ...facts(article), stateOf(article)])),
  };
}
