import { sentences, titles } from "./corpus-sentences";
import { communes, families, given, hamlets, offices, organs, rareWords, type Topic, topics } from "./corpus-words";

export type CorpusKind = keyof typeof titles;

/** A record as a search index takes it. */
export interface CorpusRecord {
  kind: CorpusKind;
  title: string;
  /** Of resolutions and documents; no two of a year are the same. */
  symbol: string | null;
  text: string;
  /** "2019-07-11" */
  day: string;
  year: number;
  /** The number of the council's term. */
  term: number;
}

/** Of a thousand records. */
export const shares: Readonly<Record<CorpusKind, number>> = {
  ARTICLE: 550,
  DOCUMENT: 200,
  RESOLUTION: 150,
  MEETING: 43,
  QUESTION: 40,
  PERSON: 10,
  SESSION: 5,
  BODY: 1,
  PAGE: 1,
};

/** One record in so many has a given rare word, the number of a file, a letter that was misread on a scan. */
export const oneIn = { rareWord: 2500, fileNumber: 50, misread: 30 };

const DAY = 86_400_000;
const FROM = Date.UTC(2004, 4, 1);
const days = Array.from({ length: Math.round((Date.UTC(2026, 10, 27) - FROM) / DAY) }, (_, index) => new Date(FROM + index * DAY).toISOString().slice(0, 10));
const TERMS = ["2026-04-02", "2021-06-25", "2016-06-22", "2011-06-20"];
const TAILS = ["TTr-UBND", "BC-HĐND", "BC-UBND", "KL-TT.HĐND", "TB-TT.HĐND", "KH-TT.HĐND", "CV-VP"];

const LETTERS = [..."abceghiklmnoprtuvxyđ"];

/** The same numbers from 0 to 1 in every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** What one record is about. */
interface About {
  topic: Topic;
  commune: string;
  hamlet: string;
  year: number;
  next: number;
}

type Part = string | ((about: About) => string);

const two = (number: number) => String(number).padStart(2, "0");
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const words = (text: string) => text.split(" ").length;

/** What fills the braces, by dice. */
function fillers(roll: () => number) {
  const whole = (least: number, most: number) => least + Math.floor(roll() * (most - least + 1));
  const evenly = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T;
  /** The first about twice as often as the second, three times as often as the fourth: as words come up. */
  const pick = <T>(list: readonly T[]): T => list[Math.floor((list.length + 1) ** roll()) - 1] as T;
  const nameOf = (woman: boolean) => `${pick(families)} ${pick(woman ? given.women : given.men)}`;
  const isWoman = () => roll() < 0.38;
  const parts: Record<string, (about: About) => string> = {
    "chủ đề": ({ topic }) => pick(topic.subjects),
    "bức xúc": ({ topic }) => pick(topic.troubles),
    sở: ({ topic }) => topic.agency,
    xã: ({ commune }) => commune,
    bản: ({ hamlet }) => hamlet,
    ông: () => {
      const woman = isWoman();
      return `${woman ? "bà" : "ông"} ${nameOf(woman)}`;
    },
    tên: () => nameOf(isWoman()),
    chức: () => pick(offices),
    "cơ quan": () => pick(organs),
    số: () => String(whole(2, 64)),
    nghìn: () => `${whole(1, 9)}.${whole(100, 999)}`,
    tiền: () => `${whole(1, 480)},${whole(1, 9)} tỷ đồng`,
    "tỷ lệ": () => `${whole(3, 99)},${whole(0, 9)}%`,
    ngày: () => `${whole(1, 28)}/${whole(1, 12)}`,
    năm: ({ year }) => String(year),
    sau: ({ next }) => String(next),
    "nghị quyết": ({ year }) => `Nghị quyết số ${two(whole(1, 40))}/${Math.max(2004, year - whole(0, 5))}/NQ-HĐND`,
  };
  return { whole, evenly, pick, parts };
}

/** One archive comes in after the other, each from its first year to its last: a corpus of ten thousand is the whole of the first. */
const archives = [0, 10_000, 100_000, 1_000_000];

