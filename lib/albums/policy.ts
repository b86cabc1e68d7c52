import type { Actor } from "@/lib/auth/actor";
import { whyHeld } from "@/lib/files/policy";
import type { AlbumKind, AlbumPart, ScanState } from "@/prisma/generated/enums";

export type AlbumRefusal =
  | "may-not-see-albums"
  | "may-not-write-albums"
  | "album-is-published"
  | "not-a-publisher"
  | "own-album"
  | "already-published"
  | "not-published"
  | "album-empty"
  | "words-missing"
  | "video-missing"
  | "poster-missing"
  | "files-held"
  | "files-renewed"
  | "other-kind"
  | "too-many-files";

interface Item {
  part: AlbumPart;
  caption: string;
  alt: string;
  /** Of the file, when the album was last saved. */
  revision: number;
  file: { scanState: ScanState; scanNote: string; revision: number };
}

export interface Standing {
  kind: AlbumKind;
  publishedAt: Date | null;
  /** Who has changed it since readers were last given it, and who made what they were given. */
  editors: readonly { accountId: string }[];
  items: readonly Item[];
}

export function whyNotSee(actor: Actor): AlbumRefusal | null {
  return actor.can("album.write") || actor.can("album.publish") ? null : "may-not-see-albums";
}

export function whyNotCreate(actor: Actor): AlbumRefusal | null {
  return actor.can("album.write") ? null : "may-not-write-albums";
}

export function whyNotEdit(actor: Actor, album: Pick<Standing, "publishedAt">): AlbumRefusal | null {
  if (!actor.can("album.write")) return "may-not-write-albums";
  // A second person has seen what is published: it does not change behind their back.
  return album.publishedAt ? "album-is-published" : null;
}

function whyIncomplete({ kind, items }: Standing): AlbumRefusal | null {
  const has = (part: AlbumPart) => items.some((item) => item.part === part);
  if (items.some(({ file }) => whyHeld(file) !== null)) return "files-held";
  // What is published is what somebody saved and somebody else looked at.
  if (items.some(({ revision, file }) => revision !== file.revision)) return "files-renewed";
  if (kind === "VIDEO") return has("VIDEO") ? (has("POSTER") ? null : "poster-missing") : "video-missing";
  if (items.length === 0) return "album-empty";
  // WCAG 2.2, 1.1.1: whoever does not see the picture learns what it shows.
  return items.some(({ caption, alt }) => !caption || !alt) ? "words-missing" : null;
}

export function whyNotPublish(actor: Actor, album: Standing): AlbumRefusal | null {
  if (!actor.can("album.publish")) return "not-a-publisher";
  if (album.publishedAt) return "already-published";
  // Two people stand behind everything that is published.
  if (album.editors.some(({ accountId }) => accountId === actor.id)) return "own-album";
  return whyIncomplete(album);
}

export function whyNotWithdraw(actor: Actor, album: Pick<Standing, "publishedAt">): AlbumRefusal | null {
  if (!actor.can("album.publish")) return "not-a-publisher";
  return album.publishedAt ? null : "not-published";
}
