import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export interface LoadResult {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  failures: number;
  /** Microseconds of processor time that the server spent on one request. On a machine shared with others it says more than the rate. */
  cpu: number;
}

/** Hundredths of a second of processor time that a process and its threads have used. */
function ticksOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}

/** True when the program answers; the bench skips with a word what is not installed. */
export function installed(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).error === undefined;
}

/** A wrk script that asks for a list of paths in turn, so that no answer comes from one cached entry. */
export function rotatingScript(folder: string, paths: string[]): string {
  const file = path.join(folder, "rotate.lua");
  const list = paths.map((entry) => JSON.stringify(entry)).join(", ");
  writeFileSync(
    file,
    `local paths = { ${list} }\nlocal i = 0\nrequest = function()\n  i = i % #paths + 1\n  return wrk.format("GET", paths[i], { ["Accept-Encoding"] = "gzip" })\nend\n`,
  );
  return file;
}

const factor: Record<string, number> = { us: 0.001, ms: 1, s: 1000 };

function milliseconds(output: string, percentile: string): number {
  const match = output.match(new RegExp(`${percentile}%\\s+([\\d.]+)(us|ms|s)`));
  return match ? Number(match[1]) * (factor[match[2] ?? "ms"] ?? 1) : Number.NaN;
}

/**
 * One run of wrk: one thread, 32 connections, gzip asked for. Times in milliseconds.
 * @param server the process that answers
 */
export function measureLoad(url: string, server: number, seconds: number, script?: string): LoadResult {
  const args = ["-t1", "-c32", `-d${seconds}s`, "--latency", "-H", "Accept-Encoding: gzip", ...(script ? ["-s", script] : []), url];
  const before = ticksOf(server);
  const { stdout, status, stderr } = spawnSync("wrk", args, { encoding: "utf8" });
  const ticks = ticksOf(server) - before;
  if (status !== 0) throw new Error(`wrk: ${stderr}`);
  const non2xx = stdout.match(/Non-2xx or 3xx responses: (\d+)/);
  const socket = stdout.match(/Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/);
  return {
    requestsPerSecond: Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)?.[1]),
    p50: milliseconds(stdout, "50"),
    p99: milliseconds(stdout, "99"),
    cpu: (ticks * 10_000) / Number(stdout.match(/(\d+) requests in/)?.[1]),
    failures: Number(non2xx?.[1] ?? 0) + (socket ? socket.slice(1).reduce((sum, count) => sum + Number(count), 0) : 0),
  };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
