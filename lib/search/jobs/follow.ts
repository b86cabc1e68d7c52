import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { db, type Tx } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { log } from "@/lib/core/log";
import { Prisma } from "@/prisma/generated/client";
import { type Reading, readAgain, readInside, takeMarks, takeThese } from "./pieces";

/** Records read at a time of what people change one by one: whoever changes one of them meanwhile waits for so long. */
const PIECE = 100;
/** Of what an import leaves: as many as are read in so many milliseconds. A change by hand waits for one such piece at most. */
const BULK = { least: 250, most: 1000, ms: 500 };
/** After each of them: a part of the machine stays free for readers. */
const REST = 0.2;

const due = (bulk: boolean, most: number) => (tx: Tx) =>
  takeMarks(tx, Prisma.sql`bulk = ${bulk} AND "dueAt" <= statement_timestamp() ORDER BY "dueAt" LIMIT ${most}`);

const read = (take: Reading["take"], write: Reading["write"]) => readInside({ take, takeThese, write });

/** What people changed one by one: pages are rendered anew at once. */
const followFew = () =>
  read(due(false, PIECE), async (tx, keys) => {
    await readAgain(tx, keys);
    if (keys.length < PIECE) await changed(tx);
  });

/** Reads what changed since it was last read, and what time alone has changed. Safe to run twice and side by side. */
export async function followChanges(): Promise<void> {
  await db.$executeRaw`
    INSERT INTO search_marks (kind, "recordId", bulk) SELECT kind, "recordId", count(*) OVER () > ${PIECE} FROM search_entries WHERE "recheckAt" <= statement_timestamp()
    ON CONFLICT DO NOTHING`;
  for (let most = BULK.least; ; ) {
    while ((await followFew()) > 0);
    const began = performance.now();
    if ((await read(due(true, most), readAgain)) === 0) return;
    const took = performance.now() - began;
    most = Math.round(Math.min(BULK.most, 2 * most, Math.max(BULK.least, (most * BULK.ms) / took)));
    await sleep(took * REST);
  }
}

/** Says in the log when records wait longer than a minute: after an import they do for a while, otherwise something is wrong. @returns how many */
export async function reportWaiting(): Promise<number> {
  const [waiting] = await db.$queryRaw<{ marks: number; failed: number; oldest: Date | null }[]>`
    SELECT count(*)::int AS marks, (count(*) FILTER (WHERE tries > 0))::int AS failed, min("markedAt") AS oldest FROM search_marks
    WHERE "markedAt" < statement_timestamp() - interval '1 minute'`;
  if (waiting?.marks) log.warn(waiting, "records wait to be read for the search");
  return waiting?.marks ?? 0;
}
