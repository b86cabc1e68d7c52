import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { saveHolding } from "@/lib/bodies/commands/hold";
import { saveBody } from "@/lib/bodies/commands/save-body";
import { saveContact } from "@/lib/bodies/commands/save-contact";
import { savePost } from "@/lib/bodies/commands/save-post";
import { saveTerm } from "@/lib/bodies/commands/save-term";
import { db } from "@/lib/core/db";
import { saveConstituency } from "@/lib/members/commands/save-constituency";
import { saveMember } from "@/lib/members/commands/save-member";
import { savePerson } from "@/lib/people/commands";
import { saveProtected } from "@/lib/people/commands/protect";
import { make } from "@/tests/support/make";
import { org } from "@/tests/support/make-org";

let clerk: Actor;
let approver: Actor;
beforeAll(async () => {
  [clerk, approver] = [await make.actor({ role: "CLERK" }), await make.actor({ role: "APPROVER" })];
});

/** The same form sent twice: the second time nothing is written, and a form of an older version is still refused. */
async function unchanged<Seen extends { id: string; version: number }>(made: Seen, save: (seen: { id: string; version: number }) => Promise<Seen>) {
  const saved = await save({ id: made.id, version: made.version });
  const rows = await db.auditEntry.count();
  expect(await save({ id: saved.id, version: saved.version })).toMatchObject({ id: made.id, version: saved.version });
  expect(await db.auditEntry.count()).toBe(rows);
  await expect(save({ id: saved.id, version: saved.version + 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await db.auditEntry.count()).toBe(rows);
}

test("lưu mà không đổi gì thì không ghi gì: cơ quan, nhiệm kỳ, chức vụ, người liên hệ, lần giữ chức vụ", async () => {
  const body = await org.body({ name: "Ban Đô thị" });
  await unchanged(body, (seen) => saveBody(clerk, { ...seen, kind: "COMMITTEE", name: "Ban Đô thị HĐND tỉnh", validFrom: "05/07/2019", shown: "on" }));
  const term = await org.term({ ordinal: 14 });
  const { bodyId } = term;
  await unchanged(term, (seen) => saveTerm(clerk, { ...seen, bodyId, ordinal: 14, name: "khóa XIV", startsOn: "2011-05-22", endsOn: "2016-06-30" }));
  const post = await org.post(body.id);
  await unchanged(post, (seen) => savePost(clerk, { ...seen, bodyId: body.id, title: "Trưởng Ban Đô thị", protocol: "30", sole: "on" }));
  const contact = await saveContact(clerk, { bodyId: body.id, name: "Trần Thu Hà" });
  await unchanged(contact, (seen) => saveContact(clerk, { ...seen, bodyId: body.id, name: "Trần Thu Hà", duty: "Cung cấp thông tin" }));
  const holding = await org.holding(post.id, (await org.person()).id, "2021-07-05");
  await unchanged(holding, (seen) => saveHolding(clerk, { ...seen, fromDay: "2021-07-06", decision: "Nghị quyết số 41/NQ-HĐND" }));
});

test("lưu mà không đổi gì thì không ghi gì: đơn vị bầu cử, đại biểu, người, dữ liệu được bảo vệ", async () => {
  const { id: termId } = await org.term({ ordinal: 15 });
  const first = await saveConstituency(clerk, { termId, number: 7, name: "Huyện Nậm Sơn", seats: 5 });
  await unchanged(first, (seen) => saveConstituency(clerk, { ...seen, termId, number: "7", name: "Huyện Nậm Sơn", seats: "6" }));
  const person = await org.person();
  const member = await org.member(termId, person.id);
  // A share of the votes is a decimal in the database and a number in the form.
  await unchanged(member, (seen) => saveMember(clerk, { ...seen, fromDay: "2021-07-01", voteShare: "93,50", constituencyId: first.id }));
  await unchanged(person, async (seen) => ({ ...person, ...(await savePerson(clerk, { ...seen, fullName: "Lò Thị Mai", birthYear: "1974", titleLine: "" })) }));
  const seen = await db.person.findUniqueOrThrow({ where: { id: person.id }, select: { id: true, version: true } });
  await unchanged(seen, ({ id, version }) => saveProtected(approver, { personId: id, version, ethnicity: "Thái", birthDate: "02/03/1974" }));
});
