import "server-only";
import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { env } from "@/lib/core/env";

/** Where the bytes of files lie. Keys are random and say nothing; four verbs, so that an object store can stand here one day. */
export interface Storage {
  /** Keeps the bytes and returns once they survive a power cut. */
  put(bytes: Uint8Array): Promise<string>;
  read(key: string): Promise<Buffer>;
  /** A stream of the bytes from `start` to `end`, both included; all when left out. Rejects when there is nothing to read. */
  stream(key: string, range?: { start: number; end: number }): Promise<Readable>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
}

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{30}$/;

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A storage in a folder of this machine, outside the web root, sharded by the first byte of the key. */
function folderStorage(root: string): Storage {
  const pathOf = (key: string) => {
    // The key comes from the database; a strange one must never become a path.
    if (!KEY.test(key)) throw new Error("not a storage key");
    return path.join(root, key);
  };
  return {
    async put(bytes) {
      const name = randomBytes(16).toString("hex");
      const key = `${name.slice(0, 2)}/${name.slice(2)}`;
      const target = pathOf(key);
      const folder = path.dirname(target);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const temporary = `${target}.tmp`;
      try {
        const handle = await open(temporary, "wx", 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(temporary, target);
        await syncFolder(folder);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      return key;
    },
    read: (key) => readFile(pathOf(key)),
    async stream(key, range) {
      const handle = await open(pathOf(key), "r");
      return handle.createReadStream({ ...range, autoClose: true });
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

/** The storage of this process: a folder in DATA_DIR. */
export function storage(): Storage {
  return folderStorage(path.join(env().DATA_DIR, "files"));
}
