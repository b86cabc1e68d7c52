import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { offersOf } from "@/components/documents/document-offers";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { confirmScan } from "@/lib/documents/commands/confirm-scan";
import { createDocument } from "@/lib/documents/commands/create";
import { publishDocument } from "@/lib/documents/commands/publish";
import { trashDocument } from "@/lib/documents/commands/trash";
import { proposalsOf } from "@/lib/documents/proposals";
import { findStaffDocument } from "@/lib/documents/queries/staff";
import { scanOf } from "@/lib/texts/queries";
import { auditTrailOf, make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";
import { attached } from "@/tests/support/make-texts";

const pages = [
  "HỘI ĐỒNG NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/BC-HĐND Lạc Giang, ngày 05 tháng 10 năm 2020\nBÁO CÁO\nKết quả giám sát việc giao đất, giao rừng\nThực hiện Nghị quyết số 30/NQ-HĐND,",
  "Nơi nhận: TM. THƯỜNG TRỰC HĐND\n- Như trên; KT. CHỦ TỊCH\n- Lưu: VT. PHÓ CHỦ TỊCH\nHoàng Thị Minh Hạnh",
];

let clerk: Actor & { id: string };
beforeAll(async () => {
  clerk = await make.actor({ role: "CLERK", displayName: "Trần Thu Hà" });
});

/** A document with a scan that the worker has read. */
async function scanned(more: object = {}) {
  const issuer = await record.body({ kind: "STANDING_COMMITTEE", symbolTail: "HĐND" });
  const words = {
    kind: "EXAMINATION_REPORT",
    title: "Báo cáo chưa đọc",
    issuerId: issuer.id,
    issuerName: "",
    issuedOn: "",
    symbol: "",
    next: "",
    sessionId: "",
  };
  const made = await createDocument(clerk, { ...words, visibility: "PUBLIC", ...more });
  const bytes = Buffer.from(`%PDF-1.7\n% ${randomUUID()}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`);
  const fileId = await attached(clerk, { type: "document", ...made }, bytes, `quet-${made.id}.pdf`);
  const read = pages.map((text, at) => ({ page: at + 1, text, source: "OCR" as const, quality: 0.9 }));
  await db.fileText.create({ data: { fileId, revision: 1, state: "READ", pages: 2, language: "vi", readAt: new Date(), readPages: { create: read } } });
  return { fileId, id: made.id, issuerId: issuer.id };
}

/** What the page offers, sent as it is. */
async function form({ fileId, id }: { fileId: string; id: string }) {
  const [document, text] = [await findStaffDocument(clerk, id), await scanOf(clerk, { documentId: id }, fileId)];
  if (!document || !text) throw new Error("not read");
  const offers = offersOf(document, proposalsOf(text.pages));
  return { id, version: document.version, fileId, textVersion: text.version, ...Object.fromEntries(offers.map(({ name, value }) => [name, value])) };
}

const rowOf = (id: string) => db.document.findUniqueOrThrow({ where: { id } });

test("xác nhận bản quét: loại, số, ngày, trích yếu, người ký vào hồ sơ một lần; chữ của tệp thành đã xác nhận; phần còn lại giữ nguyên", async () => {
  const scan = await scanned();
  await db.document.update({ where: { id: scan.id }, data: { summary: "Tóm tắt", recipients: "Như trên", effectiveOn: new Date("2020-11-01") } });
  const sent = await form(scan);
  // "BÁO CÁO" over it does not say that it is no report of an examination.
  expect(sent).toMatchObject({ kind: "EXAMINATION_REPORT", symbol: "12/BC-HĐND", issuedOn: "05/10/2020" });
  const after = await confirmScan(clerk, sent);
  expect(await rowOf(scan.id)).toMatchObject({
    ...{ version: after.version, kind: "EXAMINATION_REPORT", symbol: "12/BC-HĐND", number: 12, year: 2020, issuerId: scan.issuerId },
    ...{ title: "Kết quả giám sát việc giao đất, giao rừng", signerName: "Hoàng Thị Minh Hạnh", signerTitle: "PHÓ CHỦ TỊCH" },
    ...{ summary: "Tóm tắt", recipients: "Như trên", effectiveOn: new Date("2020-11-01"), issuedOn: new Date("2020-10-05") },
  });
  expect(await scanOf(clerk, { documentId: scan.id }, scan.fileId)).toMatchObject({ confirmedBy: "Trần Thu Hà", version: 2 });
  const trail = ["document.create", "record.attach", "document.save"];
  expect(await auditTrailOf(scan.id)).toEqual(trail);
  expect(await auditTrailOf(scan.fileId)).toEqual(["file.store", "file.confirm"]);

  // Sent again, as from a second window: nothing is written twice.
  await expect(confirmScan(clerk, sent)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(confirmScan(clerk, { ...sent, version: after.version })).rejects.toMatchObject({ reason: "scan-changed" });
  // What stands in the record already is not saved again; somebody has compared it once more.
  expect(await confirmScan(clerk, { ...sent, version: after.version, textVersion: 2 })).toEqual(after);
  expect(await auditTrailOf(scan.id)).toEqual(trail);
  expect(await auditTrailOf(scan.fileId)).toEqual(["file.store", "file.confirm", "file.confirm"]);
});

test("điều gì không được thì không có gì được ghi, và ô nào sai thì nói ở ô đó", async () => {
  const scan = await scanned();
  const sent = await form(scan);
  const words = { kind: "REPORT", title: "Báo cáo khác", issuerName: "", issuedOn: "01/02/2020", symbol: "12/BC-HĐND", next: "", sessionId: "" };
  await createDocument(clerk, { ...words, issuerId: scan.issuerId, visibility: "PUBLIC" });
  const [before, trail] = [await rowOf(scan.id), await auditTrailOf(scan.id)];
  const taken = { path: ["symbol"], message: "Số 12/BC-HĐND đã cấp cho “Báo cáo khác”. Dùng số khác, ví dụ 13/BC-HĐND." };
  await expect(confirmScan(clerk, sent)).rejects.toMatchObject({ issues: [taken] });
  await expect(confirmScan(clerk, { ...sent, issuedOn: "" })).rejects.toMatchObject({ issues: [{ path: ["issuedOn"] }] });
  await expect(confirmScan(clerk, { ...sent, issuedOn: "31/11/2020" })).rejects.toMatchObject({ issues: [{ path: ["issuedOn"] }] });
  await expect(confirmScan(clerk, { ...sent, title: " " })).rejects.toMatchObject({ issues: [{ path: ["title"] }] });
  await expect(confirmScan(clerk, { ...sent, kind: "DRAFT_RESOLUTION" })).rejects.toMatchObject({ issues: [{ path: ["symbol"] }] });
  const free = { ...sent, symbol: "14/BC-HĐND" };
  await expect(confirmScan(clerk, { ...free, textVersion: 7 })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "scan-changed" });
  await expect(confirmScan(clerk, { ...free, version: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  const other = await scanned();
  await expect(confirmScan(clerk, { ...free, fileId: other.fileId })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "no-such-scan" });
  for (const role of ["AUTHOR", "LEADER", "PETITION_OFFICER", "ADMINISTRATOR"] as const) {
    const refused = confirmScan(await make.actor({ role }), free);
    await expect(refused).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-write-documents" });
  }
  expect(await rowOf(scan.id)).toEqual(before);
  expect(await auditTrailOf(scan.id)).toEqual(trail);
  expect(await auditTrailOf(scan.fileId)).toEqual(["file.store"]);
  await confirmScan(await make.actor({ role: "APPROVER" }), free);
  expect(await rowOf(scan.id)).toMatchObject({ symbol: "14/BC-HĐND" });
});

test("có số hoặc đã công bố thì hồ sơ đi trước và bản quét được nêu bên cạnh; văn bản công bố sửa được như thường, địa chỉ giữ nguyên; trong thùng rác thì không", async () => {
  const scan = await scanned({ symbol: "88/BC-HĐND", issuedOn: "01/10/2020", title: "Báo cáo giám sát" });
  const document = await findStaffDocument(clerk, scan.id);
  await publishDocument(clerk, { id: scan.id, version: document?.version ?? 0 });
  const { slug } = await rowOf(scan.id);
  const sent = await form(scan);
  expect(sent).toMatchObject({ symbol: "88/BC-HĐND", issuedOn: "01/10/2020", title: "Báo cáo giám sát", signerName: "Hoàng Thị Minh Hạnh" });
  const text = await scanOf(clerk, { documentId: scan.id }, scan.fileId);
  const notes = document && text ? offersOf(document, proposalsOf(text.pages)).map(({ name, note }) => [name, note]) : [];
  expect(Object.fromEntries(notes)).toMatchObject({ symbol: "Bản quét ghi: 12/BC-HĐND.", kind: null, signerName: null });
  await confirmScan(clerk, { ...sent, symbol: "12/BC-HĐND" });
  expect(await rowOf(scan.id)).toMatchObject({ symbol: "12/BC-HĐND", title: "Báo cáo giám sát", slug });

  const thrown = await scanned();
  const kept = await form(thrown);
  const trashed = await trashDocument(clerk, { id: kept.id, version: kept.version });
  await expect(confirmScan(clerk, { ...kept, ...trashed })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "in-trash" });
});

test("văn bản hay tệp hạn chế không mở được thì không đối chiếu, không xác nhận được", async () => {
  const scan = await scanned();
  const sent = await form(scan);
  const stranger = await make.actor({ role: "CLERK" });
  await db.attachment.updateMany({ where: { fileId: scan.fileId }, data: { visibility: "RESTRICTED" } });
  expect(await scanOf(stranger, { documentId: scan.id }, scan.fileId)).toBeNull();
  await expect(confirmScan(stranger, sent)).rejects.toMatchObject({ reason: "no-such-scan" });
  await db.document.update({ where: { id: scan.id }, data: { visibility: "RESTRICTED" } });
  await expect(confirmScan(stranger, sent)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await auditTrailOf(scan.fileId)).toEqual(["file.store"]);
});
