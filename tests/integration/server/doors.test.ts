import net from "node:net";
import { expect, test } from "vitest";
import { ask, fromThisSite, page, startSite } from "@/tests/support/server";

/** A site that tells what reached it. */
function telling() {
  const seen: { path: string; method: string; headers: Record<string, unknown> }[] = [];
  const site = (path: string, req: { method?: string; headers: Record<string, unknown> }) => {
    seen.push({ path, method: req.method ?? "", headers: { ...req.headers } });
    return page("Trang");
  };
  return { seen, site };
}

test("trang công khai không nhận dữ liệu: POST và các phương thức khác bị từ chối, trang không chạy", async () => {
  const { seen, site } = telling();
  const server = await startSite(site);
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
    for (const path of ["/", "/tin-tuc/a", "/tim-kiem?q=a", "/anh/1/640.jpg", "/suc-khoe/song"]) {
      const reply = await ask(server, path, { method, headers: fromThisSite });
      expect([method, path, reply.status]).toEqual([method, path, 405]);
      expect(reply.headers.allow).toBe("GET, HEAD");
    }
  }
  expect(seen).toEqual([]);
});

test("biểu mẫu nhiều phần mang mã hành động gửi tới trang công khai không tới được bộ xử lý", async () => {
  const { seen, site } = telling();
  const server = await startSite(site);
  const body = '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_abc"\r\n\r\n\r\n--x--\r\n';
  const reply = await ask(server, "/tin-tuc", { method: "POST", body, headers: { ...fromThisSite, "Content-Type": "multipart/form-data; boundary=x" } });
  expect(reply.status).toBe(405);
  expect(seen).toEqual([]);
});

test("tiêu đề Next-Action chỉ dùng được trong khu quản trị", async () => {
  const { seen, site } = telling();
  const server = await startSite(site);
  const headers = { ...fromThisSite, "Next-Action": "abc" };
  for (const path of ["/", "/api/auth/callback", "/tuy-chon-hien-thi"]) expect((await ask(server, path, { method: "POST", headers })).status).toBe(400);
  await ask(server, "/");
  expect((await ask(server, "/", { headers: { "Next-Action": "abc" } })).status).toBe(400);
  expect((await ask(server, "/quan-tri/tin-bai", { method: "POST", headers })).status).toBe(200);
  expect(seen.map(({ path }) => path)).toEqual(["/", "/quan-tri/tin-bai"]);
});

test("gửi vào khu quản trị: phải từ chính cổng; trình duyệt không gửi Sec-Fetch-Site thì Origin quyết định; không có cả hai thì từ chối", async () => {
  const { seen, site } = telling();
  const server = await startSite(site);
  const upload = `/quan-tri/tep/tai-len/${"a".repeat(32)}`;
  for (const [method, path] of [
    ["POST", "/quan-tri/tin-bai"],
    ["POST", upload],
    ["PUT", upload],
    ["PATCH", upload],
    ["DELETE", upload],
  ] as const) {
    const send = async (headers: Record<string, string>) => (await ask(server, path, { method, headers })).status;
    const own = "http://localhost:3000";
    const foreign = "https://ke-gian.example";
    const taken: Record<string, string>[] = [{ Origin: own, "Sec-Fetch-Site": "same-origin" }, { Origin: own }, { "Sec-Fetch-Site": "same-origin" }];
    for (const headers of taken) expect([method, path, headers, await send(headers)]).toEqual([method, path, headers, 200]);
    seen.length = 0;
    const refused: Record<string, string>[] = [
      { Origin: foreign },
      { Origin: own, "Sec-Fetch-Site": "cross-site" },
      { Origin: own, "Sec-Fetch-Site": "same-site" },
      { Origin: foreign, "Sec-Fetch-Site": "same-origin" },
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "none" },
      { Origin: "null" },
      {},
    ];
    for (const headers of refused) expect([method, path, headers, await send(headers)]).toEqual([method, path, headers, 403]);
    expect(seen).toEqual([]);
  }
});

test("dữ liệu quá lớn hoặc không nói trước độ dài bị từ chối trước khi đọc", async () => {
  const { seen, site } = telling();
  const server = await startSite(site);
  const length = (bytes: number) => ({ ...fromThisSite, "Content-Length": String(bytes), Expect: "100-continue" });
  expect((await ask(server, "/tuy-chon-hien-thi", { method: "POST", headers: length(64 * 1024 + 1) })).status).toBe(413);
  expect((await ask(server, "/api/auth/callback", { method: "POST", headers: length(64 * 1024 + 1) })).status).toBe(413);
  expect((await ask(server, "/quan-tri/tin-bai", { method: "POST", headers: length(1024 * 1024 + 1) })).status).toBe(413);
  expect((await ask(server, "/quan-tri/tep/tai-len", { method: "POST", headers: length(60 * 1024 * 1024 + 1) })).status).toBe(413);
  expect((await ask(server, "/quan-tri/tin-bai", { method: "POST", headers: { ...fromThisSite, "Transfer-Encoding": "chunked" } })).status).toBe(411);
  expect(seen).toEqual([]);
  const body = "x".repeat(2 * 1024 * 1024);
  expect((await ask(server, "/quan-tri/tep/tai-len", { method: "POST", body, headers: fromThisSite })).status).toBe(200);
});

