import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { restoreInput } from "../schema";
import { loadToRenew, renew } from "./renew";

/**
 * Shows again what a file showed before: undoes a cut or a replacement, as a version of its own. Input: {id, version, revision}.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function restoreFile(actor: Actor, input: unknown): Promise<{ id: string; version: number; revision: number }> {
  const { revision, ...seen } = restoreInput.parse(input);
  return db.$transaction(async (tx) => {
    await loadToRenew(tx, actor, seen);
    const earlier = await tx.fileVersion.findUnique({ where: { fileId_revision: { fileId: seen.id, revision } } });
    if (!earlier) throw new AppError("FORBIDDEN", "no-such-version");
    return renew(tx, actor, "file.restore", seen, earlier);
  });
}
