import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { refusalSentence } from "@/lib/core/action";
import { db } from "@/lib/core/db";
import { createResolution } from "@/lib/resolutions/commands/create";
import { saveField } from "@/lib/resolutions/commands/fields";
import { issueResolution } from "@/lib/resolutions/commands/issue";
import { moveStage } from "@/lib/resolutions/commands/move-stage";
import { addBasis, addPaper, arrangePreamble } from "@/lib/resolutions/commands/preamble";
import { publishResolution, unpublishResolution } from "@/lib/resolutions/commands/publish";
import { saveFacts } from "@/lib/resolutions/commands/save-facts";
import { findOrCreateAct } from "@/lib/resolutions/commands/targets";
import { removeText, saveText, sealText } from "@/lib/resolutions/commands/texts";
import { restoreResolution, trashResolution } from "@/lib/resolutions/commands/trash";
import { refusalWords } from "@/lib/resolutions/labels";
import { auditTrailOf, make, removedFrom } from "@/tests/support/make";
import { type Council, makeCouncil, makeIssued, plainFacts, sampleText } from "@/tests/support/make-resolutions";
import { refuses } from "@/tests/support/refused";

let clerk: Actor;
let author: Actor;
let council: Council;

beforeAll(async () => {
  [clerk, author] = [await make.actor({ role: "CLERK", displayName: "Trần Thu Hà" }), await make.actor()];
});
beforeEach(async () => {
  council = await makeCouncil();
});

const draftInput = () => ({ title: "Về giá đất", series: "INDIVIDUAL", issuerId: council.issuerId, termId: council.termId, sessionId: "" });
const draft = () => createResolution(clerk, draftInput());
const adopted = async () => {
  const seen = await saveFacts(clerk, { ...(await draft()), ...plainFacts, title: "Về giá đất", adoptedOn: "10/12/2020" });
  return moveStage(clerk, { ...seen, stage: "ADOPTED" });
};
const issueDay = { issuedOn: "12/12/2020", effectiveOn: "" };

test("đường đi: dự thảo, trình, thông qua, ban hành có số; bước nào thiếu gì thì nói thiếu gì", async () => {
  const seen = await draft();
  await refuses("no-session", () => moveStage(clerk, { ...seen, stage: "SUBMITTED" }));
  await refuses("not-adopted-day", () => moveStage(clerk, { ...seen, stage: "ADOPTED" }));
  await refuses("not-adopted-day", () => moveStage(clerk, { ...seen, stage: "ADOPTED", adoptedOn: "" }));
  await refuses("adopted-in-future", () => moveStage(clerk, { ...seen, stage: "ADOPTED", adoptedOn: "10/12/2199" }));
  await refuses("adopted-in-future", () => saveFacts(clerk, { ...seen, ...plainFacts, title: "Về giá đất", adoptedOn: "10/12/2199" }));
  await refuses("no-such-step", () => moveStage(clerk, { ...seen, stage: "DRAFT" }));
  await refuses("no-such-step", () => moveStage(clerk, { ...seen, stage: "ISSUED" }));
  await refuses("not-adopted", () => issueResolution(clerk, { ...seen, symbol: "45/NQ-HĐND", ...issueDay }));
  const asked = await moveStage(clerk, { ...seen, stage: "CONSULTATION" });
  const saved = await saveFacts(clerk, { ...asked, ...plainFacts, title: "Về giá đất", adoptedOn: "2020-12-10" });
  const passed = await moveStage(clerk, { ...saved, stage: "ADOPTED" });
  const issued = await issueResolution(clerk, { ...passed, symbol: "05/NQ – HĐND", ...issueDay });
  const row = await db.resolution.findUniqueOrThrow({ where: { id: seen.id } });
  expect(row).toMatchObject({
    stage: "ISSUED",
    number: 5,
    year: 2020,
    symbol: "05/NQ – HĐND",
    symbolKey: "5nqhdnd",
    slug: "5-nq-hdnd",
    effectiveOn: row.issuedOn,
  });
  await refuses("already-issued", () => moveStage(clerk, { ...issued, stage: "DRAFT" }));
  expect(await auditTrailOf(seen.id)).toEqual(["resolution.create", "resolution.move", "resolution.save", "resolution.move", "resolution.issue"]);
});

