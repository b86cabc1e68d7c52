import { expect, test } from "@playwright/test";

type Watched = Window & { passed?: boolean };

test("sang trang công khai khác: trang mới hiện dần, trừ khi người đọc chọn bớt chuyển động", async ({ browser, baseURL }) => {
  for (const reducedMotion of ["no-preference", "reduce"] as const) {
    const context = await browser.newContext({ baseURL, reducedMotion });
    const page = await context.newPage();
    await page.addInitScript(() => {
      addEventListener("pagereveal", (event) => {
        (window as Watched).passed = (event as Event & { viewTransition: unknown }).viewTransition !== null;
      });
    });
    await page.goto("/");
    await page.getByRole("contentinfo").getByRole("link", { name: "Giới thiệu" }).first().click();
    await expect(page).toHaveURL(/\/gioi-thieu$/);
    // The address changes before the new page is revealed.
    await expect.poll(() => page.evaluate(() => (window as Watched).passed), reducedMotion).toBe(reducedMotion === "no-preference");
    await context.close();
  }
});

test("trang được trình duyệt tải trước chỉ tính là đã đọc khi mở ra: lúc ấy trang hỏi lại một lần", async ({ page }) => {
  await page.goto("/");
  const asked: (string | undefined)[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === "/gioi-thieu" && request.resourceType() === "fetch") asked.push(request.headers()["sec-purpose"]);
  });
  const link = page.getByRole("contentinfo").getByRole("link", { name: "Giới thiệu" }).first();
  await link.hover();
  // Chromium loads ahead what the pointer has rested on for a fifth of a second.
  await page.waitForTimeout(1500);
  expect(asked).toEqual([]);
  await link.click();
  await expect(page).toHaveURL(/\/gioi-thieu$/);
  const loadedAhead = await page.evaluate(() => (performance.getEntriesByType("navigation")[0] as PerformanceEntry & { deliveryType: string }).deliveryType);
  test.skip(loadedAhead !== "navigational-prefetch", "this browser loads nothing ahead");
  await expect.poll(() => asked).toEqual([undefined]);
});
