import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { openDatabase, prepare } from "@/lib/cli/database/opened";
import { environmentOf } from "@/lib/cli/environment";
import { modeOfData } from "@/lib/cli/mode";
import { secretsOf } from "@/lib/cli/secrets";
import { settings } from "@/lib/cli/settings";
import { urlFor } from "@/tests/support/cluster";
import { asSuperuser } from "@/tests/support/server";

const folder = mkdtempSync(path.join(os.tmpdir(), "portal-own-"));
const dataDir = path.join(folder, "data");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** An empty database of the office's own server, with the roles that its administrator made. */
async function emptyDatabase(): Promise<{ app: string; owner: string }> {
  const name = `own_${process.pid}`;
  await asSuperuser(`CREATE DATABASE ${name} TEMPLATE template0 OWNER portal_owner`);
  const url = new URL(process.env.TEST_SUPERUSER_URL ?? "");
  url.pathname = `/${name}`;
  return { app: urlFor(url.href, "portal_app", "app"), owner: urlFor(url.href, "portal_owner", "owner") };
}

test("có DATABASE_URL thì dùng máy chủ ấy: không mở PostgreSQL kèm theo, không nạp tài khoản hay tin bài; chạy lại không đổi gì", async () => {
  const { app, owner } = await emptyDatabase();
  const given = settings({ DATA_DIR: dataDir, DATABASE_URL: app, MIGRATE_DATABASE_URL: owner } as unknown as NodeJS.ProcessEnv);
  expect(given.mode).toBe("office");
  const opened = await openDatabase(given, secretsOf(dataDir), "npm start");
  const environment = environmentOf(given, opened.urls, secretsOf(dataDir));
  expect(await prepare(opened, environment)).toMatch(/^đã di trú: \d+_init/);

  expect(opened.embedded).toBeUndefined();
  expect(opened.urls).toEqual({ app, owner, direct: app });
  expect(readdirSync(dataDir)).toEqual(["secrets.json"]);
  expect(existsSync(path.join(dataDir, "postgres"))).toBe(false);
  // No process of the portal gets the connection that can change tables.
  expect(Object.values(environment).filter((value) => value.includes("portal_owner"))).toEqual([]);

  const tables = (await query<{ name: string }>(owner, "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")).map((row) => row.name);
  const filled: string[] = [];
  for (const table of tables) if ((await query(owner, `SELECT 1 FROM "${table}" LIMIT 1`)).length > 0) filled.push(table);
  // The one row of neutral words that every page needs, and what the law says by date; the list of migrations belongs to Prisma.
  expect(filled.sort()).toEqual(["_prisma_migrations", "adoption_rules", "disclosure_rules", "public_holidays", "search_rules", "site_profile"]);
  expect(await query(app, `SELECT "sampleData" AS sample FROM site_profile`)).toEqual([{ sample: false }]);
  expect(await modeOfData(app)).toBe("office");

  await query(app, `UPDATE site_profile SET "councilName" = 'HĐND tỉnh Lạc Giang'`);
  expect(await prepare(opened, environment)).toBe("đã đúng phiên bản");
  expect(await query(app, `SELECT "councilName" AS name FROM site_profile`)).toEqual([{ name: "HĐND tỉnh Lạc Giang" }]);
  await opened.stop();
  expect(await query(app, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});
