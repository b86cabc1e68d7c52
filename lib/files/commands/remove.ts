import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { promise } from "@/lib/jobs/outbox";
import { filesForStaff } from "@/lib/visibility/policy";
import { Prisma } from "@/prisma/generated/client";
import { fieldWords } from "../labels";
import { unused, whyNotRemove } from "../policy";
import { derivativesOf, standingOf, standingSelect } from "../queries";
import { removeInput } from "../schema";

const keysSelect = { storageKey: true, derivatives: true } satisfies Prisma.StoredFileSelect;
/** What its pages look like, drawn for whoever compared them with the words that were read. */
const pagesSelect = { readPages: { select: { imageKey: true } } } satisfies Prisma.FileTextSelect;

/**
 * Deletes a file that nothing uses, with every version of it. The row goes at once; the worker removes the bytes, so that none stay
 * behind when the machine stops in between. Input: {id, version}.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function removeFile(actor: Actor, input: unknown): Promise<void> {
  const { id, version } = removeInput.parse(input);
  await db
    .$transaction(async (tx) => {
      const file = await tx.storedFile.findFirst({
        where: { id, AND: [filesForStaff(actor)] },
        select: {
          ...standingSelect,
          ...keysSelect,
          kind: true,
          version: true,
          sha256: true,
          size: true,
          versions: { select: keysSelect },
          texts: { select: pagesSelect },
        },
      });
      const refusal = whyNotRemove(actor, file ? standingOf(file) : { uploadedById: actor.id, ...unused });
      if (refusal) throw new AppError("FORBIDDEN", refusal);
      if (!file) throw new AppError("NOT_FOUND");
      if (file.version !== version) await refuseStale(tx, [id], fieldWords);
      const keys = [file, ...file.versions].flatMap(({ storageKey, derivatives }) => [
        storageKey,
        ...derivativesOf(derivatives).map((size) => size.storageKey),
      ]);
      keys.push(...file.texts.flatMap(({ readPages }) => readPages.flatMap(({ imageKey }) => imageKey ?? [])));
      const { count } = await tx.storedFile.deleteMany({ where: { id, version } });
      if (count === 0) await refuseStale(tx, [id], fieldWords);
      await promise(tx, "files.discard", { keys: [...new Set(keys)] });
      const detail = { kind: file.kind, sha256: Buffer.from(file.sha256).toString("hex"), size: file.size };
      await record(tx, actor, "file.remove", { type: "file", id, detail });
    })
    .catch((error: unknown) => {
      // A text took the file up in this very moment: the foreign key saw it.
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003") throw new AppError("FORBIDDEN", "in-use");
      throw error;
    });
}
