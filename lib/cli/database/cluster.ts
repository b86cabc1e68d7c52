import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { shown } from "../paths";
import { OperatorError } from "../say";
import { binaries, postgresUser } from "./binaries";
import { makeFolder, ownerOf } from "./folder";
import { recoverFolder } from "./postmaster";
import { stopWithUs } from "./watchdog";

/** A running PostgreSQL of our own. */
export interface Cluster {
  port: number;
  pid: number;
  /** Connection URL of the superuser for a database. */
  superuserUrl(database: string): string;
  /** Ends when the server ends, whoever stopped it. */
  ended: Promise<void>;
  /** Stops the server ("fast": open transactions are rolled back) and waits for its end. */
  stop(): Promise<void>;
}

/** A free port on loopback, as the system gives it. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

/** Connection URL of the superuser of an embedded cluster. */
export function superuserUrl(port: number, password: string): (database: string) => string {
  return (database) => `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** The server's log beside its folder; the log of the run before is kept as `.1`. */
function openLog(file: string): number {
  if (existsSync(file)) renameSync(file, `${file}.1`);
  return openSync(file, "w", 0o600);
}

async function untilReady(url: string, server: ChildProcess, logFile: string, dir: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === "28P01") {
        throw new OperatorError(`Mật khẩu trong secrets.json không mở được cơ sở dữ liệu ở ${shown(dir)}. Khôi phục cả hai từ cùng một bản sao lưu.`);
      }
      if (server.exitCode !== null || attempt > 600) {
        const tail = readFileSync(logFile, "utf8").trim().split("\n").slice(-4).join("\n");
        throw new OperatorError(`PostgreSQL không khởi động được trên ${shown(dir)}. Dữ liệu được giữ nguyên. Nhật ký ${shown(logFile)} ghi:\n${tail}`);
      }
      await sleep(50);
    }
  }
}

/**
 * Makes (when the folder holds none) and starts a PostgreSQL cluster that listens on loopback only, in a process group of its
 * own: Ctrl-C in the terminal does not reach it, so that it can stop last.
 * @param dir the cluster's data folder; its parent must exist, and nobody else may be using it
 * @param password of the superuser `postgres`; used when the cluster is made
 * @param port a fixed port, for a restart under connections that know it; a free one when left out
 * @throws OperatorError when the server cannot be made or started
 */
export async function startCluster(dir: string, password: string, settings: Record<string, string> = {}, port?: number): Promise<Cluster> {
  const user = postgresUser();
  const programs = binaries(user);
  const runAs = ownerOf(dir, user);
  makeFolder(dir, password, programs, runAs);
  await recoverFolder(dir);
  const listen = port ?? (await freePort());
  const options = { listen_addresses: "127.0.0.1", unix_socket_directories: "", port: String(listen), max_connections: "60", ...settings };
  const logFile = `${dir}.log`;
  const log = openLog(logFile);
  const server = spawn(programs.postgres, ["-D", dir, ...Object.entries(options).flatMap(([key, value]) => ["-c", `${key}=${value}`])], {
    ...runAs,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const callOff = server.pid === undefined ? () => {} : stopWithUs(server.pid);
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      callOff();
      resolve();
    };
    server.once("exit", end).once("error", end);
  });
  const urlOf = superuserUrl(listen, password);
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) server.kill("SIGINT");
    // A backend that will not end must not hold up the stop for ever; the next start replays the log.
    const forced = setTimeout(() => server.kill("SIGQUIT"), 30_000);
    await ended;
    clearTimeout(forced);
  };
  try {
    await untilReady(urlOf("postgres"), server, logFile, dir);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port: listen, pid: server.pid ?? 0, superuserUrl: urlOf, ended, stop };
}
