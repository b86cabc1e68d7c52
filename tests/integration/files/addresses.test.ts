import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "vitest";
import { GET as readPicture } from "@/app/(public)/anh/[id]/[name]/route";
import { GET as readFile } from "@/app/(public)/tep/[id]/[name]/route";
import { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { removeFile } from "@/lib/files/commands/remove";
import { replaceFile } from "@/lib/files/commands/replace";
import { NOT_KEPT, sendDocument } from "@/lib/files/sending";
import { setAccess } from "@/lib/visibility/commands/access";
import { arrangeAttachments } from "@/lib/visibility/commands/arrange";
import { attachBytes, attachFiles } from "@/lib/visibility/commands/attach";
import { openFile } from "@/lib/visibility/commands/open";
import { publicAttachments, staffAttachments } from "@/lib/visibility/queries";
import { auditTrailOf, make, removedFrom } from "../../support/make";
import { record } from "../../support/make-documents";

/* Where an address of a file leads after its file was replaced, taken off, closed, deleted or put anew. */

const ask = async (id: string, name = "tep.txt") => {
  const answer = await readFile(new Request(`http://localhost/tep/${id}/${name}`), { params: Promise.resolve({ id, name }) });
  return { status: answer.status, to: answer.headers.get("location"), kept: answer.headers.get("cache-control"), text: await answer.text() };
};
const askPicture = async (id: string, name: string) => {
  const answer = await readPicture(new Request(`http://localhost/anh/${id}/${name}`), { params: Promise.resolve({ id, name }) });
  return [answer.status, answer.headers.get("location")];
};

/** Somebody who proved a moment ago who they are. */
const proved = ({ id, name, roles }: Actor) =>
  Actor.ofAccount({ id: id as string, displayName: name, roles }, { id: randomUUID(), reauthenticatedAt: new Date() });
const insideOf = ({ id, version }: { id: string; version: number }) => ({ type: "document" as const, id, version });
const words = { role: "ANNEX", title: "", visibility: "PUBLIC" };

/** A published document with one file that readers have opened. */
async function shown(actor: Actor, bytes = record.bytes(), title = "") {
  const { id, version } = await record.document();
  const seen = await attachBytes(actor, { type: "document", id, version, ...words, title, bytes, name: "phu-luc.txt" });
  const [one] = (await staffAttachments(actor, "document", id)).attachments;
  if (!one) throw new Error("nothing is attached");
  expect((await ask(one.fileId)).status).toBe(200);
  return { seen, fileId: one.fileId, attachmentId: one.id };
}

test("tệp khác đứng vào chỗ tệp cũ: chỗ, tên gọi giữ nguyên, địa chỉ cũ dẫn sang tệp mới, thay mấy lần cũng vậy; nhật ký ghi tệp đã bỏ", async () => {
  const clerk = await make.actor({ role: "CLERK" });
  const first = await shown(clerk, record.bytes(), "Phụ lục I");
  const other = await record.file(clerk);
  const beside = await attachFiles(clerk, { ...first.seen, ...words, files: [other.id] });
  const second = await attachBytes(clerk, { ...beside, ...words, replaces: first.attachmentId, bytes: record.bytes(), name: "phu-luc-moi.txt" });
  const { attachments } = await staffAttachments(clerk, "document", first.seen.id);
  expect(attachments.map(({ title, name }) => [title, name])).toEqual([
    ["Phụ lục I", "phu-luc-moi.txt"],
    ["", "bao-cao.txt"],
  ]);
  const [now] = attachments;
  expect(await ask(first.fileId)).toMatchObject({ status: 301, to: `/tep/${now?.fileId}/phu-luc-moi.txt`, kept: "no-store" });
  expect(await removedFrom(first.seen.id)).toEqual([
    { attachmentId: first.attachmentId, fileId: first.fileId, attachmentRole: "ANNEX", visibility: "PUBLIC", title: "Phụ lục I" },
  ]);
  // Nobody has opened the second one: its address leads on all the same, for it stood on the page.
  const picture = await make.picture({ actor: clerk });
  const third = await attachFiles(clerk, { ...second, ...words, replaces: now?.id, files: [picture.id] });
  expect([(await ask(first.fileId)).to, (await ask(now?.fileId ?? "")).to]).toEqual(Array(2).fill(`/anh/${picture.id}/1920.jpg`));
  // And back again: the first file is itself once more, what followed it leads to it.
  const [last] = (await staffAttachments(clerk, "document", first.seen.id)).attachments;
  await attachFiles(clerk, { ...third, ...words, replaces: last?.id, files: [first.fileId] });
  expect([(await ask(first.fileId)).status, (await ask(now?.fileId ?? "")).to]).toEqual([200, `/tep/${first.fileId}/phu-luc.txt`]);
  expect(await askPicture(picture.id, "640.webp")).toEqual([301, `/tep/${first.fileId}/phu-luc.txt`]);
});

test("ảnh thay ảnh: địa chỉ của một cỡ dẫn sang đúng cỡ ấy", async () => {
  const clerk = await make.actor({ role: "CLERK" });
  const [old, fresh] = [await make.picture({ actor: clerk }), await make.picture({ actor: clerk })];
  const { id, version } = await record.meeting();
  const seen = await attachFiles(clerk, { type: "meeting", id, version, ...words, role: "REFERENCE", files: [old.id] });
  const [one] = await publicAttachments("meeting", id, new Date());
  await attachFiles(clerk, { ...seen, ...words, role: "REFERENCE", replaces: one?.id, files: [fresh.id] });
  expect(await askPicture(old.id, "640.webp")).toEqual([301, `/anh/${fresh.id}/640.webp`]);
});

test("bỏ tệp, đóng tệp, gỡ hồ sơ, xóa tệp: địa chỉ đã từng mở trả lời là đã gỡ; địa chỉ chưa ai mở thì không có", async () => {
  const clerk = await make.actor({ role: "CLERK" });
  const gone = { status: 410, to: null, kept: "no-store", text: "Tệp này đã gỡ.\n" };
  const off = await shown(clerk);
  await arrangeAttachments(clerk, { ...off.seen, attachments: [] });
  expect(await ask(off.fileId)).toEqual(gone);
  const { version } = await db.storedFile.findUniqueOrThrow({ where: { id: off.fileId }, select: { version: true } });
  await removeFile(clerk, { id: off.fileId, version });
  expect(await ask(off.fileId)).toEqual(gone);

  const closed = await shown(clerk);
  const access = { ...closed.seen, attachmentId: closed.attachmentId, accounts: [], bodies: [] };
  const restricted = await setAccess(clerk, { ...access, visibility: "RESTRICTED" });
  expect(await ask(closed.fileId)).toEqual(gone);
  await setAccess(clerk, { ...access, ...restricted, visibility: "PUBLIC" });
  expect((await ask(closed.fileId)).status).toBe(200);

  const withdrawn = await shown(clerk);
  await db.document.update({ where: { id: withdrawn.seen.id }, data: { publishedAt: null } });
  expect(await ask(withdrawn.fileId)).toEqual(gone);

  // Waiting for the scanner is no farewell.
  const held = await shown(clerk);
  await db.storedFile.update({ where: { id: held.fileId }, data: { scanState: "WAITING" } });
  expect((await ask(held.fileId)).status).toBe(404);

  const inside = await record.document();
  await attachBytes(clerk, { ...insideOf(inside), ...words, visibility: "INTERNAL", bytes: record.bytes(), name: "a.txt" });
  const [secret] = (await staffAttachments(clerk, "document", inside.id)).attachments;
  const seen = { type: "document" as const, id: inside.id, version: inside.version + 1 };
  await attachBytes(clerk, { ...seen, ...words, replaces: secret?.id, bytes: record.bytes(), name: "b.txt" });
  for (const id of [secret?.fileId ?? "", randomUUID(), "khong-phai-ma"]) expect((await ask(id)).status).toBe(404);
});

test("cùng những byte ấy gắn lại ở nơi khác thì địa chỉ cũ dẫn sang đó, không dẫn vào tệp mà người đọc không được mở", async () => {
  const clerk = await make.actor({ role: "CLERK" });
  const bytes = record.bytes();
  const off = await shown(clerk, bytes);
  await arrangeAttachments(clerk, { ...off.seen, attachments: [] });
  const inside = await record.document();
  const hidden = await attachBytes(clerk, { ...insideOf(inside), ...words, visibility: "INTERNAL", bytes, name: "an.txt" });
  expect((await ask(off.fileId)).status).toBe(410);
  await attachBytes(clerk, { ...hidden, ...words, bytes, name: "gan-lai.txt" });
  const [anew] = await publicAttachments("document", inside.id, new Date());
  expect(await ask(off.fileId)).toMatchObject({ status: 301, to: `/tep/${anew?.fileId}/gan-lai.txt` });
});

test("thay vào chỗ tệp không có ở hồ sơ này, hai tệp vào một chỗ, người không được công bố: từ chối, không đổi gì", async () => {
  const [clerk, author] = [await make.actor({ role: "CLERK" }), await make.actor({ role: "AUTHOR" })];
  const [one, other] = [await shown(clerk), await shown(clerk)];
  const files = [(await record.file(clerk)).id, (await record.file(clerk)).id];
  const before = await auditTrailOf(one.seen.id);
  const refused = (actor: Actor, more: object, reason: string) =>
    expect(attachFiles(actor, { ...one.seen, ...words, files: [files[0]], replaces: one.attachmentId, ...more })).rejects.toMatchObject({ reason });
  await refused(clerk, { replaces: other.attachmentId }, "unknown-attachment");
  await refused(clerk, { files }, "one-in-place");
  await refused(author, {}, "may-not-attach");
  await expect(attachFiles(clerk, { ...one.seen, ...words, files: [files[0]], replaces: "x" })).rejects.toMatchObject({ name: "ZodError" });
  expect([await auditTrailOf(one.seen.id), (await ask(one.fileId)).status]).toEqual([before, 200]);
});

test("bản trước của tệp tải về được cho người làm việc với tệp, không cho người đọc và người chỉ xem; bản bị giữ thì không ai nhận", async () => {
  const [clerk, leader] = [await make.actor({ role: "CLERK" }), await make.actor({ role: "LEADER" })];
  const first = record.bytes();
  const { fileId } = await shown(clerk, first);
  await replaceFile(proved(clerk), { id: fileId, version: 1, bytes: record.bytes(), name: "ban-hai.txt" });
  const old = await openFile(clerk, fileId, 1);
  expect([old?.file.name, old?.file.size, old?.file.revision]).toEqual(["phu-luc.txt", first.length, 1]);
  expect([(await openFile(clerk, fileId, 2))?.file.name, await openFile(clerk, fileId, 3), await openFile(leader, fileId, 1)]).toEqual([
    "ban-hai.txt",
    null,
    null,
  ]);
  expect((await openFile(leader, fileId))?.file.name).toBe("ban-hai.txt");
  await db.fileVersion.update({ where: { fileId_revision: { fileId, revision: 1 } }, data: { scanState: "INFECTED", scanNote: "Eicar" } });
  expect((await openFile(clerk, fileId, 1))?.file.scanState).toBe("INFECTED");
  const picture = await make.picture({ actor: clerk });
  await replaceFile(clerk, {
    id: picture.id,
    version: 1,
    bytes: await sharp({ create: { width: 80, height: 60, channels: 3, background: "#365" } })
      .png()
      .toBuffer(),
    name: "b.png",
  });
  const photograph = await sendDocument(new Request("http://localhost/tep"), (await openFile(clerk, picture.id, 1))?.file ?? null, NOT_KEPT);
  expect([photograph.status, photograph.headers.get("content-type"), photograph.headers.get("content-disposition")]).toEqual([
    ...[200, "image/jpeg", expect.stringMatching(/^attachment; filename="/)],
  ]);
  // Readers get what stands there now, whatever they ask for.
  expect((await ask(fileId, "phu-luc.txt?ban=1")).status).toBe(200);
});
