import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { commentOnReport, replyToComment, resolveComment } from "@/lib/reports/commands/comment";
import { openConsultation, restoreReport, retractReport, reviseReport, trashReport } from "@/lib/reports/commands/consult";
import { approveReport, returnReport } from "@/lib/reports/commands/decide";
import { publishReport, withdrawReport } from "@/lib/reports/commands/publish";
import { setReviewers } from "@/lib/reports/commands/reviewers";
import { saveSection } from "@/lib/reports/commands/sections";
import { submitReport } from "@/lib/reports/commands/submit";
import { remindOfReports } from "@/lib/reports/jobs";
import { remarksOf } from "@/lib/reports/queries/comments";
import { findStaffReport } from "@/lib/reports/queries/detail";
import { reportsWaiting, staffReports } from "@/lib/reports/queries/staff";
import { auditTrailOf, make } from "../../support/make";
import { reports } from "../../support/make-reports";

const leader = () => make.actor({ role: "LEADER" });
const refusedAs = (work: Promise<unknown>, expected: object) => expect(work).rejects.toMatchObject(expected);
const told = (accountId: string) =>
  db.notification.findMany({ where: { accountId }, orderBy: { createdAt: "asc" }, select: { kind: true, about: true, text: true } });
const stateOf = async (id: string) => (await db.report.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;

test("lần lượt: người sau chỉ được hỏi và chỉ quyết định sau người trước; người cuối cùng mới là duyệt xong", async () => {
  const [first, second] = [await leader(), await leader()];
  const report = await reports.submitted([[first], [second]]);
  const { id, versionId, hash } = report;
  expect([(await told(first.id)).length, (await told(second.id)).length]).toEqual([1, 0]);
  await refusedAs(approveReport(second, { id, versionId, hash }), { code: "FORBIDDEN", reason: "not-your-turn" });
  await approveReport(first, { id, versionId, hash });
  expect([await stateOf(id), (await told(second.id))[0]?.kind]).toEqual(["SUBMITTED", "report.submitted"]);
  await refusedAs(approveReport(first, { id, versionId, hash }), { reason: "not-your-turn" });
  await approveReport(second, { id, versionId, hash });
  expect(await stateOf(id)).toBe("APPROVED");
  expect((await auditTrailOf(id)).slice(-3)).toEqual(["report.submit", "report.approve", "report.approve"]);
  expect((await told(report.author.id)).map(({ kind }) => kind)).toContain("report.approved");
});

test("cùng lúc: ai trước cũng được; người cùng thứ tự được hỏi một lần", async () => {
  const [a, b, last] = [await leader(), await leader(), await leader()];
  const { id, versionId, hash } = await reports.submitted([[a, b], [last]]);
  await approveReport(b, { id, versionId, hash });
  expect([(await told(a.id)).length, (await told(b.id)).length, (await told(last.id)).length]).toEqual([1, 1, 0]);
  await refusedAs(approveReport(last, { id, versionId, hash }), { reason: "not-your-turn" });
  await approveReport(a, { id, versionId, hash });
  expect((await told(last.id)).length).toBe(1);
});

test("người lập, người viết vào, người ngoài danh sách, vai trò khác: không duyệt được", async () => {
  const [reviewer, outsider, approver] = [await leader(), await leader(), await make.actor({ role: "APPROVER" })];
  const own = await reports.frozen({ author: approver });
  await refusedAs(setReviewers(approver, { id: own.id, version: own.version, reviewers: [{ accountId: approver.id, position: 1 }] }), {
    reason: "author-reviews",
  });
  const clerk = await make.actor({ role: "CLERK" });
  await refusedAs(setReviewers(approver, { id: own.id, version: own.version, reviewers: [{ accountId: clerk.id, position: 1 }] }), { reason: "cannot-review" });
  const { id, versionId, hash, author } = await reports.submitted([[reviewer]]);
  await refusedAs(approveReport(outsider, { id, versionId, hash }), { reason: "not-a-reviewer" });
  await refusedAs(approveReport(author, { id, versionId, hash }), { reason: "may-not-review-reports" });
  for (const role of ["AUTHOR", "PETITION_OFFICER", "ADMINISTRATOR", "CLERK"] as const) {
    await refusedAs(approveReport(await make.actor({ role }), { id, versionId, hash }), { reason: "may-not-review-reports" });
  }
  // Somebody who wrote a sentence after being named is no second person any more.
  const writer = await make.actor({ role: "APPROVER" });
  const mixed = await reports.frozen();
  const named = await setReviewers(mixed.author, { id: mixed.id, version: mixed.version, reviewers: [{ accountId: writer.id, position: 1 }] });
  await saveSection(writer, { ...mixed.sections[1], body: reports.body("Tài liệu gửi muộn, ảnh hưởng ") });
  await refusedAs(submitReport(mixed.author, named), { reason: "author-reviews" });
});

test("trả lại cần lý do; người soạn được báo kèm số góp ý chưa xử lý; sửa, trình lại thành bản mới và mọi người xem lại", async () => {
  const [first, second] = [await leader(), await leader()];
  const { id, versionId, hash, author, sections } = await reports.submitted([[first], [second]]);
  await refusedAs(returnReport(first, { id, versionId, hash, reason: " " }), { name: "ZodError" });
  await approveReport(first, { id, versionId, hash });
  await commentOnReport(second, { id, anchor: "FIGURE", anchorKey: "nghi-quyet", text: "Nêu rõ bao nhiêu là quy phạm." });
  await returnReport(second, { id, versionId, hash, reason: "Nêu rõ đơn vị trình chậm." });
  expect(await stateOf(id)).toBe("FROZEN");
  expect((await told(author.id)).at(-1)).toMatchObject({ kind: "report.returned", text: "Nêu rõ đơn vị trình chậm.\n\n1 góp ý chưa xử lý." });
  const second_ = sections[0];
  await saveSection(author, { id: second_?.id, version: 2, title: second_?.title, body: reports.body("Năm 2020 thông qua ") });
  const detail = await findStaffReport(author, id);
  const again = await submitReport(author, { id, version: detail?.version });
  expect(again.hash).not.toBe(hash);
  // The approval of the old version is not one of the new.
  expect((await findStaffReport(author, id))?.reviewers.map(({ turn }) => turn)).toEqual(["now", "later"]);
  await refusedAs(approveReport(first, { id, versionId, hash }), { code: "CONFLICT", reason: "another-version" });
  await refusedAs(approveReport(first, { id, versionId: again.versionId, hash }), { code: "CONFLICT", reason: "another-version" });
  await approveReport(first, { id, versionId: again.versionId, hash: again.hash });
  await approveReport(second, { id, versionId: again.versionId, hash: again.hash });
  expect(await stateOf(id)).toBe("APPROVED");
});

test("đang trình thì không ai sửa; chưa ai quyết định thì rút về được", async () => {
  const reviewer = await leader();
  const report = await reports.submitted([[reviewer]]);
  const { id, author, sections } = report;
  await refusedAs(saveSection(author, { ...sections[1], body: reports.body() }), { reason: "wrong-state" });
  await refusedAs(trashReport(author, { id, version: report.version }), { reason: "on-its-way" });
  const back = await retractReport(author, { id, version: report.version });
  const again = await submitReport(author, back);
  await approveReport(reviewer, { id, versionId: again.versionId, hash: again.hash });
  await refusedAs(retractReport(author, { id, version: again.version + 1 }), { reason: "not-submitted" });
});

test("đang chờ duyệt vẫn đổi được người chưa quyết định, không bỏ được người đã đồng ý hay bỏ hết", async () => {
  const [first, away, instead] = [await leader(), await leader(), await leader()];
  const { id, versionId, hash, author, version } = await reports.submitted([[first], [away]]);
  await approveReport(first, { id, versionId, hash });
  const seen = { id, version: version + 1 };
  await refusedAs(setReviewers(author, { ...seen, reviewers: [{ accountId: instead.id, position: 1 }] }), { reason: "decided-stays" });
  await refusedAs(setReviewers(author, { ...seen, reviewers: [{ accountId: first.id, position: 1 }] }), { reason: "nobody-left-to-decide" });
  await setReviewers(author, {
    ...seen,
    reviewers: [
      { accountId: first.id, position: 1 },
      { accountId: instead.id, position: 2 },
    ],
  });
  expect((await told(instead.id)).map(({ kind }) => kind)).toEqual(["report.submitted"]);
  await refusedAs(approveReport(away, { id, versionId, hash }), { reason: "not-a-reviewer" });
  await approveReport(instead, { id, versionId, hash });
  expect(await stateOf(id)).toBe("APPROVED");
});

test("công bố bản đã duyệt; đính chính là bản mới có lời cho người đọc, bản cũ còn đó; gỡ có lý do", async () => {
  const [reviewer, publisher] = [await leader(), await make.actor({ role: "APPROVER" })];
  const report = await reports.submitted([[reviewer]]);
  const { id, author, versionId, hash } = report;
  await refusedAs(publishReport(publisher, { id, version: report.version, versionId }), { reason: "not-approved" });
  const approved = await approveReport(reviewer, { id, versionId, hash });
  await refusedAs(publishReport(author, { ...approved, versionId }), { reason: "may-not-publish-reports" });
  const live = await publishReport(publisher, { ...approved, versionId });
  expect(await db.report.findUnique({ where: { id }, select: { state: true, publishedVersionId: true } })).toEqual({
    state: "PUBLISHED",
    publishedVersionId: versionId,
  });
  const open = await reviseReport(author, live);
  // Readers keep what they have while it is written on.
  expect((await db.report.findUnique({ where: { id }, select: { publishedVersionId: true } }))?.publishedVersionId).toBe(versionId);
  await refusedAs(submitReport(author, open), { name: "ZodError" });
  const second = await submitReport(author, { ...open, note: "Sửa số cuộc giám sát ở mục II." });
  const agreed = await approveReport(reviewer, { id, versionId: second.versionId, hash: second.hash });
  const corrected = await publishReport(publisher, { ...agreed, versionId: second.versionId });
  expect(await db.reportVersion.count({ where: { reportId: id } })).toBe(2);
  await refusedAs(withdrawReport(publisher, { ...corrected, reason: "" }), { name: "ZodError" });
  const gone = await withdrawReport(publisher, { ...corrected, reason: "Số liệu đang được đối chiếu lại" });
  const slug = (await findStaffReport(author, id))?.slug;
  expect(await db.oldAddress.findUnique({ where: { path: `/bao-cao/${slug}` }, select: { target: true } })).toEqual({ target: null });
  expect(await findStaffReport(author, id)).toMatchObject({
    state: "WITHDRAWN",
    withdrawnAt: expect.any(Date),
    withdrawReason: "Số liệu đang được đối chiếu lại",
  });
  const [taken] = await db.auditEntry.findMany({ where: { subjectId: id, action: "report.withdraw" }, select: { detail: true } });
  expect(taken?.detail).toMatchObject({ reason: "Số liệu đang được đối chiếu lại" });
  expect(await stateOf((await reviseReport(author, gone)).id)).toBe("FROZEN");
  // Why it was taken away is known until readers have it again.
  expect((await findStaffReport(author, id))?.withdrawReason).toBe("Số liệu đang được đối chiếu lại");
});

test("góp ý từng phần, từng con số, từng biểu đồ; trả lời, xử lý, mở lại; chỗ không có thì từ chối", async () => {
  const reviewer = await leader();
  const { id, author, sections } = await reports.submitted([[reviewer]]);
  const say = (by: Actor, anchor: string, anchorKey: string) => commentOnReport(by, { id, anchor, anchorKey, text: "Nói rõ hơn." });
  await say(reviewer, "REPORT", "");
  await say(reviewer, "SECTION", sections[1]?.id ?? "");
  const { id: commentId } = await say(reviewer, "FIGURE", "nghi-quyet");
  await say(reviewer, "CHART", "nghi-quyet-loai");
  for (const [anchor, key] of [
    ["FIGURE", "khong-co"],
    ["CHART", "khong-co"],
    ["SECTION", id],
    ["REPORT", "x"],
  ] as const) {
    await refusedAs(say(reviewer, anchor, key), { code: "INVALID", reason: "unknown-place" });
  }
  await replyToComment(author, { id: commentId, text: "Đã nêu ở mục I." });
  expect((await told(reviewer.id)).at(-1)?.kind).toBe("report.replied");
  await resolveComment(author, { id: commentId });
  await refusedAs(replyToComment(author, { id: commentId, text: "Thêm." }), { reason: "thread-closed" });
  await resolveComment(reviewer, { id: commentId, reopen: true });
  await refusedAs(resolveComment(await leader(), { id: commentId }), { reason: "not-concerned" });
  const detail = await findStaffReport(reviewer, id);
  const remarks = detail ? await remarksOf(reviewer, detail) : [];
  expect(remarks.map(({ number, anchor, version, replies }) => [number, anchor, version, replies.length])).toEqual([
    [1, "REPORT", 1, 0],
    [2, "SECTION", 1, 0],
    [3, "FIGURE", 1, 1],
    [4, "CHART", 1, 0],
  ]);
});

test("lấy ý kiến: mọi cán bộ mở được báo cáo đều góp ý, hết lấy ý kiến thì không xem, không góp ý nữa", async () => {
  const staff = await make.actor({ role: "PETITION_OFFICER" });
  const report = await reports.frozen();
  const { id } = report;
  await refusedAs(commentOnReport(staff, { id, anchor: "REPORT", text: "Góp ý." }), { reason: "not-concerned" });
  await openConsultation(report.author, { id, version: report.version });
  await commentOnReport(staff, { id, anchor: "REPORT", text: "Góp ý." });
  const during = await findStaffReport(staff, id);
  expect(during && (await remarksOf(staff, during)).length).toBe(1);
  expect(during && (await remarksOf(staff, { ...during, state: "SUBMITTED" })).length).toBe(0);
});

test("nhắc hạn một lần khi gần đến, một lần khi đã quá; chạy lại không nhắc thêm; đổi ngày thì nhắc lại", async () => {
  const [now_, later] = [await leader(), await leader()];
  const { id, author, version, versionId } = await reports.submitted([[now_], [later]]);
  const on = (dueOn: string) => db.reportReviewer.updateMany({ where: { reportId: id }, data: { dueOn: new Date(`${dueOn}T00:00:00Z`) } });
  const due = async (accountId: string) => (await told(accountId)).filter(({ kind }) => kind === "report.due").length;
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  await on(today);
  await remindOfReports();
  await remindOfReports();
  expect([await due(now_.id), await due(later.id)]).toEqual([1, 0]);
  expect((await db.reportReviewer.findFirst({ where: { reportId: id, accountId: now_.id } }))?.remindedAt).not.toBeNull();
  await on("2020-12-31");
  await remindOfReports();
  await remindOfReports();
  expect(await due(now_.id)).toBe(2);
  const { hash } = await db.reportVersion.findUniqueOrThrow({ where: { id: versionId }, select: { hash: true } });
  await approveReport(now_, { id, versionId, hash });
  await remindOfReports();
  expect([await due(now_.id), await due(later.id)]).toEqual([2, 1]);
  await db.report.update({ where: { id }, data: { dueOn: new Date("2020-12-31T00:00:00Z") } });
  expect([await due(author.id), version > 0]).toEqual([0, true]);
});

test("bàn làm việc và danh sách: ai chờ ai, báo cáo nào đến lượt mình", async () => {
  const [reviewer, other] = [await leader(), await leader()];
  const { id, author } = await reports.submitted([[reviewer]]);
  const line = (await staffReports(author, "cho-duyet", 1)).items.find((one) => one.id === id);
  expect(line).toMatchObject({ state: "SUBMITTED", periodName: "năm 2020", next: [reviewer.name] });
  expect((await reportsWaiting(reviewer)).toDecide.map((one) => one.id)).toEqual([id]);
  expect((await reportsWaiting(other)).toDecide).toEqual([]);
  expect((await reportsWaiting(author)).own.map((one) => one.id)).not.toContain(id);
  const publisher = await make.actor({ role: "APPROVER" });
  const agreed = await db.report.findUniqueOrThrow({ where: { id }, select: { versions: { select: { id: true, hash: true } } } });
  for (const version of agreed.versions) await approveReport(reviewer, { id, versionId: version.id, hash: version.hash });
  const ready = async () => (await reportsWaiting(publisher)).toPublish.some((one) => one.id === id);
  expect([await ready(), (await reportsWaiting(author)).toPublish]).toEqual([true, []]);
  // What is never published waits for nobody.
  await db.report.update({ where: { id }, data: { visibility: "INTERNAL" }, select: { id: true } });
  expect(await ready()).toBe(false);
});

test("thùng rác và khôi phục; hồ sơ không bị xóa thành dòng; bản đã trình, quyết định, số đã chốt không ai sửa được", async () => {
  const begun = await reports.begun();
  const away = await trashReport(begun.author, { id: begun.id, version: begun.version });
  await refusedAs(trashReport(begun.author, away), { reason: "in-the-trash" });
  await restoreReport(begun.author, away);
  const { id, versionId } = await reports.submitted([[await leader()]]);
  await expect(db.report.delete({ where: { id } })).rejects.toThrow();
  await expect(db.reportVersion.update({ where: { id: versionId }, data: { note: "khác" } })).rejects.toThrow();
  await expect(db.reportVersion.delete({ where: { id: versionId } })).rejects.toThrow();
  await expect(db.reportFigure.updateMany({ where: { snapshot: { reportId: id } }, data: { value: 1 } })).rejects.toThrow();
  await expect(db.reportSnapshot.updateMany({ where: { reportId: id }, data: { takenAt: new Date() } })).rejects.toThrow();
  const [one] = await db.reportVersion.findMany({ where: { id: versionId }, select: { madeById: true } });
  const wrong = { versionId, accountId: one?.madeById ?? "", kind: "APPROVE" as const, hash: "0".repeat(64) };
  await expect(db.reportDecision.create({ data: wrong })).rejects.toThrow();
});
