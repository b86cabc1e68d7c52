import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { startServer } from "@/lib/server/http";
import { serverSettings } from "@/lib/server/settings";
import { ask, ORIGIN, page, startSite } from "@/tests/support/server";

/** Sends raw text over one connection and gives back everything that comes until it is silent. */
function speak(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = net.connect(port, "127.0.0.1", () => socket.write(text));
    socket.setTimeout(200, () => socket.destroy());
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
    });
    socket.on("close", () => resolve(heard));
  });
}

const lines = (answer: string) =>
  answer
    .slice(0, answer.indexOf("\r\n\r\n"))
    .split("\r\n")
    .filter((line) => !/^(?:X-Request-Id|Date|Connection|Keep-Alive):/i.test(line))
    .sort();

test("đầu câu trả lời dựng sẵn giống hệt đầu do Node tự viết", async () => {
  const server = await startSite(() => page("Trang", "nội dung ".repeat(200)));
  await ask(server, "/");
  const ready = await speak(server.port, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  const closing = await speak(server.port, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  const old = await speak(server.port, "GET / HTTP/1.0\r\n\r\n");
  expect(ready).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(ready).toMatch(/\r\nX-Request-Id: [0-9a-f]{8}-[0-9a-z]+\r\n/);
  expect(ready).toMatch(/\r\nDate: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\nConnection: keep-alive\r\nKeep-Alive: timeout=65\r\n\r\n/);
  expect(lines(ready)).toEqual(lines(closing));
  expect(closing).toMatch(/\r\nConnection: close\r\n/);
  expect(old).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(lines(old)).toEqual(lines(ready));
});

test("nhiều yêu cầu gửi liền trên một kết nối được trả đúng thứ tự, đủ độ dài", async () => {
  const server = await startSite((address) => page(address));
  await ask(server, "/a");
  const heard = await speak(server.port, ["/a", "/b", "/a", "/khong%", "/a"].map((address) => `GET ${address} HTTP/1.1\r\nHost: a\r\n\r\n`).join(""));
  expect([...heard.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(["200", "200", "200", "400", "200"]);
  expect([...heard.matchAll(/<title>([^<]+)<\/title>/g)].map(([, title]) => title).filter((title) => title?.startsWith("/"))).toEqual(["/a", "/b", "/a", "/a"]);
});

test("kết nối được giữ lại giữa các yêu cầu, cả sau 304 và HEAD", async () => {
  const server = await startSite(() => page("Trang"));
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const get = (method: string, headers: Record<string, string> = {}) =>
    new Promise<[number, boolean, string]>((resolve, reject) => {
      const request = http.request({ port: server.port, host: "127.0.0.1", path: "/", agent, method, headers }, (response) => {
        response.resume();
        response.on("end", () => resolve([response.statusCode ?? 0, request.reusedSocket, String(response.headers.etag)]));
      });
      request.on("error", reject);
      request.end();
    });
  const [, , etag] = await get("GET");
  expect((await get("GET", { "If-None-Match": etag })).slice(0, 2)).toEqual([304, true]);
  expect((await get("HEAD")).slice(0, 2)).toEqual([200, true]);
  expect((await get("GET")).slice(0, 2)).toEqual([200, true]);
  agent.destroy();
});

const folder = mkdtempSync(path.join(os.tmpdir(), "portal-assets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("tệp tĩnh: nén một lần, đặt tên theo nội dung thì giữ mãi; tên ngoài danh sách là 404; một phần tệp do Next trả", async () => {
  mkdirSync(path.join(folder, "css"));
  const style = "p { color: red }\n".repeat(100);
  writeFileSync(path.join(folder, "css", "a.css"), style);
  writeFileSync(path.join(folder, "..", `${path.basename(folder)}-ngoai.txt`), "ngoài");
  const passed: string[] = [];
  const render = async (req: http.IncomingMessage, res: http.ServerResponse) => {
    passed.push(`${req.url} ${req.headers.range ?? ""}`.trim());
    res.end("Next");
  };
  const assets = [
    { prefix: "/_next/static/", folder },
    { prefix: "/", folder },
  ];
  const settings = serverSettings(ORIGIN, { drainGrace: 0 });
  const server = await startServer({ render, settings, databaseUrl: process.env.DATABASE_URL ?? "", assets, port: 0, host: "127.0.0.1" });
  passed.length = 0;
  const kept = await ask(server, "/_next/static/css/a.css", { headers: { "Accept-Encoding": "br" } });
  expect(brotliDecompressSync(kept.bytes).toString()).toBe(style);
  expect([kept.headers["cache-control"], kept.headers["content-type"]]).toEqual(["public, max-age=31536000, immutable", "text/css; charset=utf-8"]);
  const plain = await ask(server, "/css/a.css");
  expect([plain.body, plain.headers["cache-control"]]).toEqual([style, "public, max-age=600"]);
  expect((await ask(server, "/_next/static/khong-co.css")).status).toBe(404);
  expect((await ask(server, `/_next/static/..%2f${path.basename(folder)}-ngoai.txt`)).status).toBe(400);
  expect(passed).toEqual([]);
  await ask(server, "/css/a.css", { headers: { Range: "bytes=0-3" } });
  expect(passed).toEqual(["/css/a.css bytes=0-3"]);
  await server.stop();
  rmSync(path.join(folder, "..", `${path.basename(folder)}-ngoai.txt`));
});

test("tệp công khai đi thẳng tới Next cùng phần được hỏi, không mang cookie", async () => {
  const seen: Record<string, unknown>[] = [];
  const server = await startSite((_, req) => {
    seen.push({ ...req.headers });
    return { status: 206, headers: { "Content-Type": "application/pdf", "Content-Range": "bytes 0-3/9", "Cache-Control": "public, max-age=60" }, body: "%PDF" };
  });
  const reply = await ask(server, "/tep/1/to-trinh.pdf", { headers: { Range: "bytes=0-3", Cookie: "portal-sign-in=x" } });
  expect([reply.status, reply.body, reply.headers["content-range"]]).toEqual([206, "%PDF", "bytes 0-3/9"]);
  expect(seen[0]).toMatchObject({ range: "bytes=0-3" });
  expect(seen[0]?.cookie).toBeUndefined();
});
