import { randomUUID } from "node:crypto";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { GET as pdf } from "@/app/(public)/ky-hop/[slug]/tai-lieu.pdf/route";
import { GET as zip } from "@/app/(public)/ky-hop/[slug]/tai-lieu.zip/route";
import { MinutesView } from "@/components/sessions/minutes-view";
import { db } from "@/lib/core/db";
import { publishDocument } from "@/lib/documents/commands/publish";
import { findStaffDocument } from "@/lib/documents/queries/staff";
import { publicFile } from "@/lib/files/queries";
import { publishQuestion, withdrawQuestion } from "@/lib/questions/commands/publish";
import { questionsOf, questionsOfSession } from "@/lib/questions/queries";
import { everyQuestion, findQuestion, listQuestions, questionsForSitemap } from "@/lib/questions/queries/list";
import { findStaffQuestion } from "@/lib/questions/queries/staff";
import { publishPart } from "@/lib/sessions/commands/publish";
import { bandSession } from "@/lib/sessions/queries/live";
import { findMinutes } from "@/lib/sessions/queries/minutes";
import { findSession } from "@/lib/sessions/queries/page";
import { papersOf } from "@/lib/sessions/queries/papers";
import { findDeskSession } from "@/lib/sessions/queries/staff-session";
import { correctVote, deleteVote, recordVote } from "@/lib/votes/commands/record";
import { recordRollCall } from "@/lib/votes/commands/roll-call";
import { auditTrailOf, make } from "../support/make";
import { LONG_AGO, makeSession } from "../support/make-public-session";
import { makeRecord as makeVotes } from "../support/make-votes";

/* Of what was held behind closed doors readers learn that it was held, when, and its agenda (docs/decisions/0119, 0148, 0157). */

const told = (value: unknown) => JSON.stringify(value);
const bundles = async (slug: string) => {
  const asked = new Request("https://hdnd.example/ky-hop");
  const answers = [
    await zip(asked, { params: Promise.resolve({ slug }) }),
    await pdf(new Request(asked, { method: "HEAD" }), { params: Promise.resolve({ slug }) }),
  ];
  for (const answer of answers) await answer.body?.cancel();
  return answers.map(({ status }) => status);
};

/** A session with an open and a second sitting, and at both a paper, an examination and an outcome. */
async function scene() {
  const session = await makeSession.session({ minutesPublishedAt: LONG_AGO });
  const open = await makeSession.sitting(session.id);
  const other = await makeSession.sitting(session.id, { half: "AFTERNOON", startsAt: 840, endsAt: 1020, note: "CANARY-NOTE" });
  const committee = await db.body.create({ data: { kind: "COMMITTEE", slug: `ban-${randomUUID()}`, name: "CANARY-COMMITTEE" } });
  const plain = await makeSession.item(session.id, { sittingId: open.id, title: "Mục công khai" });
  const item = await makeSession.item(session.id, { sittingId: other.id, title: "Mục của buổi chiều", outcome: "CANARY-OUTCOME", videoStartMs: 1000 });
  await makeSession.paper({ itemId: plain.id, title: "TO-TRINH-MO", sessionId: session.id });
  const paper = await makeSession.paper({ itemId: item.id, title: "CANARY-PAPER", sessionId: session.id });
  const report = await makeSession.paper({ kind: "EXAMINATION_REPORT", title: "CANARY-REPORT" });
  await db.examination.create({ data: { committeeId: committee.id, documentId: paper.id, reportId: report.id, opinion: "AGREES" } });
  // It lies before both sittings: the narrower holds.
  const twice = await makeSession.paper({ itemId: plain.id, position: 2, title: "CANARY-TWICE", sessionId: session.id });
  await db.agendaPaper.create({ data: { itemId: item.id, role: "REFERENCE", position: 2, documentId: twice.id } });
  return { session, open, other, item, paper, slug: session.slug };
}

