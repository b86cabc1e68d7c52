import "server-only";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "../paths";

function addFile(file: string, files: string[]): void {
  if (!existsSync(file)) return;
  if (!statSync(file).isDirectory()) {
    if (!/\.test\.tsx?$/.test(file)) files.push(file);
    return;
  }
  for (const name of readdirSync(file)) if (name !== "generated") addFile(path.join(file, name), files);
}

/**
 * A fingerprint of what a product was made from: names and contents, not times, which a checkout or a copy changes.
 * @param sources files and folders relative to the checkout; tests and generated files do not count
 */
export function fingerprint(sources: readonly string[]): string {
  const files: string[] = [];
  for (const source of sources) addFile(path.join(root, source), files);
  const hash = createHash("sha256");
  for (const file of files.sort())
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  return hash.digest("hex");
}

/** The fingerprint that a product carries; empty when there is none. */
export function stampOf(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
