import "server-only";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { checkedKey, newKey, type Storage } from "./storage-contract";

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A storage in a folder of this machine, outside the web root. */
export function folderStorage(root: string): Storage {
  const pathOf = (key: string) => path.join(root, checkedKey(key));
  return {
    async put(content) {
      const key = newKey();
      const target = pathOf(key);
      const folder = path.dirname(target);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const temporary = `${target}.tmp`;
      try {
        const handle = await open(temporary, "wx", 0o600);
        try {
          // A stream is written part by part, and a stream that breaks rejects here.
          await handle.writeFile(content);
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
