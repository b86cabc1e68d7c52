import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { signIn, staff } from "../support/sign-in";

/*
 * The office writes the report of 2020; a leader with a phone asks "which ones?", speaks about one figure and returns it; the office answers; the
 * leader approves exactly the version that was read.
 */

const phone = { width: 390, height: 844 };
/** Told apart from reports of other runs by its name. */
const title = `Báo cáo công tác năm 2020, kiểm thử ${Date.now().toString(36)}`;

/** No page is wider than the screen. */
async function expectNarrow(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
}

/** What a figure of the review page says. */
const figure = (page: Page, code: string) => page.locator(`#figure-${code}`);

/** Saves a section now and waits until the server has it. */
async function saveIn(section: Locator): Promise<void> {
  await section.getByRole("button", { name: "Lưu phần này" }).click();
  await expect(section.locator(".savest")).toHaveText(/Đã lưu lúc/);
}

/** Where the report stands, as its chip says. */
const chip = (page: Page, word: string) => page.locator(".rvmeta .chip", { hasText: word });

test("Văn phòng soạn báo cáo năm 2020, lãnh đạo xem trên điện thoại, trả lại một lần rồi duyệt", async ({ browser }) => {
  test.setTimeout(240_000);
  const office = await (await browser.newContext()).newPage();
  await signIn(office, staff.clerk);
  await office.goto("/quan-tri/bao-cao/moi");
  const owner = office.getByLabel("Cơ quan báo cáo");
  // The council of the years before the merger: it has the record of 2020.
  const council = await owner
    .locator("option")
    .filter({ hasText: /^Hội đồng nhân dân tỉnh/ })
    .all();
  const ids = await Promise.all(council.map((option) => option.getAttribute("value")));
  let begun = "";
  for (const id of ids) {
    await office.goto("/quan-tri/bao-cao/moi");
    await owner.selectOption(id);
    await office.locator("#lap-year").fill("2020");
    await office.getByLabel("Theo cấu trúc của").selectOption("");
    await office.getByLabel("Tên báo cáo").fill(title);
    await office.getByRole("button", { name: "Lập báo cáo" }).click();
    await expect(office.getByRole("heading", { level: 1 })).toContainText(title);
    begun = new URL(office.url()).pathname.replace(/\/soan$/, "");
    await office.goto(begun);
    if ((await figure(office, "nghi-quyet").textContent())?.includes("97")) break;
  }
  await expect(figure(office, "nghi-quyet")).toContainText("97");
  await expect(figure(office, "ky-hop")).toContainText("7");

  // A figure is chosen from the list and stands in the text as words that nobody typed.
  await office.goto(`${begun}/soan`);
  const first = office.getByRole("region", { name: "Kết quả đạt được" });
  const text = first.getByRole("textbox", { name: "Nội dung phần Kết quả đạt được" });
  await text.click();
  await text.pressSequentially("Hội đồng thông qua ");
  await first.getByLabel("Con số").selectOption("nghi-quyet");
  await first.getByRole("button", { name: "Chèn con số" }).click();
  await expect(text.locator(".rtok")).toHaveText("97 nghị quyết");
  // A typed number is pointed at, not refused.
  await text.press("End");
  await text.pressSequentially(", trong đó 12 nghị quyết về đầu tư.");
  await expect(first.getByText("Có số gõ tay giống số liệu")).toContainText("12 nghị quyết");
  await saveIn(first);
  await office.reload();
  await expect(text.locator(".rtok")).toHaveText("97 nghị quyết");
  await office.getByRole("button", { name: "Chốt số liệu" }).click();
  await expect(chip(office, "Đã chốt số liệu")).toBeVisible();
  const reviewers = office.locator("#nguoi-duyet");
  await reviewers
    .getByLabel("Người duyệt")
    .first()
    .selectOption({ label: (await reviewers.locator("option", { hasText: "Hoàng Thị Minh Hạnh" }).first().textContent()) ?? "" });
  const places = reviewers.getByRole("group");
  const before = await places.count();
  await reviewers.getByRole("button", { name: "Lưu người duyệt" }).click();
  // The page comes back with the version that the next button needs, and with room for one more.
  await expect(places).toHaveCount(before + 1);
  await office.getByRole("button", { name: "Trình duyệt" }).click();
  await expect(chip(office, "Chờ duyệt")).toBeVisible();

  const leader = await (await browser.newContext({ viewport: phone })).newPage();
  await signIn(leader, staff.leader);
  await expect(leader.getByRole("link", { name: title })).toBeVisible();
  await leader.getByRole("link", { name: title }).click();
  await expect(leader.getByRole("heading", { level: 1 })).toHaveText(title);
  await expectNarrow(leader);
  await expectAccessible(leader);
  const hash = await leader.locator(".dock .hash").textContent();

  // "Which ones?": the list has as many lines as the figure says.
  await figure(leader, "nghi-quyet").getByRole("link", { name: /97/ }).click();
  await expect(leader.getByRole("heading", { level: 1 })).toHaveText("97 nghị quyết năm 2020");
  await expect(leader.locator("ol.links > li")).toHaveCount(97);
  const file = await leader.request.get((await leader.getByRole("link", { name: "CSV" }).getAttribute("href")) ?? "");
  expect((await file.text()).trimEnd().split("\r\n")).toHaveLength(98);
  await expectNarrow(leader);
  await leader.goBack();
  await figure(leader, "nghi-quyet").getByText("Cách tính").click();
  await expect(figure(leader, "nghi-quyet")).toContainText("Đếm nghị quyết đã thông qua hoặc đã ban hành");

  await figure(leader, "nghi-quyet").getByRole("link", { name: /Góp ý/ }).click();
  await leader.getByLabel(/Góp ý về số nghị quyết/).fill("Nêu rõ bao nhiêu nghị quyết quy phạm pháp luật.");
  await leader.getByRole("button", { name: "Gửi góp ý" }).first().click();
  await expect(figure(leader, "nghi-quyet")).toContainText("Nêu rõ bao nhiêu nghị quyết quy phạm pháp luật.");
  await leader.getByText("Trả lại", { exact: true }).click();
  // A return says what is to be done.
  await leader.getByRole("button", { name: "Trả lại bản 1" }).click();
  await expect(leader.getByText("Viết cần sửa gì, ví dụ Nêu rõ đơn vị trình chậm")).toBeVisible();
  await leader.getByLabel("Cần sửa gì").fill("Bổ sung số nghị quyết quy phạm pháp luật.");
  await leader.getByRole("button", { name: "Trả lại bản 1" }).click();
  await expect(leader.getByText("Bổ sung số nghị quyết quy phạm pháp luật.")).toBeVisible();

  // The office answers and submits again.
  await office.goto(begun);
  const remark = figure(office, "nghi-quyet").locator("details.mnote");
  await remark.getByText("Trả lời", { exact: false }).first().click();
  await remark.getByLabel("Trả lời").fill("Đã bổ sung ở mục I.");
  await remark.getByRole("button", { name: "Gửi trả lời" }).click();
  await expect(figure(office, "nghi-quyet")).toContainText("Đã bổ sung ở mục I.");
  await figure(office, "nghi-quyet")
    .getByRole("button", { name: /Đã xử lý/ })
    .click();
  await office.goto(`${begun}/soan`);
  await text.click();
  await text.press("Control+End");
  await text.pressSequentially(" Theo loại: ");
  await first.getByLabel("Con số").selectOption("nghi-quyet|loai");
  await first.getByRole("button", { name: "Chèn con số" }).click();
  await saveIn(first);
  await expect(text.locator(".rtok")).toHaveCount(2);
  await office.reload();
  await expect(text.locator(".rtok")).toHaveCount(2);

  await office.getByRole("button", { name: "Trình duyệt" }).click();
  await expect(chip(office, "Chờ duyệt")).toBeVisible();

  await leader.goto(begun);
  await expect(leader.locator(".dock")).toContainText("Bản 2");
  expect(await leader.locator(".dock .hash").textContent()).not.toBe(hash);
  await expectNarrow(leader);
  await leader.getByRole("button", { name: "Duyệt bản 2" }).click();
  await expect(chip(leader, "Đã duyệt")).toBeVisible();
  await expect(leader.locator(".todo .chip--ok", { hasText: "Đồng ý" })).toBeVisible();
  // The version before stays beside it.
  await leader.getByRole("link", { name: "Các bản" }).click();
  await expect(leader.getByRole("heading", { level: 1 })).toContainText("Bản 2");
  await expect(leader.getByRole("heading", { name: "So với bản 1" })).toBeVisible();
  await expectNarrow(leader);
});

