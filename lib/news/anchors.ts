import "server-only";
import { canonical } from "@/lib/core/canonical";
import { sha256 } from "@/lib/core/sha256";
import { type Block, type Body, plainText } from "./body";

/*
 * How a comment finds its block again. Blocks carry no ids: an editor would copy them with the text. So a comment keeps the place of
 * its block and the SHA-256 of what it said.
 */

/** Signs of a block that a comment keeps, to be recognised after it has changed. */
const QUOTED = 120;

/** What a block says to its readers; how it is printed does not count. */
function saidBy(block: Block): string {
  const words = plainText({ type: "doc", content: [block] });
  return block.type === "figure" || block.type === "video" ? canonical(block.attrs) : words;
}

/** SHA-256 of what a block says. */
export function blockHash(block: Block): Buffer<ArrayBuffer> {
  return sha256(Buffer.from(saidBy(block)));
}

/** How a block begins, on one line. */
export function quoteOf(block: Block): string {
  const words = plainText({ type: "doc", content: [block] })
    .replace(/\s+/g, " ")
    .trim();
  if (words.length <= QUOTED) return words;
  return `${words.slice(0, QUOTED).replace(/\s+\S*$/, "")}…`;
}

/** Where a block stands now: at its place, or moved to where the same words stand nearest, or changed at about its place. */
export function placeNow({ place, hash }: { place: number; hash: Uint8Array }, body: Body): { place: number; changed: boolean } {
  const same = body.content.flatMap((block, index) => (blockHash(block).equals(hash) ? [index] : []));
  const [nearest] = same.toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place) || a - b);
  if (nearest !== undefined) return { place: nearest, changed: false };
  return { place: Math.max(0, Math.min(place, body.content.length - 1)), changed: true };
}
