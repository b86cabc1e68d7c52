import { expect, test } from "@playwright/test";
import { expectAccessible, tabTo } from "../support/accessible";
import { startArticle, submitArticle } from "../support/newsroom";
import { signIn, staff } from "../support/sign-in";

/* What concerns somebody reaches them; what lies in a list is put in order, kept, thrown away and taken out again. */

test("gửi duyệt thì người duyệt thấy chuông; mở thông báo đến trang duyệt và chuông tắt", async ({ page, browser, baseURL }) => {
  const title = `Bài báo chuông ${crypto.randomUUID().slice(0, 8)}`;
  await signIn(page, staff.author);
  await startArticle(page, title, "Một đoạn.");
  await submitArticle(page);
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
  const approver = await context.newPage();
  await signIn(approver, staff.approver);
  await approver.getByRole("link", { name: /Thông báo, \d+ chưa đọc/ }).click();
  await expect(approver.getByRole("heading", { level: 1 })).toHaveText("Thông báo");
  await expectAccessible(approver);
  // With every menu folded again.
  await approver.reload();
  await approver
    .locator("li", { hasText: `Lê Hồng Vân đã gửi duyệt “${title}”` })
    .getByRole("button", { name: /^Mở/ })
    .click();
  await expect(approver).toHaveURL(/\/duyet$/);
  await approver.goto("/quan-tri/thong-bao");
  await expect(approver.locator("li", { hasText: title }).getByText("Mới")).toHaveCount(0);
  await approver.goto("/quan-tri/thu-cho-gui");
  await expect(approver.getByText("Cổng chưa có máy chủ thư")).toBeVisible();
  await expectAccessible(approver);
  await context.close();
});

test("không có JavaScript, chọn bài bằng bàn phím: xếp theo cột, lưu danh sách, bỏ bài vào thùng rác rồi khôi phục, bài không được thì nói vì sao", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await signIn(page, staff.author);
  await page.goto("/quan-tri/tin-bai?trang-thai=nhap&cua-toi=1");
  await page.getByRole("link", { name: "Tiêu đề" }).click();
  await expect(page).toHaveURL(/sap-xep=tieu-de/);
  const name = `Nháp ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByText("Lưu danh sách này").click();
  await page.getByLabel("Tên danh sách").fill(name);
  await page.getByRole("button", { name: "Lưu danh sách" }).click();
  await expect(page.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
  const draft = page.locator(".dense tbody tr").first();
  const title = await draft.getByRole("link").innerText();
  await tabTo(page, draft.getByRole("checkbox"));
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Bỏ vào thùng rác" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Đã bỏ vào thùng rác 1 bài.");
  await page.goto("/quan-tri/tin-bai?trang-thai=thung-rac");
  await page.getByRole("checkbox", { name: `Chọn: ${title}` }).check();
  await page.getByRole("button", { name: "Khôi phục" }).click();
  await expect(page.getByRole("status")).toContainText("Đã khôi phục 1 bài.");
  await page.goto("/quan-tri/tin-bai?trang-thai=da-dang");
  await page.locator(".dense tbody").getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Bỏ vào thùng rác" }).click();
  await expect(page.getByRole("status")).toContainText("1 bài chưa làm được");
  await expect(page.getByRole("status")).toContainText(/đã đăng nên không bỏ vào thùng rác|Chỉ tác giả và người duyệt/);
  await context.close();
});
