import "server-only";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { shown } from "../paths";
import { OperatorError } from "../say";
import { type Binaries, type RunAs, reachable } from "./binaries";

/**
 * Where the cluster of a data folder lies: `<dataDir>/postgres`. Started by root from a place that the user `postgres` cannot
 * enter (a checkout under /root), that name is a link to a folder under /var/lib/council-portal.
 * @param dataDir must exist
 */
export function clusterFolder(dataDir: string, runAs: RunAs | undefined): string {
  const wanted = path.join(dataDir, "postgres");
  const link = lstatSync(wanted, { throwIfNoEntry: false });
  if (link) {
    if (existsSync(wanted)) return realpathSync(wanted);
    throw new OperatorError(`${shown(wanted)} trỏ tới một thư mục không còn nữa. Khôi phục thư mục ấy từ bản sao lưu, hoặc đặt DATA_DIR tới một thư mục mới.`);
  }
  if (!runAs || reachable(dataDir, runAs)) return wanted;
  const shelf = "/var/lib/council-portal";
  mkdirSync(shelf, { recursive: true });
  chmodSync(shelf, 0o755);
  // A data folder that was removed and begun anew gets a new place: what the old one left is never mistaken for it.
  const name = createHash("sha256")
    .update(`${realpathSync(dataDir)} ${Date.now()}`)
    .digest("hex")
    .slice(0, 12);
  const outside = path.join(shelf, name, "postgres");
  mkdirSync(path.dirname(outside));
  chmodSync(path.dirname(outside), 0o755);
  symlinkSync(outside, wanted);
  // The link must lead somewhere from the start; initdb takes an empty folder.
  mkdirSync(outside, { mode: 0o700 });
  chownSync(outside, runAs.uid, runAs.gid);
  return outside;
}

/** The user that a cluster belongs to: root continues a cluster that an ordinary user made in that user's name. */
export function ownerOf(dir: string, runAs: RunAs | undefined): RunAs | undefined {
  if (!runAs || !existsSync(path.join(dir, "PG_VERSION"))) return runAs;
  const { uid, gid } = statSync(dir);
  return uid === 0 ? runAs : { uid, gid };
}

/**
 * Makes a cluster when the folder holds none. It is made beside and renamed when it is whole: an interrupted first start
 * leaves nothing that the next one could mistake for a cluster.
 * @throws OperatorError when the folder was made by another major version
 */
export function makeFolder(dir: string, password: string, { initdb, major }: Binaries, runAs: RunAs | undefined): void {
  const versionFile = path.join(dir, "PG_VERSION");
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, "utf8").trim();
    if (found === major) return;
    throw new OperatorError(
      `Dữ liệu trong ${shown(dir)} thuộc PostgreSQL ${found}, còn bản cài này là PostgreSQL ${major}. Dữ liệu được giữ nguyên. Quay lại bản cổng cũ để sao lưu, rồi khôi phục bằng bản mới; hoặc đặt DATA_DIR tới một thư mục mới.`,
    );
  }
  const fresh = `${dir}.new`;
  const passwordFile = `${dir}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runAs) for (const file of [fresh, passwordFile]) chownSync(file, runAs.uid, runAs.gid);
  const options = ["-U", "postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions"];
  const made = spawnSync(initdb, ["-D", fresh, ...options], { ...runAs, cwd: "/", encoding: "utf8" });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new OperatorError(`Không tạo được cơ sở dữ liệu trong ${shown(dir)}. PostgreSQL báo: ${(made.stderr || made.error?.message || "").trim()}`);
  }
  // Renaming replaces an empty folder only; one with something in it stays untouched.
  renameSync(fresh, dir);
}
