import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { ask, page, type Rendered, startSite, until } from "@/tests/support/server";

const long = page("Trang dài", `<p>${"Hội đồng nhân dân tỉnh Lạc Giang. ".repeat(80)}</p>`);

test("mã của Next bị gỡ, JSON-LD và mã nhỏ của cổng được giữ", async () => {
  const jsonLd = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
  const own = '<script src="/js/page.js" defer=""></script>';
  const framework =
    '<link rel="preload" as="script" href="/_next/static/a.js"/><script src="/_next/static/a.js" async=""></script><script>self.__next_f.push([1,"a"])</script>';
  const style = '<link rel="stylesheet" href="/_next/static/a.css"/>';
  const server = await startSite(() => page("Bài", framework + style + jsonLd + own));
  const { body } = await ask(server, "/tin-tuc/a");
  expect(body).toContain(jsonLd);
  expect(body).toContain(own);
  expect(body).toContain(style);
  expect(body).not.toContain("__next_f");
  expect(body).not.toContain("/_next/static/a.js");
});

test("mỗi cách nén có ETag riêng, Vary nói rõ, hỏi lại bằng ETag được 304", async () => {
  const server = await startSite(() => long);
  const plain = await ask(server, "/");
  const brotli = await ask(server, "/", { headers: { "Accept-Encoding": "gzip, deflate, br, zstd" } });
  const gzip = await ask(server, "/", { headers: { "Accept-Encoding": "gzip;q=1.0, br;q=0" } });
  expect(brotliDecompressSync(brotli.bytes).toString()).toBe(long);
  expect(gunzipSync(gzip.bytes).toString()).toBe(long);
  expect([plain, brotli, gzip].map(({ headers }) => headers["content-encoding"])).toEqual([undefined, "br", "gzip"]);
  expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
  for (const { headers, bytes } of [plain, brotli, gzip]) {
    expect(headers.vary).toContain("Accept-Encoding");
    expect(headers["content-length"]).toBe(String(bytes.length));
  }
  const again = await ask(server, "/", { headers: { "Accept-Encoding": "br", "If-None-Match": `"khac", W/${brotli.headers.etag}` } });
  expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, brotli.headers.etag]);
  expect((await ask(server, "/", { headers: { "If-None-Match": String(brotli.headers.etag) } })).status).toBe(200);
});

test("HEAD được trả từ bản của GET và không bao giờ tự làm đầy bộ nhớ", async () => {
  let renders = 0;
  const server = await startSite(() => {
    renders += 1;
    return long;
  });
  const first = await ask(server, "/", { method: "HEAD" });
  await ask(server, "/", { method: "HEAD" });
  expect(renders).toBe(2);
  const got = await ask(server, "/");
  expect(renders).toBe(3);
  const head = await ask(server, "/", { method: "HEAD" });
  expect(renders).toBe(3);
  expect([head.status, head.bytes.length, head.headers["content-length"], head.headers.etag]).toEqual([
    200,
    0,
    got.headers["content-length"],
    got.headers.etag,
  ]);
  expect(first.headers.etag).toBe(got.headers.etag);
});

test("trang không có: giữ mã 404, thân là trang của cổng, kể cả khi Next trả trang rỗng", async () => {
  const empty = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>';
  const server = await startSite((path) => (path === "/da-vo" ? { status: 500, body: empty } : { status: 404, body: empty }));
  const missing = await ask(server, "/khong-he-co");
  expect(missing.status).toBe(404);
  expect(missing.body).toContain("<h1>Không có trang này</h1>");
  const broken = await ask(server, "/da-vo");
  expect(broken.status).toBe(500);
  expect(broken.body).toContain("<h1>Chưa mở được trang</h1>");
  expect(broken.body).toContain(String(broken.headers["x-request-id"]));
  expect(broken.headers["cache-control"]).toBe("no-store");
});

