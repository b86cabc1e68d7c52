import type { ListNode } from "@/lib/news/body";
import { type SourceBlock, textOf, wordsOf } from "./source";

// As documents count: khoản by numbers, điểm by the letters of the Vietnamese alphabet.
const letters = "abcdđeghiklmnopqrstuvxy";

function listLines({ type, content }: ListNode, depth: number): string[] {
  return content.flatMap((item, at) => {
    const sign = type === "bulletList" ? "- " : depth === 0 ? `${at + 1}. ` : `${letters[at] ?? at + 1}) `;
    const lines = item.content.flatMap((part) => (part.type === "paragraph" ? textOf(part.content).split("\n") : listLines(part, depth + 1)));
    return lines.map((line, place) => (place === 0 ? sign + line : line));
  });
}

/**
 * The words of a file as lines, with the numbers that Word counted by itself written out: a text whose parts are known by their numbers
 * must have them.
 */
export function linesOfSource(blocks: readonly SourceBlock[]): string[] {
  return blocks.flatMap((block) => (block.kind === "list" ? listLines(block.node, 0) : wordsOf(block).split("\n"))).filter((line) => line.trim() !== "");
}
