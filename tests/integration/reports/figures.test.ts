import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { saveFacts } from "@/lib/reports/commands/facts";
import { freezeFigures, keepFigure, refreezeFigure } from "@/lib/reports/commands/freeze";
import { setReviewers } from "@/lib/reports/commands/reviewers";
import { addSection, moveSection, removeSection, saveSection } from "@/lib/reports/commands/sections";
import { startReport } from "@/lib/reports/commands/start";
import { submitReport } from "@/lib/reports/commands/submit";
import { setTargets } from "@/lib/reports/commands/targets";
import { visitReport } from "@/lib/reports/commands/visit";
import { contentHash, reportContentSchema } from "@/lib/reports/content";
import { findSection } from "@/lib/reports/queries/detail";
import { changedFigures, changedSections, driftOfReport, reportInHand } from "@/lib/reports/queries/review";
import { auditTrailOf, make } from "../../support/make";
import { reports } from "../../support/make-reports";
import { makeRecord } from "../../support/make-votes";

const refusedAs = (work: Promise<unknown>, expected: object) => expect(work).rejects.toMatchObject(expected);

test("chốt rồi thì số đứng yên: thêm một nghị quyết, báo đã thay đổi và ai làm; bản đã trình giữ số cũ", async () => {
  const council = await reports.council(3);
  const leader = await make.actor({ role: "LEADER" });
  const report = await reports.submitted([[leader]], { ownerId: council.councilId });
  const { id, author, versionId, hash } = report;
  expect(await driftOfReport(await reports.detail(author, id))).toEqual([]);
  const added = await reports.resolution(council);
  const by = { actorName: "Sở Tư pháp", action: "resolution.create", subjectType: "resolution", subjectId: added, detail: {} };
  await db.auditEntry.create({ data: by });
  const [drift] = await driftOfReport(await reports.detail(author, id));
  expect(drift).toMatchObject({
    indicator: "nghi-quyet",
    frozen: 3,
    now: 4,
    added: [added],
    removed: [],
    kept: null,
    changes: [{ by: "Sở Tư pháp", records: 1 }],
  });
  const { content, version } = await reportInHand(await reports.detail(author, id));
  expect([content.figures.find((one) => one.indicator === "nghi-quyet")?.value, version?.hash, contentHash(content)]).toEqual([3, hash, hash]);
  const stored = await db.reportVersion.findUniqueOrThrow({ where: { id: versionId }, select: { content: true } });
  expect(contentHash(reportContentSchema.parse(stored.content))).toBe(hash);
});

test("giữ số đã chốt thì thôi nhắc đến khi hồ sơ lại đổi; chốt lại riêng số này thì số khác vẫn là số cũ", async () => {
  const council = await reports.council(2);
  const report = await reports.frozen({ ownerId: council.councilId });
  const { id, author } = report;
  await refusedAs(keepFigure(author, { id, version: report.version, indicator: "nghi-quyet" }), { reason: "nothing-moved" });
  await reports.resolution(council);
  const kept = await keepFigure(author, { id, version: report.version, indicator: "nghi-quyet" });
  expect((await driftOfReport(await reports.detail(author, id)))[0]).toMatchObject({ frozen: 2, now: 3, kept: { by: author.name } });
  await reports.resolution(council);
  expect((await driftOfReport(await reports.detail(author, id)))[0]).toMatchObject({ now: 4, kept: null });
  await makeRecord.session(council);
  await db.councilSession.updateMany({ where: { councilId: council.councilId }, data: { state: "CLOSED" } });
  const moved = (await driftOfReport(await reports.detail(author, id))).map(({ indicator }) => indicator);
  expect(moved).toContain("nghi-quyet");
  const again = await refreezeFigure(author, { ...kept, indicator: "nghi-quyet" });
  const left = await driftOfReport(await reports.detail(author, id));
  expect(left.map(({ indicator }) => indicator)).toEqual(moved.filter((code) => code !== "nghi-quyet"));
  expect(await db.reportSnapshot.count({ where: { reportId: id } })).toBe(2);
  await freezeFigures(author, again);
  expect(await driftOfReport(await reports.detail(author, id))).toEqual([]);
  expect((await auditTrailOf(id)).slice(-3)).toEqual(["report.keep-figure", "report.refreeze", "report.freeze"]);
});

test("hai người cùng viết một phần: người sau được báo ai đã sửa, không mất chữ; hai phần khác nhau thì không vướng", async () => {
  const { author, sections, id } = await reports.begun();
  const other = await make.actor({ role: "APPROVER", displayName: "Trần Thu Hà" });
  const [one, two] = sections;
  await saveSection(other, { ...one, body: reports.body("Hội đồng đã thông qua ") });
  await refusedAs(saveSection(author, { ...one, body: reports.body("Đã ban hành ") }), {
    code: "CONFLICT",
    detail: { changedBy: "Trần Thu Hà", what: "viết báo cáo: nội dung" },
  });
  const saved = await saveSection(author, { ...two, body: reports.body("Gửi muộn ") });
  expect(await saveSection(author, { ...two, version: saved.version, body: reports.body("Gửi muộn ") })).toEqual(saved);
  expect(await db.reportSectionText.count({ where: { sectionId: one?.id } })).toBe(2);
  expect((await reports.detail(author, id)).writers.toSorted()).toEqual([author.id, other.id].toSorted());
  await refusedAs(saveSection(author, { ...two, version: saved.version, body: { type: "doc", content: [{ type: "chart", attrs: { key: "khong-co" } }] } }), {
    reason: "unknown-chart",
  });
});