test("trang riêng của máy chủ, khi hỏi thẳng, là 404", async () => {
  const server = await startSite(() => page("Trang"));
  for (const path of ["/khong-co-trang", "/loi", "/da-go"]) {
    const reply = await ask(server, path);
    expect(reply.status).toBe(404);
    expect(reply.body).toContain("Không có trang này");
  }
});

test("ngay cả trang lỗi cũng không dựng được: vẫn có lời bằng tiếng Việt", async () => {
  const { startServer } = await import("@/lib/server/http");
  const { serverSettings } = await import("@/lib/server/settings");
  const render = async () => {
    throw new Error("nothing works");
  };
  const settings = serverSettings("http://localhost:3000", { drainGrace: 0 });
  const server = await startServer({ render, settings, databaseUrl: process.env.DATABASE_URL ?? "", assets: [], port: 0, host: "127.0.0.1" });
  const reply = await ask(server, "/");
  await server.stop();
  expect(reply.status).toBe(500);
  expect(reply.body).toContain("Chưa mở được trang này");
  expect(reply.body).not.toContain("style");
});

test("nhiều người hỏi cùng lúc dùng chung một lần dựng", async () => {
  let renders = 0;
  const server = await startSite(async () => {
    renders += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return page("Trang");
  });
  const replies = await Promise.all(Array.from({ length: 40 }, () => ask(server, "/")));
  expect(replies.every(({ status }) => status === 200)).toBe(true);
  expect(renders).toBe(1);
});

test("nhiều nhất 8 lần dựng cùng lúc; quá nữa là 503 và lời hẹn thử lại", async () => {
  let running = 0;
  let most = 0;
  const waiting: (() => void)[] = [];
  const server = await startSite(
    async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => waiting.push(resolve));
      running -= 1;
      return page("Trang");
    },
    { renderWait: 50 },
  );
  const held = Array.from({ length: 8 }, (_, i) => ask(server, `/tin-tuc/${i}`));
  await until(() => running === 8, "eight renders");
  const ninth = await ask(server, "/tin-tuc/9");
  expect(ninth.status).toBe(503);
  expect(Number(ninth.headers["retry-after"])).toBeGreaterThan(0);
  expect(ninth.body).toContain("Chưa mở được trang");
  for (const release of waiting) release();
  expect((await Promise.all(held)).map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(most).toBe(8);
});

test("trang hỏng không bị dựng lại cho từng người hỏi; một giây sau mới thử lại, hoặc ngay khi có tin nội dung đổi", async () => {
  let renders = 0;
  const broken = () => {
    renders += 1;
    throw new Error("broken");
  };
  const passing = await startSite(broken, { failureRemembered: 100 });
  await ask(passing, "/hong");
  await new Promise((resolve) => setTimeout(resolve, 120));
  await ask(passing, "/hong");
  expect(renders).toBe(2);
  renders = 0;
  // Here nothing passes by itself while the test waits.
  const server = await startSite(broken, { failureRemembered: 60_000 });
  for (let i = 0; i < 10; i += 1) expect((await ask(server, "/hong")).status).toBe(500);
  expect(renders).toBe(1);
  await db.$transaction((tx) => changed(tx));
  await until(async () => {
    await ask(server, "/hong");
    return renders === 2;
  }, "tried again after the notice");
});

test("dựng quá lâu thì thôi chờ", async () => {
  const server = await startSite(() => new Promise(() => {}), { renderTimeout: 100 });
  expect((await ask(server, "/")).status).toBe(500);
});

test("địa chỉ bịa không đẩy được trang thật ra khỏi bộ nhớ", async () => {
  const renders = new Map<string, number>();
  const server = await startSite(
    (path) => {
      renders.set(path, (renders.get(path) ?? 0) + 1);
      return path.startsWith("/bia") ? { status: 404 } : page(path, "nội dung ".repeat(500));
    },
    { fresh: 60_000, mainCache: 512 * 1024, smallCache: 256 * 1024 },
  );
  const real = Array.from({ length: 10 }, (_, i) => `/tin-tuc/that-${i}`);
  for (const path of real) await ask(server, path);
  for (let i = 0; i < 300; i += 1) await Promise.all([ask(server, `/bia-${i}`), ask(server, `/tim-kiem?q=bia${i}`), ask(server, `/tin-tuc/that-0?bia=${i}`)]);
  for (const path of real) await ask(server, path);
  expect(real.map((path) => renders.get(path))).toEqual(real.map(() => 1));
});

