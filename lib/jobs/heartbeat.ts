import "server-only";
import type { Tx } from "@/lib/core/db";
import { db } from "@/lib/core/db";

/** Leaves a sign of life, by the database's clock; staff see from it that the worker is well. */
export async function beat(name: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO heartbeats (name, "beatAt") VALUES (${name}, clock_timestamp()) ON CONFLICT (name) DO UPDATE SET "beatAt" = excluded."beatAt"`;
    await tx.$executeRaw`INSERT INTO heartbeat_minutes (name, minute) VALUES (${name}, date_trunc('minute', clock_timestamp())) ON CONFLICT DO NOTHING`;
    await tx.$executeRaw`DELETE FROM heartbeat_minutes WHERE name = ${name} AND minute < statement_timestamp() - interval '2 days'`;
  });
}

/** Signs of life of a process. */
export interface Pulse {
  /** Null when it never ran. */
  lastAt: Date | null;
  /** The minutes of the last hour, oldest first, the one that is running last. Unknown: before the first sign of life that is kept. */
  minutes: { at: Date; state: "alive" | "missed" | "unknown" }[];
}

/** @param at by the database's clock */
export async function pulseOf(name: string, at: Date, tx: Pick<Tx, "heartbeat" | "heartbeatMinute"> = db): Promise<Pulse> {
  const running = Math.floor(at.getTime() / 60_000) * 60_000;
  const [last, first, seen] = await Promise.all([
    tx.heartbeat.findUnique({ where: { name }, select: { beatAt: true } }),
    tx.heartbeatMinute.findFirst({ where: { name }, orderBy: { minute: "asc" }, select: { minute: true } }),
    tx.heartbeatMinute.findMany({ where: { name, minute: { gt: new Date(running - 60 * 60_000) } }, select: { minute: true } }),
  ]);
  const alive = new Set(seen.map(({ minute }) => minute.getTime()));
  const minutes = Array.from({ length: 60 }, (_, index) => new Date(running - (59 - index) * 60_000));
  const stateOf = (minute: Date) => (alive.has(minute.getTime()) ? "alive" : first && minute > first.minute ? "missed" : "unknown");
  return { lastAt: last?.beatAt ?? null, minutes: minutes.map((minute) => ({ at: minute, state: stateOf(minute) })) };
}
