import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { oldPage, oldPortal } from "../support/old-portal";
import { signIn, staff } from "../support/sign-in";
import { zip } from "../support/zip";

test("một cổng cũ từ tệp nén tới bản nháp: đọc thử, chọn chuyên mục, chạy, báo cáo từng trang", async ({ page }) => {
  const entries = await Array.fromAsync(oldPortal({ articles: 3 }));
  // Numbers that no other run has brought in.
  const fresh = Date.now() % 1_000_000;
  const pages = entries.map((entry) => ({
    ...entry,
    ...(entry.name.includes("/tin/") ? { data: String(entry.data).replaceAll("/tin/bai-", `/tin/${fresh}-`).replaceAll("số ", `số ${fresh}.`) } : {}),
  }));
  const buffer = zip([...pages, { name: "cong-cu/cu.html", data: Buffer.from(oldPage(9).replaceAll("Cuộc họp", "Héi nghÞ tæng kÕt c«ng t¸c"), "latin1") }]);
  await signIn(page, staff.approver);
  await page.goto("/quan-tri/nhap-cong-cu");
  await page.getByLabel("Địa chỉ của cổng cũ").fill("https://hdnd-cu.lacgiang.example");
  await page.getByLabel("Chọn tệp của cổng cũ").setInputFiles({ name: "cổng cũ.zip", mimeType: "application/zip", buffer });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Đọc thử, chưa nhập" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "cổng cũ.zip" })).toBeVisible();

  // The worker reads; the page looks again by itself.
  await expect(page.getByRole("heading", { name: "Nhập thế nào" })).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole("heading", { name: "Những bài đầu sẽ thành" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Lưu và chạy" }).click();
  await expect(page.getByText("Còn chuyên mục chưa chọn.")).toBeVisible();
  for (const select of await page.getByRole("combobox", { name: /: vào chuyên mục/ }).all()) await select.selectOption({ index: 3 });
  await page.getByRole("button", { name: "Lưu và chạy" }).click();
  await expect(page.getByText("3 bài, đang là bản nháp")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("thì không cho đăng đợt này. Nhờ một người duyệt khác.")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Báo cáo từng trang" }).click();
  await expect(page.getByRole("row")).toHaveCount(6);
  await page.getByRole("link", { name: /Không nhập được/ }).click();
  await expect(page.getByRole("row").filter({ hasText: "cu.html" })).toContainText("Không nhập được");
  await expectAccessible(page);
});
