import { expect, test } from "@playwright/test";
import { signIn, staff } from "../support/sign-in";

/* What only the real Next behind the real server shows; the rules themselves are tested in tests/integration/server. */

async function newestArticle(request: import("@playwright/test").APIRequestContext): Promise<string> {
  const list = await (await request.get("/tin-tuc")).text();
  const address = /<h[23][^>]*><a href="(\/tin-tuc\/[a-z0-9-]+)"/.exec(list)?.[1];
  if (!address) throw new Error("the list names no article");
  return address;
}

test("trang công khai: đầu trang đủ tiêu đề, địa chỉ chính và thẻ chia sẻ; không mã nào của Next; JSON-LD còn nguyên", async ({ request }) => {
  for (const address of ["/", "/tin-tuc", await newestArticle(request), "/tim-kiem?q=hoi+nghi"]) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    const html = await answer.text();
    const head = html.slice(0, html.indexOf("</head>"));
    expect(head, address).toMatch(/<title>[^<]+<\/title>/);
    expect(head, address).toContain('rel="canonical"');
    expect(head, address).toContain('property="og:title"');
    expect(html, address).not.toContain("__next_f");
    expect(html, address).not.toMatch(/<script[^>]+src="\/_next/);
    expect(html, address).not.toMatch(/ style="/);
    expect(answer.headers()["set-cookie"], address).toBeUndefined();
  }
  const article = await (await request.get(await newestArticle(request))).text();
  const data = [...article.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text]) => JSON.parse(text ?? ""));
  expect(data.map((entry) => entry["@type"])).toContain("NewsArticle");
});

test("chính sách nội dung của trang công khai không bị trang nào vi phạm", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  for (const address of ["/", "/tin-tuc", await newestArticle(page.request), "/tim-kiem?q=hoi+nghi"]) await page.goto(address, { waitUntil: "load" });
  expect(complaints).toEqual([]);
});

test("địa chỉ không có: mã 404 và trang giúp tìm lại, cả khi tắt mã", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const address of ["/khong-he-co", "/tin-tuc/khong-he-co", "/khong-co-trang"]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không có trang này");
    await expect(page.getByRole("main").getByLabel("Từ cần tìm")).toBeVisible();
  }
  await context.close();
});

test("hỏi lại được 304; tiêu đề điều hướng của Next không đổi câu trả lời", async ({ request }) => {
  const address = await newestArticle(request);
  const first = await request.get(address);
  const again = await request.get(address, { headers: { "If-None-Match": first.headers().etag ?? "" } });
  expect([first.status(), again.status()]).toEqual([200, 304]);
  const routed = await request.get(`${address}?_rsc=abc`, { headers: { RSC: "1", "Next-Router-Prefetch": "1" } });
  expect(routed.headers()["content-type"]).toBe("text/html; charset=utf-8");
  expect(routed.headers().etag).toBe(first.headers().etag);
});

test("tệp của bản dựng được nén và giữ mãi; những gì khác dưới /_next đều đóng", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const style = /href="(\/_next\/static\/[^"]+\.css)"/.exec(html)?.[1] ?? "";
  const answer = await request.get(style, { headers: { "Accept-Encoding": "br" } });
  expect([answer.status(), answer.headers()["content-encoding"], answer.headers()["cache-control"]]).toEqual([
    200,
    "br",
    "public, max-age=31536000, immutable",
  ]);
  expect((await request.get("/_next/image?url=%2Fimg%2Fmark.svg&w=64&q=75")).status()).toBe(404);
});

test("khu quản trị: mã chạy theo nonce, trình duyệt không chặn gì, không lưu lại ở đâu; tùy chọn hiển thị theo cùng", async ({ page, context }) => {
  const complaints: string[] = [];
  page.on("console", (message) => /Content Security Policy/i.test(message.text()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await signIn(page, staff.author);
  await context.addCookies([{ name: "hien-thi", value: "dark.lg", url: new URL(page.url()).origin }]);
  const answer = await page.goto("/quan-tri/tin-bai");
  const policy = answer?.headers()["content-security-policy"] ?? "";
  expect(answer?.headers()["cache-control"]).toBe("no-store");
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(nonce).toBeTruthy();
  expect(
    await page
      .locator("script[src]")
      .first()
      .evaluate((script: HTMLScriptElement) => script.nonce),
  ).toBe(nonce);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("data-text", "lg");
  // Next's scripts have run: React holds the document.
  await expect.poll(() => page.evaluate(() => Object.keys(document.body).some((key) => key.startsWith("__react")))).toBe(true);
  expect(complaints).toEqual([]);
});

test("trang không có trong khu quản trị: lời của cổng bằng tiếng Việt, không phải trang rỗng", async ({ request }) => {
  const answer = await request.get("/quan-tri/khong-he-co");
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain("Không có trang này");
  expect(answer.headers()["cache-control"]).toBe("no-store");
});

test("người đã đăng nhập mở địa chỉ hay bài không có: mã 404, khung quản trị còn nguyên, cả khi tắt mã", async ({ page, browser }) => {
  await signIn(page, staff.author);
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  for (const address of ["/quan-tri/khong-he-co", `/quan-tri/tin-bai/${crypto.randomUUID()}`, "/quan-tri/tin-bai?trang=9999"]) {
    const answer = await plain.goto(address);
    expect(answer?.status(), address).toBe(404);
    expect(answer?.headers()["cache-control"], address).toBe("no-store");
    await expect(plain.getByRole("heading", { level: 1 })).toHaveText("Không có trang này");
    await expect(plain.getByRole("navigation", { name: "Quản trị" })).toBeVisible();
  }
  await context.close();
});
