import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, inject, vi } from "vitest";
import { cloneDatabase } from "./cluster";

// Each test file has a database of its own, cloned from the migrated template, and talks to it as portal_app.
// Files of one worker share its process, so that libraries are loaded once, but not what the project's own modules keep.
vi.resetModules();
// Lists in memory are one per process, not per module, and those of another database are none of this file's.
Reflect.deleteProperty(globalThis, "portalCatalogues");
const settings = { ...process.env };
const base = inject("superuserUrl");
const clone = await cloneDatabase((database) => {
  const url = new URL(base);
  url.pathname = `/${database}`;
  return url.href;
});
const dataDir = mkdtempSync(path.join(os.tmpdir(), "portal-data-"));
Object.assign(process.env, {
  DATABASE_URL: clone.app,
  DATABASE_DIRECT_URL: clone.app,
  MIGRATE_DATABASE_URL: clone.owner,
  TEST_SUPERUSER_URL: clone.admin,
  PUBLIC_URL: "http://localhost:3000",
  PORTAL_MODE: "office",
  DATA_DIR: dataDir,
  NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
  AUDIT_KEY: randomBytes(32).toString("hex"),
  SECRETS_KEY: randomBytes(32).toString("hex"),
  LOG_LEVEL: "silent",
});

afterAll(async () => {
  const { closeDb } = await import("@/lib/core/db");
  await closeDb();
  rmSync(dataDir, { recursive: true, force: true });
  for (const name of Object.keys(process.env)) if (!(name in settings)) delete process.env[name];
  Object.assign(process.env, settings);
});
