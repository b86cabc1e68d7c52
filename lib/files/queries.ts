import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import type { Prisma } from "@/prisma/generated/client";
import { pictureFormats } from "./addresses";
import { whyNotSee } from "./policy";

/** What a page needs to show a picture. */
export interface Picture {
  id: string;
  /** Of the kept original, in pixels. */
  width: number;
  height: number;
  alt: string;
  /** Widths in which it exists, ascending, in every format; at least one. */
  widths: number[];
}

const derivativeSchema = z.object({
  width: z.int().positive(),
  height: z.int().positive(),
  format: z.enum(pictureFormats),
  storageKey: z.string(),
  size: z.int().positive(),
});
export type Derivative = z.infer<typeof derivativeSchema>;

export const pictureSelect = { id: true, width: true, height: true, alt: true, derivatives: true } satisfies Prisma.StoredFileSelect;

export function pictureOf(file: Prisma.StoredFileGetPayload<{ select: typeof pictureSelect }>): Picture {
  const widths = z
    .array(derivativeSchema)
    .parse(file.derivatives)
    .map(({ width }) => width);
  return { id: file.id, width: file.width ?? 0, height: file.height ?? 0, alt: file.alt, widths: [...new Set(widths)].toSorted((a, b) => a - b) };
}

const byteSelect = {
  id: true,
  kind: true,
  storageKey: true,
  mimeType: true,
  name: true,
  size: true,
  sha256: true,
  derivatives: true,
} satisfies Prisma.StoredFileSelect;

/** What a route handler needs to send a file. */
export interface StoredBytes {
  id: string;
  kind: "PICTURE" | "DOCUMENT";
  storageKey: string;
  mimeType: string;
  name: string;
  /** In bytes. */
  size: number;
  sha256: Uint8Array;
  derivatives: Derivative[];
}

async function findBytes(where: Prisma.StoredFileWhereInput): Promise<StoredBytes | null> {
  const file = await db.storedFile.findFirst({ where, select: byteSelect });
  return file && { ...file, derivatives: z.array(derivativeSchema).parse(file.derivatives) };
}

/** A file that something published uses at this moment; null for everything else, which readers cannot tell from "no such file". */
export async function publicFile(id: string): Promise<StoredBytes | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const at = await now();
  // The same sentence as `published` of lib/news/queries/published.ts; news builds upon files, so it cannot be asked here.
  const article = { publishAt: { lte: at }, withdrawnAt: null, OR: [{ withdrawDueAt: null }, { withdrawDueAt: { gt: at } }] };
  const open = { publishedFor: article } satisfies Prisma.EditionWhereInput;
  return findBytes({ id, OR: [{ uses: { some: { edition: open } } }, { leads: { some: open } }] });
}

/**
 * A file for staff, published or not.
 * @throws AppError FORBIDDEN
 */
export async function staffFile(actor: Actor, id: string): Promise<StoredBytes | null> {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  if (!z.uuid().safeParse(id).success) return null;
  return findBytes({ id });
}