test("tiêu đề nội bộ do người ngoài gửi bị bỏ; địa chỉ người gọi do máy chủ ghi", async () => {
  const { seen, site } = telling();
  const server = await startSite(site);
  const forged = {
    "x-middleware-subrequest": "middleware",
    "x-middleware-rewrite": "/",
    "x-nextjs-data": "1",
    "next-resume": "1",
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-host": "ke-gian.example",
    "x-forwarded-proto": "https",
    "x-nonce": "abc",
    "x-request-id": "abc",
    "content-security-policy": "script-src 'nonce-ke-gian'",
  };
  await ask(server, "/quan-tri", { headers: forged });
  const headers = seen[0]?.headers ?? {};
  for (const name of ["x-middleware-subrequest", "x-middleware-rewrite", "x-nextjs-data", "next-resume"]) expect(headers[name]).toBeUndefined();
  expect(headers["x-forwarded-for"]).toMatch(/127\.0\.0\.1$/);
  expect(headers["x-forwarded-host"]).toBe("localhost:3000");
  expect(headers["x-forwarded-proto"]).toBe("http");
  expect(headers["x-nonce"]).not.toBe("abc");
  expect(headers["content-security-policy"]).not.toContain("ke-gian");
});

test("sau một máy chủ trung gian tin cậy, địa chỉ người gọi là mục cuối nó ghi", async () => {
  const { seen, site } = telling();
  const server = await startSite(site, { trustProxy: true });
  await ask(server, "/quan-tri", { headers: { "x-forwarded-for": "1.2.3.4, 203.0.113.9" } });
  expect(seen[0]?.headers["x-forwarded-for"]).toBe("203.0.113.9");
});

test("trang công khai được dựng như cho một người không tên: không cookie, không tài khoản, không Host của người gọi", async () => {
  const { seen, site } = telling();
  const server = await startSite(site);
  const headers = {
    Cookie: "portal-sign-in=bi-mat",
    Authorization: "Bearer x",
    Host: "ke-gian.example",
    RSC: "1",
    "Next-Router-State-Tree": "x",
    "Next-Url": "/x",
  };
  const reply = await ask(server, "/tin-tuc?_rsc=abc&la=1", { headers });
  expect(reply.status).toBe(200);
  expect(reply.headers["content-type"]).toContain("text/html");
  expect(seen[0]?.path).toBe("/tin-tuc");
  expect(Object.keys(seen[0]?.headers ?? {}).sort()).toEqual([
    "accept",
    "host",
    "user-agent",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-request-id",
  ]);
  expect(seen[0]?.headers.host).toBe("localhost:3000");
  expect(JSON.stringify(reply)).not.toContain("ke-gian");
  await ask(server, "/tin-tuc?_rsc=khac", { headers });
  expect(seen).toHaveLength(1);
});

test("khu quản trị nhận được tiêu đề điều hướng của Next, cookie và Host", async () => {
  const { seen, site } = telling();
  const server = await startSite(site);
  await ask(server, "/quan-tri/tin-bai?_rsc=abc", { headers: { RSC: "1", Cookie: "a=b" } });
  expect(seen[0]).toMatchObject({ path: "/quan-tri/tin-bai?_rsc=abc", headers: { rsc: "1", cookie: "a=b" } });
});

test("địa chỉ hỏng không làm đổ máy chủ: 400, 414 hoặc 404 kèm lời chỉ dẫn", async () => {
  const { seen, site } = telling();
  const server = await startSite(site);
  for (const path of [
    "/%",
    "/%zz",
    "/%00",
    "/a%00b",
    "/%ff",
    "/a%2fb",
    "/a%5cb",
    "/../x",
    "/%2e%2e/x",
    "/tim-kiem?q=%",
    "/tim-kiem?q=%00",
    "/tim-kiem?q=%ff",
  ]) {
    const reply = await ask(server, path);
    expect([path, reply.status]).toEqual([path, 400]);
    expect(reply.body).toContain("Địa chỉ");
  }
  expect((await ask(server, `/${"a".repeat(3000)}`)).status).toBe(414);
  expect((await ask(server, "/_next/image?url=%2Fimg%2Fa.png&w=64&q=75")).status).toBe(404);
  expect((await ask(server, "/_next/data/x/index.json")).status).toBe(404);
  expect(seen).toEqual([]);
});

test("yêu cầu không đúng HTTP được trả 400 rồi đóng, máy chủ vẫn chạy", async () => {
  const server = await startSite(() => page("Trang"));
  const answer = await new Promise<string>((resolve) => {
    const socket = net.connect(server.port, "127.0.0.1", () => socket.write("rác rưởi\r\n\r\n"));
    socket.on("data", (chunk) => resolve(chunk.toString()));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400/);
  expect((await ask(server, "/")).status).toBe(200);
});

test("một địa chỉ chỉ có một cách viết: cách khác được chuyển hướng, khu quản trị không vào được bằng cách viết lạ", async () => {
  const { seen, site } = telling();
  const server = await startSite(site);
  const moved = {
    "/tin-tuc/": "/tin-tuc",
    "//tin-tuc": "/tin-tuc",
    "/%71uan-tri": "/quan-tri",
    "/tin-tuc/%c4%91": "/tin-tuc/%C4%91",
    "//ke-gian.example/": "/ke-gian.example",
  };
  for (const [path, target] of Object.entries(moved)) {
    const reply = await ask(server, path);
    expect([path, reply.status, reply.headers.location]).toEqual([path, 308, target]);
  }
  expect((await ask(server, "/%71uan-tri/x", { method: "POST", headers: fromThisSite })).status).toBe(400);
  expect((await ask(server, "/tin-tuc/?trang=2")).headers.location).toBe("/tin-tuc?trang=2");
  expect(seen).toEqual([]);
});
