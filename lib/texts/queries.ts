import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { z } from "@/lib/core/zod";
import { READING_PART } from "@/lib/files/addresses";
import { whyNotSee } from "@/lib/files/policy";
import { publicFile, standingOf, standingSelect } from "@/lib/files/queries";
import { attachmentsForStaff } from "@/lib/visibility/policy";
import { type PublicRecord, publicRecordsOf } from "@/lib/visibility/queries";
import type { Prisma } from "@/prisma/generated/client";
import type { FileKind, PageSource } from "@/prisma/generated/enums";
import { type TextRefusal, whyNotCorrect } from "./policy";
import { boxes, failureOfPage, type PageFailure, type TextFailure, type WordBox } from "./schema";

/** A page as it was read. */
export interface TextPage {
  page: number;
  text: string;
  source: PageSource;
  /** Why it has no words though the file was read; null for a page that was read. */
  failure: PageFailure | null;
  /** 0 to 1. */
  quality: number;
  /** Where the words stand: see schema.ts. */
  words: WordBox[];
  /** Of its picture; null where there is none. */
  size: { width: number; height: number } | null;
}

/** A file that was read to the end. */
export interface ReadText {
  fileId: string;
  revision: number;
  name: string;
  version: number;
  readAt: Date | null;
  confirmedAt: Date | null;
  confirmedBy: string | null;
  pages: TextPage[];
}

const textSelect = {
  fileId: true,
  revision: true,
  version: true,
  readAt: true,
  confirmedAt: true,
  confirmedBy: { select: { displayName: true } },
  file: { select: { name: true, revision: true } },
  readPages: {
    orderBy: { page: "asc" },
    select: { page: true, text: true, source: true, failure: true, quality: true, words: true, width: true, height: true },
  },
} satisfies Prisma.FileTextSelect;

const failureOf = (failure: string) => (failure === "" ? null : failureOfPage(failure as TextFailure));
const sizeOf = (width: number | null, height: number | null) => (width !== null && height !== null ? { width, height } : null);

async function findText(where: Prisma.FileTextWhereInput): Promise<ReadText | null> {
  const found = await db.fileText.findFirst({ where: { ...where, state: "READ" }, orderBy: { revision: "desc" }, select: textSelect });
  // Words of bytes that were replaced say nothing of those that stand there now.
  if (!found || found.revision !== found.file.revision) return null;
  const { file, confirmedBy, readPages, ...text } = found;
  const pages = readPages.map(({ width, height, words, failure, ...page }) => ({
    ...page,
    failure: failureOf(failure),
    words: boxes.parse(words),
    size: sizeOf(width, height),
  }));
  return { ...text, name: file.name, confirmedBy: confirmedBy?.displayName ?? null, pages };
}

/** What was read of a file that is attached to a record, for whoever may open it; null for everything else. */
export async function scanOf(actor: Actor, record: { resolutionId: string } | { documentId: string }, fileId: string): Promise<ReadText | null> {
  return findText({ fileId, file: { attachments: { some: { ...record, AND: [attachmentsForStaff(actor)] } } } });
}

/** Files whose words an account may see: those of a record that is open to it, and for whoever works with files those of articles alone. */
function openTo(actor: Actor): Prisma.StoredFileWhereInput {
  const loose = whyNotSee(actor) ? [] : [{ attachments: { none: {} }, uses: { some: { use: "ATTACHMENT" as const } } }];
  return { OR: [{ attachments: { some: attachmentsForStaff(actor) } }, ...loose] };
}

/** Whether an actor may see the words of a file, and why not correct them; null where the file is not there for the actor. */
export async function standingToCorrect(actor: Actor, fileId: string): Promise<{ why: TextRefusal | null } | null> {
  const file = await db.storedFile.findFirst({ where: { id: fileId, ...openTo(actor) }, select: standingSelect });
  return file && { why: whyNotCorrect(actor, { ...standingOf(file), shown: (await publicFile(fileId)) !== null }) };
}

/** What was read of a file, for whoever may open it, with why they may not correct it; null for everything else. */
export async function staffText(actor: Actor, fileId: string): Promise<(ReadText & { why: TextRefusal | null }) | null> {
  const standing = z.uuid().safeParse(fileId).success ? await standingToCorrect(actor, fileId) : null;
  const text = standing && (await findText({ fileId }));
  return text && { ...text, ...standing };
}

/** What readers have of the words of a file: as many pages as one page of the portal holds. */
export interface ReaderText {
  fileId: string;
  name: string;
  kind: FileKind;
  /** In bytes. */
  size: number;
  /** Whether somebody compared the words with the pages. */
  confirmed: boolean;
  /** How many pages the file has. */
  total: number;
  pages: Pick<TextPage, "page" | "text" | "source" | "failure" | "size">[];
  records: PublicRecord[];
}

/** The words of a file that readers may open at this moment, from a page on; null for everything else. */
export async function publicText(fileId: string, from = 1): Promise<ReaderText | null> {
  const file = await publicFile(fileId);
  if (!file) return null;
  const { id, revision, name, kind, size } = file;
  const shown = { where: { page: { gte: from, lt: from + READING_PART } }, orderBy: { page: "asc" } } as const;
  const text = await db.fileText.findFirst({
    where: { fileId: id, revision, state: "READ" },
    select: {
      pages: true,
      confirmedAt: true,
      readPages: { ...shown, select: { page: true, text: true, source: true, failure: true, width: true, height: true } },
    },
  });
  if (!text || text.readPages.length === 0) return null;
  const pages = text.readPages.map(({ width, height, failure, ...page }) => ({ ...page, failure: failureOf(failure), size: sizeOf(width, height) }));
  const records = await publicRecordsOf(id, await now());
  return { fileId: id, name, kind, size, confirmed: text.confirmedAt !== null, total: text.pages ?? pages.length, pages, records };
}

/** The key under which the picture of a page lies; null where there is none. Whoever asks has been asked whether they may open the file. */
export async function pictureKey({ id, revision }: { id: string; revision: number }, page: number): Promise<string | null> {
  const found = await db.filePage.findFirst({ where: { fileId: id, revision, page }, select: { imageKey: true } });
  return found?.imageKey ?? null;
}
