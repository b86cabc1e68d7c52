import "server-only";
import { createHash } from "node:crypto";
import { absoluteUrl } from "@/lib/core/public-url";
import { keptSheet } from "@/lib/printing/kept";
import { canPrint, printHtml } from "@/lib/printing/pdf";
import { Queue } from "@/lib/printing/queue";
import { sessionAddress } from "./addresses";
import { coverHtml } from "./cover";
import { mergePapers } from "./merged";
import type { PapersBundle } from "./queries/papers";

/** Raised when the same papers are to look otherwise: what was kept before is not found any more. */
const EDITION = 1;

/** Merging takes a processor and all of the pages in memory: one at a time, and few wait. */
const merging = new Queue(4);

/** What the merged file is made from, as a name of it: other papers, another name. */
export function mergedHash({ title, when, entries }: PapersBundle): string {
  const papers = entries.map(({ path, paper, file, leftOut }) => [path, paper.title, Buffer.from(file.sha256).toString("hex"), leftOut]);
  return createHash("sha256")
    .update(JSON.stringify([EDITION, canPrint(), title, when, papers]))
    .digest("hex");
}

/** The merged papers, from the folder or made now. @returns null when there is nothing to merge @throws QueueFull */
export async function mergedFile(bundle: PapersBundle): Promise<Uint8Array<ArrayBuffer> | null> {
  const about = { council: bundle.council, title: bundle.title, when: bundle.when, source: absoluteUrl(sessionAddress(bundle.slug)) };
  const sheet = await keptSheet(mergedHash(bundle), () =>
    merging.run(() => mergePapers(`Tài liệu ${bundle.title}`, bundle.entries, (list) => printHtml(coverHtml(about, list)))),
  );
  return sheet?.bytes ?? null;
}
