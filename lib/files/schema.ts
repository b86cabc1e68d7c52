import { paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";

/** Bounds of what may be brought in. Pixels bound the memory that decoding takes, whatever the size of the file. */
export const fileLimits = {
  pictureBytes: 20 * 1024 * 1024,
  documentBytes: 50 * 1024 * 1024,
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
