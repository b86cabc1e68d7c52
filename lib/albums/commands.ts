import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { freeSlug, slugify } from "@/lib/core/slug";
import { filesForStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { AlbumKind, AlbumPart, FileKind } from "@/prisma/generated/enums";
import { albumAddress } from "./addresses";
import { fieldWords } from "./labels";
import { type AlbumRefusal, whyNotCreate, whyNotEdit, whyNotPublish, whyNotWithdraw } from "./policy";
import { addInput, albumInput, albumLimits, createAlbumInput, saveAlbumInput } from "./schema";

interface Seen {
  id: string;
  version: number;
}

const loadSelect = {
  kind: true,
  slug: true,
  title: true,
  description: true,
  eventDate: true,
  publishedAt: true,
  firstShownAt: true,
  shownAt: true,
  editorId: true,
  editors: { select: { accountId: true } },
  version: true,
  items: {
    orderBy: { position: "asc" },
    select: {
      part: true,
      fileId: true,
      revision: true,
      caption: true,
      credit: true,
      alt: true,
      file: { select: { scanState: true, scanNote: true, revision: true } },
    },
  },
} satisfies Prisma.AlbumSelect;

type Loaded = Prisma.AlbumGetPayload<{ select: typeof loadSelect }>;
type Item = Omit<Loaded["items"][number], "file">;

async function load(tx: Tx, { id, version }: Seen, why: (album: Loaded) => AlbumRefusal | null): Promise<Loaded> {
  const album = await tx.album.findUnique({ where: { id }, select: loadSelect });
  if (!album) throw new AppError("NOT_FOUND");
  if (album.version !== version) await refuseStale(tx, [id], fieldWords);
  const refusal = why(album);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return album;
}

/** Check and write are one step: a stale save loses, visibly. Returns the new version. */
async function write(tx: Tx, { id, version }: Seen, data: Prisma.AlbumUncheckedUpdateManyInput): Promise<number> {
  const { count } = await tx.album.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [id], fieldWords);
  return version + 1;
}

async function writeItems(tx: Tx, albumId: string, items: readonly Item[]): Promise<void> {
  await tx.albumItem.deleteMany({ where: { albumId } });
  await tx.albumItem.createMany({
    data: items.map(({ part, fileId, revision, caption, credit, alt }, i) => ({ albumId, position: i + 1, part, fileId, revision, caption, credit, alt })),
  });
}

/** Writes a change of an album under a name. Whoever made what readers were given before is forgotten: somebody new changes it now. */
async function edit(tx: Tx, actor: Actor, seen: Seen, before: Loaded, words: Prisma.AlbumUncheckedUpdateManyInput = {}): Promise<number> {
  const saved = await write(tx, seen, { ...words, editorId: actor.id ?? before.editorId });
  if (before.shownAt) await tx.albumEditor.deleteMany({ where: { albumId: seen.id, editedAt: { lte: before.shownAt } } });
  await markEditor(tx, seen.id, actor.id ?? before.editorId);
  return saved;
}

async function markEditor(tx: Tx, albumId: string, accountId: string): Promise<void> {
  const editedAt = await now(tx);
  await tx.albumEditor.upsert({
    where: { albumId_accountId: { albumId, accountId } },
    create: { albumId, accountId, editedAt },
    update: { editedAt },
    select: { albumId: true },
  });
}

