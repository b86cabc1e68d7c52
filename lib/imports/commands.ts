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
import { knownPictures } from "./queries/pictures";
import { findOriginal, likelyOriginal } from "./queries/versions";
import { refusal } from "./refusal";
import { type Reading, readingOf } from "./report";
import { type ImportReport, importInput } from "./schema";
import { type Origin, type Structured, structureOf } from "./structure";
import { readWebPage } from "./web-page";
import { readWordDocument } from "./word-document";

export interface ImportResult {
  importId: string;
  articleId: string;
  /** The draft, or the newest edition when the file was brought in before or is a newer version of something. */
  editionId: string;
  report: ImportReport;
  /** True when the same bytes were brought in before: nothing was made, the article is the one of then. */
  repeated: boolean;
  /** True when nothing was made because the file is a newer version of an article: its changes wait for somebody to choose. */
  proposed: boolean;
}

const readers = { txt: readPlainText, html: readWebPage, docx: readWordDocument };

const again = ({ id, pending, ...found }: FoundImport): ImportResult => ({ importId: id, ...found, repeated: true, proposed: pending });

/** A picture whose bytes are kept: staged for this import, or known from an older version of the file. */
interface Taken {
  sha256: Buffer<ArrayBuffer>;
  origin: Origin;
  staged: StagedPicture | null;
  known: { fileId: string; confirmedAt: Date | null; confirmedById: string | null } | null;
}

