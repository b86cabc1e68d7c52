import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { Prisma } from "@/prisma/generated/client";
import type { Source } from "../entry";
import { RULES } from "../lexemes";
import { allSources } from "../sources";
import { readFindable } from "./follow";
import { prepareEntries, writeEntries } from "./write";

const PIECE = 200;

/** The next records of a source, read and written while readers go on finding what stands there. @returns the last id; null behind all */
async function rebuildPiece({ kinds, table }: Source, after: string | null): Promise<{ last: string | null; count: number }> {
  return db.$transaction(
    async (tx) => {
      // Held, so that nobody changes one between its reading and its entry.
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM ${Prisma.raw(`"${table}"`)} WHERE ${after ? Prisma.sql`id > ${after}::uuid` : Prisma.sql`true`} ORDER BY id LIMIT ${PIECE} FOR SHARE`;
      const keys = rows.flatMap(({ id }) => kinds.map((kind) => ({ kind, id })));
      if (keys.length === 0) return { last: null, count: 0 };
      const found = await readFindable(keys);
      await prepareEntries(found);
      await writeEntries(tx, keys, found);
      return { last: rows.at(-1)?.id ?? null, count: found.length };
    },
    { timeout: 60_000 },
  );
}

/**
 * Reads everything anew, beside a live site: each record's entry is replaced in one transaction, so that it is found all the time; entries
 * of records that are no more go last. Broken off, it is begun anew.
 * @returns how many records readers can find
 */
export async function rebuildSearch(): Promise<number> {
  let count = 0;
  for (const source of await allSources()) {
    for (let after: string | null = null; ; ) {
      const began = performance.now();
      const piece: Awaited<ReturnType<typeof rebuildPiece>> = await rebuildPiece(source, after);
      count += piece.count;
      if (piece.last === null) break;
      after = piece.last;
      await sleep(Math.min(500, (performance.now() - began) / 2));
    }
    await db.$executeRaw`DELETE FROM search_entries e WHERE e.kind = ANY(${source.kinds}::text[]::"SearchKind"[])
      AND NOT EXISTS (SELECT FROM ${Prisma.raw(`"${source.table}"`)} r WHERE r.id = e."recordId")`;
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
