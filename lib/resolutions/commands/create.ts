import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { whyNotCreate } from "../policy";
import { createInput } from "../schema";
import { refuse, type Seen } from "./guard";

/** Whether a session is one of this council in this term. */
export async function sessionFits(tx: Tx, sessionId: string, place: { issuerId: string; termId: string }): Promise<boolean> {
  const found = await tx.councilSession.findFirst({ where: { id: sessionId, councilId: place.issuerId, termId: place.termId }, select: { id: true } });
  return found !== null;
}

/** Whether a resolution can be of this body: what a standing committee decides between two sessions is a document. */
export async function isCouncil(tx: Tx, bodyId: string): Promise<boolean> {
  return (await tx.body.findUnique({ where: { id: bodyId }, select: { kind: true } }))?.kind === "COUNCIL";
}

/** Begins a resolution as a draft. @throws ZodError; AppError FORBIDDEN */
export async function createResolution(actor: Actor, input: unknown): Promise<Seen> {
  const draft = createInput.parse(input);
  refuse(whyNotCreate(actor));
  return db.$transaction(async (tx) => {
    if (!(await isCouncil(tx, draft.issuerId))) refuse("issuer-not-council");
    if (draft.sessionId && !(await sessionFits(tx, draft.sessionId, draft))) refuse("session-of-other-term");
    const made = await tx.resolution.create({ data: draft, select: { id: true, version: true } });
    await record(tx, actor, "resolution.create", { type: "resolution", id: made.id, detail: { version: made.version } });
    return made;
  });
}
