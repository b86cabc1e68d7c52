import { line } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { AttachmentRole, Visibility } from "@/prisma/generated/enums";

/** The records that carry attachments; their words in the audit log are the same. */
export const recordTypes = ["resolution", "document", "session", "meeting", "question", "disclosure"] as const;
export type RecordType = (typeof recordTypes)[number];

export const attachmentLimits = { title: 300, files: 20, rows: 200, grants: 300 };

const id = z.uuid({ error: "Chọn lại từ danh sách" });
const version = z.coerce.number().int().positive();
const role = z.enum(AttachmentRole, { error: "Chọn tệp này là gì, ví dụ Bản gốc đã ký" });
const visibility = z.enum(Visibility, { error: "Chọn ai được mở: công khai, nội bộ hoặc hạn chế" });
const title = line(attachmentLimits.title, "Viết tên tệp trong 300 ký tự, ví dụ Phụ lục I: Danh mục dự án");

/** Which record, and the version of it that the person saw. */
const record = { type: z.enum(recordTypes), id, version };
/** Which record a form is about, before anything else of it is read. */
export const attachedInput = z.strictObject({ type: record.type, id });
const words = { role, title, visibility };
/** The attachment whose place the new one takes; a form sends an empty text for none. */
const replaces = z
  .union([z.literal(""), id])
  .optional()
  .transform((value) => value || null);
/** A new attachment, and in whose place. */
const placed = { ...words, replaces };
const files = z.array(id).max(attachmentLimits.files, { error: "Đính kèm nhiều nhất 20 tệp một lần" });

/** Files that the library holds already. */
export const attachInput = z.strictObject({ ...record, ...placed, files: files.min(1, { error: "Chọn ít nhất một tệp" }) });
/** Files that were sent in pieces and are in no library yet. */
export const attachUploadsInput = z.strictObject({
  ...record,
  ...placed,
  uploads: z
    .array(z.string().regex(/^[0-9a-f]{32}$/))
    .min(1, { error: "Chọn ít nhất một tệp" })
    .max(attachmentLimits.files, { error: "Đính kèm nhiều nhất 20 tệp một lần" }),
});
/** One file whose bytes came with the form. */
export const attachBytesInput = z.strictObject({ ...record, ...placed, bytes: z.instanceof(Uint8Array), name: z.string() });
/** Everything that is attached, in its order; what is left out goes. */
export const arrangeInput = z.strictObject({
  ...record,
  attachments: z.array(z.strictObject({ id, ...words })).max(attachmentLimits.rows),
});

const grants = {
  accounts: z.array(id).max(attachmentLimits.grants),
  bodies: z.array(id).max(attachmentLimits.grants),
};
/** Who may open a record, or with `attachmentId` one of its attachments. Names count where it is restricted. */
export const accessInput = z.strictObject({ ...record, attachmentId: id.optional(), visibility, ...grants });