/** Begins an album. Input: {kind, title, eventDate}. @throws ZodError; AppError FORBIDDEN */
export async function createAlbum(actor: Actor, input: unknown): Promise<{ id: string; slug: string; version: number }> {
  const { kind, title, eventDate } = createAlbumInput.parse(input);
  const refusal = whyNotCreate(actor);
  if (refusal || actor.id === null) throw new AppError("FORBIDDEN", refusal ?? "may-not-write-albums");
  const editorId = actor.id;
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('albums.address'))`;
    const base = slugify(title) || "album";
    const taken = await tx.album.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
    const slug = freeSlug(
      base,
      taken.map((other) => other.slug),
    );
    const made = await tx.album.create({ data: { kind, title, eventDate, slug, editorId }, select: { id: true, slug: true, version: true } });
    await markEditor(tx, made.id, editorId);
    await record(tx, actor, "album.create", { type: "album", id: made.id, detail: { slug, version: made.version } });
    return made;
  });
}

/**
 * Writes what an album says and the order of its files. A file that is left out goes; none is added here. A save that changes nothing
 * writes nothing.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function saveAlbum(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, items, ...words } = saveAlbumInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await load(tx, { id, version }, (album) => whyNotEdit(actor, album));
    const parts = new Map(before.items.map(({ fileId, part }) => [fileId, part]));
    const wanted = items.flatMap((item): Item[] => {
      const part = parts.get(item.fileId);
      return part ? [{ ...item, part }] : [];
    });
    const plain = (list: readonly Item[]) => JSON.stringify(list.map(({ fileId, revision, caption, credit, alt }) => [fileId, revision, caption, credit, alt]));
    const fields = [
      ...(["title", "description"] as const).filter((field) => before[field] !== words[field]),
      ...(before.eventDate.getTime() === words.eventDate.getTime() ? [] : ["eventDate"]),
      ...(plain(before.items) === plain(wanted) ? [] : ["items"]),
    ];
    if (fields.length === 0) return { id, version };
    const saved = await edit(tx, actor, { id, version }, before, words);
    if (fields.includes("items")) await writeItems(tx, id, wanted);
    await record(tx, actor, "album.save", { type: "album", id, detail: { fields, version: saved } });
    return { id, version: saved };
  });
}

/** Where a file of a kind stands in an album; undefined where it has no place. */
const parts: Record<AlbumKind, Partial<Record<FileKind, AlbumPart>>> = {
  PICTURES: { PICTURE: "PICTURE" },
  VIDEO: { VIDEO: "VIDEO", PICTURE: "POSTER", CAPTIONS: "CAPTIONS" },
};

/**
 * Puts files into an album, at its end, with the words that the library has for them. Of a video each part is there once: the new one
 * takes the place of the old one. Files that are in already stay as they are. Input: {id, version, fileIds}.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID "unknown-file"
 */
export async function addToAlbum(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, fileIds } = addInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await load(tx, { id, version }, (album) => whyNotEdit(actor, album));
    const present = new Set(before.items.map(({ fileId }) => fileId));
    const files = await tx.storedFile.findMany({
      where: { id: { in: fileIds }, AND: [filesForStaff(actor)] },
      select: { id: true, kind: true, revision: true, alt: true, caption: true, credit: true },
    });
    const added = [...new Set(fileIds)]
      .filter((fileId) => !present.has(fileId))
      .map((fileId): Item => {
        const file = files.find((candidate) => candidate.id === fileId);
        if (!file) throw new AppError("INVALID", "unknown-file");
        const part = parts[before.kind][file.kind];
        if (!part) throw new AppError("FORBIDDEN", "other-kind");
        return { fileId, part, revision: file.revision, caption: file.caption, credit: file.credit, alt: file.alt };
      });
    const replaced = (item: Item) => before.kind === "VIDEO" && added.some(({ part }) => part === item.part);
    const once = before.kind === "VIDEO" ? added.filter((item, at) => added.findLastIndex(({ part }) => part === item.part) === at) : added;
    const items = [...before.items.filter((item) => !replaced(item)), ...once];
    if (items.length > albumLimits.items) throw new AppError("FORBIDDEN", "too-many-files");
    if (added.length === 0) return { id, version };
    const saved = await edit(tx, actor, { id, version }, before);
    await writeItems(tx, id, items);
    await record(tx, actor, "album.save", { type: "album", id, detail: { fields: ["items"], version: saved } });
    return { id, version: saved };
  });
}

/** Shows an album to readers. @throws ZodError; AppError FORBIDDEN (an AlbumRefusal), NOT_FOUND, CONFLICT */
export async function publishAlbum(actor: Actor, input: unknown): Promise<Seen> {
  const seen = albumInput.parse(input);
  return db.$transaction(async (tx) => {
    const album = await load(tx, seen, (standing) => whyNotPublish(actor, standing));
    const at = await now(tx);
    const version = await write(tx, seen, { publishedAt: at, firstShownAt: album.firstShownAt ?? at, shownAt: at, publisherId: actor.id });
    await tx.oldAddress.deleteMany({ where: { path: albumAddress(album.slug) } });
    await record(tx, actor, "album.publish", { type: "album", id: seen.id, detail: { slug: album.slug, version } });
    await changed(tx);
    return { id: seen.id, version };
  });
}

/** Takes an album away from readers: its address answers that it is gone. Nothing is deleted. @throws as `publishAlbum` */
export async function withdrawAlbum(actor: Actor, input: unknown): Promise<Seen> {
  const seen = albumInput.parse(input);
  return db.$transaction(async (tx) => {
    const album = await load(tx, seen, (standing) => whyNotWithdraw(actor, standing));
    const version = await write(tx, seen, { publishedAt: null, publisherId: null });
    const path = albumAddress(album.slug);
    const gone = { target: null, reason: "withdrawn" };
    await tx.oldAddress.upsert({ where: { path }, create: { path, ...gone }, update: gone, select: { path: true } });
    await record(tx, actor, "album.withdraw", { type: "album", id: seen.id, detail: { slug: album.slug, version } });
    await changed(tx, [path]);
    return { id: seen.id, version };
  });
}
