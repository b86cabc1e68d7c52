import "server-only";
import { log } from "@/lib/core/log";
import type { Listener } from "./listen";

const MOST_ADDRESSES = 2000;
/** Rows that are kept in all: junk addresses must not fill the table. */
const MOST_ROWS = 5000;

/** What a reader did not find, and where the link stood. */
interface Miss {
  count: number;
  /** Path of a page of this portal that holds the broken link, or null. */
  from: string | null;
}

/** The path of a page of this portal in a Referer, or null: where people come from elsewhere is nobody's business. */
function ownPage(referer: string | undefined, origin: string): string | null {
  const url = referer ? URL.parse(referer) : null;
  return url?.origin === origin ? url.pathname.slice(0, 500) : null;
}

/**
 * Counts the addresses that readers asked for in vain, in memory, and writes them down once a minute. Robots are not readers,
 * and what does not fit is forgotten: this is a list for people to read, no protocol.
 */
export class Misses {
  private misses = new Map<string, Miss>();
  private timer: NodeJS.Timeout | undefined;

  private readonly listener: Pick<Listener, "query">;
  private readonly origin: string;

  constructor(listener: Pick<Listener, "query">, origin: string) {
    this.listener = listener;
    this.origin = origin;
  }

  start(interval = 60_000): void {
    this.timer = setInterval(() => void this.flush(), interval);
  }

  /** @param path canonical, percent-encoded */
  add(path: string, referer: string | undefined): void {
    const before = this.misses.get(path);
    if (!before && this.misses.size >= MOST_ADDRESSES) return;
    this.misses.set(path, { count: (before?.count ?? 0) + 1, from: ownPage(referer, this.origin) ?? before?.from ?? null });
  }

  async flush(): Promise<void> {
    const taken = [...this.misses];
    this.misses = new Map();
    if (taken.length === 0) return;
    try {
      await this.listener.query(
        `INSERT INTO missing_addresses (path, count, "fromPath") SELECT left(path, 500), count, from_path
           FROM unnest($1::text[], $2::int[], $3::text[]) AS seen (path, count, from_path)
           WHERE (SELECT count(*) FROM missing_addresses) < $4 OR path IN (SELECT path FROM missing_addresses)
         ON CONFLICT (path) DO UPDATE SET count = missing_addresses.count + excluded.count, "lastAt" = clock_timestamp(),
           "fromPath" = coalesce(excluded."fromPath", missing_addresses."fromPath")`,
        [taken.map(([path]) => decodeURI(path)), taken.map(([, { count }]) => count), taken.map(([, { from }]) => from), MOST_ROWS],
      );
    } catch (error) {
      log.warn({ err: error }, "missing addresses not written");
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }
}
