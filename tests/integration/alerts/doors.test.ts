import { expect, test } from "vitest";
import { ask, fromThisSite, page, READER, startSite } from "@/tests/support/server";

const FORMS = ["/theo-doi/gui", "/theo-doi/xac-nhan/gui", "/theo-doi/dung/gui"];

function telling() {
  const seen: { path: string; method: string; cookie: unknown }[] = [];
  return {
    seen,
    site: (path: string, req: { method?: string; headers: Record<string, unknown> }) => {
      seen.push({ path, method: req.method ?? "", cookie: req.headers.cookie });
      return page("Trang");
    },
  };
}

test("biểu mẫu theo dõi: chỉ POST, chỉ từ chính cổng, nhiều nhất 64 KB, không mang cookie", async () => {
  const { seen, site } = telling();
  const server = await startSite(site);
  for (const path of FORMS) {
    const send = async (headers: Record<string, string>, body = "email=a") => (await ask(server, path, { method: "POST", body, headers })).status;
    const read = await ask(server, path);
    expect([path, read.status, read.headers.allow]).toEqual([path, 405, "POST"]);
    for (const headers of [{ Origin: "https://ke-gian.example" }, { ...fromThisSite, "Sec-Fetch-Site": "cross-site" }, { Origin: "null" }, {}]) {
      expect([path, headers, await send(headers as Record<string, string>)]).toEqual([path, headers, 403]);
    }
    expect(await send({ ...fromThisSite, "Content-Length": String(65 * 1024) }, "x".repeat(65 * 1024))).toBe(413);
    expect(seen).toEqual([]);
    expect(await send({ ...fromThisSite, Cookie: "a=b" })).toBe(200);
    expect(seen.splice(0)).toEqual([{ path, method: "POST", cookie: undefined }]);
  }
  expect((await ask(server, "/theo-doi", { method: "POST", headers: fromThisSite })).status).toBe(405);
});

test("dừng một chạm: máy chủ thư không gửi Origin vẫn tới được; mở địa chỉ cũng tới trang có nút", async () => {
  const { seen, site } = telling();
  const server = await startSite(site);
  const path = "/theo-doi/dung/mot-cham?ma=abc";
  const body = "List-Unsubscribe=One-Click";
  expect((await ask(server, path, { method: "POST", body })).status).toBe(200);
  expect((await ask(server, path, { method: "POST", body, headers: { Origin: "https://mail.example", "Sec-Fetch-Site": "cross-site" } })).status).toBe(200);
  expect((await ask(server, path)).status).toBe(200);
  expect((await ask(server, path, { method: "PUT", body })).status).toBe(405);
  expect(seen.map(({ method }) => method)).toEqual(["POST", "POST", "GET"]);
});

test("trang mang mã của thư: không giữ, không dùng chung, không đếm, không kể địa chỉ cho ai, không vào máy tìm kiếm", async () => {
  let renders = 0;
  const server = await startSite(() => {
    renders += 1;
    return page("Dừng theo dõi");
  });
  for (const path of ["/theo-doi/dung?ma=abc", "/theo-doi/xac-nhan?ma=abc"]) {
    renders = 0;
    for (let n = 0; n < 2; n++) {
      const { status, headers } = await ask(server, path, { headers: READER });
      expect([status, headers["cache-control"], headers["referrer-policy"], headers["x-robots-tag"]]).toEqual([
        200,
        "private, no-store",
        "strict-origin",
        "noindex, nofollow",
      ]);
    }
    expect(renders).toBe(2);
  }
  const { headers } = await ask(server, "/theo-doi/xong?viec=da-gui");
  expect(headers["cache-control"]).toContain("public");
});
