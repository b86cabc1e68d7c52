import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/sha256";
import { derivativesIn, enterAlone, keep, pictureName, type StoredAny } from "../commands";
import { checkDocument } from "../documents";
import { looksLikePicture, preparePicture } from "../pictures";
import { alikeOf } from "../queries";
import { replaceInput } from "../schema";
import { loadToRenew, renew } from "./renew";

/**
 * Puts other bytes in the place of a file's, under the same address; a picture takes a picture's place, a document a document's.
 * The words stay, the part that was cut does not. Input: {id, version, bytes, name}.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID (a FileProblem)
 */
export async function replaceFile(actor: Actor, input: unknown): Promise<StoredAny> {
  const { bytes, name, ...seen } = replaceInput.parse(input);
  // Asked before anything is decoded, and again where it is written.
  const { kind } = await loadToRenew(db, actor, seen);
  if (kind !== "PICTURE" && kind !== "DOCUMENT") throw new AppError("FORBIDDEN", "other-kind");
  if ((kind === "PICTURE") !== (await looksLikePicture(bytes, name))) throw new AppError("FORBIDDEN", "other-kind");
  if (kind !== "PICTURE") {
    const checked = await checkDocument(bytes, name);
    const shown = { ...checked, sha256: sha256(bytes), size: bytes.length, width: null, height: null, derivatives: [], crop: null, likeness: null };
    await enterAlone(await keep([bytes], (tx, [storageKey = ""]) => renew(tx, actor, "file.replace", seen, { ...shown, storageKey })));
    return { id: seen.id, kind, name: shown.name, size: shown.size, width: null, height: null, alike: await alikeOf(actor, seen.id) };
  }
  const { original, renditions, width, height, likeness } = await preparePicture(bytes);
  const shown = { name: pictureName(name, original.mimeType), size: original.bytes.length, width, height };
  const kept = await keep([original.bytes, ...renditions.map((rendition) => rendition.bytes)], (tx, [storageKey = "", ...keys]) =>
    renew(tx, actor, "file.replace", seen, {
      ...shown,
      storageKey,
      sha256: sha256(original.bytes),
      mimeType: original.mimeType,
      derivatives: derivativesIn(renditions, keys),
      crop: null,
      likeness,
      pages: null,
    }),
  );
  await enterAlone(kept);
  return { id: seen.id, kind, ...shown, alike: await alikeOf(actor, seen.id) };
}
