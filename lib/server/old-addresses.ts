import "server-only";
import { articleAddress } from "@/lib/news/addresses";
import { querySpelling } from "@/lib/site/old-address";
import type { Address } from "./cache-key";
import type { Freshness } from "./freshness";
import type { Listener } from "./listen";

/** Where an address went; `target` null means that it is gone for good. */
export interface OldAddress {
  target: string | null;
  /** True for a page of an old portal: a page of this one that stands at the same path is never hidden by it. */
  yields: boolean;
}

interface Row {
  target: string | null;
  slug: string | null;
}

function decoded(path: string): string {
  return path.split("/").map(decodeURIComponent).join("/");
}

/**
 * Asks the table of old addresses, one row by its key. The answer is kept with the page, so it is asked again only when the
 * page is rendered again. What came from an old portal is found in any case of letters, and only while readers may see its article.
 * @param path canonical path, percent-encoded
 * @param query in its one spelling (lib/site/old-address.ts); "" asks for the path alone
 * @returns null when the address was never moved, and when the database cannot be asked
 */
export async function findOldAddress(listener: Pick<Listener, "query">, path: string, query = ""): Promise<OldAddress | null> {
  const wanted = query ? `${decoded(path)}?${query}` : decoded(path);
  let rows: Row[];
  try {
    rows = await listener.query<Row>(
      `SELECT o.target, a.slug FROM old_addresses o LEFT JOIN articles a ON a.id = o."articleId"
       WHERE (o.path = $1 OR (o."articleId" IS NOT NULL AND lower(o.path) = lower($1)))
         AND (o."articleId" IS NULL OR (a."publishedEditionId" IS NOT NULL AND a."publishAt" <= statement_timestamp()))
       ORDER BY o.path = $1 DESC, o.path LIMIT 1`,
      [wanted],
    );
  } catch {
    return null;
  }
  const [row] = rows;
  if (!row) return null;
  if (row.slug !== null) return { target: articleAddress(row.slug), yields: true };
  // A row that leads to another site is a mistake or an attack: never followed.
  if (row.target !== null && !/^\/(?![/\\])/.test(row.target)) return null;
  return { target: row.target === null ? null : encodeTarget(row.target), yields: false };
}

function encodeTarget(target: string): string {
  // Encoding once, whatever the row holds: "/tin-tuc/đ" and "/tin-tuc/%C4%91" are the same place.
  try {
    return encodeURI(decodeURI(target));
  } catch {
    return encodeURI(target);
  }
}

/**
 * Which paths had a query that said which page was meant ("/Default.aspx?id=12"), and by which parameters. Known beforehand, so
 * that junk behind a question mark never reaches the database.
 */
export class OldQueries {
  private names: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  private known = -1;

  private readonly listener: Pick<Listener, "query">;
  private readonly freshness: Pick<Freshness, "generation">;

  constructor(listener: Pick<Listener, "query">, freshness: Pick<Freshness, "generation">) {
    this.listener = listener;
    this.freshness = freshness;
  }

  /**
   * The address as it is to be looked for: with its query where an old portal had pages that differ by it.
   * @param query raw query string without "?"
   */
  async meant(address: Address, query: string): Promise<Address> {
    // A declared parameter is one of this portal's own: its page is alive.
    if (query === "" || address.key !== address.path) return address;
    const names = (await this.current()).get(decoded(address.path).toLowerCase());
    const old = names ? querySpelling(query, names) : "";
    return old ? { ...address, key: `${address.path}?${old}`, old, small: true } : address;
  }

  private async current(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const { generation } = this.freshness;
    if (this.known === generation) return this.names;
    try {
      const rows = await this.listener.query<{ path: string; name: string }>(
        `SELECT DISTINCT lower(split_part(path, '?', 1)) AS path, split_part(parameter, '=', 1) AS name
         FROM old_addresses, unnest(string_to_array(split_part(path, '?', 2), '&')) AS parameter WHERE position('?' in path) > 0`,
        [],
      );
      const names = new Map<string, Set<string>>();
      for (const { path, name } of rows) names.set(path, (names.get(path) ?? new Set()).add(name));
      this.names = names;
      this.known = generation;
    } catch {
      // The database is away: what was known before still leads most readers on.
    }
    return this.names;
  }
}
