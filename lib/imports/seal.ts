import "server-only";
import { createHash } from "node:crypto";

/** What a release of a page is bound to: its text, hour and files as they were brought in. */
export interface SealedPage {
  id: string;
  editionHash: Uint8Array | null;
  publishAt: Date | null;
  filesHash: Uint8Array | null;
}

const hex = (bytes: Uint8Array | null) => (bytes ? Buffer.from(bytes).toString("hex") : "");

/**
 * The seal of a list of drafts: SHA-256 (hex) over each page and the text, the hour and the files it was made with. Whoever releases
 * names the seal they saw; a list that has changed since has another one.
 * @param pages in the order of their ids
 */
export function sealOf(pages: readonly SealedPage[]): string {
  const hash = createHash("sha256");
  for (const { id, editionHash, publishAt, filesHash } of pages) hash.update(`${id}:${hex(editionHash)}:${publishAt?.toISOString() ?? ""}:${hex(filesHash)}\n`);
  return hash.digest("hex");
}
