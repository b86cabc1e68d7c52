import "server-only";
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from "pdf-lib";
import { storage } from "@/lib/files/storage";
import type { BundleEntry, LeftOut } from "./bundle";

/*
 * The PDF papers of a session as one document in the order of the agenda, with an outline that names them. pdf-lib moves pages and writes
 * no letter: Vietnamese text is set by the printer (lib/printing) or stands in the outline, which every reader sets itself.
 */

export interface MergedPart {
  entry: BundleEntry;
  /** Where it begins, counted from the first page behind the cover. */
  page: number;
  pages: number;
}

export interface MergedList {
  parts: MergedPart[];
  leftOut: { entry: BundleEntry; why: LeftOut }[];
}

/** Draws what stands before the papers; null where this machine cannot. */
export type Cover = (list: MergedList) => Promise<Uint8Array | null>;

const isPdf = ({ file }: BundleEntry) => file.mimeType === "application/pdf";

/** The pages of one file, or null for a file with a password or one that is broken. */
async function pagesOf(into: PDFDocument, entry: BundleEntry) {
  try {
    const source = await PDFDocument.load(await storage().read(entry.file.storageKey), { updateMetadata: false });
    return await into.copyPages(source, source.getPageIndices());
  } catch {
    return null;
  }
}

/** An outline of one level: a line for each part, which leads to its first page. */
function addOutline(document: PDFDocument, lines: { words: string; page: number }[]): void {
  const { context } = document;
  const root = context.nextRef();
  const refs = lines.map(() => context.nextRef());
  const pages = document.getPages();
  for (const [n, { words, page }] of lines.entries()) {
    const target = pages[page];
    if (!target) continue;
    const line = new Map<PDFName, PDFHexString | PDFRef | ReturnType<typeof context.obj>>([
      [PDFName.of("Title"), PDFHexString.fromText(words)],
      [PDFName.of("Parent"), root],
      [PDFName.of("Dest"), context.obj([target.ref, PDFName.of("Fit")])],
    ]);
    const [before, after] = [refs[n - 1], refs[n + 1]];
    if (before) line.set(PDFName.of("Prev"), before);
    if (after) line.set(PDFName.of("Next"), after);
    context.assign(refs[n] as PDFRef, PDFDict.fromMapWithContext(line, context));
  }
  const [first, last] = [refs[0], refs.at(-1)];
  if (!first || !last) return;
  context.assign(root, context.obj({ Type: "Outlines", First: first, Last: last, Count: PDFNumber.of(refs.length) }));
  document.catalog.set(PDFName.of("Outlines"), root);
  document.catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

/** @returns null when there is not one page to merge */
export async function mergePapers(title: string, all: readonly BundleEntry[], cover: Cover): Promise<Uint8Array | null> {
  const merged = await PDFDocument.create();
  const list: MergedList = { parts: [], leftOut: [] };
  for (const entry of all) {
    const why = entry.leftOut ?? (isPdf(entry) ? null : "not-a-pdf");
    const pages = why ? null : await pagesOf(merged, entry);
    if (!pages) {
      list.leftOut.push({ entry, why: why ?? "unreadable" });
      continue;
    }
    list.parts.push({ entry, page: merged.getPageCount() + 1, pages: pages.length });
    for (const page of pages) merged.addPage(page);
  }
  if (list.parts.length === 0) return null;
  const front = await cover(list);
  const printed = front && (await PDFDocument.load(front));
  const sheets = printed ? await merged.copyPages(printed, printed.getPageIndices()) : [];
  for (const [n, sheet] of sheets.entries()) merged.insertPage(n, sheet);
  const lines = list.parts.map(({ entry, page }) => ({
    words: [entry.paper.word, entry.paper.symbol, entry.paper.title].filter(Boolean).join(" "),
    page: page - 1 + sheets.length,
  }));
  addOutline(merged, sheets.length > 0 ? [{ words: "Danh mục tài liệu", page: 0 }, ...lines] : lines);
  merged.setTitle(title, { showInWindowTitleBar: true });
  merged.setLanguage("vi");
  return merged.save({ objectsPerTick: 200 });
}
