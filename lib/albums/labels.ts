import type { AlbumKind, AlbumPart } from "@/prisma/generated/enums";
import type { AlbumRefusal } from "./policy";

export const kindWords: Record<AlbumKind, string> = { PICTURES: "Album ảnh", VIDEO: "Video" };
export const partWords: Record<AlbumPart, string> = { PICTURE: "Ảnh", VIDEO: "Video", POSTER: "Ảnh chờ", CAPTIONS: "Phụ đề" };

/** Words for the fields that a save can change. */
export const fieldWords: Record<string, string> = { title: "tên", description: "giới thiệu", eventDate: "ngày", items: "ảnh và chú thích" };

export const refusalWords: Record<AlbumRefusal, string> = {
  "may-not-see-albums": "Tài khoản này không làm album. Nhờ tác giả hoặc người duyệt.",
  "may-not-write-albums": "Tài khoản này không sửa album. Nhờ tác giả hoặc người duyệt.",
  "album-is-published": "Album đang đăng. Gỡ xuống rồi sửa; sửa xong, người thứ hai đăng lại.",
  "not-a-publisher": "Tài khoản này không đăng, không gỡ album. Nhờ người duyệt.",
  "own-album": "Anh, chị đã sửa album này. Nhờ một người duyệt chưa sửa đăng.",
  "already-published": "Album đã đăng rồi.",
  "not-published": "Album chưa đăng.",
  "album-empty": "Album chưa có ảnh. Chọn ảnh ở phần Thêm tệp.",
  "words-missing": "Còn ảnh thiếu chú thích hoặc mô tả. Viết đủ rồi đăng.",
  "video-missing": "Chưa có video. Chọn video ở phần Thêm tệp.",
  "poster-missing": "Chưa có ảnh chờ của video. Chọn một ảnh ở phần Thêm tệp.",
  "files-held": "Có tệp đang chờ quét vi-rút hoặc có mã độc. Chờ quét xong, hoặc bỏ tệp đó.",
  "files-renewed": "Có tệp đã được thay sau lần lưu cuối của album. Xem lại rồi bấm Lưu; một người khác đăng.",
  "other-kind": "Album ảnh chỉ nhận ảnh; video nhận một video, một ảnh chờ và một tệp phụ đề. Chọn lại tệp.",
  "too-many-files": "Album có nhiều nhất 300 ảnh. Chia thành hai album.",
};
