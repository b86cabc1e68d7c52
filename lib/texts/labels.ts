import { formatNumber } from "@/lib/core/numbers";
import { fileWords } from "@/lib/files/labels";
import type { FileTextState, PageSource } from "@/prisma/generated/enums";
import type { TextRefusal } from "./policy";
import type { PageFailure, TextFailure } from "./schema";

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

/** Why a page has no words, while the others of its file have theirs. */
const pageFailureWords: Record<PageFailure, string> = {
  broken: "Trang này hỏng nên máy không đọc được",
  "too-heavy": "Trang này quá nặng để đọc",
  "too-long": "Trang này mất quá lâu nên máy dừng đọc",
};

export const refusalWords: Record<TextRefusal, string> = {
  ...fileWords,
  "may-not-correct": "Tài khoản này không sửa, không xác nhận chữ của tệp. Nhờ chuyên viên công tác HĐND.",
  "may-not-correct-shown": "Người đọc đang có tệp này. Nhờ người có quyền công bố sửa, xác nhận.",
  "text-changed": "Tệp vừa được thay hoặc có người vừa sửa. Tải lại trang rồi làm lại.",
};

/** Where the words of a page come from. */
const sourceWords: Record<PageSource, string> = {
  EMBEDDED: "Chữ có sẵn trong tệp",
  OCR: "Máy nhận dạng từ ảnh quét",
  CONVERTED: "Chuyển từ phông chữ cũ sang Unicode",
};

/** Where the words of a page come from, or why there are none. */
export function pageWord({ source, failure }: { source: PageSource; failure: PageFailure | null }): string {
  return failure ? pageFailureWords[failure] : sourceWords[source];
}

/** How far the reading of a file has come, in a line beside its name. */
export function readingWord(text: { state: FileTextState; failure: string; pages: number | null; confirmedAt: Date | null } | null): string {
  if (!text || text.state === "WAITING") return "Máy đang đọc chữ";
  if (text.state === "UNREADABLE") return (failureWords as Record<string, string>)[text.failure] ?? "Máy không đọc được chữ.";
  return `Máy đã đọc ${formatNumber(text.pages ?? 0)} trang, ${text.confirmedAt ? "đã có người xác nhận" : "chưa có người xác nhận"}`;
}