test("tự lưu liên tục là một lần viết; có người xem ở giữa thì lần viết trước còn nguyên để so", async () => {
  const { author, sections, id } = await reports.begun();
  const [one] = sections;
  if (!one) throw new Error("a report begins with sections");
  const texts = () => db.reportSectionText.findMany({ where: { sectionId: one.id }, orderBy: { savedAt: "asc" }, select: { body: true } });
  const first = await saveSection(author, { ...one, body: reports.body("Hội đồng ") });
  const second = await saveSection(author, { ...one, version: first.version, body: reports.body("Hội đồng thông qua ") });
  expect((await texts()).map(({ body }) => body)).toEqual([reports.body("Hội đồng thông qua ")]);
  const leader = await make.actor({ role: "LEADER" });
  await visitReport(leader, id);
  const third = await saveSection(author, { ...one, version: second.version, body: reports.body("Hội đồng đã thông qua ") });
  expect((await texts()).map(({ body }) => body)).toEqual([reports.body("Hội đồng thông qua "), reports.body("Hội đồng đã thông qua ")]);
  expect([third.version, (await auditTrailOf(one.id)).filter((action) => action === "report.write").length]).toEqual([second.version + 1, 3]);
  expect(await findSection(leader, id, one.id)).toMatchObject({ version: third.version, title: one.title, body: reports.body("Hội đồng đã thông qua ") });
  await db.report.update({ where: { id }, data: { visibility: "RESTRICTED" }, select: { id: true } });
  expect([await findSection(leader, id, one.id), await findSection(leader, one.id, one.id), await findSection(leader, "la", "la")]).toEqual([null, null, null]);
});

test("theo cấu trúc năm trước: phần, con số, biểu đồ theo sang, lời của năm cũ thì không; phương hướng nhắc lại", async () => {
  const before = await reports.frozen();
  const directions = before.sections[4];
  const hint = { type: "doc" as const, content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "Công khai tiến độ." }] }] };
  await saveSection(before.author, { ...directions, body: hint });
  await saveSection(before.author, { ...before.sections[1], body: hint });
  const { id } = await startReport(before.author, { ownerId: before.ownerId, period: "YEAR", year: 2021, startedFromId: before.id });
  const next = await reports.detail(before.author, id);
  expect(next.title).toContain("năm 2021");
  expect(next.sections.map(({ title }) => title)).toEqual([
    "Kết quả đạt được",
    "Hạn chế",
    "Nguyên nhân",
    "Bài học kinh nghiệm",
    "Phương hướng năm 2022",
    "Phụ lục",
  ]);
  expect([JSON.stringify(next.sections[0]?.body).includes("nghi-quyet"), next.sections[4]?.body]).toEqual([true, hint]);
  expect(JSON.stringify(next.sections[1]?.body)).not.toContain("tiến độ");
});

test("phần: thêm, đổi chỗ, bỏ; phần cuối cùng thì giữ; dòng nhật ký giữ lời đã bỏ", async () => {
  const { author, id, version, sections } = await reports.begun();
  const added = await addSection(author, { id, version, kind: "APPENDIX", title: "Phụ lục II" });
  const moved = await moveSection(author, { id, version: added.version, sectionId: added.sectionId, by: -1 });
  expect((await reports.detail(author, id)).sections.map(({ title }) => title).slice(-2)).toEqual(["Phụ lục II", "Phụ lục"]);
  await refusedAs(moveSection(author, { ...moved, sectionId: sections[0]?.id, by: -1 }), { reason: "section-at-end" });
  const gone = await removeSection(author, { ...moved, sectionId: added.sectionId });
  const row = await db.auditEntry.findFirst({ where: { subjectId: id, action: "report.remove-section" }, select: { detail: true } });
  expect(row?.detail).toMatchObject({ removed: [{ title: "Phụ lục II" }] });
  expect((await reports.detail(author, id)).sections.length).toBe(6);
  await refusedAs(removeSection(author, { id, version, sectionId: sections[0]?.id }), { code: "CONFLICT" });
  expect(gone.version).toBe(version + 3);
});

