import "server-only";
import { db, type Tx } from "./db";

/**
 * The present moment by the database's clock. Only this clock decides what is open to the public: a web server whose own
 * clock is off by a day must not open an embargo early.
 */
export async function now(tx: Pick<Tx, "$queryRaw"> = db): Promise<Date> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`;
  if (!row) throw new Error("the database gave no time");
  return row.at;
}
