import "server-only";
import { rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { startChild } from "../children";
import { OperatorError } from "../say";
import { DATABASE, type EmbeddedDatabase } from "./open";
import { prepareDatabase } from "./prepare";
import { makeDatabase } from "./roles";

async function asSuperuser<T>(database: EmbeddedDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.superuserUrl("postgres") });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Writes the first rows of a new database as a process of its own: Ctrl-C can end it, and its client is made for this one database. */
export async function fill(environment: Record<string, string>, signal?: AbortSignal): Promise<void> {
  const child = startChild("seed", environment);
  const abort = () => child.process.kill("SIGKILL");
  signal?.addEventListener("abort", abort, { once: true });
  const code = await child.ended;
  signal?.removeEventListener("abort", abort);
  signal?.throwIfAborted();
  if (code !== 0) throw new OperatorError("Không nạp được dữ liệu ban đầu. Lý do ở ngay trên; lần chạy sau sẽ nạp lại từ đầu.");
}

/**
 * Brings the embedded database up to this version. The first time it is made and filled under another name and renamed when it
 * is whole: a start that was killed half-way begins anew and never shows half a portal.
 * @param environment of the portal's processes
 * @returns "made" when it was made now, otherwise the migrations that were applied
 */
export async function prepareEmbedded(database: EmbeddedDatabase, environment: Record<string, string>, signal?: AbortSignal): Promise<"made" | string[]> {
  const there = await asSuperuser(database, async (client) => (await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE])).rowCount);
  if (there) return prepareDatabase(database.urlOf("portal_owner"), database.urlOf("portal_app"));

  const fresh = `${DATABASE}_new`;
  await asSuperuser(database, (client) => client.query(`DROP DATABASE IF EXISTS ${fresh} WITH (FORCE)`));
  // Files without a database belong to a first start that was killed.
  rmSync(path.join(environment.DATA_DIR ?? "", "files"), { recursive: true, force: true });
  await makeDatabase(database.superuserUrl, fresh);
  const app = database.urlOf("portal_app", fresh);
  await prepareDatabase(database.urlOf("portal_owner", fresh), app);
  signal?.throwIfAborted();
  await fill({ ...environment, DATABASE_URL: app, DATABASE_DIRECT_URL: app }, signal);
  await asSuperuser(database, (client) => client.query(`ALTER DATABASE ${fresh} RENAME TO ${DATABASE}`));
  return "made";
}
