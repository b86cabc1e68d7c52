import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { unpublishDocument } from "@/lib/documents/commands/publish";
import { publishPart, restoreSession, stepSession, takeBackPart, trashSession } from "@/lib/sessions/commands/publish";
import { saveSession } from "@/lib/sessions/commands/save";
import { staffSessions } from "@/lib/sessions/queries/staff";
import { findDeskSession } from "@/lib/sessions/queries/staff-session";
import { auditTrailOf, make } from "@/tests/support/make";
import { makeRecord } from "@/tests/support/make-sessions";

const clerk = () => make.actor({ role: "CLERK" });
const standing = (id: string) =>
  db.councilSession.findUniqueOrThrow({ where: { id }, select: { publishedAt: true, agendaPublishedAt: true, minutesPublishedAt: true, state: true } });
const part = async (actor: Actor, id: string, name: string) => publishPart(actor, { ...(await makeRecord.seen(id)), part: name });
const back = async (actor: Actor, id: string, name: string) => takeBackPart(actor, { ...(await makeRecord.seen(id)), part: name });
const goneAt = (slug: string) => db.oldAddress.findUnique({ where: { path: `/van-ban/${slug}` }, select: { target: true, reason: true } });
const step = async (actor: Actor, id: string, to: string) => stepSession(actor, { ...(await makeRecord.seen(id)), to });

test("các bước của kỳ họp đi từng bước một; thiếu gì thì nói thiếu gì; chưa đến ngày thì chưa họp", async () => {
  const actor = await clerk();
  const { id } = await makeRecord.session(actor, { halfDays: "" });
  await expect(step(actor, id, "IN_SESSION")).rejects.toMatchObject({ reason: "one-step" });
  await expect(step(actor, id, "CONVENED")).rejects.toMatchObject({ reason: "no-sitting-yet" });
  await db.sitting.create({ data: { sessionId: id, onDay: new Date("2021-01-14T00:00:00Z"), half: "MORNING", startsAt: 480, endsAt: 690 } });
  for (const to of ["CONVENED", "IN_SESSION", "CLOSED"]) await step(actor, id, to);
  await expect(step(actor, id, "COMPLETE")).rejects.toMatchObject({ reason: "not-all-published" });
  expect(await findDeskSession(actor, id)).toMatchObject({ unrecorded: 1, next: { to: "COMPLETE", why: "not-all-published" } });
  await step(actor, id, "IN_SESSION");
  await expect(step(await make.actor({ role: "LEADER" }), id, "CLOSED")).rejects.toMatchObject({ reason: "may-not-write-sessions" });
  await expect(stepSession(actor, { id, version: 1, to: "CLOSED" })).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await auditTrailOf(id)).filter((action) => action === "session.step")).toHaveLength(4);

  const { termId, councilId } = await makeRecord.council({ from: "2096-01-01", to: "2101-01-01" });
  const future = await makeRecord.session(actor, { termId, councilId, startsOn: "14/01/2099", endsOn: "" });
  await step(actor, future.id, "CONVENED");
  await expect(step(actor, future.id, "IN_SESSION")).rejects.toMatchObject({ reason: "before-first-day" });
});

test("kỳ họp, chương trình, tài liệu, biên bản đăng và gỡ riêng từng phần, mỗi lần một dòng nhật ký; tài liệu nội bộ không theo", async () => {
  const actor = await clerk();
  const { id, slug } = await makeRecord.session(actor);
  await expect(part(actor, id, "agenda")).rejects.toMatchObject({ reason: "session-not-published" });
  await part(actor, id, "session");
  await expect(part(actor, id, "agenda")).rejects.toMatchObject({ reason: "no-items" });
  await expect(part(actor, id, "papers")).rejects.toMatchObject({ reason: "no-papers" });
  await expect(part(actor, id, "minutes")).rejects.toMatchObject({ reason: "not-closed-yet" });
  await makeRecord.item(actor, id);
  await part(actor, id, "agenda");
  const paper = await makeRecord.document({ sessionId: id });
  const inner = await makeRecord.document({ sessionId: id, visibility: "INTERNAL" });
  await part(actor, id, "papers");
  const shown = async (document: string) =>
    (await db.document.findUniqueOrThrow({ where: { id: document }, select: { publishedAt: true } })).publishedAt !== null;
  expect([await shown(paper.id), await shown(inner.id)]).toEqual([true, false]);
  await expect(part(actor, id, "papers")).rejects.toMatchObject({ reason: "session-already-published" });
  for (const to of ["CONVENED", "IN_SESSION", "CLOSED"]) await step(actor, id, to);
  await part(actor, id, "minutes");
  await expect(step(actor, id, "IN_SESSION")).rejects.toMatchObject({ reason: "minutes-are-published" });
  await step(actor, id, "COMPLETE");
  await expect(back(actor, id, "session")).rejects.toMatchObject({ reason: "parts-still-published" });
  for (const name of ["minutes", "papers", "agenda", "session"]) await back(actor, id, name);
  await expect(back(actor, id, "session")).rejects.toMatchObject({ reason: "session-not-published" });
  expect([await standing(id), await shown(paper.id)]).toMatchObject([{ publishedAt: null, agendaPublishedAt: null, minutesPublishedAt: null }, false]);
  expect((await auditTrailOf(id)).filter((action) => /publish|withdraw/.test(action))).toEqual([
    ...["session.publish", "session.publish-agenda", "session.publish-papers", "session.publish-minutes"],
    ...["session.withdraw-minutes", "session.withdraw-papers", "session.withdraw-agenda", "session.withdraw"],
  ]);
  expect(await auditTrailOf(paper.id)).toEqual(["document.publish", "document.unpublish"]);
  expect(await auditTrailOf(inner.id)).toEqual([]);
  expect(await goneAt(paper.slug)).toEqual({ target: null, reason: "withdrawn" });
  // What readers must never be given again is named to every web server.
  const gone = await db.$queryRaw<{ path: string }[]>`SELECT DISTINCT path FROM removals ORDER BY path`;
  expect(gone.map(({ path }) => path)).toEqual([`/ky-hop/${slug}`, `/van-ban/${paper.slug}`]);
});

