import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { ask, fromThisSite, page, READER, startSite } from "@/tests/support/server";

const form = `<form method="post" action="/tuy-chon-hien-thi"><button type="submit" name="theme" value="" aria-pressed="true">Theo máy</button><button type="submit" name="theme" value="dark" aria-pressed="false">Tối</button></form>`;

test("tùy chọn hiển thị không cần mã chạy trên trình duyệt: gửi biểu mẫu, nhận cookie, về đúng trang, trang đổi theo", async () => {
  const server = await startSite(() => page("Trang", form));
  const choose = (body: string, headers: Record<string, string> = {}) =>
    ask(server, "/tuy-chon-hien-thi", { method: "POST", body, headers: { ...fromThisSite, Referer: "http://localhost:3000/tin-tuc?trang=2", ...headers } });
  const first = await choose("theme=dark");
  expect([first.status, first.headers.location]).toEqual([303, "/tin-tuc?trang=2"]);
  expect(first.headers["set-cookie"]).toEqual(["hien-thi=dark; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"]);
  const second = await choose("text=xl", { Cookie: "hien-thi=dark" });
  expect(second.headers["set-cookie"]?.[0]).toContain("hien-thi=dark.xl;");
  const shown = await ask(server, "/", { headers: { Cookie: "a=b; hien-thi=dark.xl" } });
  expect(shown.body).toContain('<html data-theme="dark" data-text="xl" lang="vi">');
  expect(shown.body).toContain('value="dark" aria-pressed="true"');
  expect(shown.body).toContain('value="" aria-pressed="false"');
  expect((await choose("theme=", { Cookie: "hien-thi=dark" })).headers["set-cookie"]?.[0]).toContain("hien-thi=; Path=/; Max-Age=0");
});

test("trang có tùy chọn chỉ dành cho người đó; người khác vẫn nhận trang chung, và chỉ dựng một lần", async () => {
  let renders = 0;
  const server = await startSite(() => {
    renders += 1;
    return page("Trang", "nội dung ".repeat(200));
  });
  const own = await ask(server, "/", { headers: { Cookie: "hien-thi=high", "Accept-Encoding": "br" } });
  const shared = await ask(server, "/", { headers: { "Accept-Encoding": "br" } });
  expect(own.headers["cache-control"]).toMatch(/^private/);
  expect(shared.headers["cache-control"]).toMatch(/^public/);
  expect(shared.body).not.toContain("data-contrast");
  expect(own.headers.vary).toContain("Cookie");
  expect(own.headers.etag).not.toBe(shared.headers.etag);
  expect(renders).toBe(1);
  const again = await ask(server, "/", { headers: { Cookie: "hien-thi=high", "Accept-Encoding": "br", "If-None-Match": String(own.headers.etag) } });
  expect(again.status).toBe(304);
});

test("giá trị lạ trong cookie và biểu mẫu không vào trang; không chuyển hướng ra ngoài cổng", async () => {
  const server = await startSite(() => page("Trang"));
  const shown = await ask(server, "/", { headers: { Cookie: 'hien-thi=dark.onload="x"' } });
  expect(shown.body).toContain('<html lang="vi">');
  for (const referer of ["https://ke-gian.example/x", "http://localhost:3000//ke-gian.example", "rác"]) {
    const reply = await ask(server, "/tuy-chon-hien-thi", { method: "POST", body: "theme=hack", headers: { ...fromThisSite, Referer: referer } });
    expect(reply.headers.location).toMatch(/^\/(?!\/)/);
    expect(reply.headers.location).not.toMatch(/^https?:/);
    expect(reply.headers["set-cookie"]?.[0]).toContain("hien-thi=; ");
  }
});

test("khu quản trị: không lưu ở đâu, mã chạy theo nonce riêng từng lần, tùy chọn hiển thị được giữ, trang rỗng của Next được thay bằng lời", async () => {
  const server = await startSite((path, req) => {
    if (path === "/quan-tri/hong") return { status: 500, body: '<!DOCTYPE html><html id="__next_error__"><body></body></html>' };
    if (path === "/quan-tri/la") return { status: 404, body: '<html><h1 class="next-error-h1">404</h1></html>' };
    if (path === "/quan-tri/co-loi") return { status: 404, body: page("Không có tin bài này") };
    if (path === "/quan-tri/khong-con") return page("Không còn bài này", '<meta name="portal-status" content="404"/>');
    return { headers: { "Cache-Control": "public, max-age=60" }, body: page("Bàn làm việc", String(req.headers["x-nonce"])) };
  });
  const replies = [await ask(server, "/quan-tri", { headers: { Cookie: "hien-thi=dark" } }), await ask(server, "/quan-tri")];
  for (const { headers, body } of replies) {
    expect(headers["cache-control"]).toBe("no-store");
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
    expect(body).toContain(nonce);
    expect(headers["content-security-policy"]).toContain("style-src-attr 'unsafe-inline'");
  }
  expect(replies[0]?.headers["content-security-policy"]).not.toBe(replies[1]?.headers["content-security-policy"]);
  expect(replies[0]?.body).toContain('<html data-theme="dark" lang="vi">');
  const broken = await ask(server, "/quan-tri/hong");
  expect([broken.status, broken.headers["cache-control"]]).toEqual([500, "no-store"]);
  expect(broken.body).toContain("Chưa mở được trang");
  const foreign = await ask(server, "/quan-tri/la");
  expect([foreign.status, foreign.body.includes("Không có trang này"), foreign.headers["cache-control"]]).toEqual([404, true, "no-store"]);
  const own = await ask(server, "/quan-tri/co-loi");
  expect([own.status, own.body.includes("Không có tin bài này")]).toEqual([404, true]);
  const marked = await ask(server, "/quan-tri/khong-con", { headers: { Cookie: "hien-thi=dark" } });
  expect([marked.status, marked.body.includes("Không còn bài này"), marked.body.includes('data-theme="dark"')]).toEqual([404, true, true]);
});

