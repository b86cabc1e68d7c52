import { fold } from "@/lib/core/vietnamese";
import { type Block, type Body, figuresOf } from "@/lib/news/body";

/*
 * Whether a file is a newer version of one that was read before. Two signs together: its name or its title is the same, and half of
 * its text is. The person has the last word.
 */

/** Half of the runs of three words are the same. */
const ALIKE = 0.5;

/** What people and programs add to the name of a copy. */
const COPY =
  /[\s_.-]*(?:\(\d{1,2}\)|(?:bản|ban)[\s_-]*(?:mới|moi|sửa|sua|cuối|cuoi|chốt|chot|sao|\d{1,2})|(?:lần|lan|sửa|sua|v|ver|version)[\s_-]*\d{1,2}|copy|final|mới|moi|chốt|chot)$/iu;

/** A file's name without its ending and without what marks a copy: "Bài họp (2).docx" and "bai-hop-ban-cuoi.docx" are one. */
export function nameKey(name: string): string {
  let stem = name.normalize("NFC").replace(/\.[^.]{1,5}$/, "");
  for (let shorter = stem.replace(COPY, ""); shorter && shorter !== stem; shorter = stem.replace(COPY, "")) stem = shorter;
  return titleKey(stem);
}

export function titleKey(title: string): string {
  return fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function runs(text: string): Map<string, number> {
  const words = titleKey(text).split(" ").filter(Boolean);
  const found = new Map<string, number>();
  for (let at = 0; at + 3 <= words.length; at++) {
    const run = words.slice(at, at + 3).join(" ");
    found.set(run, (found.get(run) ?? 0) + 1);
  }
  return found;
}

/** How much of two texts is the same, from 0 to 1, by their runs of three words. */
export function likeness(one: string, other: string): number {
  const [first, second] = [runs(one), runs(other)];
  const total = [...first.values(), ...second.values()].reduce((sum, count) => sum + count, 0);
  let common = 0;
  for (const [run, count] of first) common += Math.min(count, second.get(run) ?? 0);
  return total === 0 ? 0 : (2 * common) / total;
}

export function isAlike(one: string, other: string): boolean {
  return likeness(one, other) >= ALIKE;
}

export interface Kept {
  body: Body;
  /** Captions that the newer file words otherwise than somebody confirmed them. */
  kept: { number: number; confirmed: string; wanted: string }[];
}

/** The text that a file proposes, with the words and pictures that people already gave to the same places. */
export function withKnownWords(proposed: Body, current: Body, confirmed: ReadonlySet<string>): Kept {
  const figures = figuresOf(current).map(({ attrs }) => attrs);
  const kept: Kept["kept"] = [];
  let number = 0;
  const content = proposed.content.map((block): Block => {
    if (block.type !== "figure") return block;
    number++;
    const { fileId, caption, credit, alt } = block.attrs;
    // A place whose picture the file has not is the place that somebody filled since.
    const before = figures.find((one) => (fileId ? one.fileId === fileId : one.fileId && titleKey(one.caption) === titleKey(caption)));
    if (!before?.fileId) return block;
    if (!fileId || confirmed.has(fileId)) {
      if (before.caption !== caption) kept.push({ number, confirmed: before.caption, wanted: caption });
      return { ...block, attrs: before };
    }
    return { ...block, attrs: { fileId, caption: caption || before.caption, credit: credit || before.credit, alt: alt || before.alt } };
  });
  return { body: { type: "doc", content }, kept };
}
