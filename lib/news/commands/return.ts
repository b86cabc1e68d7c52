import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { whyNotReturn } from "../policy";
import { returnInput } from "../schema";
import { after } from "../workflow";
import { tellWriters } from "./announce";
import { loadEdition, refuse, writeEdition } from "./guard";
import { rememberLook } from "./look";

/** Sends an edition back to its author with a reason; an approval that was given falls. @throws as `submitEdition` */
export async function returnEdition(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, reason } = returnInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await loadEdition(tx, actor, { id, version });
    refuse(whyNotReturn(actor, before));
    const state = after("return", before.state);
    const decidedAt = await now(tx);
    // When it comes back, they are shown what is new since.
    await rememberLook(tx, actor, before, decidedAt);
    const lentBy = actor.lentBy("article.approve");
    const decision = { approverId: actor.id, decidedForId: lentBy?.id ?? null, decidedAt, returnReason: reason, contentHash: null, replaceAt: null };
    const saved = await writeEdition(tx, { id, version }, { state, ...decision });
    await record(tx, actor, "edition.return", { type: "edition", id, lentBy, detail: { before: before.state, after: state, version: saved } });
    await tellWriters(tx, actor, "edition.returned", before, saved, reason);
    return { id, version: saved };
  });
}
