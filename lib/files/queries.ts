import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import { attachmentsForReaders, attachmentsForStaff, filesForStaff, mandatesForReaders, sentFiles, shownSessions } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { FileKind, ScanState } from "@/prisma/generated/enums";
import { pictureFormats } from "./addresses";
import type { Crop, Focus } from "./focus";
import { type Standing, whyNotOversee, whyNotSee } from "./policy";

/** What a page needs to show a picture. */
export interface Picture {
  id: string;
  /** Of the kept original, in pixels. */
  width: number;
  height: number;
  alt: string;
  /** Which picture this is at its address, from 1. */
  revision: number;
  /** What stays in sight when a page cuts it. */
  focus: Focus;
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

export const pictureSelect = {
  id: true,
  width: true,
  height: true,
  alt: true,
  revision: true,
  focusX: true,
  focusY: true,
  derivatives: true,
} satisfies Prisma.StoredFileSelect;

/** The sizes that a column holds. */
export function derivativesOf(column: Prisma.JsonValue): Derivative[] {
  return z.array(derivativeSchema).parse(column);
}

export function pictureOf(file: Prisma.StoredFileGetPayload<{ select: typeof pictureSelect }>): Picture {
  const widths = derivativesOf(file.derivatives).map(({ width }) => width);
  return {
    id: file.id,
    width: file.width ?? 0,
    height: file.height ?? 0,
    alt: file.alt,
    revision: file.revision,
    focus: { x: file.focusX, y: file.focusY },
    widths: [...new Set(widths)].toSorted((a, b) => a - b),
  };
}

const cropSchema = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });

/** The part that a column names; null for the whole. */
export function cropOf(column: Prisma.JsonValue): Crop | null {
  return cropSchema.nullable().parse(column);
}

const byteSelect = {
  id: true,
  kind: true,
  storageKey: true,
  mimeType: true,
  name: true,
  size: true,
  sha256: true,
  revision: true,
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
  revision: number;
  derivatives: Derivative[];
  scanState: ScanState;
  scanNote: string;
}

async function findBytes(where: Prisma.StoredFileWhereInput): Promise<StoredBytes | null> {
  const file = await db.storedFile.findFirst({ where, select: byteSelect });
  return file && { ...file, derivatives: derivativesOf(file.derivatives) };
}

/** What readers may open of the files at a moment. */
export function filesForReaders(at: Date): Prisma.StoredFileWhereInput {
  // The same sentences as `published` of lib/news/queries/published.ts and of lib/albums; both build upon files, so they cannot be asked here.
  const article = { publishAt: { lte: at }, withdrawnAt: null, OR: [{ withdrawDueAt: null }, { withdrawDueAt: { gt: at } }] };
  const open = { publishedFor: article } satisfies Prisma.EditionWhereInput;
  // The page shows the recording of a half-day with the agenda, and no earlier.
  const session = { ...shownSessions(at), closed: false, agendaPublishedAt: { lte: at } };
  return {
    // In quarantine means for everybody.
    ...sentFiles(),
    OR: [
      { uses: { some: { edition: open } } },
      { leads: { some: open } },
      { albumItems: { some: { album: { publishedAt: { not: null } } } } },
      { attachments: { some: attachmentsForReaders(at) } },
      { sittings: { some: { closed: false, session } } },
      // The face of a member of the council, or of somebody who holds an office where readers see it.
      { portraitOf: { some: { OR: [{ mandates: { some: mandatesForReaders } }, { posts: { some: { post: { body: { shown: true } } } } }] } } },
    ],
  };
}

/** A file that something published uses at this moment; null for everything else, which readers cannot tell from "no such file". */
export async function publicFile(id: string): Promise<StoredBytes | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return findBytes({ id, ...filesForReaders(await now()) });
}

/** Whose text it is: the author, and whoever writes on it or has changed a word. */
const textSelect = {
  id: true,
  title: true,
  state: true,
  authorId: true,
  approverId: true,
  writers: { where: { OR: [{ leftAt: null }, { wroteAt: { not: null } }] }, select: { accountId: true } },
} satisfies Prisma.EditionSelect;

/** Given to readers, at once or from an hour on. */
const given = { publishedAt: { not: null } };
const shown = { visibility: "PUBLIC" as const, ...given };

