import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { addToAlbum, createAlbum, publishAlbum, saveAlbum, withdrawAlbum } from "@/lib/albums/commands";
import { albumsForSitemap, findAlbum, findStaffAlbum, hasAlbums, listAlbums, pickable, staffAlbums } from "@/lib/albums/queries";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { storeDocument } from "@/lib/files/commands";
import { cropFile } from "@/lib/files/commands/crop";
import { storeFromPath } from "@/lib/files/commands/store-video";
import { publicFile } from "@/lib/files/queries";
import { auditTrailOf, make } from "@/tests/support/make";
import { captions, video } from "@/tests/support/video";

const words = (fileId: string, caption = "Quang cảnh phiên khai mạc") => ({
  fileId,
  revision: 1,
  caption,
  credit: "Trần Khải",
  alt: "Đại biểu ngồi kín hội trường",
});

async function album(actor: Actor, kind: "PICTURES" | "VIDEO" = "PICTURES") {
  return createAlbum(actor, { kind, title: `Kỳ họp ${randomUUID().slice(0, 8)}`, eventDate: "2021-01-05" });
}

/** An album of two pictures with all their words, and what a save of it sends. */
async function filled(actor: Actor) {
  const { id, version, slug } = await album(actor);
  const pictures = [await make.picture({ actor }), await make.picture({ actor })];
  const added = await addToAlbum(actor, { id, version, fileIds: pictures.map((picture) => picture.id) });
  const content = { title: "Kỳ họp thứ 15", description: "Ba ngày làm việc", eventDate: "2021-01-05", items: pictures.map((picture) => words(picture.id)) };
  const saved = await saveAlbum(actor, { ...added, ...content });
  return { ...saved, slug, pictures: pictures.map((picture) => picture.id), content };
}

async function sent(actor: Actor, name: string, bytes: Buffer) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "portal-album-"));
  try {
    const file = path.join(folder, "tep");
    writeFileSync(file, bytes);
    return (await storeFromPath(actor, { path: file, name })).id;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("album đi hết đường: tác giả làm, người duyệt đăng, bạn đọc thấy cùng ảnh, gỡ thì mất cả hai, đăng lại thì về", async () => {
  const author = await make.actor();
  const approver = await make.actor({ role: "APPROVER" });
  const { id, version, slug, pictures } = await filled(author);
  const open = async () => (await Promise.all(pictures.map(publicFile))).map(Boolean);
  expect([await findAlbum(slug), await hasAlbums(), await open()]).toEqual([null, false, [false, false]]);
  const published = await publishAlbum(approver, { id, version });
  const page = await findAlbum(slug);
  expect(page).toMatchObject({ title: "Kỳ họp thứ 15", description: "Ba ngày làm việc", kind: "PICTURES" });
  expect(page?.items.map(({ fileId, caption, credit, picture }) => [fileId, caption, credit, picture.alt])).toEqual(
    pictures.map((fileId) => [fileId, "Quang cảnh phiên khai mạc", "Trần Khải", "Đại biểu ngồi kín hội trường"]),
  );
  const { items, total } = await listAlbums(1);
  expect([total, items[0]?.slug, items[0]?.count, items[0]?.cover?.id]).toEqual([1, slug, 2, pictures[0]]);
  expect([await hasAlbums(), (await albumsForSitemap()).map((entry) => entry.slug), await open()]).toEqual([true, [slug], [true, true]]);

  const withdrawn = await withdrawAlbum(approver, { id, version: published.version });
  expect([await findAlbum(slug), await hasAlbums(), await open()]).toEqual([null, false, [false, false]]);
  expect(await db.oldAddress.findUnique({ where: { path: `/thu-vien/${slug}` }, select: { target: true } })).toEqual({ target: null });
  await publishAlbum(approver, withdrawn);
  expect(await db.oldAddress.count({ where: { path: `/thu-vien/${slug}` } })).toBe(0);
  expect(await auditTrailOf(id)).toEqual(["album.create", "album.save", "album.save", "album.publish", "album.withdraw", "album.publish"]);
});

test("xếp thứ tự, bỏ ảnh, lưu không đổi gì thì không ghi gì; bản cũ bị từ chối và nói ai đã sửa", async () => {
  const author = await make.actor({ displayName: "Lê Hồng Vân" });
  const { id, version, content, pictures } = await filled(author);
  const [first, second] = pictures as [string, string];
  expect(await saveAlbum(author, { id, version, ...content })).toEqual({ id, version });
  const turned = await saveAlbum(author, { id, version, ...content, items: [words(second), words(first)] });
  expect((await findStaffAlbum(author, id))?.items.map(({ fileId }) => fileId)).toEqual([second, first]);
  await expect(saveAlbum(author, { id, version, ...content })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: "Lê Hồng Vân", what: "sửa album: ảnh và chú thích" },
  });
  await expect(addToAlbum(author, { id, version, fileIds: [first] })).rejects.toMatchObject({ code: "CONFLICT" });
  // A file that was never added does not come in by a save.
  const other = await make.picture({ actor: author });
  await saveAlbum(author, { ...turned, ...content, items: [words(second), words(other.id)] });
  expect((await findStaffAlbum(author, id))?.items.map(({ fileId }) => fileId)).toEqual([second]);
  const trail = await auditTrailOf(id);
  expect(trail.filter((action) => action === "album.save")).toHaveLength(4);
});

