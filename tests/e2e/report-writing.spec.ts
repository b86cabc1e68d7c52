import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible, expectInside } from "../support/accessible";
import { expectKept } from "../support/newsroom";
import { signIn, staff } from "../support/sign-in";

/* Sections of a report are saved while they are typed, survive a lost network, and bring two writers together. */

const sectionOf = (page: Page) => page.getByRole("region", { name: "Hạn chế" });
const textOf = (page: Page) => page.getByRole("textbox", { name: "Nội dung phần Hạn chế" });
const saved = (section: Locator) => expect(section.locator(".savest")).toHaveText(/Đã lưu lúc/);

async function writeAfter(page: Page, words: string, more: string): Promise<void> {
  await textOf(page).getByText(words).click();
  await page.keyboard.press("End");
  await page.keyboard.insertText(more);
}

test("hai người cùng viết một phần: khác đoạn thì tự gộp, cùng đoạn thì chọn; mất mạng rồi mở lại còn đủ chữ; gửi bước khác thì lưu trước", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const office = await browser.newContext({ locale: "vi-VN" });
  const page = await office.newPage();
  await signIn(page, staff.clerk);
  await page.goto("/quan-tri/bao-cao/moi");
  await page.locator("#lap-year").fill("2017");
  await page.getByLabel("Tên báo cáo").fill(`Báo cáo hai người viết ${Date.now().toString(36)}`);
  await page.getByRole("button", { name: "Lập báo cáo" }).click();
  await expect(textOf(page)).toBeVisible();
  const address = page.url();
  // A section begins with the words that reports have there.
  await textOf(page).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("Đoạn một.");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("Đoạn hai.");
  await saved(sectionOf(page));

  const other = await (await browser.newContext({ locale: "vi-VN", viewport: { width: 390, height: 844 } })).newPage();
  await signIn(other, staff.approver);
  await other.goto(address);
  // Whoever opens it hears at once who is at work and where.
  await expect(other.getByText(/cũng đang mở báo cáo này để viết, từ \d+ giờ/)).toBeVisible();
  await expect(sectionOf(other).getByText(/đang viết phần này, từ \d+ giờ/)).toBeVisible();
  await writeAfter(other, "Đoạn hai.", " Lương viết thêm.");
  await saved(sectionOf(other));
  await writeAfter(page, "Đoạn một.", " Vân viết thêm.");
  await expect(page.getByText(/đã lưu phần này\. Hai bên sửa ở những chỗ khác nhau nên đã tự gộp/)).toBeVisible();
  await saved(sectionOf(page));
  await expect(textOf(page)).toHaveText("Đoạn một. Vân viết thêm.Đoạn hai. Lương viết thêm.");

  const clash = other.locator('[id^="xung-dot-"].cfx');
  await writeAfter(other, "Đoạn một.", " Lương sửa đoạn này.");
  await expect(clash).toContainText("Hai người cùng sửa 1 chỗ, chọn giữ chữ nào");
  await expectInside(other);
  await expectAccessible(other);
  await clash.getByRole("radio", { name: /^Bản của tôi/ }).check();
  await clash.getByRole("button", { name: "Lưu bản gộp" }).click();
  await expect(clash).toBeHidden();
  await saved(sectionOf(other));
  await expect(textOf(other)).toContainText("Lương sửa đoạn này.");

  // What no network took is on this machine, and offered again.
  await office.route("**/luu", (route) => route.abort());
  await writeAfter(page, "Đoạn hai.", " Viết lúc mất mạng.");
  await expect(sectionOf(page).locator(".savest")).toHaveText(/Chưa lưu/);
  await expectKept(page, "Viết lúc mất mạng.");
  await page.close();
  const back = await office.newPage();
  await office.unroute("**/luu");
  await back.goto(address);
  await back.locator(".recov").getByRole("button", { name: "Khôi phục" }).click();
  await saved(sectionOf(back));
  for (const words of ["Viết lúc mất mạng.", "Lương sửa đoạn này."]) await expect(textOf(back)).toContainText(words);

  // What was typed in a form that is not saved by itself is asked about before another one is sent.
  const headline = back.getByLabel("Câu mở đầu");
  await headline.fill("Năm 2017 trong một câu.");
  back.once("dialog", (dialog) => {
    expect(dialog.message()).toContain("Tên, hội nghị, tài liệu");
    return dialog.dismiss();
  });
  await back.getByRole("button", { name: "Chốt số liệu" }).click();
  await expect(headline).toHaveValue("Năm 2017 trong một câu.");
  await expect(back.locator(".rvmeta .chip", { hasText: "Đã chốt số liệu" })).toHaveCount(0);
  const answered = back.waitForResponse((response) => response.request().method() === "POST" && !response.url().endsWith("/luu"));
  await back.getByRole("button", { name: "Lưu thông tin" }).click();
  await answered;
  await back.reload();
  await expect(headline).toHaveValue("Năm 2017 trong một câu.");

  // Another form of the page takes the last sentence along.
  await writeAfter(back, "Viết lúc mất mạng.", " Câu cuối.");
  await back.getByRole("button", { name: "Chốt số liệu" }).click();
  await expect(back.locator(".rvmeta .chip", { hasText: "Đã chốt số liệu" })).toBeVisible();
  await back.reload();
  await expect(textOf(back)).toContainText("Câu cuối.");
  await expectAccessible(back);
  // The other window takes over the figures with its next sign of life.
  await expect(other.getByText(/Số liệu đã được chốt lúc \d+ giờ \d+; các con số trong bài đã theo\./)).toBeVisible({ timeout: 20_000 });
  await expectInside(other);
});
