import "server-only";
import { db } from "@/lib/core/db";
import { readingAddress } from "@/lib/files/addresses";
import type { Passage } from "@/lib/search/entry";
import { sentFiles } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";

/** Goes into the `select` of a record: those of its files that readers may have, in their order. */
export const openFiles = {
  where: { visibility: "PUBLIC", file: sentFiles() },
  orderBy: { position: "asc" },
  select: { fileId: true, title: true, role: true },
} satisfies Prisma.Resolution$attachmentsArgs;

/** A file as its record or its article names it. */
interface OpenFile {
  fileId: string;
  title: string;
}

/** What was read of files, page by page, for the search: nothing of bytes that were replaced. @returns a way to ask for the passages of a record */
export async function passagesOfFiles(files: readonly OpenFile[]): Promise<(files: readonly OpenFile[]) => Passage[]> {
  const ids = [...new Set(files.map(({ fileId }) => fileId))];
  if (ids.length === 0) return () => [];
  const texts = await db.fileText.findMany({
    where: { fileId: { in: ids }, state: "READ" },
    select: {
      fileId: true,
      revision: true,
      confirmedAt: true,
      file: { select: { name: true, revision: true } },
      readPages: { orderBy: { page: "asc" }, select: { page: true, text: true, source: true } },
    },
  });
  const current = new Map(texts.filter(({ revision, file }) => revision === file.revision).map((text) => [text.fileId, text]));
  return (some) =>
    some.flatMap(({ fileId, title }) => {
      const text = current.get(fileId);
      if (!text) return [];
      return text.readPages
        .filter((page) => page.text.trim() !== "")
        .map(({ page, text: words, source }): Passage => {
          const guessed = source === "OCR" && text.confirmedAt === null;
          return {
            label: `trang ${page} của tệp ${title || text.file.name}`,
            to: readingAddress(fileId, page),
            text: words,
            ...(guessed && { machineRead: true as const }),
          };
        });
    });
}
