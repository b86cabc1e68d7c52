import { expect, test } from "@playwright/test";
import writeXlsxFile from "write-excel-file/node";
import { expectAccessible, expectInside } from "../support/accessible";
import { signIn, staff } from "../support/sign-in";

const text = (value: string) => ({ type: String, value });
const sheet = (rows: [string, string, number | string][]) =>
  writeXlsxFile([
    {
      sheet: "Biểu 2",
      data: [
        ["STT", "Nội dung", "Dự toán được giao"].map(text),
        ...rows.map(([number, content, amount]) => [text(number), text(content), typeof amount === "number" ? { type: Number, value: amount } : text(amount)]),
      ],
    },
  ]).toBuffer();
const workbook = async (rows: [string, string, number | string][]) => ({
  ...{ name: "bieu-2.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  buffer: Buffer.from(await sheet(rows)),
});

test("chuyên viên nhập bảng từ Excel, sửa một ô, đính kèm tệp đã ký, đăng; người đọc không có JavaScript đọc trên điện thoại, rồi thấy bản đính chính", async ({
  browser,
  page,
  baseURL,
}) => {
  await signIn(page, staff.clerk);
  await page.goto("/quan-tri/cong-khai?nam=2020");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Công khai tài chính");
  await expectAccessible(page);
  // The look at the page has opened the menu of the account.
  await page.reload();
  await page.getByRole("link", { name: "Mục công khai mới" }).click();
  // What is there already is said; every run takes the next adjustment of the year.
  await page.getByLabel("Năm ngân sách").fill("2020");
  await page.getByLabel("Nội dung công khai").selectOption("ADJUSTMENT");
  const ordinal = String(10 + (Date.now() % 89));
  await page.getByLabel("Quý thứ, hoặc điều chỉnh lần thứ").fill(ordinal);
  await page.getByLabel("Ngày được giao, báo cáo hoặc được phê duyệt").fill("05/11/2020");
  await page.getByRole("button", { name: "Lập mục công khai" }).click();
  await expect(page.getByText("Đã lập.")).toBeVisible();
  const address = new URL(page.url()).pathname;
  await expect(page.getByText("Hạn 20/11/2020.")).toBeVisible();
  await expect(page.getByText("Người đọc chưa có gì để đọc.")).toBeVisible();

  // A sheet with a wrong cell is taken over not at all, and says which cell.
  const plain = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false, storageState: await page.context().storageState() });
  const desk = await plain.newPage();
  await desk.goto(`${address}/bang`);
  await desk.getByLabel("Tệp bảng").setInputFiles(
    await workbook([
      ["I", "Nguồn ngân sách trong nước", 300],
      ["1", "Kinh phí tự chủ", "hai trăm"],
    ]),
  );
  await desk.getByRole("button", { name: "Đọc tệp" }).click();
  await expect(desk.getByRole("alert")).toContainText("Dòng 3 của tệp: “hai trăm” không phải là số.");
  await expect(desk.getByRole("button", { name: "Nhận bảng này" })).toHaveCount(0);
  await desk.getByLabel("Tệp bảng").setInputFiles(
    await workbook([
      ["I", "Nguồn ngân sách trong nước", 300],
      ["1", "Kinh phí tự chủ", 200.5],
      ["2", "Kinh phí không tự chủ", 90],
    ]),
  );
  await desk.getByRole("button", { name: "Đọc tệp" }).click();
  await expect(desk.getByText("Đọc được 3 dòng, không có ô sai.")).toBeVisible();
  await page.goto(`${address}/bang`);
  await expectAccessible(page);
  await desk.getByRole("button", { name: "Nhận bảng này" }).click();
  await expect(desk.getByText("Đã nhận bảng.")).toBeVisible();
  await expect(desk.getByText("ghi 300, cộng lại 290,5")).toBeVisible();
  await desk.getByLabel("Dòng 3, Dự toán được giao").fill("chín mươi");
  await desk.getByRole("button", { name: "Lưu bảng" }).click();
  await expect(desk.locator(".esum")).toContainText("“chín mươi” không phải là số");
  await desk.getByLabel("Dòng 3, Dự toán được giao").fill("99,5");
  await desk.getByRole("button", { name: "Lưu bảng" }).click();
  await expect(desk.getByText("Đã lưu bảng.")).toBeVisible();
  await expect(desk.getByText("cộng lại")).toHaveCount(0);

  await desk.goto(address);
  await desk.getByLabel("Chọn tệp").setInputFiles({ name: "bieu-2-da-ky.txt", mimeType: "text/plain", buffer: Buffer.from(`Đã ký ${crypto.randomUUID()}\n`) });
  await desk.getByRole("button", { name: "Đính kèm", exact: true }).click();
  await expect(desk.getByText("Đã đính kèm.")).toBeVisible();
  await desk.getByRole("button", { name: "Đăng", exact: true }).click();
  await expect(desk.getByText("Đã đăng.")).toBeVisible();
  await page.goto(address);
  await expectAccessible(page);

  const reader = await (await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false, viewport: { width: 390, height: 844 } })).newPage();
  const title = `Điều chỉnh dự toán ngân sách năm 2020, lần ${ordinal}`;
  await expect(async () => {
    await reader.goto("/cong-khai?nam=2020");
    await reader.getByRole("link", { name: title }).click({ timeout: 1000 });
  }).toPass();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
  const table = reader.getByRole("table", { name: /Đơn\s+vị:\s+triệu\s+đồng/ });
  await expect(table.getByRole("row", { name: /Kinh phí không tự chủ/ })).toContainText("99,5");
  await expect(reader.locator(".files a.file")).toHaveCount(1);
  await expectInside(reader);
  const path = new URL(reader.url()).pathname;
  expect((await reader.request.get(`${path}/bang.csv`)).status()).toBe(200);

  const open = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  for (const one of [path, "/cong-khai", "/cong-khai?nam=2021"]) {
    await open.goto(one);
    await expectAccessible(open, one === path);
  }
  await open.setViewportSize({ width: 390, height: 844 });
  await expectInside(open);

  // A correction says what was corrected; the edition before it stays readable.
  await desk.goto(`${address}/bang`);
  await desk.getByLabel("Dòng 2, Dự toán được giao").fill("201,5");
  await desk.getByLabel("Dòng 1, Dự toán được giao").fill("301");
  await desk.getByRole("button", { name: "Lưu bảng" }).click();
  await desk.goto(address);
  await desk.getByLabel("Đã sửa gì, vì sao").fill("Sửa kinh phí tự chủ do cộng thiếu một khoản.");
  await desk.getByRole("button", { name: "Đăng bản đính chính" }).click();
  await expect(desk.getByText("Đã đăng.")).toBeVisible();
  await expect(async () => {
    await reader.goto(path);
    await expect(reader.getByText("Sửa kinh phí tự chủ do cộng thiếu một khoản.").first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  await reader.goto(`${path}?ban=1`);
  await expect(reader.getByText("Đây là bản cũ, đã được thay.")).toBeVisible();
  await expect(reader.getByRole("row", { name: /Kinh phí tự chủ/ })).toContainText("200,5");
});

test("người không giữ hồ sơ xem được kế hoạch công khai nhưng không lập, không sửa", async ({ page }) => {
  await signIn(page, staff.author);
  await page.goto("/quan-tri/cong-khai");
  await expect(page.getByRole("link", { name: "Mục công khai mới" })).toHaveCount(0);
  await page.goto("/quan-tri/cong-khai/moi");
  await expect(page.getByText("Tài khoản này không sửa công khai tài chính.")).toBeVisible();
  await page.goto("/quan-tri/ngay-nghi");
  await expect(page.getByText("Tài khoản này không sửa lịch nghỉ.")).toBeVisible();
});

test("quy định đổi: người duyệt đặt thời hạn mới từ một ngày, rồi bỏ vì ghi nhầm; ngày nghỉ chưa đối chiếu thì nói và ghi được căn cứ", async ({ page }) => {
  await signIn(page, staff.approver);
  await page.goto("/quan-tri/cong-khai");
  const rules = page.locator("section", { has: page.locator("#thoi-han") });
  await rules.getByText("Đặt thời hạn mới khi quy định thay đổi").click();
  await rules.getByLabel("Nội dung").selectOption("ADJUSTMENT");
  await rules.getByLabel("Số ngày").fill("10");
  await rules.getByLabel("Áp dụng từ ngày").fill("01/01/2090");
  await rules.getByLabel("Căn cứ").fill("Thông tư kiểm thử, Điều 7");
  await rules.getByRole("button", { name: "Đặt thời hạn" }).click();
  await expect(page.getByText("Đã đặt thời hạn.")).toBeVisible();
  await expect(rules.getByText("Thông tư kiểm thử, Điều 7. Từ 01/01/2090")).toBeVisible();
  await expectAccessible(page);
  // The look at the page has opened the menu of the account.
  await page.reload();
  await rules.getByRole("button", { name: /Bỏ thời hạn ghi nhầm/ }).click();
  await expect(page.getByText("Đã bỏ thời hạn.")).toBeVisible();
  await expect(rules.getByText("Thông tư kiểm thử, Điều 7")).toHaveCount(0);

  await page.goto("/quan-tri/ngay-nghi?nam=2026");
  const day = page.locator(".todo > li", { hasText: "31 tháng 8 năm 2026" });
  // A run before this one may have written it down.
  if ((await day.getByText("Chưa đối chiếu với thông báo nghỉ").count()) === 0) return;
  await day.getByText("Chưa đối chiếu với thông báo nghỉ").click();
  await day.getByLabel("Căn cứ").fill("Thông báo kiểm thử");
  await day.getByRole("button", { name: "Ghi căn cứ" }).click();
  await expect(page.getByText("Đã ghi căn cứ.")).toBeVisible();
  await expect(day).toContainText("Thông báo kiểm thử");
});
