import { z } from "zod";

/** Bounds of what may be brought in. Pixels bound the memory that decoding takes, whatever the size of the file. */
export const fileLimits = { pictureBytes: 20 * 1024 * 1024, documentBytes: 50 * 1024 * 1024, pixels: 50_000_000, name: 200 };

/** Widths in which pictures are kept; never larger than the original. */
export const pictureWidths = [320, 640, 960, 1280, 1920] as const;

const text = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.normalize("NFC").trim());

/** A name as people see it: without folders, signs that steer a terminal, and what Windows refuses. */
const fileName = z
  .string()
  .min(1)
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

export const storeInput = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  name: fileName,
  alt: text(1000).default(""),
  caption: text(1000).default(""),
  credit: text(200).default(""),
});
