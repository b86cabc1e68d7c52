import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import type { Block } from "@/lib/news/body";
import { inviteWriter } from "@/lib/news/commands/invite";
import { restoreVersion } from "@/lib/news/commands/restore";
import { returnEdition } from "@/lib/news/commands/return";
import { saveEdition } from "@/lib/news/commands/save";
import { startEdition } from "@/lib/news/commands/start";
import { submitEdition } from "@/lib/news/commands/submit";
import { findEdition } from "@/lib/news/queries/edition";
import { openEditionOf, textOfVersion, versionsOf } from "@/lib/news/queries/versions";
import { auditTrailOf, make } from "../../support/make";

/* What an article said at other times: looked at, compared, brought back. */

test("một người lưu liền nhau là một lần; người khác lưu, hoặc gửi rồi bị trả, thì sang lần mới", async () => {
  const editor = await make.actor();
  const { id, version, author, approver } = await make.edition();
  const first = await saveEdition(author, { id, version, title: "Một" });
  const second = await saveEdition(author, { ...first, title: "Một hai" });
  const theirs = await saveEdition(editor, { ...(await inviteWriter(author, { ...second, accountId: editor.id })), title: "Của người khác" });
  const returned = await returnEdition(approver, { ...(await submitEdition(author, theirs)), reason: "Sửa tiêu đề" });
  await saveEdition(editor, { ...returned, title: "Sau khi bị trả" });
  const saves = await db.editionSnapshot.findMany({ where: { editionId: id }, orderBy: { version: "asc" }, select: { content: true } });
  expect(saves.map(({ content }) => JSON.parse(content).title)).toEqual(["Một hai", "Của người khác", "Sau khi bị trả"]);
});

test("khôi phục một lần lưu cũ: chữ trở lại, bản vừa thay còn trong lịch sử, một dòng nhật ký; ảnh không còn thì chỗ để trống", async () => {
  const picture = await make.picture();
  const editor = await make.actor();
  const { id, version, author, articleId } = await make.edition({
    content: { title: "Bản đầu", body: make.body("Đoạn một.", make.figure(picture.id)), leadFileId: picture.id },
  });
  const invited = await inviteWriter(author, { id, version, accountId: editor.id });
  const saved = await saveEdition(editor, { ...invited, title: "Bản sau", body: make.body("Đoạn khác."), leadFileId: null });
  await db.storedFile.delete({ where: { id: picture.id } });
  const [first] = (await versionsOf(author, articleId)).filter(({ kind }) => kind === "save").toReversed();
  const { lost, ...restored } = await restoreVersion(author, { ...saved, sourceId: first?.id });
  expect(lost).toBe(1);
  const stands = await findEdition(author, id);
  expect(stands).toMatchObject({ title: "Bản đầu", version: restored.version, lead: null });
  expect(stands?.body.content[1]).toMatchObject({ type: "figure", attrs: { fileId: null, caption: "Quang cảnh hội nghị" } });
  const titles = await Promise.all((await versionsOf(author, articleId)).map(async (one) => (await textOfVersion(author, articleId, one.id))?.title));
  expect(titles).toContain("Bản sau");
  expect((await auditTrailOf(id)).at(-1)).toBe("edition.restore");
  // Once more changes nothing and writes nothing.
  const trail = await auditTrailOf(id);
  await restoreVersion(author, { ...restored, sourceId: first?.id });
  expect(await auditTrailOf(id)).toEqual(trail);
});

/** A stored file of a video, as far as a text needs to know it. */
async function stored(kind: "VIDEO" | "CAPTIONS", name: string) {
  const shown = kind === "VIDEO" ? { width: 640, height: 360, durationMs: 1000 } : {};
  const columns = { storageKey: randomUUID(), sha256: Buffer.alloc(32), size: 10, ...shown };
  return db.storedFile.create({ data: { kind, name, mimeType: kind === "VIDEO" ? "video/mp4" : "text/vtt", ...columns }, select: { id: true } });
}

