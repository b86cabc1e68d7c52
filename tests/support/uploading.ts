import type { Actor } from "@/lib/auth/actor";
import { uploadAddress } from "@/lib/files/addresses";
import { beginUpload, continueUpload } from "@/lib/files/uploads";

/* The browser's part of an upload, for tests: announce, send, ask. */

const tus = { "tus-resumable": "1.0.0" };
const addressOf = (id = "") => `http://portal.example${uploadAddress}${id && `/${id}`}`;

/** What is said of a file; words that nobody asked for go along, as a stranger would send them. */
export interface Announced {
  name?: string;
  sha256?: string;
  replaces?: string;
  version?: number;
  account?: string;
}

/** Announces an upload. @param length in bytes; null leaves it open, as the protocol allows */
export async function announce(actor: Actor, length: number | null, { name = "bao-cao.txt", ...rest }: Announced = {}): Promise<Response> {
  const metadata = Object.entries({ filename: name, ...rest }).map(([key, value]) => `${key} ${Buffer.from(String(value)).toString("base64")}`);
  const headers = new Headers({ ...tus, "upload-metadata": metadata.join(",") });
  headers.set(length === null ? "upload-defer-length" : "upload-length", String(length ?? 1));
  return beginUpload(actor, new Request(addressOf(), { method: "POST", headers }));
}

/** HEAD or DELETE of an upload. */
export function askUpload(actor: Actor, id: string, method: "HEAD" | "DELETE"): Promise<Response> {
  return continueUpload(actor, id, new Request(addressOf(id), { method, headers: tus }));
}

/** Sends bytes from an offset on. @param body what really comes, where it is not what was announced */
export function sendPiece(actor: Actor, id: string, offset: number, bytes: Uint8Array, body?: ReadableStream<Uint8Array>): Promise<Response> {
  const headers = { ...tus, "content-type": "application/offset+octet-stream", "upload-offset": String(offset), "content-length": String(bytes.length) };
  const init = { method: "PATCH", headers, body: body ?? new Uint8Array(bytes), duplex: "half" };
  return continueUpload(actor, id, new Request(addressOf(id), init));
}

/** Announces and sends a whole file; it waits to be taken. @returns the id of the upload */
export async function sendWhole(actor: Actor, bytes: Uint8Array, announced: Announced = {}): Promise<string> {
  const id = (await announce(actor, bytes.length, announced)).headers.get("location")?.split("/").at(-1) ?? "";
  if (bytes.length > 0) await sendPiece(actor, id, 0, bytes);
  return id;
}
