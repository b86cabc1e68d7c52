import { optionalDay, optionalId, typedDay } from "@/lib/core/form-input";
import { filledLine, line, paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { PaperRole, PartAction, ProvisionKind, RelationKind, ResolutionSeries, ResolutionStage, TextKind } from "@/prisma/generated/enums";

export const resolutionLimits = { title: 1000, summary: 5000, text: 800_000, parts: 200, bases: 60 };

const id = z.uuid({ error: "Chọn lại từ danh sách" });
const version = z.coerce.number().int().positive();
const seen = { id, version };

const title = filledLine(resolutionLimits.title, "Viết trích yếu, ví dụ Về dự toán ngân sách địa phương năm 2021");
const place = {
  series: z.enum(ResolutionSeries, { error: "Chọn quy phạm pháp luật hoặc cá biệt" }),
  issuerId: z.uuid({ error: "Chọn hội đồng ban hành" }),
  termId: z.uuid({ error: "Chọn khóa" }),
};

/** Names a resolution and the version that the person saw. */
export const seenInput = z.strictObject(seen);
export const createInput = z.strictObject({ title, ...place, sessionId: optionalId });

export const factsInput = z
  .strictObject({
    ...seen,
    title,
    summary: paragraphs(resolutionLimits.summary, "Viết tóm tắt trong 5.000 ký tự"),
    /** Left out once a number is given: the number is theirs. */
    series: place.series.optional(),
    issuerId: place.issuerId.optional(),
    termId: place.termId.optional(),
    sessionId: optionalId,
    adoptedOn: optionalDay(),
    effectiveOn: optionalDay(),
    expiresOn: optionalDay(),
    gazette: line(200),
    gazetteOn: optionalDay(),
    signerId: optionalId,
    signerName: line(200),
    signerTitle: line(200),
    signedFor: line(200),
    recipients: paragraphs(5000, "Viết nơi nhận trong 5.000 ký tự, mỗi nơi một dòng"),
    discussion: line(1000, "Viết câu về thảo luận trong 1.000 ký tự"),
    fieldIds: z.array(id).max(20).default([]),
  })
  .refine(({ effectiveOn, expiresOn }) => !effectiveOn || !expiresOn || effectiveOn <= expiresOn, {
    path: ["expiresOn"],
    error: "Ngày hết hiệu lực không trước ngày có hiệu lực",
  });

export const stageInput = z.strictObject({
  ...seen,
  stage: z.enum(ResolutionStage, { error: "Chọn bước" }),
  /** The day of adoption, where the form asks for it together with the step. */
  adoptedOn: optionalDay().optional(),
});

export const issueInput = z.strictObject({
  ...seen,
  symbol: filledLine(100, "Ghi số, ký hiệu, ví dụ 45/NQ-HĐND"),
  issuedOn: typedDay(),
  effectiveOn: optionalDay(),
});

/** What a relation or a basis points at. */
export const targetInput = z
  .string()
  .regex(/^(nghi-quyet|van-ban|ngoai):[0-9a-f-]{36}$/, { error: "Chọn văn bản trong danh sách" })
  .transform((text) => {
    const [kind, target] = text.split(":") as ["nghi-quyet" | "van-ban" | "ngoai", string];
    return { kind, id: target };
  });
export type Target = z.infer<typeof targetInput>;

export const actInput = z.strictObject({
  kind: filledLine(100, "Ghi loại văn bản, ví dụ Luật, Nghị định"),
  symbol: filledLine(100, "Ghi số, ký hiệu, ví dụ 77/2015/QH13"),
  title: filledLine(1000, "Ghi tên văn bản, ví dụ Luật Tổ chức chính quyền địa phương"),
  issuer: filledLine(200, "Ghi cơ quan ban hành, ví dụ Quốc hội"),
  issuedOn: optionalDay(),
  effectiveOn: optionalDay(),
  url: z.union([z.literal(""), z.url({ protocol: /^https?$/, error: "Dán địa chỉ bắt đầu bằng https://, hoặc để trống" })]),
});

export const addBasisInput = z.strictObject({ ...seen, target: targetInput });
export const addPaperInput = z.strictObject({
  ...seen,
  documentId: z.uuid({ error: "Chọn văn bản trong danh sách" }),
  role: z.enum(PaperRole, { error: "Chọn vai trò của văn bản" }),
});
/** The whole list in its order; what is left out goes. */
export const arrangeInput = z.strictObject({ ...seen, list: z.enum(["bases", "papers"]), order: z.array(id).max(resolutionLimits.bases) });

const partInput = z
  .strictObject({
    anchor: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "Chọn phần bị tác động" }),
    action: z.enum(PartAction, { error: "Chọn sửa, bổ sung, bãi bỏ hay đình chỉ" }),
    source: z.string().regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/),
    newKind: z
      .union([z.literal(""), z.enum(ProvisionKind)])
      .transform((kind) => kind || null)
      .default(null),
    newNumber: line(10).default(""),
    newHeading: line(1000).default(""),
    newContent: paragraphs(100_000).default(""),
  })
  .refine(({ action, newKind, newNumber }) => action !== "INSERT_AFTER" || (newKind !== null && newNumber !== ""), {
    path: ["newNumber"],
    error: "Phần bổ sung cần loại và số, ví dụ Điều, 4a",
  });

