import "server-only";
import { isNarrowed, type SearchQuestion } from "../sought";
import { termsOf, typedWords, wantedTerms } from "../terms";
import { correctionOf } from "./corrections";
import { findsSomething, type SearchResult, search } from "./find";

export interface Answers {
  result: SearchResult;
  /** What was looked for instead of what was typed, which finds nothing; null where it was looked for as typed. */
  corrected: string | null;
}

/** Of fewer words all are needed. */
const FEWEST = 3;

/**
 * What was asked for; where nothing answers, what was probably meant; where that is nothing either, what bears nearly all the words. The
 * page says which of the three it shows.
 */
export async function answersTo(question: SearchQuestion): Promise<Answers> {
  const result = await search(question);
  if (result.everything > 0 || question.literal) return { result, corrected: null };
  // The words are right, what was chosen besides leaves nothing of them: other words would be an answer to another question.
  if (isNarrowed(question) && (await findsSomething(question.q))) return { result, corrected: null };
  const correction = await correctionOf(question.q);
  if (correction) return { result: await search({ ...question, q: correction }), corrected: correction };
  const terms = termsOf(question.q);
  const most = typedWords(terms).length < FEWEST ? 0 : Math.floor(wantedTerms(terms).length / 2);
  for (let missing = 1; missing <= Math.min(2, most); missing++) {
    const near = await search(question, missing);
    if (near.everything > 0) return { result: near, corrected: null };
  }
  return { result, corrected: null };
}
