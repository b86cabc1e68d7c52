import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import type { StoredBytes } from "@/lib/files/queries";
import { staffFile, staffFileVersion } from "@/lib/files/queries";
import type { Visibility } from "@/prisma/generated/enums";
import { attachmentsForStaff, restrictedAttachments } from "../policy";
import type { RecordType } from "../schema";

/*
 * Each opening of something restricted is written down before it is handed out: where the row cannot be written, nothing is opened.
 */

/** Which record an attachment belongs to. Exactly one: a check of the database. */
function recordOf(row: Record<"resolutionId" | "documentId" | "sessionId" | "meetingId" | "questionId" | "disclosureId", string | null>): {
  type: RecordType;
  id: string;
} {
  if (row.resolutionId) return { type: "resolution", id: row.resolutionId };
  if (row.documentId) return { type: "document", id: row.documentId };
  if (row.sessionId) return { type: "session", id: row.sessionId };
  if (row.meetingId) return { type: "meeting", id: row.meetingId };
  if (row.questionId) return { type: "question", id: row.questionId };
  return { type: "disclosure", id: row.disclosureId ?? "" };
}

/** To be awaited by every staff page that shows one record, once it was found for the actor. Does nothing for what is not restricted. */
export async function noteOpening(actor: Actor, type: RecordType | "report", { id, visibility }: { id: string; visibility: Visibility }): Promise<void> {
  if (visibility !== "RESTRICTED") return;
  await db.$transaction((tx) => record(tx, actor, "record.open", { type, id }));
}

/**
 * A file for whoever may open it in the staff area, or what stood at its address before; null where there is none for them. One that only
 * restricted attachments open is written down under each of their records.
 * @param revision an earlier one; what stands there now where it is left out
 */
export async function openFile(actor: Actor, id: string, revision?: number): Promise<{ file: StoredBytes; restricted: boolean } | null> {
  const file = revision === undefined ? await staffFile(actor, id) : await staffFileVersion(actor, id, revision);
  if (!file) return null;
  const open = { fileId: file.id, AND: [attachmentsForStaff(actor)] };
  const select = { id: true, resolutionId: true, documentId: true, sessionId: true, meetingId: true, questionId: true, disclosureId: true } as const;
  const restricted = await db.attachment.findMany({ where: { ...open, AND: [attachmentsForStaff(actor), restrictedAttachments()] }, select });
  // A way that is not restricted is nobody's secret.
  if (restricted.length === 0 || (await db.attachment.count({ where: open })) > restricted.length) return { file, restricted: false };
  await db.$transaction(async (tx) => {
    for (const attachment of restricted) {
      const detail = { attachmentId: attachment.id, fileId: file.id, ...(revision === undefined ? {} : { revision }) };
      await record(tx, actor, "record.open", { ...recordOf(attachment), detail });
    }
  });
  return { file, restricted: true };
}
