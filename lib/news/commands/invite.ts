import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { permissionsOf } from "@/lib/auth/roles";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { whyNotInvite, whyNotWriteAlong } from "../policy";
import { writerInput } from "../schema";
import { tellInvited } from "./announce";
import { loadEdition, refuse, writeEdition } from "./guard";

/**
 * Asks somebody to write along. From their first word on they cannot approve this edition.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function inviteWriter(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, accountId } = writerInput.parse(input);
  return db.$transaction(async (tx) => {
    const edition = await loadEdition(tx, actor, { id, version });
    refuse(whyNotInvite(actor, edition));
    const account = await tx.account.findUnique({ where: { id: accountId }, select: { disabledAt: true, displayName: true, roles: true } });
    const writes = account !== null && account.disabledAt === null && account.roles.some((role) => permissionsOf[role].includes("article.write"));
    refuse(whyNotWriteAlong({ id: accountId, writes }, edition));
    const addedAt = await now(tx);
    const added = { addedById: actor.id as string, addedAt, leftAt: null };
    await tx.editionWriter.upsert({
      where: { editionId_accountId: { editionId: id, accountId } },
      create: { editionId: id, accountId, ...added },
      update: added,
    });
    const saved = await writeEdition(tx, { id, version }, {});
    await tellInvited(tx, actor, edition, accountId, saved);
    await record(tx, actor, "edition.invite", { type: "edition", id, detail: { accountId, name: account?.displayName ?? "", version: saved } });
    return { id, version: saved };
  });
}
