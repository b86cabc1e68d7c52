import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { provedRecently } from "@/lib/auth/policy";
import { now } from "@/lib/core/clock";
import { instantVn } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { rowsOf } from "@/lib/core/pagination";
import { z } from "@/lib/core/zod";
import { attachmentsForStaff, filesForStaff } from "@/lib/visibility/policy";
import { attachedTo, closedFiles } from "@/lib/visibility/queries";
import { Prisma } from "@/prisma/generated/client";
import type { FileKind, FileTextState } from "@/prisma/generated/enums";
import { type Described, describedSelect } from "../facts";
import type { FileRefusal } from "../policy";
import { isRead, whyNotDescribe, whyNotRemove, whyNotRenew } from "../policy";
import { type Alike, alikeOf, mustSee, type Picture, pictureOf, pictureSelect, standingOf, standingSelect } from "../queries";

/** Files on one page of the library. */
export const LIBRARY_PAGE = 24;

/** What there is to do about files; the tabs of the library. */
export type Chore = "no-alt" | "no-caption" | "alike" | "unused";

export interface LibraryFilter {
  /** Words of name, description, caption and photographer, with or without diacritics. */
  q: string;
  kind: FileKind | null;
  /** "2020" or "2020-12", by the day of the upload in Vietnam. */
  period: string | null;
  /** Account of who brought it. */
  uploader: string | null;
  chore: Chore | null;
}

/** @param actor what they may not open is not counted among what looks the same */
const rowFor = (actor: Actor) =>
  ({
    ...pictureSelect,
    ...describedSelect,
    kind: true,
    name: true,
    caption: true,
    credit: true,
    createdAt: true,
    _count: {
      select: {
        alike: { where: { other: filesForStaff(actor) } },
        uses: true,
        leads: true,
        albumItems: true,
        attachments: { where: attachmentsForStaff(actor) },
        portraitOf: true,
        sittings: true,
      },
    },
  }) satisfies Prisma.StoredFileSelect;
type Row = Prisma.StoredFileGetPayload<{ select: ReturnType<typeof rowFor> }>;

/** One file in the library. */
export interface LibraryFile {
  id: string;
  kind: FileKind;
  name: string;
  /** In bytes. */
  size: number;
  mimeType: string;
  alt: string;
  caption: string;
  credit: string;
  createdAt: Date;
  /** Null for documents. */
  picture: Picture | null;
  /** How many others are the same or look the same. */
  alike: number;
  /** How many texts use it. */
  uses: number;
}

function rowOf(row: Row): LibraryFile {
  const { id, kind, name, size, mimeType, alt, caption, credit, createdAt, _count } = row;
  const picture = kind === "PICTURE" ? pictureOf(row) : null;
  return {
    id,
    kind,
    name,
    size,
    mimeType,
    alt,
    caption,
    credit,
    createdAt,
    picture,
    alike: _count.alike,
    uses: _count.uses + _count.leads + _count.albumItems + _count.attachments + _count.portraitOf + _count.sittings,
  };
}

/** From the first instant of a year or a month in Vietnam to the first of the next. */
function within(period: string): { gte: Date; lt: Date } | null {
  const found = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(period);
  if (!found) return null;
  const year = Number(found[1]);
  const month = found[2] ? Number(found[2]) : null;
  const first = instantVn({ year, month: month ?? 1, day: 1 });
  const next = month === null || month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return { gte: first, lt: instantVn({ ...next, day: 1 }) };
}

