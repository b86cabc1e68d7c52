import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareEmbedded } from "@/lib/cli/database/first";
import { type EmbeddedDatabase, openEmbedded } from "@/lib/cli/database/open";
import { environmentOf } from "@/lib/cli/environment";
import { expectMode, modeOfData } from "@/lib/cli/mode";
import { secretsOf } from "@/lib/cli/secrets";
import { settings } from "@/lib/cli/settings";

const folder = mkdtempSync(path.join(os.tmpdir(), "portal-first-"));
chmodSync(folder, 0o755);
const dataDir = path.join(folder, "data");
const given = settings({ DATA_DIR: dataDir, PORTAL_MODE: "office" } as unknown as NodeJS.ProcessEnv);
const leftOver = path.join(dataDir, "files", "left-over");
let database: EmbeddedDatabase;
let app: string;

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const prepare = () => prepareEmbedded(database, environmentOf(given, { app, direct: app }, secretsOf(dataDir)));
const databases = async () =>
  (await query<{ datname: string }>(database.superuserUrl("postgres"), "SELECT datname FROM pg_database ORDER BY 1")).map((row) => row.datname);

beforeAll(async () => {
  database = await openEmbedded(given, secretsOf(dataDir), "npm start", false);
  app = database.urlOf("portal_app");
});

afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("lần đầu bị ngắt giữa chừng: phần dở dang bị bỏ cả trong cơ sở dữ liệu lẫn trong kho tệp, rồi làm lại từ đầu", async () => {
  await query(database.superuserUrl("postgres"), "CREATE DATABASE portal_new");
  mkdirSync(path.dirname(leftOver), { recursive: true });
  writeFileSync(leftOver, "nửa chừng");
  expect(await prepare()).toBe("made");
  expect(await databases()).toEqual(["portal", "postgres", "template0", "template1"]);
  expect(existsSync(leftOver)).toBe(false);
});

test("lần sau không nạp lại và không đụng tới tệp đã lưu", async () => {
  mkdirSync(path.dirname(leftOver), { recursive: true });
  writeFileSync(leftOver, "tệp thật");
  expect(await prepare()).toEqual([]);
  expect(existsSync(leftOver)).toBe(true);
});

test("cổng trống của một văn phòng: có dòng giới thiệu trung tính, không có tài khoản, không có tin bài", async () => {
  const [counts] = await query(
    app,
    `SELECT (SELECT count(*)::int FROM site_profile) AS profiles, (SELECT count(*)::int FROM accounts) AS accounts, (SELECT count(*)::int FROM articles) AS articles`,
  );
  expect(counts).toEqual({ profiles: 1, accounts: 0, articles: 0 });
  expect(await modeOfData(app)).toBe("office");
});

test("dữ liệu của văn phòng không mở ở chế độ dùng thử; còn tài khoản dùng thử thì không mở để làm việc thật", async () => {
  await expectMode("office", app);
  await expect(expectMode("demo", app)).rejects.toThrow(/PORTAL_MODE=office npm start/);
  await query(
    app,
    `INSERT INTO accounts (id, email, "displayName", roles, demo, "updatedAt") VALUES (gen_random_uuid(), 'thu@hdnd.example', 'Thử', '{AUTHOR}', true, now())`,
  );
  await expect(expectMode("office", app)).rejects.toThrow(/tài khoản dùng thử với mật khẩu công khai nên không được mở để làm việc thật/);
});

test("môi trường của các tiến trình không chứa kết nối của vai trò chủ", () => {
  const environment = environmentOf(given, { app, direct: app }, secretsOf(dataDir));
  expect(Object.values(environment).filter((value) => value.includes("portal_owner"))).toEqual([]);
  expect(environment.MIGRATE_DATABASE_URL).toBeUndefined();
});
