import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { DOCUMENTS } from "@/lib/documents/addresses";
import { RESOLUTIONS, resolutionAddress } from "@/lib/resolutions/addresses";
import { listResolutions } from "@/lib/resolutions/queries/list";
import { facetParams, facets, questionOf } from "@/lib/resolutions/question";
import { manyDocuments } from "../support/many-documents";
import { manyResolutions } from "../support/many-resolutions";

export interface Times {
  p50: number;
  p95: number;
}

const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 40);
const at = (sorted: number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export function timesOf(measured: number[]): Times {
  const sorted = measured.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95) };
}

/** One request, from sending it to its last byte. */
export async function timed(address: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(address);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return performance.now() - began;
}

/** With every kept page made old before each request: a page is rendered each time. */
async function rendered(address: string): Promise<Times> {
  const measured: number[] = [];
  // The first ones make the code warm.
  for (let request = -5; request < REQUESTS; request++) {
    await changed(db);
    await sleep(10);
    const time = await timed(address);
    if (request >= 0) measured.push(time);
  }
  return timesOf(measured);
}

/** The lists and pages of the record that grow with the resolutions, by what they are called in the table. */
async function subjects(): Promise<[name: string, path: string][]> {
  const { cards, facets: choices } = await listResolutions(questionOf({}));
  const card = cards[0];
  if (!card) throw new Error("there is no resolution");
  const list = (params: Record<string, string>) => `${RESOLUTIONS}?${new URLSearchParams(params)}`;
  const narrowed = facets.map((facet): [string, string] => {
    const choice = choices[facet].choices.toSorted((a, b) => b.count - a.count)[0];
    return [`list, by ${facetParams[facet]}`, list({ [facetParams[facet]]: choice?.value ?? "" })];
  });
  return [
    ["list, page 1", RESOLUTIONS],
    ["list, page 50", list({ trang: "50" })],
    ...narrowed,
    ["list, in force on a day", list({ "hieu-luc-ngay": "2015-06-01", "trang-thai": "con-hieu-luc" })],
    ["list, a symbol", list({ q: "45/NQ-HDND" })],
    ["list, a word", list({ q: "rừng" })],
    ["list, a word, page 50", list({ q: "rừng", trang: "50" })],
    ["one resolution", resolutionAddress(card)],
    ["documents, page 1", DOCUMENTS],
    ["documents, page 50", `${DOCUMENTS}?trang=50`],
    ["documents, a word", `${DOCUMENTS}?${new URLSearchParams({ q: "rừng" })}`],
    ...["/ky-hop", "/dai-bieu"].map((path): [string, string] => [path, path]),
  ];
}

/** Paths that answer; a page that this version has not is left out. */
async function answering(url: string, list: [string, string][]): Promise<[string, string][]> {
  const found = await Promise.all(list.map(async ([, path]) => (await fetch(url + path)).ok));
  return list.filter((_, place) => found[place]);
}

/**
 * Lists and pages with so many resolutions and as many documents, the page cache passed by.
 * @param sizes rising, beside those of the demo
 * @returns by name, one pair of times for each size
 */
export async function measureRecord(url: string, sizes: number[]): Promise<Map<string, Times[]>> {
  const results = new Map<string, Times[]>();
  let made = 0;
  for (const size of sizes) {
    await manyResolutions(size - made);
    await manyDocuments(size - made);
    made = size;
    // The counts that the plans rest on come with the autovacuum; nobody measures the minute before it.
    await sleep(Number(process.env.BENCH_SETTLE ?? 75_000));
    for (const list of [RESOLUTIONS, DOCUMENTS]) await fetch(url + list);
    for (const [name, path] of await answering(url, await subjects())) results.set(name, [...(results.get(name) ?? []), await rendered(url + path)]);
  }
  return results;
}
