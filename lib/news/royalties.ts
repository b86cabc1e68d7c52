import { nfc } from "@/lib/core/vietnamese";
import type { BylineRole } from "@/prisma/generated/enums";

/*
 * What a month's articles say of who did what, for those who work out the royalties (nhuận bút). Only facts of the published record:
 * who is named in which role, how long the text is, whose pictures stand in it. No price is known here.
 */

/** An article, or an album of the library, that readers first saw in the month. */
export interface PaidArticle {
  /** An album has pictures alone: no text, nobody over it. */
  album: boolean;
  slug: string;
  title: string;
  category: string;
  /** When readers first saw it. */
  publishAt: Date;
  /** 1, or the number of the edition that stands after corrections. */
  edition: number;
  /** Taken away since. */
  withdrawn: boolean;
  words: number;
  bylines: { name: string; role: BylineRole }[];
  /** Whose each picture is, as printed under it, and of a lead picture outside the text as the library says; "" where nobody is named. */
  credits: string[];
}

/** What one name did in the month. */
export interface PersonSum {
  name: string;
  /** Articles with the text alone, the pictures alone, both. */
  texts: number;
  pictures: number;
  both: number;
  /** Of the texts, each whole for each of its authors. */
  words: number;
  /** Pictures under which the name is printed. */
  photos: number;
  /** Of the articles: taken away since. */
  withdrawn: number;
}

/** "Ảnh: Trần Khải " → "Trần Khải": one person has one spelling. */
export function creditName(credit: string): string {
  return nfc(credit)
    .replace(/^\s*ảnh\s*:\s*/iu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** How many pictures of an article each name has, in the order in which they stand. "" where nobody is named. */
export function photosOf({ credits }: Pick<PaidArticle, "credits">): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const credit of credits) counts.set(creditName(credit), (counts.get(creditName(credit)) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}

/** The sums of a month, one for each name that is printed over a text or under a picture. @param compare order of names */
export function sumsOf(articles: readonly PaidArticle[], compare: (a: string, b: string) => number): PersonSum[] {
  const sums = new Map<string, PersonSum>();
  const sumOf = (name: string): PersonSum => {
    const sum = sums.get(name) ?? { name, texts: 0, pictures: 0, both: 0, words: 0, photos: 0, withdrawn: 0 };
    sums.set(name, sum);
    return sum;
  };
  for (const article of articles) {
    const named = new Set<string>();
    for (const { name, role } of article.bylines) {
      const sum = sumOf(creditName(name));
      named.add(sum.name);
      if (role === "TEXT") sum.texts += 1;
      else if (role === "PICTURES") sum.pictures += 1;
      else sum.both += 1;
      if (role !== "PICTURES") sum.words += article.words;
    }
    for (const { name, count } of photosOf(article)) {
      if (name === "") continue;
      sumOf(name).photos += count;
      named.add(name);
    }
    if (article.withdrawn) for (const name of named) sumOf(name).withdrawn += 1;
  }
  return [...sums.values()].toSorted((a, b) => compare(a.name, b.name));
}

/** A month of the calendar, from 1. */
export interface Month {
  year: number;
  month: number;
}

/** A month as people type it: "11/2026", "01-2027". Null when it is none between 1900 and 2199. */
export function parseMonth(text: string): Month | null {
  const found = /^\s*(\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  const [month, year] = [Number(found?.[1]), Number(found?.[2])];
  return found && month >= 1 && month <= 12 && year >= 1900 && year <= 2199 ? { year, month } : null;
}

/** "11/2026" */
export function monthWords({ year, month }: Month): string {
  return `${String(month).padStart(2, "0")}/${year}`;
}

/** The month so many later; negative for earlier. */
export function monthAfter({ year, month }: Month, count: number): Month {
  const place = year * 12 + month - 1 + count;
  return { year: Math.floor(place / 12), month: (place % 12) + 1 };
}
