import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import * as clock from "@/lib/core/clock";
import { startOfDayVn } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { myNotifications } from "@/lib/notifications/queries";
import { examine } from "@/lib/sessions/commands/chain";
import { linkPaper, owePaper } from "@/lib/sessions/commands/papers";
import { remindOwing } from "@/lib/sessions/commands/remind";
import * as desk from "@/lib/sessions/queries/staff-session";
import { auditTrailOf, make } from "@/tests/support/make";
import { makeRecord } from "@/tests/support/make-sessions";

const told = async (actor: Actor) => (await myNotifications(actor, { page: 1, size: 50 })).items;
const again = ({ id, version }: { id: string; version: number }) => ({ id, version });
const debts = async (actor: Actor, id: string) => {
  const session = await desk.findDeskSession(actor, id);
  return [...(session?.sittings ?? []).flatMap(({ items }) => items), ...(session?.waiting ?? [])].flatMap(({ findings }) =>
    findings.flatMap((finding) => (finding.kind === "owed" && finding.debt ? [finding.debt] : [])),
  );
};

// Midday: the day does not turn between two reminders of a test.
let noon: Date;
beforeAll(async () => {
  noon = new Date(startOfDayVn(await clock.now()).getTime() + 12 * 3_600_000);
  vi.spyOn(clock, "now").mockImplementation(async () => noon);
});
afterAll(() => vi.restoreAllMocks());

/** A session whose one item waits for a proposal of an agency, a draft of another, and the report of a committee. */
async function waiting() {
  const actor = await make.actor({ role: "CLERK", displayName: "Lê Hồng Vân" });
  const session = await makeRecord.session(actor);
  const item = await makeRecord.item(actor, session.id, { title: "Giá đất", sittingId: session.sittings[0]?.id });
  const [agency, other, committee] = [await makeRecord.body("AGENCY", "Sở Xây dựng"), await makeRecord.body(), await makeRecord.body("COMMITTEE")];
  const first = await owePaper(actor, { ...item, role: "PROPOSAL", responsibleId: agency.id, dueAt: "08/01/2021, 15 giờ 00" });
  const second = await owePaper(actor, { ...again(first), role: "DRAFT", responsibleId: other.id });
  const report = await makeRecord.document({ sessionId: session.id });
  const third = await linkPaper(actor, { ...again(second), role: "REPORT", documentId: report.id });
  const seen = await examine(actor, { ...again(third), documentId: report.id, committeeId: committee.id });
  return { actor, session, item: again(seen), agency, other, committee };
}

const worksFor = async (bodyId: string) => {
  const actor = await make.actor({ role: "AUTHOR" });
  await db.account.update({ where: { id: actor.id }, data: { bodyId } });
  return actor;
};

