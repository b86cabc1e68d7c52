import "server-only";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { whyNotSucceed, whyNotWrite } from "../policy";
import { dropSuccessionInput, successionInput } from "../schema";
import { clashes } from "./clashes";

/** Writes down that a body took the place of another, for what happened before the portal knew of it. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function recordSuccession(actor: Actor, input: unknown): Promise<void> {
  const succession = successionInput.parse(input);
  const { predecessorId, successorId, onDay } = succession;
  await clashes({}, () =>
    db.$transaction(async (tx) => {
      const select = { id: true, validFrom: true, validTo: true } as const;
      const predecessor = await tx.body.findUnique({ where: { id: predecessorId }, select });
      const successor = await tx.body.findUnique({ where: { id: successorId }, select });
      if (!predecessor || !successor) throw new AppError("NOT_FOUND");
      const refusal = whyNotSucceed(actor, predecessor, successor, onDay);
      if (refusal) throw new AppError("FORBIDDEN", refusal);
      await tx.bodySuccession.create({ data: succession });
      await record(tx, actor, "body.succeed", { type: "body", id: successorId, detail: { predecessorId } });
      await changed(tx);
    }),
  );
}

/** Takes back what was written down of a succession. @throws ZodError; AppError FORBIDDEN, NOT_FOUND */
export async function dropSuccession(actor: Actor, input: unknown): Promise<void> {
  const { predecessorId, successorId } = dropSuccessionInput.parse(input);
  const refusal = whyNotWrite(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  await db.$transaction(async (tx) => {
    const where = { predecessorId, successorId };
    const standing = await tx.bodySuccession.findFirst({ where, select: { kind: true, onDay: true, decision: true } });
    const { count } = await tx.bodySuccession.deleteMany({ where });
    if (!standing || count === 0) throw new AppError("NOT_FOUND");
    const { kind: succession, ...words } = standing;
    await record(tx, actor, "body.drop-succession", { type: "body", id: successorId, detail: { predecessorId, removed: removal({ succession, ...words }) } });
    await changed(tx);
  });
}
