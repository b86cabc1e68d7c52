import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { publishDocument } from "@/lib/documents/commands/publish";
import { publishResolution } from "@/lib/resolutions/commands/publish";
import { draftResolution, linkResolution } from "@/lib/sessions/commands/chain";
import { linkPaper, newPaper } from "@/lib/sessions/commands/papers";
import { auditTrailOf, make } from "@/tests/support/make";
import { makeRecord } from "@/tests/support/make-sessions";

/** An item of a prepared session, and its clerk. */
async function prepared() {
  const actor = await make.actor({ role: "CLERK" });
  const session = await makeRecord.session(actor);
  return { actor, session, item: await makeRecord.item(actor, session.id, { sittingId: session.sittings[0]?.id }) };
}

const again = ({ id, version }: { id: string; version: number }) => ({ id, version });

test("văn bản, nghị quyết mà bàn kỳ họp lập hoặc sửa có dòng nhật ký của chính nó; ai lưu bản cũ ở trang khác được báo đúng người", async () => {
  const { actor, item } = await prepared();
  const other = await make.actor({ role: "CLERK", displayName: "Lò Thị Duyên" });
  const file = { bytes: Buffer.from(`Tờ trình ${randomUUID()}`), name: "to-trinh.txt" };
  const added = await newPaper(actor, { ...item, role: "PROPOSAL", title: "Về kế hoạch đầu tư công", file });
  expect(await auditTrailOf(added.documentId)).toEqual(["document.create", "record.attach"]);
  const loose = await makeRecord.document({ kind: "DRAFT_RESOLUTION" });
  const linked = await linkPaper(other, { ...again(added), role: "DRAFT", documentId: loose.id });
  const made = await draftResolution(other, { ...again(linked), series: "INDIVIDUAL", title: "Về kế hoạch đầu tư công" });
  expect([await auditTrailOf(loose.id), await auditTrailOf(made.resolutionId)]).toEqual([["document.save", "document.save"], ["resolution.create"]]);
  const rows = await db.auditEntry.findMany({ where: { subjectId: loose.id }, orderBy: { id: "asc" }, select: { detail: true } });
  expect(rows.map(({ detail }) => detail)).toEqual([
    { fields: ["sessionId"], version: 2 },
    { fields: ["draftOfId"], version: 3 },
  ]);
  await expect(publishDocument(actor, { id: loose.id, version: 1 })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: "Lò Thị Duyên", what: "sửa văn bản: nghị quyết của dự thảo" },
  });
  // A second draft of the same resolution is made with its place: nothing of it is changed afterwards.
  const second = await newPaper(actor, { ...again(made), role: "DRAFT", title: "Dự thảo lần 2" });
  const drafts = { draftOfId: true, draftNumber: true, version: true } as const;
  expect(await db.document.findUnique({ where: { id: second.documentId }, select: drafts })).toEqual({
    ...{ draftOfId: made.resolutionId, draftNumber: 2, version: 1 },
  });
});

test("nghị quyết chưa của kỳ họp nào được gắn vào mục thì thành của kỳ họp, có dòng nhật ký của nó; gắn lại không ghi thêm", async () => {
  const { actor, session, item } = await prepared();
  const loose = await db.resolution.create({
    data: { issuerId: session.councilId, termId: session.termId, series: "INDIVIDUAL", title: "Về biên chế" },
    select: { id: true },
  });
  const first = await linkResolution(actor, { ...item, resolutionId: loose.id });
  const away = await linkResolution(actor, { ...again(first), resolutionId: "" });
  await linkResolution(actor, { ...again(away), resolutionId: loose.id });
  expect(await auditTrailOf(loose.id)).toEqual(["resolution.save"]);
  await expect(publishResolution(actor, { id: loose.id, version: 1 })).rejects.toMatchObject({ detail: { what: "sửa nghị quyết: kỳ họp" } });
});