test("nhắc một cơ quan: người của cơ quan được báo, không ai khác; mỗi tài liệu một lần trong ngày, trang nói ai nhắc lúc nào", async () => {
  const { actor, session, item, agency, other } = await waiting();
  const [worker, stranger] = [await worksFor(agency.id), await worksFor(other.id)];
  const gone = await worksFor(agency.id);
  await db.account.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
  const debt = (await debts(actor, session.id)).find(({ bodyId }) => bodyId === agency.id);
  expect(await debts(actor, session.id)).toMatchObject([{ kind: "paper", remindedAt: null }, { kind: "paper" }, { kind: "examination", today: false }]);
  expect(await remindOwing(actor, { id: session.id, debtId: debt?.id })).toEqual({ id: session.id, body: 1, clerks: 0, nobody: 0 });
  expect(await told(worker)).toMatchObject([
    {
      sentence: "Lê Hồng Vân đã nhắc gửi tài liệu cho “Giá đất”",
      text: "Sở Xây dựng còn phải gửi cho Kỳ họp thứ 19:\nGiá đất: tờ trình, đã quá hạn 15 giờ 00 ngày 08/01/2021.",
      address: `/quan-tri/ky-hop/${session.id}#muc-${item.id}`,
    },
  ]);
  expect([await told(stranger), await told(gone)]).toEqual([[], []]);
  // It comes by mail to whoever has not chosen otherwise.
  expect(await db.letter.count({ where: { notification: { accountId: worker.id } } })).toBe(1);
  const before = await auditTrailOf(item.id);
  expect(before.at(-1)).toBe("agenda.remind");
  const row = await db.auditEntry.findFirstOrThrow({ where: { subjectId: item.id, action: "agenda.remind" }, select: { detail: true } });
  expect(row.detail).toEqual({ bodyId: agency.id, owedKind: "paper", owedId: debt?.id, paperRole: "PROPOSAL" });
  await expect(remindOwing(actor, { id: session.id, debtId: debt?.id })).rejects.toMatchObject({ reason: "reminded-today" });
  expect([await auditTrailOf(item.id), (await told(worker)).length]).toEqual([before, 1]);
  expect((await debts(actor, session.id)).find(({ id }) => id === debt?.id)).toMatchObject({ today: true, remindedBy: "Lê Hồng Vân" });
  // It is no change of the item: whoever has it open saves it.
  await owePaper(actor, { ...item, role: "OPINION", responsibleId: other.id });
  await db.agendaPaper.update({ where: { id: debt?.id ?? "" }, data: { remindedAt: new Date(noon.getTime() - 86_400_000) } });
  await remindOwing(actor, { id: session.id, debtId: debt?.id });
  // One notification a day, whatever the clock of the record says.
  expect(await told(worker)).toHaveLength(1);
});

test("nhắc tất cả: mỗi cơ quan một thông báo kể đủ; cơ quan chưa có tài khoản thì chuyên viên được báo để gọi", async () => {
  const { actor, session, item, agency, other, committee } = await waiting();
  await owePaper(actor, { ...item, role: "EXPLANATION", responsibleId: agency.id });
  const worker = await worksFor(agency.id);
  await db.body.update({ where: { id: committee.id }, data: { phone: "0216 3 852 000" } });
  const colleague = await make.actor({ role: "CLERK" });
  expect(await remindOwing(actor, { id: session.id, debtId: "" })).toEqual({ id: session.id, body: 1, clerks: 2, nobody: 0 });
  const [letter, ...more] = await told(worker);
  expect([letter?.sentence, letter?.text.split("\n").length, more]).toEqual(["Lê Hồng Vân đã nhắc gửi tài liệu cho “Kỳ họp thứ 19”", 3, []]);
  const words = (await told(colleague)).map(({ text }) => text);
  expect(words).toHaveLength(2);
  expect(words.find((text) => text.includes(committee.name))).toContain(
    ":\nCơ quan này chưa có ai nhận được thông báo trên cổng: gọi điện hoặc gửi công văn (0216 3 852 000).\nGiá đất: báo cáo thẩm tra.",
  );
  expect(words.find((text) => text.includes(other.name))).toContain("dự thảo nghị quyết.");
  expect(await told(actor)).toEqual([]);
  expect((await auditTrailOf(item.id)).filter((action) => action === "agenda.remind")).toHaveLength(4);
  await expect(remindOwing(colleague, { id: session.id, debtId: "" })).rejects.toMatchObject({ reason: "reminded-today" });
});

