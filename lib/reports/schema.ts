import { flag, optionalDay, optionalId, optionalNumber } from "@/lib/core/form-input";
import { filledLine, line, paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { amount } from "@/lib/indicators/schema";
import { ReportAnchor, ReportPeriod, ReportSectionKind, Visibility } from "@/prisma/generated/enums";
import { codePattern, reportBodySchema } from "./body";

/** Bounds of what an office may write. */
export const reportLimits = {
  title: 300,
  headline: 500,
  sections: 30,
  comment: 2000,
  reason: 2000,
  note: 1000,
  source: 300,
  reviewers: 20,
  papers: 10_000,
  symbol: 60,
  signer: 200,
  recipients: 3000,
  grants: 300,
};

const id = z.uuid({ error: "Chọn lại từ danh sách" });
const version = z.coerce.number().int().positive();
const code = z.string().max(80).regex(codePattern, { error: "Chọn lại từ danh sách" });
const title = filledLine(reportLimits.title, "Viết tên báo cáo, ví dụ Báo cáo công tác năm 2020");
const sectionTitle = filledLine(reportLimits.title, "Viết tên phần, ví dụ Kết quả đạt được");

/** Begins a report: whose, of which period, and from whose structure; without one it begins with the usual six parts. */
export const startInput = z.strictObject({
  ownerId: id,
  period: z.enum(ReportPeriod, { error: "Chọn kỳ báo cáo" }),
  /** Of the period; not asked of a term. */
  year: optionalNumber(1946, 2200, "Nhập năm gồm 4 chữ số, ví dụ 2020"),
  /** Which half or quarter. */
  part: optionalNumber(1, 4, "Chọn quý hoặc nửa năm"),
  termId: optionalId,
  /** Empty: made of the period and the owner. */
  title: line(reportLimits.title).default(""),
  startedFromId: optionalId,
  dueOn: optionalDay(),
});

/** Names a report and the version that the person saw. */
export const reportInput = z.strictObject({ id, version });
export const factsInput = z.strictObject({
  id,
  version,
  title,
  headline: line(reportLimits.headline, "Viết một câu trong 500 ký tự, cả điều chưa làm được").default(""),
  dueOn: optionalDay(),
  meetingId: optionalId,
  /** Address of the article on this portal; empty for none. */
  article: line(500).default(""),
  /** Documents, one a line, by symbol or address. */
  papers: paragraphs(reportLimits.papers).default(""),
});
/** Head and foot of the paper. What is not known yet stays open and is printed with dots, to be filled in by hand. */
export const officialInput = z.strictObject({
  id,
  version,
  symbol: line(reportLimits.symbol, "Viết số, ký hiệu trong 60 ký tự, ví dụ 210/BC-HĐND").default(""),
  issuedOn: optionalDay(),
  signedFor: line(reportLimits.signer, "Viết trong 200 ký tự, ví dụ TM. Thường trực Hội đồng nhân dân").default(""),
  signerTitle: line(reportLimits.signer, "Viết trong 200 ký tự, ví dụ Chủ tịch").default(""),
  signerName: line(reportLimits.signer, "Viết trong 200 ký tự, ví dụ Hoàng Thị Minh Hạnh").default(""),
  recipients: paragraphs(reportLimits.recipients, "Viết nơi nhận trong 3.000 ký tự, mỗi nơi một dòng").default(""),
});
export const accessInput = z.strictObject({
  id,
  version,
  visibility: z.enum(Visibility, { error: "Chọn ai được mở: công khai, nội bộ hoặc hạn chế" }),
  accounts: z.array(id).max(reportLimits.grants).default([]),
  bodies: z.array(id).max(reportLimits.grants).default([]),
});

/** A section by itself: two people may write in two of them at the same time. `version` is of the section. */
export const saveSectionInput = z.strictObject({ id, version, title: sectionTitle, body: reportBodySchema });
export const addSectionInput = z.strictObject({ id, version, kind: z.enum(ReportSectionKind, { error: "Chọn loại của phần" }), title: sectionTitle });
export const moveSectionInput = z.strictObject({ id, version, sectionId: id, by: z.coerce.number().pipe(z.union([z.literal(1), z.literal(-1)])) });
export const removeSectionInput = z.strictObject({ id, version, sectionId: id });
export const figureInput = z.strictObject({ id, version, indicator: code });

const target = amount("Nhập một số từ 0 trở lên, ví dụ 90 hoặc 93,9");
/** What is aimed at in the period after; an empty value takes a target away. */
export const targetsInput = z.strictObject({
  id,
  version,
  targets: z.array(z.strictObject({ indicator: code, value: target, source: line(reportLimits.source).default("") })).max(200),
});

/** Who reviews, in which order, until when. Everybody of one position is asked at the same time. */
export const reviewersInput = z.strictObject({
  id,
  version,
  reviewers: z
    .array(z.strictObject({ accountId: id, position: z.coerce.number().int().min(1, { error: "Thứ tự bắt đầu từ 1" }).max(20), dueOn: optionalDay() }))
    .max(reportLimits.reviewers, { error: "Chọn không quá 20 người duyệt" }),
});

export const submitInput = z.strictObject({
  id,
  version,
  /** For readers of a correction: what is different and why. */
  note: paragraphs(reportLimits.note, "Viết điều đã sửa trong 1.000 ký tự").default(""),
});
const looked = { id, versionId: id, hash: z.string().regex(/^[0-9a-f]{64}$/, { error: "Tải lại trang rồi quyết định lại" }) };
/** Bound to the exact version that was looked at. */
export const approveInput = z.strictObject(looked);
export const returnInput = z.strictObject({
  ...looked,
  reason: paragraphs(reportLimits.reason).pipe(z.string().min(1, { error: "Viết cần sửa gì, ví dụ Nêu rõ đơn vị trình chậm" })),
});
/** The version that is approved, as it was seen. */
export const publishInput = z.strictObject({ id, version, versionId: id });
export const withdrawInput = z.strictObject({
  id,
  version,
  reason: filledLine(reportLimits.reason, "Viết lý do gỡ, ví dụ Số liệu đang được đối chiếu lại"),
});

export const commentInput = z.strictObject({
  id,
  anchor: z.enum(ReportAnchor),
  anchorKey: z.string().max(80).default(""),
  text: paragraphs(reportLimits.comment, "Viết góp ý trong 2.000 ký tự").pipe(z.string().min(1, { error: "Viết góp ý, ví dụ Nêu rõ đơn vị trình chậm" })),
});
export const replyInput = z.strictObject({ id, text: commentInput.shape.text });
export const resolveInput = z.strictObject({ id, reopen: flag });
