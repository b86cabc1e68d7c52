import "server-only";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { Prisma } from "@/prisma/generated/client";
import type { SearchKind } from "@/prisma/generated/enums";
import type { Findable } from "../entry";
import { sourceOf } from "../sources";
import { type Entered, prepareEntries, type RecordKey, waitForIndexes, writeEntries } from "./write";

/** How records are read a piece at a time. */
export interface Reading {
  /** Takes the marks of what is to be read. */
  take(tx: Tx): Promise<RecordKey[]>;
  /** The same for some of it. */
  takeThese(tx: Tx, keys: readonly RecordKey[]): Promise<RecordKey[]>;
  write(tx: Tx, keys: readonly RecordKey[]): Promise<unknown>;
}

/** What readers can find of some records at this moment. */
async function readFindable(keys: readonly RecordKey[]): Promise<Findable[]> {
  const at = await now();
  const bySource = new Map<Awaited<ReturnType<typeof sourceOf>>, string[]>();
  for (const [kind, some] of Map.groupBy(keys, (key) => key.kind)) {
    const source = await sourceOf(kind);
    bySource.set(source, [...(bySource.get(source) ?? []), ...some.map(({ id }) => id)]);
  }
  const found: Findable[] = [];
  for (const [source, ids] of bySource) found.push(...(await source.read([...new Set(ids)], at)));
  return found;
}

/** Reads records and writes what they say. @returns how many of them readers can find */
export async function readAgain(tx: Tx, keys: readonly RecordKey[], entered: Entered = "now"): Promise<number> {
  const entries = await prepareEntries(await readFindable(keys));
  await writeEntries(tx, keys, entries, entered);
  return entries.length;
}

/** Takes marks away together with what replaces the entries. One whose change is not committed yet is held and left for later. */
export async function takeMarks(tx: Tx, which: Prisma.Sql): Promise<RecordKey[]> {
  return tx.$queryRaw<{ kind: SearchKind; id: string }[]>`
    DELETE FROM search_marks m USING (SELECT kind, "recordId" FROM search_marks WHERE ${which} FOR UPDATE SKIP LOCKED) taken
    WHERE m.kind = taken.kind AND m."recordId" = taken."recordId" RETURNING m.kind::text AS kind, m."recordId" AS id`;
}

/** Records as rows of SQL. */
export const rowsOfKeys = (keys: readonly RecordKey[]) =>
  Prisma.sql`unnest(${keys.map(({ kind }) => kind)}::text[]::"SearchKind"[], ${keys.map(({ id }) => id)}::uuid[])`;

/** Takes the marks of these records, where they have one. */
export const takeThese = (tx: Tx, keys: readonly RecordKey[]) => takeMarks(tx, Prisma.sql`(kind, "recordId") IN (SELECT * FROM ${rowsOfKeys(keys)})`);

/** What could not be read is tried again after five seconds, ten, twenty … up to an hour; its entry answers nothing meanwhile. */
async function postpone(key: RecordKey, error: unknown): Promise<void> {
  log.error({ err: error, kind: key.kind, record: key.id }, "a record could not be read for the search");
  await db.$executeRaw`
    INSERT INTO search_marks AS m (kind, "recordId", tries, "dueAt") SELECT k.kind, k.id, 1, clock_timestamp() + interval '5 seconds' FROM ${rowsOfKeys([key])} AS k(kind, id)
    ON CONFLICT (kind, "recordId") DO UPDATE SET tries = LEAST(m.tries + 1, 20),
      "dueAt" = clock_timestamp() + LEAST(interval '1 hour', interval '5 seconds' * 2 ^ m.tries)`;
}

/**
 * Reads a piece in one transaction. Where that fails, one half of it and then the other, down to the record that is to blame: it must not
 * hold up the rest.
 * @returns how many were taken
 */
export async function readInside(reading: Reading): Promise<number> {
  let keys: RecordKey[] = [];
  try {
    await db.$transaction(
      async (tx) => {
        await waitForIndexes(tx);
        keys = await reading.take(tx);
        if (keys.length > 0) await reading.write(tx, keys);
      },
      { timeout: 120_000 },
    );
  } catch (error) {
    const [first] = keys;
    if (!first) throw error;
    const middle = Math.ceil(keys.length / 2);
    if (keys.length === 1) await postpone(first, error);
    else for (const half of [keys.slice(0, middle), keys.slice(middle)]) await readInside({ ...reading, take: (tx) => reading.takeThese(tx, half) });
  }
  return keys.length;
}
