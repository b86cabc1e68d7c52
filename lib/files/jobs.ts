import "server-only";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { changed } from "@/lib/core/freshness";
import { z } from "@/lib/core/zod";
import type { Prisma } from "@/prisma/generated/client";
import { derivativesIn, enterAlone, findAlike, keep } from "./commands";
import { moreRenditions } from "./pictures";
import { cropOf, derivativesOf } from "./queries";
import { storage } from "./storage";

const deriveInput = z.object({ fileId: z.uuid(), revision: z.int() });

/**
 * Makes the sizes of a picture that its upload left for later, and its hash where it came in before there were any. Safe to repeat:
 * only what is missing is made. Something else that stands at the id by now has a promise of its own.
 */
export async function makeSizes(payload: unknown): Promise<void> {
  const { fileId: id, revision } = deriveInput.parse(payload);
  const file = await db.storedFile.findFirst({
    where: { id, revision, kind: "PICTURE" },
    select: { storageKey: true, crop: true, derivatives: true, likeness: true },
  });
  if (!file) return;
  const before = derivativesOf(file.derivatives);
  const widths = before.map(({ width }) => width);
  const { renditions, likeness } = await moreRenditions(await storage().read(file.storageKey), cropOf(file.crop), widths);
  if (renditions.length === 0 && file.likeness !== null) return;
  const kept = await keep(
    renditions.map(({ bytes }) => bytes),
    async (tx, keys) => {
      const derivatives = [...before, ...derivativesIn(renditions, keys)];
      // Another run that was faster, or another picture: what was made here is litter then.
      const { count } = await tx.storedFile.updateMany({
        where: { id, revision, derivatives: { equals: file.derivatives as Prisma.InputJsonValue } },
        data: { derivatives, likeness },
      });
      if (count === 0) throw new Superseded();
      if (file.likeness === null) await findAlike(tx, id);
      await changed(tx);
    },
  );
  await enterAlone(kept).catch((error: unknown) => {
    if (!(error instanceof Superseded)) throw error;
  });
}

class Superseded extends Error {}

const discardInput = z.object({ keys: z.array(z.string()) });

/** Removes bytes whose row is gone. Removing what is not there is no error. */
export async function discardBytes(payload: unknown): Promise<void> {
  for (const key of discardInput.parse(payload).keys) await storage().remove(key);
}

const DAY = 24 * 60 * 60_000;

/** Removes what was sent in part and left for a day. @returns how many files went */
export async function sweepUploads(at = Date.now()): Promise<number> {
  const folder = path.join(env().DATA_DIR, "uploads");
  const names = await readdir(folder).catch(() => []);
  const ages = await Promise.all(
    names.map(async (name) => {
      const found = await stat(path.join(folder, name)).catch(() => null);
      // The bytes of an upload and what is known of it go together: either one that was touched keeps both.
      return { name, upload: name.replace(/\.json$/, ""), touched: found?.mtimeMs ?? at };
    }),
  );
  const alive = new Set(ages.filter(({ touched }) => at - touched < DAY).map(({ upload }) => upload));
  const old = ages.filter(({ upload }) => !alive.has(upload));
  for (const { name } of old) await rm(path.join(folder, name), { force: true, recursive: true });
  return old.length;
}
