import "server-only";
import type { Tx } from "@/lib/core/db";
import type { ReceiptEvent } from "@/prisma/generated/enums";

/** Ends what was promised and not yet done: nothing will change for readers. */
export async function expectNoReceipt(tx: Tx, articleId: string): Promise<void> {
  await tx.publishReceipt.deleteMany({ where: { articleId, finishedAt: null } });
}

/**
 * Promises that the public pages will be asked whether they show (or no longer show) an article. What was promised before and
 * not yet done is overtaken by it.
 * @param dueAt the hour from which the pages must have changed
 */
export async function expectReceipt(tx: Tx, articleId: string, event: ReceiptEvent, dueAt: Date): Promise<void> {
  await expectNoReceipt(tx, articleId);
  await tx.publishReceipt.create({ data: { articleId, event, dueAt }, select: { id: true } });
}
