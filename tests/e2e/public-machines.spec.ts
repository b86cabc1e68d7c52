import { expect, type Page, test } from "@playwright/test";
import { textOf } from "../support/page-text";

/** Parses XML in the browser, which refuses what is not well-formed; returns the texts that a selector finds. */
async function xmlTexts(page: Page, address: string, selector: string): Promise<string[]> {
  const text = await (await page.request.get(address)).text();
  return page.evaluate(
    ([source, wanted]) => {
      const xml = new DOMParser().parseFromString(source as string, "application/xml");
      const error = xml.querySelector("parsererror");
      if (error) throw new Error(error.textContent ?? "not well-formed");
      return [...xml.querySelectorAll(wanted as string)].map((node) => node.textContent ?? "");
    },
    [text, selector],
  );
}

async function newestTitle(page: Page): Promise<string> {
  await page.goto("/");
  return textOf(page.locator(".story--lead .story__t"));
}

test("RSS và Atom đúng cú pháp, tin mới nhất đứng đầu, tiêu đề không có dấu cách đặc biệt", async ({ page }) => {
  const title = await newestTitle(page);
  expect((await xmlTexts(page, "/rss.xml", "item > title"))[0]).toBe(title);
  expect((await xmlTexts(page, "/atom.xml", "entry > title"))[0]).toBe(title);
  expect((await page.request.get("/rss.xml")).headers()["content-type"]).toBe("application/rss+xml; charset=utf-8");
  expect((await page.request.get("/atom.xml")).headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
  for (const link of await xmlTexts(page, "/rss.xml", "item > link")) expect(link).toMatch(/^https?:\/\/[^/]+\/tin-tuc\/[a-z0-9-]+$/);
});

test("mỗi chuyên mục có nguồn RSS riêng, chỉ gồm tin của mình", async ({ page }) => {
  await page.goto("/tin-tuc");
  const link = page.locator(".kinds a").nth(1);
  const name = await textOf(link.locator("span").first());
  const categories = new Set(await xmlTexts(page, `${await link.getAttribute("href")}/rss.xml`, "item > category"));
  expect([...categories]).toEqual([name]);
  expect((await page.request.get("/tin-tuc/chuyen-muc/khong-co/rss.xml")).status()).toBe(404);
});

test("sơ đồ cho máy tìm kiếm liệt kê mọi tin bài; robots.txt chỉ tới nó", async ({ page }) => {
  await page.goto("/");
  const newest = await page.locator(".story--lead .story__t a").getAttribute("href");
  const files = await xmlTexts(page, "/sitemap.xml", "sitemap > loc");
  const addresses = (await Promise.all(files.map((file) => xmlTexts(page, new URL(file).pathname, "url > loc")))).flat().map((url) => new URL(url).pathname);
  expect(addresses).toContain(newest);
  expect(addresses).toContain("/tin-tuc");
  expect(new Set(addresses).size).toBe(addresses.length);
  // Every address that is offered answers.
  for (const address of addresses.slice(0, 12)) expect((await page.request.get(address)).status(), address).toBe(200);
  const robots = await (await page.request.get("/robots.txt")).text();
  expect(robots).toContain("Disallow: /quan-tri");
  expect(robots).toMatch(/^Sitemap: https?:\/\/.+\/sitemap\.xml$/m);
  expect((await page.request.get("/sitemap/9.xml")).status()).toBe(404);
});

test("trình duyệt thêm được ô tìm của cổng", async ({ page }) => {
  const [name = ""] = await xmlTexts(page, "/opensearch.xml", "ShortName");
  expect(name.length).toBeGreaterThan(0);
  expect(name.length).toBeLessThanOrEqual(16);
});
