import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/core/db";
import { besidePortal } from "./beside-portal";
import { makeDataFolder, startPortal } from "./e2e-server";

/* The demo is written once for all end-to-end tests: a portal of its own starts on a copy of what the first start left. */

/** What the first start printed, beside the copy: the first start is itself under test (supervisor.spec.ts). */
const PRINTED = "first-start.txt";

/** Until the worker has done what a new portal gives it to do, so that no copy does it again; old files are read at leisure, which nobody waits for. */
async function untilWorkerRests(): Promise<void> {
  await besidePortal(async () => {
    for (const until = Date.now() + 240_000; Date.now() < until; await sleep(250)) {
      const [left] = await db.$queryRaw<{ count: number }[]>`
        SELECT (SELECT count(*) FROM outbox WHERE "takenAt" IS NULL)::int + (SELECT count(*) FROM search_marks)::int
          + (SELECT count(*) FROM pgboss.job WHERE state < 'completed' AND start_after <= now() AND name <> 'texts.read-earlier')::int AS count`;
      if (left?.count === 0) return;
    }
    throw new Error("The worker of a new portal does not come to rest.");
  });
}

/** Files with their owners, as the embedded PostgreSQL wants them. */
function copyFolder(from: string, to: string): void {
  const { status, stderr } = spawnSync("cp", ["-a", `${from}/.`, to], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

const seededDir = () => process.env.E2E_SEEDED ?? "";

/** A data folder with the demo in it, for a portal that a test stops, robs or sets up otherwise; whoever asks removes it. */
export function seededFolder(): string {
  const dataDir = makeDataFolder();
  copyFolder(seededDir(), dataDir);
  return dataDir;
}

/** The very first start of these tests: the address it had and what it printed. */
export function firstStart(): { url: string; output: string } {
  return JSON.parse(readFileSync(path.join(seededDir(), PRINTED), "utf8"));
}

/** Playwright's global setup: one built server serves all end-to-end tests, and its stops are themselves tests. */
export default async function setup(): Promise<() => Promise<void>> {
  const signedIn = mkdtempSync(path.join(os.tmpdir(), "portal-signed-in-"));
  process.env.E2E_SIGNED_IN = signedIn;
  if (process.env.BASE_URL) return async () => rmSync(signedIn, { recursive: true, force: true });
  const dataDir = makeDataFolder();
  const seeded = makeDataFolder();
  process.env.E2E_DATA_DIR = dataDir;
  process.env.E2E_SEEDED = seeded;
  const first = await startPortal(dataDir);
  await untilWorkerRests();
  await first.stop();
  copyFolder(dataDir, seeded);
  writeFileSync(path.join(seeded, PRINTED), JSON.stringify({ url: first.url, output: first.output() }));
  const portal = await startPortal(dataDir);
  process.env.BASE_URL = portal.url;
  return async () => {
    await portal.stop();
    for (const folder of [dataDir, seeded, signedIn]) rmSync(folder, { recursive: true, force: true });
  };
}
