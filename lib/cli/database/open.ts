import "server-only";
import os from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { shown } from "../paths";
import { OperatorError } from "../say";
import { makeDataDir, type Secrets } from "../secrets";
import type { Settings } from "../settings";
import { postgresUser } from "./binaries";
import { type Cluster, startCluster, superuserUrl } from "./cluster";
import { clusterFolder } from "./folder";
import { type Owner, releaseData, takeData } from "./owner";
import { postmasterOf } from "./postmaster";
import { makeRoles } from "./roles";

/** Name of the portal's database on the embedded server. */
export const DATABASE = "portal";

/** The embedded server, opened by this process or by another one that is still at it. */
export interface EmbeddedDatabase {
  /** The command that started it and will stop it; null when that is this process. */
  other: Owner | null;
  superuserUrl(database: string): string;
  urlOf(role: "portal_owner" | "portal_app", database?: string): string;
  /** Ends when the server has died and could not be brought back; never while it is well. */
  lost: Promise<void>;
  stop(): Promise<void>;
}

function connections(base: (database: string) => string, passwords: Secrets["databasePasswords"]) {
  return {
    superuserUrl: base,
    urlOf(role: "portal_owner" | "portal_app", database = DATABASE) {
      const url = new URL(base(database));
      url.username = role;
      url.password = role === "portal_owner" ? passwords.owner : passwords.app;
      return url.href;
    },
  };
}

/** Waits for the server of another process, which may be starting this very moment. */
async function attachTo(dir: string, passwords: Secrets["databasePasswords"], other: Owner): Promise<EmbeddedDatabase> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const running = postmasterOf(dir);
    if (running?.ready) {
      return { other, ...connections(superuserUrl(running.port, passwords.superuser), passwords), lost: new Promise(() => {}), async stop() {} };
    }
    await sleep(100);
  }
  throw new OperatorError(`Cơ sở dữ liệu do ${other.command} mở chưa trả lời. Chờ lệnh ấy khởi động xong rồi chạy lại.`);
}

/** An eighth of the machine for pages of the database: the rows and the index of a million entries of the search stay in reach. */
const memory = () => ({ shared_buffers: `${Math.round(Math.min(2048, Math.max(128, os.totalmem() / 2 ** 20 / 8)))}MB` });

/** Brings a server that died back on the port that everybody knows; gives up after five times in a row. */
function keepAlive(dir: string, password: string, first: Cluster): { lost: Promise<void>; stop(): Promise<void> } {
  let cluster = first;
  let stopping = false;
  let restart: Promise<void> = Promise.resolve();
  const lost = (async () => {
    for (let failures = 0; failures < 5; failures++) {
      const began = Date.now();
      await cluster.ended;
      if (stopping) return new Promise<void>(() => {});
      if (Date.now() - began > 60_000) failures = 0;
      process.stderr.write("PostgreSQL dừng bất ngờ; đang khởi động lại.\n");
      restart = (async () => {
        await sleep(500 * 2 ** failures);
        if (!stopping) cluster = await startCluster(dir, password, memory(), first.port);
      })().catch((error: Error) => process.stderr.write(`${error.message}\n`)) as Promise<void>;
      await restart;
    }
  })();
  return {
    lost,
    async stop() {
      stopping = true;
      await restart;
      await cluster.stop();
    },
  };
}

/**
 * Opens the embedded server of a data folder: starts it, or attaches to the one that another command of the portal runs.
 * Whoever started it stops it.
 * @param command what the operator typed, for the sentences of others
 * @param mayAttach false for a command that must be alone, as `npm start`
 * @throws OperatorError when another command holds the folder and attaching is not allowed
 */
export async function openEmbedded(
  { dataDir, publicUrl }: Pick<Settings, "dataDir" | "publicUrl">,
  secrets: Secrets,
  command: string,
  mayAttach: boolean,
): Promise<EmbeddedDatabase> {
  makeDataDir(dataDir);
  const passwords = secrets.databasePasswords;
  const other = takeData(dataDir, command, publicUrl);
  if (other && mayAttach) return attachTo(clusterFolder(dataDir, postgresUser()), passwords, other);
  if (other) {
    throw new OperatorError(
      `Cổng đang chạy trên ${shown(dataDir)}: lệnh ${other.command}, tiến trình ${other.pid}. Dừng lệnh ấy (Ctrl-C hoặc kill ${other.pid}) rồi chạy lại, hoặc đặt DATA_DIR tới thư mục khác.`,
    );
  }
  let started: ReturnType<typeof keepAlive> | undefined;
  const stop = async () => {
    await started?.stop();
    releaseData(dataDir);
  };
  try {
    const dir = clusterFolder(dataDir, postgresUser());
    const cluster = await startCluster(dir, passwords.superuser, memory());
    started = keepAlive(dir, passwords.superuser, cluster);
    await makeRoles(cluster.superuserUrl("postgres"), passwords);
    return { other: null, ...connections(cluster.superuserUrl, passwords), lost: started.lost, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
