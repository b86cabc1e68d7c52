import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectInside } from "../support/accessible";
import { lockedPdf, pdfOfScans, scannedResolution, scanPage } from "../support/make-scans";
import { signIn, staff } from "../support/sign-in";

/** A number that no other test and nothing of the demo has. */
const symbol = `${9000 + (Date.now() % 900)}/NQ-HĐND`;
/** Words of the second page, as somebody types them who has no time for marks. */
const typed = "gieng nuoc sach cua cac diem truong";

/** A draft with the scan attached. @returns its page */
async function draftWithScan(desk: Page, title: string, buffer: Buffer): Promise<string> {
  await desk.goto("/quan-tri/nghi-quyet/moi");
  await desk.getByLabel("Trích yếu").fill(title);
  await desk.getByRole("button", { name: "Tạo dự thảo" }).click();
  await expect(desk.getByText("Đã tạo dự thảo.")).toBeVisible();
  const page = new URL(desk.url()).pathname;
  await desk.getByLabel("Chọn tệp").setInputFiles({ name: "nghi-quyet-quet.pdf", mimeType: "application/pdf", buffer });
  await desk.getByRole("button", { name: "Đính kèm", exact: true }).click();
  await expect(desk.getByText("Đã đính kèm.")).toBeVisible();
  return page;
}

test("chuyên viên, không JavaScript, xác nhận bản quét hai trang rồi công khai; người đọc tìm một câu trong bản quét, không gõ dấu, đến đúng điều ấy", async ({
  browser,
  page,
  baseURL,
}) => {
  test.setTimeout(360_000);
  const pages = await Promise.all(scannedResolution(symbol).map((lines) => scanPage(lines)));
  await signIn(page, staff.clerk);
  const plain = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false, storageState: await page.context().storageState() });
  const desk = await plain.newPage();
  const address = await draftWithScan(desk, `Dự thảo từ bản quét ${Date.now()}`, await pdfOfScans(pages));

  // The worker reads it while other tests keep the machine busy.
  await expect(async () => {
    await desk.goto(address);
    await expect(desk.getByText("Máy đã đọc 2 trang, chưa có người xác nhận")).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 240_000, intervals: [2000] });
  await desk.getByRole("link", { name: "Đối chiếu chữ máy đọc" }).click();

  // Proposals beside the page: nothing is taken for confirmed before somebody has looked.
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText("Đối chiếu bản quét");
  await expect(desk.getByLabel("Số, ký hiệu")).toHaveValue(symbol);
  await expect(desk.getByLabel("Ngày ban hành")).toHaveValue("09/12/2020");
  await expect(desk.getByLabel("Trích yếu")).toHaveValue("Về việc hỗ trợ học phí cho học sinh vùng cao năm học 2020 - 2021");
  await expect(desk.getByLabel("Ngày có hiệu lực")).toHaveValue("20/12/2020");
  await expect(desk.getByLabel("Chức vụ khi ký")).toHaveValue("CHỦ TỊCH");
  await expect(desk.getByLabel("Toàn văn từ Điều 1")).toHaveValue(/^Điều 1\. Đối tượng và mức hỗ trợ\n[\s\S]*\nĐiều 3\. Tổ chức thực hiện\n1\. /);
  const picture = await desk.locator(".scan image").first().getAttribute("href");
  const answer = await page.request.get(picture ?? "");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/webp"]);
  await page.goto(new URL(desk.url()).pathname);
  await expectAccessible(page, true);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectInside(page);
  await page.setViewportSize({ width: 1280, height: 720 });

  // A mistake is named at its field, and what was typed stays.
  await desk.getByLabel("Ngày ban hành").fill("");
  await desk.getByLabel("Họ tên người ký").fill("Giàng A Páo");
  await desk.getByRole("button", { name: "Xác nhận, ghi vào hồ sơ và ban hành" }).click();
  await expect(desk.locator(".esum")).toContainText("Ngày ban hành: Có số thì phải có ngày ban hành");
  await expect(desk.getByLabel("Số, ký hiệu")).toHaveValue(symbol);
  await desk.getByLabel("Ngày ban hành").fill("09/12/2020");
  await desk.getByRole("button", { name: "Xác nhận, ghi vào hồ sơ và ban hành" }).click();
  await expect(desk.getByText("Đã xác nhận bản quét và ghi vào hồ sơ.")).toBeVisible();
  await expect(desk.getByText("Máy đã đọc 2 trang, đã có người xác nhận")).toBeVisible();
  await desk.getByRole("button", { name: "Công khai trên cổng" }).click();
  await expect(desk.getByText("Đã công khai.")).toBeVisible();

  const reader = await (await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false })).newPage();
  const article = reader.locator('main a[href^="/nghi-quyet/2020/"][href*="#dieu-3"]').first();
  await expect(async () => {
    await reader.goto(`/tim-kiem?${new URLSearchParams({ q: typed })}`);
    await expect(article).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await article.click();
  await expect(reader).toHaveURL(/\/nghi-quyet\/2020\/\d+-nq-hdnd#dieu-3/);
  await expect(reader.locator(":target")).toBeVisible();
  await expect(reader.locator('[id^="dieu-3"]').filter({ hasText: "giếng nước sạch của các điểm trường" }).first()).toBeVisible();

  // The scan itself can be read as a page, each page with its anchor; whoever asked for it before it was public had nothing.
  const reading = (await reader.getByRole("link", { name: /^Đọc chữ trên trang/ }).getAttribute("href")) ?? "";
  await reader.goto(`${reading}#trang-2`);
  await expect(reader.locator("#trang-2")).toContainText("giếng nước sạch");
  await expect(reader.getByText("đã được đối chiếu khi nhập hồ sơ")).toBeVisible();
  const open = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await open.goto(reading);
  await expectAccessible(open, true);
  expect(await open.locator("script[src^='/_next']").count()).toBe(0);

  // Withdrawn, it is gone, words and all.
  await desk.goto(address);
  await desk.getByRole("button", { name: "Gỡ khỏi cổng" }).click();
  await expect(desk.getByText("Đã gỡ.")).toBeVisible();
  await expect(async () => expect((await reader.request.get(reading)).status()).toBe(404)).toPass({ timeout: 10_000 });
  await plain.close();
});

test("tệp khóa bằng mật khẩu: nói vì sao máy không đọc được, tệp vẫn mở được", async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, staff.clerk);
  const address = await draftWithScan(page, `Dự thảo có tệp khóa ${Date.now()}`, await lockedPdf());
  await expect(async () => {
    await page.goto(address);
    await expect(page.getByText("Tệp có mật khẩu nên máy không đọc được chữ.")).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 180_000, intervals: [2000] });
  const href = (await page.getByRole("link", { name: "nghi-quyet-quet.pdf" }).first().getAttribute("href")) ?? "";
  expect((await page.request.get(href)).status()).toBe(200);
});
