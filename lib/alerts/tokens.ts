import "server-only";
import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "@/lib/auth/secrets";

/*
 * The codes in the links of letters: the id of what they are for, and its HMAC under a key that lies outside the database. Nothing of them is
 * stored (docs/decisions/0180): a copy of the database opens no link, and every letter, also one that is sent again, can carry them.
 */

/** What a code is good for: confirming a subscription, stopping it, stopping everything of a subscriber. */
export type TokenUse = "confirm" | "stop" | "stop-all";

const ID_BYTES = 16;
const MAC_BYTES = 16;

const macOf = (use: TokenUse, id: Buffer) => Buffer.from(keyedHash(`alerts-${use}`, id.toString("hex"))).subarray(0, MAC_BYTES);

/** @param id of the subscription, or of the subscriber for "stop-all" */
export function tokenOf(use: TokenUse, id: string): string {
  const bytes = Buffer.from(id.replaceAll("-", ""), "hex");
  return Buffer.concat([bytes, macOf(use, bytes)]).toString("base64url");
}

/** The id that a code is for; null where it is none of this use. */
export function idIn(use: TokenUse, token: string): string | null {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== ID_BYTES + MAC_BYTES) return null;
  const id = bytes.subarray(0, ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), macOf(use, id))) return null;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
