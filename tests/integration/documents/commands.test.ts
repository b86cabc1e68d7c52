import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import { refusalSentence } from "@/lib/core/action";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { createDocument } from "@/lib/documents/commands/create";
import { publishDocument, unpublishDocument } from "@/lib/documents/commands/publish";
import { saveDocument } from "@/lib/documents/commands/save";
import { restoreDocument, trashDocument } from "@/lib/documents/commands/trash";
import { refusalWords } from "@/lib/documents/labels";
import { findDocument } from "@/lib/documents/queries/page";
import { findStaffDocument } from "@/lib/documents/queries/staff";
import type { Role } from "@/prisma/generated/enums";
import { auditTrailOf, make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";

let clerk: Actor & { id: string };
let issuer: { id: string };

beforeAll(async () => {
  clerk = await make.actor({ role: "CLERK", displayName: "Trần Thu Hà" });
  issuer = await record.body({ kind: "STANDING_COMMITTEE", symbolTail: "HĐND" });
});

const first = (more: object = {}) => ({
  kind: "REPORT",
  title: `Báo cáo giám sát ${randomUUID().slice(0, 8)}`,
  issuerId: issuer.id,
  issuerName: "",
  issuedOn: "05/10/2020",
  symbol: "",
  next: "",
  sessionId: "",
  visibility: "PUBLIC",
  ...more,
});
const rest = {
  drafterId: "",
  summary: "",
  effectiveOn: "",
  expiresOn: "",
  signerName: "",
  signerTitle: "",
  recipients: "",
  body: "Nội dung.",
  fieldId: "",
  draftOfId: "",
  draftNumber: "",
};
const whole = (seen: { id: string; version: number }, more: object = {}) => {
  const { visibility: _, ...words } = first();
  return { ...words, ...rest, ...seen, ...more };
};
const rowOf = (id: string) =>
  db.document.findUniqueOrThrow({
    where: { id },
    select: { symbol: true, symbolKey: true, number: true, year: true, slug: true, termId: true, signerId: true },
  });

test("văn bản đi hết đường: tạo, viết, công bố, gỡ, bỏ vào thùng rác, khôi phục; mỗi việc một dòng nhật ký, không dòng nào có trích yếu", async () => {
  const made = await createDocument(clerk, first({ next: "co", kind: "NOTICE" }));
  expect(await rowOf(made.id)).toMatchObject({ symbol: "01/TB-HĐND", symbolKey: "1tbhdnd", number: 1, year: 2020, slug: "thong-bao-so-01-tb-hdnd-2020" });
  const saved = await saveDocument(clerk, whole(made, { kind: "NOTICE", symbol: "01/TB-HĐND", title: "Thông báo kết quả kỳ họp" }));
  expect(await saveDocument(clerk, whole(saved, { kind: "NOTICE", symbol: "01/TB-HĐND", title: "Thông báo kết quả kỳ họp" }))).toEqual(saved);
  expect(await findDocument("thong-bao-so-01-tb-hdnd-2020")).toBeNull();
  const shown = await publishDocument(clerk, saved);
  expect(await findDocument("thong-bao-so-01-tb-hdnd-2020")).toMatchObject({ title: "Thông báo kết quả kỳ họp", body: "Nội dung." });
  // The address stays once readers have seen it, whatever becomes of the number.
  const renumbered = await saveDocument(clerk, whole(shown, { kind: "NOTICE", symbol: "03/TB-HĐND", title: "Thông báo kết quả kỳ họp" }));
  expect((await rowOf(made.id)).slug).toBe("thong-bao-so-01-tb-hdnd-2020");
  await expect(trashDocument(clerk, renumbered)).rejects.toMatchObject({ reason: "published-not-trashed" });
  const gone = await unpublishDocument(clerk, renumbered);
  expect(await findDocument("thong-bao-so-01-tb-hdnd-2020")).toBeNull();
  expect(await db.oldAddress.findUnique({ where: { path: "/van-ban/thong-bao-so-01-tb-hdnd-2020" }, select: { target: true } })).toEqual({ target: null });
  const trashed = await trashDocument(clerk, gone);
  await expect(saveDocument(clerk, whole(trashed))).rejects.toMatchObject({ reason: "in-trash" });
  await restoreDocument(clerk, trashed);
  const trail = ["document.create", "document.save", "document.publish", "document.save", "document.unpublish", "document.trash", "document.restore"];
  expect(await auditTrailOf(made.id)).toEqual(trail);
  const details = await db.auditEntry.findMany({ where: { subjectId: made.id }, select: { detail: true } });
  expect(JSON.stringify(details)).not.toContain("Thông báo kết quả");
});

test("số: cấp lần lượt trong sổ của cơ quan, loại, năm; cùng chữ viết tắt chung sổ; đã cấp thì từ chối và nói cho văn bản nào", async () => {
  const book = await record.body({ symbolTail: "BPC" });
  const give = (kind: string, more: object = {}) => createDocument(clerk, first({ issuerId: book.id, kind, next: "co", ...more }));
  const symbols = [];
  for (const kind of ["REPORT", "EXAMINATION_REPORT", "PLAN", "EXPLANATION_REPORT"]) symbols.push((await rowOf((await give(kind)).id)).symbol);
  expect(symbols).toEqual(["01/BC-BPC", "02/BC-BPC", "01/KH-BPC", "03/BC-BPC"]);
  expect((await rowOf((await give("REPORT", { issuedOn: "05/01/2021" })).id)).symbol).toBe("01/BC-BPC");
  // A book goes on behind its highest number, gaps stay.
  const high = await createDocument(clerk, first({ issuerId: book.id, symbol: "088/BC – BPC", title: "Báo cáo thẩm tra dự toán" }));
  expect(await rowOf(high.id)).toMatchObject({ symbol: "088/BC – BPC", symbolKey: "88bcbpc", number: 88 });
  const refused = await give("EXAMINATION_REPORT", { next: "", symbol: "88/BC-BPC" }).catch((error: unknown) => error as AppError);
  expect(refused).toBeInstanceOf(AppError);
  expect(refusalSentence(refused as AppError, refusalWords)).toBe("Số 88/BC-BPC đã cấp cho “Báo cáo thẩm tra dự toán”. Dùng số khác, ví dụ 89/BC-BPC.");
  // Whoever may not open the other one is not told what it is.
  const secret = await createDocument(clerk, first({ issuerId: book.id, symbol: "90/BC-BPC", title: "Báo cáo mật", visibility: "RESTRICTED" }));
  const other = await make.actor({ role: "CLERK" });
  const quiet = await createDocument(other, first({ issuerId: book.id, symbol: "90/BC-BPC" })).catch((error: unknown) => error as AppError);
  expect(refusalSentence(quiet as AppError, refusalWords)).toBe("Số 90/BC-BPC đã cấp cho một văn bản khác. Dùng số khác, ví dụ 91/BC-BPC.");
  await expect(give("REPORT", { issuedOn: "" })).rejects.toMatchObject({ reason: "number-without-day" });
  await expect(give("DRAFT_RESOLUTION")).rejects.toMatchObject({ reason: "kind-without-number" });
  expect(await findStaffDocument(other, secret.id)).toBeNull();
  // In the trash a number is free; when it was given away, the way back is closed.
  const trashed = await trashDocument(clerk, high);
  await createDocument(clerk, first({ issuerId: book.id, symbol: "88/BC-BPC" }));
  await expect(restoreDocument(clerk, trashed)).rejects.toMatchObject({ reason: "number-taken" });
});

test("hai người cấp số cùng lúc: không trùng", async () => {
  const book = await record.body({ symbolTail: "VHXH" });
  const made = await Promise.all(Array.from({ length: 6 }, () => createDocument(clerk, first({ issuerId: book.id, next: "co" }))));
  const numbers = await Promise.all(made.map(async ({ id }) => (await rowOf(id)).number));
  expect(numbers.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
});

test("ai làm được gì: chỉ người giữ hồ sơ sửa, chỉ người có quyền công bố công bố; từ chối không để lại dòng nhật ký", async () => {
  const made = await createDocument(clerk, first());
  const before = await auditTrailOf(made.id);
  for (const role of ["AUTHOR", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"] as Role[]) {
    const actor = await make.actor({ role });
    for (const [command, reason] of [
      [() => createDocument(actor, first()), "may-not-write-documents"],
      [() => saveDocument(actor, whole(made)), "may-not-write-documents"],
      [() => publishDocument(actor, made), "may-not-publish-documents"],
      [() => unpublishDocument(actor, made), "may-not-publish-documents"],
      [() => trashDocument(actor, made), "may-not-write-documents"],
      [() => restoreDocument(actor, made), "may-not-write-documents"],
    ] as const) {
      await expect(command()).rejects.toMatchObject({ code: "FORBIDDEN", reason });
    }
  }
  await expect(publishDocument(clerk, made)).rejects.toMatchObject({ reason: "nothing-to-read" });
  await expect(unpublishDocument(clerk, made)).rejects.toMatchObject({ reason: "not-published" });
  await expect(restoreDocument(clerk, made)).rejects.toMatchObject({ reason: "not-in-trash" });
  await expect(publishDocument(clerk, { id: randomUUID(), version: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(saveDocument(clerk, whole(made, { issuedOn: "31/02/2020" }))).rejects.toThrow("Nhập ngày theo dạng");
  await expect(saveDocument(clerk, whole(made, { title: " " }))).rejects.toThrow("Viết trích yếu");
  await expect(saveDocument(clerk, whole(made, { effectiveOn: "05/01/2021", expiresOn: "04/01/2021" }))).rejects.toThrow("Ngày hết hiệu lực phải sau");
  await expect(saveDocument(clerk, whole(made, { sessionId: randomUUID() }))).rejects.toMatchObject({ reason: "unknown-choice" });
  expect(await auditTrailOf(made.id)).toEqual(before);
  const internal = await createDocument(clerk, first({ visibility: "INTERNAL" }));
  await expect(publishDocument(clerk, internal)).rejects.toMatchObject({ reason: "not-public" });
});

test("sửa chồng lên bản người khác vừa sửa: từ chối, nói ai và mục nào", async () => {
  const made = await createDocument(clerk, first());
  await saveDocument(clerk, whole(made, { title: "Báo cáo đã sửa" }));
  const other = await make.actor({ role: "APPROVER" });
  await expect(saveDocument(other, whole(made))).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: "Trần Thu Hà", what: "sửa văn bản: trích yếu, nội dung" },
  });
});

test("Ban không thẩm tra dự thảo của chính mình; văn bản đang dùng ở kỳ họp, nghị quyết, cuộc họp thì không bỏ đi", async () => {
  const committee = await record.body();
  const made = await createDocument(clerk, first());
  await db.examination.create({ data: { committeeId: committee.id, documentId: made.id }, select: { id: true } });
  await expect(saveDocument(clerk, whole(made, { drafterId: committee.id }))).rejects.toMatchObject({ code: "INVALID", reason: "own-draft-examined" });
  await expect(trashDocument(clerk, made)).rejects.toMatchObject({ reason: "in-use" });
});

test("người ký, nhiệm kỳ: tìm ra từ tên và từ kỳ họp; tên của hai người thì không đoán", async () => {
  const session = await record.session();
  const { termId } = await db.councilSession.findUniqueOrThrow({ where: { id: session.id }, select: { termId: true } });
  const post = await db.post.create({ data: { bodyId: issuer.id, title: `Chủ tịch ${randomUUID()}`, protocol: 1 }, select: { id: true } });
  const fullName = `Hoàng Thị ${randomUUID().slice(0, 8)}`;
  const person = () =>
    db.person.create({
      data: { fullName, sortKey: fullName, slug: randomUUID(), posts: { create: { postId: post.id, fromDay: new Date("2016-06-20"), sole: false } } },
      select: { id: true },
    });
  const one = await person();
  const made = await createDocument(clerk, first({ sessionId: session.id }));
  const saved = await saveDocument(clerk, whole(made, { sessionId: session.id, signerName: fullName }));
  expect(await rowOf(made.id)).toMatchObject({ termId, signerId: one.id });
  await person();
  await saveDocument(clerk, whole(saved, { sessionId: session.id, signerName: fullName, signerTitle: "Chủ tịch" }));
  expect((await rowOf(made.id)).signerId).toBeNull();
});

test("đổi ngày có hiệu lực của văn bản thì hứa tính lại hiệu lực của nghị quyết mà nó tác động; đổi chữ thì không", async () => {
  const made = await createDocument(clerk, first());
  const promised = async () =>
    (await db.outboxMessage.findMany({ where: { kind: "resolutions.follow" } })).filter(({ payload }) => JSON.stringify(payload).includes(made.id)).length;
  const saved = await saveDocument(clerk, whole(made, { title: "Tên khác" }));
  expect(await promised()).toBe(0);
  const again = await saveDocument(clerk, whole(saved, { title: "Tên khác", effectiveOn: "01/11/2020" }));
  expect(await promised()).toBe(1);

  // Readers have the resolution: only whoever may show things to them moves what they read there.
  const clause = { kind: "SUSPENSION", effectiveOn: new Date("2020-11-01T00:00:00Z") } as const;
  const resolution = await record.resolution();
  const issued = { stage: "ISSUED", number: 1, year: 2020, symbol: "1/NQ-HĐND", issuedOn: new Date("2020-01-10"), slug: randomUUID() } as const;
  await db.resolution.update({ where: { id: resolution.id }, data: issued });
  await db.legalRelation.create({ data: { ...clause, fromDocumentId: made.id, toResolutionId: resolution.id } });
  const writer = Actor.system("Người nhập liệu", ["staff.enter", "council.write"]);
  const moved = whole(again, { title: "Tên khác", effectiveOn: "02/11/2020" });
  await expect(saveDocument(writer, moved)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "changes-what-readers-see" });
  await saveDocument(writer, whole(again, { title: "Tên mới", effectiveOn: "01/11/2020" }));
  expect(await promised()).toBe(1);
});
