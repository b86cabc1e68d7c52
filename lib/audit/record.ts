import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Lender } from "@/lib/auth/delegation";
import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/prisma/generated/client";
import type { Action, SubjectType } from "./labels";

/** What a change was about. `detail` never holds personal fields by value: ids, states, hashes, names of fields. */
export interface Subject {
  type: SubjectType;
  id: string;
  detail?: Prisma.InputJsonObject;
  /** In whose place it was done: `actor.lentBy(…)` of the permission that was used. */
  lentBy?: Lender | null;
}

/**
 * Writes the audit row of a change, in the transaction of that change: the type demands one, so that a change without its row
 * (or a row without its change) cannot be committed.
 * @param action for example "edition.approve"; labels.ts has its words
 */
export async function record(tx: Tx, actor: Actor, action: Action, subject: Subject): Promise<void> {
  await tx.auditEntry.create({
    data: {
      actorId: actor.id,
      actorName: actor.name,
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      detail: { ...subject.detail, ...(subject.lentBy ? { onBehalfOf: { id: subject.lentBy.id, name: subject.lentBy.name } } : {}) },
      requestId: actor.requestId,
    },
    select: { id: true },
  });
}
