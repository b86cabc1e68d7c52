import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { expectSaved, photograph, startArticle } from "../support/newsroom";
import { signIn, staff } from "../support/sign-in";
import { captions, video } from "../support/video";

test("video trong bài: tải lên, nhắc khi thiếu phụ đề, thêm ảnh chờ và phụ đề, xem trước như người đọc thấy", async ({ page }) => {
  await signIn(page, staff.author);
  await startArticle(page, `Lễ khai mạc, lần ${Date.now()}`, "Video lễ khai mạc:");
  await page.getByRole("button", { name: "Thêm chỗ video" }).click();
  const place = page.locator("figure.evideo");
  await expect(place.getByText("Chưa có video")).toBeVisible();
  const [film, poster, words] = [0, 1, 2].map((at) => place.locator('input[type="file"]').nth(at));
  await film?.setInputFiles({ name: "loi.mp4", mimeType: "video/mp4", buffer: Buffer.from("không phải video") });
  await expect(place.getByText("Tệp này không phải video. Chọn video MP4 hoặc WebM.")).toBeVisible();
  await film?.setInputFiles({ name: "khai-mac.mp4", mimeType: "video/mp4", buffer: await video() });
  await expect(place.locator("video")).toBeVisible();
  await expect(page.getByText("Video 1: thiếu chú thích.")).toBeVisible();
  await expect(page.getByText("Video 1: chưa có phụ đề. Người không nghe được sẽ không biết video nói gì.")).toBeVisible();

  await poster?.setInputFiles(await photograph("cho.jpg", Date.now()));
  await expect(place.getByText("Đã có ảnh chờ cho.jpg.")).toBeVisible({ timeout: 20_000 });
  await words?.setInputFiles({ name: "loi.vtt", mimeType: "text/vtt", buffer: captions() });
  await expect(place.locator("track")).toHaveCount(1);
  await place.getByLabel("Chú thích").fill("Toàn cảnh lễ khai mạc");
  await place.getByLabel("Người quay").fill("Trần Khải");
  await expect(page.getByText("Video đủ tệp, chú thích, phụ đề và ảnh chờ")).toBeVisible();
  await expectSaved(page);
  await expectAccessible(page);

  await page.goto(`${new URL(page.url()).pathname}/xem-truoc`);
  const shown = page.locator("figure.capfig video");
  await expect(shown).toHaveAttribute("preload", "none");
  await expect(shown).toHaveAttribute("poster", /^\/quan-tri\/anh\//);
  await expect(page.locator("figcaption")).toHaveText("Toàn cảnh lễ khai mạc Video: Trần Khải");
  const track = await page.request.get((await shown.locator('track[kind="captions"][srclang="vi"]').getAttribute("src")) ?? "");
  expect([track.status(), track.headers()["content-type"]]).toEqual([200, "text/vtt; charset=utf-8"]);
  const part = await page.request.get((await shown.getAttribute("src")) ?? "", { headers: { range: "bytes=0-99" } });
  expect([part.status(), part.headers()["content-type"], (await part.body()).length]).toEqual([206, "video/mp4", 100]);
  await expectAccessible(page);
});
