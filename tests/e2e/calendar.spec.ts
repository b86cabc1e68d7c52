import { expect, test } from "@playwright/test";
import { expectAccessible, expectInside } from "../support/accessible";
import { signIn, staff } from "../support/sign-in";

/** Days of this week and the next, as people type them and as addresses say them. */
function dayIn(days: number) {
  const at = new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000);
  const iso = at.toISOString().slice(0, 10);
  return { iso, typed: iso.split("-").toReversed().join("/") };
}

test("lịch công tác không cần JavaScript: lập, đăng cả tuần, đổi giờ, hủy; người đọc xem tuần, tháng, danh sách, tải ICS", async ({
  browser,
  page,
  baseURL,
}) => {
  const title = `Họp thẩm tra kế hoạch đầu tư, lần ${Date.now()}`;
  const day = dayIn(2);
  await signIn(page, staff.clerk);
  const plain = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false, storageState: await page.context().storageState() });
  const desk = await plain.newPage();
  await desk.goto(`/quan-tri/lich/moi?ngay=${day.iso}`);
  await desk.getByLabel("Tên cuộc họp").fill(title);
  await desk.getByLabel("Loại", { exact: true }).selectOption("COMMITTEE_MEETING");
  await desk.getByLabel("Đến giờ").fill("11:00");
  await desk.getByLabel("Địa điểm").fill("Phòng họp số 2");
  await desk.getByRole("button", { name: "Tạo cuộc họp" }).click();
  await expect(desk.getByText("Từ giờ: Nhập giờ bắt đầu, ví dụ 14:00, hoặc đánh dấu Cả ngày")).toBeVisible();
  await desk.getByLabel("Từ giờ").fill("8 giờ 30");
  await desk.getByRole("button", { name: "Tạo cuộc họp" }).click();
  await expect(desk.getByText("Đã tạo.")).toBeVisible();
  const meeting = new URL(desk.url()).pathname;

  const reader = await (await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false })).newPage();
  await desk.goto(`/quan-tri/lich?tu=${day.iso}`);
  await desk.getByRole("button", { name: "Đăng cả tuần" }).click();
  await expect(desk.getByText(/Đã đăng \d+ cuộc họp/)).toBeVisible();
  await expect(async () => {
    await reader.goto(`/lich?tu=${day.iso}`);
    await expect(reader.getByRole("link", { name: title }).last()).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(reader.getByText("8 giờ 30 đến 11 giờ 00").first()).toBeVisible();
  await expect(reader.getByRole("navigation", { name: "Chuyên khu" }).getByRole("link", { name: "Lịch công tác" })).toBeVisible();

  await desk.goto(meeting);
  await desk.getByLabel("Từ giờ").fill("9:00");
  await desk.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(desk.getByText("Điều đã đổi: Viết điều đã đổi để người đọc biết")).toBeVisible();
  await desk.getByLabel("Điều đã đổi").fill("Lùi đến 9 giờ 00");
  await desk.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(desk.getByText("Đã lưu.")).toBeVisible();
  await desk.getByLabel("Báo", { exact: true }).selectOption("CANCELLED");
  await desk.getByLabel("Lý do, người đọc thấy").fill("Không còn nội dung");
  await desk.getByRole("button", { name: "Báo người đọc" }).click();
  await expect(desk.getByText("Đã báo.")).toBeVisible();

  await expect(async () => {
    await reader.goto(`/lich?xem=danh-sach&tu=${day.iso}`);
    await expect(reader.getByText("Không còn nội dung")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await reader.getByRole("link", { name: title, exact: true }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(reader.getByText("Hủy", { exact: true })).toBeVisible();
  const file = await reader.request.get((await reader.getByRole("link", { name: "Thêm vào lịch của tôi (ICS)" }).getAttribute("href")) ?? "");
  expect([file.headers()["content-type"], await file.text()]).toEqual([
    "text/calendar; charset=utf-8",
    expect.stringMatching(/BEGIN:VTIMEZONE[\s\S]*SEQUENCE:2[\s\S]*TZID=Asia\/Ho_Chi_Minh:\d{8}T090000[\s\S]*STATUS:CANCELLED/),
  ]);
  expect(await (await reader.request.get("/lich.ics")).text()).toContain("STATUS:CANCELLED");
  for (const kept of ["co-quan", "ky-hop", "buoi-hop"]) expect((await reader.request.get(`/lich/${kept}/khong-co.ics`)).status()).toBe(404);

  const open = await (await browser.newContext({ baseURL: baseURL ?? "", viewport: { width: 1440, height: 900 } })).newPage();
  for (const address of [`/lich?tu=${day.iso}`, `/lich?xem=thang&tu=${day.iso}`, new URL(reader.url()).pathname]) {
    await open.goto(address);
    await expectAccessible(open, address.includes("lich?tu"));
  }
  await open.setViewportSize({ width: 390, height: 844 });
  await open.goto(`/lich?tu=${day.iso}`);
  await expectInside(open);
  await expectAccessible(open);
});

test("một kỳ họp, một buổi vào lịch riêng: từ trang kỳ họp, từ lịch chung", async ({ page }) => {
  const events = async (name: RegExp) => {
    const file = await page.request.get((await page.getByRole("link", { name }).first().getAttribute("href")) ?? "");
    expect(file.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
    return (await file.text()).match(/BEGIN:VEVENT/g)?.length ?? 0;
  };
  await page.goto("/lich?tu=2020-12-09");
  expect(await events(/^Thêm vào lịch ?: Kỳ họp/)).toBe(1);
  const whole = await events(/^Cả kỳ họp/);
  expect(whole).toBeGreaterThan(1);
  await page.goto("/ky-hop/khoa-14-ky-hop-thu-18");
  expect(await events(/^Thêm vào lịch của tôi/)).toBe(whole);
});

test("tài khoản khác xem được lịch nội bộ, không lập được cuộc họp", async ({ page }) => {
  await signIn(page, staff.author);
  await page.goto("/quan-tri/lich");
  await expect(page.getByRole("link", { name: "Cuộc họp mới" })).toHaveCount(0);
  await page.goto("/quan-tri/lich/moi");
  await expect(page.getByText("Tài khoản này không sửa lịch công tác.")).toBeVisible();
});
