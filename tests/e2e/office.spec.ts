import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectInside } from "../support/accessible";
import { signIn, staff } from "../support/sign-in";

/** Waits until a public page shows what was just decided. */
const shows = (page: Page, address: string, seen: () => Promise<void>) =>
  expect(async () => {
    await page.goto(address);
    await seen();
  }).toPass({ timeout: 15_000 });

test("người duyệt ghim bài lên đầu trang chủ, đặt dải thông báo lên mọi trang kể cả trang không có, rồi gỡ cả hai", async ({ page, browser, baseURL }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page, staff.approver);
  await page.goto("/quan-tri/trang-chu");
  await expectAccessible(page);
  const place = page.getByRole("form", { name: "Vị trí 5" });
  const choice = place.getByLabel("Bài ghim");
  const title = ((await choice.locator("option").nth(12).textContent()) ?? "").replace(/ \(.*$/, "");
  await choice.selectOption({ index: 12 });
  await place.getByRole("button", { name: "Ghim vị trí 5" }).click();
  await expect(page.getByRole("status")).toContainText("Đã ghim");

  const reader = await browser.newPage({ ...(baseURL ? { baseURL } : {}), javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  await shows(reader, "/", () => expect(reader.locator(".stories .story__t").last()).toHaveText(title, { timeout: 1000 }));

  await page.goto("/quan-tri/dai-thong-bao");
  await expectAccessible(page);
  await page.getByText("Thông tin: đổi lịch").click();
  await page.getByLabel("Nội dung", { exact: true }).fill("Ngày mai bộ phận tiếp công dân nghỉ buổi chiều.");
  await page.getByLabel("Đến ngày giờ").fill("hôm nay");
  await page.getByRole("button", { name: "Đặt lên mọi trang" }).click();
  await expect(page.getByRole("alert", { name: "Sửa 1 chỗ rồi gửi lại" })).toContainText("Nhập ngày giờ");
  await page.getByLabel("Đến ngày giờ").fill("31/12/2098, 17 giờ 00");
  await page.getByRole("button", { name: "Đặt lên mọi trang" }).click();
  await expect(page.getByRole("status")).toContainText("Đã đặt");
  for (const address of ["/", "/en", "/khong-co-dia-chi-nay"]) {
    await shows(reader, address, () =>
      expect(reader.getByRole("region", { name: "Thông tin", exact: true })).toContainText("nghỉ buổi chiều", { timeout: 1000 }),
    );
    await expectInside(reader);
  }
  await page.getByRole("button", { name: "Gỡ ngay khỏi mọi trang" }).click();
  await expect(page.getByRole("status")).toContainText("Đã gỡ");
  await shows(reader, "/", () => expect(reader.getByRole("region", { name: "Thông tin", exact: true })).toHaveCount(0, { timeout: 1000 }));
  await page.goto("/quan-tri/trang-chu");
  await page.getByRole("button", { name: "Bỏ ghim vị trí 5" }).click();
  await expect(page.getByRole("status")).toContainText("Đã bỏ ghim");
  await reader.close();
});

test("trang tiếng Anh: ngôn ngữ đúng, đi về giữa hai thứ tiếng; tác giả mở bản sửa của trang trong cùng trình soạn", async ({ page }) => {
  await page.goto("/gioi-thieu");
  await page.getByRole("banner").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/about$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1, name: "About the council" })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("banner").getByRole("link", { name: "Tiếng Việt" })).toHaveAttribute("href", "/gioi-thieu");
  await signIn(page, staff.author);
  await page.goto("/quan-tri/trang");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Mở bản sửa /en/functions" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Soạn trang \/en\/functions, bản \d/);
  await expect(page.getByRole("textbox", { name: "Nội dung bài" })).toHaveAttribute("lang", "en");
  await expect(page.getByLabel("Chuyên mục")).toHaveCount(0);
  await expect(page.getByText("Chọn đính chính hay cập nhật, và viết đã sửa gì.").first()).toBeVisible();
});

test("quản trị xếp lại thanh điều hướng bằng nút, thêm liên kết ra ngoài, rồi bỏ đi", async ({ page }) => {
  await signIn(page, staff.administrator);
  await page.goto("/quan-tri/cai-dat");
  await expectAccessible(page);
  await page.getByLabel("Tên", { exact: true }).fill("Cổng thông tin tỉnh");
  await page.getByLabel("Địa chỉ", { exact: true }).last().fill("https://lacgiang.example");
  await page.getByRole("button", { name: "Lưu thanh điều hướng" }).click();
  await expect(page.getByRole("status")).toContainText("Đã lưu thanh điều hướng.");
  await page.getByRole("button", { name: "Đưa mục Cổng thông tin tỉnh lên" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Đã lưu thanh điều hướng.");
  await shows(page, "/", () => expect(page.getByRole("navigation", { name: "Chuyên khu" })).toContainText("Cổng thông tin tỉnh", { timeout: 1000 }));
  await page.goto("/quan-tri/cai-dat");
  await page.getByRole("button", { name: "Bỏ liên kết Cổng thông tin tỉnh" }).click();
  await expect(page.getByRole("button", { name: "Bỏ liên kết Cổng thông tin tỉnh" })).toHaveCount(0);
});
