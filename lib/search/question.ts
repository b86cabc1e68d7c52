import { nfc } from "@/lib/core/vietnamese";
import type { FacetChoices } from "./choices";

/* What a list with facets is asked, and how an address says it. */

/** The parameters of an address. */
export type Asked = Record<string, string | string[] | undefined>;

/** Words of the address for each facet, sorted, each once. */
export type Chosen<Facet extends string> = Record<Facet, string[]>;

/** More choices than that in one facet are a robot's. */
const MOST_CHOICES = 20;
/** Longer questions are pasted paragraphs; the fields hold no more either. */
const LONGEST_TEXT = 200;

const listOf = (value: string | string[] | undefined) => [value ?? []].flat();

/** A parameter that is given once; "" where it is not. */
export const oneAsked = (asked: Asked, name: string) => listOf(asked[name])[0] ?? "";

/** The words that are looked for. */
export const wordsAsked = (asked: Asked) => nfc(oneAsked(asked, "q")).replace(/\s+/g, " ").trim().slice(0, LONGEST_TEXT);

/** What is chosen of each facet, each under its own word in the address; what a facet does not know chooses nothing. */
export function chosenIn<Facet extends string>(asked: Asked, params: Record<Facet, string>, meant: Record<Facet, RegExp>): Chosen<Facet> {
  const facets = Object.keys(params) as Facet[];
  return Object.fromEntries(
    facets.map((facet) => {
      const values = listOf(asked[params[facet]]).filter((value) => meant[facet].test(value));
      return [facet, [...new Set(values)].toSorted().slice(0, MOST_CHOICES)];
    }),
  ) as Chosen<Facet>;
}

/** A slug of ours. */
export const slugMeant = /^[a-z0-9-]{1,120}$/;
export const yearMeant = /^(?:19|20)\d{2}$/;
/** Of a term: 14 for khóa XIV. */
export const ordinalMeant = /^[1-9]\d?$/;
/** One of these words. */
export const oneOfMeant = (words: readonly string[]) => new RegExp(`^(?:${words.join("|")})$`);

/** One spelling for one question, without "?"; "" for the whole list. @param more parameters beside the choices; empty ones are left out */
export function paramsOf<Facet extends string>(chosen: Chosen<Facet>, params: Record<Facet, string>, more: Record<string, string>): string {
  const facets = Object.keys(params) as Facet[];
  const pairs = facets.flatMap((facet) => chosen[facet].map((value): [string, string] => [params[facet], value]));
  for (const [name, value] of Object.entries(more)) if (value) pairs.push([name, value]);
  return new URLSearchParams(pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
}

export const withParams = (address: string, params: string) => (params ? `${address}?${params}` : address);

interface Narrowed<Facet extends string> {
  chosen: Chosen<Facet>;
  page: number;
}

/** The question without one of its choices. */
export function without<Facet extends string, Question extends Narrowed<Facet>>(question: Question, facet: Facet, value: string): Question {
  return { ...question, chosen: { ...question.chosen, [facet]: question.chosen[facet].filter((choice) => choice !== value) }, page: 1 };
}

/** The whole list, keeping words, day and order. */
export function withoutChoices<Question extends Narrowed<string>>(question: Question): Question {
  return { ...question, chosen: Object.fromEntries(Object.keys(question.chosen).map((facet) => [facet, []])), page: 1 };
}

/** What narrows a list, by its words, with the address of the list without it. */
export function takenFrom<Facet extends string, Question extends Narrowed<Facet>>(
  question: Question,
  offered: Record<Facet, FacetChoices>,
  addressOf: (question: Question) => string,
): { words: string; without: string }[] {
  return (Object.keys(question.chosen) as Facet[]).flatMap((facet) =>
    offered[facet].choices.flatMap(({ here, name, value }) => (here ? [{ words: name, without: addressOf(without(question, facet, value)) }] : [])),
  );
}

/** How many choices narrow the list. */
export function choicesIn(chosen: Chosen<string>): number {
  return Object.values(chosen).reduce((sum, values) => sum + values.length, 0);
}
