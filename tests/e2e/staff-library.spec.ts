import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { expectAccessible, expectInside } from "../support/accessible";
import { expectSaved, startArticle } from "../support/newsroom";
import { signIn, staff } from "../support/sign-in";

/** A picture with one light on a dark ground: where the light stands, no other test puts one. */
async function picture(name: string, at: number) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#123"/><circle cx="${at}" cy="300" r="120" fill="#fd8"/></svg>`;
  return { name, mimeType: "image/jpeg", buffer: await sharp(Buffer.from(svg)).jpeg().toBuffer() };
}

test("kho ảnh: tải nhiều tệp, mạng đứt thì tự gửi tiếp, mô tả, rồi chọn từ kho vào bài bằng bàn phím; kho cho thấy nơi dùng", async ({ page }) => {
  const stamp = Date.now();
  const title = `Bài chọn ảnh từ kho ${stamp}`;
  await signIn(page, staff.author);
  await page.goto("/quan-tri/thu-vien");
  let broken = 0;
  await page.route("**/tep/tai-len/*", (route) => (route.request().method() === "PATCH" && broken++ === 0 ? route.abort() : route.fallback()));
  const torn = { name: "hong.jpg", mimeType: "image/jpeg", buffer: (await picture("hong.jpg", 100)).buffer.subarray(0, 900) };
  await page
    .getByLabel("Tải lên", { exact: true })
    .setInputFiles([await picture(`rằm tháng ${stamp}.jpg`, 200), await picture(`cầu mới ${stamp}.jpg`, 700), torn]);
  await expect(page.locator("#dang-tai")).toHaveText("Đã tải lên 2 trên 3 tệp", { timeout: 20_000 });
  expect(broken).toBeGreaterThan(1);
  await expect(page.getByText("Ảnh hỏng, không mở được.")).toBeVisible();

  await page.getByRole("link", { name: `cầu mới ${stamp}.jpg` }).click();
  await page.getByLabel("Mô tả ảnh cho người không nhìn thấy").fill("Cây cầu trong đêm");
  await page.getByLabel("Chú thích", { exact: true }).fill("Cầu Sông Lạc đêm thông xe");
  // A key that comes before the page's script is lost.
  await expect(async () => {
    await page.getByRole("button", { name: /^Điểm chính/ }).press("ArrowRight");
    await expect(page.getByRole("group", { name: "Điểm chính của ảnh" }).getByLabel("Từ trái, %")).toHaveValue(/^(?:55|60)$/, { timeout: 1000 });
  }).toPass();
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page.getByText("Đã lưu.")).toBeVisible();

  // A part of the picture by keys alone: a shape, the frame moved, the numbers follow.
  const crop = page.locator("details", { has: page.locator("summary", { hasText: "Cắt ảnh" }) });
  await crop.locator("summary").press("Enter");
  const left = crop.getByLabel("Từ trái, %");
  await expect(async () => {
    await crop.getByRole("button", { name: "1:1", exact: true }).press("Enter");
    await expect(left).not.toHaveValue("0", { timeout: 1000 });
  }).toPass();
  const before = await left.inputValue();
  await crop.getByRole("group", { name: "Phần được giữ" }).press("Shift+ArrowRight");
  await expect(left).not.toHaveValue(before);
  const width = crop.getByLabel("Rộng, %");
  const wide = await width.inputValue();
  await crop.getByRole("button", { name: /^Góc dưới bên phải/ }).press("Shift+ArrowLeft");
  await expect(width).not.toHaveValue(wide);
  await expectAccessible(page, true);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectInside(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await crop.getByRole("button", { name: "Cắt ảnh" }).press("Enter");
  await expect(page.getByText(/, đã cắt\./).first()).toBeVisible();

  await startArticle(page, title, "Cầu đã thông xe.");
  await page.getByRole("button", { name: "Thêm chỗ ảnh" }).click();
  await page.locator("figure.efig").getByRole("button", { name: "Chọn từ kho" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Chọn ảnh từ kho" });
  await page.keyboard.type(`cau song lac ${stamp}`);
  await expect(dialog.getByRole("status")).toHaveText("1 ảnh");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.locator("figure.efig").getByLabel("Mô tả ảnh cho người không nhìn thấy")).toHaveValue("Cây cầu trong đêm");
  await expect(page.locator("figure.efig img")).toBeVisible();
  await expectSaved(page);

  await page.goto(`/quan-tri/thu-vien?q=${encodeURIComponent(`cầu mới ${stamp}`)}`);
  await page.locator(".mcell a").click();
  await expect(page.getByRole("heading", { name: "Đang dùng ở 1 nơi" })).toBeVisible();
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await expect(page.getByText("Xóa ảnh")).toHaveCount(0);
});
