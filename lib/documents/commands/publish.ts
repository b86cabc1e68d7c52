import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { documentAddress } from "../addresses";
import { whyNotPublish, whyNotUnpublish } from "../policy";
import { documentInput } from "../schema";
import { load, type Seen, write } from "./guard";

/** Shows a document to readers. Input: {id, version}. @throws ZodError; AppError FORBIDDEN (a DocumentRefusal), NOT_FOUND, CONFLICT */
export async function publishDocument(actor: Actor, input: unknown): Promise<Seen> {
  const seen = documentInput.parse(input);
  return db.$transaction(async (tx) => {
    const { slug } = await load(tx, actor, seen, (document) => whyNotPublish(actor, document));
    const version = await write(tx, seen, { publishedAt: await now(tx) });
    await tx.oldAddress.deleteMany({ where: { path: documentAddress(slug) } });
    await record(tx, actor, "document.publish", { type: "document", id: seen.id, detail: { slug, version } });
    await changed(tx);
    return { id: seen.id, version };
  });
}

/** Takes a document away from readers: its address answers that it is gone. Nothing is deleted. Input, throws: as `publishDocument`. */
export async function unpublishDocument(actor: Actor, input: unknown): Promise<Seen> {
  const seen = documentInput.parse(input);
  return db.$transaction(async (tx) => {
    const { slug } = await load(tx, actor, seen, (document) => whyNotUnpublish(actor, document));
    const version = await write(tx, seen, { publishedAt: null });
    const path = documentAddress(slug);
    const gone = { target: null, reason: "withdrawn" };
    await tx.oldAddress.upsert({ where: { path }, create: { path, ...gone }, update: gone, select: { path: true } });
    await record(tx, actor, "document.unpublish", { type: "document", id: seen.id, detail: { slug, version } });
    await changed(tx, [path]);
    return { id: seen.id, version };
  });
}
