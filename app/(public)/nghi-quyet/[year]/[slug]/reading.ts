import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { UNCLEAR_DAY } from "@/lib/resolutions/addresses";
import type { IsoDay } from "@/lib/resolutions/effects";
import { findResolution, provisionsOf } from "@/lib/resolutions/queries/page";
import { readingOf } from "@/lib/resolutions/reading";

export interface Params {
  year: string;
  slug: string;
}

/** Read once for the head and the page; whatever is not for readers is not there. */
export const find = cache(async (year: string, slug: string) => {
  const page = /^\d{4}$/.test(year) ? await findResolution(Number(year), slug) : null;
  return page ?? notFound();
});

type Page = Awaited<ReturnType<typeof find>>;

/** The version that stands: the last one that is no draft. */
export function standingVersion({ versions }: Pick<Page, "versions">): number | null {
  return versions.findLast(({ kind }) => kind !== "DRAFT")?.number ?? null;
}

/** One version of the text, read on a day. */
export async function readOn(page: Page, version: number | null, day: IsoDay) {
  const rows = version === null ? [] : await provisionsOf(page.id, version);
  return readingOf(page.id, rows, page.graph, page.words, day);
}

/** The value of a parameter that the cache has put into its one spelling. */
export const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

/** The day that was asked about: a day, none, or one that the calendar does not have. */
export function askedDay(value: string | string[] | undefined): { day: IsoDay | null; unclear: boolean } {
  const text = one(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { day: text, unclear: false };
  return { day: null, unclear: text === UNCLEAR_DAY };
}
