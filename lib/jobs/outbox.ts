import "server-only";
import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/prisma/generated/client";

/** Promises work for later, in the transaction of the change that needs it; the worker takes it from there. */
export async function promise(tx: Tx, kind: string, payload: Prisma.InputJsonObject): Promise<void> {
  await tx.outboxMessage.create({ data: { kind, payload }, select: { id: true } });
}
