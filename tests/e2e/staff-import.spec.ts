import { readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signIn, staff } from "../support/sign-in";

const twin = readFileSync(path.join(import.meta.dirname, "../fixtures/imports/hoi-nghi-lac-giang.txt"), "utf8");
const importPage = "/quan-tri/tin-bai/nhap";

/** The twin under another title, so that every run brings in bytes that nobody has. */
function article(): { title: string; file: Sent } {
  const title = `Hội nghị tổng kết công tác năm 2020, bản thử ${Date.now()}`;
  const buffer = Buffer.from(twin.replace(/^.*\n/, `${title}\n`));
  return { title, file: { name: `hội nghị ${Date.now()}.txt`, mimeType: "text/plain", buffer } };
}

type Sent = { name: string; mimeType: string; buffer: Buffer };

async function send(page: Page, file: Sent | Sent[]): Promise<void> {
  await page.goto(importPage);
  await page.getByLabel("Chọn tệp bài viết").setInputFiles(file);
  await page.getByRole("button", { name: "Đọc tệp" }).click();
}

/** Signs in once with scripts, then goes on without them. */
async function withoutScripts(browser: Browser, page: Page): Promise<Page> {
  await signIn(page, staff.author);
  const context = await browser.newContext({
    storageState: await page.context().storageState(),
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  return context.newPage();
}

test("nhập một tệp: báo cáo ba cột, rồi soạn tiếp bản nháp; nhập lại không có bài thứ hai, nhập bản mới thì chọn từng chỗ", async ({ page }) => {
  await signIn(page, staff.author);
  const { title, file } = article();
  await send(page, file);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const column = (name: string) => page.getByRole("region", { name });
  await expect(column("Hiểu rõ")).toContainText("Người viết: Mai Phương, Quốc Khánh");
  await expect(column("Hiểu rõ")).toContainText("Số liệu khớp: 02 + 05 = 07");
  await expect(column("Còn ngờ")).toContainText("Tiêu đề viết “tổng kết” mà đoạn mở đầu viết “sơ kết”. Chữ nào đúng?");
  await expect(column("Còn ngờ").getByRole("listitem").filter({ hasText: "thiếu ảnh" })).toHaveCount(3);
  await expect(column("Bỏ lại")).toContainText("“Tin cùng chuyên mục” ở cuối bài");
  await expectAccessible(page);
  const report = page.url();
  const draft = await page.getByRole("link", { name: "Soạn tiếp" }).getAttribute("href");

  await send(page, file);
  await expect(page.getByRole("status").filter({ hasText: "đã nhập trước đây nên không tạo bài thứ hai" })).toBeVisible();
  expect(page.url()).toBe(`${report}?da-nhap=1`);
  await expect(page.getByRole("link", { name: "Soạn tiếp" })).toHaveAttribute("href", draft ?? "");

  const newer = file.buffer.toString("utf8").replace("02 phòng", "03 phòng").replace("Mai Phương", "Câu thêm ở cuối bài, viết sau cuộc họp.\n\nMai Phương");
  await send(page, { ...file, name: file.name.replace(".txt", " bản mới.txt"), buffer: Buffer.from(newer.replace(/^.*/, `${title} (sửa)`)) });
  await expect(page.getByRole("heading", { name: /Tệp khác bài đang soạn ở \d chỗ/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("group", { name: "Tiêu đề" }).getByLabel("Giữ như đang soạn").check();
  await page.getByRole("button", { name: "Đưa các chỗ đã chọn vào bài" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Đã đối chiếu xong" })).toBeVisible();
  await page.getByRole("link", { name: "Soạn tiếp" }).click();
  await expect(page.getByLabel("Tiêu đề").first()).toHaveValue(title);
  await expect(page.getByText("Câu thêm ở cuối bài, viết sau cuộc họp.").first()).toBeVisible();
});

test("tệp bảng mã cũ bị từ chối bằng một câu nói phải làm gì; nhiều tệp thì mỗi tệp một dòng", async ({ page }) => {
  await signIn(page, staff.author);
  await send(page, { name: "bài cũ.txt", mimeType: "text/plain", buffer: Buffer.from("Héi nghÞ tæng kÕt c«ng t¸c n¨m 2020\n\nHéi nghÞ tæng kÕt.", "latin1") });
  const notice = page.getByRole("alert").filter({ hasText: "Không nhập được tệp bài cũ.txt" });
  await expect(notice).toContainText("bảng mã TCVN3");
  await expect(page.getByLabel("Chọn tệp bài viết")).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page);

  // Of several files the broken one does not stop the others.
  const [good, bad] = [article(), { name: "rỗng.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) }];
  await send(page, [bad, good.file]);
  const lines = page.getByRole("status").getByRole("listitem");
  await expect(lines).toHaveText([/rỗng\.txt: Tệp rỗng/, new RegExp(`Đã tạo bản nháp “${good.title}”`)]);
});

test("tắt JavaScript vẫn nhập được, một tệp hay nhiều tệp, trên điện thoại", async ({ browser, page }) => {
  const plain = await withoutScripts(browser, page);
  const { title, file } = article();
  await send(plain, file);
  await expect(plain.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(plain.getByRole("region", { name: "Còn ngờ" })).toContainText("Ngày đăng đề nghị lấy theo ngày diễn ra, 05/01/2021");
  await send(plain, [file, { name: "rỗng.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) }]);
  const lines = plain.getByRole("region", { name: "Kết quả đọc 2 tệp" }).getByRole("listitem");
  await expect(lines).toHaveText([/đã nhập trước đây/, /rỗng\.txt: Tệp rỗng/]);
  await plain.context().close();
});

test("quản trị không viết tin bài nên không thấy biểu mẫu nhập", async ({ page }) => {
  await signIn(page, staff.administrator);
  await page.goto(importPage);
  await expect(page.getByText("Tài khoản này không viết tin bài nên không nhập được.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Đọc tệp" })).toHaveCount(0);
});
