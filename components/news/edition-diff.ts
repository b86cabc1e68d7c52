import { diffArrays, diffWordsWithSpace } from "diff";
import { type Block, type Body, type Figure, plainText } from "@/lib/news/body";
import { keyOf, type LinkRun, linkRuns } from "@/lib/news/links";

/** A run of words: as it stands in both, only in the older, only in the newer. */
export interface Words {
  text: string;
  kind: "same" | "gone" | "new";
}

/** One line of a comparison of two texts, in reading order. `place` counts the blocks of the newer text from 0. */
export type BlockChange =
  | { kind: "same"; blocks: Block[]; place: number }
  | { kind: "new"; block: Block; place: number }
  | { kind: "gone"; block: Block }
  | { kind: "changed"; before: Block; after: Block; words: Words[]; place: number }
  | { kind: "picture"; before: Figure; after: Figure; place: number };

/** What changed inside a line of words. */
export function wordChanges(before: string, after: string): Words[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({ text: value, kind: added ? "new" : removed ? "gone" : "same" }));
}

const key = (block: Block) => JSON.stringify(block);
const wordsOf = (block: Block) => plainText({ type: "doc", content: [block] });

/** Whether two blocks are one block that was rewritten, rather than two different ones: a third of the words has stayed. */
function related(before: Block, after: Block): boolean {
  // Another video is never the same one rewritten.
  if (before.type === "video" || after.type === "video") return false;
  if (before.type === "figure" || after.type === "figure") return before.type === after.type;
  const changes = wordChanges(wordsOf(before), wordsOf(after));
  const length = (kind: Words["kind"]) => changes.filter((one) => one.kind === kind).reduce((sum, { text }) => sum + text.length, 0);
  return length("same") * 3 >= Math.max(length("gone"), length("new"));
}

function pairUp(gone: Block[], added: Block[], first: number): BlockChange[] {
  const changes: BlockChange[] = [];
  const left = [...gone];
  for (const [index, after] of added.entries()) {
    const place = first + index;
    const at = left.findIndex((before) => related(before, after));
    if (at === -1) {
      changes.push({ kind: "new", block: after, place });
      continue;
    }
    // What stood before the block that was rewritten was taken out.
    const passed = left.splice(0, at + 1);
    const before = passed.pop() as Block;
    changes.push(...passed.map((block): BlockChange => ({ kind: "gone", block })));
    if (before.type === "figure" && after.type === "figure") changes.push({ kind: "picture", before, after, place });
    else changes.push({ kind: "changed", before, after, place, words: wordChanges(wordsOf(before), wordsOf(after)) });
  }
  return [...changes, ...left.map((block): BlockChange => ({ kind: "gone", block }))];
}

/** The changes from one text to another, block by block; runs without a change are counted. */
export function bodyChanges(before: Body, after: Body): BlockChange[] {
  const parts = diffArrays(before.content, after.content, { comparator: (a, b) => key(a) === key(b) });
  const changes: BlockChange[] = [];
  let place = 0;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (!part) continue;
    if (!part.added && !part.removed) {
      changes.push({ kind: "same", blocks: part.value, place });
      place += part.value.length;
      continue;
    }
    const next = parts[at + 1];
    const paired = next && (part.removed ? next.added : next.removed) ? next : null;
    if (paired) at += 1;
    const gone = part.removed ? part.value : (paired?.value ?? []);
    const added = part.added ? part.value : (paired?.value ?? []);
    changes.push(...pairUp(gone, added, place));
    place += added.length;
  }
  return changes;
}

/** The links that one text of a block has and the other has not: their words, and where they lead. */
export function linkChanges(before: Block, after: Block): { gone: LinkRun[]; added: LinkRun[] } {
  const runs = (block: Block) => linkRuns({ type: "doc", content: [block] });
  const name = ({ attrs, words }: LinkRun) => JSON.stringify([words, keyOf(attrs)]);
  const without = (mine: LinkRun[], other: LinkRun[]) => mine.filter((run) => !other.some((one) => name(one) === name(run)));
  const [old, now] = [runs(before), runs(after)];
  return { gone: without(old, now), added: without(now, old) };
}

/** How many places differ. */
export function changeCount(changes: readonly BlockChange[]): number {
  return changes.filter(({ kind }) => kind !== "same").length;
}

/** What a block is, in words that stand after "Thêm" or "Bỏ". */
export function partWord(block: Block): string {
  if (block.type === "figure") return "ảnh";
  return block.type === "video" ? "video" : "đoạn";
}
