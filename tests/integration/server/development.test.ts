import type { IncomingMessage, ServerResponse } from "node:http";
import net from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { startServer } from "@/lib/server/http";
import { serverSettings } from "@/lib/server/settings";
import { ask, fromThisSite, ORIGIN, page, startSite } from "@/tests/support/server";

const framework = '<script src="/_next/static/chunks/a.js" async=""></script><script>self.__next_f.push([1,"a"])</script>';

/** A server in front of a stand-in for Next's development server; tells what reached it. */
async function startDevelopment() {
  const seen: IncomingMessage[] = [];
  const upgraded: string[] = [];
  const server = await startServer({
    async render(req: IncomingMessage, res: ServerResponse) {
      seen.push(req);
      res.setHeader("Content-Type", "text/html; charset=utf-8");
      res.end(page(`lần ${seen.length}`, framework));
    },
    upgrade(req, socket) {
      upgraded.push(req.url ?? "");
      socket.end("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nnóng");
    },
    settings: serverSettings(ORIGIN, { dev: true, drainGrace: 0 }),
    databaseUrl: process.env.DATABASE_URL ?? "",
    assets: [],
    port: 0,
    host: "127.0.0.1",
  });
  onTestFinished(() => server.stop());
  return { server, seen, upgraded };
}

test("chế độ phát triển: không giữ gì, không gỡ gì; mỗi lần hỏi là một lần dựng, tệp của bản dựng cũng do Next trả", async () => {
  const { server, seen } = await startDevelopment();
  expect(seen).toHaveLength(0);
  for (const number of [1, 2]) expect((await ask(server, "/tin-tuc")).body).toBe(page(`lần ${number}`, framework));
  for (const path of ["/_next/static/chunks/a.js", "/_next/image?url=a", "/anh/1/640.jpg", "/favicon.ico"]) await ask(server, path);
  expect(seen.map(({ url }) => url)).toEqual(["/tin-tuc", "/tin-tuc", "/_next/static/chunks/a.js", "/_next/image?url=a", "/anh/1/640.jpg", "/favicon.ico"]);
});

test("chế độ phát triển vẫn giữ cửa: không ghi vào trang công khai, không nhận biểu mẫu lạ, bỏ tiêu đề nội bộ, khu quản trị có nonce và không lưu ở đâu", async () => {
  const { server, seen } = await startDevelopment();
  expect((await ask(server, "/tin-tuc", { method: "POST", headers: fromThisSite })).status).toBe(405);
  expect((await ask(server, "/quan-tri", { method: "POST", headers: { ...fromThisSite, Origin: "https://ke-gian.example" } })).status).toBe(403);
  expect(seen).toHaveLength(0);
  const headers = { "x-middleware-subrequest": "a", "x-forwarded-for": "203.0.113.9", "x-nextjs-html-request-id": "b" };
  const staff = await ask(server, "/quan-tri", { headers });
  expect(seen[0]?.headers["x-middleware-subrequest"]).toBeUndefined();
  expect(seen[0]?.headers["x-forwarded-for"]).toMatch(/127\.0\.0\.1$/);
  // What Next's own client needs for its overlay comes through here, and only here.
  expect(seen[0]?.headers["x-nextjs-html-request-id"]).toBe("b");
  expect(staff.headers["content-security-policy"]).toContain("'nonce-");
  expect(staff.headers["cache-control"]).toBe("no-store");
});

/** Asks for a websocket; gives back everything that comes. */
function upgrade(port: number): Promise<string> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = net.connect(port, "127.0.0.1", () =>
      socket.write("GET /_next/webpack-hmr HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"),
    );
    socket.setTimeout(2000, () => socket.destroy());
    socket.on("data", (chunk) => {
      heard += chunk.toString();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(heard));
  });
}

test("websocket được chuyển cho Next khi phát triển; ở bản chạy thật thì bị đóng, không một lời", async () => {
  const { server, upgraded } = await startDevelopment();
  expect(await upgrade(server.port)).toMatch(/^HTTP\/1\.1 101 [\s\S]*nóng$/);
  expect(upgraded).toEqual(["/_next/webpack-hmr"]);
  const real = await startSite(() => page("Trang"));
  expect(await upgrade(real.port)).toBe("");
});
