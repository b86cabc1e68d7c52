import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium, expect, type Page, test } from "@playwright/test";
import { commandLineOf } from "@/lib/cli/processes";
import { expectAccessible, expectInside } from "../support/accessible";
import { chromiumFlags, findBrowser } from "../support/browser";
import { expectKept, expectSaved, startArticle, textOf } from "../support/newsroom";
import { signIn, staff } from "../support/sign-in";

/* Two people write on one edition at the same time, in two browsers; and a browser that dies. */

/** Types at the end of the paragraph that holds these words. */
async function writeAfter(page: Page, words: string, more: string): Promise<void> {
  await textOf(page).getByText(words).click();
  await page.keyboard.press("End");
  await page.keyboard.insertText(more);
}

const conflictOf = (page: Page) => page.locator("#xung-dot");

test("hai người cùng viết một bài: thấy nhau, sửa khác chỗ thì tự gộp, cùng chỗ thì chọn giữ chữ nào; mất mạng rồi mở lại cũng vậy", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page, staff.author);
  await startArticle(page, `Bài hai người viết ${Date.now()}`, "Đoạn một.");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("Đoạn hai.");
  await expectSaved(page);
  const address = page.url();
  await page.getByRole("link", { name: "Mời viết cùng" }).click();
  await expectAccessible(page);
  await page.getByLabel("Người viết cùng").selectOption({ label: "Phạm Đức Lương" });
  await page.getByRole("button", { name: "Mời viết cùng" }).click();
  await expect(page.getByText("viết cùng, chưa sửa chữ nào")).toBeVisible();
  await page.goto(address);
  await expect(textOf(page)).toBeVisible();

  const office = await browser.newContext({ locale: "vi-VN", viewport: { width: 390, height: 844 } });
  const other = await office.newPage();
  await signIn(other, staff.approver);
  await other.goto(address);
  await expect(other.getByText(/Lê Hồng Vân cũng đang mở bài này để viết, từ/)).toBeVisible();

  await writeAfter(other, "Đoạn hai.", " Lương viết thêm.");
  await expectSaved(other);
  await writeAfter(page, "Đoạn một.", " Vân viết thêm.");
  await expect(page.getByText(/Phạm Đức Lương đã lưu bản này\. Hai bên sửa ở những chỗ khác nhau nên đã tự gộp/)).toBeVisible();
  await expectSaved(page);
  await expect(textOf(page)).toHaveText("Đoạn một. Vân viết thêm.Đoạn hai. Lương viết thêm.");
  // Whoever is in the middle of a sentence stays there.
  await page.keyboard.insertText(" Viết tiếp.");
  await expect(textOf(page)).toContainText("Vân viết thêm. Viết tiếp.");
  await expectSaved(page);

  await writeAfter(other, "Đoạn một.", " Lương sửa đoạn này.");
  await expect(conflictOf(other)).toContainText("Hai người cùng sửa 1 chỗ, chọn giữ chữ nào");
  await expect(conflictOf(other).getByRole("group", { name: /Đoạn 1/ })).toBeVisible();
  await expectInside(other);
  await expectAccessible(other);
  await conflictOf(other).getByRole("button", { name: "Lưu bản gộp" }).press("Enter");
  await expect(conflictOf(other).getByRole("radio").first()).toBeFocused();
  await other.keyboard.press("ArrowUp");
  await expect(conflictOf(other).getByRole("radio", { name: /^Giữ cả hai/ })).toBeChecked();
  await conflictOf(other).getByRole("button", { name: "Lưu bản gộp" }).click();
  await expect(conflictOf(other)).toBeHidden();
  await expectSaved(other);
  for (const words of ["Vân viết thêm. Viết tiếp.", "Lương sửa đoạn này."]) await expect(textOf(other)).toContainText(words);

  await page.context().route("**/luu", (route) => route.abort());
  await writeAfter(page, "Đoạn hai.", " Vân viết lúc mất mạng.");
  await expect(page.locator(".savest")).toHaveText(/Chưa lưu/);
  await expectKept(page, "Vân viết lúc mất mạng.");
  await page.close();
  await writeAfter(other, "Đoạn hai.", " Lương viết lúc ấy.");
  await expectSaved(other);
  await office.close();
  const back = await page.context().newPage();
  await page.context().unroute("**/luu");
  await back.goto(address);
  await back.locator(".recov").getByRole("button", { name: "Khôi phục" }).click();
  await expect(conflictOf(back)).toContainText("Phạm Đức Lương");
  await conflictOf(back)
    .getByRole("radio", { name: /^Bản của tôi/ })
    .check();
  await conflictOf(back).getByRole("button", { name: "Lưu bản gộp" }).click();
  await expectSaved(back);
  await back.reload();
  await expect(textOf(back)).toContainText("Vân viết lúc mất mạng.");
  await expect(textOf(back)).not.toContainText("Lương viết lúc ấy.");

  await back.getByRole("link", { name: /^Lịch sử, bản/ }).click();
  await back
    .getByRole("link", { name: /^So với bản hiện có ?: Bản 1, lưu/ })
    .nth(1)
    .click();
  await expect(back.getByRole("heading", { level: 1 })).toContainText("So sánh");
  await expect(back.locator("del").first()).toHaveText("Lương");
  await expectAccessible(back);
  await back.getByRole("button", { name: "Khôi phục bản này" }).click();
  await expect(back.getByText("Đã khôi phục. Bản vừa thay vẫn nằm trong Lịch sử.")).toBeVisible();
  await expect(textOf(back)).toContainText("Lương viết lúc ấy.");
});

/** Every process that was started on a folder, ended as a power cut would. */
function kill(folder: string): void {
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry)))
    if (commandLineOf(Number(name)).some((word) => word.includes(folder))) process.kill(Number(name), "SIGKILL");
}

test("trình duyệt bị giết giữa câu: mở lại thì còn đủ chữ", async ({ baseURL }) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "portal-browser-"));
  const open = () => chromium.launchPersistentContext(folder, { executablePath: findBrowser(), args: chromiumFlags, baseURL, locale: "vi-VN" });
  try {
    const first = await open();
    const page = await first.newPage();
    await signIn(page, staff.author);
    await startArticle(page, `Bài viết dở ${Date.now()}`, "Câu đã lưu.");
    const address = page.url();
    // No answer may come: what is typed is only in this browser when it dies.
    await first.route("**/luu", () => undefined);
    await page.keyboard.insertText(" Câu chưa kịp lưu");
    await expect(page.locator(".savest")).toHaveText(/Đang lưu/);
    await page.keyboard.insertText(", chưa hết câu");
    await expectKept(page, "chưa hết câu");
    kill(folder);
    await first.close().catch(() => undefined);

    const second = await open();
    const again = await second.newPage();
    await signIn(again, staff.author);
    await again.goto(address);
    await again.locator(".recov").getByRole("button", { name: "Khôi phục" }).click();
    await expect(textOf(again)).toHaveText("Câu đã lưu. Câu chưa kịp lưu, chưa hết câu");
    await expectSaved(again);
    await second.close();
  } finally {
    kill(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
