import "server-only";
import os from "node:os";
import pg from "pg";
import { PgBoss, type Job as Queued } from "pg-boss";
import { closeDb } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { openingOptions } from "@/lib/jobs/queue";
import { type Job, jobs, rounds } from "@/lib/jobs/registry";
import { relayOutbox } from "@/lib/jobs/relay";
import { keepRounds } from "@/lib/jobs/rounds";

/*
 * The worker: does later what transactions promised. It creates nothing in the database but rows: schema and queues are made by
 * the owner's role before it starts. Started by `npm start`, or by systemd on a machine of its own.
 */
process.env.PORTAL_PROCESS = "worker";
// Readers go first: on a small machine a table that is imported, or a scan that is read, takes what they leave.
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);

async function work(boss: PgBoss, job: Job): Promise<void> {
  await boss.work(job.kind, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([queued]: Queued<unknown>[]) => {
    const began = performance.now();
    await job.run(queued?.data);
    log.info({ job: job.kind, id: queued?.id, ms: Math.round(performance.now() - began) }, "job done");
  });
}

async function main(): Promise<void> {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());

  const connectionString = env().DATABASE_DIRECT_URL ?? env().DATABASE_URL;
  const pool = new pg.Pool({ connectionString, max: 2, connectionTimeoutMillis: 3000, statement_timeout: 60_000, application_name: "portal-relay" });
  pool.on("error", (error) => log.warn({ err: error }, "the relay lost a connection"));
  const boss = new PgBoss({ ...openingOptions, connectionString, application_name: "portal-queue", migrate: false, createSchema: false });
  boss.on("error", (error) => log.error({ err: error }, "the queue reports an error"));
  await boss.start();
  for (const job of jobs) await work(boss, job);
  log.info({ jobs: jobs.map((job) => job.kind) }, "worker ready");

  const kinds = jobs.map((job) => job.kind);
  const relay = { name: "outbox", everyMs: 500, run: () => relayOutbox(pool, boss, kinds) };
  await keepRounds([relay, ...rounds], stop.signal);

  // What is running may finish; what has not begun waits for the next worker.
  await boss.stop({ graceful: true, timeout: 15_000 });
  await pool.end();
  await closeDb();
  log.info("worker stopped");
}

await main();
