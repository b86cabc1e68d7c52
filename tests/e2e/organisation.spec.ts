import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectInside } from "../support/accessible";
import { signIn, staff } from "../support/sign-in";

/** Opens a folded form and the form itself. */
async function unfold(page: Page, words: string): Promise<void> {
  await page.locator("summary", { hasText: words }).click();
}

async function newPerson(desk: Page, fullName: string): Promise<void> {
  await desk.goto("/quan-tri/nguoi/moi");
  await desk.getByLabel("Họ và tên").fill(fullName);
  await desk.getByRole("button", { name: "Thêm vào danh bạ" }).click();
  await expect(desk.getByText("Đã thêm vào danh bạ.")).toBeVisible();
}

/** Somebody found in the directory becomes the holder of the office whose page is open. */
async function appoint(desk: Page, fullName: string): Promise<void> {
  await desk.getByLabel("Tìm người trong danh bạ").fill(fullName);
  await desk.getByRole("button", { name: "Tìm", exact: true }).click();
  await desk.getByRole("textbox", { name: "Từ ngày" }).fill("05/07/2021");
  await desk.getByRole("button", { name: "Ghi người giữ chức vụ" }).click();
}

test("không cần JavaScript: văn thư lập một Ban, ghi Trưởng Ban, người thứ hai bị từ chối và biết ai đang giữ; người đọc xem cơ cấu từng ngày", async ({
  browser,
  page,
  baseURL,
}) => {
  const mark = String(Date.now()).slice(-7);
  const [committee, first, second] = [`Ban Kiểm thử ${mark}`, `Giàng A Thử ${mark}`, `Lò Thị Thử ${mark}`];
  await signIn(page, staff.clerk);
  const plain = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false, storageState: await page.context().storageState() });
  const desk = await plain.newPage();
  for (const name of [first, second]) await newPerson(desk, name);
  await desk.goto("/quan-tri/co-cau/moi");
  await desk.getByLabel("Tên cơ quan").fill(committee);
  await desk.getByLabel("Hoạt động từ ngày").fill("01/07/2021");
  await desk.getByRole("button", { name: "Thêm cơ quan" }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(committee);
  await unfold(desk, "Thêm chức vụ");
  await desk.getByLabel("Chức vụ, đủ chữ").fill(`Trưởng ${committee}`);
  await desk.getByLabel("Thứ tự nghi thức", { exact: true }).fill("49");
  await desk.getByLabel("Mỗi lúc chỉ một người giữ").check();
  await desk.getByRole("button", { name: "Thêm chức vụ" }).click();
  const bodyPage = desk.url();
  await desk.getByRole("link", { name: "Ghi người giữ" }).click();
  const postPage = desk.url();
  await appoint(desk, first);
  await expect(desk.getByText("Đã ghi người giữ chức vụ.")).toBeVisible();
  await desk.goto(postPage);
  await appoint(desk, second);
  await expect(desk.getByText(`${first} giữ chức vụ Trưởng ${committee} từ ngày 05/07/2021 đến nay.`)).toBeVisible();
  await page.goto(bodyPage);
  await expectAccessible(page);

  const reader = await (await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false })).newPage();
  await expect(async () => {
    await reader.goto("/co-cau");
    await reader.locator(".otree").getByRole("link", { name: committee }).click({ timeout: 1000 });
  }).toPass();
  await expect(reader.getByRole("rowheader", { name: first })).toContainText("Trưởng Ban");
  await reader.getByLabel("Thành viên tại ngày").fill("04/07/2021");
  await reader.getByRole("button", { name: "Xem" }).click();
  await expect(reader.getByText("Hồ sơ chưa ghi ai giữ chức vụ ở đây tại ngày 04/07/2021.")).toBeVisible();
  await reader.goto("/co-cau");
  await reader.getByLabel("Cơ cấu tại ngày").fill("30/6/2021");
  await reader.getByRole("button", { name: "Xem" }).click();
  await expect(reader.getByText("Đang xem cơ cấu tại ngày 30/06/2021.")).toBeVisible();
  await expect(reader.getByRole("link", { name: committee })).toHaveCount(0);
  await expect(reader.locator(".otree").getByRole("link", { name: "Văn phòng Hội đồng nhân dân tỉnh" })).toBeVisible();
  // The committee of a test leaves the chart as it came.
  await desk.goto(bodyPage);
  await desk.getByLabel("Hiện cho người đọc").uncheck();
  await desk.getByRole("button", { name: "Lưu thông tin" }).click();
  await expect(desk.getByText("Đã lưu.")).toBeVisible();
});

test("người đọc tìm đại biểu không dấu, lọc theo nơi cư trú, xem trang một đại biểu; trang nào cũng đọc được bằng mọi cách", async ({
  browser,
  page,
  baseURL,
}) => {
  const reader = await (await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false })).newPage();
  await reader.goto("/dai-bieu?khoa=14");
  await expect(reader.locator(".listbar__t")).toContainText("đại biểu");
  await expect(reader.getByText(/^Cả khóa: .*nữ, .*người\s+dân tộc\s+thiểu số/)).toBeVisible();
  await reader.getByLabel("Tên, chức vụ, địa bàn").fill("giang a pao");
  await reader.getByRole("button", { name: "Lọc" }).click();
  await expect(reader.locator(".listbar__t")).toHaveText("1 đại biểu");
  // Still of the whole term: one person is not counted aloud.
  await expect(reader.getByText(/^Cả khóa: /)).toBeVisible();
  await reader.getByRole("link", { name: "Giàng A Páo" }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Giàng A Páo");
  await expect(reader.getByText("kỳ họp có mặt")).toBeVisible();
  await expect(reader.getByText(/Tôn giáo|Dân tộc:/)).toHaveCount(0);

  for (const address of ["/co-cau", "/co-cau/ban-phap-che", "/dai-bieu?khoa=14", "/dai-bieu/giang-a-pao"]) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    await expectAccessible(page, address === "/co-cau" || address === "/dai-bieu/giang-a-pao");
    await page.setViewportSize({ width: 320, height: 800 });
    await expectInside(page);
  }
});
