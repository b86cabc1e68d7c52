import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/lib/cli/database/cluster";

const root = path.join(import.meta.dirname, "..", "..");

/** The processes that a process started, and theirs. */
function descendants(pid: number): number[] {
  const parents = new Map<number, number[]>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
    } catch {
      // Ended between the listing and the reading.
    }
  }
  const found: number[] = [];
  const queue = [pid];
  for (let current = queue.pop(); current !== undefined; current = queue.pop()) {
    const children = parents.get(current) ?? [];
    found.push(...children);
    queue.push(...children);
  }
  return found;
}

function running(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2)[0] !== "Z";
  } catch {
    return false;
  }
}

export interface Portal {
  url: string;
  dataDir: string;
  /** The processes of the portal: supervisor's children, for measurements. */
  processes(): number[];
  /** SIGTERM, as an operator's machine sends it; throws when the portal leaves a process behind or ends with a code. */
  stop(): Promise<void>;
}

/** Starts the portal as `npm start` does, in a folder of its own: demo data, free port, a build beside that of a running portal. */
export async function startPortal(): Promise<Portal> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "portal-e2e-"));
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { DATABASE_URL, MIGRATE_DATABASE_URL, DATABASE_DIRECT_URL, PORTAL_MODE, HOST, PUBLIC_URL, ...inherited } = process.env;
  const child = spawn(process.execPath, ["--import", "./.config/typescript.mjs", "lib/cli/start.ts"], {
    cwd: root,
    env: { ...inherited, DATA_DIR: dataDir, PORT: String(port), NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? ".next-test", LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output = (output + text).slice(-20_000)));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  for (const until = Date.now() + 180_000; ; await sleep(200)) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill("SIGTERM");
      throw new Error(`The portal did not start:\n${output}`);
    }
    const ready = await fetch(`${url}/suc-khoe/san-sang`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) break;
  }
  return {
    url,
    dataDir,
    processes: () => descendants(child.pid as number),
    async stop() {
      const before = descendants(child.pid as number);
      child.kill("SIGTERM");
      const code = await ended;
      const left = before.filter(running);
      rmSync(dataDir, { recursive: true, force: true });
      if (code !== 0 || left.length > 0) throw new Error(`The portal ended with ${code} and left ${left.length} processes:\n${output}`);
    },
  };
}

/** Playwright's global setup: one built server serves all end-to-end tests, and its stop is itself a test. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.BASE_URL) return async () => {};
  const portal = await startPortal();
  process.env.BASE_URL = portal.url;
  return () => portal.stop();
}
