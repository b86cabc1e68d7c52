import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { setReportAccess } from "@/lib/reports/commands/access";
import { freezeFigures } from "@/lib/reports/commands/freeze";
import { markReportOpen } from "@/lib/reports/commands/mark-open";
import { removeSection } from "@/lib/reports/commands/sections";
import { hearOfReport } from "@/lib/reports/queries/openings";
import { auditTrailOf, make } from "../../support/make";
import { reports } from "../../support/make-reports";

/* Who writes a report now, in which section, and figures that were frozen while somebody writes. */

const NOWHERE = { id: randomUUID(), snapshotId: null };
const refusedAs = (work: Promise<unknown>, expected: object) => expect(work).rejects.toMatchObject(expected);
const notWriters = ["AUTHOR", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"] as const;

async function two() {
  const report = await reports.begun();
  const hers = await make.actor({ role: "APPROVER", displayName: "Trần Thu Hà" });
  const [first, second] = report.sections.map(({ id }) => id) as [string, string];
  return { ...report, hers, first, second, own: randomUUID(), other: randomUUID() };
}

test("hai người cùng mở một báo cáo: thấy nhau, thấy đang viết phần nào, từ lúc nào; sang phần khác thì tính lại, không còn phần nào thì thôi", async () => {
  const { id, author, hers, first, second, own, other } = await two();
  await markReportOpen(author, { id, window: own, sectionId: null });
  await markReportOpen(hers, { id, window: other, sectionId: first });
  const heard = async () => (await hearOfReport(author, id, { id: own, snapshotId: null }))?.others ?? [];
  expect(await heard()).toEqual([{ name: "Trần Thu Hà", own: false, openedAt: expect.any(Date), sections: [{ id: first, since: expect.any(Date) as Date }] }]);
  // Staying counts from the first moment, moving on from the moment of moving.
  const before = new Date(Date.now() - 60_000);
  await db.opening.updateMany({ where: { id: other }, data: { openedAt: before, sectionAt: before } });
  await markReportOpen(hers, { id, window: other, sectionId: first });
  expect(await heard()).toMatchObject([{ openedAt: before, sections: [{ id: first, since: before }] }]);
  await markReportOpen(hers, { id, window: other, sectionId: second });
  const [moved] = await heard();
  expect([moved?.openedAt, moved?.sections[0]?.id, Number(moved?.sections[0]?.since) > before.getTime()]).toEqual([before, second, true]);
  await markReportOpen(hers, { id, window: other, sectionId: null });
  expect((await heard())[0]?.sections).toEqual([]);
  expect((await auditTrailOf(id)).filter((action) => action.includes("open"))).toEqual([]);
});

test("một người mở nhiều cửa sổ: chỉ được nêu một lần, đủ các phần; cửa sổ khác của chính mình cũng được nói", async () => {
  const { id, author, hers, first, second, own, other } = await two();
  await markReportOpen(author, { id, window: own });
  await markReportOpen(author, { id, window: randomUUID(), sectionId: second });
  await markReportOpen(hers, { id, window: other, sectionId: first });
  await markReportOpen(hers, { id, window: randomUUID(), sectionId: second });
  await markReportOpen(hers, { id, window: randomUUID(), sectionId: second });
  const others = (await hearOfReport(author, id, { id: own, snapshotId: null }))?.others;
  expect(others?.map(({ name, own: mine, sections }) => [name, mine, sections.map((section) => section.id)])).toEqual([
    [author.name, true, [second]],
    ["Trần Thu Hà", false, [first, second]],
  ]);
});

test("rời đi hoặc im lặng thì thôi; không ai đóng cửa sổ của người khác; phần đã bỏ hay của báo cáo khác thì không nêu", async () => {
  const { id, version, author, hers, first, own, other } = await two();
  const elsewhere = await reports.begun();
  const heard = async () => ((await hearOfReport(author, id, { id: own, snapshotId: null }))?.others ?? []).map(({ sections }) => sections.length);
  await markReportOpen(hers, { id, window: other, sectionId: elsewhere.sections[0]?.id });
  expect(await heard()).toEqual([0]);
  await markReportOpen(hers, { id, window: other, sectionId: first });
  await markReportOpen(author, { id, window: other, leaving: true });
  expect(await heard()).toEqual([1]);
  await removeSection(author, { id, version, sectionId: first });
  expect(await heard()).toEqual([0]);
  await markReportOpen(hers, { id, window: other, sectionId: first });
  expect(await heard()).toEqual([0]);
  await db.opening.updateMany({ where: { id: other }, data: { seenAt: new Date(Date.now() - 120_000) } });
  expect(await heard()).toEqual([]);
  await markReportOpen(author, { id, window: own });
  expect(await db.opening.count({ where: { reportId: id } })).toBe(1);
  await markReportOpen(author, { id, window: own, leaving: true });
  expect(await db.opening.count({ where: { reportId: id } })).toBe(0);
});

test("chỉ người viết được báo cáo mới để lại dấu và nghe; báo cáo đã trình, báo cáo không có, dữ liệu sai thì không", async () => {
  const { id, author, own } = await two();
  for (const role of notWriters) {
    const reader = await make.actor({ role });
    await refusedAs(markReportOpen(reader, { id, window: own }), { code: "FORBIDDEN", reason: "may-not-write-reports" });
    await refusedAs(hearOfReport(reader, id, NOWHERE), { code: "FORBIDDEN", reason: "may-not-write-reports" });
  }
  const sent = await reports.submitted([[await make.actor({ role: "LEADER" })]]);
  await refusedAs(markReportOpen(sent.author, { id: sent.id, window: own }), { reason: "wrong-state" });
  // Whoever had it open when it was sent still goes.
  await markReportOpen(sent.author, { id: sent.id, window: own, leaving: true });
  await refusedAs(markReportOpen(author, { id: randomUUID(), window: own }), { code: "NOT_FOUND" });
  expect([await hearOfReport(author, randomUUID(), NOWHERE), await hearOfReport(author, "khong-co", NOWHERE)]).toEqual([null, null]);
  for (const wrong of [{ id }, { id, window: "1" }, { id, window: own, sectionId: "1" }, { id, window: own, more: 1 }])
    await refusedAs(markReportOpen(author, wrong), { name: "ZodError" });
  expect(await db.opening.count({ where: { reportId: { in: [id, sent.id] } } })).toBe(0);
});

test("báo cáo hạn chế: người không được nêu tên không để lại dấu, không biết ai đang viết và không nhận số; bị thôi nêu tên thì cũng thế", async () => {
  const report = await reports.frozen();
  const { id, author } = report;
  const named = await make.actor({ role: "CLERK" });
  const closed = await setReportAccess(author, { id, version: report.version, visibility: "RESTRICTED", accounts: [author.id, named.id] });
  await markReportOpen(named, { id, window: randomUUID(), sectionId: report.sections[0]?.id });
  const outsider = await make.actor({ role: "CLERK" });
  await refusedAs(markReportOpen(outsider, { id, window: randomUUID() }), { code: "NOT_FOUND" });
  expect(await hearOfReport(outsider, id, NOWHERE)).toBeNull();
  expect(await hearOfReport(named, id, NOWHERE)).toMatchObject({ others: [{ own: true }], frozen: { visibility: "RESTRICTED" } });
  await setReportAccess(author, { ...closed, visibility: "RESTRICTED", accounts: [author.id] });
  await refusedAs(markReportOpen(named, { id, window: randomUUID() }), { code: "NOT_FOUND" });
  expect(await hearOfReport(named, id, NOWHERE)).toBeNull();
});

test("chốt lại số liệu khi người khác đang viết: nghe được số mới một lần, có số rồi thì không gửi nữa; chưa chốt thì không có gì", async () => {
  const council = await reports.council(2);
  const begun = await reports.begun({ ownerId: council.councilId });
  const { id, author } = begun;
  const hear = async (snapshotId: string | null) => (await hearOfReport(author, id, { id: randomUUID(), snapshotId }))?.frozen;
  const resolutions = (heard: Awaited<ReturnType<typeof hear>>) => heard?.figures.find(({ indicator }) => indicator === "nghi-quyet")?.value;
  expect(await hear(null)).toBeNull();
  const frozen = await freezeFigures(author, { id, version: begun.version });
  const first = await hear(null);
  expect(resolutions(first)).toBe(2);
  expect(await hear(first?.snapshotId ?? null)).toBeNull();
  await reports.resolution(council);
  expect(await hear(first?.snapshotId ?? null)).toBeNull();
  await freezeFigures(author, frozen);
  const again = await hear(first?.snapshotId ?? null);
  expect([resolutions(again), again?.snapshotId === first?.snapshotId, again?.takenAt instanceof Date]).toEqual([3, false, true]);
  // Only what words need: no ids of records, no notes.
  expect(Object.keys(again?.figures[0] ?? {}).toSorted()).toEqual(["breakdowns", "indicator", "name", "unit", "value"]);
});

test("cơ sở dữ liệu giữ: một cửa sổ mở đúng một thứ, phần chỉ có ở báo cáo", async () => {
  const { id: reportId, author, first } = await two();
  const { id: editionId } = await make.edition();
  const row = { accountId: author.id, openedAt: new Date(), seenAt: new Date() };
  for (const wrong of [{}, { editionId, reportId }, { editionId, sectionId: first }])
    await expect(db.opening.create({ data: { id: randomUUID(), ...row, ...wrong } })).rejects.toThrow(/openings_one_record/);
});
