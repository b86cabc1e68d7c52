import "server-only";
import type { ConstructorOptions } from "pg-boss";

/** What every opening of the queue has in common. Index rebuilds need the owner's rights; the operator's backup run does them. */
export const openingOptions = { schema: "pgboss", reindex: false, max: 3, connectionTimeoutMillis: 3000 } satisfies ConstructorOptions;

/** How often and how long a job is tried. Jobs are idempotent: a second run after a crash changes nothing. */
export const retried = { retryLimit: 8, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 600 };
