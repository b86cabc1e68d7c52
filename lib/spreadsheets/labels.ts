import type { SpreadsheetKind, SpreadsheetState } from "@/prisma/generated/enums";
import type { SpreadsheetRefusal } from "./policy";

export const kindLabels: Record<SpreadsheetKind, string> = { RESOLUTIONS: "Nghị quyết", MEMBERS: "Đại biểu" };

export const stateLabels: Record<SpreadsheetState, string> = {
  READING: "Đang đọc, kiểm tra",
  READY: "Đã kiểm tra, chưa nhập",
  RUNNING: "Đang nhập",
  DONE: "Đã nhập xong",
  FAILED: "Không nhập được",
  CANCELLED: "Đã dừng",
};

export const refusalWords: Record<SpreadsheetRefusal, string> = {
  "may-not-import": "Tài khoản này không nhập được hồ sơ của Hội đồng. Nhờ chuyên viên công tác HĐND hoặc người duyệt.",
  "may-not-publish": "Tài khoản này không công bố được nghị quyết. Bỏ chọn “Công bố ngay” rồi tải lên lại.",
  "no-file": "Chọn tệp .xlsx hoặc .csv rồi tải lên.",
  "too-large": "Tệp nặng quá 50 MB. Chia thành nhiều tệp rồi tải lên từng tệp.",
  "no-choice": "Chọn nhiệm kỳ và Hội đồng ban hành rồi tải lên lại.",
  "unknown-term": "Không còn nhiệm kỳ đã chọn. Chọn lại.",
  "unknown-issuer": "Không còn cơ quan đã chọn. Chọn lại.",
  "issuer-not-council":
    "Bảng nghị quyết chỉ nhận nghị quyết của Hội đồng nhân dân. Chọn Hội đồng; nghị quyết của Thường trực giữa hai kỳ họp thì soạn ở mục Văn bản.",
  "not-ready": "Bảng này chưa đọc xong hoặc đã nhập rồi. Tải lại trang để xem.",
  "nothing-to-take": "Không có dòng nào nhập được. Sửa bảng rồi tải lên lại.",
  "not-under-way": "Lần nhập này đã kết thúc, không còn gì để dừng.",
};

/** Why a table could not be read at all; kept with the import. */
export const readingWords = {
  unreadable: "Không mở được tệp. Lưu lại thành .xlsx hoặc .csv (UTF-8) rồi tải lên lại.",
  encoding: "Tệp CSV không phải UTF-8. Trong Excel chọn Lưu thành “CSV UTF-8” rồi tải lên lại.",
  formulas: "Bảng còn ô công thức. Chép cả bảng, dán lại dạng giá trị, rồi tải lên lại.",
  inflated: "Bảng giải nén ra quá lớn. Chia thành nhiều tệp, hoặc lưu thành CSV.",
  "too-many-workbook": "Bảng Excel có quá 50.000 dòng. Lưu thành CSV rồi tải lên lại.",
  "too-many": "Bảng có quá 200.000 dòng. Chia thành nhiều tệp.",
  empty: "Bảng không có dòng nào dưới dòng tiêu đề.",
  "account-lost": "Tài khoản bắt đầu lần nhập này không còn quyền. Người có quyền tải tệp lên lại.",
  defect: "Nhập bị ngắt vì lỗi của hệ thống; các dòng trước đó đã vào hồ sơ. Báo quản trị, rồi tải lại chính tệp này: không dòng nào bị nhập hai lần.",
} as const;
