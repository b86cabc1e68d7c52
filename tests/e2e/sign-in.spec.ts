import { type Browser, expect, type Page, test } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/auth/demo-accounts";
import { codeOfStep, stepAt } from "@/lib/auth/totp";
import { expectAccessible } from "../support/accessible";
import { signIn, staff } from "../support/sign-in";

/* The door of the staff area, in the browser. What it refuses and how it counts is tested in tests/integration/auth. */

async function tryPassword(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Thư công vụ").fill(email);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
}

/** An account made by the administrator in the browser. @returns the one-time link that was shown */
async function invite(browser: Browser, email: string, role: string): Promise<string> {
  const office = await browser.newContext({ locale: "vi-VN" });
  const page = await office.newPage();
  await signIn(page, staff.administrator);
  await page.goto("/quan-tri/tai-khoan/moi");
  await page.getByLabel("Họ và tên").fill("Nông Thị Kiểm Thử");
  await page.getByLabel("Thư công vụ").fill(email);
  await page.getByLabel(role).check();
  await page.getByRole("button", { name: "Tạo tài khoản" }).click();
  const link = await page.locator("code.secret").innerText();
  await office.close();
  return link;
}

test("người chưa đăng nhập mở một trang quản trị: vào xong thì về đúng trang ấy, chỉ bằng bàn phím, không cần JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/quan-tri/tin-bai?trang-thai=nhap");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đăng nhập");
  await page.getByLabel("Thư công vụ").focus();
  await page.keyboard.type(staff.author);
  await page.keyboard.press("Tab");
  await page.keyboard.type("sai-mat-khau-roi");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Thư công vụ hoặc mật khẩu chưa đúng.");
  await expect(page.getByLabel("Thư công vụ")).toHaveValue(staff.author);

  await page.getByLabel("Mật khẩu", { exact: true }).focus();
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/quan-tri\/tin-bai\?trang-thai=nhap$/);

  await page.locator(".adm__menu summary").click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page.getByText("Đã đăng xuất.")).toBeVisible();
  await page.goto("/quan-tri/tin-bai");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đăng nhập");
  await context.close();
});

test("thư không có trong danh sách được trả lời đúng như mật khẩu sai", async ({ page }) => {
  await page.goto("/quan-tri/dang-nhap");
  await tryPassword(page, `khong-co-${Date.now()}@kiem-thu.example`, "mot-mat-khau-bat-ky");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Thư công vụ hoặc mật khẩu chưa đúng.");
  await expect(page).toHaveURL(/\/quan-tri\/dang-nhap/);
});

test("tài khoản mới của một lãnh đạo: liên kết dùng một lần, đặt mật khẩu, thiết lập mã, mã dự phòng, vào lại bằng mã dự phòng", async ({ page, browser }) => {
  test.setTimeout(120_000);
  const email = `lanh-dao-${Date.now()}@kiem-thu.example`;
  const password = "bon tu nay chang lien quan";
  const link = await invite(browser, email, "Lãnh đạo");
  await page.goto(link);
  await expectAccessible(page);
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill("ngắn");
  await page.getByLabel("Nhập lại mật khẩu mới").fill("ngắn");
  await page.locator("main form button[type=submit], form button[type=submit]").last().click();
  await expect(page.getByRole("alert").filter({ hasText: "12 ký tự" })).toBeVisible();
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(password);
  await page.getByLabel("Nhập lại mật khẩu mới").fill(password);
  await page.locator("main form button[type=submit], form button[type=submit]").last().click();
  await expect(page.getByText("Đã đặt mật khẩu.")).toBeVisible();

  const used = await page.context().newPage();
  await used.goto(link);
  await expect(used.getByText(/đã dùng hoặc đã hết hạn/)).toBeVisible();
  await used.close();

  await tryPassword(page, email, password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thiết lập mã xác thực");
  await expectAccessible(page);
  // The password alone opens nothing.
  const early = await page.context().newPage();
  await early.goto("/quan-tri/ca-nhan");
  await expect(early.getByRole("heading", { level: 1 })).toHaveText("Thiết lập mã xác thực");
  await early.close();
  const secret = (await page.locator("code.secret").innerText()).replaceAll(" ", "");
  await page.getByLabel("Mã số").fill("000000");
  await page.getByRole("button", { name: "Xác nhận và vào" }).click();
  await expect(page.getByText("Mã này chưa đúng hoặc đã dùng.")).toBeVisible();
  await page.getByLabel("Mã số").fill(codeOfStep(secret, stepAt(new Date())));
  await page.getByRole("button", { name: "Xác nhận và vào" }).click();
  await page.getByRole("button", { name: "Tạo 10 mã dự phòng" }).click();
  await expect(page.locator(".reccodes li")).toHaveCount(10);
  const codes = await page.locator(".reccodes li").allInnerTexts();
  await page.getByRole("link", { name: "Đã cất các mã, đi tiếp" }).click();
  await expect(page).toHaveURL(/\/quan-tri$/);

  const lost = await browser.newContext({ locale: "vi-VN" });
  const elsewhere = await lost.newPage();
  await elsewhere.goto("/quan-tri/dang-nhap");
  await tryPassword(elsewhere, email, password);
  await elsewhere.getByRole("link", { name: /Dùng mã dự phòng/ }).click();
  await elsewhere.getByRole("textbox", { name: "Mã dự phòng" }).fill(codes[0] ?? "");
  await elsewhere.getByRole("button", { name: "Xác nhận" }).click();
  await expect(elsewhere).toHaveURL(/\/quan-tri$/);

  // Whoever leaves everywhere ends the other browser at its next request.
  await elsewhere.goto("/quan-tri/ca-nhan");
  await elsewhere.getByRole("button", { name: "Đăng xuất khỏi mọi thiết bị" }).click();
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("Đăng nhập");
  await page.goto("/quan-tri/ca-nhan");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đăng nhập");
  await lost.close();
});
