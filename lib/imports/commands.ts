import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { type Day, dayColumn, instantVn, isoDateTime, isoDay } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/sha256";
import { type StagedPicture, stagePicture } from "@/lib/files/commands";
import { type Block, plainText } from "@/lib/news/body";
import { createArticle } from "@/lib/news/commands/create";
import { findPeopleNamed } from "@/lib/people/queries";
import { Prisma } from "@/prisma/generated/client";
import { kindOf } from "./file-kind";
import { namesIn } from "./names";
import { readPlainText } from "./plain-text";
import { whyNotImport } from "./policy";
import { type FoundImport, findImportOf } from "./queries";
import { type Reading, readingOf } from "./report";
import { type ImportReport, importInput } from "./schema";
import { type Structured, structureOf } from "./structure";
import { readWebPage } from "./web-page";
import { readWordDocument } from "./word-document";

export interface ImportResult {
  importId: string;
  articleId: string;
  /** The draft, or the newest edition when the file was brought in before. */
  editionId: string;
  report: ImportReport;
  /** True when the same bytes were brought in before: nothing was made, the article is the one of then. */
  repeated: boolean;
}

const readers = { txt: readPlainText, html: readWebPage, docx: readWordDocument };

const again = ({ id, ...found }: FoundImport): ImportResult => ({ importId: id, ...found, repeated: true });

/** Stores the pictures of a file without naming them anywhere yet; one that is no picture is left out and asked about. */
async function stageAll(actor: Actor, structured: Structured, staged: Map<number, StagedPicture>): Promise<Set<number>> {
  const unreadable = new Set<number>();
  for (const [at, { bytes, name }] of structured.pictures) {
    const block = structured.content[at];
    if (!bytes || block?.type !== "figure") continue;
    const { caption, credit, alt } = block.attrs;
    try {
      staged.set(at, await stagePicture(actor, { bytes, name, alt: alt.slice(0, 1000), caption: caption.slice(0, 1000), credit: credit.slice(0, 200) }));
    } catch (error) {
      if (!(error instanceof AppError && error.code === "INVALID")) throw error;
      unreadable.add(at);
    }
  }
  return unreadable;
}

async function peopleOf(actor: Actor, { title, standfirst, content }: Structured) {
  const names = namesIn([title, standfirst, plainText({ type: "doc", content })].join("\n"));
  const found = await findPeopleNamed(actor, names);
  const bearers = (name: string) => found.filter(({ fullName }) => fullName === name);
  const known = names.filter((name) => bearers(name).length === 1);
  return {
    known,
    unknown: names.filter((name) => bearers(name).length === 0),
    shared: names.filter((name) => bearers(name).length > 1),
    ids: found.filter(({ fullName }) => known.includes(fullName)).map(({ id }) => id),
  };
}

const dayInput = (day: Day | null) => day && isoDay(dayColumn(day));
const momentInput = (day: Day | null) => day && isoDateTime(instantVn(day));

interface Prepared {
  file: { sha256: Buffer<ArrayBuffer>; name: string; size: number };
  structured: Structured;
  staged: Map<number, StagedPicture>;
  reading: Reading;
  people: string[];
}

/** The article, its pictures, the row that remembers the file and the audit rows: all of it or none. */
async function write(tx: Tx, actor: Actor, { file, structured, staged, reading, people }: Prepared): Promise<ImportResult> {
  const fileIds = new Map<number, string>();
  for (const [at, picture] of staged) fileIds.set(at, (await picture.enter(tx)).id);
  const content = structured.content.map(
    (block, at): Block => (block.type === "figure" ? { ...block, attrs: { ...block.attrs, fileId: fileIds.get(at) ?? null } } : block),
  );
  const { articleId, editionId } = await createArticle(
    actor,
    {
      title: structured.title,
      standfirst: structured.standfirst,
      body: { type: "doc", content },
      eventDate: dayInput(reading.eventDay),
      proposedPublishAt: momentInput(reading.publishDay),
      bylines: structured.bylines,
      people,
    },
    tx,
  );
  const { report } = reading;
  const { id } = await tx.import.create({
    data: { sha256: file.sha256, fileName: file.name, articleId, report: report as unknown as Prisma.InputJsonObject, createdById: actor.id },
    select: { id: true },
  });
  const counts = { understood: report.understood.length, doubted: report.doubted.length, dropped: report.dropped.length };
  const detail = { articleId, editionId, kind: report.kind, size: file.size, sha256: file.sha256.toString("hex"), pictures: staged.size, ...counts };
  await record(tx, actor, "import.create", { type: "import", id, detail });
  return { importId: id, articleId, editionId, report, repeated: false };
}

/**
 * Reads a file into a draft of the actor, with a report of what was understood, doubted and dropped. The same bytes make no
 * second article, also when two people send them at once. Input: {name, bytes}.
 * @throws ZodError; AppError FORBIDDEN "not-a-writer", INVALID with an ImportRefusal; nothing is left behind then
 */
export async function importFile(actor: Actor, input: unknown): Promise<ImportResult> {
  const { name, bytes } = importInput.parse(input);
  const refused = whyNotImport(actor);
  if (refused) throw new AppError("FORBIDDEN", refused);
  const kind = await kindOf(name, bytes);
  const hash = sha256(bytes);
  const before = await findImportOf(actor, hash);
  if (before) return again(before);

  const source = await readers[kind](bytes);
  const structured = structureOf(source);
  const { ids, ...named } = await peopleOf(actor, structured);
  const staged = new Map<number, StagedPicture>();
  try {
    const unreadable = await stageAll(actor, structured, staged);
    const reading = readingOf(source, structured, { ...named, unreadable });
    const prepared = { file: { sha256: hash, name, size: bytes.byteLength }, structured, staged, reading, people: ids };
    return await db.$transaction((tx) => write(tx, actor, prepared));
  } catch (error) {
    await Promise.all([...staged.values()].map((picture) => picture.discard()));
    // The unique hash decided: somebody else brought in the same bytes while these were being read.
    const faster = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002" ? await findImportOf(actor, hash) : null;
    if (faster) return again(faster);
    throw error;
  }
}
