import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { naming } from "@/lib/core/constraints";
import { db } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { fieldWords } from "../labels";
import { whyNotWrite } from "../policy";
import { constituencyInput } from "../schema";

/**
 * Adds a constituency of a term, or corrects it.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT "number-taken", or {changedBy, changedAt, what}
 */
export async function saveConstituency(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version = 0, termId, ...columns } = constituencyInput.parse(input);
  const refusal = whyNotWrite(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return naming(
    () =>
      db.$transaction(async (tx) => {
        if (id === undefined) {
          if (!(await tx.term.findFirst({ where: { id: termId, body: { kind: "COUNCIL" } }, select: { id: true } }))) throw new AppError("NOT_FOUND");
          const made = await tx.constituency.create({ data: { ...columns, termId }, select: { id: true, version: true } });
          await record(tx, actor, "constituency.create", { type: "constituency", id: made.id, detail: { name: columns.name } });
          await changed(tx);
          return made;
        }
        const before = await tx.constituency.findUnique({ where: { id, termId } });
        if (!before) throw new AppError("NOT_FOUND");
        const fields = differing(before, columns);
        if (fields.length === 0 && before.version === version) return { id, version };
        const [saved] = await tx.constituency.updateManyAndReturn({
          where: { id, version },
          data: { ...columns, version: { increment: 1 } },
          select: { id: true, version: true },
        });
        if (!saved) return refuseStale(tx, [id], fieldWords);
        await record(tx, actor, "constituency.save", { type: "constituency", id, detail: { fields, version: saved.version } });
        await changed(tx);
        return saved;
      }),
    { constituencies_termId_number_key: () => new AppError("CONFLICT", "number-taken") },
  );
}
