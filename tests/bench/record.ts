import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { DOCUMENTS } from "@/lib/documents/addresses";
import { RESOLUTIONS } from "@/lib/resolutions/addresses";
import { manyDocuments } from "../support/many-documents";
import { manyResolutions } from "../support/many-resolutions";
import { subjects } from "./subjects";

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
export async function timed(address: string, cookie = ""): Promise<number> {
  const began = performance.now();
  const answer = await fetch(address, { headers: { cookie }, redirect: "manual" });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return performance.now() - began;
}

/** With every kept page made old before each request: a page is rendered each time. */
async function rendered(address: string, cookie: string): Promise<Times> {
  const measured: number[] = [];
  // The first ones make the code warm.
  for (let request = -5; request < REQUESTS; request++) {
    await changed(db);
    await sleep(10);
    const time = await timed(address, cookie);
    if (request >= 0) measured.push(time);
  }
  return timesOf(measured);
}

/**
 * Lists and pages with so many resolutions and as many documents, the page cache passed by.
 * @param sizes rising, beside those of the demo
 * @param cookie of somebody who is signed in; without one the pages of staff are left out
 * @returns by name, one pair of times for each size
 */
export async function measureRecord(url: string, sizes: number[], cookie: string): Promise<Map<string, Times[]>> {
  const results = new Map<string, Times[]>();
  let made = 0;
  for (const size of sizes) {
    await manyResolutions(size - made);
    await manyDocuments(size - made);
    made = size;
    // The counts that the plans rest on come with the autovacuum; nobody measures the minute before it.
    await sleep(Number(process.env.BENCH_SETTLE ?? 75_000));
    for (const list of [RESOLUTIONS, DOCUMENTS]) await fetch(url + list);
    for (const { name, path, staff } of await subjects()) {
      if (staff && !cookie) continue;
      results.set(name, [...(results.get(name) ?? []), await rendered(url + path, staff ? cookie : "")]);
    }
  }
  return results;
}
