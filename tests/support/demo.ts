import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { closeDb } from "@/lib/core/db";
import { seedDemo } from "@/prisma/seed/demo";

/*
 * The demo, filled in once for a whole run: it lies in a database and a folder of its own, and a file that needs it gets a copy of both.
 * Ask for it before anything reads the settings: what the demo encrypted can be read with its own keys only.
 */

const KEYS = ["AUDIT_KEY", "SECRETS_KEY", "NEXTAUTH_SECRET"] as const;
/** The lock of whoever fills the demo in or looks for it. */
const LOCK = 215;

const own = () => new URL(process.env.TEST_SUPERUSER_URL ?? "").pathname.slice(1);
const folderOf = (name: string) => path.join(inject("demoFolder"), name);

async function alone<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: inject("superuserUrl") });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    return await work(client);
  } finally {
    await client.end();
  }
}

const isThere = async (client: pg.Client) => (await client.query("SELECT FROM pg_database WHERE datname = 'demo'")).rowCount === 1;

async function keep(client: pg.Client): Promise<void> {
  await closeDb();
  cpSync(process.env.DATA_DIR ?? "", folderOf("data"), { recursive: true });
  writeFileSync(folderOf("keys.json"), JSON.stringify(Object.fromEntries(KEYS.map((key) => [key, process.env[key]]))));
  await client.query(`CREATE DATABASE demo TEMPLATE ${own()} OWNER portal_owner STRATEGY file_copy`);
}

async function copy(client: pg.Client): Promise<void> {
  await closeDb();
  await client.query(`DROP DATABASE ${own()}`);
  await client.query(`CREATE DATABASE ${own()} TEMPLATE demo OWNER portal_owner STRATEGY file_copy`);
  cpSync(folderOf("data"), process.env.DATA_DIR ?? "", { recursive: true });
  Object.assign(process.env, JSON.parse(readFileSync(folderOf("keys.json"), "utf8")));
}

/** Fills this file's database with the demo by its own seeding, and leaves a copy for other files. */
export async function seededDemo(seed: () => Promise<void>): Promise<void> {
  process.env.PORTAL_MODE = "demo";
  await alone(async (client) => {
    await seed();
    if (!(await isThere(client))) await keep(client);
  });
}

/** Gives this file the demo: a copy of the one that another file has filled in, or the first one. */
export async function copiedDemo(): Promise<void> {
  process.env.PORTAL_MODE = "demo";
  await alone(async (client) => {
    if (await isThere(client)) return copy(client);
    await seedDemo();
    await keep(client);
  });
}
