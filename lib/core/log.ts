import "server-only";
import pino from "pino";

/** What of an error may be logged. A database driver hangs rows, addresses and its whole connection on its errors: none of that. */
function plain(error: Error & { code?: unknown }): Record<string, unknown> {
  const { name, message, code, stack, cause } = error;
  return { name, message, ...(code === undefined ? {} : { code }), stack, ...(cause instanceof Error ? { cause: plain(cause) } : {}) };
}

/** Structured log, JSON in UTC on stdout. Never personal data, never bodies of requests. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: { process: process.env.PORTAL_PROCESS ?? "web" },
  serializers: { err: (error: unknown) => (error instanceof Error ? plain(error) : error) },
  timestamp: pino.stdTimeFunctions.isoTime,
});
