import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import { promise } from "@/lib/jobs/outbox";
import { moveLimits, openInput } from "../move";
import { whyNotMove } from "../policy";
import { openPortal } from "../portal";
import { portalFilePath, removePortalFile } from "../portal-file";
import { refusal } from "../refusal";

/**
 * Takes a received file as a move: what cannot be opened at all is refused at once and removed, the pages are read by the worker.
 * Input: {name, base, file} with `file` as keepPortalFile gave it.
 * @throws ZodError; AppError FORBIDDEN "may-not-move", INVALID with a MoveRefusal
 */
export async function openMove(actor: Actor, input: unknown): Promise<{ id: string; found: number }> {
  const { file } = z.object({ file: openInput.shape.file }).parse(input);
  try {
    const { name, base } = openInput.parse(input);
    const refused = whyNotMove(actor);
    if (refused) throw new AppError("FORBIDDEN", refused);
    const portal = await openPortal(portalFilePath(file.key), base);
    const found = portal.sources.length;
    portal.close();
    if (found === 0) throw refusal("no-pages");
    if (found > moveLimits.pages) throw refusal("too-many-pages");
    const sha256 = Buffer.from(file.sha256);
    const id = await db.$transaction(async (tx) => {
      const people = { createdById: actor.id as string, preparerIds: [actor.id as string] };
      const data = { fileName: name, fileKey: file.key, size: file.size, sha256, base: portal.base, found, ...people };
      const made = await tx.move.create({ data, select: { id: true } });
      await promise(tx, "imports.read", { id: made.id });
      const detail = { base: portal.base, pages: found, size: file.size, sha256: sha256.toString("hex") };
      await record(tx, actor, "move.open", { type: "move", id: made.id, detail });
      return made.id;
    });
    return { id, found };
  } catch (error) {
    await removePortalFile(file.key);
    throw error;
  }
}
