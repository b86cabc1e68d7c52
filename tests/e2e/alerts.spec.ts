import { rmSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { type Portal, startPortal } from "../support/e2e-server";
import { seededFolder } from "../support/e2e-setup";
import { codeIn, mailbox, type Received } from "../support/mailbox";
import { startArticle, submitArticle } from "../support/newsroom";
import { signIn, staff } from "../support/sign-in";

/* A portal of its own that has a mail server: a reader follows, is told, and stops. */
test.describe.configure({ mode: "serial" });

const box = mailbox();
let folder: string;
let portal: Portal;

test.beforeAll(async () => {
  const { url, from } = await box.open();
  folder = seededFolder();
  portal = await startPortal(folder, { SMTP_URL: url, MAIL_FROM: from });
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await info.attach("what the portal printed", { body: portal.output(), contentType: "text/plain" });
});

test.afterAll(async () => {
  await portal.stop();
  rmSync(folder, { recursive: true, force: true });
  await box.close();
});

/** The newest letter to an address, once it has come. */
async function letterTo(address: string, timeout: number, wanted = 1): Promise<Received> {
  const mine = () => box.received.filter(({ to }) => to === address);
  await expect.poll(() => mine().length, { timeout }).toBeGreaterThanOrEqual(wanted);
  return mine().at(-1) as Received;
}

/** Asks, as a reader without JavaScript does, and stands on the page that says what comes. */
async function ask(page: Page, email: string, pace: string): Promise<void> {
  await page.getByLabel("Địa chỉ thư").fill(email);
  await page.getByLabel(pace).check();
  await page.getByRole("button", { name: "Gửi thư xác nhận" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mở hộp thư để xác nhận");
  expect(page.url()).not.toContain("@");
}

test("không có JavaScript: từ trang chuyên mục tới biểu mẫu, đọc giữ gì; máy quét thư mở liên kết không xác nhận gì, bấm nút mới theo dõi; dừng cũng vậy", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false, locale: "vi-VN" });
  const page = await context.newPage();
  const email = `hoa-${Date.now()}@nguoi-doc.example`;
  await page.goto("/tin-tuc");
  // The story's own link lies over the whole of it.
  await page.goto((await page.locator(".kicker a").first().getAttribute("href")) ?? "");
  await page.getByRole("link", { name: "Theo dõi", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Theo dõi");
  await expect(page.getByText("dừng mục cuối cùng thì địa chỉ được xóa ngay")).toBeVisible();
  await expect(page.locator('link[type="application/rss+xml"]').first()).toHaveAttribute("href", /\/theo-doi\/rss\.xml\?loai=chuyen-muc/);
  await ask(page, email, "Mỗi ngày một thư");

  const letter = await letterTo(email, 30_000);
  const confirm = `/theo-doi/xac-nhan?ma=${codeIn(letter, "/theo-doi/xac-nhan")}`;
  for (let scanned = 0; scanned < 2; scanned++) {
    const answer = await context.request.get(confirm);
    expect(answer.headers()["cache-control"]).toBe("private, no-store");
    expect(answer.headers()["referrer-policy"]).toBe("strict-origin");
  }
  await page.goto(confirm);
  await page.getByRole("button", { name: "Xác nhận theo dõi" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đã theo dõi");
  await page.goto(confirm);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Liên kết này không còn dùng được");
  await context.close();
});

test("báo ngay: đăng bài thì trong hai phút người theo dõi câu tìm ấy có thư; mở trang dừng chưa dừng, bấm nút mới dừng; một chạm cũng dừng", async ({
  browser,
}) => {
  test.setTimeout(360_000);
  const context = await browser.newContext({ baseURL: portal.url, locale: "vi-VN" });
  const page = await context.newPage();
  const word = `suối${Date.now()}`;
  const search = `/theo-doi?${new URLSearchParams({ loai: "tim-kiem", cau: new URLSearchParams({ q: word }).toString() })}`;
  const emails = ["lan", "minh"].map((name) => `${name}-${Date.now()}@nguoi-doc.example`);
  for (const email of emails) {
    await page.goto(search);
    await expectAccessible(page);
    await ask(page, email, "Báo ngay");
    const code = codeIn(await letterTo(email, 30_000), "/theo-doi/xac-nhan");
    await page.goto(`/theo-doi/xac-nhan?ma=${code}`);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Xác nhận theo dõi" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đã theo dõi");
  }

  const title = `Chuyện ở ${word} đầu năm`;
  const writing = await (await browser.newContext({ baseURL: portal.url, locale: "vi-VN" })).newPage();
  await signIn(writing, staff.author);
  await startArticle(writing, title, "Nội dung có nguồn rõ ràng.");
  await submitArticle(writing);
  const desk = await (await browser.newContext({ baseURL: portal.url, locale: "vi-VN" })).newPage();
  await signIn(desk, staff.approver);
  await desk.getByRole("region", { name: "Chờ tôi duyệt" }).getByRole("link", { name: title }).click();
  await desk.locator("summary").filter({ hasText: "Duyệt và đăng" }).click();
  await desk.getByLabel("Ngay bây giờ").check();
  await desk.getByRole("button", { name: /^Duyệt và đăng bản 1/ }).click();
  await expect(desk.getByText("Đã đăng.")).toBeVisible();

  const [first = "", second = ""] = emails;
  const news = await letterTo(first, 120_000, 2);
  expect(news.words).toContain(`Tin tức: ${title}`);
  expect(news.header("List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
  await page.goto(`/theo-doi/dung?ma=${codeIn(news, "/theo-doi/dung")}`);
  await expectAccessible(page);
  await page.reload();
  await page.getByRole("button", { name: "Dừng theo dõi mục này" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đã dừng");

  // A mail provider's own server sends this, without cookies and without Origin.
  const oneClick = /<([^>]+)>/.exec((await letterTo(second, 120_000, 2)).header("List-Unsubscribe"))?.[1] ?? "";
  const answer = await fetch(oneClick, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
  expect(answer.status).toBe(200);

  const office = await (await browser.newContext({ baseURL: portal.url, locale: "vi-VN" })).newPage();
  await signIn(office, staff.administrator);
  await office.goto("/quan-tri/thu-cho-gui");
  const counts = office.getByRole("region", { name: "Người đọc theo dõi qua thư" });
  await expect(counts.getByRole("row", { name: "Câu tìm kiếm" }).getByRole("cell")).toHaveText("0");
  await expect(counts).not.toContainText("@");
  await expectAccessible(office);
  await office.getByLabel("Địa chỉ thư cần xóa").fill(first);
  await office.getByRole("button", { name: "Xóa địa chỉ" }).click();
  await expect(office.getByText("Không có ai theo dõi bằng địa chỉ ấy.")).toBeVisible();
  for (const one of [page, writing, desk, office]) await one.context().close();
});
