import { expect, type Page, test } from "@playwright/test";
import { formatDay } from "@/lib/core/dates";
import { expectAccessible, expectInside, tabTo } from "../support/accessible";
import { signIn, staff } from "../support/sign-in";

const inDays = (days: number) => formatDay(new Date(Date.now() + days * 86_400_000));
const items = (page: Page) => page.getByRole("region", { name: /^Sáng/ }).getByRole("heading", { level: 5 });

/** Presses Tab until a button has the focus, and then Enter. */
async function press(page: Page, name: string, role: "button" | "link" = "button"): Promise<void> {
  await tabTo(page, page.getByRole(role, { name, exact: true }));
  await page.keyboard.press("Enter");
}

async function write(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(words);
}

/** What was shown to readers is taken back, and the session leaves the list: other tests count what is there. */
async function clear(page: Page, parts: readonly string[]): Promise<void> {
  for (const part of [...parts, "Gỡ kỳ họp"]) {
    await page.getByRole("button", { name: part, exact: true }).click();
    await expect(page.getByText("Đã gỡ.")).toBeVisible();
  }
  await page.getByRole("button", { name: "Bỏ kỳ họp vào thùng rác" }).click();
  await expect(page.getByText("Đã bỏ vào thùng rác.")).toBeVisible();
}

