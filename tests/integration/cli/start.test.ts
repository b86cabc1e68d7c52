import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "@/lib/cli/database/cluster";
import { expectNode } from "@/lib/cli/node-version";

const root = path.join(import.meta.dirname, "..", "..", "..");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "portal-start-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs npm start's program to its end with nothing but these settings. */
async function start(settings: Record<string, string>): Promise<{ code: number | null; errors: string; output: string }> {
  const child = spawn(process.execPath, ["--import", "./.config/typescript.mjs", "lib/cli/start.ts"], {
    cwd: root,
    env: { NODE_ENV: "test", PATH: process.env.PATH, DATA_DIR: path.join(folder, "data"), ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { code, errors: errors.trim(), output };
}

async function occupied(work: (port: number) => Promise<void>): Promise<void> {
  const server = await new Promise<Server>((resolve) => {
    const listening = createServer().listen(0, "127.0.0.1", () => resolve(listening));
  });
  try {
    await work((server.address() as { port: number }).port);
  } finally {
    server.close();
  }
}

test("cổng mạng đang có chương trình dùng: một câu nói phải làm gì, mã thoát 1, chưa đụng tới dữ liệu", async () => {
  await occupied(async (port) => {
    const { code, errors } = await start({ PORT: String(port) });
    expect(errors).toBe(`Cổng mạng ${port} đang có chương trình khác dùng. Dừng chương trình ấy, hoặc chọn cổng khác, ví dụ: PORT=${port + 1} npm start`);
    expect(code).toBe(1);
    expect(existsSync(path.join(folder, "data"))).toBe(false);
  });
});

test("thiết lập sai: một câu, mã thoát 1", async () => {
  const { code, errors } = await start({ PORT: "abc" });
  expect(errors).toBe("PORT phải là một số từ 1 đến 65535, ví dụ PORT=3000.");
  expect(code).toBe(1);
});

test("cơ sở dữ liệu của cơ quan không trả lời: một câu nêu máy chủ, không nêu mật khẩu", async () => {
  const port = await freePort();
  const { code, errors } = await start({ PORT: String(await freePort()), DATABASE_URL: `postgresql://portal:bi-mat@127.0.0.1:${port}/portal` });
  expect(errors).toBe(
    `DATABASE_URL: cơ sở dữ liệu 127.0.0.1:${port}/portal (tài khoản portal) không trả lời. Kiểm tra máy chủ PostgreSQL đang chạy, mở cổng cho máy này, và địa chỉ đã đúng.`,
  );
  expect(code).toBe(1);
  expect(readdirSync(path.join(folder, "data"))).toEqual(["secrets.json"]);
});

test("mật khẩu của cơ sở dữ liệu bị từ chối: một câu nói sửa ở đâu", async () => {
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.password = "sai";
  const { code, errors } = await start({ PORT: String(await freePort()), DATABASE_URL: url.href });
  expect(errors).toContain("Tài khoản hoặc mật khẩu bị từ chối. Sửa phần người-dùng:mật-khẩu trong địa chỉ.");
  expect(code).toBe(1);
});

test("Node cũ hơn 24 bị từ chối với cách cài lại", () => {
  expect(() => expectNode("20.19.0")).toThrow(/Cổng cần Node 24, tiến trình này là Node 20\.19\.0\..*npm ci/);
  expect(expectNode("24.0.0")).toBeUndefined();
});
