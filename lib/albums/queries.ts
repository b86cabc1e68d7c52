import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { rowsOf } from "@/lib/core/pagination";
import { z } from "@/lib/core/zod";
import { type Picture, pictureOf, pictureSelect } from "@/lib/files/queries";
import { filesForStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { AlbumKind, AlbumPart, FileKind, ScanState } from "@/prisma/generated/enums";
import { type AlbumRefusal, whyNotEdit, whyNotPublish, whyNotSee, whyNotWithdraw } from "./policy";

/** The one meaning of "published" for albums; lib/files says the same of their files. */
const published = { publishedAt: { not: null } } satisfies Prisma.AlbumWhereInput;
/** The newest event first. The id breaks ties. */
const newestFirst = [{ eventDate: "desc" }, { id: "desc" }] satisfies Prisma.AlbumOrderByWithRelationInput[];

const cardSelect = {
  id: true,
  kind: true,
  slug: true,
  title: true,
  eventDate: true,
  _count: { select: { items: true } },
  items: { where: { part: { in: ["PICTURE", "POSTER"] } }, orderBy: { position: "asc" }, take: 1, select: { file: { select: pictureSelect } } },
} satisfies Prisma.AlbumSelect;

export interface AlbumCard {
  id: string;
  kind: AlbumKind;
  slug: string;
  title: string;
  /** A date (midnight UTC), not an instant. */
  eventDate: Date;
  /** How many files it has. */
  count: number;
  /** The first picture, or the poster of the video. */
  cover: Picture | null;
}

function cardOf({ _count, items, ...album }: Prisma.AlbumGetPayload<{ select: typeof cardSelect }>): AlbumCard {
  return { ...album, count: _count.items, cover: items[0] ? pictureOf(items[0].file) : null };
}

/** Published albums and videos, a page at a time. */
export async function listAlbums(page: number): Promise<{ items: AlbumCard[]; total: number }> {
  const [rows, total] = await Promise.all([
    db.album.findMany({ where: published, select: cardSelect, orderBy: newestFirst, ...rowsOf(page) }),
    db.album.count({ where: published }),
  ]);
  return { items: rows.map(cardOf), total };
}

/** Whether readers find anything in the library: its line in the navigation then exists. */
export async function hasAlbums(): Promise<boolean> {
  return (await db.album.findFirst({ where: published, select: { id: true } })) !== null;
}

/** Addresses for the sitemap. */
export async function albumsForSitemap(): Promise<{ slug: string; publishedAt: Date | null }[]> {
  return db.album.findMany({ where: published, select: { slug: true, publishedAt: true }, orderBy: newestFirst, take: 10_000 });
}

/** Albums that readers first saw between two instants, whether they still do, and whose each picture is as printed; "" where nobody is named. */
export async function albumsFirstShown(
  from: Date,
  until: Date,
): Promise<{ kind: AlbumKind; slug: string; title: string; firstShownAt: Date; withdrawn: boolean; credits: string[] }[]> {
  const rows = await db.album.findMany({
    where: { firstShownAt: { gte: from, lt: until } },
    orderBy: [{ firstShownAt: "asc" }, { id: "asc" }],
    select: {
      ...{ kind: true, slug: true, title: true, firstShownAt: true, publishedAt: true },
      items: { where: { part: { in: ["PICTURE", "VIDEO"] } }, orderBy: { position: "asc" }, select: { credit: true } },
    },
  });
  return rows.flatMap(({ firstShownAt, publishedAt, items, ...album }) =>
    firstShownAt ? [{ ...album, firstShownAt, withdrawn: publishedAt === null, credits: items.map(({ credit }) => credit) }] : [],
  );
}

const itemSelect = {
  part: true,
  fileId: true,
  caption: true,
  credit: true,
  alt: true,
  revision: true,
  file: { select: { ...pictureSelect, name: true, kind: true, scanState: true, scanNote: true } },
} satisfies Prisma.AlbumItemSelect;

const pageSelect = {
  ...cardSelect,
  description: true,
  publishedAt: true,
  items: { orderBy: { position: "asc" }, select: itemSelect },
} satisfies Prisma.AlbumSelect;

export interface AlbumItem {
  part: AlbumPart;
  fileId: string;
  name: string;
  caption: string;
  credit: string;
  alt: string;
  /** With the description that the album gives it; of a video its size. */
  picture: Picture;
  scanState: ScanState;
  scanNote: string;
}

export interface AlbumPage extends Omit<AlbumCard, "cover" | "count"> {
  description: string;
  items: AlbumItem[];
}

function itemsOf(rows: Prisma.AlbumItemGetPayload<{ select: typeof itemSelect }>[]): AlbumItem[] {
  return rows.map(({ file, revision: _, ...item }) => {
    const picture = pictureOf(file);
    return { ...item, name: file.name, scanState: file.scanState, scanNote: file.scanNote, picture: { ...picture, alt: item.alt || picture.alt } };
  });
}

/** One published album, or null. */
export async function findAlbum(slug: string): Promise<AlbumPage | null> {
  const row = await db.album.findFirst({ where: { ...published, slug }, select: pageSelect });
  if (!row) return null;
  const { id, kind, title, eventDate, description, items } = row;
  return { id, kind, slug, title, eventDate, description, items: itemsOf(items) };
}

function mustSee(actor: Actor): void {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

export interface StaffAlbum extends AlbumCard {
  publishedAt: Date | null;
  editorName: string;
}

/** Every album, those that readers do not see first. @throws AppError FORBIDDEN */
export async function staffAlbums(actor: Actor, page: number): Promise<{ items: StaffAlbum[]; total: number }> {
  mustSee(actor);
  const select = { ...cardSelect, publishedAt: true, editor: { select: { displayName: true } } } satisfies Prisma.AlbumSelect;
  const [rows, total] = await Promise.all([
    db.album.findMany({ select, orderBy: [{ publishedAt: { sort: "desc", nulls: "first" } }, ...newestFirst], ...rowsOf(page, 50) }),
    db.album.count(),
  ]);
  return { items: rows.map(({ editor, publishedAt, ...row }) => ({ ...cardOf(row), publishedAt, editorName: editor.displayName })), total };
}

export interface AlbumDetail extends AlbumPage {
  version: number;
  publishedAt: Date | null;
  editorName: string;
  publisherName: string | null;
  /** Why each button would be refused; null where it would work. */
  why: Record<"edit" | "publish" | "withdraw", AlbumRefusal | null>;
}

/** An album as its page in the staff area needs it; null when there is none. @throws AppError FORBIDDEN */
export async function findStaffAlbum(actor: Actor, id: string): Promise<AlbumDetail | null> {
  mustSee(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const people = { editor: { select: { displayName: true } }, editors: { select: { accountId: true } }, publisher: { select: { displayName: true } } };
  const row = await db.album.findUnique({ where: { id }, select: { ...pageSelect, ...people, version: true } });
  if (!row) return null;
  const { kind, slug, title, eventDate, description, version, publishedAt, items, editor, editors, publisher } = row;
  const standing = { kind, publishedAt, editors, items };
  return {
    ...{ id, kind, slug, title, eventDate, description, version, publishedAt },
    items: itemsOf(items),
    editorName: editor.displayName,
    publisherName: publisher?.displayName ?? null,
    why: { edit: whyNotEdit(actor, standing), publish: whyNotPublish(actor, standing), withdraw: whyNotWithdraw(actor, standing) },
  };
}

export interface Pickable {
  id: string;
  kind: FileKind;
  name: string;
  picture: Picture;
}

/** Files that an album can take and does not hold yet, the newest first. @param q part of the name or of its words @throws AppError FORBIDDEN */
export async function pickable(actor: Actor, album: Pick<AlbumDetail, "id" | "kind">, q: string, page: number): Promise<{ items: Pickable[]; total: number }> {
  mustSee(actor);
  const words = q.normalize("NFC").trim().slice(0, 100);
  const holds = { contains: words, mode: "insensitive" as const };
  const kinds: FileKind[] = album.kind === "VIDEO" ? ["VIDEO", "PICTURE", "CAPTIONS"] : ["PICTURE"];
  const where: Prisma.StoredFileWhereInput = {
    kind: { in: kinds },
    albumItems: { none: { albumId: album.id } },
    AND: [filesForStaff(actor)],
    ...(words ? { OR: [{ name: holds }, { alt: holds }, { caption: holds }] } : {}),
  };
  const select = { ...pictureSelect, kind: true, name: true } satisfies Prisma.StoredFileSelect;
  const [rows, total] = await Promise.all([
    db.storedFile.findMany({ where, select, orderBy: [{ createdAt: "desc" }, { id: "desc" }], ...rowsOf(page, 24) }),
    db.storedFile.count({ where }),
  ]);
  return { items: rows.map((file) => ({ id: file.id, kind: file.kind, name: file.name, picture: pictureOf(file) })), total };
}
