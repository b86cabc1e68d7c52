import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { type Block, filesOf } from "../body";
import { changedFields, contentOf, contentSelect, type FullContent, readContent } from "../content";
import { whyNotEdit } from "../policy";
import { restoreInput } from "../schema";
import { columnsOf, renewSlug, writeParts } from "./content";
import { loadEdition, refuse, writeEdition } from "./guard";
import { withRecordLinks } from "./own-links";
import { rememberSave } from "./remember-save";

/** A block without the files that are no longer there: a picture or a video leaves its place empty, with its caption. */
function withFiles(block: Block, files: ReadonlySet<string>): Block {
  const kept = (id: string | null) => (id !== null && files.has(id) ? id : null);
  if (block.type === "figure") return { ...block, attrs: { ...block.attrs, fileId: kept(block.attrs.fileId) } };
  if (block.type !== "video") return block;
  const { fileId, posterId, captionsId, ...attrs } = block.attrs;
  return { ...block, attrs: { fileId: kept(fileId), posterId: kept(posterId), captionsId: kept(captionsId), ...attrs } };
}

/** What an old content named and what is still there. */
async function stillThere(tx: Tx, content: FullContent): Promise<{ content: FullContent; lost: number }> {
  const { body, attachments, people, bylines, leadFileId, categoryId } = content;
  const fileIds = [leadFileId, ...filesOf(body), ...attachments.map(({ fileId }) => fileId)].filter((id) => id !== null);
  const personIds = [...people, ...bylines.map(({ personId }) => personId)].filter((id) => id !== null);
  const files = new Set((await tx.storedFile.findMany({ where: { id: { in: fileIds } }, select: { id: true } })).map(({ id }) => id));
  const persons = new Set((await tx.person.findMany({ where: { id: { in: personIds } }, select: { id: true } })).map(({ id }) => id));
  const category = categoryId && (await tx.category.findUnique({ where: { id: categoryId }, select: { id: true } }));
  const kept: FullContent = {
    ...content,
    body: { ...body, content: body.content.map((block) => withFiles(block, files)) },
    attachments: attachments.filter(({ fileId }) => files.has(fileId)),
    people: people.filter((id) => persons.has(id)),
    bylines: bylines.map((byline) => (byline.personId && !persons.has(byline.personId) ? { ...byline, personId: null } : byline)),
    leadFileId: leadFileId && files.has(leadFileId) ? leadFileId : null,
    categoryId: category ? categoryId : null,
  };
  return { content: kept, lost: new Set(fileIds).size - files.size };
}

async function contentBehind(tx: Tx, articleId: string, sourceId: string): Promise<FullContent> {
  const edition = await tx.edition.findFirst({ where: { id: sourceId, articleId }, select: contentSelect });
  if (edition) return contentOf(edition);
  const save = await tx.editionSnapshot.findFirst({ where: { id: sourceId, edition: { articleId } }, select: { content: true } });
  if (!save) throw new AppError("NOT_FOUND");
  return readContent(save.content);
}

/**
 * Brings back into an open edition what the article said at another time: an edition of it, or a save. What stands now stays among the
 * versions. What kind of change the edition is for its readers stays as it is.
 * @returns the version to name next, and how many files are no longer kept
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function restoreVersion(actor: Actor, input: unknown): Promise<{ id: string; version: number; lost: number }> {
  const { id, version, sourceId } = restoreInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await loadEdition(tx, actor, { id, version });
    refuse(whyNotEdit(actor, before));
    const stands = contentOf(before);
    const { content, lost } = await stillThere(tx, await contentBehind(tx, before.articleId, sourceId));
    const wanted: FullContent = { ...content, body: await withRecordLinks(tx, content.body), change: stands.change, changeNote: stands.changeNote };
    const fields = changedFields(stands, wanted);
    if (fields.length === 0) return { id, version, lost };
    const saved = await writeEdition(tx, { id, version }, columnsOf(wanted));
    await writeParts(tx, id, wanted);
    if (fields.includes("title")) await renewSlug(tx, before, wanted.title);
    const at = await now(tx);
    await rememberSave(tx, actor, { id, version: saved, content: wanted, at });
    await tx.editionWriter.updateMany({ where: { editionId: id, accountId: actor.id as string, wroteAt: null }, data: { wroteAt: at } });
    await record(tx, actor, "edition.restore", { type: "edition", id, detail: { fields, sourceId, lost, version: saved } });
    return { id, version: saved, lost };
  });
}
