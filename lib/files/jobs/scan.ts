import "server-only";
import { record } from "@/lib/audit/record";
import { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { changed } from "@/lib/core/freshness";
import { z } from "@/lib/core/zod";
import { promise } from "@/lib/jobs/outbox";
import { scan, TooLargeToScan, type Verdict } from "../clamd";
import { storage } from "../storage";

const scanInput = z.strictObject({ id: z.uuid() });

async function verdictOn(id: string, storageKey: string): Promise<Verdict> {
  const clamd = env().CLAMD_ADDRESS;
  // A file that came in while a scanner was attached is never let through because it was taken away.
  if (!clamd) throw new Error("a file waits for a virus scanner, but CLAMD_ADDRESS is not set");
  try {
    return await scan(await storage().stream(storageKey), clamd);
  } catch (error) {
    if (error instanceof TooLargeToScan) await db.storedFile.updateMany({ where: { id, storageKey, scanState: "WAITING" }, data: { scanNote: "too-large" } });
    throw error;
  }
}

/** What another file took the place of before its verdict came: staff may still fetch it, so it gets one too. */
async function scanFormer(fileId: string): Promise<void> {
  for (const { revision, storageKey } of await db.fileVersion.findMany({
    where: { fileId, scanState: "WAITING" },
    select: { revision: true, storageKey: true },
  })) {
    const verdict = await verdictOn(fileId, storageKey);
    const data = verdict.infected ? { scanState: "INFECTED" as const, scanNote: verdict.signature } : { scanState: "CLEAN" as const, scanNote: "" };
    await db.fileVersion.updateMany({ where: { fileId, revision, storageKey, scanState: "WAITING" }, data });
  }
}

/**
 * Has one file scanned and lets it out of quarantine, or names what was found in it. Idempotent: a file that has its verdict is left
 * alone. Payload: {id}.
 * @throws Error while the scanner cannot say: the queue then tries again
 */
export async function scanFile(payload: unknown): Promise<void> {
  const { id } = scanInput.parse(payload);
  await scanPresent(id);
  await scanFormer(id);
}

async function scanPresent(id: string): Promise<void> {
  const file = await db.storedFile.findUnique({ where: { id, scanState: "WAITING" }, select: { storageKey: true } });
  if (!file) return;
  const verdict = await verdictOn(id, file.storageKey);
  const actor = Actor.system("Quét vi-rút", []);
  await db.$transaction(async (tx) => {
    const scanState = verdict.infected ? ("INFECTED" as const) : ("CLEAN" as const);
    const scanNote = verdict.infected ? verdict.signature : "";
    const { count } = await tx.storedFile.updateMany({
      where: { id, storageKey: file.storageKey, scanState: "WAITING" },
      data: { scanState, scanNote, scannedAt: await now(tx) },
    });
    // Another worker was faster, or other bytes stand there by now and wait for a verdict of their own.
    if (count === 0) return;
    await record(tx, actor, "file.scan", { type: "file", id, detail: { scan: scanState, signature: verdict.infected ? verdict.signature : null } });
    if (!verdict.infected) await promise(tx, "texts.read", { fileId: id });
    await changed(tx);
  });
}
