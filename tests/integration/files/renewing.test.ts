import sharp from "sharp";
import { expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { storeDocument, storePicture } from "@/lib/files/commands";
import { cropFile } from "@/lib/files/commands/crop";
import { describeFile } from "@/lib/files/commands/describe";
import { replaceFile } from "@/lib/files/commands/replace";
import { restoreFile } from "@/lib/files/commands/restore";
import { publicFile } from "@/lib/files/queries";
import { libraryFile } from "@/lib/files/queries/library";
import { approveEdition } from "@/lib/news/commands/approve";
import { returnEdition } from "@/lib/news/commands/return";
import { findPublished } from "@/lib/news/queries";
import { auditTrailOf, make } from "../../support/make";

/* What stands in texts that somebody decides on, and in those that readers see. */

const colour = (seed: number) =>
  sharp({ create: { width: 640, height: 400, channels: 3, background: { r: seed, g: 90, b: 140 } } })
    .jpeg()
    .toBuffer();
const pdf = (words: string) => Buffer.from(`%PDF-1.7\n% ${words}\ntrailer\n<<>>\n%%EOF\n`);
const store = async (actor: Actor, seed: number) => storePicture(actor, { bytes: await colour(seed), name: `canh-${seed}.jpg` });
const words = { alt: "", caption: "", credit: "" };

/** Somebody who proved who they are some minutes ago. */
const proved = ({ id, name, roles }: Actor, minutes = 0) =>
  Actor.ofAccount({ id: id as string, displayName: name, roles }, { id: crypto.randomUUID(), reauthenticatedAt: new Date(Date.now() - minutes * 60_000) });

test("ảnh, tệp trong bài chờ duyệt, đã duyệt thì không ai thay, cắt, đưa trở lại; trả bài rồi thì được", async () => {
  const approver = proved(await make.actor({ role: "APPROVER" }));
  const author = await make.actor();
  const picture = await store(author, 61);
  const document = await storeDocument(author, { bytes: pdf("tờ trình 61"), name: "a.pdf" });
  const content = { body: make.body("Nội dung", make.figure(picture.id)), attachments: [{ fileId: document.id, title: "Tờ trình" }] };
  const edition = await make.edition({ author, state: "SUBMITTED", content });
  const refused = async () => {
    for (const actor of [author, approver]) {
      const verbs = [
        replaceFile(actor, { id: document.id, version: 1, bytes: pdf("khác"), name: "b.pdf" }),
        cropFile(actor, { id: picture.id, version: 1, left: "0", top: "0", width: "50", height: "50" }),
        restoreFile(actor, { id: picture.id, version: 1, revision: 1 }),
      ];
      for (const verb of await Promise.allSettled(verbs)) expect(verb).toMatchObject({ reason: { code: "FORBIDDEN", reason: "in-text-to-decide" } });
    }
    expect((await libraryFile(approver, document.id))?.why.renew).toBe("in-text-to-decide");
  };
  await refused();
  const approved = await approveEdition(edition.approver, { id: edition.id, version: edition.version });
  await refused();
  expect([...(await auditTrailOf(picture.id)), ...(await auditTrailOf(document.id))]).toEqual(["file.store", "file.store"]);
  await returnEdition(edition.approver, { id: edition.id, version: approved.version, reason: "Thay bản tờ trình" });
  await replaceFile(author, { id: document.id, version: 1, bytes: pdf("bản đúng"), name: "b.pdf" });
  expect(await auditTrailOf(document.id)).toEqual(["file.store", "file.replace"]);
});

test("ảnh trong bài đã đăng: chỉ người duyệt khác tác giả, vừa xác nhận đúng người; bài thấy ảnh mới ngay, người viết và người duyệt được báo", async () => {
  const author = await make.actor();
  const other = await make.actor();
  const picture = await store(author, 6);
  const bytes = await colour(7);
  const replaced = { id: picture.id, version: 1, bytes, name: "moi.jpg" };
  await expect(replaceFile(other, replaced)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-own-file" });
  const writer = await make.actor({ role: "APPROVER" });
  const article = await make.published({ author: writer, content: { body: make.body("Nội dung", make.figure(picture.id)) } });
  await expect(replaceFile(author, replaced)).rejects.toMatchObject({ reason: "in-text-before-readers" });
  await expect(cropFile(writer, { id: picture.id, version: 1, left: "0", top: "0", width: "50", height: "50" })).rejects.toMatchObject({
    reason: "in-own-text",
  });
  expect(await auditTrailOf(picture.id)).toEqual(["file.store"]);
  const { approver } = article;
  const changer = await make.actor({ role: "APPROVER", displayName: "Người Thay" });
  for (const actor of [changer, approver, proved(approver, 6)]) {
    await expect(replaceFile(actor, replaced)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "proof-too-old" });
  }
  expect(await libraryFile(changer, picture.id)).toMatchObject({ read: true, proved: false, why: { renew: null } });
  expect(await auditTrailOf(picture.id)).toEqual(["file.store"]);
  await replaceFile(proved(changer), replaced);
  const told = await db.notification.findMany({
    where: { kind: "file.renewed", about: "Hội nghị tổng kết" },
    select: { accountId: true, text: true, byName: true },
  });
  expect(told.map(({ accountId }) => accountId).toSorted()).toEqual([writer.id, approver.id].toSorted());
  expect(told[0]).toMatchObject({ byName: "Người Thay", text: "canh-6.jpg. Bản cũ còn ở mục Bản trước." });
  expect((await findPublished(article.slug))?.pictures[picture.id]).toMatchObject({ revision: 2 });
  expect((await publicFile(picture.id))?.revision).toBe(2);
  const { detail } = await db.auditEntry.findFirstOrThrow({ where: { subjectId: picture.id, action: "file.replace" }, select: { detail: true } });
  expect(Object.keys(detail as object).toSorted()).toEqual(["formerSha256", "revision", "sha256"]);
});

test("ảnh mà bạn đọc đang thấy: điểm chính và mô tả chỉ người duyệt khác tác giả sửa", async () => {
  const [author, clerk] = [await make.actor(), await make.actor({ role: "CLERK" })];
  const { id } = await store(author, 62);
  const { approver } = await make.published({ author, content: { body: make.body("Nội dung", make.figure(id)) } });
  const input = { id, version: 1, ...words, alt: "Khác hẳn", focusX: "90" };
  for (const actor of [author, clerk]) {
    await expect(describeFile(actor, input)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "in-text-before-readers" });
    expect((await libraryFile(actor, id))?.why.describe).toBe("in-text-before-readers");
  }
  const own = await make.actor({ role: "APPROVER" });
  await make.published({ author: own, content: { leadFileId: id, leadAlt: "Đại biểu", body: make.body("Nội dung") } });
  await expect(describeFile(own, input)).rejects.toMatchObject({ reason: "in-own-text" });
  expect(await auditTrailOf(id)).toEqual(["file.store"]);
  await describeFile(approver, input);
  expect(await auditTrailOf(id)).toEqual(["file.store", "file.describe"]);
});
