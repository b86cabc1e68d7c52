import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import type { SearchKind } from "@/prisma/generated/enums";
import type { Findable } from "../entry";
import { sourceOf } from "../sources";
import { prepareEntries, type RecordKey, writeEntries } from "./write";

/** Records read at a time: whoever changes one of them meanwhile waits for so long. */
const PIECE = 100;

/** What readers can find of some records at this moment. */
export async function readFindable(keys: readonly RecordKey[]): Promise<Findable[]> {
  const at = await now();
  const bySource = new Map<Awaited<ReturnType<typeof sourceOf>>, string[]>();
  for (const { kind, id } of keys) {
    const source = await sourceOf(kind);
    bySource.set(source, [...(bySource.get(source) ?? []), id]);
  }
  const found: Findable[] = [];
  for (const [source, ids] of bySource) found.push(...(await source.read([...new Set(ids)], at)));
  return found;
}

/**
 * One piece of what changed.
 * @param few whether it is all there is: then pages are rendered anew at once. After an import they follow in two seconds, each by itself
 * @returns how many records it was
 */
async function followPiece(few: boolean): Promise<number> {
  return db.$transaction(
    async (tx) => {
      // The marks are taken away together with what replaces the entries. One whose change is not committed yet is held and left for later.
      const marks = await tx.$queryRaw<{ kind: SearchKind; recordId: string }[]>`
        DELETE FROM search_marks m USING (SELECT kind, "recordId" FROM search_marks ORDER BY kind, "recordId" LIMIT ${PIECE} FOR UPDATE SKIP LOCKED) taken
        WHERE m.kind = taken.kind AND m."recordId" = taken."recordId" RETURNING m.kind::text AS kind, m."recordId"`;
      if (marks.length === 0) return 0;
      const keys = marks.map(({ kind, recordId }) => ({ kind, id: recordId }));
      const found = await readFindable(keys);
      await prepareEntries(found);
      await writeEntries(tx, keys, found);
      if (few && marks.length < PIECE) await changed(tx);
      return marks.length;
    },
    { timeout: 60_000 },
  );
}

/** Reads what changed since it was last read, and what time alone has changed. Safe to run twice and side by side. */
export async function followChanges(): Promise<void> {
  await db.$executeRaw`
    INSERT INTO search_marks (kind, "recordId") SELECT kind, "recordId" FROM search_entries WHERE "recheckAt" <= clock_timestamp()
    ON CONFLICT DO NOTHING`;
  for (let few = true; (await followPiece(few)) > 0; few = false);
}
