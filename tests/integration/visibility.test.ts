import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { addToAlbum } from "@/lib/albums/commands";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { publicFile } from "@/lib/files/queries";
import { libraryFile, libraryShelves, listLibrary } from "@/lib/files/queries/library";
import { setAccess } from "@/lib/visibility/commands/access";
import { arrangeAttachments } from "@/lib/visibility/commands/arrange";
import { attachBytes, attachFiles } from "@/lib/visibility/commands/attach";
import { noteOpening, openFile } from "@/lib/visibility/commands/open";
import { keyOf } from "@/lib/visibility/policy";
import { publicAttachments, staffAttachments } from "@/lib/visibility/queries";
import type { RecordType } from "@/lib/visibility/schema";
import type { Role, Visibility } from "@/prisma/generated/enums";
import { auditTrailOf, make, removedFrom } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";

const visibilities = ["PUBLIC", "INTERNAL", "RESTRICTED"] as const;
const roles: Role[] = ["AUTHOR", "APPROVER", "CLERK", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"];
const types: RecordType[] = ["resolution", "document", "session", "meeting", "question", "disclosure"];
/** Those that have no visibility of their own. */
const always = (type: RecordType) => type === "session" || type === "question" || type === "disclosure";
const everything = { q: "", kind: null, period: null, uploader: null, chore: null };

let clerk: Actor & { id: string };
let named: Actor & { id: string };
/** Works for a body that is named. */
let colleague: Actor & { id: string };
let body: { id: string };
const actors = new Map<Role, Actor & { id: string }>();

beforeAll(async () => {
  clerk = await make.actor({ role: "CLERK" });
  named = await make.actor({ role: "LEADER" });
  colleague = await make.actor({ role: "PETITION_OFFICER" });
  body = await record.body();
  await db.account.update({ where: { id: colleague.id }, data: { bodyId: body.id } });
  for (const role of roles) actors.set(role, await make.actor({ role }));
});

/** A record of each kind with one file; what is restricted is open to the clerk, one account and one body. A session has no visibility of its own. */
async function made(type: RecordType, visibility: Visibility, attachment: Visibility) {
  const { id } = type === "session" || type === "question" || type === "disclosure" ? await record[type]() : await record[type]({ visibility });
  const file = await record.fileRow();
  const row = { ...keyOf({ type, id }), fileId: file.id, role: "REFERENCE" as const, position: 1, visibility: attachment };
  const { id: attachmentId } = await db.attachment.create({ data: row, select: { id: true } });
  const grant = (key: object) => [
    { ...key, accountId: clerk.id },
    { ...key, accountId: named.id },
    { ...key, bodyId: body.id },
  ];
  const data = [...(visibility === "RESTRICTED" ? grant(keyOf({ type, id })) : []), ...(attachment === "RESTRICTED" ? grant({ attachmentId }) : [])];
  await db.recordGrant.createMany({ data });
  return { id, fileId: file.id };
}

describe.each(types)("mọi cửa của một tệp thuộc %s", (type) => {
  const cases = visibilities
    .flatMap((own) => visibilities.map((attachment) => [own, attachment] as const))
    .filter(([own]) => !always(type) || own === "PUBLIC");

  test.each(cases)("hồ sơ %s, tệp %s: bạn đọc, từng vai trò, người và cơ quan có tên", async (own, attachment) => {
    const { id, fileId } = await made(type, own, attachment);
    const open = own === "PUBLIC" && attachment === "PUBLIC";
    const at = new Date();
    expect([(await publicFile(fileId)) !== null, (await publicAttachments(type, id, at)).length]).toEqual([open, open ? 1 : 0]);
    const restricted = own === "RESTRICTED" || attachment === "RESTRICTED";
    const openings = async () => (await auditTrailOf(id)).filter((action) => action === "record.open").length;
    // The rule is one for all kinds: every role asks for documents, three of them for the others.
    const asking = [...actors].filter(([role]) => type === "document" || ["AUTHOR", "CLERK", "ADMINISTRATOR"].includes(role));
    for (const [role, actor] of asking) {
      const seen = [(await openFile(actor, fileId)) !== null, (await staffAttachments(actor, type, id)).attachments.length];
      expect([role, ...seen]).toEqual([role, !restricted, restricted ? 0 : 1]);
      if (type === "document" && actor.can("file.upload")) {
        const { items } = await listLibrary(actor, { ...everything, q: "phu-luc" }, 1);
        expect([role, items.some((file) => file.id === fileId), (await libraryFile(actor, fileId)) !== null]).toEqual([role, !restricted, !restricted]);
      }
    }
    // A refusal leaves no trace, an opening of what is not restricted neither.
    expect(await openings()).toBe(0);
    for (const actor of [named, colleague]) expect((await openFile(actor, fileId))?.restricted).toBe(restricted);
    expect(await openings()).toBe(restricted ? 2 : 0);
  });
});

test("bản nháp, bản trong thùng rác, giờ chưa đến: bạn đọc không mở được tệp; chương trình và biên bản kỳ họp chờ công bố riêng", async () => {
  const attach = async (type: RecordType, { id, version }: { id: string; version: number }, role = "REFERENCE") => {
    const file = await record.file(clerk);
    await attachFiles(clerk, { type, id, version, role, title: "", visibility: "PUBLIC", files: [file.id] });
    return file.id;
  };
  const tomorrow = new Date(Date.now() + 86_400_000);
  for (const type of ["resolution", "document", "meeting"] as const) {
    const closed = [await record[type]({ publishedAt: null }), await record[type]({ publishedAt: tomorrow })];
    for (const one of closed) expect(await publicFile(await attach(type, one))).toBeNull();
    const trashed = await record[type]({ publishedAt: null, trashedAt: new Date() });
    const fileId = await attach(type, trashed);
    expect([await publicFile(fileId), await openFile(actors.get("LEADER") as Actor, fileId), (await openFile(clerk, fileId)) !== null]).toEqual([
      null,
      null,
      true,
    ]);
  }
  const session = await record.session();
  const agenda = await attach("session", session, "AGENDA");
  expect(await publicFile(agenda)).toBeNull();
  await db.councilSession.update({ where: { id: session.id }, data: { agendaPublishedAt: new Date(Date.now() - 1000) } });
  expect(await publicFile(agenda)).not.toBeNull();
  const minutes = await attach("session", { ...session, version: session.version + 1 }, "MINUTES");
  expect(await publicFile(minutes)).toBeNull();
  const other = await attach("session", { ...session, version: session.version + 2 });
  await db.councilSession.update({ where: { id: session.id }, data: { state: "CLOSED", minutesPublishedAt: new Date(Date.now() - 1000) } });
  const open = async () => [
    (await Promise.all([agenda, minutes, other].map(publicFile))).map((file) => file !== null),
    (await publicAttachments("session", session.id, new Date())).map(({ fileId }) => fileId),
  ];
  expect(await open()).toEqual([
    [true, true, true],
    [agenda, minutes, other],
  ]);
  // Behind closed doors neither papers nor minutes are given, though somebody gave the minutes before the doors were said to be closed.
  await db.councilSession.update({ where: { id: session.id }, data: { closed: true } });
  expect(await open()).toEqual([[true, false, false], [agenda]]);
});

test("tệp hạn chế ở một hồ sơ thì không ra công khai qua chỗ khác, cũng không vào album của người không được mở", async () => {
  const file = await make.picture({ actor: clerk });
  const author = actors.get("AUTHOR") as Actor;
  const album = await db.album.create({
    data: { kind: "PICTURES", title: "Kỳ họp", slug: `ky-hop-${randomUUID()}`, eventDate: new Date("2021-01-05"), editorId: clerk.id, publishedAt: null },
    select: { id: true, version: true },
  });
  const { id, version } = await record.document();
  await attachFiles(clerk, { type: "document", id, version, role: "REFERENCE", title: "", visibility: "RESTRICTED", files: [file.id] });
  await expect(addToAlbum(author, { ...album, fileIds: [file.id] })).rejects.toMatchObject({ code: "INVALID", reason: "unknown-file" });
  const shelves = await libraryShelves(author);
  expect((await libraryShelves(clerk)).pictures).toBe(shelves.pictures + 1);
  const { editionId } = await make.published({ author, content: { body: make.body("Nội dung.") } });
  await db.editionFile.create({ data: { editionId, fileId: file.id, use: "FIGURE", position: 1 } });
  const shown = await record.document();
  await attachFiles(clerk, { type: "document", id: shown.id, version: shown.version, role: "REFERENCE", title: "", visibility: "PUBLIC", files: [file.id] });
  expect([await publicFile(file.id), await publicAttachments("document", shown.id, new Date())]).toEqual([null, []]);
});

test("mở một trang hạn chế thì ghi, trang khác thì không", async () => {
  const { id } = await record.document({ visibility: "RESTRICTED" });
  await noteOpening(named, "document", { id, visibility: "RESTRICTED" });
  await noteOpening(named, "document", { id, visibility: "INTERNAL" });
  expect(await auditTrailOf(id)).toEqual(["record.open"]);
});

test("đính kèm, sắp xếp, bỏ: đủ dòng nhật ký; lưu không đổi gì thì không ghi; bản cũ bị từ chối", async () => {
  const { id, version } = await record.document();
  const files = [await record.file(clerk), await record.file(clerk)];
  const seen = { type: "document", id };
  const words = { role: "ANNEX", title: "", visibility: "PUBLIC" };
  const attached = await attachFiles(clerk, { ...seen, version, ...words, files: files.map((file) => file.id) });
  const { attachments } = await staffAttachments(clerk, "document", id);
  expect(attachments.map(({ fileId, name }) => [fileId, name])).toEqual(files.map((file) => [file.id, "bao-cao.txt"]));
  const rows = attachments.map((one) => ({ id: one.id, ...words }));
  expect(await arrangeAttachments(clerk, { ...seen, version: attached.version, attachments: rows })).toEqual(attached);
  const turned = await arrangeAttachments(clerk, {
    ...seen,
    version: attached.version,
    attachments: [...rows].reverse().map((row, at) => (at === 0 ? { ...row, title: "Phụ lục I", visibility: "RESTRICTED" } : row)),
  });
  const after = await staffAttachments(clerk, "document", id);
  expect(after.attachments.map((one) => [one.fileId, one.title, one.visibility, one.grants.accounts])).toEqual([
    [files[1]?.id, "Phụ lục I", "RESTRICTED", [clerk.id]],
    [files[0]?.id, "", "PUBLIC", []],
  ]);
  // What somebody may not open is not theirs to name, and a save of theirs leaves it.
  const other = await make.actor({ role: "CLERK" });
  expect((await staffAttachments(other, "document", id)).attachments.map((one) => one.fileId)).toEqual([files[0]?.id]);
  const emptied = await arrangeAttachments(other, { ...seen, version: turned.version, attachments: [] });
  expect((await staffAttachments(clerk, "document", id)).attachments.map((one) => one.title)).toEqual(["Phụ lục I"]);
  await expect(arrangeAttachments(clerk, { ...seen, version: turned.version, attachments: [] })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(attachFiles(clerk, { ...seen, version, ...words, files: [files[0]?.id] })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await removedFrom(id)).toEqual([{ attachmentId: rows[0]?.id, fileId: files[0]?.id, attachmentRole: "ANNEX", visibility: "PUBLIC" }]);
  const last = await arrangeAttachments(clerk, { ...seen, version: emptied.version, attachments: [] });
  // What is restricted is not named in the log.
  expect(await removedFrom(id)).toEqual([{ attachmentId: rows[1]?.id, fileId: files[1]?.id, attachmentRole: "ANNEX", visibility: "RESTRICTED" }]);
  expect([emptied.version, last.version]).toEqual([version + 3, version + 4]);
  expect(await auditTrailOf(id)).toEqual(["record.attach", "record.attach", "record.arrange", "record.arrange", "record.arrange"]);
});

test("người không giữ hồ sơ, loại tệp không hợp, tệp không có, hồ sơ không mở được: bị từ chối, không dòng nhật ký, không tệp nào ở lại", async () => {
  const { id, version } = await record.document();
  const secret = await record.document({ visibility: "RESTRICTED" });
  const stored = await db.storedFile.count();
  const input = { type: "document", id, version, role: "ANNEX", title: "", visibility: "PUBLIC", bytes: record.bytes(), name: "a.txt" };
  for (const role of ["AUTHOR", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"] as const) {
    await expect(attachBytes(actors.get(role) as Actor, input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(
      setAccess(actors.get(role) as Actor, { type: "document", id, version, visibility: "INTERNAL", accounts: [], bodies: [] }),
    ).rejects.toMatchObject({
      reason: "may-not-attach",
    });
  }
  await expect(attachBytes(clerk, { ...input, role: "MINUTES" })).rejects.toMatchObject({ reason: "no-such-role" });
  await expect(attachBytes(clerk, { ...input, bytes: new Uint8Array([0, 1, 2]) })).rejects.toMatchObject({ code: "INVALID", reason: "not-a-document" });
  await expect(attachBytes(clerk, { ...input, id: secret.id, version: secret.version })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const { bytes: _, name: __, ...kept } = input;
  await expect(attachFiles(clerk, { ...kept, files: [randomUUID()] })).rejects.toMatchObject({ code: "INVALID", reason: "unknown-file" });
  await expect(attachFiles(clerk, { ...kept, files: [] })).rejects.toMatchObject({ name: "ZodError" });
  const access = { type: "document", id, version, visibility: "RESTRICTED", accounts: [randomUUID()], bodies: [] };
  await expect(setAccess(clerk, access)).rejects.toMatchObject({ code: "INVALID", reason: "unknown-grantee" });
  const { id: sessionId, version: seen } = await record.session();
  await expect(setAccess(clerk, { ...access, type: "session", id: sessionId, version: seen, accounts: [] })).rejects.toMatchObject({
    reason: "sessions-are-public",
  });
  const question = await record.question();
  await expect(setAccess(clerk, { ...access, type: "question", id: question.id, version: question.version, accounts: [] })).rejects.toMatchObject({
    reason: "questions-are-public",
  });
  const disclosure = await record.disclosure();
  await expect(setAccess(clerk, { ...access, type: "disclosure", id: disclosure.id, version: disclosure.version, accounts: [] })).rejects.toMatchObject({
    reason: "disclosures-are-public",
  });
  expect([await auditTrailOf(id), await auditTrailOf(secret.id), await db.storedFile.count()]).toEqual([[], [], stored]);
});

test("đổi mức xem: có tên thì theo tên, không tên thì người đặt; mở lại thì bỏ tên; không đổi gì thì không ghi", async () => {
  const { id, version } = await record.resolution();
  const set = (more: object, by: Actor = clerk) => setAccess(by, { type: "resolution", id, accounts: [], bodies: [], ...more });
  const grants = () => db.recordGrant.findMany({ where: { resolutionId: id }, select: { accountId: true, bodyId: true } });
  const closed = await set({ version, visibility: "RESTRICTED" });
  expect(await grants()).toEqual([{ accountId: clerk.id, bodyId: null }]);
  const other = await make.actor({ role: "APPROVER" });
  await expect(set({ version: closed.version, visibility: "PUBLIC" }, other)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const shared = await set({ version: closed.version, visibility: "RESTRICTED", accounts: [other.id], bodies: [body.id] });
  await expect(set({ version: shared.version, visibility: "PUBLIC" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await set({ version: shared.version, visibility: "RESTRICTED", accounts: [other.id], bodies: [body.id] }, other)).toEqual(shared);
  await set({ version: shared.version, visibility: "PUBLIC" }, other);
  expect(await grants()).toEqual([]);
  expect(await auditTrailOf(id)).toEqual(["record.access", "record.access", "record.access"]);
});
