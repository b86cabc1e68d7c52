import "server-only";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { printHtml } from "@/lib/printing/pdf";
import { reportHtml } from "./html";
import type { Paper } from "./paper";

/** On which page each heading begins: the outline that the printer made of them, read back. */
async function pagesOf(bytes: Uint8Array, titles: readonly string[]): Promise<(number | undefined)[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  try {
    type Entry = Awaited<ReturnType<typeof document.getOutline>>[number];
    const all = (entries: readonly Entry[]): Entry[] => entries.flatMap((entry) => [entry, ...all(entry.items)]);
    const plain = (text: string) => text.replace(/[\s.]+/g, "").toLocaleUpperCase("vi");
    const outline = all((await document.getOutline()) ?? []);
    return await Promise.all(
      titles.map(async (title) => {
        const entry = outline.find((one) => plain(one.title) === plain(title));
        const dest = typeof entry?.dest === "string" ? await document.getDestination(entry.dest) : entry?.dest;
        return dest ? (await document.getPageIndex(dest[0])) + 1 : undefined;
      }),
    );
  } finally {
    await document.loadingTask.destroy();
  }
}

/** A file says when it was made; a version is of one hour, whenever it is printed. The text keeps its length, so that no offset moves. */
function dated(bytes: Uint8Array, at: Date): Uint8Array {
  const stamp = at.toISOString().replace(/[-:T]/g, "").slice(0, 14);
  const text = Buffer.from(bytes).toString("latin1");
  return Buffer.from(text.replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${stamp}`), "latin1");
}

/**
 * A report as PDF: tagged, A4, outline, contents with their pages.
 * @param at the hour that the file bears
 * @returns null when this machine has no browser to print with
 * @throws QueueFull
 */
export async function reportPdf(paper: Paper, at: Date): Promise<Uint8Array | null> {
  // Printed twice: only a printed page knows its number.
  const first = reportHtml(paper);
  const draft = await printHtml(first.html);
  if (!draft) return null;
  const final = await printHtml(reportHtml(paper, await pagesOf(draft, first.titles)).html);
  return final && dated(final, at);
}
