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

/** Everything that the browser keeps in its storage (idb-keyval), as text. */
function keptHere(): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("keyval-store");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction("keyval").objectStore("keyval").getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(JSON.stringify(all.result));
      };
    };
  });
}

/** Waits until the browser keeps words that have not reached the server: a page that is closed before has not told it. */
export async function expectKept(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.evaluate(keptHere)).toContain(words);
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
  const submit = page.getByRole("button", { name: "Gửi duyệt", exact: true });
  await submit.click();
  // The words alone may still stand there from the last time.
  await expect(submit).toHaveCount(0);
  await expect(page.getByText("Đã gửi duyệt.")).toBeVisible();
}
