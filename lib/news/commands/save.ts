import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { changedFields, contentOf, type FullContent } from "../content";
import { whyNotEdit } from "../policy";
import { saveInput } from "../schema";
import { columnsOf, refuseUnknown, renewSlug, writeParts } from "./content";
import { loadEdition, refuse, writeEdition } from "./guard";
import { withRecordLinks } from "./own-links";
import { rememberSave } from "./remember-save";

/**
 * Keeps what the author wrote; never asks for completeness. A save that changes nothing writes nothing, so that autosave may
 * repeat itself.
 * @param inside the transaction of something larger (what a file proposes is taken and settled together)
 * @returns the version to name next time
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, INVALID, CONFLICT {changedBy, changedAt, what}
 */
export async function saveEdition(actor: Actor, input: unknown, inside?: Tx): Promise<{ id: string; version: number }> {
  const { id, version, ...typed } = saveInput.parse(input);
  const work = async (tx: Tx) => {
    const before = await loadEdition(tx, actor, { id, version });
    refuse(whyNotEdit(actor, before));
    const wanted = typed.body ? { ...typed, body: await withRecordLinks(tx, typed.body) } : typed;
    // A standing page belongs to no category, whatever was sent.
    const content = before.article.pagePath ? { ...wanted, categoryId: null } : wanted;
    const fields = changedFields(contentOf(before), content);
    if (fields.length === 0) return { id, version };
    await refuseUnknown(tx, content);
    const saved = await writeEdition(tx, { id, version }, columnsOf(content));
    await writeParts(tx, id, content);
    if (fields.includes("title")) await renewSlug(tx, before, content.title ?? "");
    const at = await now(tx);
    await rememberSave(tx, actor, { id, version: saved, content: { ...contentOf(before), ...content } as FullContent, at });
    // From their first word on, whoever writes along cannot approve it.
    await tx.editionWriter.updateMany({ where: { editionId: id, accountId: actor.id as string, wroteAt: null }, data: { wroteAt: at } });
    await record(tx, actor, "edition.save", { type: "edition", id, detail: { fields, version: saved } });
    return { id, version: saved };
  };
  return inside ? work(inside) : db.$transaction(work);
}