/** How far into its archive a record lies, from 0 to 1. @param more from 0 to 1: no two weeks bring as many */
function placeOf(index: number, more: number): number {
  const at = archives.findIndex((past) => index < past);
  const [from, past] = [archives[at - 1] ?? 0, archives[at] ?? index + 1];
  return (index - from + more) / (past - from);
}

/**
 * So many records of a council of more than twenty years, the same in every run; a smaller corpus is the beginning of a larger one. Words come up
 * as they do in a language: some everywhere, most seldom. They come as an archive is taken over, year by year.
 */
export function* corpus(size: number): Generator<CorpusRecord> {
  const roll = dice(2004);
  const { whole, evenly, pick, parts } = fillers(roll);
  const partOf = (name: string): Part => {
    const fill = parts[name.toLowerCase()];
    if (!fill) throw new Error(`nothing fills {${name}}`);
    return name === name.toLowerCase() ? fill : (about) => capital(fill(about));
  };
  const compiled = (template: string) => template.split(/[{}]/).map((piece, at): Part => (at % 2 ? partOf(piece) : piece));
  const filled = (template: readonly Part[], about: About) => {
    let text = "";
    for (const part of template) text += typeof part === "string" ? part : part(about);
    return text;
  };
  const prose = sentences.map(compiled);
  const headings = Object.fromEntries(Object.entries(titles).map(([kind, list]) => [kind, list.map(compiled)])) as Record<CorpusKind, Part[][]>;
  const urn = Object.entries(shares).flatMap(([kind, share]) => Array.from({ length: share }, () => kind as CorpusKind));
  const lastUse = new Int32Array(prose.length).fill(-1);
  const numbers = new Map<string, number>();
  const symbolOf = (kind: CorpusKind, year: number): string | null => {
    if (kind !== "RESOLUTION" && kind !== "DOCUMENT") return null;
    const tail = kind === "DOCUMENT" ? pick(TAILS) : roll() < 1 / 3 ? `${year}/NQ-HĐND` : "NQ-HĐND";
    const number = (numbers.get(`${tail} ${year}`) ?? 0) + 1;
    numbers.set(`${tail} ${year}`, number);
    return `${two(number)}/${tail}`;
  };
  const misread = (text: string): string => {
    // Behind the first sentence, where a rare word would be.
    const at = whole(120, text.length - 2);
    return /[a-z]/.test(text[at] ?? "") ? `${text.slice(0, at)}${evenly(LETTERS)}${text.slice(at + 1)}` : text;
  };
  const textOf = (index: number, about: About): string => {
    // Spread evenly over every corpus, whatever the dice say.
    const rare = rareWords[(index * 1597) % oneIn.rareWord];
    let text = rare ? `Đoàn ghi nhận ${rare} ở bản ${about.hamlet}.` : "";
    if (roll() * oneIn.fileNumber < 1) text = `${text} Hồ sơ số ${whole(1_000_000, 9_999_999)} lưu tại ${about.topic.agency}.`.trimStart();
    let left = whole(88, 125) - words(text);
    while (left > 0) {
      const at = Math.floor((prose.length + 1) ** roll()) - 1;
      if (lastUse[at] === index) continue;
      lastUse[at] = index;
      const sentence = filled(prose[at] as Part[], about);
      text += text ? ` ${sentence}` : sentence;
      left -= words(sentence);
    }
    return roll() * oneIn.misread < 1 ? misread(text) : text;
  };
  for (let index = 0; index < size; index++) {
    const kind = evenly(urn);
    // More of the later years, as archives have it.
    const day = days[Math.floor(Math.sqrt(placeOf(index, roll())) * days.length)] as string;
    const year = Number(day.slice(0, 4));
    const about: About = {
      topic: pick(topics),
      commune: pick(communes),
      hamlet: `${evenly(hamlets[0])} ${evenly(hamlets[1])}`,
      year,
      next: year + whole(1, 4),
    };
    const title = filled(pick(headings[kind]), about);
    const later = TERMS.findIndex((from) => day >= from);
    yield { kind, title, symbol: symbolOf(kind, year), text: textOf(index, about), day, year, term: later < 0 ? 12 : 16 - later };
  }
}