test("không ai đăng album do chính mình sửa; đang đăng thì không sửa được; thiếu gì thì nói thiếu gì; từ chối không để lại dòng nhật ký", async () => {
  const author = await make.actor();
  const [approver, second] = [await make.actor({ role: "APPROVER" }), await make.actor({ role: "APPROVER" })];
  const { id, version, content, pictures } = await filled(author);
  const rows = () => db.auditEntry.count({ where: { subjectId: id } });
  const before = await rows();
  await expect(publishAlbum(author, { id, version })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-a-publisher" });
  await expect(withdrawAlbum(approver, { id, version })).rejects.toMatchObject({ reason: "not-published" });
  await expect(publishAlbum(approver, { id, version: version + 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(publishAlbum(approver, { id: randomUUID(), version })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await rows()).toBe(before);
  const bare = await saveAlbum(approver, { id, version, ...content, items: [{ ...words(pictures[0] as string), alt: "" }] });
  await expect(publishAlbum(approver, bare)).rejects.toMatchObject({ reason: "own-album" });
  await expect(publishAlbum(second, bare)).rejects.toMatchObject({ reason: "words-missing" });
  const none = await saveAlbum(approver, { ...bare, ...content, items: [] });
  await expect(publishAlbum(second, none)).rejects.toMatchObject({ reason: "album-empty" });
  const again = await saveAlbum(approver, { ...(await addToAlbum(approver, { ...none, fileIds: pictures })), ...content });
  await db.storedFile.update({ where: { id: pictures[0] as string }, data: { scanState: "WAITING" } });
  await expect(publishAlbum(second, again)).rejects.toMatchObject({ reason: "files-held" });
  await db.storedFile.update({ where: { id: pictures[0] as string }, data: { scanState: "UNSCANNED" } });
  const live = await publishAlbum(second, again);
  await expect(saveAlbum(approver, { ...live, ...content })).rejects.toMatchObject({ reason: "album-is-published" });
  await expect(addToAlbum(approver, { ...live, fileIds: pictures })).rejects.toMatchObject({ reason: "album-is-published" });
  await expect(publishAlbum(second, live)).rejects.toMatchObject({ reason: "already-published" });
  await expect(db.album.update({ where: { id }, data: { publisherId: approver.id } })).rejects.toThrow("albums_two_people");
});

test("ai đã sửa từ lần đăng trước thì không đăng, dù sửa sớm hay ít; cơ sở dữ liệu cũng giữ; đăng rồi người khác sửa thì người cũ đăng được", async () => {
  const author = await make.actor();
  const [filler, second] = [await make.actor({ role: "APPROVER" }), await make.actor({ role: "APPROVER" })];
  const { id, version, content } = await filled(filler);
  const comma = await saveAlbum(author, { id, version, ...content, description: "Ba ngày làm việc, họp kín" });
  await expect(publishAlbum(filler, comma)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "own-album" });
  expect((await findStaffAlbum(filler, id))?.why.publish).toBe("own-album");
  const byHand = { publishedAt: new Date(), firstShownAt: new Date(0), shownAt: new Date(), publisherId: filler.id };
  await expect(db.album.update({ where: { id }, data: byHand })).rejects.toThrow("albums_two_people");
  expect((await auditTrailOf(id)).filter((action) => action === "album.publish")).toEqual([]);
  const down = await withdrawAlbum(filler, await publishAlbum(second, comma));
  // Nobody has changed it since: it is still the filler's.
  await expect(publishAlbum(filler, down)).rejects.toMatchObject({ reason: "own-album" });
  const later = await saveAlbum(author, { ...down, ...content });
  await publishAlbum(filler, later);
});

test("tệp bị thay sau lần lưu cuối thì không đăng, kể cả người thay; lưu lại rồi người khác đăng", async () => {
  const author = await make.actor();
  const approver = await make.actor({ role: "APPROVER" });
  const { id, version, content, pictures } = await filled(author);
  const fileId = pictures[0] as string;
  await cropFile(approver, { id: fileId, version: 1, left: "0", top: "0", width: "50", height: "100" });
  await expect(publishAlbum(approver, { id, version })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "files-renewed" });
  const byHand = { publishedAt: new Date(), firstShownAt: new Date(0), shownAt: new Date(), publisherId: approver.id };
  await expect(db.album.update({ where: { id }, data: byHand })).rejects.toThrow("albums_as_saved");
  // Saved from a page that still showed the old picture: that says nothing of the new one.
  expect(await saveAlbum(author, { id, version, ...content })).toEqual({ id, version });
  const items = content.items.map((item) => (item.fileId === fileId ? { ...item, revision: 2 } : item));
  await expect(saveAlbum(author, { id, version, ...content, items: items.map((item) => ({ ...item, revision: 0 })) })).rejects.toMatchObject({
    name: "ZodError",
  });
  await publishAlbum(approver, await saveAlbum(author, { id, version, ...content, items }));
});

test("gỡ album: người không có quyền, bản cũ, dữ liệu sai đều bị từ chối, không dòng nhật ký nào", async () => {
  const author = await make.actor();
  const approver = await make.actor({ role: "APPROVER" });
  const { id, version } = await filled(author);
  const live = await publishAlbum(approver, { id, version });
  const trail = await auditTrailOf(id);
  for (const role of ["AUTHOR", "CLERK", "LEADER", "PETITION_OFFICER", "ADMINISTRATOR"] as const)
    await expect(withdrawAlbum(await make.actor({ role }), live)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-a-publisher" });
  await expect(withdrawAlbum(approver, { id, version })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: approver.name, what: "đăng album" },
  });
  await expect(withdrawAlbum(approver, { id: randomUUID(), version: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const wrong of [{ id: "album", version: 1 }, { id, version: "hai" }, { id }, { ...live, reason: "x" }])
    await expect(withdrawAlbum(approver, wrong)).rejects.toMatchObject({ name: "ZodError" });
  expect([await auditTrailOf(id), (await db.album.findUnique({ where: { id } }))?.version]).toEqual([trail, live.version]);
});

test("video: một video, một ảnh chờ, một phụ đề; tệp mới thay tệp cũ; ra ngoài cùng nhau", async () => {
  const author = await make.actor();
  const approver = await make.actor({ role: "APPROVER" });
  const { id, version, slug } = await album(author, "VIDEO");
  const [film, sub] = [await sent(author, "hop.mp4", await video()), await sent(author, "loi.vtt", captions())];
  const [poster, better] = [await make.picture({ actor: author }), await make.picture({ actor: author })];
  const document = await storeDocument(author, { bytes: Buffer.from("Chương trình"), name: "a.txt" });
  await expect(addToAlbum(author, { id, version, fileIds: [document.id] })).rejects.toMatchObject({ reason: "other-kind" });
  await expect(addToAlbum(author, { id, version, fileIds: [randomUUID()] })).rejects.toMatchObject({ reason: "unknown-file" });
  const one = await addToAlbum(author, { id, version, fileIds: [poster.id] });
  await expect(publishAlbum(approver, one)).rejects.toMatchObject({ reason: "video-missing" });
  const two = await addToAlbum(author, { ...one, fileIds: [film, sub, better.id] });
  const parts = (await findStaffAlbum(author, id))?.items.map(({ part, fileId }) => [part, fileId]);
  expect(parts?.toSorted()).toEqual([
    ["CAPTIONS", sub],
    ["POSTER", better.id],
    ["VIDEO", film],
  ]);
  await publishAlbum(approver, two);
  expect((await Promise.all([film, sub, better.id, poster.id].map(publicFile))).map(Boolean)).toEqual([true, true, true, false]);
  expect((await listAlbums(1)).items.find((card) => card.slug === slug)?.cover?.id).toBe(better.id);
  const pictures = await album(author);
  await expect(addToAlbum(author, { id: pictures.id, version: pictures.version, fileIds: [film] })).rejects.toMatchObject({ reason: "other-kind" });
});

test("ai không làm album thì không thấy, không tạo được; dữ liệu sai thì nói ô nào", async () => {
  for (const role of ["CLERK", "LEADER", "PETITION_OFFICER", "ADMINISTRATOR"] as const) {
    const actor = await make.actor({ role });
    await expect(createAlbum(actor, { kind: "PICTURES", title: "A", eventDate: "2021-01-05" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(staffAlbums(actor, 1)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(findStaffAlbum(actor, randomUUID())).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  const author = await make.actor();
  await expect(createAlbum(author, { kind: "PICTURES", title: " ", eventDate: "ngày mai" })).rejects.toMatchObject({ name: "ZodError" });
  const same = [
    await createAlbum(author, { kind: "PICTURES", title: "Tết", eventDate: "2021-01-05" }),
    await createAlbum(author, { kind: "VIDEO", title: "Tết", eventDate: "2021-01-05" }),
  ];
  expect(same.map(({ slug }) => slug)).toEqual(["tet", "tet-2"]);
  const named = await make.picture({ actor: author, alt: "Trống đồng ở sảnh lớn" });
  const found = await pickable(author, { id: same[0]?.id ?? "", kind: "PICTURES" }, "trống đồng", 1);
  expect(found.items.map(({ id }) => id)).toEqual([named.id]);
  expect((await staffAlbums(author, 1)).total).toBeGreaterThan(1);
});
