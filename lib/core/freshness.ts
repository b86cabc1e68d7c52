import "server-only";
import type { Tx } from "./db";

/** Channel of PostgreSQL's NOTIFY on which every web process listens. */
export const CHANGED_CHANNEL = "portal_changed";

/**
 * Says, inside the transaction of a change, that public pages must be rendered anew. Delivered at commit, and only then.
 * @param gone public addresses whose old text must never be served again (withdrawn, corrected). The text stands on lists, feeds,
 *   neighbours and searches as well: when any address is named, web servers forget every copy that they made before
 */
export async function changed(tx: Pick<Tx, "$executeRaw">, gone: string[] = []): Promise<void> {
  if (gone.length > 0) {
    // For a web process that does not hear the notice; an error copy lives for 24 hours, so two days are enough.
    await tx.$executeRaw`WITH old AS (DELETE FROM removals WHERE at < statement_timestamp() - interval '2 days')
      INSERT INTO removals (path) SELECT unnest(${gone}::text[])`;
  }
  await tx.$executeRaw`SELECT pg_notify(${CHANGED_CHANNEL}, ${JSON.stringify({ gone })})`;
}
