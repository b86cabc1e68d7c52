import type { TextFailure } from "./schema";

/** Why a file could not be read, and what helps. The file itself stays as it is. */
export const failureWords: Record<TextFailure, string> = {
  locked: "Tệp có mật khẩu nên máy không đọc được chữ. Bỏ mật khẩu rồi thay bằng bản mới.",
  broken: "Tệp hỏng hoặc không đúng chuẩn nên máy không đọc được chữ. Mở bản gốc, lưu lại rồi thay bằng bản mới.",
  "too-many-pages": "Tệp có quá 1.000 trang nên máy không đọc chữ. Chia thành nhiều tệp rồi đính kèm lại.",
  "too-heavy": "Tệp cần quá nhiều bộ nhớ nên máy dừng đọc. Xuất lại ở độ phân giải thấp hơn, ví dụ 200 điểm ảnh mỗi inch, rồi thay bằng bản mới.",
  "too-long": "Một trang của tệp mất quá lâu nên máy dừng đọc. Quét lại trang đó cho rõ rồi thay bằng bản mới.",
  "no-words": "Máy không thấy chữ nào trong tệp.",
  "keeps-failing": "Máy đã thử nhiều lần mà không đọc được tệp này. Thay bằng bản quét khác, hoặc nhờ quản trị xem nhật ký của máy chủ.",
};
