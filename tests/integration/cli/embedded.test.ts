import { spawn } from "node:child_process";
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { postgresUser } from "@/lib/cli/database/binaries";
import { clusterFolder } from "@/lib/cli/database/folder";
import { openEmbedded } from "@/lib/cli/database/open";
import { postmasterOf } from "@/lib/cli/database/postmaster";
import { beginningOf } from "@/lib/cli/processes";
import { makeDataDir, secretsOf } from "@/lib/cli/secrets";

let dataDir: string;

beforeEach(() => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "portal-cli-"));
  chmodSync(folder, 0o755);
  dataDir = path.join(folder, "data");
});

afterEach(() => rmSync(path.dirname(dataDir), { recursive: true, force: true }));

const publicUrl = "http://localhost:3000";
const open = (command = "npm start", mayAttach = false) => openEmbedded({ dataDir, publicUrl }, secretsOf(dataDir), command, mayAttach);
const folder = () => clusterFolder(dataDir, postgresUser());

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  try {
    await client.connect();
    return (await client.query("SELECT 1 AS one")).rows[0].one === 1;
  } finally {
    await client.end().catch(() => {});
  }
}

test("cơ sở dữ liệu kèm theo chỉ mở trên máy này, nhóm tiến trình riêng, dừng không để lại gì", async () => {
  const database = await open();
  const running = postmasterOf(folder());
  expect(await answers(database.superuserUrl("postgres"))).toBe(true);
  expect(new URL(database.superuserUrl("postgres")).hostname).toBe("127.0.0.1");
  const stat = readFileSync(`/proc/${running?.pid}/stat`, "utf8");
  expect(Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[2])).toBe(running?.pid);
  await database.stop();
  expect(beginningOf(running?.pid ?? 0)).toBeNull();
  expect(existsSync(path.join(dataDir, "owner.json"))).toBe(false);
});

test("lệnh thứ hai nối vào cơ sở dữ liệu đang chạy và không dừng nó; npm start thứ hai bị từ chối bằng một câu", async () => {
  const first = await open();
  const second = await open("npm run import", true);
  expect(second.other).toMatchObject({ command: "npm start", pid: process.pid, publicUrl });
  await second.stop();
  expect(await answers(first.superuserUrl("postgres"))).toBe(true);
  await expect(open()).rejects.toThrow(/Cổng đang chạy trên .* lệnh npm start, tiến trình \d+/);
  await first.stop();
});

