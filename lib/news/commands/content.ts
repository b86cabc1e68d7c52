import "server-only";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { freeSlug, slugify } from "@/lib/core/slug";
import { promise } from "@/lib/jobs/outbox";
import type { Prisma } from "@/prisma/generated/client";
import { articleAddress } from "../addresses";
import { figuresOf, plainText, videosOf } from "../body";
import { type EditionContent, limits } from "../schema";
import type { LoadedEdition } from "./guard";

/** The columns of an edition that a save sets; fields that were left out are left alone. */
export function columnsOf(content: EditionContent) {
  const { body, title, standfirst, categoryId, eventDate, proposedPublishAt, leadFileId, leadAlt, change, changeNote } = content;
  return {
    ...(title === undefined ? {} : { title }),
    ...(standfirst === undefined ? {} : { standfirst }),
    ...(body === undefined ? {} : { body: body as Prisma.InputJsonValue, bodyText: plainText(body) }),
    ...(categoryId === undefined ? {} : { categoryId }),
    ...(eventDate === undefined ? {} : { eventDate }),
    ...(proposedPublishAt === undefined ? {} : { proposedPublishAt }),
    ...(leadFileId === undefined ? {} : { leadFileId }),
    ...(leadAlt === undefined ? {} : { leadAlt }),
    ...(change === undefined ? {} : { change }),
    ...(changeNote === undefined ? {} : { changeNote }),
  };
}

const distinct = (ids: (string | null | undefined)[]) => [...new Set(ids.filter((id): id is string => Boolean(id)))];

/**
 * Refuses content that names what does not exist, before anything is written.
 * @throws AppError INVALID "unknown-file", "unknown-category", "unknown-person"
 */
export async function refuseUnknown(tx: Tx, content: EditionContent): Promise<void> {
  const videos = (content.body ? videosOf(content.body) : []).map(({ attrs }) => attrs);
  const pictures = [
    content.leadFileId,
    ...(content.body ? figuresOf(content.body) : []).map(({ attrs }) => attrs.fileId),
    ...videos.map((one) => one.posterId),
  ];
  const wanted = {
    PICTURE: distinct(pictures),
    DOCUMENT: distinct((content.attachments ?? []).map(({ fileId }) => fileId)),
    VIDEO: distinct(videos.map(({ fileId }) => fileId)),
    CAPTIONS: distinct(videos.map(({ captionsId }) => captionsId)),
  };
  const people = distinct([...(content.people ?? []), ...(content.bylines ?? []).map(({ personId }) => personId)]);
  for (const [kind, ids] of Object.entries(wanted) as [keyof typeof wanted, string[]][]) {
    if (ids.length > 0 && (await tx.storedFile.count({ where: { id: { in: ids }, kind } })) !== ids.length) throw new AppError("INVALID", "unknown-file");
  }
  const peopleCount = people.length && (await tx.person.count({ where: { id: { in: people } } }));
  if (peopleCount !== people.length) throw new AppError("INVALID", "unknown-person");
  if (content.categoryId && (await tx.category.count({ where: { id: content.categoryId } })) === 0) throw new AppError("INVALID", "unknown-category");
}

/** Writes what hangs on an edition: by-lines, people, and which files it uses. Only for the fields that are given. */
export async function writeParts(tx: Tx, editionId: string, content: EditionContent): Promise<void> {
  if (content.bylines) {
    await tx.editionByline.deleteMany({ where: { editionId } });
    await tx.editionByline.createMany({ data: content.bylines.map((byline, i) => ({ ...byline, editionId, position: i + 1 })) });
  }
  if (content.people) {
    await tx.editionPerson.deleteMany({ where: { editionId } });
    await tx.editionPerson.createMany({ data: distinct(content.people).map((personId) => ({ editionId, personId })) });
  }
  if (content.body) {
    const fileIds = figuresOf(content.body).flatMap(({ attrs }) => (attrs.fileId ? [attrs.fileId] : []));
    const videoIds = videosOf(content.body).flatMap(({ attrs }) => [attrs.fileId, attrs.posterId, attrs.captionsId].filter((id) => id !== null));
    await tx.editionFile.deleteMany({ where: { editionId, use: { in: ["FIGURE", "VIDEO"] } } });
    await tx.editionFile.createMany({
      data: [
        ...fileIds.map((fileId, i) => ({ editionId, fileId, use: "FIGURE" as const, position: i + 1 })),
        ...videoIds.map((fileId, i) => ({ editionId, fileId, use: "VIDEO" as const, position: i + 1 })),
      ],
    });
  }
  if (content.attachments) {
    const before = await tx.editionFile.findMany({ where: { editionId, use: "ATTACHMENT" }, select: { fileId: true } });
    const fresh = content.attachments.filter(({ fileId }) => !before.some((row) => row.fileId === fileId));
    await tx.editionFile.deleteMany({ where: { editionId, use: "ATTACHMENT" } });
    await tx.editionFile.createMany({
      data: content.attachments.map((attachment, i) => ({ ...attachment, editionId, use: "ATTACHMENT" as const, position: i + 1 })),
    });
    for (const fileId of distinct(fresh.map((attachment) => attachment.fileId))) await promise(tx, "texts.read", { fileId });
  }
}

/**
 * An address for a title that no article has and that none had: "…", "…-2", "…-3". Takes the lock of addresses until the
 * transaction ends, so that two people cannot choose the same one.
 */
export async function slugFor(tx: Tx, title: string, articleId?: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('news.address'))`;
  const base = slugify(title, limits.slug - 5) || "tin";
  const others = articleId ? { NOT: { id: articleId } } : {};
  const taken = await tx.article.findMany({ where: { slug: { startsWith: base }, ...others }, select: { slug: true } });
  const old = await tx.oldAddress.findMany({ where: { path: { startsWith: articleAddress(base) } }, select: { path: true } });
  const oldSlugs = old.map(({ path }) => path.slice(articleAddress("").length));
  return freeSlug(base, [...taken.map(({ slug }) => slug), ...oldSlugs]);
}

/** Lets the address follow a title that changed, until readers have seen it. A standing page keeps its own. */
export async function renewSlug(tx: Tx, { articleId, article }: Pick<LoadedEdition, "articleId" | "article">, title: string): Promise<void> {
  if (article.publishedEditionId || article.pagePath) return;
  await tx.article.update({ where: { id: articleId }, data: { slug: await slugFor(tx, title, articleId) }, select: { id: true } });
}
