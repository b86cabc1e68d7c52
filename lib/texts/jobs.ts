import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { record } from "@/lib/audit/record";
import { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { storage } from "@/lib/files/storage";
import { promise } from "@/lib/jobs/outbox";
import { Queue } from "@/lib/printing/queue";
import { unheldFiles } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { FileLanguage } from "@/prisma/generated/enums";
import { ReadingEnded, ReadingProcess } from "./process";
import { languageOf } from "./quality";
import { failureOfPage, type PageFailure, type ReadPage, readableTypes, readInput, type TextFailure, textLimits } from "./schema";

/** How long one turn lasts, in milliseconds: shorter than the time that a stopping worker gives its jobs. The page under way is finished. */
const TURN = 10_000;
const worker = Actor.system("Đọc chữ trong tệp", []);

/** What is read: files that hang on a record or an article, of a kind that has words, that nobody holds back for a virus. */
const readableFiles = {
  OR: [{ attachments: { some: {} } }, { uses: { some: { use: "ATTACHMENT" } } }],
  mimeType: { in: [...readableTypes] },
  ...unheldFiles(),
} satisfies Prisma.StoredFileWhereInput;

const fileSelect = { id: true, revision: true, mimeType: true, storageKey: true } satisfies Prisma.StoredFileSelect;
type Read = Prisma.StoredFileGetPayload<{ select: typeof fileSelect }>;

interface Reading {
  file: Read;
  key: { fileId: string; revision: number };
  process: ReadingProcess;
}

/** Opens a file in a process of its own. @returns how many pages it has, or why it cannot be read. @throws ReadingEnded */
async function open(reading: Reading): Promise<number | TextFailure> {
  // Handed over, never laid down: a copy of a restricted file must not be left behind by a worker that is killed.
  return reading.process.open(await storage().read(reading.file.storageKey), reading.file.mimeType);
}

/** The languages that are told apart. */
const spoken: Record<string, FileLanguage> = { vi: "VIETNAMESE", en: "ENGLISH" };

/** Takes a text up, once more without a page that came out of it; null when there is nothing to read. */
async function takeUp(file: Read): Promise<{ attempts: number } | null> {
  const key = { fileId: file.id, revision: file.revision };
  await db.fileText.createMany({ data: key, skipDuplicates: true });
  const [taken] = await db.fileText.updateManyAndReturn({
    where: { ...key, state: "WAITING" },
    data: { attempts: { increment: 1 } },
    select: { attempts: true },
  });
  return taken ?? null;
}

/** A storage or a database that is away says nothing of the file: such a turn counts for none. */
async function giveBack({ key }: Reading): Promise<void> {
  await db.fileText.updateMany({ where: { ...key, state: "WAITING", attempts: { gt: 0 } }, data: { attempts: { decrement: 1 } } });
}

/** Ends the reading of a file, with its row in the trail. Another worker may have been faster. */
async function finish({ id: fileId, revision }: Read, result: { failure: TextFailure } | { pages: number; language: string }): Promise<void> {
  const state = "failure" in result ? ("UNREADABLE" as const) : ("READ" as const);
  await db.$transaction(async (tx) => {
    const data = { state, ...result, readAt: await now(tx), version: { increment: 1 } };
    const { count } = await tx.fileText.updateMany({ where: { fileId, revision, state: "WAITING" }, data });
    if (count === 0) return;
    if ("pages" in result) {
      // Of a Word file its own count stands there since it came in.
      await tx.storedFile.updateMany({ where: { id: fileId, revision, mimeType: "application/pdf" }, data: { pages: result.pages } });
      const language = spoken[result.language];
      // What somebody said of a file stands.
      if (language) await tx.storedFile.updateMany({ where: { id: fileId, revision, kind: "DOCUMENT", language: null }, data: { language } });
    }
    const detail = { revision, ...("failure" in result ? { unreadable: result.failure } : { pages: result.pages }) };
    await record(tx, worker, "file.read", { type: "file", id: fileId, detail });
    await changed(tx);
  });
}

/** What is kept of a page that could not be read: the file has it, it says nothing. */
const nothing: ReadPage = { text: "", source: "OCR", quality: 0, words: [], picture: null };

/** Reads one page. One that ends the process costs another process and not the file. @throws ReadingEnded when something else ended it */
async function readOne(reading: Reading, number: number): Promise<ReadPage | PageFailure> {
  try {
    return await reading.process.page(number);
  } catch (error) {
    if (!(error instanceof ReadingEnded) || error.failure === null) throw error;
    reading.process.end();
    reading.process = new ReadingProcess(textLimits);
    const pages = await open(reading);
    if (typeof pages === "string") throw new ReadingEnded(pages);
    return failureOfPage(error.failure);
  }
}

async function keepPage({ key }: Reading, number: number, page: ReadPage | PageFailure): Promise<void> {
  const failure = typeof page === "string" ? page : "";
  const { picture, ...words } = typeof page === "string" ? nothing : page;
  const imageKey = picture && (await storage().put(picture.bytes));
  const row = { ...key, page: number, ...words, failure, imageKey, width: picture?.width ?? null, height: picture?.height ?? null };
  let kept = 0;
  try {
    kept = await db.$transaction(async (tx) => {
      const { count } = await tx.filePage.createMany({ data: row, skipDuplicates: true });
      await tx.fileText.updateMany({ where: key, data: { attempts: 0 } });
      return count;
    });
  } finally {
    // Bytes without a row are litter; a connection that broke after COMMIT leaves a row behind, so that is asked.
    if (imageKey && kept === 0 && (await db.filePage.count({ where: { imageKey } })) === 0) await storage().remove(imageKey);
  }
}

/** Reads on until everything is read or the turn is over. @returns whether it is all there */
async function readOn(reading: Reading, pages: number, until: number): Promise<boolean> {
  const rows = await db.filePage.findMany({ where: reading.key, select: { page: true, failure: true } });
  const there = new Set(rows.map(({ page }) => page));
  let slow = rows.filter(({ failure }) => failure === "too-long").length;
  let read = 0;
  for (let number = 1; number <= pages; number++) {
    if (there.has(number)) continue;
    // One page at least: a turn that brings nothing would be repeated for ever.
    if (read++ > 0 && performance.now() > until) return false;
    const page = slow < textLimits.slowPages ? await readOne(reading, number) : "too-long";
    if (page === "too-long") slow++;
    await keepPage(reading, number, page);
  }
  return true;
}

async function conclude(file: Read, pages: number): Promise<void> {
  const rows = await db.filePage.findMany({
    where: { fileId: file.id, revision: file.revision },
    select: { text: true, failure: true },
    orderBy: { page: "asc" },
  });
  const text = rows.map((row) => row.text).join("\n");
  // Where no page said anything, what was wrong with a page is what is wrong with the file.
  const failed = rows.find(({ failure }) => failure !== "")?.failure;
  if (text.trim() === "") await finish(file, { failure: failed ? failureOfPage(failed as TextFailure) : "no-words" });
  else await finish(file, { pages, language: languageOf(text.slice(0, 20_000)) });
}

/** @returns whether something is left for another turn */
async function readFile(file: Read, until: number): Promise<boolean> {
  const reading: Reading = { file, key: { fileId: file.id, revision: file.revision }, process: new ReadingProcess(textLimits) };
  try {
    const pages = await open(reading);
    if (typeof pages === "string") await finish(file, { failure: pages });
    else if (await readOn(reading, pages, until)) await conclude(file, pages);
    else return true;
  } catch (error) {
    if (!(error instanceof ReadingEnded)) await giveBack(reading);
    if (!(error instanceof ReadingEnded) || error.failure === null) throw error;
    await finish(file, { failure: error.failure });
  } finally {
    reading.process.end();
  }
  return false;
}

/** What somebody has just attached is read before what has lain there for years: each has a queue of its own. */
type ReadJob = "texts.read" | "texts.read-earlier";

/** Both queues of a worker read one file at a time between them: a second reading process would take the memory that the pages need. */
const oneAtATime = new Queue(2);
/** In milliseconds: how long the processor is left to others after a turn with an earlier file, at most. */
const REST = 5000;

/**
 * Reads the words of a file that is attached to a record or an article, for one turn, page by page; what is left is promised to the next turn. Each page
 * is committed by itself: a worker or a reading process that is killed costs the page that it was at. Idempotent. Payload: {fileId}.
 * @throws Error when something other than the file ended the reading: the queue then tries again
 */
export async function readText(payload: unknown, kind: ReadJob = "texts.read"): Promise<void> {
  const { fileId } = readInput.parse(payload);
  const began = performance.now();
  const left = await oneAtATime.run(() => readTurn(fileId));
  if (left) await db.$transaction((tx) => promise(tx, kind, { fileId }));
  if (kind === "texts.read-earlier") await sleep(Math.min(REST, performance.now() - began));
}

/** @returns whether something is left for another turn */
async function readTurn(fileId: string): Promise<boolean> {
  const file = await db.storedFile.findFirst({ where: { id: fileId, ...readableFiles }, select: fileSelect });
  const taken = file && (await takeUp(file));
  if (!taken) return false;
  if (taken.attempts <= textLimits.attempts) return readFile(file, performance.now() + TURN);
  await finish(file, { failure: "keeps-failing" });
  return false;
}

/**
 * Promises the reading of files that no attaching promised: those of before there was a reading, of an import, out of quarantine. Each is
 * entered as waiting, so that it is promised once. @returns how many
 */
export async function catchUp(): Promise<number> {
  return db.$transaction(async (tx) => {
    const found = await tx.$queryRaw<{ fileId: string; revision: number }[]>`
      INSERT INTO file_texts ("fileId", revision)
      SELECT f.id, f.revision FROM stored_files f
      WHERE f."mimeType" = ANY(${readableTypes}) AND f."scanState" IN ('CLEAN', 'UNSCANNED')
        AND (EXISTS (SELECT FROM attachments a WHERE a."fileId" = f.id)
          OR EXISTS (SELECT FROM edition_files u WHERE u."fileId" = f.id AND u.use = 'ATTACHMENT'))
        AND NOT EXISTS (SELECT FROM file_texts t WHERE t."fileId" = f.id AND t.revision = f.revision)
      ORDER BY f.id LIMIT 100
      ON CONFLICT DO NOTHING RETURNING "fileId", revision`;
    for (const { fileId } of found) await promise(tx, "texts.read-earlier", { fileId });
    return found.length;
  });
}
