import "server-only";
import path from "node:path";

/** The checkout: everything that the commands start or read lies under it. */
export const root = path.join(import.meta.dirname, "..", "..");

/** Folder of what is kept outside the database: secrets, stored files, and the embedded cluster. */
export function dataDirOf(setting: string | undefined): string {
  return path.resolve(root, setting || ".data");
}

/** Where `next build` writes, relative to the checkout; the tests build beside a running portal, never over it. */
export function distDir(): string {
  return process.env.NEXT_DIST_DIR || ".next";
}

/** A path for people: relative to the checkout when it lies inside, "." for the checkout itself. */
export function shown(file: string): string {
  const relative = path.relative(root, file);
  return relative.startsWith("..") ? file : relative || ".";
}
