import { fold } from "@/lib/core/vietnamese";
import type { Term } from "./terms";

/** How well a title answers the words of a question. */
export type Fit = "exact" | "folded" | null;

/** Each spelling of each term, ready to be looked for among codes of words. */
interface Wanted {
  /** By the code of a word as printed: which spellings could begin with it, one bit each. */
  begins: Int32Array;
  /** Codes of the words of each spelling, folded and as typed; -1 where no title has the word with these marks. */
  spellings: { folded: number[]; exact: number[] }[];
  /** The bits of the spellings of each term. */
  terms: number[];
  /** The bits of everything that must not be there. */
  not: number;
}

/**
 * The words of all titles, each by a number. Vietnamese has few syllables: a hundred thousand titles are two million numbers, and
 * looking through them takes less time than asking an index for ten thousand hits and carrying them over.
 */
export class Words {
  private readonly printed = new Map<string, number>();
  private readonly plain = new Map<string, number>();
  /** The code without marks of each code with them. */
  private readonly plainOf: number[] = [];

  codesOf(text: string): number[] {
    const words =
      text
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.map((word) => this.printed.get(word) ?? this.add(word));
  }

  private add(word: string): number {
    const code = this.printed.size;
    this.printed.set(word, code);
    const key = fold(word);
    const plain = this.plain.get(key) ?? this.plain.size;
    this.plain.set(key, plain);
    this.plainOf.push(plain);
    return code;
  }

  /** Null when some term has a word that stands in no title at all. */
  wanted(terms: readonly Term[]): Wanted | null {
    const wanted: Wanted = { begins: new Int32Array(this.plainOf.length), spellings: [], terms: [], not: 0 };
    for (const { spellings, not } of terms) {
      let bits = 0;
      for (const spelling of spellings) {
        const folded = spelling.map((word) => this.plain.get(fold(word)) ?? -1);
        if (folded.includes(-1)) continue;
        const bit = 1 << wanted.spellings.length;
        wanted.spellings.push({ folded, exact: spelling.map((word) => this.printed.get(word) ?? -1) });
        for (const [code, plain] of this.plainOf.entries()) if (plain === folded[0]) wanted.begins[code] = (wanted.begins[code] ?? 0) | bit;
        bits |= bit;
      }
      if (not) wanted.not |= bits;
      else if (bits === 0) return null;
      else wanted.terms.push(bits);
    }
    return wanted;
  }

  /** @param pool codes of words @param start where the title begins in it @param end behind its last word */
  fit({ begins, spellings, terms, not }: Wanted, pool: Int32Array, start: number, end: number): Fit {
    let [found, foundExactly] = [0, 0];
    for (let at = start; at < end; at++) {
      const bits = begins[pool[at] ?? 0];
      if (!bits) continue;
      for (let place = 0; place < spellings.length; place++) {
        const spelling = spellings[place];
        if (!spelling || !(bits & (1 << place)) || at + spelling.folded.length > end) continue;
        let [here, exactly] = [true, true];
        for (let step = 0; step < spelling.folded.length && here; step++) {
          const code = pool[at + step] ?? 0;
          here = this.plainOf[code] === spelling.folded[step];
          exactly = exactly && code === spelling.exact[step];
        }
        if (here) found |= 1 << place;
        if (here && exactly) foundExactly |= 1 << place;
      }
    }
    if ((found & not) !== 0 || !terms.every((bits) => (found & bits) !== 0)) return null;
    return terms.every((bits) => (foundExactly & bits) !== 0) ? "exact" : "folded";
  }
}
