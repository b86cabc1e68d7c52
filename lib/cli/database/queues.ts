import "server-only";
import { PgBoss } from "pg-boss";
import { openingOptions } from "@/lib/jobs/queue";
import { type Job, jobs } from "@/lib/jobs/registry";

/**
 * Makes the schema `pgboss` and one queue per kind of job, as the owner of the database: the worker itself may create nothing.
 * Safe to repeat; what is already there gets this version's settings.
 */
export async function makeQueues(ownerUrl: string, wanted: readonly Job[] = jobs): Promise<void> {
  const boss = new PgBoss({ ...openingOptions, connectionString: ownerUrl, migrate: true, createSchema: true, supervise: false, schedule: true });
  const errors: unknown[] = [];
  boss.on("error", (error) => errors.push(error));
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const job of wanted) {
      if (known.has(job.kind)) await boss.updateQueue(job.kind, job.queue);
      else await boss.createQueue(job.kind, job.queue);
      if (job.schedule) await boss.schedule(job.kind, job.schedule, {}, { tz: "Asia/Ho_Chi_Minh" });
      else await boss.unschedule(job.kind);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (errors.length > 0) throw errors[0];
}
