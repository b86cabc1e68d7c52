import "server-only";
import { Readable } from "node:stream";
import contentDisposition from "content-disposition";
import { type PictureFormat, pictureAddress, pictureFormats, readerFileAddress } from "./addresses";
import { heldWords } from "./labels";
import { type Held, whyHeld } from "./policy";
import type { Derivative, StoredBytes } from "./queries";
import type { Gone } from "./queries/successor";
import { pictureWidths } from "./schema";
import { storage } from "./storage";

/*
 * Answers that carry stored bytes: ranges (RFC 9110, 14), names (RFC 6266), validators. Public and staff routes differ only in
 * who may ask and in how long an answer keeps. The length goes as X-Portal-Length: Next drops Content-Length from what handlers
 * answer, and lib/server/body-length.ts restores it.
 */

const mimeTypes = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const;

/** What is restricted, and every document for staff: kept by nobody. */
export const NOT_KEPT = "private, no-store";

/** How long a picture for staff keeps: the browser holds it and asks each time, so that signing out takes it away. */
export const STAFF_PICTURE = "private, no-cache";

/** The answer for everything that is not there, or not there yet: never kept, because it may be published in a minute. */
export function notFound(): Response {
  return new Response("Không có tệp này.\n", { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" } });
}

/**
 * The answer for a file that readers do not have: on to the one that took its place, gone for good, or never there. None of it is kept: the
 * file may be shown again in a minute.
 * @param asked last part of the address
 */
export function answerGone(gone: Gone | null, asked: string): Response {
  if (!gone) return notFound();
  const plain = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  if (!gone.successor) return new Response("Tệp này đã gỡ.\n", { status: 410, headers: plain });
  const { id, kind, revision } = gone.successor;
  const size = sizeAsked(asked);
  const target = kind === "PICTURE" && size ? pictureAddress(id, size.width, size.format, revision) : readerFileAddress(id, gone.successor);
  return new Response(null, { status: 301, headers: { Location: target, "Cache-Control": "no-store" } });
}

const heldHeaders = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

/** The answer to staff for a file in quarantine: why it is held, as words or, where a picture would stand, as a drawing of them. */
function heldBack(held: Held, place: "picture" | "document"): Response {
  if (place === "document") {
    return new Response(`${heldWords[held]}\n`, { status: 423, headers: { ...heldHeaders, "Content-Type": "text/plain; charset=utf-8" } });
  }
  const lines = heldWords[held].split(/(?<=\.) /).map((line, n) => `<text x="320" y="${200 + n * 36}">${line}</text>`);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 426" width="640" height="426" font-family="sans-serif" font-size="20" text-anchor="middle"><rect width="640" height="426" fill="#ece6da"/><g fill="#595248">${lines.join("")}</g></svg>`;
  return new Response(drawing, { status: 423, headers: { ...heldHeaders, "Content-Type": "image/svg+xml; charset=utf-8" } });
}

/** The same question for the whole, whatever the asker holds already: what is written down each time is sent each time. */
export function wholly(request: Request): Request {
  const headers = new Headers(request.headers);
  for (const name of ["range", "if-range", "if-none-match"]) headers.delete(name);
  return new Request(request.url, { method: request.method, headers });
}

/** The one range that is asked for; null for none, several or nonsense (then all is sent); "unsatisfiable" beyond the end. */
function rangeOf(header: string | null, size: number): { start: number; end: number } | "unsatisfiable" | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!found || (!found[1] && !found[2])) return null;
  if (!found[1]) {
    const last = Math.min(Number(found[2]), size);
    return last === 0 ? "unsatisfiable" : { start: size - last, end: size - 1 };
  }
  const start = Number(found[1]);
  const end = found[2] ? Math.min(Number(found[2]), size - 1) : size - 1;
  if (start >= size) return "unsatisfiable";
  return end < start ? null : { start, end };
}

/** `inline; filename="bao cao.pdf"; filename*=UTF-8''b%C3%A1o%20c%C3%A1o.pdf`: old readers get letters without marks. */
export function dispositionOf(kind: "inline" | "attachment", name: string): string {
  const plain = name
    .replace(/[đĐ]/g, (letter) => (letter === "đ" ? "d" : "D"))
    .normalize("NFD")
    .replace(/[^\x20-\x7e]/g, "");
  return contentDisposition(name, { type: kind, fallback: plain.startsWith(".") || plain === "" ? `tep${plain}` : plain });
}

