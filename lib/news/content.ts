import "server-only";
import { createHash } from "node:crypto";
import { canonical } from "@/lib/core/canonical";
import { z } from "@/lib/core/zod";
import type { Prisma } from "@/prisma/generated/client";
import { BylineRole, EditionChange } from "@/prisma/generated/enums";
import { type Body, bodySchema, emptyBody } from "./body";
import type { EditionContent } from "./schema";

/*
 * What an edition says, in one shape: for comparing a save with what stands, for copying into a new edition, and for the hash
 * to which an approval is bound.
 */

export const contentSelect = {
  title: true,
  standfirst: true,
  body: true,
  categoryId: true,
  eventDate: true,
  proposedPublishAt: true,
  leadFileId: true,
  leadAlt: true,
  change: true,
  changeNote: true,
  bylines: { orderBy: { position: "asc" }, select: { name: true, role: true, personId: true } },
  people: { orderBy: { personId: "asc" }, select: { personId: true } },
  files: { where: { use: "ATTACHMENT" }, orderBy: { position: "asc" }, select: { fileId: true, title: true } },
} satisfies Prisma.EditionSelect;

type ContentRow = Prisma.EditionGetPayload<{ select: typeof contentSelect }>;

export type FullContent = Required<EditionContent> & { body: Body };

/** What a new edition says before anybody has written anything. */
export const emptyContent: FullContent = {
  title: "",
  standfirst: "",
  body: emptyBody,
  categoryId: null,
  eventDate: null,
  proposedPublishAt: null,
  bylines: [],
  people: [],
  attachments: [],
  leadFileId: null,
  leadAlt: "",
  change: null,
  changeNote: "",
};

/** Takes the content out of a row that may hold more: state and version are no content, and would spoil the hash. */
export function contentOf(row: ContentRow): FullContent {
  const { title, standfirst, categoryId, eventDate, proposedPublishAt, leadFileId, leadAlt, change, changeNote, bylines } = row;
  const people = row.people.map(({ personId }) => personId);
  const attachments = row.files.map(({ fileId, title }) => ({ fileId, title }));
  return {
    title,
    standfirst,
    body: bodySchema.parse(row.body),
    categoryId,
    eventDate,
    proposedPublishAt,
    bylines,
    people,
    attachments,
    leadFileId,
    leadAlt,
    change,
    changeNote,
  };
}

const written = z.object({
  title: z.string(),
  standfirst: z.string(),
  body: bodySchema,
  categoryId: z.string().nullable(),
  eventDate: z.coerce.date().nullable(),
  proposedPublishAt: z.coerce.date().nullable(),
  bylines: z.array(z.object({ name: z.string(), role: z.enum(BylineRole), personId: z.string().nullable() })),
  people: z.array(z.string()),
  attachments: z.array(z.object({ fileId: z.string(), title: z.string() })),
  leadFileId: z.string().nullable(),
  leadAlt: z.string(),
  change: z.enum(EditionChange).nullable(),
  changeNote: z.string(),
});

/** What lib/core/canonical wrote of a content, read back. @throws ZodError when it is of another shape */
export function readContent(text: string): FullContent {
  return written.parse(JSON.parse(text));
}

/** SHA-256 of everything that readers would see. Files enter by id; what an id shows does not change while a text is decided on or approved (lib/files/README.md). */
export function contentHash(content: FullContent): Buffer<ArrayBuffer> {
  const { proposedPublishAt: _, people, change, changeNote, ...rest } = content;
  // A first edition has no change: leaving it out keeps its hash the same as ever.
  const seen = change === null ? rest : { ...rest, change, changeNote };
  return createHash("sha256")
    .update(canonical({ ...seen, people: people.toSorted() }))
    .digest() as Buffer<ArrayBuffer>;
}

/** The names of the fields in which a save differs from what stands. */
export function changedFields(before: FullContent, wanted: EditionContent): (keyof EditionContent)[] {
  const sorted = (content: EditionContent) => ({ ...content, ...(content.people ? { people: content.people.toSorted() } : {}) });
  const [old, next] = [sorted(before), sorted(wanted)];
  return (Object.keys(wanted) as (keyof EditionContent)[]).filter((field) => next[field] !== undefined && canonical(old[field]) !== canonical(next[field]));
}
