import type { AttachmentRole, DocumentKind } from "@/prisma/generated/enums";

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
  TEXT: "Bản chữ",
  ANNEX: "Phụ lục",
  REFERENCE: "Tài liệu tham khảo",
  AGENDA: "Chương trình",
  MINUTES: "Biên bản",
};
