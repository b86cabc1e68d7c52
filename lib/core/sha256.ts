import "server-only";
import { createHash } from "node:crypto";

/** SHA-256 of bytes, in the form that a bytea column takes. */
export function sha256(bytes: Uint8Array): Buffer<ArrayBuffer> {
  return createHash("sha256").update(bytes).digest() as Buffer<ArrayBuffer>;
}
