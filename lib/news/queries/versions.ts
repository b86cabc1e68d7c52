import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { z } from "@/lib/core/zod";
import { type Picture, pictureOf, pictureSelect } from "@/lib/files/queries";
import type { BylineRole, EditionChange } from "@/prisma/generated/enums";
import { type Body, filesOf } from "../body";
import { contentOf, contentSelect, type FullContent, readContent } from "../content";
import type { Links } from "../links";
import { type Refusal, whyNotEdit } from "../policy";
import { type EditionStatus, openStates, statusOf } from "../workflow";
import { linksOf } from "./links";
import { mustRead, rowSelect } from "./staff";

/** A content in the words with which it is compared: names instead of ids. */
export interface SpelledOut {
  title: string;
  standfirst: string;
  body: Body;
  category: { name: string } | null;
  eventDate: Date | null;
  bylines: { name: string; role: BylineRole }[];
  people: { fullName: string }[];
  attachments: { title: string; name: string }[];
  lead: { id: string } | null;
  leadAlt: string;
  change: EditionChange | null;
  changeNote: string;
  /** Where its links lead readers today. */
  links: Links;
}

export async function spelledOut({ categoryId, people, attachments, leadFileId, ...content }: FullContent): Promise<SpelledOut> {
  const [category, persons, files, links] = await Promise.all([
    categoryId ? db.category.findUnique({ where: { id: categoryId }, select: { name: true } }) : null,
    db.person.findMany({ where: { id: { in: people } }, orderBy: { sortKey: "asc" }, select: { fullName: true } }),
    db.storedFile.findMany({ where: { id: { in: attachments.map(({ fileId }) => fileId) } }, select: { id: true, name: true } }),
    linksOf(content.body, await now()),
  ]);
  const names = new Map(files.map(({ id, name }) => [id, name]));
  return {
    ...content,
    category,
    people: persons,
    attachments: attachments.map(({ fileId, title }) => ({ title, name: names.get(fileId) ?? "" })),
    lead: leadFileId ? { id: leadFileId } : null,
    links,
  };
}

/** Something that an article said at one time and that can be looked at again: an edition as it is, or a save of one. */
export interface PastVersion {
  /** Of the edition or of the snapshot. */
  id: string;
  kind: "edition" | "save";
  /** Of the edition. */
  number: number;
  at: Date;
  by: string;
  /** Of the edition; null for a save. */
  status: EditionStatus | null;
}

const saveSelect = { id: true, savedAt: true, savedBy: { select: { displayName: true } }, edition: { select: { number: true } } } as const;

/** How many saves of one article are offered; older ones are found by the number of their edition. */
const SHOWN = 200;

/** Everything that can be compared and brought back: newest edition first, its saves after it, newest first. @throws AppError FORBIDDEN */
export async function versionsOf(actor: Actor, articleId: string): Promise<PastVersion[]> {
  mustRead(actor);
  const [at, editions, saves] = await Promise.all([
    now(),
    db.edition.findMany({ where: { articleId }, orderBy: { number: "desc" }, select: rowSelect }),
    db.editionSnapshot.findMany({ where: { edition: { articleId } }, orderBy: { savedAt: "desc" }, take: SHOWN, select: saveSelect }),
  ]);
  return editions.flatMap((edition) => [
    {
      id: edition.id,
      kind: "edition" as const,
      number: edition.number,
      at: edition.updatedAt,
      by: edition.author.displayName,
      status: statusOf(edition, at),
    },
    ...saves
      .filter((save) => save.edition.number === edition.number)
      .map((save) => ({ id: save.id, kind: "save" as const, number: edition.number, at: save.savedAt, by: save.savedBy.displayName, status: null })),
  ]);
}

/** What one of them says. */
export interface PastText extends SpelledOut {
  /** Of its figures and videos, by file id; what is no longer kept is missing. */
  pictures: Record<string, Picture>;
}

/** What a version of this article says; null when the id names none of it. @throws AppError FORBIDDEN */
export async function textOfVersion(actor: Actor, articleId: string, id: string): Promise<PastText | null> {
  mustRead(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const edition = await db.edition.findFirst({ where: { id, articleId }, select: contentSelect });
  const save = edition ? null : await db.editionSnapshot.findFirst({ where: { id, edition: { articleId } }, select: { content: true } });
  const content = edition ? contentOf(edition) : save && readContent(save.content);
  if (!content) return null;
  const files = await db.storedFile.findMany({ where: { id: { in: filesOf(content.body) } }, select: pictureSelect });
  return { ...(await spelledOut(content)), pictures: Object.fromEntries(files.map((file) => [file.id, pictureOf(file)])) };
}

/** The edition of an article that is being written, and why this actor may not write on it; null when there is none. @throws AppError FORBIDDEN */
export async function openEditionOf(actor: Actor, articleId: string): Promise<{ id: string; number: number; version: number; why: Refusal | null } | null> {
  mustRead(actor);
  const edition = await db.edition.findFirst({
    where: { articleId, state: { in: [...openStates] } },
    select: { id: true, number: true, version: true, state: true, authorId: true, writers: { select: { accountId: true, wroteAt: true, leftAt: true } } },
  });
  return edition && { id: edition.id, number: edition.number, version: edition.version, why: whyNotEdit(actor, edition) };
}
