import { readFileSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { expectSaved, photograph, submitArticle } from "../support/newsroom";
import { signIn, staff } from "../support/sign-in";

/* The main job of the portal, whole: a file becomes an article that readers see. */

const twin = readFileSync(path.join(import.meta.dirname, "../fixtures/imports/hoi-nghi-lac-giang.txt"), "utf8");
const lastWords = "đến nơi” trong công việc hằng ngày./.";

/** The twin under a title of its own, so that no other run has brought in these bytes. */
function file(title: string) {
  return { name: "hội nghị.txt", mimeType: "text/plain", buffer: Buffer.from(twin.replace(/^.*\n/, `${title}\n`)) };
}

/** Fills every place whose picture is missing: the file, and what it shows. */
async function addPictures(page: Page): Promise<void> {
  const places = page.locator("figure.efig");
  await expect(places).toHaveCount(3);
  for (const [at, shows] of ["Hội trường có bảy hàng ghế", "Một người cầm micrô nói", "Một người đứng ở bục phát biểu"].entries()) {
    const place = places.nth(at);
    await expect(place.getByText("Chưa có ảnh")).toBeVisible();
    await place.locator('input[type="file"]').setInputFiles(await photograph(`anh-${at + 1}.jpg`, at + Date.now()));
    await expect(place.locator("img")).toBeVisible({ timeout: 20_000 });
    await place.getByLabel("Mô tả ảnh cho người không nhìn thấy").fill(shows);
  }
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

test("từ tệp đến trang công khai: nhập, thêm ảnh, gửi duyệt, người thứ hai duyệt, bạn đọc thấy trong 2 giây", async ({ page, browser, request }) => {
  test.setTimeout(180_000);
  const title = `Hội nghị tổng kết công tác năm 2020 của Văn phòng, lần ${Date.now()}`;

  await signIn(page, staff.author);
  await page.goto("/quan-tri/tin-bai/nhap");
  await page.getByLabel("Chọn tệp bài viết").setInputFiles(file(title));
  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await page.getByRole("link", { name: "Soạn tiếp" }).click();
  await expect(page.getByLabel("Ngày diễn ra")).toHaveValue("05/01/2021");
  await addPictures(page);
  if ((await page.getByLabel("Chuyên mục", { exact: true }).inputValue()) === "")
    await page.getByLabel("Chuyên mục", { exact: true }).selectOption({ index: 1 });
  await expectSaved(page);
  await expect(page.locator(".ck .n")).toHaveCount(0);
  await submitArticle(page);

  const office = await browser.newContext({ locale: "vi-VN" });
  const desk = await office.newPage();
  await signIn(desk, staff.approver);
  await desk.getByRole("link", { name: `Duyệt: ${title}` }).click();
  await expect(desk.getByText(lastWords)).toBeVisible();
  await desk.locator("summary").filter({ hasText: "Duyệt và đăng" }).click();
  await desk.getByLabel("Ngay bây giờ").check();
  await desk.getByRole("button", { name: /^Duyệt và đăng bản 1/ }).click();
  await expect(desk.getByText("Đã đăng.")).toBeVisible();
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
  await expect(page.locator("figure.capfig img")).toHaveCount(3);
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
