import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectInside, tabTo } from "../support/accessible";
import { expectSaved, startArticle, submitArticle, textOf } from "../support/newsroom";
import { signIn, staff } from "../support/sign-in";

/* Two people over one text: what is new since the last look, and what is said beside it. */

/** The author's article waits; the approver has it open, on a screen of their own. */
async function bothSit(page: Page, openOther: (width: number) => Promise<Page>, title: string, width: number): Promise<Page> {
  await signIn(page, staff.author);
  await startArticle(page, title, "Đến hết tháng 12, bốn trường có 36 phòng ở.");
  await submitArticle(page);
  const desk = await openOther(width);
  await signIn(desk, staff.approver);
  await desk.getByRole("region", { name: "Chờ tôi duyệt" }).getByRole("link", { name: title }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toContainText(title);
  return desk;
}

test("góp ý vào một đoạn, trả lại rồi duyệt trên màn hình 390 px; tác giả thấy, xử lý; bản xem trước không có gì của góp ý", async ({ page, browser }) => {
  const title = `Bài được góp ý ${Date.now()}`;
  const openOther = async (width: number) => (await browser.newContext({ locale: "vi-VN", viewport: { width, height: 844 } })).newPage();
  const desk = await bothSit(page, openOther, title, 390);
  const review = desk.url();
  await desk.getByRole("link", { name: "Góp ý cho đoạn 1" }).click();
  await desk.getByRole("button", { name: "Gửi góp ý" }).first().click();
  await expect(desk.getByText("Viết góp ý, ví dụ: Ghi rõ nguồn của số 38")).toBeVisible();
  await desk.getByRole("textbox", { name: "Góp ý cho đoạn 1" }).fill("Nguồn của số 36 ở đâu?");
  await desk.getByRole("button", { name: "Gửi góp ý" }).first().click();
  await expect(desk.getByRole("link", { name: "Góp ý 1", exact: true })).toBeVisible();
  await expect(desk.getByRole("textbox", { name: "Góp ý cho đoạn 1" })).toHaveCount(0);
  await expectInside(desk);
  await expectAccessible(desk);
  await desk.getByRole("link", { name: "Góp ý 1", exact: true }).click();
  await expect(desk.locator("#gop-y-1")).toBeInViewport();
  await desk.goto(desk.url().replace(/duyet.*/, "xem-truoc"));
  await expect(desk.getByText("36 phòng ở")).toBeVisible();
  await expect(desk.getByText("Nguồn của số 36")).toHaveCount(0);

  await desk.goto(review);
  await desk.locator("summary").filter({ hasText: "Trả lại" }).click();
  const back = desk.getByRole("button", { name: "Trả lại bản 1" });
  await expect(back).toBeInViewport();
  await expectInside(desk);
  await back.click();
  await expect(desk.getByLabel("Cần sửa gì")).toBeFocused();
  await desk.getByLabel("Cần sửa gì").fill("Ghi rõ nguồn ở câu đầu.");
  await back.click();
  await expect(desk.getByText("Đã trả lại kèm lý do.")).toBeVisible();
  await expectInside(desk);

  await page.reload();
  await expect(page.getByRole("heading", { name: "Góp ý (1 chờ xử lý)" })).toBeVisible();
  await expect(page.getByText("Ghi rõ nguồn ở câu đầu.").first()).toBeVisible();
  await expect(textOf(page)).toBeVisible();
  await page.getByRole("link", { name: "Đoạn 1", exact: true }).click();
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.insertText(" Theo kết luận giám sát.");
  await expectSaved(page);
  await page.getByRole("button", { name: "Đã xử lý góp ý 1" }).click();
  await expect(page.getByRole("heading", { name: "Góp ý", exact: true })).toBeVisible();
  await expect(textOf(page)).toContainText("Theo kết luận giám sát.");
  await page.reload();
  await expect(page.locator("#gop-y summary").first()).toBeVisible();
  await expect(page.locator(".cmt--done")).toHaveCount(1);
  await submitArticle(page);

  // The words "Đã gửi duyệt" stood there already: the second submission may still be on its way.
  await expect(async () => {
    await desk.goto(review);
    await expect(desk.locator("summary").filter({ hasText: "Duyệt và đăng" })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(desk.getByText("Theo kết luận giám sát.").first()).toBeVisible();
  await desk.locator("summary").filter({ hasText: "Duyệt và đăng" }).click();
  await expect(desk.getByRole("button", { name: "Duyệt và đăng bản 1" })).toBeInViewport();
  const agree = desk.getByRole("button", { name: "Chỉ duyệt" });
  await expect(agree).toBeInViewport();
  await expectInside(desk);
  await agree.click();
  await expect(desk.getByText("Đã duyệt. Bài chưa hiện với người đọc")).toBeVisible();
  await expectInside(desk);
  await desk.context().close();
});

test("tìm bài chờ duyệt, đọc và trả lại chỉ bằng bàn phím", async ({ page, browser }) => {
  const title = `Bài trả lại bằng bàn phím ${Date.now()}`;
  const openOther = async (width: number) => (await browser.newContext({ locale: "vi-VN", viewport: { width, height: 900 } })).newPage();
  const desk = await bothSit(page, openOther, title, 1440);
  await desk.goto("/quan-tri");
  await tabTo(desk, desk.getByRole("region", { name: "Chờ tôi duyệt" }).getByRole("link", { name: title }));
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { level: 1 })).toContainText(title);
  await tabTo(desk, desk.locator("summary").filter({ hasText: "Trả lại" }));
  await desk.keyboard.press("Enter");
  await tabTo(desk, desk.getByLabel("Cần sửa gì"));
  await desk.keyboard.insertText("Nêu rõ tên đơn vị.");
  await tabTo(desk, desk.getByRole("button", { name: "Trả lại bản 1" }));
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Đã trả lại kèm lý do.")).toBeVisible();
  await desk.context().close();
});

test("trả lại rồi gửi lên lần nữa: trang duyệt chỉ ra điều mới từ lần xem trước, tải lại vẫn còn", async ({ page, browser }) => {
  test.setTimeout(120_000);
  const title = `Bài xem hai lần ${Date.now()}`;
  const openOther = async (width: number) => (await browser.newContext({ locale: "vi-VN", viewport: { width, height: 900 } })).newPage();
  const desk = await bothSit(page, openOther, title, 1440);
  await expect(desk.getByText("Bài mới, chưa có bản nào đăng")).toBeVisible();
  // To the end of the text; what stands there changes by itself as soon as it is seen, so nothing of it is held on to.
  await desk.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(desk.getByText("Đã ghi là đã xem đến đây.")).toBeVisible();
  const review = desk.url();

  await page.getByRole("button", { name: "Rút lại" }).click();
  await textOf(page).click();
  await page.keyboard.press("End");
  await page.keyboard.insertText(" Thêm hai bếp ăn.");
  await expectSaved(page);
  await submitArticle(page);

  for (const _ of ["lần đầu", "tải lại"]) {
    await desk.goto(review);
    await expect(desk.getByRole("link", { name: "Từ lần xem trước 1" })).toHaveAttribute("aria-current", "page");
    await expect(desk.locator("ins")).toContainText("Thêm hai bếp ăn.");
    await expect(desk.getByText(/Đã ghi là đã xem đến đây|Đã xem bản này/)).toBeVisible();
  }
  await desk.getByRole("link", { name: "Chỉ bản này" }).click();
  await expect(desk.locator("ins")).toHaveCount(0);
  await desk.context().close();
});

test("không có JavaScript: ghi lần xem, góp ý vào một đoạn, đánh dấu đã xử lý đều được", async ({ page, browser }) => {
  test.setTimeout(120_000);
  const title = `Bài xem không cần script ${Date.now()}`;
  const openOther = async () => (await browser.newContext({ locale: "vi-VN" })).newPage();
  const desk = await bothSit(page, openOther, title, 1440);
  const bare = await browser.newContext({ javaScriptEnabled: false, locale: "vi-VN", storageState: await desk.context().storageState() });
  const plain = await bare.newPage();
  await plain.goto(desk.url());
  await desk.context().close();
  const mark = plain.getByRole("button", { name: "Đã xem đến đây" });
  if ((await mark.count()) > 0) await mark.click();
  await expect(plain.getByText(/Đã ghi là đã xem đến đây|Đã xem bản này/)).toBeVisible();
  await plain.getByRole("link", { name: "Góp ý cho đoạn 1" }).click();
  await plain.getByRole("textbox", { name: "Góp ý cho đoạn 1" }).fill("Viết gọn câu này.");
  await plain.getByRole("button", { name: "Gửi góp ý" }).first().click();
  await expect(plain.getByRole("heading", { name: "Góp ý (1 chờ xử lý)" })).toBeVisible();
  await plain.getByRole("button", { name: "Đã xử lý góp ý 1" }).click();
  await expect(plain.locator(".cmt--done")).toHaveCount(1);
  await bare.close();
});
