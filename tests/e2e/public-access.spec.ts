import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible, expectInside } from "../support/accessible";

test.describe.configure({ mode: "parallel" });

/** Where a link leads; without the link the test fails, for no other page may stand in for the one that was meant. */
async function addressOf(link: Locator): Promise<string> {
  const address = await link.first().getAttribute("href");
  expect(address, `${link}`).toMatch(/^\/./);
  return address ?? "";
}

/** One address of every kind of public page. */
async function everyPage(page: Page): Promise<string[]> {
  await page.goto("/");
  const article = await addressOf(page.locator(".story--lead .story__t a"));
  const category = await addressOf(page.locator(".kicker a"));
  await page.goto("/chat-van?loai=giua-hai-ky-hop");
  const question = await addressOf(page.locator(".srows h2 a"));
  return [
    "/",
    "/tin-tuc",
    category,
    article,
    "/tim-kiem",
    "/tim-kiem?q=nghi+quyet",
    "/tim-kiem?q=khong+co+chu+nay+qwxzj",
    "/gioi-thieu",
    "/lien-he",
    "/chat-van",
    "/chat-van?q=duong&khoa=14",
    "/ky-hop?q=ky+hop",
    "/van-ban?sap-xep=cu-nhat&tu=31/02/2020",
    question,
    "/so-do-trang",
    "/theo-doi",
    `/theo-doi?loai=chuyen-muc&muc=${category.split("/").at(-1)}&loi=cho`,
    "/theo-doi/xong?viec=da-gui",
    "/theo-doi/dung",
    "/tro-nang",
    "/khong-co-dia-chi-nay",
  ];
}

for (const width of [390, 1440]) {
  test(`axe không thấy lỗi nào ở mọi trang công khai, rộng ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of await everyPage(page)) {
      await page.goto(address);
      // Front page, an article, a search with results: between them they show every component.
      await expectAccessible(page, /^\/($|tin-tuc\/(?!chuyen-muc)|tim-kiem\?q=nghi)/.test(address));
    }
  });
}

test("rộng 320 px không trang nào phải cuộn ngang, kể cả chữ rất lớn", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  for (const size of ["", "xl"]) {
    if (size) await context.addCookies([{ name: "hien-thi", value: size, url: baseURL ?? "" }]);
    for (const address of await everyPage(page)) {
      await page.goto(address);
      await expectInside(page);
    }
  }
  await context.close();
});

test("chỉ bằng bàn phím: bỏ qua đầu trang, đổi cỡ chữ, mở một tin", async ({ page }) => {
  await page.goto("/tin-tuc");
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  // The first stop after skipping stands inside the content.
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);

  await page.locator(".prefs summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Lớn", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-text", "lg");
  await expect(page).toHaveURL(/\/tin-tuc$/);

  await page.locator(".prefs summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.locator(".prefs")).not.toHaveAttribute("open");
  await expect(page.locator(".prefs summary")).toBeFocused();

  await page.locator(".newslist .story__t a").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".art__head h1")).toBeVisible();
});

test("điện thoại: danh mục mở được không cần mã lệnh và dẫn tới Tin tức", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  await page.locator(".menu summary").click();
  await page.locator(".menu").getByRole("link", { name: "Tin tức" }).click();
  await expect(page).toHaveURL(/\/tin-tuc$/);
  await context.close();
});

test("tắt JavaScript, tin bài đọc không khác một chữ", async ({ browser, baseURL }) => {
  const texts: string[] = [];
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ baseURL, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto("/");
    await page.goto(await addressOf(page.locator(".story--lead .story__t a")));
    texts.push(
      await page
        .locator("main > .wrap > article")
        .evaluate((article) => [...article.querySelectorAll("header, .meta, figcaption, .prose")].map((part) => part.textContent).join("\n")),
    );
    await context.close();
  }
  expect(texts[0]).toBe(texts[1]);
});
