import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectInside, tabTo } from "../support/accessible";
import { makeAlbum, makePaper } from "../support/door-records";
import { doors, makeRecords, requestsOf } from "../support/doors";
import { expectSaved, startArticle, textOf } from "../support/newsroom";
import { signIn, staff } from "../support/sign-in";

/* The staff area for everybody: assistive technology, the keyboard alone, no script, narrow screens. */

test.describe.configure({ mode: "parallel" });

/** Pages that another test asks of axe on a wide window, in a state that this sweep does not bring about. */
const widelyAskedIn: Record<string, string> = {
  "trang-chu": "office.spec.ts",
  "dai-thong-bao": "office.spec.ts",
  trang: "office.spec.ts",
  "cai-dat": "office.spec.ts",
  "nhap-cong-cu": "staff-moving.spec.ts",
  "nhap-cong-cu/[id]": "staff-moving.spec.ts",
  "nhap-cong-cu/[id]/trang": "staff-moving.spec.ts",
  "thong-bao": "staff-lists.spec.ts",
  "thu-cho-gui": "staff-lists.spec.ts",
  "album/[id]": "albums.spec.ts",
  "thu-vien": "staff-library.spec.ts",
  "tin-bai/nhap": "staff-import.spec.ts",
  "tin-bai/nhap/[id]": "publish.spec.ts",
  "tin-bai/[id]/nguoi-viet": "staff-together.spec.ts",
  "tin-bai/[id]/lich-su/so-sanh": "staff-together.spec.ts",
};
/** Desk, editor, review and schedule: between them they show every component. */
const showingEverything: readonly string[] = ["", "tin-bai/[id]", "tin-bai/[id]/duyet", "lich-dang"];

/** Every page of the table of doors with the one who opens it, and states that no address of the table shows. */
async function everyPage(approver: Page, administrator: Page, origin: string) {
  const by = { approver: await requestsOf(origin, approver.context()), administrator: await requestsOf(origin, administrator.context()) };
  const made = await makeRecords({ ...by, writer: by.approver }, { album: await makeAlbum(approver), paper: await makePaper(approver) });
  // An edition with everything that can be missing.
  await startArticle(approver, `Bài để soi ${Date.now()}`, "Một đoạn văn.");
  await approver.getByRole("button", { name: "Thêm chỗ ảnh" }).click();
  await approver.getByRole("button", { name: "Thêm con số nổi bật" }).click();
  await expectSaved(approver);
  const edition = new URL(approver.url()).pathname.split("/").at(-1) ?? "";
  const first = async (list: string) => {
    await approver.goto(list);
    return (await approver.locator(".dense tbody th a").first().getAttribute("href")) ?? "";
  };
  const live = await first("/quan-tri/tin-bai?trang-thai=da-dang");
  const waiting = (await first("/quan-tri/tin-bai?trang-thai=cho-duyet")).split("/").at(-1) ?? "";
  const pages = Object.entries(doors).flatMap(([name, { address, allowed }]) => {
    if (!address) return [];
    const page = allowed.includes("approver") ? approver : administrator;
    return { name, page, address: address({ ...made, edition: name === "tin-bai/[id]/duyet" ? waiting : edition }) };
  });
  const states = ["/quan-tri/tin-bai?q=khong-co-chu-nay", "/quan-tri/khong-co-trang-nay", live];
  for (const context of Object.values(by)) await context.dispose();
  return [...pages, ...states.map((address) => ({ name: address, page: approver, address }))];
}

for (const width of [390, 1440]) {
  test(`axe không thấy lỗi nào ở mọi trang của khu quản trị, không trang nào phải cuộn ngang, rộng ${width} px`, async ({ page, browser, baseURL }) => {
    test.setTimeout(360_000);
    await page.setViewportSize({ width, height: 900 });
    await signIn(page, staff.approver);
    const office = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: "vi-VN", viewport: { width, height: 900 } });
    const administrator = await office.newPage();
    await signIn(administrator, staff.administrator);
    for (const one of await everyPage(page, administrator, baseURL ?? "")) {
      await one.page.goto(one.address);
      if (one.name === "tin-bai/[id]") await expect(textOf(one.page)).toBeVisible();
      await expectInside(one.page);
      // The markup is the same at every width: it is judged once, beside the colours.
      if (width > 390 && !(one.name in widelyAskedIn)) await expectAccessible(one.page, showingEverything.includes(one.name));
    }
    await office.close();
  });
}

test("mỗi trang để phần khác hỏi axe là một trang có thật, ở một phép thử có thật", () => {
  for (const [name, file] of Object.entries(widelyAskedIn)) {
    expect(doors[name]?.address, name).toBeTruthy();
    expect(readFileSync(path.join(import.meta.dirname, file), "utf8")).toContain("expectAccessible(");
  }
});

test("axe không thấy lỗi nào ở trang đăng nhập", async ({ page }) => {
  await page.goto("/quan-tri/dang-nhap");
  await expectAccessible(page, true);
});

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
