import "server-only";
import type { Pool } from "pg";
import type { PgBoss } from "pg-boss";

interface Message {
  id: string;
  kind: string;
  payload: object;
}

/**
 * Hands what transactions promised in the outbox over to the queue: sending and marking are one transaction, so that a crash
 * between them loses nothing and doubles nothing. Several workers share the rows without waiting for each other.
 * @param kinds jobs that this version knows; a promise of another kind stays for the version that does
 * @returns how many were handed over
 */
export async function relayOutbox(pool: Pool, boss: Pick<PgBoss, "send">, kinds: readonly string[]): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query<Message>(
      `SELECT id, kind, payload FROM outbox WHERE "takenAt" IS NULL AND kind = ANY($1) ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED`,
      [kinds],
    );
    const inTransaction = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
    for (const { kind, payload } of rows) await boss.send(kind, payload, { db: inTransaction });
    await client.query(`UPDATE outbox SET "takenAt" = clock_timestamp() WHERE id = ANY($1)`, [rows.map((row) => row.id)]);
    await client.query("COMMIT");
    return rows.length;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
