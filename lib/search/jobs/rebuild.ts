import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { db, type Tx } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { Prisma } from "@/prisma/generated/client";
import type { Source } from "../entry";
import { RULES } from "../lexemes";
import { allSources } from "../sources";
import { readAgain, readInside, rowsOfKeys, takeThese } from "./pieces";
import { type RecordKey, waitForIndexes } from "./write";

const PIECE = 200;

/** Less than the second after which PostgreSQL looks for a deadlock: if two wait for each other, it is never a person who is sent away. */
const PATIENCE = "500ms";
/** Somebody who holds a record lets go of it in a moment. */
const ATTEMPTS = 10;

/**
 * Holds some records by their marks, which nobody sees before they are gone again: what is found now is found all the time, and whoever
 * changes one of them leaves his mark behind the new entry, not before it.
 */
async function takeAnew(tx: Tx, keys: readonly RecordKey[]): Promise<RecordKey[]> {
  await tx.$executeRaw`SELECT set_config('lock_timeout', ${PATIENCE}, true)`;
  await tx.$executeRaw`
    INSERT INTO search_marks (kind, "recordId") SELECT k.kind, k.id FROM ${rowsOfKeys(keys)} AS k(kind, id) ORDER BY 1, 2
    ON CONFLICT (kind, "recordId") DO UPDATE SET kind = excluded.kind`;
  return takeThese(tx, keys);
}

/** Reads some records anew while readers go on finding what stands there. @returns how many of them readers can find */
async function rebuildPiece(keys: readonly RecordKey[], attempt = 1): Promise<number> {
  let count = 0;
  const write = async (tx: Tx, some: readonly RecordKey[]) => {
    count += await readAgain(tx, some, "when-published");
  };
  try {
    await readInside({ take: (tx) => takeAnew(tx, keys), takeThese: takeAnew, write });
    return count;
  } catch (error) {
    if (attempt === ATTEMPTS) throw error;
    await sleep(100 * attempt);
    return rebuildPiece(keys, attempt + 1);
  }
}

/** The next ids of a source. */
async function nextIds(table: Source["table"], after: string | null): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${Prisma.raw(`"${table}"`)} WHERE ${after ? Prisma.sql`id > ${after}::uuid` : Prisma.sql`true`} ORDER BY id LIMIT ${PIECE}`;
  return rows.map(({ id }) => id);
}

/**
 * Reads everything anew, beside a live site: each record's entry is replaced in one transaction, so that it is found all the time; entries
 * of records that are no more go last. Broken off, it is begun anew.
 * @returns how many records readers can find
 */
export async function rebuildSearch(): Promise<number> {
  let count = 0;
  for (const source of await allSources()) {
    for (let after: string | undefined; ; ) {
      const began = performance.now();
      const ids = await nextIds(source.table, after ?? null);
      after = ids.at(-1);
      if (after === undefined) break;
      count += await rebuildPiece(ids.flatMap((id) => source.kinds.map((kind) => ({ kind, id }))));
      await sleep(Math.min(500, (performance.now() - began) / 2));
    }
    await db.$transaction(
      async (tx) => {
        await waitForIndexes(tx);
        await tx.$executeRaw`DELETE FROM search_entries e WHERE e.kind = ANY(${source.kinds}::text[]::"SearchKind"[])
          AND NOT EXISTS (SELECT FROM ${Prisma.raw(`"${source.table}"`)} r WHERE r.id = e."recordId")`;
      },
      { timeout: 120_000 },
    );
  }
  await db.searchRules.upsert({ where: { id: 1 }, create: { version: RULES }, update: { version: RULES } });
  return count;
}

/** Reads everything anew where the entries were made by other rules: after an upgrade. */
export async function rebuildIfOld(): Promise<void> {
  const rules = await db.searchRules.findUnique({ where: { id: 1 } });
  if (rules?.version === RULES) return;
  const count = await rebuildSearch();
  log.info({ count, rules: RULES }, "everything was read for the search");
}
