import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { type Portal, startPortal, stillRunning } from "../support/e2e-server";
import { firstStart, seededFolder } from "../support/e2e-setup";
import { signIn, staff } from "../support/sign-in";

/* A portal of its own that is stopped, started again, robbed of its database and of its processes, in this order. */
test.describe.configure({ mode: "serial" });

let folder: string;
let portal: Portal;

test.beforeAll(async () => {
  folder = seededFolder();
  portal = await startPortal(folder);
});

test.afterEach(async ({ browserName: _ }, info) => {
  if (info.status !== info.expectedStatus) await info.attach("what the portal printed", { body: portal.output(), contentType: "text/plain" });
});

test.afterAll(async () => {
  if (portal.processes().length > 0) await portal.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("khởi động xong, lệnh in địa chỉ, mọi tài khoản dùng thử và mật khẩu; lần sau mở lại trong 5 giây trên cùng dữ liệu", async ({ request }) => {
  // The first start is the one that wrote the demo for all tests.
  const { url, output } = firstStart();
  expect(output).toContain("Dừng cổng: Ctrl-C.");
  expect(output).toContain(`  Trang công khai   ${url}\n  Trang quản trị    ${url}/quan-tri\n`);
  expect(output).toContain("mật khẩu chung lac-giang-2021:");
  for (const email of Object.values(staff)) expect(output).toContain(email);
  const list = async () => (await (await request.get(`${portal.url}/tin-tuc`)).text()).match(/href="\/tin-tuc\/[a-z0-9-]+"/g);
  const before = await list();
  expect(before?.length).toBeGreaterThan(5);
  await portal.stop();
  portal = await startPortal(folder);
  // Where other work goes on at this moment the clock says little: then what counts is the work of the start, on all cores.
  const { readyAfter, processorTime } = portal;
  const alone = processorTime / availableParallelism();
  expect(Math.min(readyAfter, alone), `${readyAfter} ms, ${processorTime} ms of the processor`).toBeLessThan(5000);
  expect(portal.output()).toContain("mã nguồn không đổi, dùng bản đã dựng");
  expect(await list()).toEqual(before);
});

const isUp = async (request: APIRequestContext) => (await (await request.get(`${portal.url}/suc-khoe/san-sang`)).json()).database === "up";

test("PostgreSQL dừng hẳn: trang đã xem vẫn mở được và nói là bản cũ, trang chưa xem và khu quản trị nói lý do, biểu mẫu giữ điều đã nhập; có lại thì làm tiếp", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: portal.url });
  const page = await context.newPage();
  const { request } = context;
  const visited = ["/", "/tin-tuc", "/gioi-thieu", "/rss.xml"];
  for (const address of visited) expect((await request.get(address)).headers()["x-portal-copy"]).toBeUndefined();
  await signIn(page, staff.approver);
  await page.goto("/quan-tri/chuyen-muc");
  const added = page.getByRole("region", { name: "Thêm chuyên mục" });
  await added.getByLabel("Tên").fill("Tin sau sự cố");

  // The supervisor would bring PostgreSQL back within a second: it stands still meanwhile.
  portal.hold(true);
  try {
    process.kill(portal.pidOf("postgres") as number, "SIGINT");
    await expect.poll(() => isUp(request)).toBe(false);
    for (const address of visited) {
      const answer = await request.get(address);
      expect([address, answer.status()]).toEqual([address, 200]);
      expect(answer.headers()["x-portal-copy"]).toMatch(/^error; rendered="\d{4}-/);
    }
    const unseen = await request.get("/tim-kiem?q=chua+ai+tim");
    expect([unseen.status(), (await unseen.text()).includes("Chưa mở được trang")]).toEqual([503, true]);
    const desk = await request.get("/quan-tri/tin-bai");
    expect([desk.status(), (await desk.text()).includes("Chưa mở được trang")]).toEqual([503, true]);
    await added.getByRole("button").click();
    await expect(added.getByText("Cơ sở dữ liệu chưa trả lời. Chưa lưu được; chờ một phút rồi gửi lại.")).toBeVisible();
    await expect(added.getByLabel("Tên")).toHaveValue("Tin sau sự cố");
  } finally {
    portal.hold(false);
  }

  await expect.poll(() => isUp(request), { timeout: 15_000 }).toBe(true);
  for (const address of visited) await expect.poll(async () => (await request.get(address)).headers()["x-portal-copy"]).toBeUndefined();
  await added.getByRole("button").click();
  await expect(page.getByRole("status").filter({ hasText: "Đã lưu chuyên mục." })).toBeVisible();
  await context.close();
});

test("tiến trình nền bị giết thì được mở lại, mỗi lần chờ lâu hơn", async () => {
  for (const pause of [1, 2]) {
    const before = portal.pidOf("worker") as number;
    process.kill(before, "SIGKILL");
    await expect.poll(() => portal.output()).toContain(`Tiến trình nền dừng bất ngờ; khởi động lại sau ${pause} giây.`);
    await expect.poll(() => portal.pidOf("worker") ?? before, { intervals: [100] }).not.toBe(before);
  }
});

test("máy chủ web bị giết: cả cổng dừng với một câu và mã lỗi, không để lại tiến trình nào", async () => {
  const before = portal.processes();
  expect(before.length).toBeGreaterThan(5);
  process.kill(portal.pidOf("web") as number, "SIGKILL");
  expect(await portal.ended).toBe(1);
  expect(portal.output()).toContain("Máy chủ web dừng bất ngờ (bị một tín hiệu dừng); cổng dừng theo.");
  await expect.poll(() => stillRunning(before)).toEqual([]);
});
