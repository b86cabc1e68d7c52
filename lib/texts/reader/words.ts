import "server-only";
import { legacyEncodingOf, type Span, toUnicode } from "@/lib/core/legacy-encodings";
import { qualityOf } from "../quality";
import { type ReadPage, textLimits, type WordBox } from "../schema";

/** Words of a page with the place where they stand, in shares of the page. */
export interface Placed {
  text: string;
  /** What follows: a space, a line end, nothing. */
  after: "" | " " | "\n";
  left: number;
  top: number;
  width: number;
  height: number;
  /** Set in a font whose small letters look like capitals. */
  capitals?: boolean;
}

const share = (number: number) => Math.round(Math.min(1, Math.max(0, number)) * 10_000);

/** Signs that steer a terminal, or that a database cannot hold. A soft hyphen stays for now: in TCVN3 it is the letter ư. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what is taken out
const UNPRINTED = /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;

export function cleaned(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(UNPRINTED, "")
      .replace(/[\u00a0\u2007\u202f]/g, " ")
      // Letters that were cast as one: "ﬁ". What else a library would make uniform is a letter of its own in TCVN3 (µ is à).
      .replace(/[\ufb00-\ufb06]/g, (letters) => letters.normalize("NFKC"))
      .normalize("NFC")
  );
}

/** A text with what is known of its parts. */
interface Composed {
  text: string;
  words?: WordBox[];
  capitals?: Span[];
}

/** The text of placed words, where each stands in it, and which stand in a font of capitals. */
export function textOf(placed: readonly Placed[]): Required<Composed> {
  let text = "";
  const words: WordBox[] = [];
  const spans: Span[] = [];
  for (const { text: raw, after, left, top, width, height, capitals } of placed) {
    const word = cleaned(raw);
    if (text.length + word.length + 1 > textLimits.characters) break;
    if (word.trim() !== "") words.push([text.length, word.length, share(left), share(top), share(width), share(height)]);
    if (capitals) spans.push([text.length, text.length + word.length]);
    text += word + after;
  }
  const whole = text.normalize("NFC").replace(/\s+$/, "");
  // A mark that stood apart from its letter has moved everything behind it.
  return text.startsWith(whole) ? { text: whole, words, capitals: spans } : { text: whole, words: [], capitals: [] };
}

/** Words as they lie in a file: in Unicode already, or brought into it. */
export function embedded({ text, words = [], capitals = [] }: Composed): Omit<ReadPage, "picture"> {
  const encoding = legacyEncodingOf(text);
  if (!encoding) {
    const plain = text.replaceAll("\u00ad", "");
    return { text: plain, source: "EMBEDDED", quality: qualityOf(plain), words: plain === text ? words : [] };
  }
  const converted = toUnicode(text, encoding, capitals);
  // Letters and marks come together: what was counted in the old text does not hold in the new one.
  return { text: converted, source: "CONVERTED", quality: qualityOf(converted), words: [] };
}
