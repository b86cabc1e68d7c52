import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { filesForStaff } from "@/lib/visibility/policy";
import { fieldWords } from "../labels";
import { whyNotDescribe, whyNotUpload } from "../policy";
import { standingOf, standingSelect } from "../queries";
import { describeInput } from "../schema";

/**
 * Writes what a file shows, who took it, in which language it speaks, on which terms it may be used, and which point of it stays in sight. A save that changes nothing writes nothing.
 * @returns the version to name next time
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function describeFile(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version, ...wanted } = describeInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await tx.storedFile.findFirst({
      where: { id, AND: [filesForStaff(actor)] },
      select: { ...standingSelect, version: true, alt: true, caption: true, credit: true, language: true, licence: true, focusX: true, focusY: true },
    });
    const refusal = before ? whyNotDescribe(actor, standingOf(before)) : whyNotUpload(actor);
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    if (!before) throw new AppError("NOT_FOUND");
    if (before.version !== version) await refuseStale(tx, [id], fieldWords);
    const { focusX = before.focusX, focusY = before.focusY, language = before.language, licence = before.licence, ...said } = wanted;
    const words = { ...said, language, licence };
    const fields: string[] = (["alt", "caption", "credit", "language", "licence"] as const).filter((field) => before[field] !== words[field]);
    if (focusX !== before.focusX || focusY !== before.focusY) fields.unshift("focus");
    if (fields.length === 0) return { id, version };
    const { count } = await tx.storedFile.updateMany({ where: { id, version }, data: { ...words, focusX, focusY, version: version + 1 } });
    if (count === 0) await refuseStale(tx, [id], fieldWords);
    await record(tx, actor, "file.describe", { type: "file", id, detail: { fields, version: version + 1 } });
    await changed(tx);
    return { id, version: version + 1 };
  });
}
