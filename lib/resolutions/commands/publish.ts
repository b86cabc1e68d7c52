import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { resolutionAddress } from "../addresses";
import { whyNotPublish, whyNotUnpublish } from "../policy";
import { seenInput } from "../schema";
import { change, type Loaded, refuse, type Seen } from "./guard";

const addressOf = ({ year, slug }: Pick<Loaded, "year" | "slug">) => (year !== null && slug !== null ? resolutionAddress({ year, slug }) : null);

/** Shows a resolution to readers. @throws ZodError; AppError FORBIDDEN (a ResolutionRefusal), NOT_FOUND, CONFLICT */
export async function publishResolution(actor: Actor, input: unknown): Promise<Seen> {
  return change(actor, seenInput.parse(input), "resolution.publish", async (tx, before) => {
    refuse(whyNotPublish(actor, before));
    const address = addressOf(before);
    if (address) await tx.oldAddress.deleteMany({ where: { path: address } });
    return { data: { publishedAt: await now(tx) }, detail: { symbol: before.symbol } };
  });
}

/** Takes it away from readers: its address answers that it is gone. */
async function takeAway(tx: Tx, resolution: Loaded): Promise<string[]> {
  const address = addressOf(resolution);
  if (!address) return [];
  const gone = { target: null, reason: "withdrawn" };
  await tx.oldAddress.upsert({ where: { path: address }, create: { path: address, ...gone }, update: gone, select: { path: true } });
  return [address];
}

/** Takes a resolution away from readers. Nothing is deleted, and what it does to others goes on. @throws as `publishResolution` */
export async function unpublishResolution(actor: Actor, input: unknown): Promise<Seen> {
  return change(actor, seenInput.parse(input), "resolution.unpublish", async (tx, before) => {
    refuse(whyNotUnpublish(actor, before));
    return { data: { publishedAt: null }, detail: { symbol: before.symbol }, gone: await takeAway(tx, before) };
  });
}
