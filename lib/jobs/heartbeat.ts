import "server-only";
import { db } from "@/lib/core/db";

/** Leaves a sign of life, by the database's clock; staff see from it that the worker is well. */
export async function beat(name: string): Promise<void> {
  await db.$executeRaw`INSERT INTO heartbeats (name, "beatAt") VALUES (${name}, clock_timestamp()) ON CONFLICT (name) DO UPDATE SET "beatAt" = excluded."beatAt"`;
}
