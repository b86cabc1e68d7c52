import net from "node:net";
import { afterAll, beforeEach, expect, test } from "vitest";
import { isOutage } from "@/lib/core/action";
import { closeDb, db } from "@/lib/core/db";
import { ask, page, startSite } from "@/tests/support/server";

/*
 * A host between the portal and PostgreSQL that can fall silent: connections stay open, nothing comes through. Set before the
 * pool of this process is opened.
 */
let silent = false;
const target = new URL(process.env.DATABASE_URL ?? "");
const sockets = new Set<net.Socket>();
const host = net.createServer((near) => {
  const far = net.connect(Number(target.port), target.hostname);
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const) {
    sockets.add(from);
    from.on("data", (chunk) => silent || to.write(chunk));
    from.on("close", () => {
      sockets.delete(from);
      to.destroy();
    });
    from.on("error", () => {});
  }
});
await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
const through = new URL(target);
through.port = String((host.address() as net.AddressInfo).port);
process.env.DATABASE_URL = through.href;

beforeEach(() => {
  silent = false;
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  host.close();
});

/** How something failed, and after how many milliseconds. */
async function failure(work: Promise<unknown>): Promise<{ error: Error; ms: number }> {
  const began = performance.now();
  try {
    await work;
  } catch (error) {
    return { error: error as Error, ms: performance.now() - began };
  }
  throw new Error("it did not fail");
}

const sleep = (seconds: number) => db.$queryRaw`SELECT pg_sleep(${seconds})::text`;

test("câu lệnh quá 5 giây bị máy chủ cắt, thành lỗi, và kết nối dùng lại được", async () => {
  const { error, ms } = await failure(sleep(20));
  expect(error.message).toMatch(/statement timeout/);
  expect(isOutage(error)).toBe(true);
  expect(ms).toBeGreaterThan(4500);
  expect(ms).toBeLessThan(6500);
  expect(await sleep(0)).toHaveLength(1);
});

test("hết kết nối trong bể là lỗi sau 3 giây, không chờ mãi; có chỗ trống thì chạy tiếp", async () => {
  const held = Promise.all(Array.from({ length: 10 }, () => sleep(4)));
  const [plain, inside] = await Promise.all([failure(sleep(0)), failure(db.$transaction((tx) => tx.$queryRaw`SELECT 1`))]);
  for (const { error, ms } of [plain, inside]) {
    expect(isOutage(error), error.message).toBe(true);
    expect(ms).toBeGreaterThan(2500);
    expect(ms).toBeLessThan(3900);
  }
  await held;
  expect(await sleep(0)).toHaveLength(1);
});

test("máy chủ cơ sở dữ liệu im lặng giữa chừng: câu lệnh thành lỗi sau 6 giây, kết nối câm bị bỏ; hết im lặng thì chạy tiếp ngay", async () => {
  await sleep(0);
  silent = true;
  const [plain, inside] = await Promise.all([failure(sleep(0)), failure(db.$transaction((tx) => tx.$queryRaw`SELECT 1`))]);
  for (const { error, ms } of [plain, inside]) {
    expect(isOutage(error), error.message).toBe(true);
    expect(ms).toBeLessThan(7500);
  }
  silent = false;
  const began = performance.now();
  await Promise.all(Array.from({ length: 12 }, () => sleep(0)));
  expect(performance.now() - began).toBeLessThan(2000);
});

test("không nối được trong 2 giây là lỗi, dù bể còn chỗ", async () => {
  await closeDb();
  silent = true;
  const { error, ms } = await failure(sleep(0));
  expect(isOutage(error), error.message).toBe(true);
  expect(ms).toBeGreaterThan(1500);
  expect(ms).toBeLessThan(2800);
});

test("cơ sở dữ liệu chậm: trang đã có được trả ngay, dù mới, đã cũ hay vừa dựng lại không được", async () => {
  let seconds = 0;
  const site = async () => {
    await sleep(seconds);
    return page("Tin");
  };
  const server = await startSite(site, { fresh: 50, staleWhileRevalidate: 60_000 });
  await ask(server, "/");
  seconds = 20;
  // The first begins to render anew behind its answer; the rest come while that waits, and after it has failed.
  for (let i = 0; i < 30; i += 1) {
    const began = performance.now();
    const { status, body } = await ask(server, "/");
    expect([status, body]).toEqual([200, page("Tin")]);
    expect(performance.now() - began).toBeLessThan(500);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
});
