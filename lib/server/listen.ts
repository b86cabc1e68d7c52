import "server-only";
import pg from "pg";
import { CHANGED_CHANNEL } from "@/lib/core/freshness";
import { log } from "@/lib/core/log";

export interface ListenEvents {
  /** Public data changed. `takenBack`: some text of before must never be shown again. */
  onNotice(takenBack: boolean): void;
  /** The connection stands, for the first time or again. `takenBack`: text was, or may have been, while nobody listened. */
  onConnected(takenBack: boolean): void;
  onLost(): void;
}

const backoff = [250, 500, 1000, 2000, 5000];

/**
 * The web server's own connection to PostgreSQL, past any pooler: LISTEN lives as long as its connection. A heartbeat finds
 * one that died without a word; the next is tried with growing pauses, for ever. The server's few own queries use it too.
 */
export class Listener {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;
  private stopped = false;
  private turn: Promise<unknown> = Promise.resolve();
  /** The database's clock up to which every removal is known; null before the first connection. */
  private heardAt: Date | null = null;

  private readonly url: string;
  private readonly heartbeat: number;
  private readonly events: ListenEvents;

  constructor(url: string, heartbeat: number, events: ListenEvents) {
    this.url = url;
    this.heartbeat = heartbeat;
    this.events = events;
  }

  /** Tries to connect once; whether it worked or not, it goes on by itself from there. */
  async start(): Promise<void> {
    await this.connect();
  }

  /** @throws at once when there is no connection: nobody waits for a database that is gone */
  async query<T extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<T[]> {
    const client = this.client;
    if (!client) throw new Error("no connection to the database");
    return (await this.inTurn(() => client.query<T>(text, values))).rows;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = null;
    await client?.end().catch(() => {});
  }

  /** One connection takes one statement at a time. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => {});
    return result;
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: "portal-listen",
      connectionTimeoutMillis: 2000,
      query_timeout: 3000,
      statement_timeout: 2500,
      keepAlive: true,
    });
    client.on("error", (error) => this.lost(client, error));
    client.on("end", () => this.lost(client, new Error("connection closed")));
    client.on("notification", (message) => this.heard(message.payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANGED_CHANNEL}`);
      const takenBack = await this.missed(client);
      if (this.stopped) return void (await client.end());
      this.client = client;
      this.failures = 0;
      log.info("listening for changes");
      this.events.onConnected(takenBack);
      this.timer = setTimeout(() => void this.beat(client), this.heartbeat);
    } catch (error) {
      client.removeAllListeners();
      client.on("error", () => {});
      void client.end().catch(() => {});
      this.again(error);
    }
  }

  private async missed(client: pg.Client): Promise<boolean> {
    // A server that has never listened cannot know what it missed. A transaction may have written its row a while before its commit.
    const { rows } = await client.query<{ at: Date; missed: boolean }>(
      `SELECT clock_timestamp() AS at,
              $1::timestamptz IS NULL OR EXISTS (SELECT 1 FROM removals WHERE at > $1::timestamptz - interval '1 minute') AS missed`,
      [this.heardAt],
    );
    // Only now: an attempt that failed before this has learnt nothing.
    this.heardAt = rows[0]?.at ?? this.heardAt;
    return rows[0]?.missed ?? true;
  }

  private async beat(client: pg.Client): Promise<void> {
    try {
      const { rows } = await this.inTurn(() => client.query<{ at: Date }>("SELECT clock_timestamp() AS at"));
      this.heardAt = rows[0]?.at ?? this.heardAt;
      if (this.client === client) this.timer = setTimeout(() => void this.beat(client), this.heartbeat);
    } catch (error) {
      this.lost(client, error);
    }
  }

  private heard(payload: string | undefined): void {
    try {
      const { gone } = JSON.parse(payload ?? "");
      if (!Array.isArray(gone)) throw new Error("no list of addresses");
      if (gone.length > 0) log.info({ gone }, "text was taken back; no copy from before is used");
      this.events.onNotice(gone.length > 0);
    } catch (error) {
      // Whatever it was to say, the careful reading of it is this one.
      log.warn({ err: error }, "a notice could not be read");
      this.events.onNotice(true);
    }
  }

  private lost(client: pg.Client, error: unknown): void {
    if (this.client !== client) return;
    this.client = null;
    clearTimeout(this.timer);
    client.removeAllListeners();
    client.on("error", () => {});
    void client.end().catch(() => {});
    this.events.onLost();
    this.again(error);
  }

  private again(error: unknown): void {
    if (this.stopped) return;
    const pause = backoff[Math.min(this.failures, backoff.length - 1)] ?? 5000;
    if (this.failures === 0) log.warn({ err: error }, "not listening for changes; trying again");
    this.failures += 1;
    this.timer = setTimeout(() => void this.connect(), pause);
  }
}