/** Files that hold all the words, in any order. `f` is a file. */
function holds(q: string): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (
    SELECT 1 FROM words_of(fold_text(concat_ws(' ', f.name, f.alt, f.caption, f.credit))) AS said,
      unnest(string_to_array(trim(words_of(fold_text(${q.trim().slice(0, 200)}))), ' ')) AS word WHERE position(word IN said) = 0)`;
}

/** @param closed files that the asker may not open */
const choresFor = (closed: readonly string[]): Record<Chore, Prisma.Sql> => ({
  "no-alt": Prisma.sql`f.kind = 'PICTURE' AND f.alt = ''`,
  "no-caption": Prisma.sql`f.kind = 'PICTURE' AND f.caption = ''`,
  alike: Prisma.sql`EXISTS (SELECT 1 FROM file_likenesses l WHERE l."fileId" = f.id AND l."otherId" <> ALL(${closed}::uuid[]))`,
  unused: Prisma.sql`NOT EXISTS (SELECT 1 FROM edition_files u WHERE u."fileId" = f.id)
    AND NOT EXISTS (SELECT 1 FROM editions e WHERE e."leadFileId" = f.id) AND NOT EXISTS (SELECT 1 FROM album_items i WHERE i."fileId" = f.id)
    AND NOT EXISTS (SELECT 1 FROM attachments t WHERE t."fileId" = f.id) AND NOT EXISTS (SELECT 1 FROM people p WHERE p."portraitId" = f.id)
    AND NOT EXISTS (SELECT 1 FROM sittings s WHERE s."videoId" = f.id)`,
});

/** @param closed files that the asker may not open: neither listed nor counted */
function whereOf({ q, kind, period, uploader }: Omit<LibraryFilter, "chore">, closed: readonly string[]): Prisma.Sql {
  const span = period === null ? null : within(period);
  const wanted = [
    Prisma.sql`f.id <> ALL(${closed}::uuid[])`,
    ...(kind ? [Prisma.sql`f.kind = ${kind}::"FileKind"`] : []),
    ...(span ? [Prisma.sql`f."createdAt" >= ${span.gte} AND f."createdAt" < ${span.lt}`] : []),
    ...(uploader && z.uuid().safeParse(uploader).success ? [Prisma.sql`f."uploadedById" = ${uploader}::uuid`] : []),
    ...(q.trim() ? [holds(q)] : []),
  ];
  return Prisma.join(wanted, " AND ");
}

/** A page of the files that a condition names, newest first. */
async function pageOf(actor: Actor, where: Prisma.Sql, page: number): Promise<LibraryFile[]> {
  const { take, skip } = rowsOf(page, LIBRARY_PAGE);
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT f.id FROM stored_files f WHERE ${where} ORDER BY f."createdAt" DESC, f.id DESC LIMIT ${take} OFFSET ${skip}`;
  const rows = await db.storedFile.findMany({ where: { id: { in: found.map(({ id }) => id) } }, select: rowFor(actor), orderBy: newestFirst });
  return rows.map(rowOf);
}

const newestFirst = [{ createdAt: "desc" }, { id: "desc" }] satisfies Prisma.StoredFileOrderByWithRelationInput[];

type Counts = Record<Chore | "all", number>;

/** How many files a condition names, in all and for each chore. */
async function countsOf(where: Prisma.Sql, closed: readonly string[]): Promise<Counts> {
  const chores = choresFor(closed);
  const names = Object.keys(chores) as Chore[];
  const columns = names.map((name) => Prisma.sql`count(*) FILTER (WHERE ${chores[name]})::int AS ${Prisma.raw(`"${name}"`)}`);
  const [counts] = await db.$queryRaw<Counts[]>`SELECT count(*)::int AS "all", ${Prisma.join(columns)} FROM stored_files f WHERE ${where}`;
  return counts ?? { all: 0, "no-alt": 0, "no-caption": 0, alike: 0, unused: 0 };
}

/**
 * A page of the library, newest first, with the number behind each tab.
 * @throws AppError FORBIDDEN
 */
export async function listLibrary(actor: Actor, filter: LibraryFilter, page: number): Promise<{ items: LibraryFile[]; total: number; counts: Counts }> {
  mustSee(actor);
  const closed = await closedFiles(actor);
  const where = whereOf(filter, closed);
  const narrowed = filter.chore ? Prisma.sql`${where} AND (${choresFor(closed)[filter.chore]})` : where;
  const [items, counts] = await Promise.all([pageOf(actor, narrowed, page), countsOf(where, closed)]);
  return { items, total: counts[filter.chore ?? "all"], counts };
}

/** Pictures for the editor to choose from: a page of those that hold the words. @throws AppError FORBIDDEN */
export async function pickPictures(actor: Actor, q: string, page: number): Promise<{ items: LibraryFile[]; total: number }> {
  mustSee(actor);
  const closed = await closedFiles(actor);
  const where = whereOf({ q, kind: "PICTURE", period: null, uploader: null }, closed);
  const [items, { all }] = await Promise.all([pageOf(actor, where, page), countsOf(where, closed)]);
  return { items, total: all };
}

export interface LibraryShelves {
  /** Months with uploads, newest first: "2020-12". */
  months: { month: string; count: number }[];
  uploaders: { id: string; name: string }[];
  pictures: number;
  documents: number;
  /** Of the kept originals, in bytes. */
  bytes: number;
}

