import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectInside } from "../support/accessible";
import { signIn, staff } from "../support/sign-in";

const phone = { width: 390, height: 844 };
const late = (page: Page, id: string) => page.locator(`#${id}`);

test("lãnh đạo vào là thấy tổng quan: việc chờ, việc muộn, nhịp của năm; mỗi con số mở ra đúng hồ sơ", async ({ page }) => {
  await signIn(page, staff.leader);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Chào Hoàng Thị Minh Hạnh");
  await expectAccessible(page, true);
  // The number on a tile is the length of its list, also where the list is folded.
  for (const id of ["loi-hua", "tai-lieu", "cong-khai", "bao-cao", "xem-lai-bai"]) {
    const said = Number((await page.locator(`.tile[href="#${id}"] b`).textContent())?.replaceAll(".", ""));
    await expect(late(page, id).locator(".late > li")).toHaveCount(said);
    const days = await late(page, id).locator(".late__d b").allTextContents();
    const numbers = days.map((text) => Number(text.replaceAll(".", "")));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  }
  // Of what has no records it is the number that the office entered, of a day and from a source, and the way to it.
  const entered = late(page, "so-nhap").locator(".late > li");
  await expect(entered).toHaveCount(3);
  const tile = page.locator('.tile[href="#so-nhap-kien-nghi-cu-tri-qua-han"]');
  await expect(tile).toContainText(/kiến nghị cử tri quá hạn(số nhập|số cũ), đến \d\d\/\d\d\/\d{4}$/);
  const open = (await tile.locator("b").textContent()) ?? "";
  const line = late(page, "so-nhap-kien-nghi-cu-tri-qua-han");
  await expect(line.locator("b").first()).toHaveText(open);
  await expect(line).toContainText("Nguồn: Bảng theo dõi giải quyết kiến nghị cử tri");
  await line.getByRole("link", { name: "Kiến nghị cử tri quá hạn", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${open} kiến nghị quá hạn`);
  await expect(page.getByLabel(/^Số còn tồn đến hết ngày \d\d\/\d\d\/\d{4}/)).toHaveValue(open);
  await expectAccessible(page, true);
  await page.goBack();
  const pace = page
    .locator(".pace")
    .filter({ has: page.locator("b") })
    .first();
  const value = (await pace.locator("b").textContent()) ?? "";
  await pace.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(value);
  await expect(page).toHaveURL(/so-lieu\/[a-z-]+\?co-quan=[0-9a-f-]{36}&tu=\d{4}-01-01&den=\d{4}-\d\d-\d\d$/);
});

test("công khai muộn của dữ liệu mẫu dẫn tới hồ sơ của nó; bài phải xem lại dẫn tới trang công khai", async ({ page }) => {
  await signIn(page, staff.leader);
  const first = late(page, "cong-khai").locator(".late a").first();
  const title = (await first.textContent()) ?? "";
  await first.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await page.goto("/quan-tri");
  for (const link of await late(page, "xem-lai-bai").locator(".late a").all()) {
    expect((await page.request.get((await link.getAttribute("href")) ?? "")).status()).toBe(200);
  }
});

test("trên điện thoại, không có JavaScript, giao diện tối: đọc được, mở được phần gấp, không tràn ngang", async ({ browser, page, baseURL }) => {
  await signIn(page, staff.leader);
  const context = { baseURL: baseURL ?? "", viewport: phone, colorScheme: "dark" as const, storageState: await page.context().storageState() };
  const plain = await (await browser.newContext({ ...context, javaScriptEnabled: false })).newPage();
  await plain.goto("/quan-tri");
  await expect(plain.getByRole("heading", { name: "Lời hứa khi trả lời chất vấn" })).toBeVisible();
  const folded = plain.locator(".late__more").first();
  if ((await folded.count()) > 0) {
    await folded.locator("summary").click();
    await expect(folded.locator(".late > li").first()).toBeVisible();
  }
  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/quan-tri");
  await expectInside(page);
  await expectAccessible(page, true);
});

test("ai không phải lãnh đạo thì không có tổng quan", async ({ page }) => {
  await signIn(page, staff.petitions);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Chào");
  await expect(page.getByRole("heading", { name: "Đang muộn" })).toHaveCount(0);
  await expect(page.locator(".pace, .late")).toHaveCount(0);
});
