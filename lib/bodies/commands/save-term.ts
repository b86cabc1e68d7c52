import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { fieldWords } from "../labels";
import { whyNotWrite } from "../policy";
import { termInput } from "../schema";
import { clashes } from "./clashes";

/**
 * Adds a term of a body, or corrects it. Whose term it is stays.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT "terms-overlap" {name, from, to}, "number-taken", or {changedBy, changedAt, what}
 */
export async function saveTerm(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version = 0, bodyId, ...columns } = termInput.parse(input);
  const refusal = whyNotWrite(actor) ?? (columns.endsOn <= columns.startsOn ? "term-backwards" : null);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return clashes({ id, bodyId, from: columns.startsOn, to: columns.endsOn }, () =>
    db.$transaction(async (tx) => {
      if (id === undefined) {
        if (!(await tx.body.findUnique({ where: { id: bodyId }, select: { id: true } }))) throw new AppError("NOT_FOUND");
        const made = await tx.term.create({ data: { ...columns, bodyId }, select: { id: true, version: true } });
        await record(tx, actor, "term.create", { type: "term", id: made.id, detail: { name: columns.name } });
        await changed(tx);
        return made;
      }
      const before = await tx.term.findUnique({ where: { id, bodyId } });
      if (!before) throw new AppError("NOT_FOUND");
      const fields = differing(before, columns);
      if (fields.length === 0 && before.version === version) return { id, version };
      const [saved] = await tx.term.updateManyAndReturn({
        where: { id, version },
        data: { ...columns, version: { increment: 1 } },
        select: { id: true, version: true },
      });
      if (!saved) return refuseStale(tx, [id], fieldWords);
      await record(tx, actor, "term.save", { type: "term", id, detail: { fields, version: saved.version } });
      await changed(tx);
      return saved;
    }),
  );
}
