import "server-only";
import { inQuotes } from "@/lib/core/typography";
import { kindLabels } from "@/lib/search/labels";
import { latestArrivals } from "@/lib/search/queries/arrivals";
import { isNarrowed, SEARCH } from "@/lib/search/sought";
import { followedSearch, searchIn } from "../addresses";
import type { FactList, NamedSubject } from "../facts";
import { markOf } from "../marks";

/** How far a followed search is read. */
const MOST = 50;

/** A question as readers know it; null for one that asks for no words. */
export function findSearch(question: string): NamedSubject | null {
  const asked = searchIn(question);
  if (question === "" || followedSearch(asked) !== question) return null;
  return {
    ...{ kind: "SEARCH", subject: question, title: `Tìm ${inQuotes(asked.q)}${isNarrowed(asked) ? ", đã thu hẹp" : ""}` },
    address: `${SEARCH}?${question}`,
    asked: { kind: "SEARCH", question },
  };
}

/**
 * What a search finds now, in the order in which it came: what is published today with an old day is news. A record that it found before and
 * that only changed is none.
 */
export async function factsOfSearch(question: string): Promise<FactList[]> {
  const arrivals = await latestArrivals(searchIn(question), MOST);
  const facts = arrivals.map(({ kind, recordId, symbol, title, address, came }) => {
    const name = symbol ? `${kindLabels[kind]} số ${symbol}` : kindLabels[kind];
    const id = `${kind}:${recordId}`;
    return { key: `hit:${id}`, mark: markOf(id), words: `${name}: ${title}`, address, at: came };
  });
  return [{ facts, full: facts.length === MOST }];
}
