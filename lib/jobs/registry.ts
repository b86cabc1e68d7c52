import "server-only";
import type { QueueOptions } from "pg-boss";
import { retried } from "./queue";
import type { Round } from "./rounds";

/** One kind of work that transactions promise with `promise(tx, kind, payload)` or that a schedule asks for. */
export interface Job {
  kind: string;
  queue: QueueOptions;
  /** Minute, hour, day … in Asia/Ho_Chi_Minh; left out for work that only transactions ask for. */
  schedule?: string;
  /** Idempotent: it may run twice. Parses its payload itself. */
  run(payload: unknown): Promise<void>;
}

/** A letter counts its own tries and ends with the last; some of the queue's are spent while a worker that died still holds it. */
const letters = { ...retried, retryLimit: retried.retryLimit * 2 };

/** However long a storage, a database or a scanner is away, a file that waits is asked about again; what the file itself does is counted elsewhere. */
const patient = { ...retried, retryLimit: 10_000, retryDelayMax: 300 };

/*
 * Everything the worker does. Domains are loaded when their work comes: whoever needs only the names (making the queues) needs no
 * database client.
 */
export const jobs: readonly Job[] = [
  { kind: "files.derive", queue: retried, run: async (payload) => (await import("@/lib/files/jobs")).makeSizes(payload) },
  { kind: "files.discard", queue: retried, run: async (payload) => (await import("@/lib/files/jobs")).discardBytes(payload) },
  { kind: "files.sweep", queue: retried, schedule: "17 * * * *", run: async () => void (await (await import("@/lib/files/jobs")).sweepUploads()) },
  {
    kind: "file.scan",
    queue: patient,
    run: async (payload) => (await import("@/lib/files/jobs/scan")).scanFile(payload),
  },
  // A page may take two minutes on top of a turn of ten seconds, and a turn of the other queue may be under way.
  { kind: "texts.read", queue: { ...patient, expireInSeconds: 600 }, run: async (payload) => (await import("@/lib/texts/jobs")).readText(payload) },
  {
    kind: "texts.read-earlier",
    queue: { ...patient, expireInSeconds: 600 },
    run: async (payload) => (await import("@/lib/texts/jobs")).readText(payload, "texts.read-earlier"),
  },
  { kind: "mail.send", queue: letters, run: async (payload) => (await import("@/lib/notifications/jobs")).sendLetter(payload) },
  { kind: "alerts.send", queue: letters, run: async (payload) => (await import("@/lib/alerts/jobs/send")).sendAlertLetter(payload) },
  // At night, and at a million records it takes a part of it.
  {
    kind: "search.words",
    queue: { ...retried, expireInSeconds: 6 * 3600 },
    schedule: "30 2 * * *",
    run: async () => void (await (await import("@/lib/search/jobs/words")).forgetWords()),
  },
  // A turn of a move lasts ten seconds: one that has not come back after two minutes was killed.
  { kind: "imports.read", queue: { ...retried, expireInSeconds: 120 }, run: async (move) => (await import("@/lib/imports/jobs/read-pages")).readPages(move) },
  { kind: "imports.take", queue: { ...retried, expireInSeconds: 120 }, run: async (move) => (await import("@/lib/imports/jobs/take-pages")).takePages(move) },
  {
    kind: "imports.release",
    queue: { ...retried, expireInSeconds: 120 },
    run: async (move) => (await import("@/lib/imports/jobs/release-pages")).releasePages(move),
  },
  {
    kind: "spreadsheets.read",
    queue: retried,
    run: async (payload) => (await import("@/lib/spreadsheets/jobs/read")).readSpreadsheet(payload),
  },
  {
    kind: "spreadsheets.take",
    queue: { ...retried, expireInSeconds: 120 },
    run: async (payload) => (await import("@/lib/spreadsheets/jobs/take")).takeSpreadsheet(payload),
  },
  { kind: "resolutions.follow", queue: retried, run: async (payload) => (await import("@/lib/resolutions/jobs")).followTexts(payload) },
  { kind: "imports.clear", queue: retried, run: async () => (await import("@/lib/imports/jobs/remove-files")).removeFiles() },
];

/** What is done more often than once a minute. */
export const rounds: readonly Round[] = [
  { name: "heartbeat", everyMs: 10_000, run: async () => (await import("./heartbeat")).beat("worker") },
  { name: "search.follow", everyMs: 300, run: async () => (await import("@/lib/search/jobs/follow")).followChanges() },
  { name: "search.rules", everyMs: 60_000, run: async () => (await import("@/lib/search/jobs/rebuild")).rebuildIfOld() },
  { name: "search.eras", everyMs: 600_000, run: async () => void (await (await import("@/lib/search/jobs/eras")).keepEras()) },
  { name: "search.waiting", everyMs: 60_000, run: async () => (await import("@/lib/search/jobs/follow")).reportWaiting() },
  { name: "audit.seal", everyMs: 1000, run: async () => (await import("@/lib/audit/jobs")).sealPending() },
  { name: "news.withdraw", everyMs: 2000, run: async () => (await import("@/lib/news/jobs")).withdrawDue() },
  { name: "news.receipts", everyMs: 1000, run: async () => (await import("@/lib/news/jobs")).checkReceipts() },
  { name: "mail.wake", everyMs: 10_000, run: async () => (await import("@/lib/notifications/jobs")).wakeLetters() },
  { name: "texts.catch-up", everyMs: 60_000, run: async () => (await import("@/lib/texts/jobs")).catchUp() },
  { name: "alerts.wake", everyMs: 10_000, run: async () => (await import("@/lib/alerts/jobs/send")).wakeAlertLetters() },
  { name: "alerts.tell", everyMs: 20_000, run: async () => (await import("@/lib/alerts/jobs/gather")).tellSubscribers() },
  { name: "alerts.sweep", everyMs: 10 * 60_000, run: async () => (await import("@/lib/alerts/jobs/sweep")).sweepAlerts() },
  { name: "news.empty-trash", everyMs: 10 * 60_000, run: async () => (await import("@/lib/news/jobs")).emptyTrash() },
  { name: "news.reviews", everyMs: 10 * 60_000, run: async () => (await import("@/lib/news/jobs")).remindReviews() },
  { name: "reports.remind", everyMs: 10 * 60_000, run: async () => (await import("@/lib/reports/jobs")).remindOfReports() },
  { name: "news.replace", everyMs: 2000, run: async () => (await import("@/lib/news/jobs")).replaceDue() },
];
