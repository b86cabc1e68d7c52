import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { z } from "@/lib/core/zod";
import type { FileKind } from "@/prisma/generated/enums";
import { filesForReaders } from "../queries";

/** The file that readers have in the place of another one. */
export interface Successor {
  id: string;
  kind: FileKind;
  name: string;
  revision: number;
}

/** What is said of a file that readers could open once: which one they have instead, or that it is gone. */
export interface Gone {
  successor: Successor | null;
}

const select = { id: true, kind: true, name: true, revision: true } as const;

/** How many times in a row a file may have been put in another's place. */
const MOST_STEPS = 50;

/** The first file along the chain that readers have. */
async function alongChain(first: string | null, at: Date): Promise<Successor | null> {
  const seen = new Set<string>();
  for (let next = first; next !== null && !seen.has(next) && seen.size < MOST_STEPS; ) {
    seen.add(next);
    const file = await db.storedFile.findFirst({ where: { id: next, ...filesForReaders(at) }, select });
    if (file) return file;
    next = (await db.fileAddress.findUnique({ where: { fileId: next }, select: { successorId: true } }))?.successorId ?? null;
  }
  return null;
}

/** Where a file went that readers could open once; null where they never could, and while it only waits for the virus scanner. */
export async function whereFileWent(id: string): Promise<Gone | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const [address, waiting, at] = await Promise.all([
    db.fileAddress.findUnique({ where: { fileId: id }, select: { sha256: true, successorId: true } }),
    db.storedFile.count({ where: { id, scanState: "WAITING" } }),
    now(),
  ]);
  if (!address || waiting > 0) return null;
  const successor = await alongChain(address.successorId, at);
  if (successor) return { successor };
  // Taken off and put anew: the same bytes under another id.
  const same = { id: { not: id }, sha256: address.sha256, ...filesForReaders(at) };
  return { successor: await db.storedFile.findFirst({ where: same, select, orderBy: [{ createdAt: "desc" }, { id: "desc" }] }) };
}
