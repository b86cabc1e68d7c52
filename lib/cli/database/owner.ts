import "server-only";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { beginningOf } from "../processes";

const schema = z.object({
  pid: z.number(),
  began: z.string(),
  command: z.string(),
  /** Where its portal is found, for the links that other commands print. */
  publicUrl: z.string(),
});

/** The process that started what runs on a data folder, and will stop it. */
export type Owner = z.infer<typeof schema>;

const fileOf = (dataDir: string) => path.join(dataDir, "owner.json");

/** The living owner of a data folder, or null. What a killed process left counts for nothing. */
function ownerOfData(dataDir: string): Owner | null {
  try {
    const owner = schema.parse(JSON.parse(readFileSync(fileOf(dataDir), "utf8")));
    return beginningOf(owner.pid) === owner.began ? owner : null;
  } catch {
    return null;
  }
}

/**
 * Makes this process the owner of a data folder.
 * @param command what the operator typed, for the sentence that another command says when it meets this one
 * @returns null when it is the owner now, otherwise the living owner that was there before
 */
export function takeData(dataDir: string, command: string, publicUrl: string): Owner | null {
  const owner: Owner = { pid: process.pid, began: beginningOf(process.pid) ?? "", command, publicUrl };
  const fresh = `${fileOf(dataDir)}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify(owner), { mode: 0o644 });
  try {
    for (;;) {
      try {
        // Linking is one step: of two that start at once, one gets the name, and nobody ever reads half a file.
        linkSync(fresh, fileOf(dataDir));
        return null;
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
        const other = ownerOfData(dataDir);
        if (other) return other;
        rmSync(fileOf(dataDir), { force: true });
      }
    }
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Gives the data folder back, when this process owns it. */
export function releaseData(dataDir: string): void {
  if (ownerOfData(dataDir)?.pid === process.pid) rmSync(fileOf(dataDir), { force: true });
}
