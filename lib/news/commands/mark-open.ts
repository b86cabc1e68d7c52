import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { markOpening } from "@/lib/openings/commands";
import { openEditionInput } from "@/lib/openings/schema";
import { whyNotEdit } from "../policy";
import { refuse, writerSelect } from "./guard";

/** A sign of life of a window in which this actor writes an edition, or its end. Input: openEditionInput. @throws ZodError; AppError FORBIDDEN, NOT_FOUND */
export async function markOpen(actor: Actor, input: unknown): Promise<void> {
  const { id: editionId, ...sign } = openEditionInput.parse(input);
  await db.$transaction(async (tx) => {
    const edition = await tx.edition.findUnique({ where: { id: editionId }, select: { state: true, authorId: true, writers: { select: writerSelect } } });
    if (!edition) throw new AppError("NOT_FOUND");
    // Whoever may not write any more may still go.
    if (!sign.leaving) refuse(whyNotEdit(actor, edition));
    await markOpening(tx, actor, { editionId }, { ...sign, sectionId: null });
  });
}