/** What `standingOf` reads. News builds upon files, so the states are named here and not asked of it. */
export const standingSelect = {
  uploadedById: true,
  _count: { select: { uses: true, leads: true, albumItems: true, attachments: true, portraitOf: true, sittings: true } },
  attachments: {
    where: { OR: [{ resolution: shown }, { document: shown }, { meeting: shown }, { session: given }, { question: given }, { disclosure: given }] },
    select: { id: true },
  },
  uses: { where: { edition: { state: { in: ["SUBMITTED", "APPROVED", "PUBLISHED"] } } }, select: { edition: { select: textSelect } } },
  leads: { where: { state: { in: ["SUBMITTED", "APPROVED", "PUBLISHED"] } }, select: textSelect },
  albumItems: { select: { album: { select: { id: true, slug: true, title: true, publishedAt: true, editors: { select: { accountId: true } } } } } },
} satisfies Prisma.StoredFileSelect;

type StandingRow = Prisma.StoredFileGetPayload<{ select: typeof standingSelect }>;
type Text = Prisma.EditionGetPayload<{ select: typeof textSelect }>;

const handsOf = ({ authorId, writers }: Text) => [authorId, ...writers.map(({ accountId }) => accountId)];
const textsOf = ({ uses, leads }: Pick<StandingRow, "uses" | "leads">) => [...uses.map(({ edition }) => edition), ...leads];

/** What the policies ask of a file. */
export function standingOf(file: StandingRow): Standing {
  const texts = textsOf(file);
  const read = texts.filter(({ state }) => state === "PUBLISHED").flatMap(handsOf);
  const arranged = file.albumItems.filter(({ album }) => album.publishedAt !== null).flatMap(({ album }) => album.editors.map(({ accountId }) => accountId));
  const { uses, leads, albumItems, attachments, portraitOf, sittings } = file._count;
  return {
    uploadedById: file.uploadedById,
    toDecide: texts.filter(({ state }) => state !== "PUBLISHED").length,
    readAuthors: [...new Set([...read, ...arranged])],
    records: attachments,
    readRecords: file.attachments.length,
    uses: uses + leads + albumItems + attachments + portraitOf + sittings,
  };
}

/** The published editions that use a file, with everybody who answers for them: those who wrote and the one who approved. */
export function answering(file: Pick<StandingRow, "uses" | "leads">): { id: string; title: string; people: string[] }[] {
  const read = new Map(textsOf(file).flatMap((text) => (text.state === "PUBLISHED" ? [[text.id, text]] : [])));
  return [...read.values()].map((text) => ({
    id: text.id,
    title: text.title,
    people: [...new Set([...handsOf(text), ...(text.approverId ? [text.approverId] : [])])],
  }));
}

/** A file that is the same as another or looks the same. */
export interface Alike {
  id: string;
  kind: FileKind;
  name: string;
  /** In bytes. */
  size: number;
  /** The same bytes. */
  exact: boolean;
  /** Of 64 bits, how many differ. */
  distance: number;
}

/** What is the same as a file or looks the same, the likest first. @throws AppError FORBIDDEN */
export async function alikeOf(actor: Actor, id: string): Promise<Alike[]> {
  mustSee(actor);
  const rows = await db.fileLikeness.findMany({
    where: { fileId: id, other: filesForStaff(actor) },
    orderBy: [{ exact: "desc" }, { distance: "asc" }, { otherId: "desc" }],
    take: 10,
    select: { exact: true, distance: true, other: { select: { id: true, kind: true, name: true, size: true } } },
  });
  return rows.map(({ other, ...how }) => ({ ...other, ...how }));
}

/** @throws AppError FORBIDDEN "may-not-see-files" */
export function mustSee(actor: Actor): void {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/**
 * A file for staff, published or not: what is attached to a record for whoever may open the attachment, everything of no record for whoever
 * works with files, and what readers see. Null for the rest. Asked through `openFile` of lib/visibility, which writes down what is restricted.
 */
export async function staffFile(actor: Actor, id: string): Promise<StoredBytes | null> {
  if (!actor.can("staff.enter") || !z.uuid().safeParse(id).success) return null;
  const loose = whyNotSee(actor) ? [] : [{ attachments: { none: {} } }];
  return findBytes({ id, OR: [{ attachments: { some: attachmentsForStaff(actor) } }, ...loose, filesForReaders(await now())] });
}

/**
 * What stood at a file's address before, for whoever may open the file and works with files; null for the rest. A picture comes as its kept
 * original, to be saved. Asked through `openFile` of lib/visibility.
 */
export async function staffFileVersion(actor: Actor, id: string, revision: number): Promise<StoredBytes | null> {
  const file = whyNotSee(actor) ? null : await staffFile(actor, id);
  if (!file || revision === file.revision) return file;
  const { id: _, kind: __, derivatives: ___, ...select } = byteSelect;
  const version = await db.fileVersion.findUnique({ where: { fileId_revision: { fileId: id, revision } }, select });
  return version && { ...version, id, kind: "DOCUMENT", derivatives: [] };
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
