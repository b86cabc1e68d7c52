import "server-only";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { shown } from "../paths";
import { beginningOf, commandLineOf, waitForEnd } from "../processes";
import { OperatorError } from "../say";

/** A PostgreSQL server that runs on a data folder, as its `postmaster.pid` tells. */
export interface Postmaster {
  pid: number;
  port: number;
  /** It accepts connections. */
  ready: boolean;
}

/** The server that runs on a data folder, or null. A file left by a dead process counts for nothing. */
export function postmasterOf(dir: string): Postmaster | null {
  const file = path.join(dir, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  // The kernel gives numbers out again: only a postgres on this very folder is the one.
  const words = beginningOf(pid) === null ? [] : commandLineOf(pid);
  if (!words[0]?.endsWith("postgres") || !words.includes(dir)) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/**
 * Clears what a killed run left on a data folder: stops its server (open transactions are rolled back) and removes the file of
 * a dead one. Call it only when nobody owns the folder any more.
 */
export async function recoverFolder(dir: string): Promise<void> {
  const left = postmasterOf(dir);
  if (left) {
    process.kill(left.pid, "SIGINT");
    if (!(await waitForEnd(left.pid, 20_000))) {
      throw new OperatorError(`PostgreSQL của lần chạy trước (tiến trình ${left.pid}, thư mục ${shown(dir)}) chưa dừng. Chờ một phút rồi chạy lại.`);
    }
  }
  rmSync(path.join(dir, "postmaster.pid"), { force: true });
}
