import { DetailedError, Upload } from "tus-js-client";
import { uploadAddress } from "@/lib/files/addresses";
import type { FileKind } from "@/prisma/generated/enums";

/** What the server keeps of a file that was sent. */
export interface Uploaded {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
  kind: FileKind;
  /** What is the same or looks the same in the library, the likest first. */
  alike: { id: string; name: string; exact: boolean }[];
}

/** The server's own sentence about a file that it does not take. */
export class UploadRefused extends Error {}

export interface Sending {
  /** Percent, 0 to 100. */
  onProgress?: (percent: number) => void;
  /** The line is broken; it is tried again by itself. */
  onBroken?: () => void;
  /** Stops the sending; what has come stays on the server for a day. */
  signal?: AbortSignal;
  /** The file whose place it takes, and the version of it that was seen. */
  replaces?: { id: string; version: number };
}

/** Bytes in one request: small enough that little is lost when the line breaks. */
const PIECE = 5 * 1024 * 1024;
/** Milliseconds between tries while the line is broken; begins anew whenever something has come through. */
const WAITS = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000];

const signedOut = "Phiên đăng nhập đã hết. Đăng nhập lại ở thẻ khác rồi chọn lại tệp.";

/** In bytes: browsers take a file into memory to hash it. */
const HASHED = 512 * 1024 * 1024;

/** SHA-256 in hex, so that the server notices bytes that changed on the way; undefined for very large files and on plain http. */
async function fingerprint(file: File): Promise<string | undefined> {
  if (!globalThis.crypto.subtle || file.size > HASHED) return undefined;
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function sentenceIn(body: string): string | null {
  try {
    const { sentence } = JSON.parse(body) as { sentence?: unknown };
    return typeof sentence === "string" ? sentence : null;
  } catch {
    return null;
  }
}

/** The answer of the server to what went wrong; null when there was none. */
function answerTo(error: Error): { status: number; sentence: string | null } | null {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  return response ? { status: response.getStatus(), sentence: sentenceIn(response.getBody()) } : null;
}

/** Sends the bytes, from where an earlier sending of the same file stopped. @returns the address of the upload */
function send(file: File, sha256: string | undefined, { onProgress, onBroken, signal, replaces }: Sending): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = new Upload(file, {
      endpoint: uploadAddress,
      chunkSize: PIECE,
      retryDelays: WAITS,
      removeFingerprintOnSuccess: true,
      metadata: {
        filename: file.name.normalize("NFC"),
        ...(sha256 ? { sha256 } : {}),
        ...(replaces ? { replaces: replaces.id, version: String(replaces.version) } : {}),
      },
      fingerprint: async () => ["portal", file.name, file.size, file.lastModified, replaces?.id ?? "", replaces?.version ?? ""].join("|"),
      onProgress: (sent, total) => onProgress?.(total > 0 ? Math.round((sent / total) * 100) : 0),
      onShouldRetry: (error) => {
        const status = answerTo(error)?.status ?? 0;
        const again = status === 0 || status === 409 || status === 423 || status >= 500;
        if (again) onBroken?.();
        return again;
      },
      onSuccess: () => resolve(task.url as string),
      onError: (error) => {
        const answer = answerTo(error);
        if (answer?.status === 401) reject(new UploadRefused(signedOut));
        else if (answer?.sentence) reject(new UploadRefused(answer.sentence));
        else reject(error);
      },
    });
    signal?.addEventListener("abort", () => {
      void task.abort();
      reject(new DOMException("stopped", "AbortError"));
    });
    task.findPreviousUploads().then(
      ([earlier]) => {
        if (signal?.aborted) return;
        if (earlier) task.resumeFromPreviousUpload(earlier);
        task.start();
      },
      () => task.start(),
    );
  });
}

/** Asks the server to take what has come. An answer that gets lost is asked for again; the server makes one file of it. */
async function finish(address: string, triesLeft = 3): Promise<Uploaded> {
  try {
    const response = await fetch(address, { method: "POST" });
    if (response.ok) return (await response.json()) as Uploaded;
    if (response.status === 401) throw new UploadRefused(signedOut);
    const sentence = sentenceIn(await response.text());
    if (sentence) throw new UploadRefused(sentence);
    throw new Error(`upload answered ${response.status}`);
  } catch (error) {
    if (error instanceof UploadRefused || triesLeft === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return finish(address, triesLeft - 1);
  }
}

/**
 * Sends one file in pieces. A broken line loses nothing that has come: sending the same file again goes on from there.
 * @throws UploadRefused with what to do instead; DOMException "AbortError" when stopped; Error when there was no answer
 */
export async function upload(file: File, how: Sending = {}): Promise<Uploaded> {
  return finish(await send(file, await fingerprint(file), how));
}

/** Whether an upload that was sent and not taken still lies on the server. */
export async function stillThere(id: string): Promise<boolean> {
  const answer = await fetch(`${uploadAddress}/${id}`, { method: "HEAD", headers: { "Tus-Resumable": "1.0.0" } }).catch(() => null);
  return answer?.ok === true;
}

/**
 * Sends one file in pieces and leaves it untaken: the form that it belongs to takes it, together with what it is for.
 * @returns the number of the upload
 * @throws as `upload`
 */
export async function sendUntaken(file: File, how: Sending = {}): Promise<string> {
  const address = await send(file, await fingerprint(file), how);
  return address.slice(address.lastIndexOf("/") + 1);
}
