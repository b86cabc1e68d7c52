import "server-only";
import { createHash } from "node:crypto";

/**
 * The seal of a list of drafts: SHA-256 (hex) over each page and the text it was made with. Whoever releases names the seal they
 * saw; a list that has changed since has another one.
 * @param pages in the order of their ids
 */
export function sealOf(pages: readonly { id: string; editionHash: Uint8Array | null }[]): string {
  const hash = createHash("sha256");
  for (const { id, editionHash } of pages) hash.update(`${id}:${editionHash ? Buffer.from(editionHash).toString("hex") : ""}\n`);
  return hash.digest("hex");
}
