import { paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { PageSource } from "@/prisma/generated/enums";

/** Bounds of what is read, so that no file keeps the reader: what goes beyond them is not read, and stays as it is. */
export const textLimits = {
  /** Of one file. */
  pages: 1000,
  /** Of one page as it is drawn: an A4 page at 300 dots an inch has 8.7 million. */
  pixels: 12_000_000,
  /** Characters of one page, or of one sheet of a workbook. */
  characters: 400_000,
  /** To open a file, and to read one page of it, in milliseconds. */
  opening: 60_000,
  page: 120_000,
  /** How many pages of one file may take too long before the others are not tried any more: each kept the reader for two minutes. */
  slowPages: 5,
  /** Of the reading process as a whole, and of its JavaScript alone. */
  memory: 1200 * 1024 * 1024,
  heapMegabytes: 512,
  /** How often a file is begun without a single page coming out of it. */
  attempts: 3,
};
export type TextLimits = typeof textLimits;

const readable = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "text/plain; charset=utf-8",
  "text/csv; charset=utf-8",
  "image/jpeg",
  "image/png",
] as const;
export const readableTypes: readonly string[] = readable;

/** Why a file could not be read. */
export const failures = ["locked", "broken", "too-many-pages", "too-heavy", "too-long", "no-words", "keeps-failing"] as const;
export type TextFailure = (typeof failures)[number];

/** Why one page could not be read, while the others of its file were. */
const pageFailure = z.enum(["broken", "too-heavy", "too-long"]).catch("broken");
export type PageFailure = z.infer<typeof pageFailure>;
/** What a failure means for the page at which it came. */
export const failureOfPage = (failure: TextFailure): PageFailure => pageFailure.parse(failure);

/** Part of a page's text and where it stands: offset, length, then left, top, width and height in ten-thousandths of the page. */
const box = z.tuple([z.int().min(0), z.int().min(1), z.number(), z.number(), z.number(), z.number()]);
export const boxes = z.array(box);
export type WordBox = z.infer<typeof box>;

/** One page as the reading process hands it over. */
export const readPage = z.object({
  text: z.string().max(textLimits.characters),
  source: z.enum(PageSource),
  /** 0 to 1. */
  quality: z.number().min(0).max(1),
  words: boxes,
  /** What the page looks like, as WebP; null for what has no pages of its own. */
  picture: z.object({ bytes: z.instanceof(Uint8Array), width: z.int().positive(), height: z.int().positive() }).nullable(),
});
export type ReadPage = z.infer<typeof readPage>;

/** What the reading process answers. */
export const readerAnswer = z.union([z.object({ pages: z.int().positive() }), z.object({ page: readPage }), z.object({ failure: z.enum(failures) })]);
export type ReaderAnswer = z.infer<typeof readerAnswer>;

/** What it is asked: to open a file, then for one page after the other. */
export type ReaderQuestion = { bytes: Uint8Array; mimeType: string; limits: TextLimits } | { page: number };

/** Names what was read of a file, in the version that a person saw. */
export const ofTextInput = z.strictObject({ fileId: z.uuid(), version: z.coerce.number().int().positive() });
export const correctInput = ofTextInput.extend({
  page: z.coerce.number().int().positive(),
  text: paragraphs(textLimits.characters, "Trang này dài quá 400.000 ký tự. Bỏ bớt phần thừa").transform((text) => text.replace(/\r\n?/g, "\n")),
});

export const readInput = z.object({ fileId: z.uuid() });
