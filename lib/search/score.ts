import type { SearchKind } from "@/prisma/generated/enums";

/* The order of results. Pure. */

/** What the database says of an entry that answers a question. */
export interface Match {
  id: number;
  /** The very symbol that was typed. */
  symbol: boolean;
  /** All words stand in the title. */
  title: boolean;
  /** They stand there with the marks that were typed. */
  titleExact: boolean;
  /** They stand there next to each other. */
  titleTogether: boolean;
  /** All words stand next to each other somewhere in it. */
  together: boolean;
  /** All words stand in it with their marks; null where that was not asked. */
  exact: boolean | null;
  /** Different words of title, other names and symbol. */
  titleWords: number;
  /** The month it stands on. */
  shelf: number;
  /** Days since 1970; null for none. */
  day: number | null;
  kind: SearchKind;
  choices: readonly number[];
}

/** Between two that answer equally well: what people mean rather than where it is mentioned. */
const weights: Record<SearchKind, number> = {
  PERSON: 60,
  BODY: 50,
  PAGE: 50,
  SESSION: 45,
  RESOLUTION: 40,
  ARTICLE: 25,
  QUESTION: 10,
  REPORT: 20,
  DISCLOSURE: 10,
  DOCUMENT: 5,
  MEETING: 0,
};

/** @param words how many were typed @param today days since 1970 */
export function scoreOf(match: Match, words: number, today: number): number {
  const { symbol, title, titleExact, titleTogether, together, exact, titleWords, day, kind } = match;
  let score = weights[kind];
  if (symbol) score += 2000;
  if (exact) score += 150;
  if (together) score += 60;
  if (title) score += 400 + (titleExact ? 90 : 0) + (titleTogether ? 110 : 0) + 120 * Math.min(1, words / Math.max(1, titleWords));
  // Of two equals the newer: some twenty points less for every ten years.
  if (day !== null) score += 40 * 2 ** (-Math.max(0, today - day) / 3650);
  return score;
}
