import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { setReportAccess } from "@/lib/reports/commands/access";
import { commentOnReport } from "@/lib/reports/commands/comment";
import { openConsultation, reviseReport } from "@/lib/reports/commands/consult";
import { approveReport } from "@/lib/reports/commands/decide";
import { freezeFigures } from "@/lib/reports/commands/freeze";
import { setReviewers } from "@/lib/reports/commands/reviewers";
import { saveSection } from "@/lib/reports/commands/sections";
import { startReport } from "@/lib/reports/commands/start";
import { submitReport } from "@/lib/reports/commands/submit";
import { findStaffReport } from "@/lib/reports/queries/detail";
import { staffReports } from "@/lib/reports/queries/staff";
import { make } from "../../support/make";
import { reports } from "../../support/make-reports";

const refusedAs = (work: Promise<unknown>, expected: object) => expect(work).rejects.toMatchObject(expected);

test("báo cáo của Đảng, đoàn thể: nội bộ, không công khai được, kể cả bằng tay trong cơ sở dữ liệu", async () => {
  const party = await db.body.create({ data: { kind: "PARTY", slug: `dang-${crypto.randomUUID()}`, name: "Đảng bộ cơ quan" }, select: { id: true } });
  const { id, author, version } = await reports.begun({ ownerId: party.id });
  expect((await reports.detail(author, id)).visibility).toBe("INTERNAL");
  await refusedAs(setReportAccess(author, { id, version, visibility: "PUBLIC" }), { reason: "closed-owner" });
  await expect(db.report.update({ where: { id }, data: { visibility: "PUBLIC" } })).rejects.toThrow();
});

test("báo cáo hạn chế: người không được nêu tên thì không thấy ở đâu, lời báo cũng không nêu tên", async () => {
  const report = await reports.frozen();
  const { id, author } = report;
  const named = await make.actor({ role: "LEADER" });
  const closed = await setReportAccess(author, { id, version: report.version, visibility: "RESTRICTED", accounts: [author.id, named.id] });
  const { title } = await reports.detail(named, id);
  const outsiders = await Promise.all(
    (["AUTHOR", "APPROVER", "CLERK", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"] as const).map((role) => make.actor({ role })),
  );
  for (const outsider of outsiders) {
    expect(await findStaffReport(outsider, id)).toBeNull();
    for (const list of ["tat-ca", "dang-soan"] as const) {
      const { items } = await staffReports(outsider, list, 1);
      expect(items.some((one) => one.id === id)).toBe(false);
    }
    await refusedAs(commentOnReport(outsider, { id, anchor: "REPORT", text: "Có gì trong này?" }), { code: "NOT_FOUND" });
    await refusedAs(freezeFigures(outsider, { id, version: closed.version }), { code: "NOT_FOUND" });
    await refusedAs(saveSection(outsider, { ...report.sections[1], body: reports.body() }), { code: "NOT_FOUND" });
    await refusedAs(startReport(outsider, { ownerId: report.ownerId, period: "YEAR", year: 2021, startedFromId: id }), {
      reason: outsider.can("report.write") ? "unknown-report" : "may-not-write-reports",
    });
  }
  const approver = outsiders[1];
  await refusedAs(setReviewers(author, { ...closed, reviewers: [{ accountId: approver?.id, position: 1 }] }), { reason: "may-not-open-it" });
  await openConsultation(author, closed);
  expect(await db.notification.count({ where: { accountId: { in: outsiders.map((one) => one.id) }, address: { contains: id } } })).toBe(0);
  const mine = await db.notification.findFirst({ where: { accountId: named.id, address: { contains: id } }, select: { about: true } });
  expect([mine?.about, title === ""]).toEqual(["một báo cáo hạn chế", false]);
});

test("lập từ một báo cáo hạn chế thì báo cáo mới cũng hạn chế, với đúng những người ấy", async () => {
  const { id, author, ownerId, version } = await reports.begun();
  const other = await make.actor({ role: "CLERK" });
  await setReportAccess(author, { id, version, visibility: "RESTRICTED", accounts: [author.id] });
  const next = await startReport(author, { ownerId, period: "YEAR", year: 2021, startedFromId: id });
  const grants = await db.recordGrant.findMany({ where: { reportId: next.id }, select: { accountId: true } });
  expect([(await reports.detail(author, next.id)).visibility, grants, await findStaffReport(other, next.id)]).toEqual([
    ...["RESTRICTED", [{ accountId: author.id }], null],
  ]);
  await refusedAs(startReport(other, { ownerId, period: "YEAR", year: 2021, startedFromId: id }), { reason: "unknown-report" });
});

test("đã trình, đã duyệt khi còn nội bộ thì không mở ra công khai; soạn tiếp thì đổi được, và phải duyệt lại", async () => {
  const [reviewer, publisher] = [await make.actor({ role: "LEADER" }), await make.actor({ role: "APPROVER" })];
  const frozen = await reports.frozen();
  const { id, author } = frozen;
  const closed = await setReportAccess(author, { id, version: frozen.version, visibility: "INTERNAL" });
  const named = await setReviewers(author, { ...closed, reviewers: [{ accountId: reviewer.id, position: 1 }] });
  const sent = await submitReport(author, named);
  await refusedAs(setReportAccess(author, { id, version: sent.version, visibility: "PUBLIC" }), { reason: "approved-as-closed" });
  const agreed = await approveReport(reviewer, { id, versionId: sent.versionId, hash: sent.hash });
  await refusedAs(setReportAccess(publisher, { ...agreed, visibility: "PUBLIC" }), { reason: "approved-as-closed" });
  const open = await setReportAccess(author, { ...(await reviseReport(author, agreed)), visibility: "PUBLIC" });
  expect((await reports.detail(author, id)).why.publish).not.toBeNull();
  const again = await submitReport(author, open);
  expect(again.versionId).not.toBe(sent.versionId);
});

test("thu hẹp thành hạn chế thì những lời báo cũ thôi nêu tên", async () => {
  const report = await reports.frozen();
  const leader = await make.actor({ role: "LEADER" });
  const asked = await openConsultation(report.author, { id: report.id, version: report.version });
  await setReportAccess(report.author, { ...asked, visibility: "RESTRICTED", accounts: [report.author.id] });
  const rows = await db.notification.findMany({ where: { accountId: leader.id, address: { contains: report.id } }, select: { about: true, text: true } });
  expect(rows).toEqual([{ about: "một báo cáo hạn chế", text: "" }]);
});
