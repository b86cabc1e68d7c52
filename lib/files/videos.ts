import "server-only";
import { open, stat } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { EncodedPacketSink, FilePathSource, Input, MP4, WEBM } from "mediabunny";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { isPolyglot } from "./polyglots";
import { fileLimits } from "./schema";

/** Containers and what must be in them, so that every current browser plays it. Nothing is transcoded here. */
const containers = { "video/mp4": { format: MP4, ending: ".mp4" }, "video/webm": { format: WEBM, ending: ".webm" } } as const;
const pictureCodecs: readonly (string | null)[] = ["avc", "vp8", "vp9", "av1"];
const soundCodecs: readonly (string | null)[] = ["aac", "mp3", "opus", "vorbis"];

const MEGABYTE = 1024 * 1024;
/** In MB, where the operator says nothing. */
const LARGEST = 500;
/** The end of a zip archive lies within this much of the end of a file. */
const TAIL = 70_000;
/** A file that ends this much before it says is cut off, in seconds. */
const MISSING = 1;

/** The largest video that is taken, in bytes. */
export function largestVideo(): number {
  return (env().VIDEO_MAX_MB ?? LARGEST) * MEGABYTE;
}

/** The most bytes that any file may have that is brought in. */
export function largestUpload(): number {
  return Math.max(largestVideo(), fileLimits.documentBytes);
}

export interface CheckedVideo {
  mimeType: "video/mp4" | "video/webm";
  ending: string;
  /** As it is shown, turned upright. */
  width: number;
  height: number;
  durationMs: number;
  /** In bytes. */
  size: number;
}

async function partOf(path: string, start: number, length: number): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What a file is by its first bytes, when it is moving pictures of any kind; null for everything else. */
export async function videoTypeOf(path: string): Promise<string | null> {
  const type = await fileTypeFromBuffer(await partOf(path, 0, 4100)).catch(() => undefined);
  return type?.mime.startsWith("video/") ? type.mime : null;
}

/** The length in milliseconds, when everything that the file speaks of is there. */
async function wholeLength(input: Input): Promise<number> {
  const track = await input.getPrimaryVideoTrack();
  // The last picture lies at the end of the bytes or near it: a file that was cut off has lost it.
  const last = track && (await new EncodedPacketSink(track).getPacket(Number.POSITIVE_INFINITY));
  const [length, said] = [await input.computeDuration(), await input.getDurationFromMetadata()];
  if (!last || length <= 0 || (said !== null && said - length > MISSING)) throw new AppError("INVALID", "broken-video");
  return Math.max(1, Math.round(length * 1000));
}

async function look(input: Input): Promise<Pick<CheckedVideo, "width" | "height" | "durationMs">> {
  const [picture, sounds] = [await input.getPrimaryVideoTrack(), await input.getAudioTracks()];
  if (!picture) throw new AppError("INVALID", "broken-video");
  if (!pictureCodecs.includes(await picture.getCodec())) throw new AppError("INVALID", "unplayable-video");
  for (const sound of sounds) if (!soundCodecs.includes(await sound.getCodec())) throw new AppError("INVALID", "unplayable-video");
  const [width, height] = [await picture.getDisplayWidth(), await picture.getDisplayHeight()];
  return { width, height, durationMs: await wholeLength(input) };
}

/**
 * Looks at a video in a file, without holding it in memory: container and codecs by content, and that nothing is missing of it.
 * @throws AppError INVALID "empty", "too-large-video", "not-a-video", "unplayable-video", "two-things-at-once", "broken-video"
 */
export async function checkVideo(path: string): Promise<CheckedVideo> {
  const { size } = await stat(path);
  if (size === 0) throw new AppError("INVALID", "empty");
  if (size > largestVideo()) throw new AppError("INVALID", "too-large-video");
  const mimeType = await videoTypeOf(path);
  if (mimeType !== "video/mp4" && mimeType !== "video/webm") throw new AppError("INVALID", "not-a-video");
  if (isPolyglot(await partOf(path, Math.max(0, size - TAIL), TAIL), "pdf")) throw new AppError("INVALID", "two-things-at-once");
  const { format, ending } = containers[mimeType];
  const input = new Input({ source: new FilePathSource(path), formats: [format] });
  try {
    return { mimeType, ending, size, ...(await look(input)) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("INVALID", "broken-video", { cause: error instanceof Error ? error.message : String(error) });
  } finally {
    input.dispose();
  }
}
