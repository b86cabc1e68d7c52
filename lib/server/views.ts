import "server-only";
import type { IncomingHttpHeaders } from "node:http";
import { log } from "@/lib/core/log";
import type { Listener } from "./listen";

const robot = /bot|crawl|spider|slurp|preview|fetch|monitor|headless|lighthouse|curl|wget|python|java\/|go-http|okhttp|libwww|scan|feed|rss/i;
const known = new Map<string, boolean>();

/**
 * Whether a request is a person's: not a robot by its own word, not a page that a browser loads before anybody asked for it.
 * Neither cookies nor the address of the person are looked at.
 */
export function isReader(headers: IncomingHttpHeaders): boolean {
  const agent = headers["user-agent"];
  if (agent === undefined) return false;
  if (headers["sec-purpose"] !== undefined || headers.purpose !== undefined || headers["x-moz"] !== undefined) return false;
  const before = known.get(agent);
  if (before !== undefined) return before;
  const reader = !robot.test(agent);
  if (known.size >= 1000) known.clear();
  known.set(agent, reader);
  return reader;
}

const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short" });
const DAY = 86_400_000;
const VIETNAM_OFFSET = 7 * 3_600_000;
const MOST_ADDRESSES = 20_000;

/** Counts views per address and Vietnam's day, in memory, and writes them down once a minute. */
export class Views {
  /** Day → path → views not yet written. */
  private counts = new Map<string, Map<string, number>>();
  private today = new Map<string, number>();
  private todayEnds = 0;
  private timer: NodeJS.Timeout | undefined;

  private readonly listener: Pick<Listener, "query">;

  constructor(listener: Pick<Listener, "query">) {
    this.listener = listener;
  }

  start(interval = 60_000): void {
    this.timer = setInterval(() => void this.flush(), interval);
  }

  add(path: string): void {
    const now = Date.now();
    if (now >= this.todayEnds) this.turn(now);
    const before = this.today.get(path);
    if (before === undefined && this.today.size >= MOST_ADDRESSES) return;
    this.today.set(path, (before ?? 0) + 1);
  }

  /** Writes all counts in one statement. What cannot be written is kept for the next time. */
  async flush(): Promise<void> {
    const taken = this.counts;
    this.counts = new Map();
    this.todayEnds = 0;
    const rows = [...taken].flatMap(([day, paths]) => [...paths].map(([path, count]) => ({ day, path: decodeURI(path), count })));
    if (rows.length === 0) return;
    try {
      await this.listener.query(
        `INSERT INTO page_views (path, day, count) SELECT * FROM unnest($1::text[], $2::date[], $3::int[])
         ON CONFLICT (path, day) DO UPDATE SET count = page_views.count + excluded.count`,
        [rows.map((row) => row.path), rows.map((row) => row.day), rows.map((row) => row.count)],
      );
    } catch (error) {
      log.warn({ err: error }, "views not written; kept for the next minute");
      this.putBack(taken);
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  private turn(now: number): void {
    const day = dayOf.format(now);
    this.today = this.counts.get(day) ?? new Map();
    this.counts.set(day, this.today);
    this.todayEnds = now - ((now + VIETNAM_OFFSET) % DAY) + DAY;
  }

  private putBack(taken: Map<string, Map<string, number>>): void {
    for (const [day, paths] of taken) {
      const kept = this.counts.get(day) ?? new Map<string, number>();
      this.counts.set(day, kept);
      for (const [path, count] of paths) if (kept.size < MOST_ADDRESSES) kept.set(path, (kept.get(path) ?? 0) + count);
    }
  }
}