/** Stores the pictures of a file without naming them anywhere yet; one that is no picture is left out and asked about. */
async function stageAll(
  actor: Actor,
  structured: Structured,
  known: Awaited<ReturnType<typeof knownPictures>>,
  taken: Map<number, Taken>,
): Promise<Set<number>> {
  const unreadable = new Set<number>();
  for (const [at, { bytes, name }] of structured.pictures) {
    const block = structured.content[at];
    const origin = structured.origins.get(at);
    if (!bytes || block?.type !== "figure" || !origin) continue;
    const { caption, credit, alt } = block.attrs;
    const hash = sha256(bytes);
    const before = known.get(hash.toString("hex"));
    if (before) {
      taken.set(at, { sha256: hash, origin, staged: null, known: before });
      continue;
    }
    try {
      const staged = await stagePicture(actor, { bytes, name, alt: alt.slice(0, 1000), caption: caption.slice(0, 1000), credit: credit.slice(0, 200) });
      taken.set(at, { sha256: hash, origin, staged, known: null });
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
  taken: Map<number, Taken>;
  reading: Reading;
  people: string[];
  /** The article of which the file is a newer version. */
  original: string | null;
}

/** Writes the rows of the pictures; gives back their file ids by place, and what there is to confirm. */
async function enterPictures(tx: Tx, taken: Map<number, Taken>) {
  const fileIds = new Map<number, string>();
  const rows: Omit<Prisma.ImportPictureCreateManyInput, "importId">[] = [];
  for (const [at, { sha256: hash, origin, staged, known }] of taken) {
    const fileId = known?.fileId ?? (await staged?.enter(tx))?.id;
    if (!fileId) continue;
    fileIds.set(at, fileId);
    const words = { captionOrigin: origin.caption, creditFound: origin.credit, altFound: origin.alt };
    const confirmed = { confirmedAt: known?.confirmedAt ?? null, confirmedById: known?.confirmedById ?? null };
    rows.push({ position: rows.length + 1, fileId, sha256: hash, ...words, ...confirmed });
  }
  return { fileIds, rows };
}

async function newestEdition(tx: Tx, articleId: string): Promise<string> {
  const edition = await tx.edition.findFirst({ where: { articleId }, orderBy: { number: "desc" }, select: { id: true } });
  if (!edition) throw new AppError("INVALID", "no-article");
  return edition.id;
}

/** The article or the proposal, its pictures, the row that remembers the file and the audit rows: all of it or none. */
async function write(tx: Tx, actor: Actor, { file, structured, taken, reading, people, original }: Prepared): Promise<ImportResult> {
  const { fileIds, rows } = await enterPictures(tx, taken);
  const body = structured.content.map(
    (block, at): Block => (block.type === "figure" ? { ...block, attrs: { ...block.attrs, fileId: fileIds.get(at) ?? null } } : block),
  );
  const content = {
    title: structured.title,
    standfirst: structured.standfirst,
    body: { type: "doc", content: body },
    eventDate: dayInput(reading.eventDay),
    proposedPublishAt: momentInput(reading.publishDay),
    bylines: structured.bylines,
    people,
  };
  const made = original ? { articleId: original, editionId: await newestEdition(tx, original) } : await createArticle(actor, content, tx);
  const { articleId, editionId } = made;
  const { report } = reading;
  const { id } = await tx.import.create({
    data: {
      sha256: file.sha256,
      fileName: file.name,
      articleId,
      report: report as unknown as Prisma.InputJsonObject,
      ...(original ? { proposal: content as unknown as Prisma.InputJsonObject } : {}),
      createdById: actor.id,
    },
    select: { id: true },
  });
  if (rows.length) await tx.importPicture.createMany({ data: rows.map((row) => ({ ...row, importId: id })) });
  const counts = { understood: report.understood.length, doubted: report.doubted.length, dropped: report.dropped.length };
  const detail = { articleId, editionId, kind: report.kind, size: file.size, sha256: file.sha256.toString("hex"), pictures: rows.length, ...counts };
  await record(tx, actor, original ? "import.propose" : "import.create", { type: "import", id, detail });
  return { importId: id, articleId, editionId, report, repeated: false, proposed: original !== null };
}

/** The article that the person named, or the one that the file resembles. @throws AppError INVALID "no-article" */
async function originalOf(actor: Actor, named: string | undefined, name: string, { title, standfirst, content }: Structured): Promise<string | null> {
  if (named === undefined) return likelyOriginal({ name, title, text: [standfirst, plainText({ type: "doc", content })].join("\n") });
  if (!(await findOriginal(actor, named))) throw refusal("no-article");
  return named;
}

/**
 * Reads a file into a draft of the actor, with a report of what was understood, doubted and dropped. The same bytes make no
 * second article, also when two people send them at once; a newer version of a file makes none either, but a proposal for the
 * article that stands. Input: {name, bytes, articleId?}.
 * @throws ZodError; AppError FORBIDDEN "not-a-writer", INVALID with an ImportRefusal; nothing is left behind then
 */
export async function importFile(actor: Actor, input: unknown): Promise<ImportResult> {
  const { name, bytes, articleId } = importInput.parse(input);
  const refused = whyNotImport(actor);
  if (refused) throw new AppError("FORBIDDEN", refused);
  const kind = await kindOf(name, bytes);
  const hash = sha256(bytes);
  const before = await findImportOf(actor, hash);
  if (before) return again(before);

  const source = await readers[kind](bytes);
  const structured = structureOf(source);
  const original = await originalOf(actor, articleId, name, structured);
  const { ids, ...named } = await peopleOf(actor, structured);
  const taken = new Map<number, Taken>();
  try {
    const unreadable = await stageAll(actor, structured, original ? await knownPictures(original) : new Map(), taken);
    const reading = readingOf(source, structured, { ...named, unreadable });
    const prepared = { file: { sha256: hash, name, size: bytes.byteLength }, structured, taken, reading, people: ids, original };
    return await db.$transaction((tx) => write(tx, actor, prepared));
  } catch (error) {
    await Promise.all([...taken.values()].map(({ staged }) => staged?.discard()));
    // The unique hash decided: somebody else brought in the same bytes while these were being read.
    const faster = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002" ? await findImportOf(actor, hash) : null;
    if (faster) return again(faster);
    throw error;
  }
}
