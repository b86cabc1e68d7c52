import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/lib/cli/database/cluster";
import { commandLineOf } from "@/lib/cli/processes";

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

/** Milliseconds of the processor that a process and its ended children have used; the kernel counts in hundredths of a second. */
function processorTimeOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
  } catch {
    return 0;
  }
}

/** Of those processes, the ones that still run. */
export function stillRunning(pids: number[]): number[] {
  return pids.filter(running);
}

export interface Portal {
  url: string;
  dataDir: string;
  /** Milliseconds from the command to the first answer that it is ready. */
  readyAfter: number;
  /** Milliseconds of the processor that all its processes had used by then. */
  processorTime: number;
  /** What it has printed so far; at most the last 20,000 characters. */
  output(): string;
  /** The processes of the portal: supervisor's children, for measurements. */
  processes(): number[];
  /** Number of the web process, the worker or the embedded PostgreSQL; undefined while there is none. */
  pidOf(part: "web" | "worker" | "postgres"): number | undefined;
  /** Holds the supervisor still, so that it sees nothing and starts nothing again, or lets it go on. */
  hold(still: boolean): void;
  /** The exit code of the supervisor, once it has ended. */
  ended: Promise<number | null>;
  /** SIGTERM, as an operator's machine sends it; throws when the portal leaves a process behind or ends with a code. */
  stop(): Promise<void>;
}

/** A data folder that the embedded PostgreSQL may enter. */
export function makeDataFolder(): string {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "portal-e2e-"));
  chmodSync(dataDir, 0o755);
  return dataDir;
}

/**
 * Starts the portal as `npm start` does, in a folder of its own: demo data, free port, a build beside that of a running portal.
 * @param kept a folder to start on, which stays when the portal stops; without it a new one, gone afterwards
 * @param settings of the operator, besides
 */
export async function startPortal(kept?: string, settings: Readonly<Record<string, string>> = {}): Promise<Portal> {
  const dataDir = kept ?? makeDataFolder();
  const began = performance.now();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { DATABASE_URL, MIGRATE_DATABASE_URL, DATABASE_DIRECT_URL, PORTAL_MODE, HOST, PUBLIC_URL, ...inherited } = process.env;
  const child = spawn(process.execPath, ["--import", "./.config/typescript.mjs", "lib/cli/start.ts"], {
    cwd: root,
    env: { ...inherited, DATA_DIR: dataDir, PORT: String(port), NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? ".next-test", LOG_LEVEL: "warn", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output = (output + text).slice(-20_000)));
  // A run that somebody breaks off takes its portals along, those too whose start it was still waiting for.
  const takeAlong = () => child.kill("SIGTERM");
  process.once("exit", takeAlong);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  void ended.then(() => process.off("exit", takeAlong));
  for (const until = Date.now() + 180_000; ; await sleep(100)) {
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
  const readyAfter = performance.now() - began;
  const processes = () => descendants(child.pid as number);
  const processorTime = [child.pid as number, ...processes()].reduce((sum, pid) => sum + processorTimeOf(pid), 0);
  const isPart = (part: string, words: string[]) => (part === "postgres" ? words[0]?.endsWith("/postgres") : words.at(-1)?.endsWith(`/lib/cli/${part}.ts`));
  return {
    url,
    dataDir,
    readyAfter,
    processorTime,
    output: () => output,
    processes,
    // PostgreSQL's own processes carry titles in place of a command line.
    pidOf: (part) => processes().find((pid) => isPart(part, commandLineOf(pid))),
    hold: (still) => void child.kill(still ? "SIGSTOP" : "SIGCONT"),
    ended,
    async stop() {
      const before = descendants(child.pid as number);
      child.kill("SIGTERM");
      const code = await ended;
      const left = stillRunning(before);
      if (kept === undefined) rmSync(dataDir, { recursive: true, force: true });
      if (code !== 0 || left.length > 0) throw new Error(`The portal ended with ${code} and left ${left.length} processes:\n${output}`);
    },
  };
}
