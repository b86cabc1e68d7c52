import { bylineRoleWords } from "@/lib/news/labels";
import type { Byline } from "@/lib/news/queries";

/** One part of the by-line: "Bài" and the people who did it. */
export interface BylinePart {
  label: string;
  names: string[];
}

const order = ["TEXT_AND_PICTURES", "TEXT", "PICTURES"] as const;

/** The by-line by what people did, in the order they are named: "Bài và ảnh: A, B"; "Bài: A"; "Ảnh: B". */
export function bylineParts(bylines: Byline[]): BylinePart[] {
  return order
    .map((role) => ({ label: bylineRoleWords[role], names: bylines.filter((line) => line.role === role).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0);
}

/** Vietnamese syllables that an adult reads in a minute, rounded down so that nobody feels slow. */
const SYLLABLES_PER_MINUTE = 220;

/** Whole minutes, at least one. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / SYLLABLES_PER_MINUTE));
}
