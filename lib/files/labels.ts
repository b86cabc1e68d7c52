import type { ScanState } from "@/prisma/generated/enums";
import { type FileRefusal, type Held, whyHeld } from "./policy";
import { fileLimits } from "./schema";

/** Why a file was not taken, apart from who brought it. */
export type FileProblem =
  | "empty"
  | "too-large-picture"
  | "too-large-document"
  | "too-many-pixels"
  | "not-a-picture"
  | "not-a-document"
  | "broken-picture"
  | "broken-document"
  | "archive-too-large"
  | "with-program"
  | "too-large-video"
  | "not-a-video"
  | "unplayable-video"
  | "broken-video"
  | "not-captions"
  | "two-things-at-once"
  | "too-many-uploads"
  | "cut-short";

const mb = (bytes: number) => `${bytes / 1024 / 1024} MB`;

export const fileWords: Record<FileRefusal | FileProblem, string> = {
  "may-not-upload": "Tài khoản này không tải tệp lên. Nhờ người viết hoặc chuyên viên công tác HĐND.",
  "may-not-see-files": "Tài khoản này không xem tệp chưa đăng.",
  "not-own-file": "Tệp này do người khác tải lên. Nhờ người ấy hoặc một người duyệt.",
  "in-text-to-decide": "Tệp này có trong bài đang chờ duyệt hoặc đã duyệt. Trả lại bài, thay hoặc sửa tệp, rồi gửi duyệt lại.",
  "in-text-before-readers": "Tệp này có trong bài hoặc album đã đăng. Nhờ một người duyệt thay hoặc sửa.",
  "in-own-text": "Tệp này có trong bài hoặc album do chính anh, chị làm. Nhờ một người duyệt khác thay hoặc sửa.",
  "in-record": "Tệp này thuộc hồ sơ của HĐND. Nhờ chuyên viên công tác HĐND thay hoặc sửa.",
  "in-record-before-readers": "Tệp này thuộc hồ sơ đã công bố. Nhờ người có quyền công bố thay hoặc sửa.",
  "other-kind": "Ảnh chỉ thay được bằng ảnh, tệp văn bản chỉ thay được bằng tệp văn bản. Chọn tệp khác.",
  "no-such-version": "Bản này không còn trong kho. Tải lại trang.",
  "in-use": "Tệp này đang được dùng. Bỏ nó khỏi các bài, hồ sơ kể ở mục Đang dùng, rồi xóa.",
  empty: "Tệp rỗng. Chọn tệp khác.",
  "too-large-picture": `Ảnh lớn hơn ${mb(fileLimits.pictureBytes)}. Xuất lại ở cỡ nhỏ hơn, ví dụ cạnh dài 4.000 điểm ảnh.`,
  "too-large-document": `Tệp lớn hơn ${mb(fileLimits.documentBytes)}. Chia nhỏ, hoặc nén bản quét rồi tải lại.`,
  "too-many-pixels": "Ảnh quá nhiều điểm ảnh. Xuất lại ở cỡ nhỏ hơn, ví dụ cạnh dài 4.000 điểm ảnh.",
  "not-a-picture": "Tệp này không phải ảnh JPEG, PNG, WebP, AVIF hoặc GIF. Lưu ảnh thành JPEG rồi tải lại.",
  "not-a-document": "Tệp này không phải PDF, Word (.docx), Excel (.xlsx), CSV hoặc văn bản thuần. Lưu thành PDF rồi tải lại.",
  "broken-picture": "Ảnh hỏng, không mở được. Xuất lại từ máy ảnh hoặc điện thoại rồi tải lên.",
  "broken-document": "Tệp hỏng hoặc bị cắt cụt, không mở được. Mở bản gốc, lưu lại rồi tải lên.",
  "archive-too-large": "Tệp này bung ra quá lớn nên không nhận. Bỏ bớt ảnh trong tài liệu, hoặc lưu thành PDF rồi tải lại.",
  "two-things-at-once": "Tệp này vừa là ảnh hoặc PDF, vừa là trang web hoặc tệp nén, nên không nhận. Mở ra, xuất lại thành tệp mới rồi tải lên.",
  "with-program":
    "Tệp này mang theo macro, hoặc tự tải mẫu từ máy khác khi mở, nên không nhận. Mở bản gốc, lưu thành .docx hoặc .xlsx không có macro, hoặc lưu thành PDF, rồi tải lại.",
  "too-large-video": "Video lớn hơn mức cổng nhận. Nén lại ở 720p, hoặc nhờ quản trị nâng mức nhận video.",
  "not-a-video": "Tệp này không phải video MP4 hoặc WebM. Xuất lại thành MP4 (H.264) rồi tải lên.",
  "unplayable-video":
    "Nhiều trình duyệt không mở được kiểu nén của video này (ví dụ HEVC). Xuất lại thành MP4 (H.264, âm thanh AAC) rồi tải lên; trên điện thoại, chọn định dạng tương thích nhất.",
  "broken-video": "Video hỏng hoặc bị cắt cụt. Xuất lại từ máy quay hoặc phần mềm dựng rồi tải lên.",
  "not-captions": "Tệp phụ đề không đúng dạng WebVTT (.vtt, UTF-8). Xuất lại từ phần mềm làm phụ đề rồi tải lên.",
  "too-many-uploads": "Đang tải lên quá nhiều tệp một lúc (nhiều nhất 20 tệp, 2 GB). Chờ các tệp trước xong rồi tải tiếp; lần tải bị đứt tự hết sau một ngày.",
  "cut-short": "Tệp đến nơi không nguyên vẹn vì đường truyền đứt. Tải lại tệp đó.",
};

/** Words for the fields that can be changed, in the order of the form. */
export const fieldWords: Record<string, string> = {
  focus: "điểm chính",
  alt: "mô tả",
  caption: "chú thích",
  credit: "người chụp",
  language: "ngôn ngữ",
  licence: "quyền sử dụng",
};

/** Chips of the library: what a file still lacks, and what is alike. */
export const libraryWords = { noAlt: "Thiếu mô tả", noCaption: "Thiếu chú thích", complete: "Đủ", unused: "Chưa dùng" } as const;
/** Why a file is sent to nobody, in sentences for staff. */
export const heldWords: Record<Held, string> = {
  "waiting-for-scan": "Đang chờ quét vi-rút. Mở lại sau ít phút.",
  "too-large-to-scan": "Chưa quét được vi-rút: tệp lớn hơn mức máy quét nhận. Nhờ quản trị nâng mức của máy quét vi-rút.",
  infected: "Có mã độc. Tệp bị giữ lại, không gửi cho ai. Bỏ tệp này khỏi bài.",
};

/** What is known of a file and viruses, in words that stand beside its name. */
export function scanWord(file: { scanState: ScanState; scanNote: string }): string {
  const held = whyHeld(file);
  if (held === "infected") return `Có mã độc: ${file.scanNote}`;
  if (held) return held === "too-large-to-scan" ? "Quá lớn, chưa quét được vi-rút" : "Đang chờ quét vi-rút";
  return file.scanState === "CLEAN" ? "Đã quét vi-rút, sạch" : "Chưa quét vi-rút";
}
