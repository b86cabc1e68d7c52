import "server-only";
import { db, type Tx } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { Prisma } from "@/prisma/generated/client";
import { BEGINNING, macOf, type SealedForm, sameMac, sealedForm, WINDOW } from "./chain";
import { type Head, readHead, writeHead } from "./head";

const BATCH = 500;

let lookedAtEverything = false;

/**
 * Seals every committed audit row that has no seal yet, in order. Writers are never waited for and never wait; of several
 * processes that try at once one does the work. Called every second by the worker, so that a row is sealed within five.
 * @returns how many rows were sealed now
 */
export async function sealPending(): Promise<number> {
  let total = 0;
  for (;;) {
    const sealed = await sealBatch(!lookedAtEverything);
    total += sealed;
    if (sealed < BATCH) {
      lookedAtEverything = true;
      return total;
    }
  }
}

async function sealBatch(everything: boolean): Promise<number> {
  const result = await db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ held: boolean }[]>`SELECT pg_try_advisory_xact_lock(hashtext('portal.audit.seal')) AS held`;
    if (!lock?.held) return null;
    const last = await tx.auditSeal.findFirst({ orderBy: { position: "desc" }, select: { position: true, mac: true } });
    const rows = await unsealed(tx, everything);
    if (rows.length === 0) return null;
    const noted = await noteAgrees(tx, last);
    let position = last?.position ?? 0n;
    let mac: Uint8Array<ArrayBuffer> = last?.mac ?? BEGINNING;
    const seals = rows.map((row) => {
      position += 1n;
      mac = macOf(env().AUDIT_KEY, mac, position, row);
      return { position, entryId: BigInt(row.id), mac };
    });
    await tx.auditSeal.createMany({ data: seals });
    return { sealed: seals.length, head: noted ? { position, mac } : null };
  });
  if (result?.head) await writeHead(result.head);
  return result?.sealed ?? 0;
}

function unsealed(tx: Tx, everything: boolean): Promise<SealedForm[]> {
  const from = everything ? Prisma.sql`0` : Prisma.sql`(SELECT coalesce(max("entryId"), 0) - ${WINDOW} FROM audit_seals)`;
  return tx.$queryRaw<SealedForm[]>`
    SELECT ${sealedForm} FROM audit_entries e
    WHERE e.id > ${from} AND NOT EXISTS (SELECT 1 FROM audit_seals s WHERE s."entryId" = e.id)
    ORDER BY e.id LIMIT ${BATCH}`;
}

/** A note that the database no longer agrees with is evidence: sealing goes on, the note stays for the verifier. */
async function noteAgrees(tx: Tx, last: Head | null): Promise<boolean> {
  const head = await readHead();
  if (!head) return true;
  const there = last?.position === head.position ? last : await tx.auditSeal.findUnique({ where: { position: head.position }, select: { mac: true } });
  if (there && sameMac(there.mac, head.mac)) return true;
  log.error({ event: "audit chain cut off", noted: head.position.toString() }, "the audit chain does not contain the seal noted last");
  return false;
}