test("buổi kín: tài liệu, thẩm tra, ghi chú, kết quả không ở trang, ZIP, PDF, biên bản; mục và giờ thì còn", async () => {
  const { other, slug } = await scene();
  const all = async () => [told(await findSession(slug)), told(await findMinutes(slug)), told(await papersOf(slug))];
  expect((await all())[0]).toMatch(/CANARY-PAPER.*CANARY-TWICE|CANARY-TWICE.*CANARY-PAPER/);
  await db.sitting.update({ where: { id: other.id }, data: { closed: true } });
  for (const text of await all()) expect(text).not.toMatch(/CANARY/);
  const [page] = await all();
  expect([page?.includes("TO-TRINH-MO"), page?.includes("Mục của buổi chiều")]).toEqual([true, true]);
  const [, half] = (await findSession(slug))?.agenda?.halves ?? [];
  expect(half).toMatchObject({
    closed: true,
    startsAt: 840,
    note: "",
    items: [{ done: false, outcome: "", videoStartMs: null, papers: [], examinations: [] }],
  });
  expect((await papersOf(slug))?.entries).toHaveLength(1);
  expect(await bundles(slug)).toEqual([200, 200]);
});

test("kỳ họp kín: không tài liệu nào ở trang, ZIP, PDF; hai tệp ấy trả lời là không có", async () => {
  const { session, slug } = await scene();
  await makeSession.paper({ title: "CANARY-LOOSE", kind: "INVITATION", sessionId: session.id });
  expect(await bundles(slug)).toEqual([200, 200]);
  await db.councilSession.update({ where: { id: session.id }, data: { closed: true } });
  expect([told(await findSession(slug)), told(await papersOf(slug)), told(await bandSession())].some((text) => /CANARY|TO-TRINH-MO/.test(text))).toBe(false);
  expect([(await papersOf(slug))?.entries, await bundles(slug)]).toEqual([[], [404, 404]]);
  expect((await findSession(slug))?.agenda?.halves.map(({ items }) => items.map(({ title }) => title))).toEqual([["Mục công khai"], ["Mục của buổi chiều"]]);
});

test("văn bản của kỳ họp kín, buổi kín không công bố được, cả ở trang của nó; đã công bố thì kỳ họp nhắc gỡ", async () => {
  const { session, other, paper, item } = await scene();
  const clerk = await make.actor({ role: "CLERK" });
  const hidden = await makeSession.paper({ itemId: item.id, position: 3, sessionId: session.id, publishedAt: null });
  const loose = await makeSession.paper({ sessionId: session.id, publishedAt: null });
  const refused = async (id: string) => {
    await expect(publishDocument(clerk, { id, version: 1 })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "behind-closed-doors" });
    expect([(await findStaffDocument(clerk, id))?.why.publish, await auditTrailOf(id)]).toEqual(["behind-closed-doors", []]);
  };
  await db.sitting.update({ where: { id: other.id }, data: { closed: true } });
  await refused(hidden.id);
  const desk = async () => findDeskSession(clerk, session.id);
  // What can never be given does not keep the session from being complete.
  expect((await desk())?.holdings).toMatchObject({ papersHidden: 1, papersReady: 1 });
  expect((await desk())?.stuck.map(({ id, shown }) => [id === paper.id, shown])).toContainEqual([true, true]);
  const { version } = session;
  expect(await publishPart(clerk, { id: session.id, version, part: "papers" })).toMatchObject({ left: 0 });
  const given = async (id: string) => (await db.document.findUniqueOrThrow({ where: { id }, select: { publishedAt: true } })).publishedAt !== null;
  expect([await given(hidden.id), await given(loose.id)]).toEqual([false, true]);
  await db.document.update({ where: { id: loose.id }, data: { publishedAt: null } });
  await db.sitting.update({ where: { id: other.id }, data: { closed: false } });
  await db.councilSession.update({ where: { id: session.id }, data: { closed: true } });
  await refused(hidden.id);
  expect((await findStaffDocument(clerk, loose.id))?.why.publish).toBe("behind-closed-doors");
  expect((await desk())?.publish.papers).toEqual({ shown: true, why: null });
});

