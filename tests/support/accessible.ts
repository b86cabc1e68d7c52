import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a ground, a contrast or a size of letters can change; the rest of the rules read the same markup again. */
const rulesOfAppearance = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];
const appearances = [
  { name: "nền tối", data: { theme: "dark" } },
  { name: "tương phản cao, chữ rất lớn", data: { contrast: "high", text: "xl" } },
];

function sentences(name: string, { violations }: Awaited<ReturnType<AxeBuilder["analyze"]>>): string[] {
  return violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(" | ")}`);
}

/**
 * What a screen reader, a keyboard or weak eyes would stumble over on the open page: on a wide window every rule of axe on a light
 * ground, and what appearance can change also on the dark one and in high contrast with very large letters; on a narrow window
 * everything but the contrast of colours, which does not depend on the width and takes most of the time. Folded parts are judged
 * open.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  const wide = (page.viewportSize()?.width ?? 0) > 1000;
  const all = new AxeBuilder({ page }).withTags(standards);
  const found = sentences("nền sáng", await (wide ? all : all.disableRules(["color-contrast"])).analyze());
  for (const { name, data } of wide ? appearances : []) {
    await page.evaluate((wanted) => Object.assign(document.documentElement.dataset, wanted), data);
    found.push(...sentences(name, await new AxeBuilder({ page }).withRules(rulesOfAppearance).analyze()));
    await page.evaluate((wanted) => {
      for (const name of Object.keys(wanted)) delete document.documentElement.dataset[name];
    }, data);
  }
  expect(found, page.url()).toEqual([]);
}

/** Fails when the page must be scrolled sideways. */
export async function expectInside(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond, `${page.url()}, ${page.viewportSize()?.width} px`).toBeLessThanOrEqual(0);
}
