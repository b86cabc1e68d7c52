import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible, expectInside } from "../support/accessible";
import { expectSaved, startArticle, textOf } from "../support/newsroom";
import { signIn, staff } from "../support/sign-in";

/* The staff area for everybody: assistive technology, the keyboard alone, no script, narrow screens. */

test.describe.configure({ mode: "parallel" });

/** One address of every kind of staff page of the newsroom; an edition with everything that can be missing is made for it. */
async function everyPage(page: Page): Promise<{ addresses: string[]; edition: string }> {
  await startArticle(page, `Bài để soi ${Date.now()}`, "Một đoạn văn.");
  await page.getByRole("button", { name: "Thêm chỗ ảnh" }).click();
  await page.getByRole("button", { name: "Thêm con số nổi bật" }).click();
  await expectSaved(page);
  const edition = new URL(page.url()).pathname;
  const first = async (list: string, link: string) => {
    await page.goto(list);
    return (await page.locator(link).first().getAttribute("href")) ?? "";
  };
  const live = await first("/quan-tri/tin-bai?trang-thai=da-dang", ".dense tbody th a");
  const waiting = await first("/quan-tri/tin-bai?trang-thai=cho-duyet", ".dense tbody th a");
  const person = await first("/quan-tri/nguoi", ".todo a");
  const desk = ["/quan-tri", "/quan-tri/tin-bai", "/quan-tri/tin-bai?q=khong-co-chu-nay", "/quan-tri/tin-bai/moi", "/quan-tri/khong-co-trang-nay"];
  const articles = [edition, `${edition}/xem-truoc`, `${edition}/lich-su`, live, `${waiting}/duyet`];
  return {
    addresses: [
      ...desk,
      ...articles,
      "/quan-tri/ca-nhan/uy-quyen",
      "/quan-tri/lich-dang",
      "/quan-tri/duong-dan-hong",
      "/quan-tri/chuyen-muc",
      "/quan-tri/nguoi",
      "/quan-tri/nguoi/moi",
      person,
    ],
    edition,
  };
}

for (const width of [390, 1440]) {
  test(`axe không thấy lỗi nào ở khu quản trị, rộng ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await signIn(page, staff.approver);
    const { addresses, edition } = await everyPage(page);
    for (const address of addresses) {
      await page.goto(address);
      if (address === edition) await expect(textOf(page)).toBeVisible();
      await expectInside(page);
      // Desk, editor, review and schedule: between them they show every component.
      await expectAccessible(page, address === edition || /^\/quan-tri($|\/lich-dang$|\/tin-bai\/[^/]+\/duyet$)/.test(address));
    }
  });
}

test("axe không thấy lỗi nào ở trang của quản trị hệ thống và trang đăng nhập", async ({ page }) => {
  await page.goto("/quan-tri/dang-nhap");
  await expectAccessible(page, true);
  await signIn(page, staff.administrator);
  await page.goto("/quan-tri/tai-khoan");
  const account = (await page.locator("main table a, main .todo a").first().getAttribute("href")) ?? "";
  for (const address of [
    "/quan-tri",
    "/quan-tri/tai-khoan",
    "/quan-tri/tai-khoan/moi",
    account,
    "/quan-tri/nhat-ky",
    "/quan-tri/cai-dat",
    "/quan-tri/ca-nhan",
  ]) {
    await page.goto(address);
    await expectInside(page);
    await expectAccessible(page);
  }
});

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${target}`);
}

