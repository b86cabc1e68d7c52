import "server-only";
import { sha256 } from "@/lib/core/sha256";

/** A short sign of words: the same words have the same sign, and it tells nobody what they were. */
export function markOf(...words: readonly (string | number | boolean | Date | null | undefined)[]): string {
  return sha256(Buffer.from(JSON.stringify(words)))
    .toString("base64url")
    .slice(0, 16);
}
