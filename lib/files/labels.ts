import type { FileRefusal } from "./policy";
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
  | "cut-short";

const mb = (bytes: number) => `${bytes / 1024 / 1024} MB`;

export const fileWords: Record<FileRefusal | FileProblem, string> = {
  "may-not-upload": "Tài khoản này không tải tệp lên. Nhờ tác giả hoặc văn thư.",
  "may-not-see-files": "Tài khoản này không xem tệp chưa đăng.",
  "not-own-file": "Tệp này do người khác tải lên. Nhờ người ấy hoặc một người duyệt.",
  "in-text-before-readers": "Tệp này có trong bài đang chờ duyệt, đã duyệt hoặc đã đăng. Nhờ một người duyệt thay.",
  "in-own-text": "Tệp này có trong bài do chính anh, chị viết. Nhờ một người duyệt khác thay.",
  "other-kind": "Ảnh chỉ thay được bằng ảnh, tệp văn bản chỉ thay được bằng tệp văn bản. Chọn tệp khác.",
  "no-such-version": "Bản này không còn trong kho. Tải lại trang.",
  "in-use": "Tệp này đang được dùng. Bỏ nó khỏi các bài kể ở mục Đang dùng, rồi xóa.",
  empty: "Tệp rỗng. Chọn tệp khác.",
  "too-large-picture": `Ảnh lớn hơn ${mb(fileLimits.pictureBytes)}. Xuất lại ở cỡ nhỏ hơn, ví dụ cạnh dài 4.000 điểm ảnh.`,
  "too-large-document": `Tệp lớn hơn ${mb(fileLimits.documentBytes)}. Chia nhỏ, hoặc nén bản quét rồi tải lại.`,
  "too-many-pixels": "Ảnh quá nhiều điểm ảnh. Xuất lại ở cỡ nhỏ hơn, ví dụ cạnh dài 4.000 điểm ảnh.",
  "not-a-picture": "Tệp này không phải ảnh JPEG, PNG, WebP, AVIF hoặc GIF. Lưu ảnh thành JPEG rồi tải lại.",
  "not-a-document": "Tệp này không phải PDF, Word (.docx), Excel (.xlsx), CSV hoặc văn bản thuần. Lưu thành PDF rồi tải lại.",
  "broken-picture": "Ảnh hỏng, không mở được. Xuất lại từ máy ảnh hoặc điện thoại rồi tải lên.",
  "cut-short": "Tệp đến nơi không nguyên vẹn vì đường truyền đứt. Tải lại tệp đó.",
};

/** Words for the fields that can be changed, in the order of the form. */
export const fieldWords: Record<string, string> = {
  focus: "điểm chính",
  alt: "mô tả",
  caption: "chú thích",
  credit: "người chụp",
};

/** Chips of the library: what a file still lacks, and what is alike. */
export const libraryWords = { noAlt: "Thiếu mô tả", noCaption: "Thiếu chú thích", complete: "Đủ", unused: "Chưa dùng" } as const;
