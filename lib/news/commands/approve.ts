import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { contentHash, contentOf } from "../content";
import { whyNotApprove } from "../policy";
import { editionInput, publishInput } from "../schema";
import { after } from "../workflow";
import { tellWriters } from "./announce";
import { blockingOf, type LoadedEdition, loadEdition, refuse, writeEdition } from "./guard";
import { rememberLook } from "./look";
import { publishInside } from "./publish";

async function approveInside(tx: Tx, actor: Actor, seen: { id: string; version: number }): Promise<{ edition: LoadedEdition; saved: number }> {
  const before = await loadEdition(tx, actor, seen);
  refuse(whyNotApprove(actor, before, await blockingOf(tx, before)));
  const state = after("approve", before.state);
  // The approval is bound to these words and pictures; publishing compares.
  const hash = contentHash(contentOf(before));
  const decidedAt = await now(tx);
  const lentBy = actor.lentBy("article.approve");
  await rememberLook(tx, actor, before, decidedAt);
  const saved = await writeEdition(tx, seen, { state, approverId: actor.id, decidedAt, decidedForId: lentBy?.id ?? null, contentHash: hash });
  await record(tx, actor, "edition.approve", {
    type: "edition",
    id: seen.id,
    lentBy,
    detail: { before: before.state, after: state, version: saved, contentHash: hash.toString("hex") },
  });
  return { edition: before, saved };
}

/** Says that this text may be published. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function approveEdition(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const seen = editionInput.parse(input);
  return db.$transaction(async (tx) => {
    const { edition, saved } = await approveInside(tx, actor, seen);
    await tellWriters(tx, actor, "edition.approved", edition, saved);
    return { id: seen.id, version: saved };
  });
}

/** Approves and publishes, now or for an hour, or does neither. @throws as `publishEdition` */
export async function approveAndPublish(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, publishAt } = publishInput.parse(input);
  return db.$transaction(async (tx) => {
    // The author is told once: that it is published says that it was approved.
    const { saved } = await approveInside(tx, actor, { id, version });
    return publishInside(tx, actor, { id, version: saved, publishAt });
  });
}
