import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { derivativesIn, enterAlone, keep } from "../commands";
import { withinCrop } from "../focus";
import { cropPicture } from "../pictures";
import { cropOf } from "../queries";
import { cropInput } from "../schema";
import { storage } from "../storage";
import { loadToRenew, renew } from "./renew";

/**
 * Shows a part of what a picture shows now. The original stays whole, so that taking back the earlier version undoes it.
 * Input: {id, version, left, top, width, height}, in percent of what is shown.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function cropFile(actor: Actor, input: unknown): Promise<{ id: string; version: number; revision: number }> {
  const { id, version, ...part } = cropInput.parse(input);
  const before = await loadToRenew(db, actor, { id, version });
  if (before.kind !== "PICTURE") throw new AppError("FORBIDDEN", "other-kind");
  const crop = withinCrop(cropOf(before.crop), part);
  const { renditions, width, height, likeness } = await cropPicture(await storage().read(before.storageKey), crop);
  const kept = await keep(
    renditions.map(({ bytes }) => bytes),
    (tx, keys) =>
      renew(tx, actor, "file.crop", { id, version }, { ...before, width, height, likeness, crop: { ...crop }, derivatives: derivativesIn(renditions, keys) }),
  );
  return enterAlone(kept);
}
