import { expect, test } from "@playwright/test";
import { bodyId } from "@/prisma/seed/record/bodies";
import { expectAccessible, expectInside } from "../support/accessible";
import { signIn, staff } from "../support/sign-in";

const council = bodyId("hdnd-tinh-lac-giang-2004");
const of2020 = `co-quan=${council}&tu=01/01/2020&den=31/12/2020`;
/** The demo has no number written down for it. */
const half2019 = `co-quan=${council}&tu=01/01/2019&den=30/06/2019`;

test("số liệu năm 2020: 97 nghị quyết mở ra đúng 97 bản ghi, tệp cũng vậy, người đọc có cùng danh sách; so với năm 2019", async ({ page }) => {
  await signIn(page, staff.leader);
  await page.goto(`/quan-tri/so-lieu?${of2020}&so-tu=01/01/2019&so-den=31/12/2019`);
  const row = page.getByRole("row", { name: /^Nghị quyết/ });
  await expect(row.getByRole("cell").first()).toHaveText("97");
  await expect(row).toContainText(/tăng \d+/);
  await row.getByText("Định nghĩa, cách tính").click();
  await expect(row.getByText("Số nghị quyết Hội đồng nhân dân thông qua trong kỳ")).toBeVisible();
  await expectAccessible(page, true);
  await row.getByRole("link", { name: "97" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("97 nghị quyết");
  await expect(page.locator("#ban-ghi h2")).toContainText("97 nghị quyết");
  await expect(page.locator("#ban-ghi .todo > li")).toHaveCount(50);
  const file = await page.request.get(`/quan-tri/so-lieu/nghi-quyet/xuat?${of2020}&dang=csv`);
  expect((await file.text()).trim().split("\r\n")).toHaveLength(98);
  const live = await page.locator("#ban-ghi").getByRole("link", { name: "/nghi-quyet?nam=2020" }).getAttribute("href");
  await expectAccessible(page, true);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectInside(page);
  await page.goto(live ?? "");
  await expect(page.getByText("97 nghị quyết").first()).toBeVisible();
});

test("nhập số không cần JavaScript: thiếu nguồn được chỉ chỗ, phần cộng lại khác thì nói rõ; bỏ được; tác giả chỉ xem", async ({ browser, page, baseURL }) => {
  await signIn(page, staff.clerk);
  const plain = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false, storageState: await page.context().storageState() });
  const desk = await plain.newPage();
  await desk.goto(`/quan-tri/so-lieu/kien-nghi-cu-tri?${half2019}`);
  const form = desk.locator("section", { has: desk.locator("#nhap") });
  await form.getByLabel("Số liệu (kiến nghị)").fill("125");
  await form.getByLabel("Theo thẩm quyền").fill("Trung ương: 13\nCấp tỉnh: 93\nCấp huyện: 20");
  await form.getByRole("button", { name: "Lưu số liệu" }).click();
  await expect(desk.getByText("Ghi số này lấy ở đâu").first()).toBeVisible();
  await form.getByLabel("Nguồn", { exact: true }).fill("Báo cáo số 210/BC-HĐND");
  await form.getByRole("button", { name: "Lưu số liệu" }).click();
  await expect(desk.getByText("Đã lưu số liệu.")).toBeVisible();
  await expect(desk.getByText("13 + 93 + 20 = 126, khác với số chung 125.")).toBeVisible();
  await desk.getByRole("button", { name: "Bỏ số đã nhập" }).click();
  await expect(desk.getByText("Đã bỏ số đã nhập.")).toBeVisible();
  const author = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await signIn(author, staff.author);
  await author.goto(`/quan-tri/so-lieu/kien-nghi-cu-tri?${of2020}`);
  await expect(author.getByText("Tài khoản này không nhập số liệu.")).toBeVisible();
});
