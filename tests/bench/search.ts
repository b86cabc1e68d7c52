import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { dayOfIso } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import type { Findable } from "@/lib/search/entry";
import { keepEras } from "@/lib/search/jobs/eras";
import { prepareEntries, waitForIndexes, writeEntries } from "@/lib/search/jobs/write";
import { answersTo } from "@/lib/search/queries/answers";
import { plainQuestion, searchAddress } from "@/lib/search/sought";
import { catchUp } from "@/lib/texts/jobs";
import { type CorpusRecord, corpus } from "./corpus";
import { corpusQueries, type QueryType } from "./corpus-queries";
import { type Times, timed, timesOf } from "./record";
import { reciprocalRank, searchQueries } from "./search-queries";

/* The search over generated records, written as the worker writes them, and asked through the page with its cache passed by. */

const PIECE = 500;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const INDEX = "search_entries_words";

/** A record of the corpus as a domain would give it. */
function findable({ kind, title, symbol, text, day, term }: CorpusRecord, n: number): Findable {
  // A number in the form of a uuid: of no real record.
  const id = `00000000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
  return {
    ...{ id, kind, title, address: `/kiem-thu/${n}`, context: "Hội đồng nhân dân tỉnh Lạc Giang", symbol: symbol ?? "" },
    day: dayOfIso(day),
    lasting: kind === "PERSON" || kind === "BODY" || kind === "PAGE" || kind === "SESSION",
    publishedAt: dayOfIso(day),
    choices: { khoa: [String(term)] },
    passages: [{ label: "", to: "", text }],
  };
}

async function write(piece: Findable[]): Promise<void> {
  const entries = await prepareEntries(piece);
  const keys = piece.map(({ kind, id }) => ({ kind, id }));
  await db.$transaction(
    async (tx) => {
      await waitForIndexes(tx);
      await writeEntries(tx, keys, entries);
    },
    { timeout: 120_000 },
  );
}

/** Writes records up to a size, two pieces at a time. @returns how many a second */
export async function load(from: number, size: number): Promise<number> {
  const began = performance.now();
  let piece: Findable[] = [];
  let writing: Promise<void>[] = [];
  let n = 0;
  for (const record of corpus(size)) {
    if (n++ < from) continue;
    piece.push(findable(record, n));
    if (piece.length < PIECE) continue;
    writing.push(write(piece));
    piece = [];
    if (writing.length === 2) await writing.shift();
  }
  if (piece.length > 0) writing.push(write(piece));
  await Promise.all(writing);
  writing = [];
  return ((size - from) / (performance.now() - began)) * 1000;
}

/** With the rights of whoever it is connected as. */
async function run(database: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  await client.query("SET statement_timeout = 0; SET maintenance_work_mem = '512MB'");
  await client.query(sql);
  await client.end();
}

export interface SearchBench {
  size: number;
  /** Records a second, without the index, and milliseconds for making it. */
  written: number;
  indexed: number;
  /** Bytes. */
  indexSize: number;
  tableSize: number;
  times: Record<QueryType, { engine: Times; page: Times }>;
}

async function measure(url: string): Promise<SearchBench["times"]> {
  const times = {} as SearchBench["times"];
  for (const type of Object.keys(corpusQueries) as QueryType[]) {
    const [engine, page]: number[][] = [[], []];
    for (let round = -1; round < ROUNDS; round++) {
      for (const q of corpusQueries[type]) {
        const began = performance.now();
        await answersTo(plainQuestion(q));
        const took = performance.now() - began;
        await changed(db);
        await sleep(10);
        const rendered = await timed(url + searchAddress(plainQuestion(q)));
        if (round < 0) continue;
        engine?.push(took);
        page?.push(rendered);
      }
    }
    times[type] = { engine: timesOf(engine ?? []), page: timesOf(page ?? []) };
  }
  return times;
}

async function bytesOf(relation: string): Promise<number> {
  const [row] = await db.$queryRaw<{ bytes: number }[]>`SELECT pg_total_relation_size(${relation}::regclass)::float8 AS bytes`;
  return row?.bytes ?? 0;
}

/** The worker has read everything that was there, the files of the demo too, which take it some minutes: nothing is measured beside that. */
export async function everythingRead(): Promise<void> {
  // It would find some of them only in a while.
  while ((await catchUp()) > 0);
  while ((await db.searchMark.count()) > 0 || (await db.fileText.count({ where: { state: "WAITING" } })) > 0) await sleep(500);
}

/** @returns records a second, written without the indexes; milliseconds for making these */
async function loadAndIndex(owner: string, from: number, size: number): Promise<[written: number, indexed: number]> {
  await run(owner, `DROP INDEX IF EXISTS "${INDEX}"`);
  await run(owner, "SELECT search_keep_eras('{}')");
  const written = await load(from, size);
  const began = performance.now();
  await run(owner, `CREATE INDEX "${INDEX}" ON search_entries USING GIN (words) WITH (gin_pending_list_limit = 512)`);
  await keepEras();
  return [written, performance.now() - began];
}

/**
 * The search with so many records beside those of the demo.
 * @param owner the database with the rights of its owner @param superuser the same with all rights
 * @param worker of the portal; held still while records come in and the index is not there
 * @param sizes rising
 */
export async function measureSearch(
  url: string,
  { owner, superuser }: Record<"owner" | "superuser", string>,
  worker: number,
  sizes: readonly number[],
): Promise<SearchBench[]> {
  const results: SearchBench[] = [];
  let made = 0;
  for (const size of sizes) {
    process.kill(worker, "SIGSTOP");
    const [written, indexed] = await loadAndIndex(owner, made, size).finally(() => process.kill(worker, "SIGCONT"));
    made = size;
    await run(owner, "VACUUM ANALYZE search_entries");
    // Written out now, and not while questions are asked.
    await run(superuser, "CHECKPOINT");
    const [indexSize, tableSize] = [await bytesOf(INDEX), await bytesOf("search_entries")];
    // A million new rows are still being written out and looked through by the autovacuum.
    await sleep(Number(process.env.BENCH_SETTLE ?? 75_000));
    results.push({ size, written, indexed, indexSize, tableSize: tableSize - indexSize, times: await measure(url) });
  }
  return results;
}

/** Of the queries that were chosen before there was a ranking, on the demo alone: the mean reciprocal rank. */
export async function searchQuality(): Promise<number> {
  let sum = 0;
  for (const { query, expected } of searchQueries) {
    const { result } = await answersTo(plainQuestion(query));
    sum += reciprocalRank(
      { expected },
      result.hits.map(({ address }) => address.replace(/#.*/, "")),
    );
  }
  return sum / searchQueries.length;
}
