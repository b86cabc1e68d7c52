import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { env } from "./env";

/** A transaction as commands receive it. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

// One pool per process, kept across hot reloads in development.
const kept = globalThis as typeof globalThis & { portalDb?: PrismaClient };

function open(): PrismaClient {
  const worker = process.env.PORTAL_PROCESS === "worker";
  const adapter = new PrismaPg({
    connectionString: env().DATABASE_URL,
    max: 10,
    // The pool would wait for ever by default: a full pool is an error, not a hang.
    connectionTimeoutMillis: 3000,
    idleTimeoutMillis: 30_000,
    application_name: `portal-${process.env.PORTAL_PROCESS ?? "web"}`,
    options: `-c statement_timeout=${worker ? 60_000 : 5000} -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000 -c timezone=UTC`,
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 3000, timeout: 10_000 } });
}

/** The database client of this process; opened on first use, so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    kept.portalDb ??= open();
    const value = Reflect.get(kept.portalDb, property);
    return typeof value === "function" ? value.bind(kept.portalDb) : value;
  },
});

/** Closes the pool; for commands and tests that end. */
export async function closeDb(): Promise<void> {
  await kept.portalDb?.$disconnect();
  kept.portalDb = undefined;
}
