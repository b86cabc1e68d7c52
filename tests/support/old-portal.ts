import sharp from "sharp";
import type { ZipEntry } from "./zip";

/* An old portal of the fictional province, made up page by page: for tests, and by the thousand for measuring. */

/** Address of the old portal. */
export const OLD = "https://hdnd-cu.lacgiang.example";

export interface OldPortalPlan {
  articles: number;
  /** Pictures on each page. */
  pictures?: number;
  /** Width of the pictures in pixels; height is two thirds. */
  width?: number;
  /** True: every picture has noise in it, as photographs have, so that it costs what photographs cost. */
  noise?: boolean;
}

const categories = ["Tin hoạt động", "Tiếp xúc cử tri", "Văn bản mới"];
const authors = ["Mai Phương", "Quốc Khánh", "Thu Hà"];
const two = (n: number) => String(n).padStart(2, "0");

/** A picture in a colour of its own. */
export async function oldPhoto(seed: number, width: number, noise: boolean): Promise<Buffer> {
  const height = Math.round((width * 2) / 3);
  const background = { r: (seed * 53) % 256, g: (seed * 101) % 256, b: (seed * 197) % 256 };
  const plain = sharp({ create: { width, height, channels: 3, background } });
  if (!noise) return plain.jpeg().toBuffer();
  const grain = await sharp({ create: { width, height, channels: 3, background, noise: { type: "gaussian", mean: 128, sigma: 20 } } })
    .png()
    .toBuffer();
  return plain
    .composite([{ input: grain, blend: "soft-light" }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** One page as such portals wrote them: tables of the nineties around an article of the two-thousands. */
export function oldPage(number: number, { pictures = 1, more = "" }: { pictures?: number; more?: string } = {}): string {
  const category = categories[number % categories.length];
  const day = `${two((number % 28) + 1)}/${two((number % 12) + 1)}/${2010 + (number % 10)}`;
  const figures = Array.from(
    { length: pictures },
    (_, at) => `<p><img src="../anh/anh-${number}-${at + 1}.jpg" alt=""></p><p class="caption">Quang cảnh cuộc họp số ${number}, ảnh ${at + 1}</p>`,
  ).join("\n");
  const next = number + 1;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Cuộc họp số ${number} của Thường trực | HĐND tỉnh</title>
<link rel="canonical" href="${OLD}/tin/bai-${number}.html"><meta property="og:url" content="${OLD}/Default.aspx?ID=${number}&amp;utm_source=zalo"></head>
<body><div class="menu"><a href="/">Trang chủ</a> <a href="/tin/">Tin</a></div>
<div class="breadcrumb"><a href="/">Trang chủ</a> » <a href="/tin/">${category}</a></div>
<div id="noi-dung"><h1>Cuộc họp số ${number} của Thường trực Hội đồng nhân dân tỉnh</h1>
<span class="date">${day} 08:30</span>
<p>Ngày ${day}, Thường trực Hội đồng nhân dân tỉnh Lạc Giang họp phiên số ${number}.</p>
${figures}
<p>Cuộc họp xem xét chương trình giám sát, kết quả giải quyết kiến nghị của cử tri và việc chuẩn bị kỳ họp thường lệ của tỉnh, phiên số ${number}.</p>
<p>Xem thêm <a href="bai-${next}.html">cuộc họp số ${next}</a>.</p>
${more}
<p>${authors[(number + 1) % authors.length]}</p></div>
<div class="footer">Bản quyền của cổng cũ</div></body></html>`;
}

/** The front page: links and little else. */
export function oldFrontPage(articles: number): string {
  const links = Array.from(
    { length: Math.min(articles, 40) },
    (_, at) => `<li><a href="tin/bai-${at + 1}.html">Cuộc họp số ${at + 1} của Thường trực</a></li>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>HĐND tỉnh</title></head><body><h1>Cổng thông tin</h1><ul>${links.join("")}</ul></body></html>`;
}

/** The files of an old portal: pages, pictures, a front page. */
export async function* oldPortal({ articles, pictures = 1, width = 240, noise = false }: OldPortalPlan): AsyncGenerator<ZipEntry> {
  yield { name: "cong-cu/index.html", data: oldFrontPage(articles) };
  for (let number = 1; number <= articles; number++) {
    yield { name: `cong-cu/tin/bai-${number}.html`, data: oldPage(number, { pictures }) };
    for (let at = 1; at <= pictures; at++)
      yield { name: `cong-cu/anh/anh-${number}-${at}.jpg`, data: await oldPhoto(number * 7 + at, width, noise), stored: true };
  }
}
