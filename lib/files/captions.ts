import "server-only";
import webvtt from "webvtt-parser";
import { AppError } from "@/lib/core/errors";

/** Captions of an hour are a hundred kilobytes. */
const LARGEST = 2 * 1024 * 1024;

/** What should be refused or taken as captions: the mark of the format, or its ending. */
export function looksLikeCaptions(bytes: Uint8Array, name: string): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?WEBVTT/.test(Buffer.from(bytes.subarray(0, 9)).toString("latin1")) || /\.vtt$/i.test(name);
}

/**
 * Checks that captions are WebVTT in UTF-8 that every browser reads in the same way, with something said in it.
 * @throws AppError INVALID "not-captions" {line} of the first mistake, from 1
 */
export function checkCaptions(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new AppError("INVALID", "empty");
  if (bytes.length > LARGEST) throw new AppError("INVALID", "not-captions");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new AppError("INVALID", "not-captions");
  }
  const { cues, errors } = new webvtt.WebVTTParser().parse(text, "captions");
  if (errors.length > 0 || cues.length === 0) throw new AppError("INVALID", "not-captions", { line: errors[0]?.line ?? null });
}
