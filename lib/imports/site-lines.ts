/*
 * Lines that belong to the site an article was copied from, not to the article: the list of neighbours at its end, share and
 * print buttons, counters. Taken out, and every one named in the report.
 */

const squeeze = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

/** Headings of a list of other articles: what follows are links, not text. */
const RELATED =
  /^(các |những )?(tin|bài|bài viết|tin tức|tin bài)( viết)? (cùng chuyên mục|cùng chủ đề|cùng loại|liên quan|khác|đã đưa|đã đăng|mới hơn|cũ hơn|mới nhất|đọc nhiều|xem nhiều)( khác)?\s*:?$/;

const SITE_LINE: RegExp[] = [
  /^(chia sẻ|chia sẻ bài viết|chia sẻ qua|facebook|zalo|twitter|x|email|gửi email|gửi bài viết|sao chép liên kết|copy link)\s*:?$/,
  /^(in|in trang|in bài|in bài viết|bản in|in ấn|lưu|lưu bài|lưu bài viết|nghe bài viết|đọc bài viết)$/,
  /^(số )?lượt (xem|đọc|truy cập)( bài viết)?\s*:?\s*[\d.,]*$/,
  /^(đã xem|số người xem|lần xem)\s*:?\s*[\d.,]+$/,
  /^[\d.,]+ lượt (xem|đọc)$/,
  /^(về|lên) đầu trang$/,
  /^(quay lại|trở về|trở lại)( trang trước)?$/,
  /^(bình luận|ý kiến (?:bạn|người) đọc|gửi bình luận|đánh giá)( \(\d+\))?\s*:?$/,
  /^(cỡ chữ|tăng cỡ chữ|giảm cỡ chữ|a[+-]|a\s?a\s?a)\s*:?$/,
  /^trang chủ\s*([>»›/|]\s*.{1,80})+$/,
];

const PUBLISHED =
  /^(ngày đăng|đăng ngày|ngày cập nhật|cập nhật|cập nhật lúc|ngày xuất bản|xuất bản)\s*:?\s*(?:.*?,\s*)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\b[^\p{L}]*$/u;
const WEEKDAY = /^(thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),?\s*(?:ngày\s*)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\b[^\p{L}]*$/u;

/** True for "Tin cùng chuyên mục", "Các tin khác:" and the like. */
export function opensRelatedList(text: string): boolean {
  return RELATED.test(squeeze(text));
}

/** True for a button or a counter that was copied along: "Chia sẻ", "Lượt xem: 1.234". */
export function isSiteLine(text: string): boolean {
  const squeezed = squeeze(text);
  return squeezed.length <= 200 && SITE_LINE.some((pattern) => pattern.test(squeezed));
}

/** The day in a line by which the old site said when it published: "Ngày đăng: 05/01/2021 14:30", "Thứ Ba, 05/01/2021". */
export function publishLine(text: string): string | null {
  const squeezed = squeeze(text);
  return (PUBLISHED.exec(squeezed) ?? WEEKDAY.exec(squeezed))?.[2] ?? null;
}
