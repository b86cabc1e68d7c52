import "server-only";
import pg from "pg";

/** Milliseconds. The client's own limit stands behind that of the server, for a host that has fallen silent and says nothing at all. */
export const limits = {
  connect: 2000,
  /** For a connection of a full pool. */
  wait: 3000,
  lock: 2000,
  idleInTransaction: 10_000,
  statement: { web: 5000, worker: 60_000 },
  silence: 1000,
} as const;

/**
 * One connection of the pool. pg-pool knows one limit for waiting and for connecting, so connecting has its shorter one here;
 * and it keeps a connection whose answer never came, although whoever gets it next waits behind that answer: such a one ends.
 */
export class DatabaseConnection extends pg.Client {
  constructor(config: pg.ClientConfig = {}) {
    super({ ...config, connectionTimeoutMillis: limits.connect });
  }

  // biome-ignore lint/suspicious/noExplicitAny: pg declares nine ways to call this, and each is passed on as it is
  override query(...given: any[]): any {
    const result: unknown = Reflect.apply(super.query, this, given);
    if (result instanceof Promise) {
      result.catch((error: Error) => {
        if (error.message === "Query read timeout") void this.end().catch(() => {});
      });
    }
    return result;
  }
}
