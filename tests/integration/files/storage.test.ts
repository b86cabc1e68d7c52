import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Storage } from "@/lib/files/storage-contract";
import { folderStorage } from "@/lib/files/storage-folder";
import { objectStorage } from "@/lib/files/storage-objects";

const root = mkdtempSync(path.join(os.tmpdir(), "portal-storage-"));
const bucket = "kho-tep";
const [folder, objects] = [path.join(root, "folder"), path.join(root, "objects")];
// The server of the test, on a free loopback port; its only account is built in.
const server = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory: objects, configureBuckets: [{ name: bucket, configs: [] }] });
const account = { bucket, region: "us-east-1", accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
let endpoint = "";

beforeAll(async () => {
  const { port } = await server.run();
  endpoint = `http://127.0.0.1:${port}`;
  Object.assign(process.env, { S3_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_ACCESS_KEY_ID: "S3RVER", S3_SECRET_ACCESS_KEY: "S3RVER" });
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const filesIn = (place: string) => readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const kept = { folder: () => filesIn(folder).length, objects: () => filesIn(objects).filter(({ name }) => name.endsWith("_object")).length };

/** Chunks that are made while they are read: never the whole in memory. */
function* chunksOf(megabytes: number, hash = createHash("sha256")) {
  for (let n = 0; n < megabytes; n++) {
    const chunk = randomBytes(1024 * 1024);
    hash.update(chunk);
    yield chunk;
  }
}

describe.each<["folder" | "objects", () => Storage]>([
  ["folder", () => folderStorage(folder)],
  ["objects", () => objectStorage({ ...account, endpoint })],
])("kho %s", (name, storageOf) => {
  test("giữ, đọc cả tệp và từng phần, bỏ; bỏ lần nữa cũng được, đọc cái đã bỏ thì báo lỗi trước khi gửi byte nào", async () => {
    const storage = storageOf();
    const key = await storage.put(Buffer.from("kỳ họp thứ 15"));
    expect(key).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{30}$/);
    expect((await storage.read(key)).toString()).toBe("kỳ họp thứ 15");
    expect(await new Response(Readable.toWeb(await storage.stream(key)) as ReadableStream).text()).toBe("kỳ họp thứ 15");
    const part = await storage.stream(key, { start: 0, end: 2 });
    expect(Buffer.concat(await part.toArray()).toString("latin1")).toBe(Buffer.from("kỳ").subarray(0, 3).toString("latin1"));
    await storage.remove(key);
    await storage.remove(key);
    await expect(storage.read(key)).rejects.toThrow();
    await expect(storage.stream(key)).rejects.toThrow();
  });

  test("tệp lớn đi thành dòng, từng byte còn nguyên; dòng đứt giữa chừng không để lại gì", async () => {
    const storage = storageOf();
    const hash = createHash("sha256");
    const key = await storage.put(Readable.from(chunksOf(20, hash)));
    const back = createHash("sha256");
    for await (const chunk of await storage.stream(key)) back.update(chunk as Buffer);
    expect(back.digest("hex")).toBe(hash.digest("hex"));
    const before = kept[name]();
    const broken = Readable.from(
      (function* () {
        yield* chunksOf(12);
        throw new Error("đứt đường truyền");
      })(),
    );
    await expect(storage.put(broken)).rejects.toThrow("đứt đường truyền");
    expect(kept[name]()).toBe(before);
    await storage.remove(key);
    expect(kept[name]()).toBe(before - 1);
  });

  test("khóa lạ không bao giờ thành đường dẫn hay địa chỉ", async () => {
    for (const key of ["../../etc/passwd", "/etc/passwd", "ab/../../x", ""]) {
      await expect((async () => storageOf().stream(key))()).rejects.toThrow("not a storage key");
      await expect((async () => storageOf().remove(key))()).rejects.toThrow("not a storage key");
    }
  });
});

test("đặt S3_BUCKET thì cả đường từ tải lên đến gửi ra đi qua kho S3, thư mục của máy không có gì", async () => {
  const { make } = await import("@/tests/support/make");
  const { storeDocument, storePicture } = await import("@/lib/files/commands");
  const { staffFile } = await import("@/lib/files/queries");
  const { sendDocument, sendPicture } = await import("@/lib/files/sending");
  const actor = await make.actor();
  const before = kept.objects();
  const text = Buffer.from("Danh mục nghị quyết");
  const document = await storeDocument(actor, { bytes: text, name: "danh-muc.txt" });
  const picture = await make.picture({ actor });
  expect(kept.objects()).toBe(before + 1 + 4);
  expect(readdirSync(process.env.DATA_DIR as string)).not.toContain("files");
  const range = new Request("http://localhost/tep", { headers: { range: "bytes=0-3" } });
  const part = await sendDocument(range, await staffFile(actor, document.id), "public");
  expect([part.status, Buffer.from(await part.arrayBuffer()).equals(text.subarray(0, 4))]).toEqual([206, true]);
  expect((await sendPicture(new Request("http://localhost/anh"), await staffFile(actor, picture.id), "320.webp", "public")).status).toBe(200);
  const stayed = kept.objects();
  await expect(storePicture(actor, { bytes: Buffer.from("không phải ảnh"), name: "a.jpg" })).rejects.toMatchObject({ code: "INVALID" });
  expect(kept.objects()).toBe(stayed);
});