test("số: đã cấp thì bị từ chối và nói cấp cho ai; sai loại, sai năm, không đọc được; loại khác, năm khác, cơ quan khác thì được", async () => {
  await makeIssued(clerk, council, { symbol: "45/NQ-HĐND", title: "Về dự toán năm 2021" });
  const seen = await adopted();
  const taken = issueResolution(clerk, { ...seen, symbol: "45/NQ-HDND", ...issueDay });
  const error = await taken.catch((thrown) => thrown);
  expect(refusalSentence(error, refusalWords)).toBe(
    "Số 45/NQ-HĐND đã cấp ngày 10/12/2020 cho nghị quyết “Về dự toán năm 2021”. Chọn số khác, hoặc sửa số của nghị quyết kia.",
  );
  // Of what the person may not open, only that the number is gone.
  const secret = await makeIssued(clerk, council, { symbol: "44/NQ-HĐND", title: "Chuyện riêng", day: "2020-12-11" });
  await db.resolution.update({ where: { id: secret.id }, data: { visibility: "RESTRICTED" } });
  const refused = await issueResolution(clerk, { ...seen, symbol: "44/NQ-HDND", ...issueDay }).catch((thrown) => thrown);
  expect(refused).toMatchObject({ reason: "number-taken", detail: { symbol: "44/NQ-HDND" } });
  expect(refusalSentence(refused, refusalWords)).toBe("Số 44/NQ-HDND đã cấp cho một nghị quyết khác. Chọn số khác.");
  for (const [symbol, reason] of [
    ["12/2020/NQ-HĐND", "symbol-other-series"],
    ["45/QĐ-UBND", "symbol-unreadable"],
  ] as const)
    await refuses(reason, () => issueResolution(clerk, { ...seen, symbol, ...issueDay }));
  await refuses("issued-in-future", () => issueResolution(clerk, { ...seen, symbol: "46/NQ-HĐND", issuedOn: "09/12/2099", effectiveOn: "" }));
  await refuses("issued-before-adopted", () => issueResolution(clerk, { ...seen, symbol: "46/NQ-HĐND", issuedOn: "09/12/2020", effectiveOn: "" }));
  await makeIssued(clerk, council, { symbol: "45/2020/NQ-HĐND", series: "NORMATIVE" });
  await makeIssued(clerk, council, { symbol: "45/NQ-HĐND", day: "2021-12-10" });
  const other = await makeCouncil();
  const twin = await makeIssued(clerk, other, { symbol: "45/NQ-HĐND" });
  expect((await db.resolution.findUniqueOrThrow({ where: { id: twin.id } })).slug).toBe(`45-nq-hdnd-${other.slug}`);
  // Two clerks at once: one of them is second, whoever it is.
  const [a, b] = [await adopted(), await adopted()];
  const both = await Promise.allSettled([a, b].map((one) => issueResolution(clerk, { ...one, symbol: "46/NQ-HĐND", ...issueDay })));
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("hai người cùng sửa: người sau biết ai đã sửa gì; lưu không đổi gì thì không ghi; số đã cấp thì giữ loại và khóa", async () => {
  const seen = await draft();
  await saveFacts(clerk, { ...seen, ...plainFacts, title: "Về giá đất năm 2021" });
  await expect(saveFacts(clerk, { ...seen, ...plainFacts })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: "Trần Thu Hà", what: "sửa nghị quyết: trích yếu" },
  });
  const again = { id: seen.id, version: seen.version + 1 };
  expect(await saveFacts(clerk, { ...again, ...plainFacts, title: "Về giá đất năm 2021" })).toEqual(again);
  await expect(saveFacts(clerk, { ...again, ...plainFacts, effectiveOn: "31/02/2021" })).rejects.toMatchObject({ name: "ZodError" });
  await expect(saveFacts(clerk, { ...again, ...plainFacts, effectiveOn: "02/01/2021", expiresOn: "01/01/2021" })).rejects.toMatchObject({ name: "ZodError" });
  const issued = await makeIssued(clerk, council);
  await refuses("place-is-fixed", () => saveFacts(clerk, { ...issued, ...plainFacts, series: "NORMATIVE" }));
  await refuses("issued-before-adopted", () => saveFacts(clerk, { ...issued, ...plainFacts, adoptedOn: "11/12/2020" }));
  await refuses("", () => saveFacts(clerk, { id: randomUUID(), version: 1, ...plainFacts }), "NOT_FOUND");
});

