import "server-only";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/core/env";
import { z } from "@/lib/core/zod";

/*
 * The last seal is noted outside the database too: a chain alone cannot tell that its end was cut off. After a restore to an
 * earlier moment the note is ahead of the database on purpose; whoever restored removes the file once the loss is accepted.
 */

const form = z.object({ position: z.string().regex(/^\d+$/), mac: z.string().regex(/^[0-9a-f]{64}$/) });

/** The last seal that this machine has written. */
export interface Head {
  position: bigint;
  mac: Uint8Array;
}

/** Where the note lies. */
export const headFile = () => path.join(env().DATA_DIR, "audit-head.json");

/** @returns null when there is no note yet @throws Error when the note is unreadable */
export async function readHead(): Promise<Head | null> {
  const text = await readFile(headFile(), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return null;
  const { position, mac } = form.parse(JSON.parse(text));
  return { position: BigInt(position), mac: Buffer.from(mac, "hex") };
}

/** Replaces the note in one step: a crash leaves the old one or the new one. */
export async function writeHead(head: Head): Promise<void> {
  const text = JSON.stringify({ position: head.position.toString(), mac: Buffer.from(head.mac).toString("hex") });
  await writeFile(`${headFile()}.new`, text, { mode: 0o600 });
  await rename(`${headFile()}.new`, headFile());
}
