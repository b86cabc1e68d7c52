import { isSyllable } from "@/lib/core/syllables";

/* How far a text can be trusted, without knowing what stands on the page. Pure. */

/** Words of Latin letters that a text may have besides Vietnamese: symbols of documents, foreign names, Roman numbers. */
const foreign = /^(?:[A-ZĐ]{1,8}|[IVXLCDM]+|[A-Z]?[a-z]{2,})$/;
/** Signs that no office prints: boxes, private letters, what replaces a letter that could not be read. */
const GARBAGE = /[\ufffd\ue000-\uf8ff\u0080-\u009f\u2400-\u25ff¤¦¬¶]/gu;

/**
 * From 0 (nothing that reads as a text) to 1 (every word can be Vietnamese). Among Vietnamese words a foreign one counts half.
 */
export function qualityOf(text: string): number {
  const words = text.normalize("NFC").match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length === 0) return 0;
  // A text without a single mark is in another language, where such words are the usual ones.
  const strange = words.filter((word) => /[^a-z]/i.test(word)).length < words.length / 50 ? 0.9 : 0.5;
  const worth = words.reduce((sum, word) => sum + (isSyllable(word) ? 1 : foreign.test(word) ? strange : 0), 0);
  const signs = text.replace(/\s/g, "").length;
  const garbage = (text.match(GARBAGE)?.length ?? 0) / signs;
  // Single letters side by side are what a reader makes of a pattern.
  const lonely = words.filter((word) => word.length === 1).length / words.length;
  const score = (worth / words.length) * (1 - Math.min(1, garbage * 4)) * (lonely > 0.4 ? 0.5 : 1);
  return Math.round(score * 1000) / 1000;
}

/** Below this the words that lie in a file are not used as they are. */
export const GOOD = 0.7;

/** Letters and digits of a text: how much there is of it. */
export function amountOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** The language that most of the words are in: "vi", "en" for other Latin words, "" where it cannot be said. */
export function languageOf(text: string): string {
  const words = text.normalize("NFC").match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  if (words.length < 5) return "";
  const marked = words.filter((word) => /[^a-z]/i.test(word) && isSyllable(word)).length;
  return marked / words.length > 0.25 ? "vi" : words.filter((word) => /^[a-z]+$/i.test(word)).length / words.length > 0.8 ? "en" : "";
}