test("kỳ họp phải thuộc hội đồng và khóa", async () => {
  const other = await makeCouncil();
  const session = await db.councilSession.create({
    data: {
      councilId: other.issuerId,
      termId: other.termId,
      ordinal: 18,
      slug: randomUUID(),
      title: "Kỳ họp thứ 18",
      kind: "REGULAR",
      startsOn: new Date("2020-12-08"),
    },
  });
  await refuses("session-of-other-term", () => createResolution(clerk, { ...draftInput(), sessionId: session.id }));
  const seen = await draft();
  await refuses("session-of-other-term", () => saveFacts(clerk, { ...seen, ...plainFacts, sessionId: session.id }));
});

test("người không có quyền: mọi việc bị từ chối, không dòng nhật ký nào", async () => {
  const seen = await makeIssued(clerk, council);
  const works = [
    () => createResolution(author, draftInput()),
    () => saveFacts(author, { ...seen, ...plainFacts }),
    () => moveStage(author, { ...seen, stage: "DRAFT" }),
    () => issueResolution(author, { ...seen, symbol: "1/NQ-HĐND", ...issueDay }),
    () => trashResolution(author, seen),
    () => restoreResolution(author, seen),
    () => saveText(author, { ...seen, kind: "DRAFT", label: "", onDay: "", note: "", body: sampleText }),
    () => saveField(author, { name: "Đất đai", position: 1 }),
    () => findOrCreateAct(author, { kind: "Luật", symbol: "1", title: "Luật", issuer: "Quốc hội", issuedOn: "", effectiveOn: "", url: "" }),
  ];
  for (const work of works) await refuses("may-not-write-resolutions", work);
  for (const work of [() => publishResolution(author, seen), () => unpublishResolution(author, seen)]) await refuses("may-not-publish-resolutions", work);
});

test("công khai, gỡ: địa chỉ báo đã gỡ và trở lại; đang công khai thì không đổi số, không vào thùng rác", async () => {
  const seen = await makeIssued(clerk, council, { day: "2010-12-10" });
  const path = "/nghi-quyet/2010/45-nq-hdnd";
  const gone = () => db.oldAddress.count({ where: { path } });
  const bare = await draft();
  await refuses("not-issued", () => publishResolution(clerk, bare));
  const live = await publishResolution(clerk, seen);
  await refuses("already-published", () => publishResolution(clerk, live));
  await refuses("is-published", () => trashResolution(clerk, live));
  await refuses("is-published", () => issueResolution(clerk, { ...live, symbol: "46/NQ-HĐND", issuedOn: "10/12/2010", effectiveOn: "" }));
  const off = await unpublishResolution(clerk, live);
  expect(await gone()).toBe(1);
  await refuses("not-published", () => unpublishResolution(clerk, off));
  const again = await publishResolution(clerk, off);
  expect(await gone()).toBe(0);
  await db.resolution.update({ where: { id: seen.id }, data: { visibility: "INTERNAL" } });
  const hidden = await unpublishResolution(clerk, again);
  await refuses("not-public", () => publishResolution(clerk, hidden));
  const corrected = await issueResolution(clerk, { ...hidden, symbol: "47/NQ-HĐND", issuedOn: "10/12/2010", effectiveOn: "" });
  const trashed = await trashResolution(clerk, corrected);
  await refuses("in-trash", () => saveFacts(clerk, { ...trashed, ...plainFacts }));
  await makeIssued(clerk, council, { symbol: "47/NQ-HĐND", day: "2010-12-11" });
  await refuses("number-taken", () => restoreResolution(clerk, trashed));
  await refuses("not-in-trash", () => restoreResolution(clerk, bare));
});

