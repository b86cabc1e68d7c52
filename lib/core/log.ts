import "server-only";
import pino from "pino";

/** Structured log, JSON in UTC on stdout. Never personal data, never bodies of requests. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: { process: process.env.PORTAL_PROCESS ?? "web" },
  timestamp: pino.stdTimeFunctions.isoTime,
});
