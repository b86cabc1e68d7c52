import "server-only";
import pg from "pg";
import type { Secrets } from "../secrets";
import type { Settings } from "../settings";
import { fill, prepareEmbedded } from "./first";
import { type EmbeddedDatabase, openEmbedded } from "./open";
import { prepareDatabase } from "./prepare";
import { expectAnswer } from "./reach";

/** The database of a start: the operator's or the embedded one. */
export interface OpenedDatabase {
  embedded: EmbeddedDatabase | undefined;
  urls: { app: string; owner: string; direct: string };
  /** Ends when the embedded server cannot be brought back; an operator's server is theirs to watch. */
  lost: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Opens the operator's server (asks whether it answers, as each role) or starts the embedded one, alone.
 * @throws OperatorError with one sentence when it cannot
 */
export async function openDatabase(settings: Settings, secrets: Secrets, command: string): Promise<OpenedDatabase> {
  const { database } = settings;
  if (database) {
    await expectAnswer("DATABASE_URL", database.app);
    if (database.owner !== database.app) await expectAnswer("MIGRATE_DATABASE_URL", database.owner);
    if (database.direct !== database.app) await expectAnswer("DATABASE_DIRECT_URL", database.direct);
    return { embedded: undefined, urls: database, lost: new Promise(() => {}), stop: async () => {} };
  }
  const embedded = await openEmbedded(settings, secrets, command, false);
  const app = embedded.urlOf("portal_app");
  return { embedded, urls: { app, owner: embedded.urlOf("portal_owner"), direct: app }, lost: embedded.lost, stop: () => embedded.stop() };
}

async function hasProfile(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return Boolean((await client.query("SELECT 1 FROM site_profile")).rowCount);
  } finally {
    await client.end();
  }
}

/**
 * Brings the database up to this version. An operator's server gets no data, only the one row of neutral words that every page
 * needs.
 * @returns what was done, in a few words
 */
export async function prepare({ embedded, urls }: OpenedDatabase, environment: Record<string, string>, signal?: AbortSignal): Promise<string> {
  const done = embedded ? await prepareEmbedded(embedded, environment, signal) : await prepareDatabase(urls.owner, urls.app);
  if (!embedded && !(await hasProfile(urls.owner))) await fill(environment, signal);
  if (done === "made") return environment.PORTAL_MODE === "demo" ? "đã nạp dữ liệu mẫu" : "đã tạo cổng trống";
  return done.length > 0 ? `đã di trú: ${done.join(", ")}` : "đã đúng phiên bản";
}