function bodyOf(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

/** Whether the reader already holds these bytes. */
export function holds(request: Request, etag: string): boolean {
  const wanted = request.headers.get("if-none-match") ?? "";
  return wanted.split(",").some((tag) => [etag, `W/${etag}`, "*"].includes(tag.trim()));
}

/** Which size of a picture the last part of an address names, "960.avif"; null where it names none. */
function sizeAsked(name: string): { width: number; format: PictureFormat } | null {
  const found = /^(\d{1,5})\.([a-z]{3,4})$/.exec(name);
  const format = pictureFormats.find((candidate) => candidate === found?.[2]);
  return format ? { width: Number(found?.[1]), format } : null;
}

/**
 * The size that an address names. One that the worker has not made yet, or that went with the picture that stood here before, is
 * answered by the nearest one: an address of a picture stays good.
 */
function sizeFor({ derivatives, revision }: StoredBytes, { width, format }: { width: number; format: PictureFormat }): Derivative | undefined {
  const sizes = derivatives.filter((size) => size.format === format).toSorted((a, b) => a.width - b.width);
  const exact = sizes.find((size) => size.width === width);
  if (exact || (revision === 1 && !(pictureWidths as readonly number[]).includes(width))) return exact;
  return sizes.find((size) => size.width > width) ?? sizes.at(-1);
}

/**
 * Sends one size of a picture.
 * @param name last part of the address, "960.avif"
 * @param cacheControl how long an answer keeps
 */
export async function sendPicture(request: Request, file: StoredBytes | null, name: string, cacheControl: string): Promise<Response> {
  const wanted = sizeAsked(name);
  const size = file && wanted && sizeFor(file, wanted);
  if (!file || !size) return notFound();
  const held = whyHeld(file);
  if (held) return heldBack(held, "picture");
  const etag = `"${size.storageKey.replace("/", "")}"`;
  const headers = { "Cache-Control": cacheControl, ETag: etag, "X-Content-Type-Options": "nosniff" };
  if (holds(request, etag)) return new Response(null, { status: 304, headers });
  const body = request.method === "HEAD" ? null : bodyOf(await storage().stream(size.storageKey));
  return new Response(body, { headers: { ...headers, "Content-Type": mimeTypes[size.format], "X-Portal-Length": String(size.size) } });
}

/** Sends the picture of a page of a file, as the worker drew it for whoever compares the words that were read. */
export async function sendPagePicture(request: Request, file: StoredBytes, key: string | null, cacheControl: string): Promise<Response> {
  if (!key || whyHeld(file)) return notFound();
  const etag = `"${key.replace("/", "")}"`;
  const headers = { "Cache-Control": cacheControl, ETag: etag, "X-Content-Type-Options": "nosniff" };
  if (holds(request, etag)) return new Response(null, { status: 304, headers });
  const bytes = new Uint8Array(await storage().read(key));
  return new Response(request.method === "HEAD" ? null : bytes, {
    headers: { ...headers, "Content-Type": "image/webp", "X-Portal-Length": String(bytes.length) },
  });
}

/**
 * Sends a document, a video or captions, or the part of it that is asked for. What browsers show by themselves opens in a sandbox;
 * everything else is downloaded.
 * @param cacheControl how long an answer keeps
 */
export async function sendDocument(request: Request, file: StoredBytes | null, cacheControl: string): Promise<Response> {
  if (!file || file.kind === "PICTURE") return notFound();
  const held = whyHeld(file);
  if (held) return heldBack(held, "document");
  const etag = `"${Buffer.from(file.sha256).toString("hex").slice(0, 32)}"`;
  const headers = new Headers({
    "Accept-Ranges": "bytes",
    "Cache-Control": cacheControl,
    "Content-Disposition": dispositionOf(file.kind !== "DOCUMENT" || file.mimeType === "application/pdf" ? "inline" : "attachment", file.name),
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; sandbox",
    "Content-Type": file.mimeType,
    ETag: etag,
    // RFC 9530: whoever keeps a copy can prove later which one it is.
    "Repr-Digest": `sha-256=:${Buffer.from(file.sha256).toString("base64")}:`,
    "X-Content-Type-Options": "nosniff",
  });
  if (holds(request, etag)) return new Response(null, { status: 304, headers });
  const condition = request.headers.get("if-range");
  // A range is asked of GET alone; a date, or a mark of other bytes, asks for the whole (RFC 9110, 13.1.5 and 14.2).
  const part = request.method === "GET" && (condition === null || condition === etag);
  const range = part ? rangeOf(request.headers.get("range"), file.size) : null;
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("X-Portal-Length", String(range ? range.end - range.start + 1 : file.size));
  if (range) headers.set("Content-Range", `bytes ${range.start}-${range.end}/${file.size}`);
  const body = request.method === "HEAD" ? null : bodyOf(await storage().stream(file.storageKey, range ?? undefined));
  return new Response(body, { status: range ? 206 : 200, headers });
}
