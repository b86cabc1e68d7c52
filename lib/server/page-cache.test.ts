import { expect, test } from "vitest";
import { addressOf } from "./cache-key";
import { contentOf, type Page, variantsOf } from "./page";
import { PageCache } from "./page-cache";

async function pageOf(size: number, status = 200): Promise<Page> {
  const content = await contentOf(Buffer.alloc(size, "a"), "image/png", 5);
  const variants = variantsOf(content, status, [], "public", "Accept-Encoding");
  return {
    status,
    html: true,
    renderedAt: new Date(),
    content,
    variants,
    headers: [],
    cacheControl: "public",
    keep: true,
    solo: false,
    counted: null,
    failure: null,
    stamped: new Map(),
    used: false,
    at: 0,
    generation: 1,
  };
}

const KIB = 1024;

test("không vượt quá số byte đã định, trang lâu không ai hỏi bị bỏ trước", async () => {
  const cache = new PageCache({ main: 200 * KIB, small: 100 * KIB });
  for (let i = 0; i < 20; i += 1) {
    cache.set(addressOf(`/bai-${i}`, ""), await pageOf(20 * KIB));
    cache.get("/bai-0");
    expect(cache.bytes).toBeLessThanOrEqual(200 * KIB);
  }
  expect(cache.get("/bai-0")).toBeDefined();
  expect(cache.get("/bai-1")).toBeUndefined();
  expect(cache.get("/bai-19")).toBeDefined();
});

test("trang quá lớn so với bộ nhớ không được giữ", async () => {
  const cache = new PageCache({ main: 100 * KIB, small: 100 * KIB });
  cache.set(addressOf("/lon", ""), await pageOf(60 * KIB));
  expect([cache.get("/lon"), cache.bytes]).toEqual([undefined, 0]);
});

test("404 và tìm kiếm chỉ đẩy nhau, không đẩy trang thật", async () => {
  const cache = new PageCache({ main: 200 * KIB, small: 50 * KIB });
  cache.set(addressOf("/that", ""), await pageOf(20 * KIB));
  for (let i = 0; i < 50; i += 1) {
    cache.set(addressOf(`/bia-${i}`, ""), await pageOf(20 * KIB, 404));
    cache.set(addressOf("/tim-kiem", `q=${i}`), await pageOf(5 * KIB));
  }
  expect(cache.get("/that")).toBeDefined();
  expect(cache.bytes).toBeLessThanOrEqual(80 * KIB);
});

test("trang đổi thành 404 không còn bản cũ ở phần kia", async () => {
  const cache = new PageCache({ main: 100 * KIB, small: 50 * KIB });
  cache.set(addressOf("/a", ""), await pageOf(KIB));
  cache.set(addressOf("/a", ""), await pageOf(KIB, 404));
  expect(cache.get("/a")?.status).toBe(404);
  cache.set(addressOf("/a", ""), await pageOf(KIB));
  expect(cache.get("/a")?.status).toBe(200);
});

test("bản ghi thêm tùy chọn hiển thị được tính vào bộ nhớ", async () => {
  const cache = new PageCache({ main: 200 * KIB, small: 50 * KIB });
  const page = await pageOf(10 * KIB);
  const address = addressOf("/a", "");
  cache.set(address, page);
  const before = cache.bytes;
  page.stamped.set("dark", page.variants);
  cache.resized(address, page);
  expect(cache.bytes).toBe(before + 30 * KIB);
});

test("có lời bị thu hồi thì quên tất cả, không giữ lại byte nào", async () => {
  const cache = new PageCache({ main: 500 * KIB, small: 500 * KIB });
  const addresses = [addressOf("/tin-tuc", ""), addressOf("/tin-tuc", "trang=2"), addressOf("/tin-tuc/a", ""), addressOf("/tim-kiem", "q=a")];
  for (const address of addresses) cache.set(address, await pageOf(KIB));
  cache.clear();
  expect(addresses.filter(({ key }) => cache.get(key) !== undefined)).toEqual([]);
  expect(cache.bytes).toBe(0);
});
