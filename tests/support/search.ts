import { followChanges } from "@/lib/search/jobs/follow";
import { type SearchResult, search } from "@/lib/search/queries/find";
import type { Asked } from "@/lib/search/question";
import { soughtIn } from "@/lib/search/sought";

/** What readers find once the worker has read what changed. @param asked further parameters of the address */
export async function found(q: string, asked: Asked = {}): Promise<SearchResult> {
  await followChanges();
  return search(soughtIn({ ...asked, q }));
}

/** Asks a list once the worker has read what changed, where words are asked for. */
export async function whenFollowed<Answer>({ q = "" }: { q?: string | string[] }, ask: () => Promise<Answer>): Promise<Answer> {
  if (q) await followChanges();
  return ask();
}

/** Their addresses, best first. */
export const addressesFound = async (q: string, asked: Asked = {}) => (await found(q, asked)).hits.map(({ address }) => address);

/** The titles of what is found, best first. */
export const titlesFound = async (q: string, asked: Asked = {}) => (await found(q, asked)).hits.map(({ title }) => title.map(({ text }) => text).join(""));