test("lượt xem: đếm cả trang trả từ bộ nhớ và 304; không đếm robot, tải trước, HEAD và trang không có; ghi một lần theo ngày Việt Nam", async () => {
  const server = await startSite((path) => (path === "/khong" ? { status: 404 } : page(path)));
  const first = await ask(server, "/tin-tuc/a", { headers: READER });
  await ask(server, "/tin-tuc/a", { headers: { ...READER, Cookie: "hien-thi=dark" } });
  await ask(server, "/tin-tuc/a?utm_source=x", { headers: READER });
  await ask(server, "/tin-tuc/a", { headers: { ...READER, "If-None-Match": String(first.headers.etag) } });
  await ask(server, "/tin-tuc/a", { headers: { "User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" } });
  await ask(server, "/tin-tuc/a", { headers: { ...READER, "Sec-Purpose": "prefetch" } });
  await ask(server, "/tin-tuc/a", { headers: { ...READER, Purpose: "prefetch" } });
  await ask(server, "/tin-tuc/a");
  await ask(server, "/tin-tuc/a", { method: "HEAD", headers: READER });
  await ask(server, "/khong", { headers: READER });
  await ask(server, "/tin-tuc/b", { headers: READER });
  await server.stop();
  const rows = await db.pageView.findMany({ where: { path: { startsWith: "/" } }, orderBy: { path: "asc" } });
  expect(rows.map(({ path, count }) => [path, count])).toEqual([
    ["/tin-tuc/a", 4],
    ["/tin-tuc/b", 1],
  ]);
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short" }).format(new Date());
  expect(rows[0]?.day.toISOString().slice(0, 10)).toBe(today);
});

test("hai máy chủ cùng ghi lượt xem: số được cộng, không đè", async () => {
  const servers = [await startSite(() => page("a")), await startSite(() => page("a"))];
  for (const server of servers) {
    await ask(server, "/tin-tuc/cong-don", { headers: READER });
    await server.stop();
  }
  expect((await db.pageView.findMany({ where: { path: "/tin-tuc/cong-don" } })).map(({ count }) => count)).toEqual([2]);
});

test("địa chỉ cũ: 301 tới chỗ mới, 410 kèm trang nói rõ; không đi ra ngoài cổng; hỏi trước khi dựng", async () => {
  await db.oldAddress.createMany({
    data: [
      { path: "/tin-tuc/ten-cu", target: "/tin-tuc/tên-mới" },
      { path: "/tin-tuc/đã-gỡ", target: null },
      { path: "/tin-tuc/ra-ngoai", target: "//ke-gian.example" },
    ],
  });
  const seen: string[] = [];
  const server = await startSite((path) => {
    seen.push(path);
    return page("Trang");
  });
  const moved = await ask(server, "/tin-tuc/ten-cu?trang=1");
  expect([moved.status, moved.headers.location]).toEqual([301, "/tin-tuc/t%C3%AAn-m%E1%BB%9Bi"]);
  const gone = await ask(server, encodeURI("/tin-tuc/đã-gỡ"));
  expect(gone.status).toBe(410);
  expect(gone.body).toContain("Trang này đã gỡ");
  expect(seen).toEqual([]);
  expect((await ask(server, "/tin-tuc/ra-ngoai")).status).toBe(200);
});

test("địa chỉ mới chuyển đi: nghe tin là theo ngay", async () => {
  const { changed } = await import("@/lib/core/freshness");
  const { until } = await import("@/tests/support/server");
  // Far longer than this test waits: only the notice can make the page old.
  const server = await startSite(() => page("Bài còn"), { fresh: 60_000 });
  expect((await ask(server, "/tin-tuc/sap-go")).status).toBe(200);
  await db.$transaction(async (tx) => {
    await tx.oldAddress.create({ data: { path: "/tin-tuc/sap-go" } });
    await changed(tx, ["/tin-tuc/sap-go"]);
  });
  await until(async () => (await ask(server, "/tin-tuc/sap-go")).status === 410, "gone");
});
