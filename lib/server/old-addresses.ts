import "server-only";
import type { Listener } from "./listen";

/** Where an address went; `target` null means that it is gone for good. */
export interface OldAddress {
  target: string | null;
}

function decoded(path: string): string {
  return path.split("/").map(decodeURIComponent).join("/");
}

/**
 * Asks the table of old addresses, one row by its key. The answer is kept with the page, so it is asked again only when the
 * page is rendered again.
 * @param path canonical path, percent-encoded
 * @returns null when the address was never moved, and when the database cannot be asked
 */
export async function findOldAddress(listener: Pick<Listener, "query">, path: string): Promise<OldAddress | null> {
  let rows: { target: string | null }[];
  try {
    rows = await listener.query<{ target: string | null }>("SELECT target FROM old_addresses WHERE path = $1", [decoded(path)]);
  } catch {
    return null;
  }
  const [row] = rows;
  if (!row) return null;
  // A row that leads to another site is a mistake or an attack: never followed.
  if (row.target !== null && !/^\/(?![/\\])/.test(row.target)) return null;
  return { target: row.target === null ? null : encodeTarget(row.target) };
}

function encodeTarget(target: string): string {
  // Encoding once, whatever the row holds: "/tin-tuc/đ" and "/tin-tuc/%C4%91" are the same place.
  try {
    return encodeURI(decodeURI(target));
  } catch {
    return encodeURI(target);
  }
}
