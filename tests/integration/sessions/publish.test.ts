import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { GET as pdf } from "@/app/(public)/ky-hop/[slug]/tai-lieu.pdf/route";
import { GET as zip } from "@/app/(public)/ky-hop/[slug]/tai-lieu.zip/route";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { unpublishDocument } from "@/lib/documents/commands/publish";
import { storeDocument } from "@/lib/files/commands";
import { moveItem } from "@/lib/sessions/commands/items";
import { publishPart, restoreSession, stepSession, takeBackPart, trashSession } from "@/lib/sessions/commands/publish";
import { saveSession } from "@/lib/sessions/commands/save";
import { saveSitting } from "@/lib/sessions/commands/sittings";
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
  const own = ["", "/bien-ban", "/bieu-quyet", "/tai-lieu.pdf", "/tai-lieu.zip"].map((tail) => `/ky-hop/${slug}${tail}`);
  const all = [...own, `/lich/ky-hop/${slug}.ics`];
  const gone = await db.removal.findMany({ distinct: ["path"], orderBy: { path: "asc" }, select: { path: true } });
  expect(gone.map(({ path }) => path).toSorted()).toEqual([...all, `/van-ban/${paper.slug}`].toSorted());
  // A session that is taken back is gone at each of its addresses, and found again once it is given.
  const old = async () => (await db.oldAddress.findMany({ where: { path: { in: all } }, select: { path: true, target: true } })).toSorted(byPath);
  const sorted = all.toSorted();
  expect(await old()).toEqual(sorted.map((path) => ({ path, target: null })));
  const asked = new Request(`https://hdnd.example/ky-hop/${slug}/tai-lieu.zip`);
  expect([(await zip(asked, at(slug))).status, (await pdf(asked, at(slug))).status]).toEqual([410, 410]);
  await part(actor, id, "session");
  expect([await old(), (await zip(asked, at(slug))).status]).toEqual([[], 404]);
});

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
const at = (slug: string) => ({ params: Promise.resolve({ slug }) });

test("tài liệu không có gì để đọc, hoặc tệp chờ quét, ở lại khi đăng tài liệu của kỳ họp và được nêu tên; không tài liệu nào đăng được thì từ chối", async () => {
  const actor = await clerk();
  const { id } = await makeRecord.session(actor);
  await part(actor, id, "session");
  const bare = await makeRecord.document({ sessionId: id, summary: "" });
  expect((await findDeskSession(actor, id))?.publish.papers).toEqual({ shown: false, why: "papers-not-ready" });
  await expect(part(actor, id, "papers")).rejects.toMatchObject({ reason: "papers-not-ready" });
  const held = await makeRecord.document({ sessionId: id });
  const file = await storeDocument(actor, { bytes: Buffer.from(`Tờ trình ${randomUUID()}`), name: "cho-quet.txt" });
  await db.attachment.create({ data: { documentId: held.id, fileId: file.id, role: "ORIGINAL", position: 1 } });
  await db.storedFile.update({ where: { id: file.id }, data: { scanState: "WAITING" } });
  const ready = await makeRecord.document({ sessionId: id });
  expect(await part(actor, id, "papers")).toMatchObject({ left: 2 });
  const shown = await db.document.findMany({ where: { sessionId: id, publishedAt: { not: null } }, select: { id: true } });
  expect(shown).toEqual([{ id: ready.id }]);
  const desk = await findDeskSession(actor, id);
  expect(new Map(desk?.stuck.map((paper) => [paper.id, paper.why]))).toEqual(
    new Map([
      [bare.id, "nothing-to-read"],
      [held.id, "files-held"],
    ]),
  );
  expect([await auditTrailOf(bare.id), await auditTrailOf(held.id)]).toEqual([[], []]);
  const last = await db.auditEntry.findFirstOrThrow({ where: { subjectId: id }, orderBy: { id: "desc" }, select: { detail: true } });
  expect(last.detail).toMatchObject({ documents: 1 });
});

test("kỳ họp, phiên thành kín: bản lưu dự phòng của trang, biên bản, biểu quyết bị bỏ; mục chuyển vào phiên kín cũng vậy", async () => {
  const actor = await clerk();
  const session = await makeRecord.session(actor);
  const { id, slug, sittings } = session;
  await part(actor, id, "session");
  const [first, second] = sittings;
  const item = await makeRecord.item(actor, id, { sittingId: first?.id });
  const told = ["", "/bien-ban", "/bieu-quyet"].map((tail) => `/ky-hop/${slug}${tail}`);
  const taken = async (work: () => Promise<unknown>) => {
    await db.removal.deleteMany({});
    await work();
    return (await db.removal.findMany({ where: { path: { in: told } }, select: { path: true } })).length;
  };
  const hours = (sitting: typeof first) => ({ onDay: sitting?.onDay.toISOString().slice(0, 10), half: sitting?.half, startsAt: "8:00", endsAt: "11:30" });
  const shut = { id: second?.id, version: second?.version, ...hours(second) };
  expect(await taken(() => saveSitting(actor, { ...shut, note: "Đổi phòng" }))).toBe(0);
  expect(await taken(() => saveSitting(actor, { ...shut, version: 2, closed: "on" }))).toBe(3);
  const move = async () => moveItem(actor, { ...(await makeRecord.seen(id)), itemId: item.id, to: "sitting", sittingId: second?.id });
  expect(await taken(move)).toBe(3);
  const { councilId: _c, termId: _t, ...facts } = makeRecord.facts(session, { closed: "on" });
  expect(await taken(async () => saveSession(actor, { ...(await makeRecord.seen(id)), ...facts }))).toBe(3);
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
  for (const tail of ["", "/bien-ban", "/bieu-quyet", "/tai-lieu.zip", "/tai-lieu.pdf"]) {
    const row = await db.oldAddress.findUnique({ where: { path: `/ky-hop/${slug}${tail}` }, select: { target: true } });
    expect(row, tail).toEqual({ target: `/ky-hop/${moved.slug}${tail}` });
  }
  const ics = await db.oldAddress.findUnique({ where: { path: `/lich/ky-hop/${slug}.ics` }, select: { target: true } });
  expect(ics).toEqual({ target: `/lich/ky-hop/${moved.slug}.ics` });
  const led = await zip(new Request(`https://hdnd.example/ky-hop/${slug}/tai-lieu.zip`), at(slug));
  expect([led.status, led.headers.get("location")]).toEqual([301, `/ky-hop/${moved.slug}/tai-lieu.zip`]);
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
