import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import type { Prisma } from "@/prisma/generated/client";
import type { FileKind, ScanState } from "@/prisma/generated/enums";
import { pictureFormats } from "./addresses";
import { whyNotOversee, whyNotSee } from "./policy";

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
  scanState: true,
  scanNote: true,
} satisfies Prisma.StoredFileSelect;

/** What a route handler needs to send a file. */
export interface StoredBytes {
  id: string;
  kind: FileKind;
  storageKey: string;
  mimeType: string;
  name: string;
  /** In bytes. */
  size: number;
  sha256: Uint8Array;
  derivatives: Derivative[];
  scanState: ScanState;
  scanNote: string;
}

async function findBytes(where: Prisma.StoredFileWhereInput): Promise<StoredBytes | null> {
  const file = await db.storedFile.findFirst({ where, select: byteSelect });
  return file && { ...file, derivatives: z.array(derivativeSchema).parse(file.derivatives) };
}

/** A file that something published uses at this moment; null for everything else, which readers cannot tell from "no such file". */
export async function publicFile(id: string): Promise<StoredBytes | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const at = await now();
  // The same sentences as `published` of lib/news/queries/published.ts and of lib/albums; both build upon files, so they cannot be asked here.
  const article = { publishAt: { lte: at }, withdrawnAt: null, OR: [{ withdrawDueAt: null }, { withdrawDueAt: { gt: at } }] };
  const open = { publishedFor: article } satisfies Prisma.EditionWhereInput;
  // In quarantine means for everybody.
  return findBytes({
    id,
    scanState: { in: ["CLEAN", "UNSCANNED"] },
    OR: [{ uses: { some: { edition: open } } }, { leads: { some: open } }, { albumItems: { some: { album: { publishedAt: { not: null } } } } }],
  });
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

/** How it stands with viruses: whether a scanner is attached, and how many files are in which state. */
export interface ScanOverview {
  attached: boolean;
  files: Record<ScanState, number>;
  /** When the scanner last answered. */
  lastAt: Date | null;
}

/** @throws AppError FORBIDDEN for whoever does not keep the house */
export async function scanOverview(actor: Actor): Promise<ScanOverview> {
  const refusal = whyNotOversee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const counted = await db.storedFile.groupBy({ by: ["scanState"], _count: { id: true }, _max: { scannedAt: true } });
  const files: ScanOverview["files"] = { UNSCANNED: 0, WAITING: 0, CLEAN: 0, INFECTED: 0 };
  for (const { scanState, _count } of counted) files[scanState] = _count.id;
  const hours = counted.flatMap(({ _max }) => (_max.scannedAt ? [_max.scannedAt.getTime()] : []));
  return { attached: env().CLAMD_ADDRESS !== undefined, files, lastAt: hours.length ? new Date(Math.max(...hours)) : null };
}
