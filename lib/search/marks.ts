import { nfc } from "@/lib/core/vietnamese";
import { foldWord } from "./lexemes";
import { type Term, wantedTerms } from "./terms";

/** Text in pieces, in order; those that were asked for are hits. Never HTML: the page decides how a hit looks. */
export type Marked = { text: string; hit: boolean }[];

interface Span {
  start: number;
  end: number;
  term: number;
}

/** Where the terms stand in a text. `exact` compares letters with their marks, otherwise without. */
function spansOf(text: string, terms: Term[], exact: boolean): Span[] {
  const key = exact ? (word: string) => word : foldWord;
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({ at: found.index, length: found[0].length, key: key(found[0].toLowerCase()) }));
  const wanted = wantedTerms(terms).flatMap(({ spellings }, term) => spellings.map((spelling) => ({ term, keys: spelling.map(key) })));
  return words.flatMap((word, i) =>
    wanted.flatMap(({ term, keys }) => {
      if (!keys.every((wantedKey, k) => words[i + k]?.key === wantedKey)) return [];
      const last = words[i + keys.length - 1];
      return last ? [{ start: word.at, end: last.at + last.length, term }] : [];
    }),
  );
}

function cut(text: string, spans: Span[]): Marked {
  const marked: Marked = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const previous = marked.at(-1);
    const between = text.slice(at, start);
    // Neighbouring hits read as one: "hội nghị", not "hội" "nghị".
    if (previous?.hit && /^\s?$/.test(between)) previous.text += text.slice(at, end);
    else {
      if (between) marked.push({ text: between, hit: false });
      marked.push({ text: text.slice(Math.max(start, at), end), hit: true });
    }
    at = end;
  }
  if (at < text.length) marked.push({ text: text.slice(at), hit: false });
  return marked;
}

/** The whole text with its hits; joined again it is the text. */
export function mark(text: string, terms: Term[], exact: boolean): Marked {
  const whole = nfc(text);
  return cut(whole, spansOf(whole, terms, exact));
}

/**
 * The stretch of a text that says most about the terms, with "…" where it was cut, never inside a word.
 * @param length in characters, about
 */
export function snippet(text: string, terms: Term[], exact: boolean, length = 220): Marked {
  const whole = nfc(text).replace(/\s+/g, " ").trim();
  const spans = spansOf(whole, terms, exact);
  let best = { start: 0, score: -1 };
  for (const { start } of spans) {
    const inside = spans.filter((span) => span.start >= start && span.end <= start + length);
    // Different words count before repeated ones; on equal terms the earlier stretch wins.
    const score = new Set(inside.map(({ term }) => term)).size * 100 + Math.min(inside.length, 99);
    if (score > best.score) best = { start, score };
  }
  const from = best.start <= length / 2 ? 0 : whole.indexOf(" ", best.start - length / 3) + 1;
  let to = Math.min(whole.length, from + length);
  const cutOff = to < whole.length;
  if (cutOff) {
    to = Math.max(whole.lastIndexOf(" ", to), from + 1);
    // "đồng bộ.…": what ends a sentence or a clause goes before the dots that say it goes on.
    while (to > from + 1 && /[\s.,;:!?–-]/.test(whole[to - 1] ?? "")) to -= 1;
  }
  const inside = spans.filter((span) => span.start >= from && span.end <= to).map((span) => ({ ...span, start: span.start - from, end: span.end - from }));
  const marked = cut(whole.slice(from, to), inside);
  if (from > 0) marked.unshift({ text: "…", hit: false });
  if (cutOff) marked.push({ text: "…", hit: false });
  return marked;
}
