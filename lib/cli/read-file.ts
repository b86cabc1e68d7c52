import "server-only";
import sharp from "sharp";
import { type OpenFile, openFile } from "@/lib/texts/reader/open";
import { Unreadable } from "@/lib/texts/reader/unreadable";
import type { ReaderAnswer, ReaderQuestion } from "@/lib/texts/schema";

/*
 * Reads the words of one file, page by page, for the worker that started it and watches it (lib/texts/process.ts). It knows no database, no
 * settings and no secrets: whatever a file does to what reads it, it does here.
 */
sharp.concurrency(1);
sharp.cache(false);

let file: OpenFile | null = null;

async function answerTo(question: ReaderQuestion): Promise<ReaderAnswer> {
  if ("bytes" in question) {
    file = await openFile(Buffer.from(question.bytes), question.mimeType, question.limits);
    return { pages: file.pages };
  }
  if (!file) throw new Error("no file is open");
  return { page: await file.page(question.page) };
}

process.on("message", (question: ReaderQuestion) => {
  answerTo(question)
    .catch((error: unknown): ReaderAnswer => {
      if (!(error instanceof Unreadable)) console.error(error);
      return { failure: error instanceof Unreadable ? error.failure : "broken" };
    })
    .then((answer) => process.send?.(answer));
});
// Nobody waits for it any more.
process.once("disconnect", () => process.exit());
