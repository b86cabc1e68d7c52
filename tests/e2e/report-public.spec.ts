import { expect, test } from "@playwright/test";
import { expectAccessible, expectInside } from "../support/accessible";
import { textOf } from "../support/page-text";

/** The report of 2020 among those of the demonstration. */
const REPORT = /Báo cáo công tác năm 2020/;

test("người đọc mở báo cáo năm 2020 trên điện thoại, không có JavaScript: con số 97 dẫn tới đúng 97 hồ sơ", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto("/bao-cao");
  await page.getByRole("link", { name: REPORT }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const address = new URL(page.url()).pathname;
  // The conference that adopted it, the article about it, the papers.
  await expect(page.getByRole("link", { name: /^Hội nghị tổng kết công tác năm 2020/ })).toHaveCount(2);
  await expect(page.getByRole("link", { name: /02\/BC-VP/ })).toBeVisible();

  // A chart has its numbers as a table, opened without a script.
  const chart = page.locator("figure.chart").first();
  await chart.getByText("Xem bảng số").click();
  await expect(chart.getByRole("table")).toBeVisible();
  // How a figure is counted is one tap away.
  const counting = page.locator("#cach-tinh-nghi-quyet");
  await counting.locator("summary").click();
  await expect(counting.locator("p").first()).toBeVisible();

  await page.getByRole("link", { name: "97 nghị quyết" }).first().click();
  expect(await textOf(page.getByRole("heading", { level: 1 }))).toBe("97 nghị quyết năm 2020");
  const said = await textOf(page.locator(".pagehead__lede"));
  const hidden = Number(/^(\d+) trong 97/.exec(said)?.[1] ?? 0);
  await expect(page.locator(".flist > li")).toHaveCount(97 - hidden);
  const csv = await page.request.get((await page.getByRole("link", { name: "CSV" }).getAttribute("href")) ?? "");
  expect((await csv.text()).trimEnd().split("\r\n")).toHaveLength(98 - hidden);
  await page.locator(".flist a").first().click();
  await expect(page).toHaveURL(/\/nghi-quyet\/2020\//);

  const all = await page.request.get(`${address}/so-lieu.json`);
  const { figures } = await all.json();
  expect(figures.find((figure: { indicator: string }) => figure.indicator === "nghi-quyet").value).toBe(97);
  await context.close();
});

test("báo cáo, danh sách, so sánh: ai cũng dùng được, rộng hẹp, nền sáng nền tối", async ({ page }) => {
  await page.goto("/bao-cao");
  await expectAccessible(page, true);
  await page.getByRole("link", { name: REPORT }).first().click();
  const address = new URL(page.url()).pathname;
  const slug = address.split("/").at(-1);
  const pages = [address, `${address}/so-lieu/nghi-quyet`, `${address}/so-lieu/ky-hop`, `/bao-cao/so-sanh?ky=${slug}`];
  for (const path of pages) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    await expectAccessible(page, true);
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      await expectInside(page);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page);
  }
});

test("so sánh hai kỳ: chọn hai báo cáo, không cần JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/bao-cao/so-sanh");
  const choices = await page.getByLabel("Kỳ", { exact: true }).locator("option").allTextContents();
  const [one, other] = [choices.find((name) => name.includes("năm 2020")), choices.find((name) => name.includes("năm 2019"))];
  await page.getByLabel("Kỳ", { exact: true }).selectOption({ label: one ?? "" });
  await page.getByLabel("So với").selectOption({ label: other ?? "" });
  await page.getByRole("button", { name: "So sánh" }).click();
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Nghị quyết", exact: true }) });
  await expect(row).toContainText("97");
  await expect(row).toContainText("so với năm 2019");
  await page.goto("/bao-cao/so-sanh?ky=khong-co-bao-cao-nay");
  await expect(page.getByText("Không có báo cáo này.")).toBeVisible();
  await context.close();
});

test("tải về: DOCX, XLSX và PDF mở ra đúng loại, lần sau cùng từng byte; báo cáo không có thì 404", async ({ request }) => {
  const list = await (await request.get("/bao-cao")).text();
  const address = /href="(\/bao-cao\/[a-z0-9-]+)"[^>]*>[^<]*năm[\s\u00a0]2020/.exec(list)?.[1] ?? "";
  expect(address).not.toBe("");
  for (const [format, sign] of [
    ["docx", "PK"],
    ["xlsx", "PK"],
    ["pdf", "%PDF"],
  ] as const) {
    const answer = await request.get(`${address}/tai-ve/${format}`);
    // A machine without a browser prints no PDF, and no page offers one.
    if (format === "pdf" && answer.status() === 404) continue;
    const bytes = await answer.body();
    expect([format, answer.status(), bytes.subarray(0, sign.length).toString("latin1")]).toEqual([format, 200, sign]);
    expect((await (await request.get(`${address}/tai-ve/${format}`)).body()).equals(bytes)).toBe(true);
  }
  // A report of the Party has no public address, under no name.
  expect(list).not.toContain("Đảng bộ");
  for (const path of [
    "/bao-cao/khong-co",
    "/bao-cao/bao-cao-cong-tac-nam-2020-cua-dang-bo-van-phong",
    "/bao-cao/bao-cao-cong-tac-nam-2020-cua-dang-bo-van-phong/so-lieu.json",
    "/bao-cao/khong-co/tai-ve/docx",
    "/bao-cao/khong-co/so-lieu.json",
    `${address}/so-lieu/khong-co`,
    `${address}/tai-ve/exe`,
  ]) {
    expect([path, (await request.get(path)).status()]).toEqual([path, 404]);
  }
});
