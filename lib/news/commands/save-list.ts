import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { whyNotRead } from "../policy";
import { paramsOf, questionIn } from "../question";
import { limits, namedListInput, savedListInput } from "../schema";
import { refuse } from "./guard";

/** Saved lists are personal: everybody has their own. @throws AppError FORBIDDEN */
function ownerOf(actor: Actor): string {
  refuse(whyNotRead(actor));
  if (actor.id === null) throw new AppError("FORBIDDEN", "no-account");
  return actor.id;
}

/**
 * Keeps a question to the staff list under a name, or gives a kept one another name. Somebody else's does not exist for the actor.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function saveList(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, name, question } = savedListInput.parse(input);
  const accountId = ownerOf(actor);
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`news.saved-list.${accountId}`}))`;
    const others = await tx.savedList.findMany({ where: { accountId }, select: { id: true, name: true, version: true } });
    refuse(others.some((other) => other.name === name && other.id !== id) ? "list-name-taken" : null);
    if (id === undefined) {
      refuse(others.length >= limits.savedLists ? "too-many-lists" : null);
      // One spelling for one question, and nothing that the list does not understand.
      const asked = paramsOf(questionIn(question));
      const made = await tx.savedList.create({ data: { accountId, name, question: asked }, select: { id: true, version: true } });
      await record(tx, actor, "list.save", { type: "list", id: made.id, detail: { version: made.version } });
      return made;
    }
    if (!others.some((other) => other.id === id)) throw new AppError("NOT_FOUND");
    const saved = (version ?? 0) + 1;
    const { count } = await tx.savedList.updateMany({ where: { id, accountId, version: version ?? 0 }, data: { name, version: saved } });
    if (count === 0) await refuseStale(tx, [id], {});
    await record(tx, actor, "list.save", { type: "list", id, detail: { version: saved } });
    return { id, version: saved };
  });
}

/** Forgets a saved list. @throws as `saveList` */
export async function deleteList(actor: Actor, input: unknown): Promise<void> {
  const { id, version } = namedListInput.parse(input);
  const accountId = ownerOf(actor);
  await db.$transaction(async (tx) => {
    if ((await tx.savedList.count({ where: { id, accountId } })) === 0) throw new AppError("NOT_FOUND");
    const { count } = await tx.savedList.deleteMany({ where: { id, accountId, version } });
    if (count === 0) await refuseStale(tx, [id], {});
    await record(tx, actor, "list.delete", { type: "list", id, detail: { version } });
  });
}