test("chỉ bằng bàn phím: lập kỳ họp theo kỳ trước, xếp lại chương trình, đăng kỳ họp và chương trình", async ({ page }) => {
  // One word of plain letters: typing it chooses the line of a list.
  const model = `KT${Date.now()}`;
  await signIn(page, staff.clerk);
  await page.goto("/quan-tri/ky-hop/moi");
  await write(page, "Tên kỳ họp, đúng như Văn phòng gọi", model);
  await write(page, "Khai mạc ngày", inDays(100));
  await press(page, "Lập kỳ họp");
  await expect(page.getByText("Đã lập kỳ họp.")).toBeVisible();
  const first = page.url();
  const region = page.getByRole("region", { name: /^Sáng/ });
  await tabTo(page, region.locator("summary"));
  await page.keyboard.press("Enter");
  for (const title of ["Khai mạc", "Kế hoạch đầu tư công", "Giá đất"]) {
    await tabTo(page, region.getByLabel("Nội dung", { exact: true }));
    await page.keyboard.insertText(title);
    await page.keyboard.press("Enter");
    await expect(items(page).last()).toHaveText(title);
  }

  await page.goto("/quan-tri/ky-hop/moi");
  await tabTo(page, page.getByLabel("Lấy chương trình của"));
  await page.keyboard.type(model);
  await write(page, "Tên kỳ họp, đúng như Văn phòng gọi", `Bản sao của ${model}`);
  await write(page, "Khai mạc ngày", inDays(120));
  await press(page, "Lập kỳ họp");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Bản sao của");
  await expect(items(page)).toHaveText(["Khai mạc", "Kế hoạch đầu tư công", "Giá đất"]);
  await press(page, "Đưa lên trên: Giá đất");
  await expect(items(page)).toHaveText(["Khai mạc", "Giá đất", "Kế hoạch đầu tư công"]);
  await press(page, "Đưa xuống dưới: Kế hoạch đầu tư công");
  await expect(items(page)).toHaveText(["Khai mạc", "Giá đất"]);
  await expect(page.getByRole("region", { name: /^Chiều/ }).getByRole("heading", { level: 5 })).toHaveText(["Kế hoạch đầu tư công"]);
  await press(page, "Đăng kỳ họp");
  await expect(page.getByRole("button", { name: "Gỡ kỳ họp", exact: true })).toBeVisible();
  await press(page, "Đăng chương trình");
  await expect(page.getByRole("button", { name: "Gỡ chương trình" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Xem như người dân" })).toHaveAttribute("href", /^\/ky-hop\/khoa-\d+-ky-hop-thu-\d+/);

  // So far without a mouse; with one an item is dragged.
  const afternoon = page.getByRole("region", { name: /^Chiều/ }).getByRole("heading", { level: 5 });
  await items(page).first().dragTo(afternoon.first());
  await expect(afternoon).toHaveText(["Khai mạc", "Kế hoạch đầu tư công"]);
  await press(page, "Sửa: Giá đất", "link");
  await expect(page.getByRole("button", { name: "Lưu mục" })).toBeVisible();
  await expectAccessible(page, true);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectInside(page);
  await clear(page, ["Gỡ chương trình"]);
  await page.goto(first);
  await page.getByRole("button", { name: "Bỏ kỳ họp vào thùng rác" }).click();
  await expect(page.getByText("Đã bỏ vào thùng rác.")).toBeVisible();
});

test("không cần JavaScript: chuyên viên chuẩn bị kỳ họp, điểm danh, bế mạc và đăng biên bản trên một trang", async ({ browser, page, baseURL }) => {
  await signIn(page, staff.clerk);
  const plain = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false, storageState: await page.context().storageState() });
  const desk = await plain.newPage();
  const click = (name: string) => desk.getByRole("button", { name, exact: true }).first().click();
  const unfold = (name: string) =>
    desk
      .getByRole("navigation", { name: /^Việc của mục/ })
      .getByRole("link", { name, exact: true })
      .click();
  await desk.goto("/quan-tri/ky-hop/moi");
  const ordinal = await desk.getByLabel("Kỳ họp thứ", { exact: true }).inputValue();
  await desk.getByLabel("Loại kỳ họp").selectOption("Chuyên đề");
  await desk.getByLabel("Khai mạc ngày").fill("31/02/2021");
  await click("Lập kỳ họp");
  await expect(desk.getByRole("alert")).toContainText("Nhập ngày theo dạng ngày/tháng/năm");
  await desk.getByLabel("Loại kỳ họp").selectOption("Chuyên đề");
  await desk.getByLabel("Khai mạc ngày").fill(inDays(0));
  await desk.getByLabel("Hạn gửi tài liệu").fill(`${inDays(-1)}, 15 giờ 00`);
  await click("Lập kỳ họp");
  await expect(desk.getByText("Đã lập kỳ họp.")).toBeVisible();
  const address = new URL(desk.url()).pathname;

  // The number that was just given is refused to another session.
  await desk.goto("/quan-tri/ky-hop/moi");
  await desk.getByLabel("Kỳ họp thứ", { exact: true }).fill(ordinal);
  await desk.getByLabel("Khai mạc ngày").fill(inDays(0));
  await click("Lập kỳ họp");
  await expect(desk.getByRole("alert")).toContainText("Khóa này đã có kỳ họp mang số ấy");

  await desk.goto(address);
  const morning = desk.getByRole("region", { name: /^Sáng/ });
  await morning.locator("summary").click();
  await morning.getByLabel("Nội dung", { exact: true }).fill("Kế hoạch đầu tư công");
  await morning.getByRole("button", { name: "Thêm vào chương trình" }).click();
  await desk.getByRole("link", { name: "Sửa: Kế hoạch đầu tư công" }).click();
  await unfold("Tài liệu");
  const owed = desk.locator("form", { has: desk.getByRole("button", { name: "Ghi tài liệu phải gửi" }) });
  await owed.getByLabel("Cơ quan phải gửi").selectOption({ index: 1 });
  await owed.getByLabel("Hạn").fill(`${inDays(-2)}, 15 giờ 00`);
  await click("Ghi tài liệu phải gửi");
  await expect(morning.getByText(/^Thiếu tờ trình: .+, đã quá hạn 15 giờ 00/)).toBeVisible();
  const missing = desk.getByRole("region", { name: "Hồ sơ các nội dung" });
  await missing.getByRole("button", { name: /^Nhắc / }).click();
  await expect(desk.getByRole("status")).toContainText("Đã nhắc.");
  await expect(missing.getByText(/Đã nhắc lúc \d+ giờ \d+ ngày .+, .+\.$/)).toBeVisible();
  await expect(missing.getByRole("button", { name: /^Nhắc / })).toHaveCount(0);
  await desk.getByRole("link", { name: "Sửa: Kế hoạch đầu tư công" }).click();
  await unfold("Tài liệu");
  const added = desk.locator("form", { has: desk.getByRole("button", { name: "Thêm tài liệu" }) });
  await added.getByLabel("Trích yếu").fill("Về kế hoạch đầu tư công");
  await added.getByLabel("Số, ký hiệu").fill("02/TTr-UBND");
  await added.getByLabel("Ngày ban hành").fill(inDays(-3));
  await added.getByLabel("Tệp").setInputFiles({ name: "to-trinh.txt", mimeType: "text/plain", buffer: Buffer.from(`Tờ trình ${Date.now()}\n`) });
  await click("Thêm tài liệu");
  await expect(morning.getByRole("list", { name: "Hồ sơ: Kế hoạch đầu tư công" }).getByRole("listitem").first()).toContainText("02/TTr-UBND");
  await unfold("Nghị quyết");
  await click("Lập dự thảo nghị quyết");
  await expect(morning.getByText("Chưa giao Ban nào thẩm tra dự thảo.")).toBeVisible();
  await unfold("Thẩm tra");
  await desk.getByLabel("Ban thẩm tra").selectOption({ index: 1 });
  await click("Ghi thẩm tra");
  await expect(morning.getByText("Chưa giao Ban nào thẩm tra dự thảo.")).toHaveCount(0);

  // Voted on, by name, and adopted without leaving the item.
  await unfold("Biểu quyết, bầu");
  const voting = desk.locator("form", { has: desk.getByRole("button", { name: "Ghi biểu quyết" }) });
  await expect(voting.getByLabel("Nội dung biểu quyết")).toHaveValue("Kế hoạch đầu tư công");
  await voting.getByLabel("Công khai tên từng đại biểu").check();
  for (const count of ["Có mặt", "Không tán thành", "Không biểu quyết"]) await voting.getByLabel(count).fill("");
  await voting.getByLabel("Tán thành", { exact: true }).fill("không rõ");
  await click("Ghi biểu quyết");
  await expect(desk.getByText("Nhập số nguyên từ 0, ví dụ 54").first()).toBeVisible();
  await voting.getByLabel("Tán thành", { exact: true }).fill("");
  await click("Ghi biểu quyết");
  await expect(desk.getByText("Đã ghi.")).toBeVisible();
  await expect(desk.getByRole("heading", { name: "Phiếu từng đại biểu" })).toBeVisible();
  await click("Lưu phiếu từng đại biểu");
  await expect(desk.getByText("Đã lưu phiếu từng đại biểu.")).toBeVisible();
  await expect(morning.getByText(/Có phiếu của \d+ đại biểu\./)).toBeVisible();
  await unfold("Nghị quyết");
  await desk.getByLabel("Chuyển sang bước").selectOption("ADOPTED");
  await expect(desk.getByLabel("Ngày thông qua")).toHaveValue(inDays(0));
  await click("Chuyển bước");
  await expect(desk.getByText("Đã chuyển bước nghị quyết.")).toBeVisible();
  await expect(desk.getByRole("button", { name: "Ban hành", exact: true })).toBeVisible();

  await click("Triệu tập kỳ họp");
  await click("Khai mạc kỳ họp");
  await desk.getByRole("link", { name: "Dự họp, điểm danh" }).click();
  for (const half of ["Sáng", "Chiều"]) {
    await desk.getByRole("navigation", { name: "Danh sách" }).getByRole("link", { name: half }).click();
    await desk
      .getByRole("radio", { name: /^Vắng có lý do/ })
      .first()
      .check();
    await desk
      .getByRole("textbox", { name: /^Lý do vắng của/ })
      .first()
      .fill("Đi công tác");
    await click("Lưu điểm danh");
    await expect(desk.getByText("Đã lưu điểm danh.")).toBeVisible();
  }
  await expect(desk.getByRole("navigation", { name: "Danh sách" }).getByRole("link", { name: /có mặt/ })).toHaveCount(2);
  await click("Bế mạc kỳ họp");
  await desk.getByRole("link", { name: /^Đính kèm bản đã ký ?: biên bản, kết quả/ }).click();
  await expect(desk.getByLabel("Tệp này là")).toHaveValue("MINUTES");
  await desk.getByLabel("Chọn tệp").setInputFiles({ name: "bien-ban-da-ky.txt", mimeType: "text/plain", buffer: Buffer.from(`Biên bản ${Date.now()}\n`) });
  await click("Đính kèm");
  await expect(desk.getByText("Đã đính kèm.")).toBeVisible();
  const shown = async () => (await desk.request.get((await desk.getByRole("link", { name: "Xem như người dân" }).getAttribute("href")) ?? "")).text();
  for (const part of ["kỳ họp", "chương trình", "tài liệu", "biên bản, kết quả"]) {
    await click(`Đăng ${part}`);
    await expect(desk.getByText("Đã đăng.")).toBeVisible();
  }
  await expect.poll(shown).toContain("bien-ban-da-ky.txt");
  await click("Ghi là đã đăng đủ tài liệu");
  await expect(desk.locator("[aria-current=step]")).toHaveText("Đã đăng đủ tài liệu");
  await clear(desk, ["Gỡ biên bản, kết quả", "Gỡ tài liệu", "Gỡ chương trình"]);
});
