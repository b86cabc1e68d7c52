import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..", "..");

/** Files under version control (and new ones not ignored), by path from the root. */
export function projectFiles(...patterns: string[]): string[] {
  return execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "--", ...patterns], { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter((file) => file !== "" && existsSync(path.join(root, file)));
}

export function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}
