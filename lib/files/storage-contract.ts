import "server-only";
import { randomBytes } from "node:crypto";
import type { Readable } from "node:stream";

/** Where the bytes of files lie: a folder of this machine, or an object store. Keys are random and say nothing. */
export interface Storage {
  /** Keeps the bytes and returns their key once they survive a power cut. Of a stream, only a part is in memory at a time. */
  put(content: Uint8Array | Readable): Promise<string>;
  read(key: string): Promise<Buffer>;
  /** A stream of the bytes from `start` to `end`, both included; all when left out. Rejects when there is nothing to read. */
  stream(key: string, range?: { start: number; end: number }): Promise<Readable>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
}

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{30}$/;

/** A new key, sharded by its first byte. */
export function newKey(): string {
  const name = randomBytes(16).toString("hex");
  return `${name.slice(0, 2)}/${name.slice(2)}`;
}

/**
 * The key comes from the database; a strange one must never become a path or an address.
 * @throws Error
 */
export function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new Error("not a storage key");
  return key;
}
