import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { DatabaseConnection, limits } from "./database-connection";
import { env } from "./env";

/** A transaction as commands receive it. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

// One pool per process, kept across hot reloads in development.
const kept = globalThis as typeof globalThis & { portalDb?: PrismaClient };

function open(): PrismaClient {
  const statement = process.env.PORTAL_PROCESS === "worker" ? limits.statement.worker : limits.statement.web;
  const adapter = new PrismaPg({
    connectionString: env().DATABASE_URL,
    Client: DatabaseConnection,
    max: 10,
    // The pool would wait for ever by default: a full pool is an error, not a hang.
    connectionTimeoutMillis: limits.wait,
    query_timeout: statement + limits.silence,
    idleTimeoutMillis: 30_000,
    application_name: `portal-${process.env.PORTAL_PROCESS ?? "web"}`,
    options: `-c statement_timeout=${statement} -c lock_timeout=${limits.lock} -c idle_in_transaction_session_timeout=${limits.idleInTransaction} -c timezone=UTC`,
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: limits.wait, timeout: 10_000 } });
}

/** The database client of this process; opened on first use, so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    kept.portalDb ??= open();
    const value = Reflect.get(kept.portalDb, property);
    return typeof value === "function" ? value.bind(kept.portalDb) : value;
  },
});

/**
 * One statement that may take minutes, on a connection of its own: those of the pool give up long before.
 * @param patience milliseconds
 */
export async function runPatiently(statement: string, values: readonly unknown[], patience: number): Promise<void> {
  const connection = new DatabaseConnection({
    connectionString: env().DATABASE_URL,
    query_timeout: patience + limits.silence,
    application_name: `portal-${process.env.PORTAL_PROCESS ?? "web"}`,
    options: `-c statement_timeout=${patience} -c lock_timeout=${limits.lock} -c timezone=UTC`,
  });
  await connection.connect();
  try {
    await connection.query(statement, [...values]);
  } finally {
    await connection.end();
  }
}

/** Closes the pool; for commands and tests that end. */
export async function closeDb(): Promise<void> {
  await kept.portalDb?.$disconnect();
  kept.portalDb = undefined;
}