test("viết và gửi duyệt một bài chỉ bằng bàn phím", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, staff.author);
  await tabTo(page, page.getByRole("link", { name: "Viết tin" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Tiêu đề"));
  await page.keyboard.type(`Bai viet bang ban phim ${Date.now()}`);
  await tabTo(page, page.getByRole("button", { name: "Viết tiếp" }));
  await page.keyboard.press("Enter");

  await expect(textOf(page)).toBeVisible();
  await tabTo(page, textOf(page));
  await page.keyboard.type("Doan dau. ");
  await page.keyboard.press("Alt+F10");
  await expect(page.getByRole("button", { name: "Đậm" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.type("Chu dam");
  await expect(textOf(page).locator("strong")).toHaveText("Chu dam");
  await page.keyboard.press("Control+k");
  await expect(page.getByLabel("Địa chỉ liên kết")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press("Control+s");
  await expectSaved(page);
  await page.keyboard.press("Control+Home");
  const send = page.getByRole("button", { name: "Gửi duyệt", exact: true });
  for (let presses = 0; presses < 40 && !(await send.evaluate((element) => element === document.activeElement)); presses++)
    await page.keyboard.press("Shift+Tab");
  await expect(send).toBeFocused();
  await page.keyboard.press("Enter");
  // No category was chosen: the question has the focus, the safe answer first.
  await expect(page.getByRole("button", { name: "Sửa tiếp" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Đã gửi duyệt.")).toBeVisible();
});

test("không có JavaScript: sửa tiêu đề, lưu, gửi duyệt được; nội dung hiện để đọc và giữ nguyên", async ({ page, browser }) => {
  test.setTimeout(120_000);
  await signIn(page, staff.author);
  await startArticle(page, `Bài không cần script ${Date.now()}`, "Nội dung giữ nguyên.");
  const bare = await browser.newContext({ javaScriptEnabled: false, locale: "vi-VN", storageState: await page.context().storageState() });
  const plain = await bare.newPage();
  await plain.goto(page.url());
  // What stands inside <noscript> is seen, though a search by text passes it by.
  const instead = plain.locator("noscript p");
  await expect(instead.first()).toBeVisible();
  expect((await instead.allInnerTexts()).join(" ")).toMatch(/Soạn nội dung và tải ảnh cần JavaScript\..* Nội dung giữ nguyên\./);
  await plain.getByLabel("Ngày diễn ra").fill("31/02/2021");
  await plain.getByLabel("Tiêu đề").fill("Tiêu đề sửa không cần script");
  await plain.getByRole("button", { name: "Lưu nháp" }).click();
  await expect(plain.getByRole("main").getByRole("alert")).toContainText("ví dụ 05/01/2021");
  await expect(plain.getByLabel("Tiêu đề")).toHaveValue("Tiêu đề sửa không cần script");
  await plain.getByLabel("Ngày diễn ra").fill("05/01/2021");
  await plain.getByRole("button", { name: "Gửi duyệt" }).click();
  await expect(plain.getByText("Đã gửi duyệt.")).toBeVisible();
  await expect(plain.getByText("Nội dung giữ nguyên.")).toBeVisible();
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText("Tiêu đề sửa không cần script");
  await bare.close();
});

test("rời trang khi chữ chưa lưu thì trình duyệt hỏi lại", async ({ page }) => {
  await signIn(page, staff.author);
  await startArticle(page, `Bài đang viết dở ${Date.now()}`, "Đã lưu.");
  await page.route("**/luu", (route) => route.abort());
  await page.keyboard.insertText(" Chưa lưu.");
  await expect(page.locator(".savest")).toHaveText(/Chưa lưu được. Đang thử lại sau 10 giây./);
  const asked = page.waitForEvent("dialog");
  await page.evaluate(() => window.setTimeout(() => window.location.assign("/quan-tri"), 0));
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await expect(textOf(page)).toContainText("Chưa lưu.");
  await page.unroute("**/luu");
  await page.keyboard.press("Control+s");
  await expectSaved(page);
});

test("tài khoản không viết bài mở danh sách tin bài thì được nói vì sao", async ({ page }) => {
  await signIn(page, staff.petitions);
  await page.goto("/quan-tri/tin-bai");
  await expect(page.getByText("Tài khoản này không viết tin bài.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Tin bài" })).toHaveCount(0);
});
