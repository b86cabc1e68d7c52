import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectInside } from "../support/accessible";
import { signIn, staff } from "../support/sign-in";

/** Opens the votes of a session whose agenda readers see: before that they see no vote of it. The newest of them is not closed yet. */
async function openVotes(desk: Page): Promise<void> {
  await desk.goto("/quan-tri/ky-hop");
  const sessions = await desk.locator('main a[href^="/quan-tri/ky-hop/"]').evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const session of new Set(sessions.filter((href) => /[0-9a-f-]{36}$/.test(href)))) {
    await desk.goto(`${session}/bieu-quyet`);
    const open = desk.getByRole("link", { name: "Xem trên cổng" });
    const address = (await open.count()) > 0 ? await open.getAttribute("href") : null;
    if (address && (await (await desk.request.get(address.replace(/\/bieu-quyet$/, ""))).text()).includes('id="chuong-trinh"')) return;
  }
  throw new Error("no session with a public agenda");
}

test("biểu quyết không cần JavaScript: ghi số phiếu, phiếu từng đại biểu, người đọc thấy tỷ lệ có mẫu số và tên; số không khớp bị nêu", async ({
  browser,
  page,
  baseURL,
}) => {
  const title = `Nghị quyết kiểm thử biểu quyết ${Date.now()}`;
  await signIn(page, staff.clerk);
  const plain = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false, storageState: await page.context().storageState() });
  const desk = await plain.newPage();
  await openVotes(desk);
  const address = (await desk.getByRole("link", { name: "Xem trên cổng" }).getAttribute("href")) ?? "";
  await desk.getByLabel("Nội dung biểu quyết").fill(title);
  await desk.getByLabel("Tổng số đại biểu").first().fill("3");
  await desk.getByLabel("Có mặt").fill("3");
  await desk.getByLabel("Tán thành", { exact: true }).fill("2");
  await desk.getByLabel("Không tán thành").fill("2");
  await desk.getByLabel("Không biểu quyết").fill("0");
  await desk.getByLabel("Kết quả đã công bố").selectOption("ADOPTED");
  await desk.getByLabel("Công khai tên từng đại biểu").check();
  await desk.getByRole("button", { name: "Ghi biểu quyết" }).click();
  await expect(desk.getByText("cộng lại 2 + 2 + 0 = 4, khác 3 đại biểu có mặt").first()).toBeVisible();
  await desk.getByLabel("Không tán thành").fill("1");
  await desk.getByRole("button", { name: "Ghi biểu quyết" }).click();
  await expect(desk.getByText("Đã ghi.")).toBeVisible();
  const choices = desk.locator('select[name="choice"]');
  const voters = await choices.count();
  for (let at = 0; at < voters; at++) await choices.nth(at).selectOption(at < 2 ? "FOR" : at === 2 ? "NOT_VOTING" : "");
  await desk.getByRole("button", { name: "Lưu phiếu từng đại biểu" }).click();
  await expect(desk.getByText("Có 0 tên không tán thành, nhưng kết quả ghi 1").first()).toBeVisible();
  await choices.nth(2).selectOption("AGAINST");
  await desk.getByRole("button", { name: "Lưu phiếu từng đại biểu" }).click();
  await expect(desk.getByText("Đã lưu phiếu từng đại biểu.")).toBeVisible();
  await page.goto(new URL(desk.url()).pathname);
  await expectAccessible(page, true);

  const reader = await (await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false, viewport: { width: 1440, height: 900 } })).newPage();
  const line = reader.locator(".vlist > li", { hasText: title });
  await expect(async () => {
    await reader.goto(address);
    await expect(line).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(line.getByText("2 tán thành, 1 không tán thành.")).toBeVisible();
  await expect(line.getByText("2 trên 3 đại biểu, 66,7%; cần quá nửa, từ 2 trên 3 đại biểu.")).toBeVisible();
  await line.getByText("Phiếu của 3 đại biểu").click();
  await expect(line.locator(".roll li")).toHaveCount(3);
  const open = await (await browser.newContext({ baseURL: baseURL ?? "", viewport: { width: 1440, height: 900 } })).newPage();
  await open.goto(address);
  await expectAccessible(open, true);
  await open.setViewportSize({ width: 390, height: 844 });
  await expectInside(open);

  await desk.getByRole("button", { name: "Xóa lần biểu quyết" }).click();
  await expect(desk.getByText("Đã xóa lần biểu quyết.")).toBeVisible();
});

test("quy tắc biểu quyết: ai cũng xem được căn cứ, chỉ người duyệt và quản trị sửa; chồng ngày bị từ chối", async ({ browser, page, baseURL }) => {
  await signIn(page, staff.clerk);
  await page.goto("/quan-tri/quy-tac-bieu-quyet");
  await expect(page.getByText("Luật Tổ chức chính quyền địa phương số 72/2025/QH15").first()).toBeVisible();
  await expect(page.getByText("Tài khoản này không sửa quy tắc biểu quyết.")).toBeVisible();
  const keeper = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await signIn(keeper, staff.administrator);
  await keeper.goto("/quan-tri/quy-tac-bieu-quyet");
  await keeper.getByLabel("Có hiệu lực từ ngày").fill("01/01/2020");
  await keeper.getByLabel("Căn cứ").fill("Quy chế kiểm thử");
  await keeper.getByRole("button", { name: "Thêm quy tắc" }).click();
  await expect(keeper.getByText("Đã có quy tắc cho nội dung này trong khoảng ngày đó.")).toBeVisible();
});
