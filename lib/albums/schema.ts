import { dayOfIso } from "@/lib/core/dates";
import { filledLine, line, paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { AlbumKind } from "@/prisma/generated/enums";

export const albumLimits = { title: 200, description: 2000, caption: 1000, credit: 200, alt: 1000, items: 300 };

const id = z.uuid({ error: "Chọn lại từ danh sách" });
const version = z.coerce.number().int().positive();
const title = filledLine(albumLimits.title, "Viết tên album, ví dụ Kỳ họp thứ 15, HĐND tỉnh khóa XIV");
/** A date without an hour, "2021-01-05", as midnight UTC: what a DATE column takes. */
const eventDate = z.iso.date({ error: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021" }).transform(dayOfIso);

export const createAlbumInput = z.strictObject({ kind: z.enum(AlbumKind, { error: "Chọn album ảnh hoặc video" }), title, eventDate });
/** Everything that an album says, its files in their order; a file that is left out goes. */
export const saveAlbumInput = z.strictObject({
  id,
  version,
  title,
  eventDate,
  description: paragraphs(albumLimits.description, "Viết giới thiệu trong 2.000 ký tự"),
  items: z
    .array(
      z.strictObject({
        fileId: id,
        /** Which revision of the file the person saw. */
        revision: z.coerce.number().int().positive(),
        caption: line(albumLimits.caption, "Viết chú thích trong 1.000 ký tự, ví dụ Quang cảnh phiên khai mạc"),
        credit: line(albumLimits.credit, "Viết tên người chụp trong 200 ký tự, ví dụ Trần Khải"),
        alt: line(albumLimits.alt, "Viết mô tả ảnh trong 1.000 ký tự, ví dụ Đại biểu ngồi kín hội trường"),
      }),
    )
    .max(albumLimits.items, { error: "Album có nhiều nhất 300 ảnh. Chia thành hai album" }),
});
export const addInput = z.strictObject({ id, version, fileIds: z.array(id).min(1, { error: "Chọn ít nhất một tệp" }).max(100) });
/** Names an album and the version that the person saw. */
export const albumInput = z.strictObject({ id, version });
