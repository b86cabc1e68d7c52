import type { RefusalWords } from "@/lib/core/action";
import { resultsInWords } from "@/lib/search/labels";
import type { AttachmentRole, DocumentKind } from "@/prisma/generated/enums";
import type { DocumentRefusal } from "./policy";

export const kindLabels: Record<DocumentKind, string> = {
  PROPOSAL: "Tờ trình",
  REPORT: "Báo cáo",
  SCHEME: "Đề án",
  DRAFT_RESOLUTION: "Dự thảo nghị quyết",
  EXAMINATION_REPORT: "Báo cáo thẩm tra",
  EXPLANATION_REPORT: "Báo cáo tiếp thu, giải trình",
  OPINION: "Ý kiến",
  CONCLUSION: "Kết luận",
  NOTICE: "Thông báo",
  PLAN: "Kế hoạch",
  PROGRAMME: "Chương trình",
  INVITATION: "Giấy mời",
  CONVOCATION: "Giấy triệu tập",
  DECISION: "Quyết định",
  STANDING_RESOLUTION: "Nghị quyết của Thường trực",
  LETTER: "Công văn",
  MINUTES: "Biên bản",
  REFERENCE: "Tài liệu tham khảo",
};

export const attachmentLabels: Record<AttachmentRole, string> = {
  ORIGINAL: "Bản gốc đã ký",
  TEXT: "Toàn văn",
  ANNEX: "Phụ lục",
  REFERENCE: "Tài liệu tham khảo",
  AGENDA: "Chương trình",
  MINUTES: "Biên bản",
  ANSWER: "Văn bản trả lời",
};

/** Words for the fields that a save can change, in the order of the form. */
export const fieldWords: Record<string, string> = {
  kind: "loại văn bản",
  title: "trích yếu",
  symbol: "số, ký hiệu",
  issuedOn: "ngày ban hành",
  issuerId: "cơ quan ban hành",
  issuerName: "tên cơ quan ban hành",
  drafterId: "cơ quan soạn thảo",
  sessionId: "kỳ họp",
  fieldId: "lĩnh vực",
  draftOfId: "nghị quyết của dự thảo",
  draftNumber: "bản dự thảo",
  signerName: "người ký",
  signerTitle: "chức vụ người ký",
  summary: "tóm tắt",
  body: "nội dung",
  recipients: "nơi nhận",
  effectiveOn: "ngày có hiệu lực",
  expiresOn: "ngày hết hiệu lực",
};

const refusals: Record<Exclude<DocumentRefusal, "number-taken">, string> = {
  "may-not-see-documents": "Tài khoản này không xem văn bản của HĐND.",
  "may-not-write-documents": "Tài khoản này không sửa văn bản. Nhờ chuyên viên công tác HĐND.",
  "may-not-publish-documents": "Tài khoản này không công bố, không gỡ văn bản. Nhờ người có quyền công bố.",
  "already-published": "Văn bản đã công bố rồi.",
  "not-published": "Văn bản chưa công bố.",
  "published-not-trashed": "Văn bản đang công bố. Gỡ xuống rồi bỏ vào thùng rác.",
  "in-trash": "Văn bản đang ở trong thùng rác. Khôi phục rồi làm tiếp.",
  "not-in-trash": "Văn bản không ở trong thùng rác.",
  "not-public": "Văn bản đang đặt nội bộ hoặc hạn chế. Đặt Công khai ở mục Ai được xem, rồi công bố.",
  "behind-closed-doors":
    "Văn bản thuộc kỳ họp kín hoặc phiên họp kín nên không công bố. Nếu ghi nhầm, bỏ chọn Họp kín ở kỳ họp hay buổi họp, hoặc bỏ văn bản khỏi mục ấy, rồi công bố.",
  "nothing-to-read": "Người đọc chưa có gì để đọc. Viết nội dung, tóm tắt, hoặc đính kèm một tệp công khai.",
  "files-held": "Có tệp công khai đang chờ quét vi-rút hoặc có mã độc. Chờ quét xong, hoặc bỏ tệp đó.",
  "in-use": "Văn bản đang nằm trong kỳ họp, nghị quyết hoặc cuộc họp kể ở mục Thuộc về. Gỡ khỏi đó rồi bỏ vào thùng rác.",
  "number-without-day": "Số được cấp theo năm. Nhập ngày ban hành rồi cấp số.",
  "kind-without-number": "Loại văn bản này không cấp số. Để trống số, ký hiệu.",
  "own-draft-examined": "Ban này đang thẩm tra chính văn bản này nên không thể là cơ quan soạn thảo. Chọn cơ quan khác.",
  "changes-what-readers-see": "Ngày của văn bản này đổi hiệu lực của một nghị quyết mà người đọc đang xem. Nhờ người có quyền công bố sửa.",
  "no-such-scan": "Tệp này không còn gắn với văn bản, hoặc máy chưa đọc xong. Mở lại trang văn bản.",
  "scan-changed": "Tệp vừa được thay hoặc có người vừa xác nhận. Tải lại trang rồi đối chiếu bản mới.",
  "unknown-choice": "Có mục vừa chọn không còn trong danh sách. Tải lại trang rồi chọn lại.",
};

const quoted = (value: unknown) => (typeof value === "string" && value ? `“${value}”` : "một văn bản khác");

/** Who has a number already, from the detail of the refusal. */
export function takenWord({ symbol, other, suggested }: Record<string, unknown>): string {
  return `Số ${symbol} đã cấp cho ${quoted(other)}. Dùng số khác${suggested ? `, ví dụ ${suggested}` : ""}.`;
}

export const refusalWords: RefusalWords & Record<DocumentRefusal, RefusalWords[string]> = { ...refusals, "number-taken": takenWord };

/** The sentence of a refusal that a page knows beforehand. */
export function sentenceOf(refusal: DocumentRefusal | null): string | null {
  return refusal === null || refusal === "number-taken" ? null : refusals[refusal];
}

/** "1.204 văn bản có “rừng”", "Hơn 10.000 văn bản có “tỉnh”". */
export function countInWords({ total, capped }: { total: number; capped: boolean }, q: string): string {
  return `${resultsInWords(total, capped, "văn bản")}${q ? ` có “${q}”` : ""}`;
}