/** What the filters offer, and how much there is. @throws AppError FORBIDDEN */
export async function libraryShelves(actor: Actor): Promise<LibraryShelves> {
  mustSee(actor);
  const closed = await closedFiles(actor);
  const open = { id: { notIn: closed } };
  const [months, uploaders, kinds] = await Promise.all([
    db.$queryRaw<{ month: string; count: number }[]>`
      SELECT to_char("createdAt" AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') AS month, count(*)::int AS count FROM stored_files
      WHERE id <> ALL(${closed}::uuid[]) GROUP BY 1 ORDER BY 1 DESC`,
    db.account.findMany({ where: { storedFiles: { some: open } }, orderBy: { displayName: "asc" }, select: { id: true, displayName: true } }),
    db.storedFile.groupBy({ by: ["kind"], where: open, _count: true, _sum: { size: true } }),
  ]);
  const of = (kind: string) => kinds.find((row) => row.kind === kind)?._count ?? 0;
  return {
    months,
    uploaders: uploaders.map(({ id, displayName }) => ({ id, name: displayName })),
    pictures: of("PICTURE"),
    documents: of("DOCUMENT"),
    bytes: kinds.reduce((sum, { _sum }) => sum + Number(_sum.size ?? 0), 0),
  };
}

export interface LibraryDetail extends LibraryFile, Described {
  version: number;
  /** In hex, as other programs print it. */
  sha256: string;
  /** What the machine made of its words; null where nothing reads it. */
  text: { state: FileTextState; failure: string; pages: number | null; confirmedAt: Date | null } | null;
  uploader: string | null;
  /** A part of the original is shown. */
  cropped: boolean;
  likenesses: Alike[];
  /** Albums that show it: those that readers see, and for whoever works on albums the others. */
  albums: { id: string; slug: string; title: string; published: boolean }[];
  /** Records that it is attached to, of those that the asker may open. */
  records: { title: string; address: string }[];
  /** What stood here before, newest first. */
  versions: {
    revision: number;
    name: string;
    size: number;
    width: number | null;
    height: number | null;
    cropped: boolean;
    replacedAt: Date;
    replacedBy: string;
  }[];
  /** Readers see it: showing something else in its place wants a fresh proof of who somebody is. */
  read: boolean;
  /** Whether that proof is fresh. */
  proved: boolean;
  /** Why each verb would be refused; null where it would work. */
  why: Record<"describe" | "renew" | "remove", FileRefusal | null>;
}

/** A file with everything that its drawer shows; null when there is none. @throws AppError FORBIDDEN */
export async function libraryFile(actor: Actor, id: string): Promise<LibraryDetail | null> {
  mustSee(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const { uses, leads, ...plain } = standingSelect;
  const row = await db.storedFile.findFirst({
    where: { id, AND: [filesForStaff(actor)] },
    select: {
      ...plain,
      ...rowFor(actor),
      uses,
      leads,
      version: true,
      sha256: true,
      revision: true,
      texts: { orderBy: { revision: "desc" }, take: 1, select: { revision: true, state: true, failure: true, pages: true, confirmedAt: true } },
      crop: true,
      uploadedBy: { select: { displayName: true } },
      versions: {
        orderBy: { revision: "desc" },
        select: { revision: true, name: true, size: true, width: true, height: true, crop: true, replacedAt: true, replacedBy: true },
      },
    },
  });
  if (!row) return null;
  const standing = standingOf(row);
  const arranges = actor.can("album.write") || actor.can("album.publish");
  return {
    ...rowOf(row),
    pages: row.pages,
    language: row.language,
    licence: row.licence,
    version: row.version,
    sha256: Buffer.from(row.sha256).toString("hex"),
    text: row.texts.find(({ revision }) => revision === row.revision) ?? null,
    uploader: row.uploadedBy?.displayName ?? null,
    cropped: row.crop !== null,
    likenesses: await alikeOf(actor, id),
    albums: row.albumItems
      .map(({ album: { publishedAt, editors: _, ...album } }) => ({ ...album, published: publishedAt !== null }))
      .filter(({ published }) => published || arranges),
    records: await attachedTo(actor, id),
    versions: row.versions.map(({ crop, ...version }) => ({ ...version, cropped: crop !== null })),
    read: isRead(standing),
    proved: provedRecently(actor, await now()),
    why: { describe: whyNotDescribe(actor, standing), renew: whyNotRenew(actor, standing), remove: whyNotRemove(actor, standing) },
  };
}
