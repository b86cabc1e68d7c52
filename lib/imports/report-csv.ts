import "server-only";
import { formatDate } from "@/lib/core/dates";
import { csvFile } from "@/lib/core/spreadsheet";
import { articleAddress, editionAdminAddress } from "@/lib/news/addresses";
import { findingsOf, keptSentence, outcomeSentence, pageKindWords, pageStateWords, problemSentence } from "./move-words";
import type { MovedPageLine } from "./queries/moved-pages";

const head = [
  "Số",
  "Địa chỉ cũ",
  "Tệp trong gói",
  "Tiêu đề",
  "Loại trang",
  "Ngày đăng cũ",
  "Chuyên mục cũ",
  "Người viết",
  "Số ảnh",
  "Ảnh thiếu",
  "Kết quả",
  "Lý do và việc cần làm",
  "Đã đăng",
  "Địa chỉ mới",
  "Bản nháp",
  "Còn ngờ",
  "Bỏ lại",
];

/** Where readers find it, and why it stayed a draft. */
function outcomeCells({ state, outcome, kept, releasedAt, article, editionId }: MovedPageLine): string[] {
  const reason = kept ? keptSentence(kept) : outcomeSentence(outcome);
  return [
    pageStateWords[state],
    reason,
    releasedAt ? "Có" : "",
    article?.publishedEditionId ? articleAddress(article.slug) : "",
    editionId ? editionAdminAddress(editionId) : "",
  ];
}

function cellsOf(line: MovedPageLine): (string | number)[] {
  const { doubted, dropped } = findingsOf(line.outcome);
  const doubts = [...line.problems.filter(({ code }) => code !== "unreadable").map(problemSentence), ...doubted];
  return [
    line.place,
    line.address,
    line.source,
    line.title,
    pageKindWords[line.kind],
    line.writtenAt ? formatDate(line.writtenAt) : "",
    line.category,
    line.authors.join(", "),
    line.pictures,
    line.missing,
    ...outcomeCells(line),
    doubts.join("\n"),
    dropped.join("\n"),
  ];
}

async function* rowsOf(lines: AsyncIterable<MovedPageLine>): AsyncGenerator<(string | number)[]> {
  for await (const line of lines) yield cellsOf(line);
}

/** The report as a CSV file for a spreadsheet, written while it is read; titles and addresses come from another site. */
export function reportFile(lines: AsyncIterable<MovedPageLine>): Response {
  return csvFile("bao-cao-nhap-cong-cu", head, rowsOf(lines));
}