/** A run in a process of its own that has written something and is killed then. Returns the number of its server. */
async function killedRun(): Promise<number> {
  const script = `
    import { openEmbedded } from "@/lib/cli/database/open";
    import { secretsOf } from "@/lib/cli/secrets";
    const database = await openEmbedded({ dataDir: process.argv[1], publicUrl: "" }, secretsOf(process.argv[1]), "npm start", false);
    process.stdout.write(database.superuserUrl("postgres"));
  `;
  const root = path.join(import.meta.dirname, "..", "..", "..");
  const words = ["--import", "./.config/typescript.mjs", "--input-type=module-typescript", "-e", script, dataDir];
  const run = spawn(process.execPath, words, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const url = String(await new Promise((resolve) => run.stdout.once("data", resolve)));
  const client = new pg.Client({ connectionString: url });
  // Its server goes away under it.
  client.on("error", () => {});
  await client.connect();
  await client.query("CREATE TABLE kept AS SELECT 7 AS number");
  const server = postmasterOf(folder())?.pid ?? 0;
  run.kill("SIGKILL");
  await new Promise((resolve) => run.once("exit", resolve));
  return server;
}

test("lần chạy trước bị giết: lần sau dọn phần còn sót và mở lại cùng dữ liệu", async () => {
  const server = await killedRun();
  const database = await open();
  expect(beginningOf(server)).toBeNull();
  const client = new pg.Client({ connectionString: database.superuserUrl("postgres") });
  await client.connect();
  expect((await client.query("SELECT number FROM kept")).rows).toEqual([{ number: 7 }]);
  await client.end();
  await database.stop();
});

test("lệnh bị giết thì máy chủ của nó cũng dừng, không để tiến trình mồ côi", async () => {
  const server = await killedRun();
  expect(server).toBeGreaterThan(0);
  await expect.poll(() => beginningOf(server), { timeout: 10_000 }).toBeNull();
});

test("tệp postmaster.pid của tiến trình đã chết, kể cả khi số ấy nay thuộc tiến trình khác, không cản lần chạy sau", async () => {
  await (await open()).stop();
  writeFileSync(path.join(folder(), "postmaster.pid"), `${process.pid}\n${folder()}\n1\n5432\n\n127.0.0.1\n\nready\n`);
  const database = await open();
  expect(await answers(database.superuserUrl("postgres"))).toBe(true);
  await database.stop();
});

test("máy chủ chết giữa chừng được mở lại trên đúng cổng cũ", async () => {
  const database = await open();
  process.kill(postmasterOf(folder())?.pid ?? 0, "SIGKILL");
  await expect.poll(() => answers(database.superuserUrl("postgres")).catch(() => false), { timeout: 15_000, interval: 300 }).toBe(true);
  await database.stop();
});

test("initdb bị ngắt giữa chừng: phần dở dang bị bỏ, lần sau làm lại từ đầu", async () => {
  makeDataDir(dataDir);
  secretsOf(dataDir);
  mkdirSync(`${folder()}.new`);
  writeFileSync(path.join(`${folder()}.new`, "PG_VERSION"), "18\n");
  const database = await open();
  expect(await answers(database.superuserUrl("postgres"))).toBe(true);
  await database.stop();
});

test("dữ liệu của bản PostgreSQL khác: một câu nói phải làm gì, dữ liệu giữ nguyên", async () => {
  secretsOf(dataDir);
  mkdirSync(path.join(dataDir, "postgres"));
  writeFileSync(path.join(dataDir, "postgres", "PG_VERSION"), "15\n");
  await expect(open()).rejects.toThrow(/thuộc PostgreSQL 15, còn bản cài này là PostgreSQL 18\. Dữ liệu được giữ nguyên/);
  expect(readFileSync(path.join(dataDir, "postgres", "PG_VERSION"), "utf8")).toBe("15\n");
  expect(existsSync(path.join(dataDir, "owner.json"))).toBe(false);
});

test("bí mật được tạo một lần, chỉ chủ tài khoản đọc được; mất tệp mà còn dữ liệu thì dừng bằng một câu", async () => {
  const made = secretsOf(dataDir);
  expect(secretsOf(dataDir)).toEqual(made);
  const file = path.join(dataDir, "secrets.json");
  expect((await import("node:fs")).statSync(file).mode & 0o777).toBe(0o600);
  mkdirSync(path.join(dataDir, "postgres"));
  writeFileSync(file, "{");
  expect(() => secretsOf(dataDir)).toThrow(/bị hỏng\. Khôi phục tệp này từ bản sao lưu/);
  rmSync(file);
  expect(() => secretsOf(dataDir)).toThrow(/thiếu tệp secrets\.json/);
});

test.runIf(process.getuid?.() === 0)("root cài trong thư mục đóng như /root: dữ liệu nằm ở /var/lib/council-portal, .data/postgres dẫn tới đó", async () => {
  chmodSync(path.dirname(dataDir), 0o700);
  const database = await open();
  const link = path.join(dataDir, "postgres");
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(realpathSync(link)).toMatch(/^\/var\/lib\/council-portal\/[0-9a-f]{12}\/postgres$/);
  expect(await answers(database.superuserUrl("postgres"))).toBe(true);
  await database.stop();
  await (await open()).stop();
  rmSync(path.dirname(realpathSync(link)), { recursive: true });
  await expect(open()).rejects.toThrow(/trỏ tới một thư mục không còn nữa/);
});