test("hạn chế: người không được mở thì như không có", async () => {
  const seen = await makeIssued(clerk, council);
  await db.resolution.update({ where: { id: seen.id }, data: { visibility: "RESTRICTED" } });
  const hidden = seen;
  await refuses("", () => saveFacts(clerk, { ...hidden, ...plainFacts }), "NOT_FOUND");
  await db.recordGrant.create({ data: { resolutionId: seen.id, accountId: clerk.id } });
  await saveFacts(clerk, { ...hidden, ...plainFacts, title: "Đổi tên", adoptedOn: "10/12/2020" });
});

test("bản toàn văn: tách thành phần có neo, niêm phong khi ban hành, sau đó chỉ đính chính có ghi chú", async () => {
  let seen = await adopted();
  const words = { kind: "DRAFT", label: "Dự thảo trình kỳ họp", onDay: "01/12/2020", note: "", body: sampleText };
  const made = await saveText(clerk, { ...seen, ...words });
  const anchors = async (textId: string) => (await db.provision.findMany({ where: { textId }, orderBy: { position: "asc" } })).map(({ anchor }) => anchor);
  expect(await anchors(made.textId)).toEqual(["dieu-1", "dieu-2", "dieu-2-khoan-1", "dieu-2-khoan-2", "dieu-3"]);
  const rewritten = await saveText(clerk, { ...made, ...words, kind: "ADOPTED", body: "Điều 1. Một\nĐiều 2. Hai" });
  expect(await anchors(made.textId)).toEqual(["dieu-1", "dieu-2"]);
  seen = { id: rewritten.id, version: rewritten.version };
  await refuses("adopted-text-there", () => saveText(clerk, { ...seen, ...words, kind: "ADOPTED" }));
  await refuses("no-adopted-text", () => saveText(clerk, { ...seen, ...words, kind: "CORRECTED" }));
  await refuses("text-not-issued", () => sealText(clerk, { ...seen, textId: made.textId }));
  await refuses("", () => sealText(clerk, { ...seen, textId: randomUUID() }), "NOT_FOUND");
  const shown = await saveText(clerk, { ...seen, ...words });
  seen = await sealText(clerk, { id: shown.id, version: shown.version, textId: shown.textId });
  const own = await saveText(clerk, { ...seen, ...words, label: "Bản làm việc" });
  seen = await issueResolution(clerk, { id: own.id, version: own.version, symbol: "45/NQ-HĐND", ...issueDay });
  // A draft is sealed, and with that given to readers, by choice only.
  const sealed = await db.resolutionText.findMany({ where: { resolutionId: seen.id, sealedAt: { not: null } }, select: { id: true } });
  expect(sealed.map(({ id }) => id).toSorted()).toEqual([made.textId, shown.textId].toSorted());
  seen = await removeText(clerk, { ...seen, textId: own.textId });
  expect(await removedFrom(seen.id)).toMatchObject({ textKind: "DRAFT", number: 3, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  await refuses("text-sealed", () => removeText(clerk, { ...seen, textId: shown.textId }));
  await refuses("text-sealed", () => saveText(clerk, { ...seen, ...words, textId: made.textId }));
  await refuses("text-sealed", () => removeText(clerk, { ...seen, textId: made.textId }));
  await refuses("text-sealed", () => sealText(clerk, { ...seen, textId: made.textId }));
  await expect(db.provision.deleteMany({ where: { textId: made.textId } })).rejects.toThrow(/sealed/);
  await refuses("correction-without-note", () => saveText(clerk, { ...seen, ...words, kind: "CORRECTED" }));
  const corrected = await saveText(clerk, { ...seen, ...words, kind: "CORRECTED", note: "Đính chính số liệu tại Điều 2." });
  await sealText(clerk, { id: corrected.id, version: corrected.version, textId: corrected.textId });
});

test("phần mở đầu: căn cứ và tài liệu trình theo thứ tự, không trùng, bỏ được", async () => {
  let seen = await draft();
  const act = { kind: "Luật", title: "Luật Tổ chức chính quyền địa phương", issuer: "Quốc hội", issuedOn: "19/6/2015", effectiveOn: "", url: "" };
  const law = await findOrCreateAct(clerk, { ...act, symbol: "77/2015/QH13" });
  expect(await findOrCreateAct(clerk, { ...act, symbol: "77/2015/QH-13" })).toEqual({ id: law.id, made: false });
  const decree = await findOrCreateAct(clerk, { ...act, symbol: "163/2016/NĐ-CP", kind: "Nghị định", issuer: "Chính phủ" });
  for (const { id } of [law, decree]) seen = await addBasis(clerk, { ...seen, target: `ngoai:${id}` });
  await refuses("basis-there", () => addBasis(clerk, { ...seen, target: `ngoai:${law.id}` }));
  await refuses("unknown-target", () => addBasis(clerk, { ...seen, target: `nghi-quyet:${randomUUID()}` }));
  await refuses("same-text", () => addBasis(clerk, { ...seen, target: `nghi-quyet:${seen.id}` }));
  const bases = () => db.legalRelation.findMany({ where: { fromResolutionId: seen.id, kind: "BASIS" }, orderBy: { position: "asc" } });
  const [first, second] = (await bases()).map(({ id }) => id) as [string, string];
  seen = await arrangePreamble(clerk, { ...seen, list: "bases", order: [second, first] });
  expect((await bases()).map(({ toActId }) => toActId)).toEqual([decree.id, law.id]);
  seen = await arrangePreamble(clerk, { ...seen, list: "bases", order: [first] });
  expect(await removedFrom(seen.id)).toEqual([{ position: 1, actId: decree.id }]);
  expect((await bases()).map(({ id }) => id)).toEqual([first]);
  await refuses("other-list", () => arrangePreamble(clerk, { ...seen, list: "bases", order: [second] }));
  const documents = await Promise.all(
    ["279/TTr-UBND", "71/BC-HĐND"].map((symbol) => db.document.create({ data: { kind: "PROPOSAL", slug: randomUUID(), symbol, title: symbol } })),
  );
  for (const { id } of documents) seen = await addPaper(clerk, { ...seen, documentId: id, role: "PROPOSAL" });
  await refuses("paper-there", () => addPaper(clerk, { ...seen, documentId: documents[0]?.id, role: "REPORT" }));
  seen = await arrangePreamble(clerk, { ...seen, list: "papers", order: documents.map(({ id }) => id).reverse() });
  const papers = await db.resolutionPaper.findMany({
    where: { resolutionId: seen.id },
    orderBy: { position: "asc" },
    select: { document: { select: { symbol: true } } },
  });
  expect(papers.map(({ document }) => document.symbol)).toEqual(["71/BC-HĐND", "279/TTr-UBND"]);
  seen = await arrangePreamble(clerk, { ...seen, list: "papers", order: [] });
  expect(await removedFrom(seen.id)).toEqual([
    { position: 2, documentId: documents[0]?.id, paperRole: "PROPOSAL" },
    { position: 1, documentId: documents[1]?.id, paperRole: "PROPOSAL" },
  ]);
});