export const relationInput = z.strictObject({
  ...seen,
  relationId: id.optional(),
  kind: z.enum(RelationKind, { error: "Chọn loại quan hệ" }),
  target: targetInput,
  /** True where the other text acts on this one. */
  incoming: z.boolean().default(false),
  effectiveOn: optionalDay(),
  endsOn: optionalDay(),
  note: line(1000),
  parts: z.array(partInput).max(resolutionLimits.parts),
});
export type RelationInput = z.infer<typeof relationInput>;

export const removeRelationInput = z.strictObject({ ...seen, relationId: id });

export const textInput = z.strictObject({
  ...seen,
  textId: id.optional(),
  kind: z.enum(TextKind, { error: "Chọn dự thảo, bản thông qua hay bản đính chính" }),
  label: line(200),
  onDay: optionalDay(),
  note: paragraphs(2000, "Viết ghi chú trong 2.000 ký tự"),
  body: z
    .string()
    .max(resolutionLimits.text, { error: "Văn bản quá dài. Phụ lục lớn để thành tệp đính kèm" })
    .refine((text) => text.trim() !== "", { error: "Dán nội dung văn bản, từ Điều 1" }),
});
/** What a person confirmed of a scan; what the record says besides stays as it is. */
export const scanInput = z
  .strictObject({
    ...seen,
    fileId: id,
    /** Of the words of the file that the person compared. */
    textVersion: version,
    title,
    /** Empty where the number is not given here. */
    symbol: line(100),
    issuedOn: optionalDay(),
    adoptedOn: optionalDay(),
    effectiveOn: optionalDay(),
    signedFor: line(200),
    signerTitle: line(200),
    signerName: line(200),
    signerId: optionalId,
    /** Left out where the adopted text is sealed already. */
    body: z.string().max(resolutionLimits.text, { error: "Văn bản quá dài. Phụ lục lớn để thành tệp đính kèm" }).default(""),
  })
  .refine(({ symbol: given, issuedOn }) => given === "" || issuedOn !== null, {
    path: ["issuedOn"],
    error: "Có số thì phải có ngày ban hành, ví dụ 09/12/2020",
  });
export const ofTextInput = z.strictObject({ ...seen, textId: id });

export const fieldInput = z.strictObject({
  id: id.optional(),
  version: version.optional(),
  name: filledLine(100, "Ghi tên lĩnh vực, ví dụ Đất đai"),
  position: z.coerce.number().int().min(1).max(1000),
});
export const moveFieldInput = z.strictObject({ ...seen, direction: z.enum(["up", "down"]) });
