import "server-only";
import { readdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { root } from "../paths";
import { OperatorError } from "../say";
import { makeQueues } from "./queues";
import { grantToApplication } from "./roles";

/** The migrations of the checkout that a database has not seen; asked directly, because loading the engine takes a second. */
async function pending(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const names = readdirSync(path.join(root, "prisma", "migrations"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const { rows: tables } = await client.query("SELECT 1 FROM pg_tables WHERE tablename = '_prisma_migrations'");
    if (tables.length === 0) return names.map((entry) => entry.name);
    const { rows } = await client.query<{ name: string }>(
      "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    const applied = new Set(rows.map((row) => row.name));
    return names.map((entry) => entry.name).filter((name) => !applied.has(name));
  } finally {
    await client.end();
  }
}

/**
 * Brings a database to the state that this version expects: migrations, the queues of the worker, and the rights of the
 * application's role. Safe to repeat.
 * @param ownerUrl role with DDL rights
 * @param appUrl role that the portal runs as; may be the same
 * @returns the migrations that were applied now
 * @throws OperatorError when a migration fails
 */
export async function prepareDatabase(ownerUrl: string, appUrl: string): Promise<string[]> {
  let applied: string[] = [];
  if ((await pending(ownerUrl)).length > 0) {
    const { applyMigrations } = await import("./engine");
    try {
      applied = await applyMigrations(ownerUrl);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new OperatorError(`Di trú cơ sở dữ liệu không xong; phần dở dang đã được hoàn lại. Lý do PostgreSQL đưa ra:\n${reason}`, { cause });
    }
  }
  await makeQueues(ownerUrl);
  await grantToApplication(ownerUrl, decodeURIComponent(new URL(appUrl).username));
  return applied;
}
