import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import sharp from "sharp";

/** A photograph for the picture field: colours that no other picture of a test has. */
export async function photograph(name: string, seed: number): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const background = { r: (seed * 53) % 256, g: (seed * 101) % 256, b: (seed * 197) % 256 };
  const buffer = await sharp({ create: { width: 1200, height: 800, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: "image/jpeg", buffer };
}

/** The text of the article that is being edited. */
export const textOf = (page: Page) => page.getByRole("textbox", { name: "Nội dung bài" });

/** Waits until the editor says that everything stands on the server. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator(".savest")).toHaveText(/Đã lưu lúc/);
}

/** Starts an article with a title and a paragraph, and leaves it open in the editor, saved. */
export async function startArticle(page: Page, title: string, words: string): Promise<void> {
  await page.goto("/quan-tri/tin-bai/moi");
  await page.getByLabel("Tiêu đề").fill(title);
  await page.getByLabel("Chuyên mục").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Viết tiếp" }).click();
  await textOf(page).click();
  await page.keyboard.insertText(words);
  await expectSaved(page);
}

/** Sends the open article up for approval. */
export async function submitArticle(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Gửi duyệt" }).click();
  await expect(page.getByText("Đã gửi duyệt.")).toBeVisible();
}

/** What a screen reader or a keyboard would stumble over, with every folded part open. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details:not([name])")) (details as HTMLDetailsElement).open = true;
  });
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(" | ")}`)).toEqual([]);
}
