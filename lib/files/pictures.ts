import "server-only";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { AppError } from "@/lib/core/errors";
import type { PictureFormat } from "./addresses";
import { type Crop, dotsOf } from "./focus";
import { differenceHash, drawing } from "./likeness";
import { isPolyglot } from "./polyglots";
import { FIRST_WIDTH, fileLimits, pictureWidths } from "./schema";

/** By content. SVG is a program, not a picture, and is not among them. */
const accepted = ["image/jpeg", "image/png", "image/webp", "image/avif", "image/gif"];

export interface Rendition {
  width: number;
  height: number;
  format: PictureFormat;
  bytes: Buffer;
}

/** What is known of a picture as it is shown, with the one size that it can be shown in at once. */
export interface Shown {
  width: number;
  height: number;
  /** Difference hash; see likeness.ts. */
  likeness: bigint;
  renditions: Rendition[];
}

export interface PreparedPicture extends Shown {
  /** The original, turned upright and encoded anew: no EXIF, no GPS, no hidden second content. */
  original: { bytes: Buffer; mimeType: "image/jpeg" | "image/png" };
}

/** The worker has time, and shares its processors with the pages. */
const patient = process.env.PORTAL_PROCESS === "worker";

// Few threads at a time keep an upload from starving the pages that the same process serves.
sharp.concurrency(patient ? 1 : 2);

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

/** A decoded picture: its dots, to be drawn from as often as needed. */
interface Decoded {
  width: number;
  height: number;
  image: () => Image;
}

async function decode(source: Image): Promise<Decoded & { channels: number }> {
  const { data, info } = await source.toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { width, height, channels, image: () => sharp(data, { raw: { width, height, channels } }) };
}

async function renditionsOf({ image }: Decoded, widths: readonly number[]): Promise<Rendition[]> {
  const made: Rendition[] = [];
  for (const width of widths) {
    const smaller = await image().resize({ width }).raw().toBuffer({ resolveWithObject: true });
    const { height, channels } = smaller.info;
    const encode = async (format: PictureFormat) => {
      const picture = encoders[format](sharp(smaller.data, { raw: { width, height, channels } }));
      return { width, height, format, bytes: await picture.toBuffer() };
    };
    const formats = Object.keys(encoders) as PictureFormat[];
    if (patient) for (const format of formats) made.push(await encode(format));
    else made.push(...(await Promise.all(formats.map(encode))));
  }
  return made;
}

async function hashOf({ image }: Decoded): Promise<bigint> {
  const { width, height } = drawing;
  const flat = image().flatten({ background: "#ffffff" }).greyscale().resize(width, height, { fit: "fill" });
  return differenceHash(await flat.raw().toBuffer());
}

async function showable(decoded: Decoded): Promise<Shown> {
  const { width, height } = decoded;
  return { width, height, likeness: await hashOf(decoded), renditions: await renditionsOf(decoded, [Math.min(FIRST_WIDTH, width)]) };
}

/**
 * Decodes a picture once, encodes it anew and makes the one size in which it can be shown at once; `moreRenditions` makes the rest.
 * Of a moving picture the first frame is kept.
 * @throws AppError INVALID "empty", "too-large-picture", "not-a-picture", "too-many-pixels", "two-things-at-once", "broken-picture"
 */
export async function preparePicture(bytes: Uint8Array): Promise<PreparedPicture> {
  if (bytes.length === 0) throw new AppError("INVALID", "empty");
  if (bytes.length > fileLimits.pictureBytes) throw new AppError("INVALID", "too-large-picture");
  await refuseStrange(bytes);
  try {
    const decoded = await decode(sharp(bytes, { limitInputPixels: fileLimits.pixels, failOn: "error" }).autoOrient());
    const opaque = decoded.channels === 3 || (await decoded.image().stats()).isOpaque;
    const original = opaque ? await encoders.jpg(decoded.image()).jpeg({ quality: 90, mozjpeg: false }).toBuffer() : await decoded.image().png().toBuffer();
    return { original: { bytes: original, mimeType: opaque ? "image/jpeg" : "image/png" }, ...(await showable(decoded)) };
  } catch (error) {
    throw new AppError("INVALID", "broken-picture", { cause: error instanceof Error ? error.message : String(error) });
  }
}

async function decodeKept(original: Uint8Array, crop: Crop | null): Promise<Decoded> {
  const image = sharp(original, { limitInputPixels: fileLimits.pixels });
  if (!crop) return decode(image);
  return decode(image.extract(dotsOf(crop, await image.metadata())));
}

/** A part of a kept original, ready to be shown. */
export async function cropPicture(original: Uint8Array, crop: Crop): Promise<Shown> {
  return showable(await decodeKept(original, crop));
}

/** The sizes of a kept original that are not there yet, and its hash. @param made widths that exist */
export async function moreRenditions(original: Uint8Array, crop: Crop | null, made: readonly number[]): Promise<Pick<Shown, "likeness" | "renditions">> {
  const decoded = await decodeKept(original, crop);
  const missing = widthsFor(decoded.width).filter((width) => !made.includes(width));
  return { likeness: await hashOf(decoded), renditions: await renditionsOf(decoded, missing) };
}

/** The widths that a picture of this width is kept in: none is enlarged; a small one keeps its own. */
export function widthsFor(width: number): number[] {
  const smaller = pictureWidths.filter((candidate) => candidate < width);
  const largest = pictureWidths[pictureWidths.length - 1] as number;
  return width <= largest ? [...smaller, width] : [...smaller.filter((candidate) => candidate !== largest), largest];
}
