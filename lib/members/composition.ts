import { formatNumber } from "@/lib/core/numbers";

/* Figures of a term's members as counts, never as names. Pure. */

/** How many are so, among how many of whom the record says it. */
export interface Share {
  count: number;
  known: number;
}

export interface Composition {
  members: number;
  women: Share;
  /** Under 40 on the day the term began. */
  young: Share;
  minority: Share;
  reelected: Share;
}

/** A smaller group, or everybody but a smaller group, would as good as name its people: what is sensitive by law is then not counted aloud. */
export const SMALLEST_GROUP = 3;

function said(share: Share, members: number, words: string): string[] {
  if (share.known === 0) return [];
  // A figure carries what is known: where the record is silent on some, it is a lower bound.
  return [`${share.known < members ? "ít nhất " : ""}${formatNumber(share.count)} ${words}`];
}

/** "23 nữ, 34 người dân tộc thiểu số, 9 dưới 40 tuổi, 21 tái cử": what may be said of a term as a whole. */
export function compositionWords({ members, women, young, minority, reelected }: Composition): string {
  const hidden = minority.count < SMALLEST_GROUP || minority.known - minority.count < SMALLEST_GROUP;
  return [
    ...said(women, members, "nữ"),
    ...(hidden ? [] : said(minority, members, "người dân tộc thiểu số")),
    ...said(young, members, "dưới 40 tuổi khi bắt đầu nhiệm kỳ"),
    ...said(reelected, members, "tái cử"),
  ].join(", ");
}
