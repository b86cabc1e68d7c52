import { expect, test } from "@playwright/test";
import { expectSaved, startArticle, submitArticle, textOf } from "../support/newsroom";
import { signIn, staff } from "../support/sign-in";

/* What the newsroom refuses, gives back, and does not overwrite. */

test("người duyệt không tự duyệt bài của mình: trang nói vì sao, không có nút duyệt", async ({ page }) => {
  await signIn(page, staff.approver);
  await startArticle(page, `Bài của người duyệt ${Date.now()}`, "Nội dung do chính người duyệt viết.");
  await submitArticle(page);
  await page.getByRole("link", { name: "Xem để duyệt" }).click();
  await expect(page.getByText("Không tự duyệt bài của mình. Nhờ một người duyệt khác.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Duyệt/ })).toHaveCount(0);
  await expect(page.locator(".dock summary")).toHaveCount(0);
});

test("trả lại phải có lý do; tác giả đọc được lý do và sửa tiếp", async ({ page, browser }) => {
  test.setTimeout(120_000);
  const title = `Bài cần sửa ${Date.now()}`;
  await signIn(page, staff.author);
  await startArticle(page, title, "Sở đã trình chậm.");
  await submitArticle(page);

  const office = await browser.newContext({ locale: "vi-VN" });
  const desk = await office.newPage();
  await signIn(desk, staff.approver);
  await desk.getByRole("region", { name: "Chờ tôi duyệt" }).getByRole("link", { name: title }).click();
  await desk.locator("summary").filter({ hasText: "Trả lại" }).click();
  await desk.getByRole("button", { name: "Trả lại bản 1" }).click();
  await expect(desk.getByLabel("Cần sửa gì")).toBeFocused();
  await expect(desk.getByLabel("Cần sửa gì")).toHaveAttribute("aria-invalid", "true");
  await expect(desk.getByText("Viết cần sửa gì, ví dụ")).toHaveCount(1);
  await desk.getByLabel("Cần sửa gì").fill("Nêu rõ tên Sở ở câu đầu.");
  await desk.getByRole("button", { name: "Trả lại bản 1" }).click();
  await expect(desk.getByText("Đã trả lại kèm lý do.")).toBeVisible();
  await office.close();

  await page.goto("/quan-tri");
  await page.getByRole("region", { name: "Việc của tôi" }).getByRole("link", { name: title }).click();
  await expect(page.getByText("Nêu rõ tên Sở ở câu đầu.")).toBeVisible();
  await expect(textOf(page)).toContainText("Sở đã trình chậm.");
});

test("bài còn thiếu: gửi duyệt thì hỏi trước, dẫn đến đúng ô; vẫn gửi thì rút lại được để sửa", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, staff.author);
  await startArticle(page, `Bài còn thiếu ảnh ${Date.now()}`, "Đoạn đầu.");
  await page.getByRole("button", { name: "Thêm chỗ ảnh" }).click();
  await expectSaved(page);
  await page.getByRole("button", { name: "Gửi duyệt", exact: true }).click();
  const asked = page.getByRole("dialog", { name: "Bài còn 1 việc bắt buộc" });
  await expect(asked.getByRole("button", { name: "Sửa tiếp" })).toBeFocused();
  await asked.getByRole("link", { name: /^Ảnh 1: thiếu tệp ảnh, thiếu mô tả, thiếu chú thích/ }).click();
  await expect(asked).toBeHidden();
  await expect(page.locator("figure.efig input[type=file]")).toBeFocused();

  await page.getByRole("button", { name: "Gửi duyệt", exact: true }).click();
  await asked.getByRole("button", { name: "Vẫn gửi duyệt" }).click();
  await expect(page.getByText("Đã gửi duyệt.")).toBeVisible();
  await expect(page.getByText("Chưa có ảnh")).toBeVisible();
  await expect(page.getByRole("link", { name: "Xem để duyệt" })).toHaveCount(0);
  await page.getByRole("button", { name: "Rút lại" }).click();
  await expect(page.getByText("Đã rút lại.")).toBeVisible();
  await expect(textOf(page)).toContainText("Đoạn đầu.");
});

test("nút duyệt nói về đúng bản đã xem: tác giả rút và sửa thì bản cũ không duyệt được nữa", async ({ page, browser }) => {
  test.setTimeout(120_000);
  const title = `Bài đổi trong lúc duyệt ${Date.now()}`;
  await signIn(page, staff.author);
  await startArticle(page, title, "Bản người duyệt đang đọc.");
  await submitArticle(page);
  const office = await browser.newContext({ locale: "vi-VN" });
  const reading = await office.newPage();
  await signIn(reading, staff.approver);
  await reading.getByRole("region", { name: "Chờ tôi duyệt" }).getByRole("link", { name: title }).click();
  const elsewhere = await office.newPage();
  await elsewhere.goto(reading.url());
  await elsewhere.locator("summary").filter({ hasText: "Trả lại" }).click();
  await elsewhere.getByLabel("Cần sửa gì").fill("Đổi câu đầu.");
  await elsewhere.getByRole("button", { name: "Trả lại bản 1" }).click();
  await expect(elsewhere.getByText("Đã trả lại kèm lý do.")).toBeVisible();

  await reading.locator("summary").filter({ hasText: "Duyệt và đăng" }).click();
  await reading.getByRole("button", { name: /^Duyệt và đăng bản 1/ }).click();
  await expect(reading.getByRole("main").getByRole("alert")).toContainText(/Phạm Đức Lương đã trả lại/);
  await office.close();
});
