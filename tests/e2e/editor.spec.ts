import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { expectKept, expectSaved, photograph, startArticle, textOf } from "../support/newsroom";
import { signIn, staff } from "../support/sign-in";

/* The page on which the office writes: tables, shortcuts, pasted pictures, and words that survive what happens to the machine. */

const title = (what: string) => `${what}, lần ${Date.now()}`;
const cells = (page: Page) => textOf(page).locator("td, th");

interface Pasted {
  html?: string;
  files?: { name: string; type: string; base64: string }[];
}

/** Hands something to the text as the clipboard or the mouse does. */
async function hand(page: Page, how: "paste" | "drop", what: Pasted): Promise<void> {
  await textOf(page).evaluate(
    (text, { how, html, files = [] }) => {
      const data = new DataTransfer();
      if (html) data.setData("text/html", html);
      for (const { name, type, base64 } of files) data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name, { type }));
      const box = (text.lastElementChild ?? text).getBoundingClientRect();
      const at = { clientX: box.left + 5, clientY: box.top + 5, bubbles: true, cancelable: true };
      text.dispatchEvent(how === "paste" ? new ClipboardEvent("paste", { clipboardData: data, ...at }) : new DragEvent("drop", { dataTransfer: data, ...at }));
    },
    { how, ...what },
  );
}

/** Signs out by the button of the staff frame. */
async function leave(page: Page): Promise<void> {
  await page.goto("/quan-tri");
  await page.locator(".adm__menu summary").click();
  await page.getByRole("button", { name: "Đăng xuất", exact: true }).click();
  await expect(page).toHaveURL(/dang-nhap/);
}

