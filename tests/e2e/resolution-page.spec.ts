import { expect, test } from "@playwright/test";
import { expectAccessible, expectInside } from "../support/accessible";

// Of the demo's record: amended by 24/2020/NQ-HĐND from 20/12/2020, replaced in 2023.
const FOREST = "/nghi-quyet/2017/12-2017-nq-hdnd";
const AMENDING = "/nghi-quyet/2020/24-2020-nq-hdnd";

test("công dân, không có JavaScript: đọc một nghị quyết, hỏi một ngày đã qua, đọc bản hợp nhất, so dự thảo với bản thông qua; ngày sai được chỉ cách sửa", async ({
  browser,
  page,
  baseURL,
}) => {
  const plain = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto(FOREST);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("chính sách bảo vệ và phát triển rừng");
  await expect(reader.locator(".idline .chip")).toHaveText("Hết hiệu lực toàn bộ");
  const clause = reader.locator("#dieu-4-khoan-1");
  await expect(clause).toContainText("300.000 đồng/ha/năm");
  await clause.getByRole("link", { name: "Liên kết đến khoản 1 Điều 4" }).click();
  await expect(reader).toHaveURL(/#dieu-4-khoan-1$/);

  const ask = async (day: string) => {
    await reader.getByLabel("Xem hiệu lực và nội dung văn bản tại ngày").fill(day);
    await reader.getByRole("button", { name: "Xem", exact: true }).click();
  };
  await ask("19/12/2020");
  await expect(reader.locator(".askday__answer")).toContainText("Ngày 19/12/2020: còn hiệu lực.");
  await expect(clause).toContainText("300.000");
  await expect(reader.locator("#dieu-4a")).toHaveCount(0);
  await ask("5/1/2021");
  await expect(reader.locator(".askday__answer")).toContainText("Ngày 05/01/2021: hết hiệu lực một phần.");
  await expect(clause).toContainText("450.000 đồng/ha/năm");
  await expect(clause).toContainText("Được sửa đổi bởi khoản 1 Điều 1 Nghị quyết số 24/2020/NQ-HĐND, từ 20/12/2020");
  await expect(reader.getByRole("heading", { name: "Điều 4a. Công khai" })).toBeVisible();
  await reader.getByRole("link", { name: "Bản gốc" }).click();
  await expect(clause).toContainText("300.000");
  await ask("31/02/2021");
  await expect(reader.locator("#hieu-luc-ngay-loi")).toContainText("Nhập ngày có trên lịch");

  await reader.goto(AMENDING);
  await expect(reader.getByRole("region", { name: "Quan hệ văn bản" })).toContainText("Nghị quyết số 12/2017/NQ-HĐND: sửa khoản 1 Điều 4, bổ sung Điều 4a");
  await reader.getByRole("link", { name: "So sánh các bản" }).click();
  await expect(reader.locator(".cmp del").first()).toHaveText("400.000");
  await expect(reader.locator(".cmp ins").first()).toHaveText("450.000");
  await expect(reader.locator(".cmp__same").first()).toContainText("không đổi");

  const file = await reader.request.get(`${FOREST}/van-ban.docx`);
  expect([file.status(), file.headers()["content-disposition"]]).toEqual([200, expect.stringContaining("12-2017-NQ-H%C4%90ND.docx")]);
  await reader.goto(FOREST);
  // A machine without a browser prints nothing, and offers nothing.
  if (await reader.getByRole("link", { name: "PDF", exact: true }).count()) {
    const pdf = await reader.request.get(`${FOREST}/van-ban.pdf`);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  }

  await page.goto(`${FOREST}?hieu-luc-ngay=2021-01-05`);
  await expectAccessible(page, true);
  await page.goto(`${AMENDING}/so-sanh`);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectInside(page);
  await page.goto(FOREST);
  await expectInside(page);
});
