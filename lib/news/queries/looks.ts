import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { z } from "@/lib/core/zod";
import { BylineRole, EditionChange } from "@/prisma/generated/enums";
import { type Body, bodySchema } from "../body";
import type { EditionDetail } from "./edition";

/** What `canonical` wrote, read back: files, people and the category by id. */
const seenContent = z.object({
  title: z.string(),
  standfirst: z.string(),
  body: bodySchema,
  categoryId: z.string().nullable(),
  eventDate: z.coerce.date().nullable(),
  bylines: z.array(z.object({ name: z.string(), role: z.enum(BylineRole) })),
  people: z.array(z.string()),
  attachments: z.array(z.object({ fileId: z.string(), title: z.string() })),
  leadFileId: z.string().nullable(),
  leadAlt: z.string(),
  change: z.enum(EditionChange).nullable(),
  changeNote: z.string(),
});

/** A text that somebody has read, in the words with which an edition is compared. */
export interface Look {
  /** Of the edition, when it was seen. */
  version: number;
  seenAt: Date;
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
}

/**
 * What this actor has read of an edition. `last` is the last text that was another one than the one that stands now, so that the
 * answer is the same before and after the present one is marked as read; `now` is when that was.
 */
export async function looksOf(actor: Actor, edition: EditionDetail): Promise<{ last: Look | null; now: Date | null }> {
  if (actor.id === null) return { last: null, now: null };
  const rows = await db.reviewLook.findMany({
    where: { accountId: actor.id, editionId: edition.id },
    orderBy: { seenAt: "desc" },
    select: { hash: true, version: true, content: true, seenAt: true },
  });
  const stands = (hash: Uint8Array) => Buffer.from(hash).toString("hex") === edition.fingerprint;
  const last = rows.find(({ hash }) => !stands(hash));
  return { last: last ? await lookOf(last) : null, now: rows.find(({ hash }) => stands(hash))?.seenAt ?? null };
}

async function lookOf({ version, seenAt, content }: { version: number; seenAt: Date; content: string }): Promise<Look> {
  const { categoryId, people, attachments, leadFileId, ...seen } = seenContent.parse(JSON.parse(content));
  const [category, persons, files] = await Promise.all([
    categoryId ? db.category.findUnique({ where: { id: categoryId }, select: { name: true } }) : null,
    db.person.findMany({ where: { id: { in: people } }, orderBy: { sortKey: "asc" }, select: { fullName: true } }),
    db.storedFile.findMany({ where: { id: { in: attachments.map(({ fileId }) => fileId) } }, select: { id: true, name: true } }),
  ]);
  const names = new Map(files.map(({ id, name }) => [id, name]));
  return {
    ...seen,
    version,
    seenAt,
    category,
    people: persons,
    attachments: attachments.map(({ fileId, title }) => ({ title, name: names.get(fileId) ?? "" })),
    lead: leadFileId ? { id: leadFileId } : null,
  };
}
