import type { ScannedPage } from "@/lib/texts/proposals";
import type { WordBox } from "@/lib/texts/schema";

/** A page as the machine read it, every word in a box of its own, as if all lines were of one width. */
export function scannedPage(page: number, text: string, quality = 0.93): ScannedPage {
  let line = 0;
  const words: WordBox[] = [];
  for (const found of text.matchAll(/\S+|\n/g)) {
    if (found[0] === "\n") line++;
    else words.push([found.index, found[0].length, 1000, 500 * line, 800, 300]);
  }
  return { page, text, quality, words };
}
