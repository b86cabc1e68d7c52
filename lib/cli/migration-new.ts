import "server-only";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureClient } from "./build/client";
import { startCluster } from "./database/cluster";
import { applyMigrations, schemaDifference } from "./database/engine";
import { makeDatabase, makeRoles } from "./database/roles";
import { expectNode } from "./node-version";
import { root, shown } from "./paths";
import { OperatorError, runCommand } from "./say";

/*
 * npm run migration:new -- name: writes the difference between the migrations and prisma/models as the next migration. It is a
 * proposal: read it, and take out what Prisma cannot express (see docs/decisions/0003).
 */

/** Every migration on an empty cluster that is thrown away, compared with the models. */
async function difference(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "portal-migration-"));
  rmSync(folder, { recursive: true });
  mkdirSync(folder, { mode: 0o755 });
  try {
    const cluster = await startCluster(path.join(folder, "pg"), "scratch", { fsync: "off" });
    try {
      await makeRoles(cluster.superuserUrl("postgres"), { owner: "scratch", app: "scratch" });
      await makeDatabase(cluster.superuserUrl, "scratch");
      await applyMigrations(cluster.superuserUrl("scratch"));
      return await schemaDifference(cluster.superuserUrl("scratch"));
    } finally {
      await cluster.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runCommand(async () => {
  expectNode();
  const name = process.argv[2] ?? "";
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new OperatorError("Đặt tên cho bản di trú bằng chữ thường, số và dấu gạch dưới, ví dụ: npm run migration:new -- add_meetings");
  }
  await ensureClient();
  const script = await difference();
  if (!script) {
    process.stdout.write("prisma/models và các bản di trú đã khớp nhau; không có gì để viết.\n");
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const file = path.join(root, "prisma", "migrations", `${stamp}_${name}`, "migration.sql");
  mkdirSync(path.dirname(file));
  writeFileSync(file, `${script}\n`);
  process.stdout.write(`Đã viết ${shown(file)}. Đọc và sửa tay trước khi dùng.\n`);
});
