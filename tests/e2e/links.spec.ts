import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { expectSaved, startArticle, textOf } from "../support/newsroom";
import { signIn, staff } from "../support/sign-in";

test("liên kết đến một bài bằng bàn phím: gõ không dấu, chọn, gắn; địa chỉ không có trang thì nói ngay bên cạnh; xem trước dẫn đúng", async ({ page }) => {
  await signIn(page, staff.author);
  await startArticle(page, `Bài có liên kết ${Date.now()}`, "Xem thêm: ");
  await textOf(page).press("Control+k");
  const box = page.getByRole("combobox", { name: "Địa chỉ liên kết" });
  await expect(box).toBeFocused();
  await page.keyboard.type("hoi nghi tong ket cong tac nam 2020");
  const first = page.getByRole("listbox", { name: "Bài để liên kết" }).getByRole("option").first();
  await expect(first).toHaveAttribute("aria-selected", "true");
  const title = "Hội nghị tổng kết công tác năm 2020";
  await expect(first).toContainText(title);
  await expectAccessible(page);
  await box.press("Enter");
  await expect(textOf(page).locator("a[data-bai]")).toContainText(title);
  await expectSaved(page);
  await expect(page.getByText("Liên kết trong cổng đều dẫn đến nơi")).toBeVisible();

  await textOf(page).press("End");
  await page.keyboard.type(" và ");
  await textOf(page).press("Control+k");
  await page.keyboard.type("/tin-tuc/khong-co-bai-nay");
  await box.press("Enter");
  await expect(page.getByText("dẫn đến /tin-tuc/khong-co-bai-nay không có trên cổng")).toBeVisible();
  await expectSaved(page);

  await page.getByRole("link", { name: "Xem trước" }).click();
  await expect(page.locator(".prose").getByRole("link", { name: title })).toHaveAttribute("href", /^\/tin-tuc\/hoi-nghi-tong-ket/);
});
