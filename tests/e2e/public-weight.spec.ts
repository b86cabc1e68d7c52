import { expect, test } from "@playwright/test";

const KB = 1024;

interface Fetched {
  url: string;
  type: string;
  /** Bytes that came over the wire, headers not counted; 0 from the browser's own cache. */
  bytes: number;
}

test("lần đầu tối đa 200 KB chưa kể ảnh, các trang sau tối đa 40 KB, mã lệnh tối đa 15 KB, không gọi máy chủ khác", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  let fetched: Fetched[] = [];
  const known = new Map<string, { url: string; type: string }>();
  session.on("Network.responseReceived", ({ requestId, response, type }) => known.set(requestId, { url: response.url, type }));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const request = known.get(requestId);
    if (request) fetched.push({ ...request, bytes: encodedDataLength });
  });
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(baseURL ?? "").origin) foreign.push(request.url());
  });
  const visit = async (address: string) => {
    fetched = [];
    await page.goto(address, { waitUntil: "networkidle" });
    return fetched.filter(({ type }) => type !== "Image");
  };
  const weight = (list: Fetched[]) => list.reduce((sum, { bytes }) => sum + bytes, 0);

  const first = await visit("/");
  expect(weight(first), JSON.stringify(first)).toBeLessThanOrEqual(200 * KB);
  expect(weight(first.filter(({ type }) => type === "Script"))).toBeLessThanOrEqual(15 * KB);
  const article = (await page.locator(".story--lead .story__t a").getAttribute("href")) ?? "";
  for (const address of [article, "/tin-tuc", "/tim-kiem?q=nghi+quyet"]) {
    const next = await visit(address);
    expect(weight(next), JSON.stringify(next)).toBeLessThanOrEqual(40 * KB);
  }
  expect(foreign).toEqual([]);
  // Markup that a script of the framework would fill is not there.
  expect(await page.locator("script:not([src^='/js/']):not([type='application/ld+json'])").count()).toBe(0);
  await context.close();
});

test("ảnh có kích thước ghi sẵn, ảnh dưới màn hình đầu chỉ tải khi cuộn tới, ảnh chính tải trước", async ({ page }) => {
  await page.goto("/");
  const images = await page.locator("main img").evaluateAll((all) =>
    all.map((image) => ({
      sized: image.hasAttribute("width") && image.hasAttribute("height"),
      loading: image.getAttribute("loading"),
      priority: image.getAttribute("fetchpriority"),
    })),
  );
  expect(images.length).toBeGreaterThan(5);
  expect(images.every(({ sized }) => sized)).toBe(true);
  expect(images[0]).toMatchObject({ loading: "eager", priority: "high" });
  expect(images.slice(1).every(({ loading }) => loading === "lazy")).toBe(true);
});
