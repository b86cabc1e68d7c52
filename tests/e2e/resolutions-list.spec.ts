import { type Browser, expect, test } from "@playwright/test";
import { expectAccessible, expectInside } from "../support/accessible";
import { signIn, staff } from "../support/sign-in";

/** Somebody without JavaScript. */
const plainReader = async (browser: Browser, baseURL: string | undefined) =>
  (await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false, viewport: { width: 390, height: 844 } })).newPage();

test("không JavaScript: gõ 45/NQ-HDND không dấu ra đúng nghị quyết, biết còn hiệu lực hôm nay và tại một ngày đã qua; lọc, bỏ lọc, tải về", async ({
  browser,
  page,
  baseURL,
}) => {
  const reader = await plainReader(browser, baseURL);
  await reader.goto("/");
  await reader.locator(".menu > summary").click();
  await reader.getByRole("navigation", { name: "Danh mục" }).getByRole("link", { name: "Nghị quyết" }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Tra cứu nghị quyết");
  await reader.getByRole("searchbox", { name: "Số, ký hiệu" }).fill("45/NQ-HDND");
  await reader.getByRole("search", { name: "Tra cứu nghị quyết" }).getByRole("button", { name: "Tìm" }).click();
  const answers = reader.locator(".result--answer");
  await expect(answers.first()).toContainText("45/NQ-HĐND");
  await expect(answers.first()).toContainText(/tại ngày \d\d\/\d\d\/\d{4}/);
  await reader.getByText("Lọc kết quả").click();
  await reader.getByRole("checkbox", { name: /^2020/ }).check();
  await reader.getByLabel("Tại ngày").fill("31/02/2020");
  await reader.getByRole("button", { name: "Áp dụng" }).click();
  await expect(reader.locator("#hieu-luc-ngay-loi")).toContainText("Nhập ngày có trên lịch");
  await reader.getByLabel("Tại ngày").fill("31/01/2020");
  await reader.getByRole("button", { name: "Áp dụng" }).click();
  const answer = reader.locator(".result").first();
  await expect(answer).toContainText("Về kế hoạch đầu tư công năm 2021");
  await expect(answer).toContainText("Chưa ban hành");
  await expect(answer).toContainText("tại ngày 31/01/2020");
  await expect(answer.getByRole("link").first()).toHaveAttribute("href", "/nghi-quyet/2020/45-nq-hdnd?hieu-luc-ngay=2020-01-31");
  await reader.getByRole("link", { name: /31\/01\/2020.*bỏ lọc/ }).click();
  await expect(reader.locator(".result").first()).toContainText("Còn hiệu lực");
  await expect(reader).toHaveURL(/\/nghi-quyet\?nam=2020&q=45%2FNQ-HDND$/);
  await expectInside(reader);

  await page.goto("/nghi-quyet?nam=2020");
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toContainText("97 nghị quyết năm 2020");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tải CSV" }).click()]);
  const text = await (await file.createReadStream()).toArray();
  expect(Buffer.concat(text).toString().trim().split("\r\n")).toHaveLength(98);
  await expectAccessible(page, true);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/nghi-quyet?q=rung&linh-vuc=dat-dai");
  await expectAccessible(page);
  await page.goto("/nghi-quyet?q=khong+co+chu+nay+dau");
  await expect(page.getByRole("heading", { name: "Không có nghị quyết nào như vậy" })).toBeVisible();
});

test("văn thư nhập bảng nghị quyết: kiểm tra nói dòng sai theo cột, dòng đúng vào hồ sơ; người không có quyền bị từ chối", async ({
  browser,
  page,
  baseURL,
}) => {
  await signIn(page, staff.clerk);
  await page.goto("/quan-tri/nhap-bang");
  const term = (await page.getByLabel("Nhiệm kỳ").locator("option").allTextContents()).find((name) => name.includes("XIV")) ?? "";
  await page.getByLabel("Nhiệm kỳ").selectOption({ label: term });
  const number = 2000 + (Date.now() % 7000);
  const lines = ["Số ký hiệu;Ngày ban hành;Trích yếu", `${number}/NQ-HĐND;09/12/2020;Về một việc nhập thử`, "không phải số;31/02/2020;"];
  await page.getByLabel("Chọn tệp bảng tính").setInputFiles({ name: "nghi-quyet.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
  await page.getByRole("button", { name: "Kiểm tra, chưa nhập" }).click();
  await expect(page.getByRole("heading", { name: "Kết quả kiểm tra" })).toBeVisible({ timeout: 30_000 });
  const wrong = page.getByRole("row").filter({ hasText: "không phải số" });
  await expect(wrong).toContainText("Số, ký hiệu:");
  await expect(wrong).toContainText("Ngày ban hành:");
  await expectAccessible(page, true);
  await page.getByRole("button", { name: "Nhập 1 dòng" }).click();
  await expect(page.getByText("Đã nhập xong. Nghị quyết")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("row", { name: "Đã nhập mới 1" })).toBeVisible();

  const other = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await signIn(other, staff.author);
  await other.goto("/quan-tri/nhap-bang");
  await expect(other.getByText("Tài khoản này không nhập được hồ sơ của Hội đồng.")).toBeVisible();
});
