import { expect, type Locator, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a ground, a contrast or a size of letters can change; the rest of the rules read the same markup again. */
const rulesOfAppearance = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];
const appearances = [
  { name: "nền tối", data: { theme: "dark" } },
  { name: "tương phản cao, chữ rất lớn", data: { contrast: "high", text: "xl" } },
];

/**
 * Options beyond the sixth are left out, and rows and entries whose markup was there six times already. What stands inside counts: one item
 * of an agenda has votes and a recording where its neighbour has a sentence.
 */
async function markRepetitions(page: Page): Promise<void> {
  await page.evaluate(() => {
    // Which attributes there are and whether there are words is what rules ask; what they say is not.
    const own = (element: Element) =>
      `${element.tagName}.${element.getAttribute("class") ?? ""}[${element.getAttributeNames().join()}]${element.textContent?.trim() ? "" : "0"}`;
    const markup = (row: Element) => [row, ...row.querySelectorAll("*")].map(own).join(" ");
    for (const list of document.querySelectorAll("tbody, ul, ol, dl, select, optgroup, datalist")) {
      const options = list.matches("select, optgroup, datalist");
      const seen = new Map<string, number>();
      for (const child of list.children as HTMLCollectionOf<HTMLElement>) {
        const kind = options ? child.tagName : markup(child);
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        if ((seen.get(kind) ?? 0) > 6) child.dataset.repeats = "";
      }
    }
  });
}

/**
 * What axe finds by some rules, in words. Only what is asked after is worked out: no ways to a node, no list of what is well, no style sheets read
 * again for rules that nobody asks for.
 */
async function judged(page: Page, name: string, rules: RunOptions): Promise<string[]> {
  // The portal has no frames, so that one reading of the program does for all runs on a page.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const options: RunOptions = { ...rules, resultTypes: ["violations"], selectors: false, preload: { assets: ["media"] } };
  const found = await page.evaluate(async (how) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ exclude: ["[data-repeats]"] }, how);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(" | ")}`);
  }, options);
  return found.map((sentence) => `${name}: ${sentence}`);
}

/**
 * What a screen reader, a keyboard or weak eyes would stumble over on the open page, folded parts open: every rule of axe on a
 * light ground; on a narrow window without the contrast of colours, which does not depend on the width and takes most of the time.
 * @param grounds also judges what the dark ground and high contrast with very large letters can change: for pages that between
 *   them show every component (the tokens themselves are held by tests/architecture/tokens.test.ts)
 */
export async function expectAccessible(page: Page, grounds = false): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await markRepetitions(page);
  expect(page.frames()).toHaveLength(1);
  const wide = (page.viewportSize()?.width ?? 0) > 1000;
  const found = await judged(page, "nền sáng", { runOnly: standards, rules: { "color-contrast": { enabled: wide } } });
  for (const { name, data } of wide && grounds ? appearances : []) {
    await page.evaluate((wanted) => Object.assign(document.documentElement.dataset, wanted), data);
    found.push(...(await judged(page, name, { runOnly: { type: "rule", values: rulesOfAppearance } })));
    await page.evaluate((wanted) => {
      for (const name of Object.keys(wanted)) delete document.documentElement.dataset[name];
    }, data);
  }
  expect(found, page.url()).toEqual([]);
}

/** Fails when the page must be scrolled sideways, and names what stands out. */
export async function expectInside(page: Page): Promise<void> {
  const [beyond, out] = await page.evaluate((): [number, string[]] => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [0, []];
    const far = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return [scrollWidth - clientWidth, far.slice(-6).map((element) => element.outerHTML.slice(0, 160))];
  });
  expect(beyond, [`${page.url()}, ${page.viewportSize()?.width} px`, ...out].join("\n")).toBeLessThanOrEqual(0);
}

/** Presses Tab until something has the focus; fails when it never has. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${target}`);
}
