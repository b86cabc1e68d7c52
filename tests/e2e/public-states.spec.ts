import { expect, test } from "@playwright/test";
import { slugify } from "@/lib/core/slug";
import { articleAddress } from "@/lib/news/addresses";
import { startArticle } from "../support/newsroom";
import { signIn, staff } from "../support/sign-in";

test("địa chỉ không có: 404, nói rõ và cho tìm lại", async ({ page }) => {
  const answer = await page.goto("/tin-tuc/bai-khong-co-that");
  expect(answer?.status()).toBe(404);
  await expect(page.locator("h1")).toHaveText("Không có trang này");
  await page.getByLabel("Từ cần tìm").fill("nghị quyết");
  await page.getByRole("button", { name: "Tìm", exact: true }).last().click();
  await expect(page.getByRole("status")).toContainText("kết quả");
});

test("trang nháp và trang bịa không khác gì nhau", async ({ page, browser, baseURL }) => {
  await signIn(page, staff.author);
  const words = `bài nháp ${Date.now()} chưa ai được đọc`;
  await startArticle(page, words, "Nội dung chưa ai được đọc.");
  const address = articleAddress(slugify(words));
  // The draft exists, under this very address.
  await page.goto(`${new URL(page.url()).pathname}/xem-truoc`);
  await expect(page.locator("h1")).toHaveText(words);
  expect(await page.content()).toContain(address);

  const reader = await browser.newContext({ baseURL });
  const ask = async (path: string) => {
    const answer = await reader.request.get(path);
    const { "x-request-id": _, date: __, age: ___, ...headers } = answer.headers();
    return { status: answer.status(), headers, text: (await answer.text()).replaceAll(path, "(địa chỉ)") };
  };
  const [draft, invented] = [await ask(address), await ask("/tin-tuc/hoan-toan-bia-dat")];
  expect(invented.status).toBe(404);
  expect(invented.text).toContain('content="noindex');
  expect(draft).toEqual(invented);
  const [card, nothing] = [await ask(`/og/${slugify(words)}.png`), await ask("/og/hoan-toan-bia-dat.png")];
  expect(nothing.status).toBe(404);
  expect(card).toEqual(nothing);
  await reader.close();
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
