import { paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { FileLanguage, FileLicence } from "@/prisma/generated/enums";

/** Bounds of what may be brought in. Pixels bound the memory that decoding takes, whatever the size of the file. */
export const fileLimits = {
  pictureBytes: 20 * 1024 * 1024,
  documentBytes: 50 * 1024 * 1024,
  /** Everything of an old portal, in one file. */
  portalBytes: 1024 * 1024 * 1024,
  pixels: 50_000_000,
  /** Of the longer side, in pixels: WebP knows none longer. */
  side: 16_000,
  /** Of a Word or Excel file, which is an archive. */
  archiveEntries: 5000,
  inflatedBytes: 300 * 1024 * 1024,
  name: 200,
};

/** Widths in which pictures are kept; never larger than the original. */
export const pictureWidths = [320, 640, 960, 1280, 1920] as const;

/** The one that an upload makes itself, so that a picture can be shown at once. */
export const FIRST_WIDTH = 640;

/** A name as people see it: without folders, signs that steer a terminal, and what Windows refuses. */
const fileName = z
  .string()
  .min(1, { error: "Tệp chưa có tên. Đặt tên cho tệp rồi tải lại, ví dụ bao-cao-2020.pdf" })
  .max(1000, { error: "Tên tệp dài quá 1.000 ký tự. Đặt tên ngắn hơn rồi tải lại, ví dụ bao-cao-2020.pdf" })
  .transform((name) => {
    const clean = (name.normalize("NFC").split(/[/\\]/).pop() ?? "")
      .replace(/[\p{Cc}\p{Cf}<>:"|?*]+/gu, " ")
      .replace(/\s+/g, " ")
      .trim()
      .replace(/^\.+/, "");
    const dot = clean.lastIndexOf(".");
    const extension = dot > 0 ? clean.slice(dot).slice(0, 12) : "";
    return (dot > 0 ? clean.slice(0, dot) : clean).slice(0, fileLimits.name - extension.length) + extension || "tep";
  });

/** A file of this machine, whose bytes are not held in memory. */
export const pathInput = z.strictObject({ path: z.string().min(1), name: fileName });
export const captionsInput = z.strictObject({ bytes: z.instanceof(Uint8Array), name: fileName });

export const storeInput = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  name: fileName,
  alt: paragraphs(1000).default(""),
  caption: paragraphs(1000).default(""),
  credit: paragraphs(200).default(""),
});

const version = z.coerce.number().int().min(1);
/** Percent as people type it, "35" or "35,5", as a share. */
const percent = z
  .string()
  .transform((text) => Number(text.trim().replace(",", ".")))
  .pipe(z.number().min(0, { error: "Nhập số từ 0 đến 100" }).max(100, { error: "Nhập số từ 0 đến 100" }))
  .transform((number) => number / 100);

/** What a form that leaves it open sends as an empty text. */
const openChoice = <T extends Record<string, string>>(values: T) =>
  z.union([z.literal("").transform(() => null), z.enum(values)], { error: "Chọn trong danh sách, hoặc để Chưa ghi" }).optional();

/** Words of a file, and what stays in sight of a picture; documents leave the two numbers out. */
export const describeInput = z.strictObject({
  id: z.uuid(),
  version,
  alt: paragraphs(1000),
  caption: paragraphs(1000),
  credit: paragraphs(200),
  language: openChoice(FileLanguage),
  licence: openChoice(FileLicence),
  focusX: percent.optional(),
  focusY: percent.optional(),
});

/** The least part of a picture that can be shown: a sliver is a slip of the hand. */
const LEAST_PART = 0.02;

/** The part of what is shown now that is shown from now on, in percent. */
export const cropInput = z
  .strictObject({ id: z.uuid(), version, left: percent, top: percent, width: percent, height: percent })
  .refine(({ width, height }) => width >= LEAST_PART && height >= LEAST_PART, { path: ["width"], error: "Chọn phần ảnh lớn hơn, ít nhất 2% mỗi cạnh" })
  .refine(({ width, height }) => width < 1 || height < 1, { path: ["width"], error: "Chọn phần ảnh cần giữ rồi cắt" })
  .refine(({ left, width, top, height }) => left + width <= 1.0001 && top + height <= 1.0001, { path: ["left"], error: "Phần chọn nằm ngoài ảnh. Chọn lại" });

export const restoreInput = z.strictObject({ id: z.uuid(), version, revision: z.coerce.number().int().min(1) });
export const removeInput = z.strictObject({ id: z.uuid(), version });
export const replaceInput = z.strictObject({ id: z.uuid(), version, bytes: z.instanceof(Uint8Array), name: fileName });
