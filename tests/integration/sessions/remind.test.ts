import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { myNotifications } from "@/lib/notifications/queries";
import { examine } from "@/lib/sessions/commands/chain";
import { linkPaper, owePaper } from "@/lib/sessions/commands/papers";
import { remindOwing } from "@/lib/sessions/commands/remind";
import { findDeskSession } from "@/lib/sessions/queries/staff-session";
import { auditTrailOf, make } from "@/tests/support/make";
import { makeRecord } from "@/tests/support/make-sessions";

const told = async (actor: Actor) => (await myNotifications(actor, { page: 1, size: 50 })).items;
const again = ({ id, version }: { id: string; version: number }) => ({ id, version });
const debts = async (actor: Actor, id: string) => {
  const session = await findDeskSession(actor, id);
  return [...(session?.sittings ?? []).flatMap(({ items }) => items), ...(session?.waiting ?? [])].flatMap(({ findings }) =>
    findings.flatMap((finding) => (finding.kind === "owed" && finding.debt ? [finding.debt] : [])),
  );
};

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
  expect(await remindOwing(actor, { id: session.id, debtId: debt?.id })).toEqual({ id: session.id, told: 1, unstaffed: 0 });
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
  await expect(remindOwing(actor, { id: session.id, debtId: debt?.id })).rejects.toMatchObject({ reason: "reminded-today" });
  expect([await auditTrailOf(item.id), (await told(worker)).length]).toEqual([before, 1]);
  expect((await debts(actor, session.id)).find(({ id }) => id === debt?.id)).toMatchObject({ today: true, remindedBy: "Lê Hồng Vân" });
  // It is no change of the item: whoever has it open saves it.
  await owePaper(actor, { ...item, role: "OPINION", responsibleId: other.id });
  await db.agendaPaper.update({ where: { id: debt?.id ?? "" }, data: { remindedAt: new Date(Date.now() - 86_400_000) } });
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
  expect(await remindOwing(actor, { id: session.id, debtId: "" })).toEqual({ id: session.id, told: 1, unstaffed: 2 });
  const [letter, ...more] = await told(worker);
  expect([letter?.sentence, letter?.text.split("\n").length, more]).toEqual(["Lê Hồng Vân đã nhắc gửi tài liệu cho “Kỳ họp thứ 19”", 3, []]);
  const words = (await told(colleague)).map(({ text }) => text);
  expect(words).toHaveLength(2);
  expect(words.find((text) => text.includes(committee.name))).toContain(
    "báo cáo thẩm tra.\nCơ quan này chưa có tài khoản trên cổng: gọi điện hoặc gửi công văn (0216 3 852 000).",
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