test("chất vấn ở kỳ họp kín, buổi kín: không ở kỳ họp, trang Chất vấn, trang đại biểu, sơ đồ; đăng thì bị từ chối", async () => {
  const { session, other, item } = await scene();
  const clerk = await make.actor({ role: "CLERK" });
  const member = await makeSession.member(session.termId);
  const words = { askerId: member.id, askerTitle: "Đại biểu", answererName: "Vũ Hồng Sơn", answererTitle: "", form: "SPOKEN" as const };
  const ask = async (text: string, where: object, publishedAt: Date | null = LONG_AGO) =>
    db.question.create({ data: { ...words, text, askedOn: makeSession.day("2020-12-09"), slug: `cau-hoi-${randomUUID()}`, publishedAt, ...where } });
  const between = await ask("Giữa hai kỳ họp", {});
  const inSession = await ask("Ở kỳ họp", { sessionId: session.id });
  const atItem = await ask("Ở mục", { sessionId: session.id, itemId: item.id });
  const waiting = await ask("Chưa đăng", { sessionId: session.id, itemId: item.id }, null);
  const mine = new Set([between.slug, inSession.slug, atItem.slug]);
  const seen = async () => {
    const slugs = [
      [...(await questionsOf(member.id, 9)).items.map(({ slug }) => slug)],
      [...(await listQuestions({ ...everyQuestion, year: 2020 }, 1)).items.map(({ slug }) => slug)].filter((slug) => mine.has(slug)),
      (await questionsForSitemap()).map(({ slug }) => slug).filter((slug) => mine.has(slug)),
      (await Promise.all([...mine].map(findQuestion))).flatMap((question) => question?.slug ?? []),
    ].map((list) => list.length);
    return [...slugs, (await questionsOfSession(session.id)).length];
  };
  const refused = async () => {
    await expect(publishQuestion(clerk, { id: waiting.id, version: 1 })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "behind-closed-doors" });
    expect([(await findStaffQuestion(clerk, waiting.id))?.why.publish, await auditTrailOf(waiting.id)]).toEqual(["behind-closed-doors", []]);
  };
  expect(await seen()).toEqual([3, 3, 3, 3, 2]);
  await db.sitting.update({ where: { id: other.id }, data: { closed: true } });
  expect(await seen()).toEqual([2, 2, 2, 2, 1]);
  await refused();
  await db.sitting.update({ where: { id: other.id }, data: { closed: false } });
  await db.councilSession.update({ where: { id: session.id }, data: { closed: true } });
  expect(await seen()).toEqual([1, 1, 1, 1, 0]);
  await refused();
});

test("chất vấn gỡ xuống: địa chỉ trả lời là đã gỡ; đăng lại thì mở lại được", async () => {
  const { session } = await scene();
  const clerk = await make.actor({ role: "CLERK" });
  const member = await makeSession.member(session.termId);
  const words = { askerId: member.id, askerTitle: "Đại biểu", answererName: "Vũ Hồng Sơn", answererTitle: "", form: "WRITTEN" as const, text: "Vì sao?" };
  const { id, slug } = await db.question.create({ data: { ...words, askedOn: makeSession.day("2020-08-09"), slug: `cau-hoi-${randomUUID()}` } });
  const old = () => db.oldAddress.findUnique({ where: { path: `/chat-van/${slug}` }, select: { target: true, reason: true } });
  const live = await publishQuestion(clerk, { id, version: 1 });
  expect(await old()).toBeNull();
  const down = await withdrawQuestion(clerk, live);
  expect(await old()).toEqual({ target: null, reason: "withdrawn" });
  await publishQuestion(clerk, down);
  expect(await old()).toBeNull();
});

