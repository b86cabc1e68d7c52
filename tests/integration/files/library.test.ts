import pg from "pg";
import { PgBoss } from "pg-boss";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { makeQueues } from "@/lib/cli/database/queues";
import { grantToApplication } from "@/lib/cli/database/roles";
import { db } from "@/lib/core/db";
import { staffPictureAddress } from "@/lib/files/addresses";
import { storeDocument, storeFile, storePicture } from "@/lib/files/commands";
import { cropFile } from "@/lib/files/commands/crop";
import { describeFile } from "@/lib/files/commands/describe";
import { removeFile } from "@/lib/files/commands/remove";
import { replaceFile } from "@/lib/files/commands/replace";
import { restoreFile } from "@/lib/files/commands/restore";
import { staffFile } from "@/lib/files/queries";
import { LIBRARY_PAGE, type LibraryFilter, libraryFile, libraryShelves, listLibrary, pickPictures } from "@/lib/files/queries/library";
import { sendPicture } from "@/lib/files/sending";
import { storage } from "@/lib/files/storage";
import { openingOptions } from "@/lib/jobs/queue";
import { jobs } from "@/lib/jobs/registry";
import { relayOutbox } from "@/lib/jobs/relay";
import { findPublished } from "@/lib/news/queries";
import { usesOf } from "@/lib/news/queries/uses";
import { Prisma } from "@/prisma/generated/client";
import { filesIn } from "../../support/footprint";
import { auditTrailOf, make } from "../../support/make";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
const boss = new PgBoss({ ...openingOptions, connectionString: process.env.DATABASE_URL, migrate: false, createSchema: false, supervise: false });

beforeAll(async () => {
  const owner = process.env.MIGRATE_DATABASE_URL ?? "";
  await makeQueues(owner);
  await grantToApplication(owner, "portal_app");
  await boss.start();
});

afterAll(async () => {
  await boss.stop({ graceful: false });
  await pool.end();
});

/** Does what transactions have promised, as the worker does: outbox, queue, job. @returns the kinds that were done */
async function work(): Promise<string[]> {
  const kinds = jobs.map(({ kind }) => kind);
  await relayOutbox(pool, boss, kinds);
  const done: string[] = [];
  for (const { kind, run } of jobs) {
    for (const { id, data } of await boss.fetch(kind, { batchSize: 100 })) {
      await run(data);
      await boss.complete(kind, id);
      done.push(kind);
    }
  }
  return done;
}

