import { readFileSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { Hands } from "../support/counted";
import { expectSaved, photograph, textOf } from "../support/newsroom";
import { signIn, staff } from "../support/sign-in";
import { type WordPart, wordFile } from "../support/word-file";

/* The main job of the portal, whole: a file becomes an article that readers see. */

const twin = readFileSync(path.join(import.meta.dirname, "../fixtures/imports/hoi-nghi-lac-giang.txt"), "utf8");
const lastWords = "đến nơi” trong công việc hằng ngày./.";

const captions = [
  "Quang cảnh Hội nghị",
  "Đại biểu thảo luận tại Hội nghị",
  "Đồng chí Phó Chủ tịch HĐND tỉnh phát biểu chỉ đạo",
  "Các đại biểu dự Hội nghị",
  "Lãnh đạo Văn phòng chụp ảnh lưu niệm với đại biểu",
];

/** The twin as a Word file with five photographs, under a title of its own, so that no other run has brought in these bytes. */
async function file(title: string) {
  const lines = twin.split("\n").filter((line) => line.trim() && !line.startsWith("Tin cùng"));
  const words = lines.slice(1, -1).filter((line) => line.length > 100);
  const photographs = await Promise.all(captions.map((_, at) => photograph(`anh-${at}.jpg`, at + Date.now())));
  const parts: WordPart[] = [title, ...words.slice(0, 1)];
  for (const [at, { buffer }] of photographs.entries()) {
    parts.push({ bytes: buffer }, { text: captions[at] ?? "", style: "Caption" }, ...words.slice(at + 1, at === captions.length - 1 ? undefined : at + 2));
  }
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return { name: `hội nghị ${Date.now()}.docx`, mimeType: type, buffer: await wordFile([...parts, lines.at(-1) ?? ""]) };
}

/** Waits for the words at an address, at most as long as the office may wait for its readers. A page joins words that a line must not part. */
async function expectWithin(request: APIRequestContext, address: string, words: string, until: number): Promise<void> {
  for (;;) {
    const answer = await request.get(address);
    if (answer.ok() && (await answer.text()).replaceAll("\u00a0", " ").includes(words)) return;
    if (Date.now() > until) throw new Error(`${address} does not show “${words}” in time`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The page below its head as text, without what a script may add. */
async function readingOf(page: Page): Promise<string> {
  return (await page.locator("main").innerText()).replace(/\s+/g, " ").replace(/ (In|Chép liên kết)(?= )/g, "");
}

test("tệp Word năm ảnh thành tin đã đăng trong dưới 20 lần bấm, chọn tệp, điền ô (không kể hai lần đăng nhập), người đọc thấy trong 2 giây", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(180_000);
  const title = `Hội nghị tổng kết công tác năm 2020 của Văn phòng, lần ${Date.now()}`;
  const hands = new Hands();

  await signIn(page, staff.author);
  await hands.click(page.getByRole("link", { name: "Nhập từ tệp" }).first());
  await hands.give(page.getByLabel("Chọn tệp bài viết"), await file(title));
  await hands.click(page.getByRole("button", { name: "Đọc tệp" }));
  await expect(page.getByRole("heading", { name: "Ảnh của bài: đã xác nhận 0 trong 5" })).toBeVisible();
  const shows = ["Hội trường có bảy hàng ghế", "Hai người nói với nhau", "Một người đứng ở bục", "Nhiều người ngồi kín phòng", "Hai mươi người đứng hai hàng"];
  for (const [at, words] of shows.entries()) await hands.fill(page.getByLabel("Mô tả cho người không nhìn thấy").nth(at), words);
  await expectAccessible(page);
  await hands.click(page.getByRole("button", { name: "Đúng hết 5 ảnh" }));
  await expect(page.getByText("Đã xác nhận 5 ảnh.")).toBeVisible();
  await hands.click(page.getByRole("link", { name: "Soạn tiếp" }));
  await expect(page.getByLabel("Ngày diễn ra")).toHaveValue("05/01/2021");
  await expect(textOf(page)).toBeVisible();
  await hands.choose(page.getByLabel("Chuyên mục", { exact: true }), 1);
  await expectSaved(page);
  await expect(page.locator(".ck .n")).toHaveCount(0);
  await hands.click(page.getByRole("button", { name: "Gửi duyệt", exact: true }));
  await expect(page.getByText("Đã gửi duyệt.")).toBeVisible();

  const office = await browser.newContext({ locale: "vi-VN" });
  const desk = await office.newPage();
  await signIn(desk, staff.approver);
  await hands.click(desk.getByRole("region", { name: "Chờ tôi duyệt" }).getByRole("link", { name: title }));
  await expect(desk.getByText(lastWords)).toBeVisible();
  await hands.click(desk.locator("summary").filter({ hasText: "Duyệt và đăng" }));
  await hands.click(desk.getByLabel("Ngay bây giờ"));
  await hands.click(desk.getByRole("button", { name: /^Duyệt và đăng bản 1/ }));
  await expect(desk.getByText("Đã đăng.")).toBeVisible();
  expect(hands.count).toBeLessThan(20);
  const until = Date.now() + 2000;
  const address = (await desk.getByRole("link", { name: "Xem trên cổng" }).getAttribute("href")) ?? "";
  const shown = await request.get(address);
  const category = /<a[^>]+href="(\/tin-tuc\/chuyen-muc\/[a-z0-9-]+)"/.exec(await shown.text())?.[1] ?? "";
  const seen = await Promise.all([
    expectWithin(request, address, "Quang cảnh Hội nghị", until),
    expectWithin(request, "/", title, until),
    expectWithin(request, "/tin-tuc", title, until),
    expectWithin(request, category, title, until),
    expectWithin(request, "/rss.xml", title, until),
    expectWithin(request, "/sitemap/1.xml", address, until),
    expectWithin(request, "/tim-kiem?q=hoi+nghi+tong+ket", address, until),
  ]);
  expect(seen).toHaveLength(7);

  await page.goto(address);
  await expect(page.locator("figure.capfig img")).toHaveCount(5);
  await expect(page.getByText(lastWords)).toBeVisible();

  const bare = await browser.newContext({ javaScriptEnabled: false, locale: "vi-VN" });
  const plain = await bare.newPage();
  await plain.goto(address);
  expect(await readingOf(plain)).toBe(await readingOf(page));
  await expect(plain.locator("figure.capfig img").first()).toBeVisible();
  await bare.close();

  // The worker asks the pages by itself and leaves a receipt beside the article.
  const receipt = desk.locator("section", { has: desk.getByRole("heading", { name: "Biên nhận đăng" }) });
  await expect(async () => {
    await desk.reload();
    await expect(receipt.locator(".ck .y")).toHaveCount(6, { timeout: 1000 });
  }).toPass({ timeout: 40_000 });
  await office.close();
});