test("tài liệu gỡ ở trang của nó rồi đăng cùng kỳ họp thì mở lại được: địa chỉ không còn báo đã gỡ", async () => {
  const actor = await clerk();
  const { id } = await makeRecord.session(actor);
  await part(actor, id, "session");
  const paper = await makeRecord.document({ sessionId: id });
  await part(actor, id, "papers");
  const { version } = await db.document.findUniqueOrThrow({ where: { id: paper.id }, select: { version: true } });
  await unpublishDocument(actor, { id: paper.id, version });
  expect(await goneAt(paper.slug)).toEqual({ target: null, reason: "withdrawn" });
  await part(actor, id, "papers");
  expect(await goneAt(paper.slug)).toBeNull();
  expect(await auditTrailOf(paper.id)).toEqual(["document.publish", "document.unpublish", "document.publish"]);
});

test("họp kín không đăng tài liệu, biên bản; đang đăng thì giữ số, không vào thùng rác; đổi số sau khi gỡ thì địa chỉ cũ dẫn sang", async () => {
  const actor = await clerk();
  const { id, slug, councilId, termId } = await makeRecord.session(actor, { closed: "on" });
  await part(actor, id, "session");
  await makeRecord.document({ sessionId: id });
  await expect(part(actor, id, "papers")).rejects.toMatchObject({ reason: "held-behind-closed-doors" });
  const { councilId: _c, termId: _t, ...facts } = makeRecord.facts({ councilId, termId }, { ordinal: "21", closed: "on" });
  await expect(saveSession(actor, { ...(await makeRecord.seen(id)), ...facts })).rejects.toMatchObject({ reason: "number-is-published" });
  await expect(trashSession(actor, await makeRecord.seen(id))).rejects.toMatchObject({ reason: "published-session-in-trash" });
  for (const role of ["AUTHOR", "LEADER", "ADMINISTRATOR"] as const) {
    await expect(back(await make.actor({ role }), id, "session")).rejects.toMatchObject({ reason: "not-a-session-publisher" });
  }
  await back(actor, id, "session");
  await saveSession(actor, { ...(await makeRecord.seen(id)), ...facts });
  const moved = await db.councilSession.findUniqueOrThrow({ where: { id }, select: { slug: true } });
  expect(await db.oldAddress.findUnique({ where: { path: `/ky-hop/${slug}` }, select: { target: true } })).toEqual({ target: `/ky-hop/${moved.slug}` });
});

test("thùng rác giữ kỳ họp và số của nó; khôi phục rồi mới làm tiếp", async () => {
  const actor = await clerk();
  const { id, termId } = await makeRecord.session(actor);
  const trashed = await trashSession(actor, await makeRecord.seen(id));
  await expect(trashSession(actor, trashed)).rejects.toMatchObject({ reason: "session-in-trash" });
  await expect(part(actor, id, "session")).rejects.toMatchObject({ reason: "session-in-trash" });
  await expect(makeRecord.item(actor, id)).rejects.toMatchObject({ reason: "session-in-trash" });
  const listed = async (bin: boolean) => (await staffSessions(actor, { termId, state: null, trashed: bin }, 1)).total;
  expect([await listed(false), await listed(true)]).toEqual([0, 1]);
  const restored = await restoreSession(actor, trashed);
  await expect(restoreSession(actor, restored)).rejects.toMatchObject({ reason: "session-not-in-trash" });
  await expect(restoreSession(actor, { id: randomUUID(), version: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect([await listed(false), await auditTrailOf(id)]).toEqual([1, ["session.create", "session.trash", "session.restore"]]);
});
