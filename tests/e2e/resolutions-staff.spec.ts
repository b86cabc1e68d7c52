import { expect, type Page, test } from "@playwright/test";
import { formatDate } from "@/lib/core/dates";
import { expectAccessible } from "../support/accessible";
import { signIn, staff } from "../support/sign-in";
import { wordFile } from "../support/word-file";

const today = formatDate(new Date());
const tomorrow = formatDate(new Date(Date.now() + 86_400_000));
const text = (word: string) => `Điều 1. ${word}\nĐiều 2. Nguyên tắc\n1. Giữ nguyên diện tích.\n2. Cộng đồng cùng hưởng.\nĐiều 3. Thi hành`;

async function paste(desk: Page, title: string): Promise<void> {
  await desk.getByLabel("Loại bản").first().selectOption({ label: "Bản thông qua" });
  await desk.getByLabel("Nội dung", { exact: true }).fill(text(title));
  await desk.getByRole("button", { name: "Lưu và tách phần" }).click();
}

async function upload(desk: Page, title: string): Promise<void> {
  const buffer = await wordFile(text(title).split("\n"));
  await desk.getByLabel("Loại bản").last().selectOption({ label: "Bản thông qua" });
  await desk
    .getByLabel("Tệp Word (.docx)")
    .setInputFiles({ name: "nghi-quyet.docx", mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", buffer });
  await desk.getByRole("button", { name: "Lấy nội dung từ tệp" }).click();
}

/** A draft with its text, adopted, issued under the number that the portal proposes. @returns the symbol */
async function issue(desk: Page, title: string, write: typeof paste): Promise<string> {
  await desk.goto("/quan-tri/nghi-quyet/moi");
  await desk.getByLabel("Trích yếu").fill(title);
  await desk.getByRole("button", { name: "Tạo dự thảo" }).click();
  await expect(desk.getByText("Đã tạo dự thảo.")).toBeVisible();
  const page = new URL(desk.url()).pathname;
  await desk.getByLabel("Ngày thông qua").fill(today);
  await desk.getByRole("button", { name: "Lưu thông tin" }).click();
  await desk.getByRole("link", { name: "Thêm bản toàn văn" }).click();
  await write(desk, title);
  await expect(desk.getByText("#dieu-2-khoan-2")).toBeVisible();
  await desk.goto(page);
  await desk.getByLabel("Chuyển sang bước").selectOption({ label: "Thông qua" });
  await desk.getByRole("button", { name: "Chuyển bước" }).click();
  const symbol = await desk.getByLabel("Số, ký hiệu").inputValue();
  // What is wrong is named by its label, and leads to the field.
  await desk.getByLabel("Ngày ban hành").fill("31/02/2020");
  await desk.getByRole("button", { name: "Ban hành" }).click();
  const wrong = desk.locator(".esum a");
  await expect(wrong).toContainText("Ngày ban hành:");
  await expect(desk.locator(String(await wrong.getAttribute("href")))).toHaveValue("31/02/2020");
  await desk.getByLabel("Ngày ban hành").fill(today);
  await desk.getByRole("button", { name: "Ban hành" }).click();
  await expect(desk.getByText("Đã ban hành.")).toBeVisible();
  return symbol;
}

test("chuyên viên, không JavaScript: ban hành hai nghị quyết, ghi văn bản sau bãi bỏ một khoản của văn bản trước, thấy trước tác động rồi mới lưu", async ({
  browser,
  page,
  baseURL,
}) => {
  await signIn(page, staff.clerk);
  const plain = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false, storageState: await page.context().storageState() });
  const desk = await plain.newPage();
  const stamp = Date.now();
  const first = await issue(desk, `Về quy hoạch rừng ${stamp}`, paste);
  const target = new URL(desk.url()).pathname;
  await expect(desk.locator(".vline")).toContainText("Còn hiệu lực");
  const second = await issue(desk, `Bãi bỏ một phần ${stamp}`, upload);
  expect(second).not.toBe(first);
  const acting = new URL(desk.url()).pathname;

  // The number that is given away is refused, and the sentence says to whom.
  await desk.getByLabel("Số, ký hiệu").fill(first.toLowerCase().replaceAll("đ", "d"));
  await desk.getByRole("button", { name: "Sửa số, ngày" }).click();
  await expect(desk.getByText(`Số ${first} đã cấp ngày ${today} cho nghị quyết “Về quy hoạch rừng ${stamp}”`)).toBeVisible();
  await page.goto(acting);
  await expectAccessible(page, true);

  await desk.goto(acting);
  await desk.getByRole("link", { name: "Thêm quan hệ" }).click();
  await desk.getByRole("combobox", { name: "Quan hệ" }).selectOption({ label: "Bãi bỏ" });
  await desk.getByLabel("Văn bản kia: số hoặc tên").fill(`rừng ${stamp}`);
  await desk.getByRole("button", { name: "Tìm", exact: true }).click();
  await desk.getByRole("radio").check();
  await desk.getByRole("button", { name: "Chọn văn bản này", exact: true }).click();
  await desk.getByLabel("Có hiệu lực từ ngày").fill(tomorrow);
  await desk.getByLabel("khoản 2 Điều 2").check();
  await desk.getByRole("button", { name: "Xem tác động" }).click();
  await expect(desk.getByText(`hết hiệu lực một phần từ ${tomorrow}`)).toBeVisible();
  await page.goto(desk.url());
  await expectAccessible(page, true);
  await desk.getByRole("button", { name: "Lưu quan hệ" }).click();
  await expect(desk.getByText("Đã lưu quan hệ.")).toBeVisible();

  await desk.goto(target);
  await expect(desk.locator(".vline")).toContainText("Hết hiệu lực một phần");
  await expect(desk.locator(".vevents")).toContainText(`Bị bãi bỏ bởi ${second}: khoản 2 Điều 2`);
  // Found again by its number, typed in another way.
  await desk.goto(`/quan-tri/nghi-quyet?${new URLSearchParams({ q: first.toLowerCase().replaceAll("đ", "d").replace("/", " ") })}`);
  await expect(desk.getByRole("link", { name: `Về quy hoạch rừng ${stamp}` })).toBeVisible();
  await page.goto(desk.url());
  await expectAccessible(page, true);
  await plain.close();
});

test("người viết tin xem được nghị quyết, không sửa được; được bảo nhờ ai", async ({ page }) => {
  await signIn(page, staff.author);
  await page.goto("/quan-tri/nghi-quyet");
  await expect(page.getByRole("link", { name: "Nghị quyết mới" })).toHaveCount(0);
  await page.goto("/quan-tri/nghi-quyet/moi");
  await expect(page.getByText("Tài khoản này không sửa nghị quyết. Nhờ chuyên viên công tác HĐND.")).toBeVisible();
});
