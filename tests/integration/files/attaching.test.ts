import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { storeDocument } from "@/lib/files/commands";
import { describeFile } from "@/lib/files/commands/describe";
import { publicFile } from "@/lib/files/queries";
import { libraryFile } from "@/lib/files/queries/library";
import { publishQuestion } from "@/lib/questions/commands/publish";
import { findQuestion } from "@/lib/questions/queries/list";
import { findStaffQuestion } from "@/lib/questions/queries/staff";
import { newPaper } from "@/lib/sessions/commands/papers";
import { attachBytes, attachUploads } from "@/lib/visibility/commands/attach";
import { attachedTo, publicAttachments, staffAttachments } from "@/lib/visibility/queries";
import { filesIn, footprint } from "@/tests/support/footprint";
import { auditTrailOf, make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";
import { makeRecord } from "@/tests/support/make-sessions";
import { announce, askUpload, sendPiece, sendWhole } from "@/tests/support/uploading";
import { p, wordParts, zip } from "@/tests/support/zip";

/* Files on their way to a record: in pieces, with what is said of them, and the written answer to a question. */

let clerk: Actor & { id: string };
beforeAll(async () => {
  clerk = await make.actor({ role: "CLERK" });
});

const words = { role: "ANNEX", title: "", visibility: "PUBLIC" };
const answer = { role: "ANSWER", title: "Văn bản trả lời số 12", visibility: "PUBLIC" };
const waiting = () => filesIn("uploads");

test("đường truyền đứt giữa chừng: phần đã gửi còn đó, gửi tiếp từ chỗ đứt, rồi biểu mẫu mới nhận; không để lại phần dở nào", async () => {
  const { id, version } = await record.document();
  const seen = { type: "document", id, version };
  const bytes = record.bytes();
  const upload = (await announce(clerk, bytes.length, { name: "phu-luc.txt" })).headers.get("location")?.split("/").at(-1) ?? "";
  await sendPiece(clerk, upload, 0, bytes.slice(0, 9));
  const before = await footprint();
  await expect(attachUploads(clerk, { ...seen, ...words, uploads: [upload] })).rejects.toMatchObject({ code: "INVALID", reason: "cut-short" });
  expect([Number((await askUpload(clerk, upload, "HEAD")).headers.get("upload-offset")), await footprint()]).toEqual([9, before]);
  await sendPiece(clerk, upload, 9, bytes.slice(9));
  const other = await sendWhole(clerk, record.bytes(), { name: "bieu.txt" });
  await attachUploads(clerk, { ...seen, ...words, uploads: [upload, other] });
  expect((await publicAttachments("document", id, new Date())).map(({ name, size }) => [name, size])).toEqual([
    ["phu-luc.txt", bytes.length],
    ["bieu.txt", expect.any(Number)],
  ]);
  expect([waiting(), await auditTrailOf(id)]).toEqual([[], ["record.attach", "record.attach"]]);
  // What was taken is not taken again.
  await expect(attachUploads(clerk, { ...seen, version: version + 1, ...words, uploads: [upload] })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("lần tải của người khác không gắn được; hồ sơ bị người khác sửa thì phần đã gửi còn đó để gửi lại; tệp hỏng thì bỏ", async () => {
  const { id, version } = await record.document();
  const seen = { type: "document", id, version };
  const other = await make.actor({ role: "CLERK" });
  const upload = await sendWhole(clerk, record.bytes(), { name: "a.txt" });
  await expect(attachUploads(other, { ...seen, ...words, uploads: [upload] })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(attachUploads(clerk, { ...seen, version: version + 1, ...words, uploads: [upload] })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await attachUploads(clerk, { ...seen, ...words, uploads: [upload] })).toMatchObject({ version: version + 1 });
  const broken = await sendWhole(clerk, new Uint8Array([0, 1, 2]), { name: "a.pdf" });
  await expect(attachUploads(clerk, { ...seen, version: version + 1, ...words, uploads: [broken] })).rejects.toMatchObject({ reason: "not-a-document" });
  expect(waiting()).toEqual([]);
});

test("tài liệu mới của mục chương trình nhận tệp đã gửi từng phần, một lần", async () => {
  const session = await makeRecord.session(clerk);
  const item = await makeRecord.item(clerk, session.id, { sittingId: session.sittings[0]?.id });
  const upload = await sendWhole(clerk, record.bytes(), { name: "to-trinh.txt" });
  const paper = { role: "PROPOSAL", title: "Về kế hoạch đầu tư công" };
  const { documentId } = await newPaper(clerk, { ...item, ...paper, upload });
  const { attachments } = await staffAttachments(clerk, "document", documentId);
  expect(attachments.map(({ name, licence, language }) => [name, licence, language])).toEqual([["to-trinh.txt", "OFFICIAL", "VIETNAMESE"]]);
  expect(waiting()).toEqual([]);
  await expect(newPaper(clerk, { ...item, version: item.version + 1, ...paper, upload })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(newPaper(clerk, { ...item, ...paper, upload: "../../etc/passwd" })).rejects.toMatchObject({ name: "ZodError" });
});

test("tệp thuộc hồ sơ mặc định là văn bản chính thức, tiếng Việt; kho sửa được; ảnh thì không ghi gì; số trang đọc từ tệp Word", async () => {
  const { id, version } = await record.document();
  const properties = { name: "docProps/app.xml", data: "<Properties><Pages>12</Pages></Properties>" };
  const bytes = zip([...wordParts(p("Báo cáo giám sát")), properties]);
  await attachBytes(clerk, { type: "document", id, version, ...words, bytes, name: "bao-cao.docx" });
  const [one] = await publicAttachments("document", id, new Date());
  expect(one).toMatchObject({ pages: 12, language: "VIETNAMESE", licence: "OFFICIAL" });
  const fileId = one?.fileId ?? "";
  const approver = await make.actor({ role: "APPROVER" });
  expect(await libraryFile(clerk, fileId)).toMatchObject({
    pages: 12,
    licence: "OFFICIAL",
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    why: { describe: null },
  });
  expect((await libraryFile(await make.actor(), fileId))?.why.describe).toBe("in-record");
  const said = { id: fileId, version: 1, alt: "", caption: "", credit: "" };
  expect(await describeFile(clerk, said)).toEqual({ id: fileId, version: 1 });
  await expect(describeFile(clerk, { ...said, licence: "PUBLIC_DOMAIN" })).rejects.toMatchObject({ name: "ZodError" });
  await expect(describeFile(await make.actor({ role: "LEADER" }), { ...said, licence: "OWN" })).rejects.toMatchObject({ reason: "may-not-upload" });
  await describeFile(clerk, { ...said, language: "ENGLISH", licence: "" });
  expect(await publicAttachments("document", id, new Date())).toMatchObject([{ language: "ENGLISH", licence: null }]);
  expect(await auditTrailOf(fileId)).toEqual(["file.store", "file.describe"]);
  const picture = await make.picture({ actor: approver });
  expect(await libraryFile(approver, picture.id)).toMatchObject({ pages: null, language: null, licence: null });
});

test("tệp Word, Excel mang macro hoặc tự tải mẫu từ máy khác: từ chối; mẫu trên máy của người soạn, liên kết thường thì nhận", async () => {
  const rels = (target: string) => ({
    name: "word/_rels/settings.xml.rels",
    data: `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${target}" TargetMode="External"/></Relationships>`,
  });
  const link = {
    name: "word/_rels/document.xml.rels",
    data: `<Relationships><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://chinhphu.vn" TargetMode="External"/></Relationships>`,
  };
  const store = (extra: { name: string; data: string }) =>
    storeDocument(clerk, { bytes: zip([...wordParts(p(`Đoạn ${crypto.randomUUID()}`)), extra]), name: "bao-cao.docx" });
  const bad = [
    { name: "word/vbaProject.bin", data: "x" },
    { name: "xl/macrosheets/sheet1.xml", data: "<x/>" },
    ...["https://xa.example/mau.dotm", "\\\\may\\mau.dotm", "file://may/mau.dotm"].map(rels),
  ];
  for (const extra of bad) await expect(store(extra), extra.data).rejects.toMatchObject({ code: "INVALID", reason: "with-program" });
  for (const extra of [rels("file:///C:\\Users\\lan\\Normal.dotm"), link]) expect((await store(extra)).name).toBe("bao-cao.docx");
});

test("văn bản trả lời chất vấn: người đọc mở cùng chất vấn, gỡ thì đóng, họp kín thì không; tệp chưa quét thì chưa đăng được", async () => {
  const { id, slug, version } = await record.question({ publishedAt: null });
  const seen = await attachBytes(clerk, { type: "question", id, version, ...answer, bytes: record.bytes(), name: "tra-loi.txt" });
  const [one] = (await staffAttachments(clerk, "question", id)).attachments;
  const fileId = one?.fileId ?? "";
  expect([one?.role, one?.title, await publicFile(fileId), (await attachedTo(clerk, fileId))[0]?.address]).toEqual([
    ...["ANSWER", "Văn bản trả lời số 12", null, `/quan-tri/chat-van/${id}`],
  ]);
  await db.storedFile.update({ where: { id: fileId }, data: { scanState: "WAITING" } });
  await expect(publishQuestion(clerk, { id, version: seen.version })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "files-held" });
  expect((await findStaffQuestion(clerk, id))?.why.publish).toBe("files-held");
  await db.storedFile.update({ where: { id: fileId }, data: { scanState: "UNSCANNED" } });
  await publishQuestion(clerk, { id, version: seen.version });
  expect([(await publicFile(fileId))?.name, (await findQuestion(slug))?.files.map(({ title }) => title)]).toEqual(["tra-loi.txt", ["Văn bản trả lời số 12"]]);
  const inside = { type: "question", id, version: seen.version + 1, role: "REFERENCE", title: "Nháp", visibility: "INTERNAL" };
  await attachBytes(clerk, { ...inside, bytes: record.bytes(), name: "nhap.txt" });
  expect((await findQuestion(slug))?.files.map(({ title }) => title)).toEqual(["Văn bản trả lời số 12"]);
  const closed = await record.session({ closed: true });
  await db.question.update({ where: { id }, data: { sessionId: closed.id } });
  expect([await publicFile(fileId), await publicAttachments("question", id, new Date())]).toEqual([null, []]);
  await db.councilSession.update({ where: { id: closed.id }, data: { closed: false } });
  expect(await publicFile(fileId)).not.toBeNull();
  await db.question.update({ where: { id }, data: { publishedAt: null } });
  expect(await publicFile(fileId)).toBeNull();
  await expect(attachBytes(clerk, { ...inside, version: seen.version + 2, role: "MINUTES", bytes: record.bytes(), name: "a.txt" })).rejects.toMatchObject({
    reason: "no-such-role",
  });
});
