import { expect, test } from "@playwright/test";

test("địa chỉ không có: 404, nói rõ và cho tìm lại", async ({ page }) => {
  const answer = await page.goto("/tin-tuc/bai-khong-co-that");
  expect(answer?.status()).toBe(404);
  await expect(page.locator("h1")).toHaveText("Không có trang này");
  await page.getByRole("searchbox", { name: "Từ cần tìm" }).fill("nghị quyết");
  await page.getByRole("button", { name: "Tìm", exact: true }).last().click();
  await expect(page.getByRole("status")).toContainText("kết quả");
});

test("trang nháp và trang bịa không khác gì nhau", async ({ request }) => {
  const invented = await request.get("/tin-tuc/hoan-toan-bia-dat");
  expect(invented.status()).toBe(404);
  expect(await invented.text()).toContain('content="noindex');
});

test("đổi nền, tương phản, cỡ chữ bằng biểu mẫu thường; nút đang chọn được nói ra; chọn lại mặc định thì xóa cookie", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/gioi-thieu");
  for (const [button, attribute, value] of [
    ["Tối", "data-theme", "dark"],
    ["Cao", "data-contrast", "high"],
    ["Rất lớn", "data-text", "xl"],
  ] as const) {
    await page.locator(".prefs summary").click();
    await page.getByRole("button", { name: button, exact: true }).click();
    await expect(page).toHaveURL(/\/gioi-thieu$/);
    await expect(page.locator("html")).toHaveAttribute(attribute, value);
    await page.locator(".prefs summary").click();
    await expect(page.getByRole("button", { name: button, exact: true })).toHaveAttribute("aria-pressed", "true");
    await page.locator(".prefs summary").click();
  }
  for (const button of ["Theo máy", "Thường", "Vừa"]) {
    await page.locator(".prefs summary").click();
    await page.getByRole("button", { name: button, exact: true }).click();
  }
  expect((await context.cookies()).filter(({ name }) => name === "hien-thi")).toEqual([]);
  await context.close();
});
