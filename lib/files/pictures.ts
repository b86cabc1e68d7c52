import "server-only";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { AppError } from "@/lib/core/errors";
import type { PictureFormat } from "./addresses";
import { isPolyglot } from "./polyglots";
import { fileLimits, pictureWidths } from "./schema";

/** By content. SVG is a program, not a picture, and is not among them. */
const accepted = ["image/jpeg", "image/png", "image/webp", "image/avif", "image/gif"];

interface Rendition {
  width: number;
  height: number;
  format: PictureFormat;
  bytes: Buffer;
}

export interface PreparedPicture {
  /** The original, turned upright and encoded anew: no EXIF, no GPS, no hidden second content. */
  original: { bytes: Buffer; mimeType: "image/jpeg" | "image/png"; width: number; height: number };
  renditions: Rendition[];
}

// Two sizes at a time keep an upload from starving the pages that the same process serves.
sharp.concurrency(2);

type Image = ReturnType<typeof sharp>;

const encoders: Record<PictureFormat, (image: Image) => Image> = {
  // Effort 2 of 9: a third of the time of the default for a few percent of bytes; an author waits for this.
  avif: (image) => image.avif({ quality: 52, effort: 2 }),
  webp: (image) => image.webp({ quality: 76, effort: 3 }),
  jpg: (image) => image.flatten({ background: "#ffffff" }).jpeg({ quality: 78, mozjpeg: true }),
};

/** What should be refused or taken as a picture; the name counts only where the content has no type of its own (SVG). */
export async function looksLikePicture(bytes: Uint8Array, name: string): Promise<boolean> {
  const type = await fileTypeFromBuffer(bytes);
  return type ? type.mime.startsWith("image/") || /\.svg$/i.test(name) : /\.(svg|jpe?g|png|webp|avif|gif|heic)$/i.test(name);
}

async function refuseStrange(bytes: Uint8Array): Promise<void> {
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !accepted.includes(type.mime)) throw new AppError("INVALID", "not-a-picture");
  const {
    width,
    height,
    pages = 1,
  } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new AppError("INVALID", "broken-picture");
    });
  if (width * height * pages > fileLimits.pixels || Math.max(width, height) > fileLimits.side) throw new AppError("INVALID", "too-many-pixels");
  if (isPolyglot(bytes, "picture")) throw new AppError("INVALID", "two-things-at-once");
}

/**
 * Decodes a picture once and makes every size and format of it. Of a moving picture the first frame is kept.
 * @throws AppError INVALID "empty", "too-large-picture", "not-a-picture", "too-many-pixels", "two-things-at-once", "broken-picture"
 */
export async function preparePicture(bytes: Uint8Array): Promise<PreparedPicture> {
  if (bytes.length === 0) throw new AppError("INVALID", "empty");
  if (bytes.length > fileLimits.pictureBytes) throw new AppError("INVALID", "too-large-picture");
  await refuseStrange(bytes);
  try {
    const decoded = sharp(bytes, { limitInputPixels: fileLimits.pixels, failOn: "error" }).autoOrient().toColourspace("srgb");
    const { data, info } = await decoded.raw().toBuffer({ resolveWithObject: true });
    const upright = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
    const opaque = info.channels === 3 || (await upright().stats()).isOpaque;
    const original = opaque ? await encoders.jpg(upright()).jpeg({ quality: 90, mozjpeg: false }).toBuffer() : await upright().png().toBuffer();
    const renditions: Rendition[] = [];
    for (const width of widthsFor(info.width)) {
      const smaller = await upright().resize({ width }).raw().toBuffer({ resolveWithObject: true });
      const { height, channels } = smaller.info;
      const encoded = (Object.keys(encoders) as PictureFormat[]).map(async (format) => {
        const image = encoders[format](sharp(smaller.data, { raw: { width, height, channels } }));
        return { width, height, format, bytes: await image.toBuffer() };
      });
      renditions.push(...(await Promise.all(encoded)));
    }
    return { original: { bytes: original, mimeType: opaque ? "image/jpeg" : "image/png", width: info.width, height: info.height }, renditions };
  } catch (error) {
    throw new AppError("INVALID", "broken-picture", { cause: error instanceof Error ? error.message : String(error) });
  }
}

/** The widths that a picture of this width is kept in: none is enlarged; a small one keeps its own. */
function widthsFor(width: number): number[] {
  const smaller = pictureWidths.filter((candidate) => candidate < width);
  const largest = pictureWidths[pictureWidths.length - 1] as number;
  return width <= largest ? [...smaller, width] : [...smaller.filter((candidate) => candidate !== largest), largest];
}