test("hai người cùng bấm thì nhắc một lần; hết người nợ, mục đã rút, không có quyền: không nhắc, không dòng nhật ký", async () => {
  const { actor, session, item, agency } = await waiting();
  const worker = await worksFor(agency.id);
  const debt = (await debts(actor, session.id)).find(({ bodyId }) => bodyId === agency.id);
  const ask = { id: session.id, debtId: debt?.id };
  for (const role of ["AUTHOR", "LEADER", "ADMINISTRATOR"] as const)
    await expect(remindOwing(await make.actor({ role }), ask)).rejects.toMatchObject({ reason: "may-not-write-sessions" });
  const both = await Promise.allSettled([remindOwing(actor, ask), remindOwing(await make.actor({ role: "CLERK" }), ask)]);
  expect([both.map(({ status }) => status).toSorted(), (await told(worker)).length]).toEqual([["fulfilled", "rejected"], 1]);
  const trail = await auditTrailOf(item.id);
  await expect(remindOwing(actor, { ...ask, debtId: item.id })).rejects.toMatchObject({ reason: "nothing-owed" });
  await db.agendaItem.update({ where: { id: item.id }, data: { withdrawnAt: new Date(), withdrawReason: "Chờ ý kiến" } });
  await expect(remindOwing(actor, { id: session.id, debtId: "" })).rejects.toMatchObject({ reason: "nothing-owed" });
  expect(await auditTrailOf(item.id)).toEqual(trail);
});

test("người nhắc làm ở chính cơ quan phải gửi: không tự báo cho mình, chuyên viên khác được báo; không còn ai thì nói không ai nhận được", async () => {
  const { actor, session, agency } = await waiting();
  const debt = (await debts(actor, session.id)).find(({ bodyId }) => bodyId === agency.id);
  await db.account.update({ where: { id: actor.id ?? "" }, data: { bodyId: agency.id } });
  const colleague = await make.actor({ role: "CLERK" });
  expect(await remindOwing(actor, { id: session.id, debtId: debt?.id })).toEqual({ id: session.id, body: 0, clerks: 1, nobody: 0 });
  expect((await told(colleague))[0]?.text.split("\n")[1]).toMatch(/^Cơ quan này chưa có ai nhận được thông báo/);
  await db.agendaPaper.update({ where: { id: debt?.id ?? "" }, data: { remindedAt: new Date(noon.getTime() - 86_400_000) } });
  const others = { id: { not: actor.id ?? "" }, disabledAt: null };
  const open = await db.account.findMany({ where: others, select: { id: true } });
  await db.account.updateMany({ where: others, data: { disabledAt: noon } });
  expect(await remindOwing(actor, { id: session.id, debtId: debt?.id })).toEqual({ id: session.id, body: 0, clerks: 0, nobody: 1 });
  await db.account.updateMany({ where: { id: { in: open.map(({ id }) => id) } }, data: { disabledAt: null } });
});

test("giữa lúc đọc và lúc nhắc mục bị rút, kỳ họp vào thùng rác, tài liệu giao cho cơ quan khác: không nhắc ai", async () => {
  const { actor, session, item, agency, other } = await waiting();
  const worker = await worksFor(agency.id);
  const list = await debts(actor, session.id);
  const [paper, , examination] = list;
  const meanwhile = [
    [examination, () => db.agendaItem.update({ where: { id: item.id }, data: { withdrawnAt: noon, withdrawReason: "Chờ ý kiến" } })],
    [paper, () => db.councilSession.update({ where: { id: session.id }, data: { trashedAt: noon } })],
    [paper, () => db.agendaPaper.update({ where: { id: paper?.id ?? "" }, data: { responsibleId: other.id } })],
  ] as const;
  const before = await auditTrailOf(item.id);
  for (const [debt, change] of meanwhile) {
    // The page was read; the clock is asked for next, inside the transaction.
    const read = vi.spyOn(desk, "findDeskSession").mockImplementationOnce(async (...asked) => {
      const seen = await desk.findDeskSession(...asked);
      await change();
      return seen;
    });
    await expect(remindOwing(actor, { id: session.id, debtId: debt?.id })).rejects.toMatchObject({ reason: "nothing-owed" });
    read.mockRestore();
    await db.agendaItem.update({ where: { id: item.id }, data: { withdrawnAt: null, withdrawReason: "" } });
    await db.councilSession.update({ where: { id: session.id }, data: { trashedAt: null } });
  }
  expect([await auditTrailOf(item.id), await told(worker)]).toEqual([before, []]);
});
