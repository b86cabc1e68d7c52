import "server-only";
import { now } from "@/lib/core/clock";
import { isoDate } from "@/lib/core/dates";
import { absoluteUrl } from "@/lib/core/public-url";
import { type FeedEntry, shifted } from "@/lib/meetings/calendar";
import { icsOf } from "@/lib/meetings/feed";
import { calendar } from "@/lib/meetings/queries";

/** A calendar keeps what was, for a while; what is to come is all in it. */
const DAYS = { before: 90, after: 730 };

/** A file of a calendar; `name` is what a program saves it under. */
export function icsFile(title: string, entries: readonly FeedEntry[], name: string): Response {
  return new Response(icsOf(title, entries, absoluteUrl), {
    headers: { "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": `inline; filename="${name}.ics"` },
  });
}

/** What stands around this day, of everybody or of one body. */
export async function entriesAroundNow(body?: string): Promise<FeedEntry[]> {
  const today = isoDate(await now());
  return calendar({ from: shifted(today, -DAYS.before), to: shifted(today, DAYS.after), body });
}

/** "ban-phap-che" of "ban-phap-che.ics"; null for any other file. */
export function namedIn(file: string): string | null {
  return /^([a-z0-9-]{1,120})\.ics$/.exec(file)?.[1] ?? null;
}

export const missing = () => new Response(null, { status: 404 });