test("tên bị bỏ khỏi biểu quyết, biểu quyết bị xóa: bản lưu dự phòng của trang không được dùng nữa", async () => {
  const clerk = await make.actor({ role: "CLERK" });
  const council = await makeVotes.council();
  const { id: sessionId, slug } = await makeVotes.session(council);
  const words = { title: "Thông qua", subject: "RESOLUTION", method: "ELECTRONIC", onDay: "2020-12-09", votedAt: "9:00", note: "" };
  const event = { ...words, eligible: "3", present: "3", inFavour: "3", against: "0", notVoting: "0" };
  const told = [`/ky-hop/${slug}`, `/ky-hop/${slug}/bien-ban`, `/ky-hop/${slug}/bieu-quyet`];
  const taken = async <T>(work: () => Promise<T>) => {
    await db.removal.deleteMany({ where: { path: { in: told } } });
    const result = await work();
    return { result, gone: await db.removal.count({ where: { path: { in: told } } }) };
  };
  const call = (seen: object) => recordRollCall(clerk, { ...seen, votes: council.members.map(({ id }) => ({ memberId: id, choice: "FOR" })), pasted: "" });
  const made = await taken(() => recordVote(clerk, { sessionId, ...event, open: "on" }));
  const named = await taken(() => call(made.result));
  const again = await taken(() => call(named.result));
  const shut = await taken(() => correctVote(clerk, { ...again.result, ...event }));
  const deleted = await taken(() => deleteVote(clerk, shut.result));
  expect([made, named, again, shut, deleted].map(({ gone }) => gone)).toEqual([0, 0, 3, 3, 3]);
});

test("bản ghi hình của buổi chỉ mở sau khi đăng chương trình", async () => {
  const session = await makeSession.session({ agendaPublishedAt: null });
  const columns = { kind: "VIDEO" as const, mimeType: "video/mp4", size: 1, sha256: new Uint8Array(32), width: 640, height: 360, durationMs: 1000 };
  const video = await db.storedFile.create({ data: { ...columns, name: "phien.mp4", storageKey: randomUUID() } });
  await makeSession.sitting(session.id, { videoId: video.id });
  expect(await publicFile(video.id)).toBeNull();
  await db.councilSession.update({ where: { id: session.id }, data: { agendaPublishedAt: LONG_AGO } });
  expect((await publicFile(video.id))?.id).toBe(video.id);
});

test("biên bản viết số dưới mười bằng hai chữ số: có mặt, vắng, tán thành", async () => {
  const session = await makeSession.session({ minutesPublishedAt: LONG_AGO });
  const sitting = await makeSession.sitting(session.id);
  const item = await makeSession.item(session.id, { sittingId: sitting.id });
  for (const state of ["PRESENT", "PRESENT", "EXCUSED"] as const) {
    const member = await makeSession.member(session.termId);
    await db.attendance.create({ data: { sittingId: sitting.id, memberId: member.id, state } });
  }
  const counts = { eligible: 9, present: 8, inFavour: 7, against: 1, notVoting: 0 };
  const vote = { sessionId: session.id, itemId: item.id, title: "Thông qua", subject: "RESOLUTION", method: "SHOW_OF_HANDS" } as const;
  await db.voteEvent.create({ data: { ...vote, ...counts, onDay: makeSession.day("2020-12-08") } });
  const minutes = await findMinutes(session.slug);
  if (!minutes) throw new Error("no minutes");
  const text = renderToStaticMarkup(createElement(MinutesView, { minutes }))
    .replace(/<[^>]+>/g, " ")
    .replaceAll("\u00a0", " ");
  for (const words of ["02 trên 03 đại biểu; 01 vắng có lý do", "07 tán thành, 01 không tán thành, 01 vắng; 07 trên 09 đại biểu, 77,8%"])
    expect(text).toContain(words);
});
