import { test } from "@playwright/test";
import { signIn, staff } from "../support/sign-in";

test("shots", async ({ page }) => {
  await signIn(page, staff.clerk);
  const shot = async (name: string) => {
    for (const [w, dark] of [[1440, false], [390, false], [1440, true]] as const) {
      await page.setViewportSize({ width: w, height: 900 });
      await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
      await page.screenshot({ path: `/tmp/w/law/${name}-${w}${dark ? "-dark" : ""}.png`, fullPage: true });
    }
  };
  await page.goto("/quan-tri/nghi-quyet");
  await shot("list");
  await page.goto("/quan-tri/nghi-quyet?q=12/2017/nq-hdnd");
  await page.locator(".dense tbody a").first().click();
  await page.waitForURL(/nghi-quyet\/[0-9a-f-]{36}/);
  const address = page.url();
  await shot("detail");
  await page.goto(`${address}/mo-dau?tim=2015`);
  await shot("preamble");
  const ban = await page.goto(address).then(() => page.locator("a[href*='ban-chu?ban=']").first().getAttribute("href"));
  await page.goto(ban ?? "");
  await shot("text");
  await page.goto(`${address}/ban-chu`);
  await shot("new-text");
  await page.goto("/quan-tri/nghi-quyet?q=24/2020/nq-hdnd");
  await page.locator(".dense tbody a").first().click();
  await page.waitForURL(/nghi-quyet\/[0-9a-f-]{36}/);
  await page.getByRole("link", { name: "Sửa", exact: true }).first().click();
  await page.waitForURL(/quan-he/);
  await shot("relation");
  await page.goto("/quan-tri/linh-vuc");
  await shot("fields");
});
