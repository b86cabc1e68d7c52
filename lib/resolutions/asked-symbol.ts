import { fold, symbolKey } from "@/lib/core/vietnamese";

/** A number that a reader may mean by what was typed. */
export interface AskedSymbol {
  /** As lib/core/vietnamese.ts makes it of the whole symbol. */
  key: string;
  number: number;
  /** Null where none was typed. */
  year: number | null;
}

/** "45", "45/2020", "45/2020/NQ-HĐND", "45 nq hdnd", "số 45/NQ–HĐND", "nghị quyết 45", "NQ45/2020", "nq 45-2020". */
const form = /^(?:(?:nghi quyet|nq) ?)?(?:so ?)?0*(\d{1,4})(?: ((?:19|20)\d{2}))?(?: ?nq)?(?: ?[a-z]{1,8})?$/;

/** The symbol that was asked for, in any spelling; null when the words are none. Pure. */
export function askedSymbol(q: string): AskedSymbol | null {
  const words = fold(q.normalize("NFKC"))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  // "45 truong hoc" is words: what follows a number without "nq" is none of its tail, except a year.
  const found = /\d [a-z]/.test(words) && !/ nq\b|\dnq/.test(words) ? null : form.exec(words);
  const [, number, year] = found ?? [];
  if (!number || Number(number) === 0) return null;
  return { key: symbolKey(words.replace(/^(?:nghi quyet )?(?:so )?(?=\d)/, "")), number: Number(number), year: year ? Number(year) : null };
}
