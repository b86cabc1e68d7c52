import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { canonical } from "@/lib/core/canonical";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { contentHash, contentOf } from "../content";
import { whyNotLook } from "../policy";
import { editionInput } from "../schema";
import { type LoadedEdition, loadEdition, refuse } from "./guard";

/** The text that stands, and the one before it: more is never compared. */
const KEPT = 2;

/** Keeps the text of an edition as this actor has seen it. Returns whether it is the first time that they see this text. */
export async function rememberLook(tx: Tx, actor: Actor, edition: LoadedEdition, at: Date): Promise<boolean> {
  if (actor.id === null) return false;
  const own = { accountId: actor.id, editionId: edition.id };
  const content = contentOf(edition);
  const hash = contentHash(content);
  const seen = { version: edition.version, seenAt: at };
  const { count } = await tx.reviewLook.updateMany({ where: { ...own, hash }, data: seen });
  if (count > 0) return false;
  await tx.reviewLook.createMany({ data: { ...own, hash, content: canonical(content), ...seen }, skipDuplicates: true });
  const old = await tx.reviewLook.findMany({ where: own, orderBy: { seenAt: "desc" }, skip: KEPT, select: { hash: true } });
  if (old.length > 0) await tx.reviewLook.deleteMany({ where: { ...own, hash: { in: old.map((look) => look.hash) } } });
  return true;
}

/**
 * Says that this actor has read this text to its end. Saying it again changes nothing but the time.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT when another text stands there by now
 */
export async function lookAtEdition(actor: Actor, input: unknown): Promise<void> {
  const { id, version } = editionInput.parse(input);
  await db.$transaction(async (tx) => {
    const edition = await loadEdition(tx, actor, { id, version });
    refuse(whyNotLook(actor, edition));
    const first = await rememberLook(tx, actor, edition, await now(tx));
    if (first) await record(tx, actor, "edition.look", { type: "edition", id, detail: { version } });
  });
}