test("tham số được khai báo và xếp thứ tự; tham số lạ không tạo bản mới", async () => {
  const seen: string[] = [];
  const server = await startSite((path) => {
    seen.push(path);
    return page("Tìm");
  });
  for (const query of ["q=h%E1%BB%99i&nam=2025&trang=2", "trang=2&utm_source=x&nam=2025&q=h%E1%BB%99i", "q=%20h%E1%BB%99i%20&nam=2025&trang=02&trang=2"]) {
    await ask(server, `/tim-kiem?${query}`);
  }
  expect(seen).toEqual(["/tim-kiem?nam=2025&q=h%E1%BB%99i&trang=2", "/tim-kiem?nam=2025&q=h%E1%BB%99i"]);
});

test("không giữ: câu trả lời có Set-Cookie, nói no-store, chuyển hướng tạm; trang có biểu mẫu gửi đi không dùng chung lần dựng", async () => {
  let renders = 0;
  const server = await startSite(async (path): Promise<Rendered> => {
    renders += 1;
    const number = renders;
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (path === "/cookie") return { headers: { "Set-Cookie": "a=b" }, body: page("a") };
    if (path === "/no-store") return { headers: { "Cache-Control": "no-store", "Content-Type": "application/xml" }, body: "<a/>" };
    if (path === "/tam") return { status: 307, headers: { Location: "/" } };
    return page("Gửi kiến nghị", `<form method="post" action="/gui"><input name="khoa" value="${number}"></form>`);
  });
  for (const path of ["/cookie", "/no-store", "/tam"]) {
    renders = 0;
    await ask(server, path);
    const reply = await ask(server, path);
    expect([path, renders, reply.headers["cache-control"]]).toEqual([path, 2, "private, no-store"]);
  }
  const replies = await Promise.all(Array.from({ length: 4 }, () => ask(server, "/gui-kien-nghi")));
  expect(new Set(replies.map(({ body }) => body)).size).toBe(4);
});

test("chuyển hướng hẳn được giữ và trả nguyên địa chỉ", async () => {
  let renders = 0;
  const server = await startSite(() => {
    renders += 1;
    return { status: 308, headers: { Location: "/tin-tuc" } };
  });
  await ask(server, "/cu");
  const reply = await ask(server, "/cu");
  expect([reply.status, reply.headers.location, renders]).toEqual([308, "/tin-tuc", 1]);
});

test("mọi câu trả lời mang số yêu cầu riêng và các tiêu đề bảo vệ", async () => {
  const server = await startSite(() => page("Trang"));
  const replies = [await ask(server, "/"), await ask(server, "/"), await ask(server, "/", { headers: { "X-Request-Id": "cua-nguoi-goi" } })];
  expect(new Set(replies.map(({ headers }) => headers["x-request-id"])).size).toBe(3);
  for (const { headers } of replies) {
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f]{8}-[0-9a-z]+$/);
    const policy = String(headers["content-security-policy"]);
    for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
    expect(policy).not.toContain("unsafe");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["strict-transport-security"]).toBeUndefined();
  }
  const rules = await ask(server, JSON.parse(String(replies[0]?.headers["speculation-rules"])));
  expect(rules.headers["content-type"]).toBe("application/speculationrules+json");
  expect(JSON.parse(rules.body).prefetch).toHaveLength(1);
});

test("qua https có HSTS", async () => {
  const server = await startSite(() => page("Trang"), { https: true });
  expect((await ask(server, "/")).headers["strict-transport-security"]).toContain("max-age=");
});