/** A drawing that looks like no other seed's: stripes of its own greys. */
async function scene(seed: number, width = 800, height = 500): Promise<Buffer> {
  const stripes = Array.from({ length: 72 }, (_, at) => {
    const grey = (seed * 7919 + at * (seed * 31 + 17) * 53) % 256;
    return `<rect x="${(at % 9) * 100}" y="${Math.floor(at / 9) * 100}" width="100" height="100" fill="rgb(${grey},${grey},${grey})"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 800" width="${width}" height="${height}" preserveAspectRatio="none">${stripes.join("")}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer();
}

const pdf = (words: string) => Buffer.from(`%PDF-1.7\n% ${words}\ntrailer\n<<>>\n%%EOF\n`);
const store = async (actor: Actor, seed: number, more: Record<string, unknown> = {}) =>
  storePicture(actor, { bytes: await scene(seed), name: `canh-${seed}.jpg`, ...more });
const everything: LibraryFilter = { q: "", kind: null, period: null, uploader: null, chore: null };
const words = { alt: "", caption: "", credit: "" };

describe("các cỡ ảnh", () => {
  test("hứa trong giao dịch tải lên, qua hộp thư đi và hàng đợi, tiến trình nền làm, trang báo dựng lại", async () => {
    const author = await make.actor();
    const picture = await store(author, 1);
    const article = await make.published({ author, content: { body: make.body("Nội dung", make.figure(picture.id)) } });
    const widths = async () => (await findPublished(article.slug))?.pictures[picture.id]?.widths;
    expect(await widths()).toEqual([640]);
    expect(await work()).toContain("files.derive");
    expect(await widths()).toEqual([320, 640, 800]);
    expect(await work()).toEqual([]);
  });
});

describe("mô tả ảnh", () => {
  test("lưu mô tả, chú thích, người chụp, điểm chính; lưu lại y nguyên thì không ghi gì", async () => {
    const actor = await make.actor();
    const { id } = await store(actor, 2);
    const input = { id, version: "1", alt: " Đại biểu giơ thẻ ", caption: "Biểu quyết", credit: "Trần Khải", focusX: "20", focusY: "37,5" };
    expect(await describeFile(actor, input)).toEqual({ id, version: 2 });
    expect(await describeFile(actor, { ...input, version: 2 })).toEqual({ id, version: 2 });
    expect(await libraryFile(actor, id)).toMatchObject({ alt: "Đại biểu giơ thẻ", credit: "Trần Khải", version: 2, picture: { focus: { x: 0.2, y: 0.375 } } });
    expect(await auditTrailOf(id)).toEqual(["file.store", "file.describe"]);
  });

  test("phiên bản cũ, số ngoài ảnh, người không được tải tệp: từ chối, không dấu vết", async () => {
    const actor = await make.actor();
    const { id } = await store(actor, 3);
    await describeFile(actor, { id, version: 1, ...words, alt: "Một" });
    await expect(describeFile(actor, { id, version: 1, ...words, alt: "Hai" })).rejects.toMatchObject({
      code: "CONFLICT",
      detail: { changedBy: actor.name, what: "sửa mô tả ảnh, tệp: mô tả" },
    });
    await expect(describeFile(actor, { id, version: 2, ...words, focusX: "101" })).rejects.toMatchObject({ name: "ZodError" });
    await expect(describeFile(await make.actor({ role: "LEADER" }), { id, version: 2, ...words })).rejects.toMatchObject({ reason: "may-not-upload" });
    await expect(describeFile(actor, { id: crypto.randomUUID(), version: 1, ...words })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await auditTrailOf(id)).toEqual(["file.store", "file.describe"]);
  });
});

describe("thay, cắt, đưa trở lại", () => {
  test("địa chỉ giữ nguyên và dẫn tới ảnh mới, cắt thì bản gốc còn nguyên, đưa bản trước trở lại được", async () => {
    const actor = await make.actor();
    const { id } = await store(actor, 4);
    await work();
    const etagOf = async (name: string) =>
      (await sendPicture(new Request("http://portal/anh"), await staffFile(actor, id), name, "no-store")).headers.get("etag");
    const [first, original] = [await etagOf("640.webp"), (await staffFile(actor, id))?.storageKey];
    expect(await replaceFile(actor, { id, version: 1, bytes: await scene(5, 1000, 600), name: "moi.png" })).toMatchObject({
      id,
      kind: "PICTURE",
      name: "moi.jpg",
    });
    expect(await libraryFile(actor, id)).toMatchObject({
      version: 2,
      picture: { revision: 2, width: 1000, widths: [640] },
      versions: [{ revision: 1, name: "canh-4.jpg" }],
    });
    // An address of the picture that stood here before: a width that this one does not have yet, or never will.
    for (const name of ["640.webp", "1280.webp", "800.webp"]) expect(await etagOf(name), name).not.toBe(first);
    expect(staffPictureAddress(id, 640, "webp", 2)).toContain("?ban=2");

    await cropFile(actor, { id, version: 2, left: "50", top: "0", width: "50", height: "100" });
    expect(await libraryFile(actor, id)).toMatchObject({ cropped: true, picture: { revision: 3, width: 500, height: 600, widths: [500] } });
    await cropFile(actor, { id, version: 3, left: "0", top: "50", width: "50", height: "50" });
    expect(await db.storedFile.findUnique({ where: { id }, select: { crop: true, width: true } })).toEqual({
      crop: { left: 0.5, top: 0.5, width: 0.25, height: 0.5 },
      width: 250,
    });
    await restoreFile(actor, { id, version: 4, revision: 1 });
    expect(await libraryFile(actor, id)).toMatchObject({ cropped: false, name: "canh-4.jpg", picture: { revision: 5, width: 800, widths: [320, 640, 800] } });
    expect([await etagOf("640.webp"), (await staffFile(actor, id))?.storageKey]).toEqual([first, original]);
    expect(await auditTrailOf(id)).toEqual(["file.store", "file.replace", "file.crop", "file.crop", "file.restore"]);
    await work();
    expect((await libraryFile(actor, id))?.versions.map(({ revision }) => revision)).toEqual([4, 3, 2, 1]);
  });

  test("ảnh hỏng, khác loại, phiên bản cũ, phần cắt ngoài ảnh, bản không có: từ chối, không để lại byte nào", async () => {
    const actor = await make.actor();
    const { id } = await store(actor, 8);
    const bytes = await scene(9);
    const before = [filesIn("files").length, await db.auditEntry.count()];
    await expect(replaceFile(actor, { id, version: 1, bytes: bytes.subarray(0, bytes.length / 2), name: "a.jpg" })).rejects.toMatchObject({
      reason: "broken-picture",
    });
    await expect(replaceFile(actor, { id, version: 1, bytes: pdf("khác loại"), name: "a.pdf" })).rejects.toMatchObject({ reason: "other-kind" });
    await expect(replaceFile(actor, { id, version: 7, bytes, name: "a.jpg" })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(cropFile(actor, { id, version: 1, left: "60", top: "0", width: "60", height: "50" })).rejects.toMatchObject({ name: "ZodError" });
    await expect(cropFile(actor, { id, version: 1, left: "0", top: "0", width: "1", height: "50" })).rejects.toMatchObject({ name: "ZodError" });
    await expect(cropFile(actor, { id, version: 1, left: "0", top: "0", width: "100", height: "100" })).rejects.toMatchObject({ name: "ZodError" });
    await expect(restoreFile(actor, { id, version: 1, revision: 3 })).rejects.toMatchObject({ reason: "no-such-version" });
    expect([filesIn("files").length, await db.auditEntry.count()]).toEqual(before);
    const document = await storeDocument(actor, { bytes: pdf("bản một"), name: "bao-cao.pdf" });
    await replaceFile(actor, { id: document.id, version: 1, bytes: pdf("bản hai"), name: "bao-cao-2.pdf" });
    expect((await storage().read((await staffFile(actor, document.id))?.storageKey as string)).equals(pdf("bản hai"))).toBe(true);
  });
});

describe("trùng và gần giống", () => {
  test("tải lên thì được báo trùng hệt và gần giống, không bị từ chối; kho cho thấy cả hai chiều", async () => {
    const actor = await make.actor();
    const bytes = await scene(20);
    const first = await storeFile(actor, { bytes, name: "goc.jpg" });
    const again = await storeFile(actor, { bytes, name: "trung.jpg" });
    expect(again.alike).toMatchObject([{ id: first.id, exact: true, distance: 0 }]);
    const lighter = await sharp(bytes).resize(500).linear(1, 12).jpeg({ quality: 70 }).toBuffer();
    const alike = await storeFile(actor, { bytes: lighter, name: "sang-hon.jpg" });
    expect(alike.alike.map(({ name, exact }) => [name, exact]).toSorted()).toEqual([
      ["goc.jpg", false],
      ["trung.jpg", false],
    ]);
    expect((await storeFile(actor, { bytes: await scene(21), name: "khac.jpg" })).alike).toEqual([]);
    expect((await libraryFile(actor, first.id))?.likenesses).toHaveLength(2);
    const document = { bytes: pdf("trùng"), name: "a.pdf" };
    await storeFile(actor, document);
    expect((await storeFile(actor, document)).alike).toMatchObject([{ exact: true, name: "a.pdf" }]);
  });
});

describe("tìm trong kho", () => {
  test("theo từ có dấu và không dấu ở tên, mô tả, chú thích, người chụp; theo loại, tháng, người tải, việc cần làm", async () => {
    const actor = await make.actor({ displayName: "Người Tải Riêng" });
    const mine = { ...everything, uploader: actor.id };
    const described = await store(actor, 30, { alt: "Cầu dây văng", caption: "Thông xe cầu Sông Lạc", credit: "Đặng Thị Hiền" });
    const bare = await storePicture(actor, { bytes: await scene(31), name: "khai-mac-ky-hop.jpg" });
    const document = await storeDocument(actor, { bytes: pdf("tờ trình"), name: "To trinh 12.pdf" });
    await db.storedFile.update({ where: { id: bare.id }, data: { createdAt: new Date("2020-12-31T18:00:00Z") } });
    await db.storedFile.update({ where: { id: document.id }, data: { createdAt: new Date("2020-12-31T16:00:00Z") } });
    await make.article({ author: actor, content: { leadFileId: described.id } });
    const found = async (filter: Partial<LibraryFilter>) => (await listLibrary(actor, { ...mine, ...filter }, 1)).items.map(({ id }) => id);
    for (const q of ["cầu sông lạc", "cau song lac", "DANG hien", "dây văng", "canh-30"]) expect(await found({ q }), q).toEqual([described.id]);
    expect(await found({ q: "khai mạc kỳ họp" })).toEqual([bare.id]);
    expect(await found({ q: "cầu tre" })).toEqual([]);
    expect(await found({ kind: "DOCUMENT" })).toEqual([document.id]);
    // By the clock of Vietnam: 18 giờ UTC of New Year's Eve is next year's.
    expect([await found({ period: "2021-01" }), await found({ period: "2020-12" }), await found({ period: "2020" })]).toEqual([
      [bare.id],
      [document.id],
      [document.id],
    ]);
    expect(await found({ chore: "no-alt" })).toEqual([bare.id]);
    expect(await found({ chore: "unused" })).toEqual([bare.id, document.id]);
    expect((await listLibrary(actor, mine, 1)).counts).toMatchObject({ all: 3, "no-alt": 1, "no-caption": 1, unused: 2 });
    const shelves = await libraryShelves(actor);
    expect(shelves.months).toContainEqual({ month: "2021-01", count: 1 });
    expect(shelves.uploaders).toContainEqual({ id: actor.id, name: "Người Tải Riêng" });
    expect((await pickPictures(actor, "song lac thông xe", 1)).items).toMatchObject([{ id: described.id, credit: "Đặng Thị Hiền" }]);
    const leader = await make.actor({ role: "LEADER" });
    for (const ask of [listLibrary(leader, everything, 1), libraryShelves(leader), libraryFile(leader, bare.id), usesOf(leader, bare.id)])
      await expect(ask).rejects.toMatchObject({ reason: "may-not-see-files" });
  });

  test("khớp bao nhiêu tệp cũng đếm và lật hết trang, không cắt ở đâu", async () => {
    const actor = await make.actor();
    const { id } = await storeDocument(actor, { bytes: pdf("hàng nghìn"), name: "tap-cu-0.pdf" });
    const row = await db.storedFile.findUniqueOrThrow({ where: { id }, omit: { id: true, likeness: true } });
    const more = Array.from({ length: 2100 }, (_, at) => ({
      ...row,
      derivatives: [],
      crop: Prisma.DbNull,
      name: `tap-cu-${at + 1}.pdf`,
      storageKey: `${row.storageKey}-${at}`,
      createdAt: new Date(at),
    }));
    await db.storedFile.createMany({ data: more });
    const filter = { ...everything, q: "tap cu", uploader: actor.id };
    expect((await listLibrary(actor, filter, 1)).counts).toMatchObject({ all: 2101, unused: 2101 });
    const last = await listLibrary(actor, filter, Math.ceil(2101 / LIBRARY_PAGE));
    expect([last.total, last.items.at(-1)?.name]).toEqual([2101, "tap-cu-1.pdf"]);
    await db.storedFile.deleteMany({ where: { uploadedById: actor.id } });
  });

  test("nơi đang dùng: người viết thấy mọi bài, văn thư chỉ thấy bài đã đăng và số bài còn lại", async () => {
    const author = await make.actor();
    const picture = await store(author, 40);
    const draft = await make.article({ author, content: { title: "Bản nháp", leadFileId: picture.id } });
    const article = await make.published({ author, content: { title: "Bài đăng", body: make.body("Nội dung", make.figure(picture.id)) } });
    const { shown } = await usesOf(author, picture.id);
    expect(shown).toMatchObject([
      { as: "FIGURE", title: "Bài đăng", status: "PUBLISHED", address: `/quan-tri/tin-bai/${article.editionId}` },
      { as: "LEAD", title: "Bản nháp", status: "DRAFT", address: `/quan-tri/tin-bai/${draft.editionId}` },
    ]);
    expect(await usesOf(await make.actor({ role: "CLERK" }), picture.id)).toMatchObject({
      shown: [{ title: "Bài đăng", address: `/tin-tuc/${article.slug}` }],
      hidden: 1,
    });
  });
});

describe("xóa", () => {
  test("tệp không dùng ở đâu thì xóa được, mọi byte của mọi bản cũng đi; tệp đang dùng thì không", async () => {
    const actor = await make.actor();
    const { id } = await store(actor, 50);
    await replaceFile(actor, { id, version: 1, bytes: await scene(51), name: "b.jpg" });
    await work();
    const rows = [await db.storedFile.findUniqueOrThrow({ where: { id } }), ...(await db.fileVersion.findMany({ where: { fileId: id } }))];
    const keys = rows.flatMap(({ storageKey, derivatives }) => [storageKey, ...(derivatives as { storageKey: string }[]).map((size) => size.storageKey)]);
    const article = await make.article({ author: actor, content: { leadFileId: id } });
    await expect(removeFile(actor, { id, version: 2 })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "in-use" });
    await db.edition.update({ where: { id: article.editionId }, data: { leadFileId: null } });
    await expect(removeFile(await make.actor(), { id, version: 2 })).rejects.toMatchObject({ reason: "not-own-file" });
    await expect(removeFile(actor, { id, version: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(removeFile(actor, { id: "không phải mã", version: 1 })).rejects.toMatchObject({ name: "ZodError" });
    expect(await auditTrailOf(id)).toEqual(["file.store", "file.replace"]);
    await removeFile(actor, { id, version: 2 });
    expect(await auditTrailOf(id)).toEqual(["file.store", "file.replace", "file.remove"]);
    expect(await work()).toEqual(["files.discard"]);
    expect(keys.length).toBeGreaterThan(12);
    for (const key of keys) await expect(storage().read(key)).rejects.toMatchObject({ code: "ENOENT" });
    expect(await libraryFile(actor, id)).toBeNull();
  });
});
