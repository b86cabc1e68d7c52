/* What there is to tell of a followed subject, and what of it is new. Pure: a fact is made of what readers may see at this moment. */

import type { SubjectKind } from "@/prisma/generated/enums";
import type { Followable } from "./addresses";

/** What is followed, as it is kept. */
export interface Subject {
  kind: SubjectKind;
  /** Id of the record, or the parameters of a search. */
  subject: string;
}

/** The same as readers know it now. */
export interface NamedSubject extends Subject {
  title: string;
  address: string;
  asked: Followable;
}

/** One thing that can be new, or change. */
export interface Fact {
  /** What it is, for ever: "relation:<id>". */
  key: string;
  /** Of the words that matter; another mark is a change. */
  mark: string;
  /** One sentence without a full stop, as readers may see it now. */
  words: string;
  /** Where it stands, a path. */
  address: string;
  /** When it is of, by the record: the date in a feed. */
  at: Date;
  /** Key of the fact that it comes with: whoever is told of an agenda is not told of each of its items besides. */
  within?: string;
}

/** Facts of one kind, the newest first. */
export interface FactList {
  facts: readonly Fact[];
  /** There are older ones that were not read. */
  full: boolean;
}

/** A subject as readers may see it. */
export interface Picture {
  /** What is followed. */
  title: string;
  address: string;
  lists: readonly FactList[];
}

/** A fact in a wording that was not seen before. */
export interface Finding {
  key: string;
  mark: string;
  changed: boolean;
  /** Known from now on, but no news. */
  silent: boolean;
}

/**
 * What a picture shows that was not seen before. When an entry at the top of a long list is withdrawn, an old one moves up into what is read of
 * it: what stands behind everything known is no news.
 * @param seen mark by key
 */
export function findingsIn({ lists }: Pick<Picture, "lists">, seen: ReadonlyMap<string, string>): Finding[] {
  return lists.flatMap(({ facts, full }) => {
    const lastKnown = full ? facts.findLastIndex(({ key }) => seen.has(key)) : -1;
    return facts.flatMap(({ key, mark, within }, place) => {
      const before = seen.get(key);
      if (before === mark) return [];
      const changed = before !== undefined;
      const movedUp = lastKnown >= 0 && place > lastKnown;
      const cameAlong = within !== undefined && !seen.has(within);
      return [{ key, mark, changed, silent: !changed && (movedUp || cameAlong) }];
    });
  });
}

/** An entry of a feed. */
export interface FeedEntry extends Pick<Fact, "words" | "address" | "at"> {
  /** Another one when the words change: a program for feeds shows it anew. */
  id: string;
}

/** Entries of a feed at most. */
const FEED_MOST = 50;

/** The same news as a feed, the newest first; what comes with a fact stands in it. */
export function feedEntries({ lists }: Pick<Picture, "lists">): FeedEntry[] {
  const facts = lists.flatMap((list) => list.facts);
  const along = (key: string) => facts.flatMap(({ within, mark }) => (within === key ? [mark] : []));
  return facts
    .filter(({ within }) => within === undefined)
    .map(({ key, mark, words, address, at }) => ({ id: [key, mark, ...along(key)].join(" "), words, address, at }))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, FEED_MOST);
}
