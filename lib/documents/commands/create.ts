import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { whyNotCreate } from "../policy";
import { numberFor, refuseUnknown, slugFor, termFor } from "../queries/place";
import { createDocumentInput } from "../schema";
import type { Seen } from "./guard";

/**
 * Begins a document; readers do not see it. Input: {kind, title, issuerId, issuerName, issuedOn, symbol, next, sessionId, visibility}.
 * Whoever begins a restricted one may open it.
 * @throws ZodError; AppError FORBIDDEN, INVALID "number-taken" {symbol, other, suggested} and others of a DocumentRefusal
 */
export async function createDocument(actor: Actor, input: unknown): Promise<Seen> {
  const { symbol, next, visibility, ...words } = createDocumentInput.parse(input);
  const refusal = whyNotCreate(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return db.$transaction(async (tx) => {
    await refuseUnknown(tx, actor, { bodies: [words.issuerId], sessionId: words.sessionId });
    const numbered = await numberFor(tx, actor, words, { id: null, symbol, next });
    const slug = await slugFor(tx, { ...words, ...numbered });
    const termId = await termFor(tx, words.sessionId, words.issuedOn);
    const grants = visibility === "RESTRICTED" && actor.id !== null ? { grants: { create: { accountId: actor.id } } } : {};
    const made = await tx.document.create({ data: { ...words, ...numbered, slug, termId, visibility, ...grants }, select: { id: true, version: true } });
    // The title of what is restricted is not for whoever reads the log.
    await record(tx, actor, "document.create", { type: "document", id: made.id, detail: { visibility, version: made.version } });
    return made;
  });
}