test("khôi phục bài có video: tệp còn thì trở lại, tệp đã xóa thì chỗ để trống; địa chỉ theo tiêu đề khi bài chưa đăng; so sánh có ảnh chờ và địa chỉ của liên kết", async () => {
  const [film, words, poster, led] = [
    await stored("VIDEO", "Khai mạc.mp4"),
    await stored("CAPTIONS", "Khai mạc.vtt"),
    await make.picture(),
    await make.published(),
  ];
  const video = make.video(film.id, { posterId: poster.id, captionsId: words.id });
  const linked: Block = {
    type: "paragraph",
    content: [{ type: "text", text: "bài trước", marks: [{ type: "link", attrs: { articleId: led.id } }] }],
  };
  const { id, version, author, articleId } = await make.edition({ content: { title: "Lễ khai mạc lần đầu", body: make.body(linked, video) } });
  const slugOf = async () => (await db.article.findUniqueOrThrow({ where: { id: articleId } })).slug;
  const slug = await slugOf();
  const other = await make.actor();
  const saved = await saveEdition(other, {
    ...(await inviteWriter(author, { id, version, accountId: other.id })),
    title: "Tên khác hẳn",
    body: make.body("Đoạn khác."),
  });
  expect(await slugOf()).toMatch(/^ten-khac-han/);
  const [first] = (await versionsOf(author, articleId)).filter(({ kind }) => kind === "save").toReversed();
  const past = await textOfVersion(author, articleId, first?.id ?? "");
  expect([past?.pictures[poster.id]?.id, past?.pictures[film.id]?.width, past?.links[led.id]]).toEqual([poster.id, 640, `/tin-tuc/${led.slug}`]);
  await db.storedFile.deleteMany({ where: { id: { in: [film.id, words.id] } } });
  const { lost } = await restoreVersion(author, { ...saved, sourceId: first?.id });
  expect(lost).toBe(2);
  expect((await findEdition(author, id))?.body.content[1]).toMatchObject({
    type: "video",
    attrs: { fileId: null, posterId: poster.id, captionsId: null, caption: "Lễ khai mạc" },
  });
  expect(await slugOf()).toBe(slug);
});

test("khôi phục một bản đã đăng vào bản sửa đang mở: loại thay đổi và điều đã sửa giữ nguyên", async () => {
  const { id, version, editionId, author } = await make.published({ content: { title: "Đã đăng" } });
  const open = await startEdition(author, { id, version });
  const saved = await saveEdition(author, { ...open, title: "Sửa sai", change: "CORRECTION", changeNote: "Sửa số phòng" });
  expect(await openEditionOf(author, id)).toMatchObject({ id: open.id, number: 2, why: null });
  await restoreVersion(author, { ...saved, sourceId: editionId });
  expect(await findEdition(author, open.id)).toMatchObject({ title: "Đã đăng", change: "CORRECTION", changeNote: "Sửa số phòng" });
});

test("không khôi phục được: không phải người viết, bản đã gửi, bản cũ đã khác, lần lưu của bài khác, dữ liệu sai; người ngoài không xem được", async () => {
  const { id, version, author, articleId } = await make.edition();
  const other = await make.edition();
  const [foreign] = await versionsOf(author, other.articleId);
  const [own] = await versionsOf(author, articleId);
  const trail = await auditTrailOf(id);
  const seen = { id, version, sourceId: own?.id };
  await expect(restoreVersion(await make.actor(), seen)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-the-author" });
  await expect(restoreVersion(author, { ...seen, version: 7 })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(restoreVersion(author, { ...seen, sourceId: foreign?.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(restoreVersion(author, { ...seen, sourceId: "x" })).rejects.toMatchObject({ name: "ZodError" });
  expect(await auditTrailOf(id)).toEqual(trail);
  expect(await textOfVersion(author, articleId, foreign?.id ?? "")).toBeNull();
  expect(await textOfVersion(author, articleId, randomUUID())).toBeNull();
  for (const role of ["CLERK", "LEADER", "PETITION_OFFICER", "ADMINISTRATOR"] as const) {
    const outsider = await make.actor({ role });
    await expect(versionsOf(outsider, articleId)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(textOfVersion(outsider, articleId, own?.id ?? "")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(openEditionOf(outsider, articleId)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  const submitted = await submitEdition(author, { id, version });
  await expect(restoreVersion(author, { ...submitted, sourceId: own?.id })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-editable" });
});
