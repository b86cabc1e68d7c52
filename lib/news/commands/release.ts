import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { whyNotRelease } from "../policy";
import { writerInput } from "../schema";
import { loadEdition, refuse, writeEdition } from "./guard";

/**
 * Ends somebody's writing along. Who has written a word stays known, because they cannot approve it.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function releaseWriter(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, accountId } = writerInput.parse(input);
  return db.$transaction(async (tx) => {
    const edition = await loadEdition(tx, actor, { id, version });
    refuse(whyNotRelease(actor, edition, accountId));
    const where = { editionId: id, accountId };
    const { count } = await tx.editionWriter.deleteMany({ where: { ...where, wroteAt: null } });
    if (count === 0) await tx.editionWriter.updateMany({ where, data: { leftAt: await now(tx) } });
    const saved = await writeEdition(tx, { id, version }, {});
    await record(tx, actor, "edition.release", { type: "edition", id, detail: { accountId, version: saved } });
    return { id, version: saved };
  });
}
