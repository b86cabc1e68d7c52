import "server-only";
import { now } from "@/lib/core/clock";
import { kindLabels } from "@/lib/search/labels";
import type { Marked } from "@/lib/search/marks";
import { search } from "@/lib/search/queries/find";
import { isNarrowed, SEARCH } from "@/lib/search/sought";
import { followedSearch, searchIn } from "../addresses";
import type { FactList, NamedSubject } from "../facts";
import { markOf } from "../marks";

/* Everything that following a search knows of the search engine: `newestHits`. */

/** Something that a search finds. */
interface Hit {
  id: string;
  title: string;
  address: string;
  day: Date | null;
}

/** How far a followed search is read. */
const PAGES = 3;

const plainText = (title: Marked) => title.map(({ text }) => text).join("");

/** What a question finds of what readers may see, the newest first; exactly these words, with no proposal in their place. */
async function newestHits(question: string): Promise<{ hits: Hit[]; full: boolean }> {
  const asked = searchIn(question);
  const hits: Hit[] = [];
  for (let page = 1; page <= PAGES; page++) {
    const found = await search({ ...asked, sort: "newest", page });
    hits.push(
      ...found.hits.map(({ kind, recordId, title, symbol, address, day }) => {
        const name = symbol ? `${kindLabels[kind]} số ${symbol}` : kindLabels[kind];
        return { id: `${kind}:${recordId}`, title: `${name}: ${plainText(title)}`, address, day };
      }),
    );
    if (hits.length >= found.total || found.hits.length === 0) return { hits, full: false };
  }
  return { hits, full: true };
}

/** A question as readers know it; null for one that asks for no words. */
export function findSearch(question: string): NamedSubject | null {
  const asked = searchIn(question);
  if (question === "" || followedSearch(asked) !== question) return null;
  return {
    ...{ kind: "SEARCH", subject: question, title: `Tìm “${asked.q}”${isNarrowed(asked) ? ", đã thu hẹp" : ""}` },
    address: `${SEARCH}?${question}`,
    asked: { kind: "SEARCH", question },
  };
}

/** What a search finds now; a record that it found before and that only changed is no news. */
export async function factsOfSearch(question: string): Promise<FactList[]> {
  const [{ hits, full }, at] = await Promise.all([newestHits(question), now()]);
  const facts = hits.map(({ id, title, address, day }) => ({ key: `hit:${id}`, mark: markOf(id), words: title, address, at: day ?? at }));
  return [{ facts, full }];
}
