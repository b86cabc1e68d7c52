import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { startCluster } from "@/lib/cli/database/cluster";
import { applyMigrations } from "@/lib/cli/database/engine";
import { grantToApplication, makeDatabase, makeRoles } from "@/lib/cli/database/roles";

export interface TestCluster {
  /** Superuser, database named. */
  superuserUrl(database: string): string;
  stop(): Promise<void>;
}

/** A PostgreSQL of the tests' own in a temporary folder, with one migrated database named "template". */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "portal-test-"));
  chmodSync(folder, 0o755);
  const cluster = await startCluster(path.join(folder, "pg"), randomBytes(12).toString("hex"), {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    max_connections: "200",
  });
  await makeRoles(cluster.superuserUrl("postgres"), { owner: "owner", app: "app" });
  await makeDatabase(cluster.superuserUrl, "template");
  const owner = urlFor(cluster.superuserUrl("template"), "portal_owner", "owner");
  await applyMigrations(owner);
  await grantToApplication(owner, "portal_app");
  return {
    superuserUrl: cluster.superuserUrl,
    async stop() {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function urlFor(superuserUrl: string, user: string, password: string): string {
  const url = new URL(superuserUrl);
  url.username = user;
  url.password = password;
  return url.href;
}

/** A fresh copy of the migrated template; returns the connection of each role. */
export async function cloneDatabase(superuserUrl: (database: string) => string) {
  const name = `t_${randomBytes(6).toString("hex")}`;
  const client = new pg.Client({ connectionString: superuserUrl("postgres") });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE template OWNER portal_owner STRATEGY file_copy`);
  await client.end();
  const admin = superuserUrl(name);
  return { name, admin, owner: urlFor(admin, "portal_owner", "owner"), app: urlFor(admin, "portal_app", "app") };
}
