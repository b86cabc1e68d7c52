import type { AttachmentRole, Visibility } from "@/prisma/generated/enums";
import type { VisibilityRefusal } from "./policy";
import type { RecordType } from "./schema";

export const visibilityLabels: Record<Visibility, string> = { PUBLIC: "Công khai", INTERNAL: "Nội bộ", RESTRICTED: "Hạn chế" };

/** What each means, for whoever chooses. */
export const visibilityHints: Record<Visibility, string> = {
  PUBLIC: "Ai cũng xem được, sau khi công bố",
  INTERNAL: "Mọi tài khoản của cơ quan",
  RESTRICTED: "Chỉ người và cơ quan có tên; mỗi lần mở đều ghi nhật ký",
};

/** What a file may be on each kind of record. */
export const attachmentRoles: Record<RecordType, readonly AttachmentRole[]> = {
  resolution: ["ORIGINAL", "TEXT", "ANNEX", "REFERENCE"],
  document: ["ORIGINAL", "TEXT", "ANNEX", "REFERENCE"],
  session: ["AGENDA", "MINUTES", "REFERENCE"],
  meeting: ["AGENDA", "MINUTES", "REFERENCE"],
  question: ["ANSWER", "REFERENCE"],
  disclosure: ["ORIGINAL", "ANNEX", "REFERENCE"],
};

/** Words for what a save can change. */
export const fieldWords: Record<string, string> = { attachments: "tệp đính kèm", visibility: "ai được xem", grants: "người, cơ quan được mở" };

export const refusalWords: Record<VisibilityRefusal, string> = {
  "may-not-attach": "Tài khoản này không sửa hồ sơ của HĐND. Nhờ chuyên viên công tác HĐND.",
  "may-not-show": "Người đọc đang thấy hồ sơ này. Nhờ người có quyền công bố sửa.",
  "no-such-role": "Loại tệp này không có ở đây. Chọn lại loại tệp.",
  "unknown-file": "Không có tệp này trong kho. Chọn lại tệp.",
  "unknown-grantee": "Có người hoặc cơ quan không còn trong danh sách. Tải lại trang rồi chọn lại.",
  "sessions-are-public": "Kỳ họp không đặt hạn chế cả trang. Đặt hạn chế cho từng tệp hoặc từng tài liệu.",
  "questions-are-public": "Chất vấn không đặt hạn chế cả trang. Đặt hạn chế cho từng tệp.",
  "disclosures-are-public": "Công khai tài chính không đặt hạn chế cả trang. Đặt hạn chế cho từng tệp.",
  "unknown-attachment": "Tệp chọn để thay không còn ở hồ sơ này. Tải lại trang rồi chọn lại.",
  "one-in-place": "Mỗi lần chỉ một tệp thay vào chỗ của tệp cũ. Gửi từng tệp một.",
  "too-many-attachments": "Mỗi hồ sơ có nhiều nhất 200 tệp. Gộp các tệp lại.",
};
