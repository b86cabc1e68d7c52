import "server-only";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { attachmentRoles } from "../labels";
import { attachmentsForStaff, keyOf, whyNotChange } from "../policy";
import { arrangeInput } from "../schema";
import { attachmentPart, loadRecord, raise, type Seen, tellReaders } from "./guard";

/**
 * Writes what the attachments of a record are called, what they are, who may open them and in which order they stand; one that is left out
 * goes, its file stays in the library. Those that the actor may not open are not theirs to name: they stay as they are, behind the others.
 * A save that changes nothing writes nothing. Input: {type, id, version, attachments: [{id, role, title, visibility}]}.
 * @throws ZodError; AppError FORBIDDEN (a VisibilityRefusal), NOT_FOUND, CONFLICT
 */
export async function arrangeAttachments(actor: Actor, input: unknown): Promise<Seen> {
  const { type, id, version, attachments } = arrangeInput.parse(input);
  const seen = { type, id, version };
  return db.$transaction(async (tx) => {
    const found = await loadRecord(tx, actor, seen);
    const select = { id: true, role: true, title: true, visibility: true, position: true, fileId: true } as const;
    const orderBy = [{ position: "asc" as const }, { id: "asc" as const }];
    const before = await tx.attachment.findMany({ where: { ...keyOf(seen), AND: [attachmentsForStaff(actor)] }, select, orderBy });
    const hidden = await tx.attachment.findMany({ where: { ...keyOf(seen), id: { notIn: before.map((row) => row.id) } }, select: { id: true }, orderBy });
    const known = new Map(before.map((row) => [row.id, row]));
    const wanted = attachments.filter((row) => known.has(row.id));
    const removed = before.filter((row) => !wanted.some((kept) => kept.id === row.id));
    const altered = wanted.filter((row) => {
      const old = known.get(row.id);
      return old && (old.role !== row.role || old.title !== row.title || old.visibility !== row.visibility);
    });
    const moved = before.filter((row) => !removed.includes(row)).some((row, at) => row.id !== wanted[at]?.id);
    if (removed.length === 0 && altered.length === 0 && !moved) return seen;
    const wasPublic = (attachmentId: string) => known.get(attachmentId)?.visibility === "PUBLIC";
    const reaches = moved || removed.some((row) => wasPublic(row.id)) || altered.some((row) => row.visibility === "PUBLIC" || wasPublic(row.id));
    const refusal = whyNotChange(actor, found, reaches) ?? (altered.every((row) => attachmentRoles[type].includes(row.role)) ? null : "no-such-role");
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    const next = await raise(tx, seen);
    await tx.attachment.deleteMany({ where: { id: { in: removed.map((row) => row.id) } } });
    for (const [at, { id: rowId, ...words }] of [...wanted, ...hidden].entries()) {
      await tx.attachment.update({ where: { id: rowId }, data: { ...words, position: at + 1 }, select: { id: true } });
    }
    const opened = altered.filter((row) => row.visibility !== known.get(row.id)?.visibility);
    await tx.recordGrant.deleteMany({ where: { attachmentId: { in: opened.map((row) => row.id) } } });
    // Whoever restricts a file may open it.
    const closed =
      actor.id === null ? [] : opened.filter((row) => row.visibility === "RESTRICTED").map((row) => ({ attachmentId: row.id, accountId: actor.id }));
    await tx.recordGrant.createMany({ data: closed });
    const detail = {
      fields: ["attachments"],
      version: next,
      ...(removed.length > 0 ? { removed: removed.map((row) => removal(attachmentPart(row, found.visibility))) } : {}),
      ...(opened.length > 0 ? { visibilities: opened.map((row) => ({ attachmentId: row.id, visibility: row.visibility })) } : {}),
    };
    await record(tx, actor, "record.arrange", { type, id, detail });
    await tellReaders(tx, found, removed.some((row) => wasPublic(row.id)) || altered.some((row) => row.visibility !== "PUBLIC" && wasPublic(row.id)));
    return { ...seen, version: next };
  });
}