test("báo cáo hạn chế không hiện với người không được nêu tên, kể cả khi biết đường dẫn", async ({ browser }) => {
  const office = await (await browser.newContext()).newPage();
  await signIn(office, staff.clerk);
  await office.goto("/quan-tri/bao-cao/moi");
  await office.locator("#lap-year").fill("2019");
  const hidden = `Báo cáo hạn chế ${Date.now().toString(36)}`;
  await office.getByLabel("Tên báo cáo").fill(hidden);
  await office.getByRole("button", { name: "Lập báo cáo" }).click();
  await expect(office.getByRole("heading", { level: 1 })).toContainText(hidden);
  const address = new URL(office.url()).pathname.replace(/\/soan$/, "");
  await office.locator("#ai-duoc-xem").getByText("Hạn chế", { exact: true }).click();
  await office.locator("#ai-duoc-xem").getByRole("button", { name: "Lưu mức xem" }).click();
  await expect(office.getByRole("heading", { level: 1 })).toContainText(hidden);
  const other = await (await browser.newContext()).newPage();
  await signIn(other, staff.approver);
  for (const path of ["", "/soan", "/ban/1", "/so-lieu/nghi-quyet"]) {
    const answer = await other.goto(`${address}${path}`);
    expect(answer?.status(), path).toBe(404);
    await expect(other.getByText(hidden)).toHaveCount(0);
  }
  await other.goto("/quan-tri/bao-cao");
  await expect(other.getByText(hidden)).toHaveCount(0);
});

test("báo cáo năm nay chờ lãnh đạo trên điện thoại: góp ý và câu trả lời đứng cạnh con số", async ({ browser }) => {
  const leader = await (await browser.newContext({ viewport: phone })).newPage();
  await signIn(leader, staff.leader);
  await leader.goto("/quan-tri/bao-cao?trang-thai=cho-duyet");
  await expect(leader.getByRole("link", { name: "Báo cáo công tác năm 2020 của Đảng bộ Văn phòng" })).toBeVisible();
  await leader
    .getByRole("link", { name: /^Báo cáo công tác năm \d{4} của Hội đồng nhân dân tỉnh Lạc Giang$/ })
    .first()
    .click();
  await expect(chip(leader, "Chờ duyệt")).toBeVisible();
  await expect(figure(leader, "nghi-quyet")).toContainText("bổ sung ngoài chương trình đầu năm");
  await expect(figure(leader, "nghi-quyet")).toContainText("Phòng đang đối chiếu");
  await expectNarrow(leader);
  await expectAccessible(leader);
});