test("bảng làm trọn bằng bàn phím: chèn, đi giữa các ô, thêm hàng, ra ngoài, xem trước đúng bảng", async ({ page }) => {
  await signIn(page, staff.author);
  await startArticle(page, title("Số hộ theo xã"), "Số hộ của hai xã:");
  await page.keyboard.press("Alt+F10");
  const insert = page.getByRole("button", { name: "Chèn bảng" });
  for (let step = 0; step < 12 && !(await insert.evaluate((button) => button === document.activeElement)); step++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(cells(page)).toHaveCount(9);
  for (const [at, word] of ["Xã", "Năm 2019", "Năm 2020", "Nà Sa", "112", "120", "Pa Thơm", "98", "101"].entries()) {
    if (at > 0) await page.keyboard.press("Tab");
    await page.keyboard.insertText(word);
  }
  await page.keyboard.press("Tab");
  await expect(cells(page)).toHaveCount(12);
  await page.keyboard.insertText("Cộng");
  await page.keyboard.press("Shift+Tab");
  // Going to a cell selects what stands in it, as in Word.
  await page.keyboard.insertText("105");
  await expect(cells(page).nth(8)).toHaveText("105");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.insertText("Nguồn: báo cáo của hai xã.");
  await expect(textOf(page).locator("> p").last()).toHaveText("Nguồn: báo cáo của hai xã.");
  await expect(page.getByRole("button", { name: "Xóa hàng" })).toBeHidden();
  await page.getByLabel("Tên bảng").fill("Số hộ theo xã");
  await expectSaved(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Xem trước" }).click();
  const region = page.getByRole("region", { name: "Số hộ theo xã" });
  await expect(region.getByRole("columnheader", { name: "Năm 2019" })).toBeVisible();
  await expect(region.locator("td.r").first()).toHaveText("112");
  expect(await region.evaluate((shown) => shown.outerHTML)).not.toContain("style=");
});

test("bảng dán từ Word và Excel thành bảng sạch, hàng đầu in đậm là tên cột", async ({ page }) => {
  await signIn(page, staff.author);
  await startArticle(page, title("Dán bảng"), "Bảng kèm theo:");
  const cell = (words: string) =>
    `<td width=104 style='width:77.9pt;border:solid windowtext 1.0pt'><p class=MsoNormal align=center>${words}<o:p></o:p></p></td>`;
  const table = `<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr>${cell("<b>Xã</b>")}${cell("<b>Hộ</b>")}</tr><tr>${cell("Nà Sa")}${cell("120")}</tr></table>`;
  await hand(page, "paste", { html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>${table}</body></html>` });
  await expect(textOf(page).locator("th")).toHaveText(["Xã", "Hộ"]);
  await expect(textOf(page).locator("td")).toHaveText(["Nà Sa", "120"]);
  expect(await textOf(page).locator(".etbl table").innerHTML()).not.toMatch(/style=|Mso|width=/);
  await expectSaved(page);
});

test("ảnh dán và thả được tải lên ngay, danh sách nhắc viết mô tả và chú thích, tệp không nhận nói vì sao", async ({ page }) => {
  await signIn(page, staff.author);
  await startArticle(page, title("Ảnh dán vào bài"), "Một góc chợ.");
  const asFile = async (name: string, seed: number) => ({ name, type: "image/jpeg", base64: (await photograph(name, seed)).buffer.toString("base64") });
  const figures = textOf(page).locator("figure.efig");
  const todo = page.locator(".newpics li");

  await hand(page, "paste", { files: [await asFile("cho.jpg", Date.now())] });
  await expect(figures.locator("img")).toHaveCount(1, { timeout: 20_000 });
  const inside = (await asFile("trong.jpg", Date.now() + 7)).base64;
  await hand(page, "paste", {
    html: `<p>Chữ đi cùng</p><p><img alt="Bể nước" src="data:image/jpeg;base64,${inside}"></p><p><img src="https://bao.example/hop.jpg"></p>`,
  });
  await expect(figures).toHaveCount(3);
  await expect(figures.locator("img")).toHaveCount(2, { timeout: 20_000 });
  await hand(page, "drop", {
    files: [
      await asFile("tha.jpg", Date.now() + 13),
      { name: "hong.png", type: "image/png", base64: btoa("không phải ảnh".normalize("NFD").replace(/[^\x20-\x7e]/g, "")) },
    ],
  });
  await expect(figures.locator("img")).toHaveCount(3, { timeout: 20_000 });
  await expect(todo).toHaveCount(5);
  await expect(todo.filter({ hasText: "cho.jpg" })).toHaveText(/viết mô tả và chú thích/);
  await expect(todo.filter({ hasText: "hop.jpg" })).toHaveText(/ở nơi khác/);
  await expect(todo.filter({ hasText: "hong.png" })).toHaveText(/không phải ảnh/);
  expect(await textOf(page).innerHTML()).not.toMatch(/bao\.example|data:image/);

  await todo.filter({ hasText: "cho.jpg" }).getByRole("button").click();
  await page.keyboard.insertText("Sạp rau giữa chợ");
  await todo.filter({ hasText: "cho.jpg" }).getByRole("button").click();
  await page.keyboard.insertText("Chợ phiên xã Nà Sa");
  await expect(todo.filter({ hasText: "cho.jpg" })).toHaveCount(0);
  await expectSaved(page);
  await page.reload();
  await expect(figures).toHaveCount(5);
  await expect(figures.locator("img")).toHaveCount(3);
});

test("bảng phím tắt mở bằng ? hoặc nút, Esc đóng, con trỏ về chỗ cũ; ? trong ô nhập là một chữ", async ({ page }) => {
  await signIn(page, staff.author);
  await startArticle(page, title("Phím tắt"), "Hỏi");
  const sheet = page.getByRole("dialog", { name: "Phím tắt" });
  await page.keyboard.press("?");
  await expect(sheet).toBeHidden();
  await expect(textOf(page)).toHaveText("Hỏi?");
  const preview = page.getByRole("link", { name: "Xem trước" });
  await preview.focus();
  await page.keyboard.press("?");
  await expect(sheet).toBeVisible();
  for (const words of ["Liên kết", "Sang ô sau; ở ô cuối thì thêm hàng", "Tìm tin bài, ở mọi trang quản trị"])
    await expect(sheet.getByText(words, { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(preview).toBeFocused();
  await page.getByRole("button", { name: "Phím tắt" }).click();
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Phím tắt" })).toBeFocused();
});

test("mất mạng rồi đóng trang giữa câu: mở lại thì chữ được đưa lại, cả sau khi đăng xuất; người khác trên cùng máy không thấy", async ({ page, context }) => {
  await signIn(page, staff.author);
  await startArticle(page, title("Viết dở"), "Câu đã lưu.");
  const address = page.url();
  await context.route("**/luu", (route) => route.abort());
  await textOf(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(" Câu chưa kịp lưu");
  await expect(page.locator(".savest")).toHaveText(/Chưa lưu/);
  await expectKept(page, "Câu chưa kịp lưu");
  await page.close();
  await context.unroute("**/luu");

  const other = await context.newPage();
  await leave(other);
  await signIn(other, staff.approver);
  await other.goto(address);
  await expect(other.locator(".recov")).toBeHidden();
  await leave(other);
  await signIn(other, staff.author);
  await other.goto(address);
  const banner = other.locator(".recov");
  await expect(banner).toContainText("chưa lưu lên cổng");
  await banner.getByText("Xem bản được giữ").click();
  await expect(banner).toContainText("Câu chưa kịp lưu");
  await banner.getByRole("button", { name: "Khôi phục" }).click();
  await expect(textOf(other)).toHaveText("Câu đã lưu. Câu chưa kịp lưu");
  await expectSaved(other);
  await other.reload();
  await expect(textOf(other)).toHaveText("Câu đã lưu. Câu chưa kịp lưu");
  await expect(banner).toBeHidden();
});

test("bản viết dở bị bỏ thì không được đưa lại nữa", async ({ page, context }) => {
  await signIn(page, staff.author);
  await startArticle(page, title("Viết dở rồi bỏ"), "Câu đã lưu.");
  const address = page.url();
  await context.route("**/luu", (route) => route.abort());
  await page.getByLabel("Tóm tắt").fill("Tóm tắt chưa kịp lưu");
  await expect(page.locator(".savest")).toHaveText(/Chưa lưu/);
  await expectKept(page, "Tóm tắt chưa kịp lưu");
  await page.close();
  await context.unroute("**/luu");
  const again = await context.newPage();
  await again.goto(address);
  await again.locator(".recov").getByRole("button", { name: "Bỏ bản này" }).click();
  await expect(again.locator(".recov")).toBeHidden();
  await again.reload();
  await expect(textOf(again)).toHaveText("Câu đã lưu.");
  await expect(again.getByLabel("Tóm tắt")).toHaveValue("");
  await expect(again.locator(".recov")).toBeHidden();
});