test("chỉ tiêu kỳ sau đặt ngay trong báo cáo, vào bản trình; bỏ trống là bỏ", async () => {
  const report = await reports.frozen();
  const set = await setTargets(report.author, {
    id: report.id,
    version: report.version,
    targets: [{ indicator: "nghi-quyet", value: "90", source: "Nghị quyết 45/NQ-HĐND" }],
  });
  expect(await setTargets(report.author, { ...set, targets: [{ indicator: "nghi-quyet", value: "90", source: "Nghị quyết 45/NQ-HĐND" }] })).toEqual(set);
  await refusedAs(setTargets(report.author, { ...set, targets: [{ indicator: "khong-co", value: "1" }] }), { reason: "unknown-figure" });
  await refusedAs(setTargets(report.author, { ...set, targets: [{ indicator: "nghi-quyet", value: "-1" }] }), { name: "ZodError" });
  // A point stands before thousands here: what is typed with another meaning is asked about, never read as ten times as much.
  for (const value of ["1.5", "1e3", "0x10"])
    await refusedAs(setTargets(report.author, { ...set, targets: [{ indicator: "nghi-quyet", value }] }), { name: "ZodError" });
  await refusedAs(setTargets(report.author, { ...set, targets: [{ indicator: "nghi-quyet", value: "90,5" }] }), {
    issues: [expect.objectContaining({ path: ["targets.0.value"], message: "Nghị quyết: Nhập chỉ tiêu bằng số nguyên, ví dụ 4" })],
  });
  const reviewer = await make.actor({ role: "LEADER" });
  const named = await setReviewers(report.author, { ...set, reviewers: [{ accountId: reviewer.id, position: 1 }] });
  await submitReport(report.author, named);
  const { content } = await reportInHand(await reports.detail(report.author, report.id));
  expect(content.targets).toMatchObject([{ indicator: "nghi-quyet", from: "2021-01-01", to: "2021-12-31", value: 90 }]);
});

test("đã thay đổi từ lần xem trước: phần nào đổi từ lần trước thì nêu, lần đầu thì không", async () => {
  const report = await reports.frozen();
  const leader = await make.actor({ role: "LEADER" });
  expect(await visitReport(leader, report.id)).toBeNull();
  const detail = await reports.detail(leader, report.id);
  const { content } = await reportInHand(detail);
  expect((await changedSections(detail, content, null)).size).toBe(0);
  await db.reportVisit.updateMany({ where: { reportId: report.id }, data: { at: new Date(Date.now() - 3_600_000), before: new Date(Date.now() - 3_600_000) } });
  await db.reportSectionText.updateMany({ where: { section: { reportId: report.id } }, data: { savedAt: new Date(Date.now() - 7_200_000) } });
  await saveSection(report.author, { ...report.sections[1], body: reports.body("Tài liệu gửi muộn: ") });
  const since = await visitReport(leader, report.id);
  expect(since).not.toBeNull();
  const now = await reports.detail(leader, report.id);
  const changes = await changedSections(now, (await reportInHand(now)).content, since);
  expect([...changes.keys()]).toEqual([report.sections[1]?.id]);
  // Looking again at once is the same visit.
  expect(await visitReport(leader, report.id)).toEqual(since);
});

test("số liệu chốt lại sau lần xem trước thì nêu số khi đó; không chốt lại thì không", async () => {
  const council = await reports.council(2);
  const report = await reports.frozen({ ownerId: council.councilId });
  const { takenAt: since } = await db.reportSnapshot.findFirstOrThrow({ where: { reportId: report.id }, select: { takenAt: true } });
  const changed = async (at: Date | null) => {
    const detail = await reports.detail(report.author, report.id);
    return [...(await changedFigures(detail, (await reportInHand(detail)).content, at))];
  };
  await reports.resolution(council);
  expect(await changed(since)).toEqual([]);
  await refreezeFigure(report.author, { id: report.id, version: report.version, indicator: "nghi-quyet" });
  expect([await changed(since), await changed(null), await changed(new Date(Date.now() + 60_000))]).toEqual([[["nghi-quyet", 2]], [], []]);
});

test("hội nghị, tin bài, tài liệu: gắn theo địa chỉ hay số ký hiệu; không có thì nói ở đúng ô", async () => {
  const { author, id, version } = await reports.begun();
  const article = await make.published();
  const document = await db.document.create({
    data: { kind: "REPORT", slug: `bao-cao-${crypto.randomUUID()}`, title: "Báo cáo trình hội nghị" },
    select: { slug: true },
  });
  const facts = {
    id,
    version,
    title: "Báo cáo công tác năm 2020",
    headline: "Một năm nhiều việc",
    article: `/tin-tuc/${article.slug}`,
    papers: `/van-ban/${document.slug}`,
  };
  const saved = await saveFacts(author, facts);
  const detail = await reports.detail(author, id);
  expect([detail.article?.slug, detail.papers.map((one) => one.document.slug)]).toEqual([article.slug, [document.slug]]);
  expect(await saveFacts(author, { ...facts, version: saved.version })).toEqual(saved);
  await refusedAs(saveFacts(author, { ...facts, version: saved.version, article: "/tin-tuc/khong-co" }), { name: "ZodError" });
  await refusedAs(saveFacts(author, { ...facts, version: saved.version, meetingId: crypto.randomUUID() }), { reason: "unknown-meeting" });
});
