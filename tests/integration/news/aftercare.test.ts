import { expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import { isoDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { approveAndPublish } from "@/lib/news/commands/approve";
import { confirmForced, forcePublish } from "@/lib/news/commands/force";
import { inviteWriter } from "@/lib/news/commands/invite";
import { confirmReviewed, setReview } from "@/lib/news/commands/review-by";
import { saveEdition } from "@/lib/news/commands/save";
import { startEdition } from "@/lib/news/commands/start";
import { submitEdition } from "@/lib/news/commands/submit";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { remindReviews } from "@/lib/news/jobs";
import { findPublished } from "@/lib/news/queries";
import { type EditionDetail, findEdition } from "@/lib/news/queries/edition";
import { emergencyOf, forcedWaiting } from "@/lib/news/queries/emergency";
import { dueReviews, myReviews, possibleReviewers, reviewOfArticle } from "@/lib/news/queries/reviews";
import { listEditions } from "@/lib/news/queries/staff";
import type { Role } from "@/prisma/generated/enums";
import { auditTrailOf, make } from "../../support/make";

/* What is not the ordinary way, and what comes after: publishing in an emergency, the second look, the day to look again. */

const proofOf = (minutes: number) => ({ id: crypto.randomUUID(), reauthenticatedAt: new Date(Date.now() - minutes * 60_000) });
/** Somebody who proved who they are some minutes ago. */
async function proved(role: Role = "APPROVER", minutes = 1, lender: { id: string; name: string } | null = null) {
  const { id, name, roles } = await make.actor({ role });
  return Actor.ofAccount({ id, displayName: name, roles }, proofOf(minutes), null, lender) as Actor & { id: string };
}
const named = ({ id, version }: { id: string; version: number }) => ({ id, version });
const reason = "Công điện về bão, không liên lạc được người duyệt nào";
const rowOf = (id: string) => db.edition.findUniqueOrThrow({ where: { id } });
const slugOf = async (articleId: string) => (await db.article.findUniqueOrThrow({ where: { id: articleId } })).slug;

/** An edition of its own author who approves, sent up. */
async function ownSubmitted(content: Record<string, unknown> = {}) {
  const author = await proved();
  return { ...(await make.edition({ author, state: "SUBMITTED", content })), author };
}

test("đăng khẩn bài của chính mình: người đọc thấy ngay, lý do ở lại, nhật ký nói rõ; người khác hậu kiểm thì thôi chờ", async () => {
  const edition = await ownSubmitted();
  const told = await make.actor({ role: "APPROVER" });
  const forced = await forcePublish(edition.author, { ...named(edition), reason });
  const news = { kind: "edition.forced", text: reason, address: `/quan-tri/tin-bai/${edition.id}` };
  expect(await db.notification.findMany({ where: { accountId: told.id, kind: "edition.forced" } })).toMatchObject([news]);
  expect(await db.notification.count({ where: { accountId: edition.author.id } })).toBe(0);
  expect(await findPublished(await slugOf(edition.articleId))).not.toBeNull();
  expect(await rowOf(edition.id)).toMatchObject({ state: "PUBLISHED", approverId: edition.author.id, forcedById: edition.author.id, forceReason: reason });
  const [entry] = await db.auditEntry.findMany({ where: { subjectId: edition.id, action: "edition.force" } });
  expect(entry?.detail).toMatchObject({ ownEdition: true, overridden: [], before: "SUBMITTED" });
  const other = await make.actor({ role: "APPROVER" });
  const seen = (await findEdition(other, edition.id)) as EditionDetail;
  expect(seen.forced).toBe("waiting");
  expect(await emergencyOf(other, seen)).toMatchObject({ forced: { by: edition.author.name, reason, confirmed: null }, why: { confirm: null } });
  expect((await forcedWaiting(other)).map(({ id }) => id)).toContain(edition.id);
  expect((await listEditions(other, { need: "hau-kiem", page: 1 })).items.map(({ id }) => id)).toContain(edition.id);
  await confirmForced(other, forced);
  expect((await forcedWaiting(other)).map(({ id }) => id)).not.toContain(edition.id);
  const after = (await findEdition(other, edition.id)) as EditionDetail;
  expect(after.forced).toBe("confirmed");
  expect((await emergencyOf(other, after)).forced?.confirmed).toMatchObject({ by: other.name });
  expect((await auditTrailOf(edition.id)).slice(-2)).toEqual(["edition.force", "edition.confirm-forced"]);
});

test("người duyệt đã cùng viết thì đăng khẩn được, nhưng không hậu kiểm được; cơ sở dữ liệu giữ điều đó", async () => {
  const [along, second] = [await proved(), await proved()];
  const draft = await make.edition();
  const invited = await inviteWriter(draft.author, { ...named(draft), accountId: along.id });
  const both = await inviteWriter(draft.author, { ...invited, accountId: second.id });
  const written = await saveEdition(second, { ...(await saveEdition(along, { ...both, title: "Tin bão" })), title: "Tin bão số 4" });
  const forced = await forcePublish(along, { ...(await submitEdition(draft.author, written)), reason });
  await expect(confirmForced(second, forced)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "wrote-along" });
  await expect(db.edition.updateMany({ where: { id: draft.id }, data: { confirmedAt: new Date(), confirmedById: second.id } })).rejects.toThrow(
    /editions_two_people/,
  );
  await expect(confirmForced(await make.actor({ role: "APPROVER" }), forced)).resolves.toMatchObject({ id: draft.id });
});

test("đăng khẩn bài còn việc bắt buộc, cả bản sửa của bài đang đăng: ghi bỏ qua việc gì; bản cũ thành bản cũ, ngày đăng giữ nguyên", async () => {
  const live = await make.published();
  const open = await startEdition(live.author, { id: live.id, version: live.version });
  const href = "/tin-tuc/khong-co-bai-nay";
  const body = make.body({ type: "paragraph", content: [{ type: "text", text: "hỏng", marks: [{ type: "link", attrs: { href } }] }] });
  const saved = await saveEdition(live.author, { ...open, body, change: "CORRECTION", changeNote: "Sửa số điện thoại" });
  const sent = await submitEdition(live.author, saved);
  const approver = await proved();
  await forcePublish(approver, { ...sent, reason });
  const [entry] = await db.auditEntry.findMany({ where: { subjectId: open.id, action: "edition.force" } });
  expect(entry?.detail).toMatchObject({ ownEdition: false, overridden: ["link-broken"] });
  expect(await rowOf(live.editionId)).toMatchObject({ state: "SUPERSEDED" });
  expect(await db.article.findUniqueOrThrow({ where: { id: live.id } })).toMatchObject({ publishedEditionId: open.id, publishAt: live.publishAt });
});

test("đăng khẩn bản mới của bài chưa đến giờ đăng: vẫn chờ giờ của bài, biên nhận theo giờ ấy", async () => {
  const author = await proved();
  const publishAt = new Date(Date.now() + 3600_000);
  const live = await make.published({ author, publishAt });
  const open = await startEdition(author, { id: live.id, version: live.version });
  const saved = await saveEdition(author, { ...open, title: "Đổi giờ họp", change: "UPDATE", changeNote: "Đổi giờ họp" });
  await forcePublish(author, { ...(await submitEdition(author, saved)), reason });
  expect(await findPublished(live.slug)).toBeNull();
  expect(await db.publishReceipt.findMany({ where: { articleId: live.id }, select: { dueAt: true } })).toEqual([{ dueAt: publishAt }]);
});

test("đăng khẩn bị từ chối, không để lại gì: chưa xác nhận danh tính, duyệt thay, không duyệt, đăng thường được, bài chưa thành trang, bản cũ, thiếu lý do", async () => {
  const edition = await ownSubmitted();
  const { id: accountId, name, roles } = edition.author;
  const stale = Actor.ofAccount({ id: accountId, displayName: name, roles }, proofOf(6));
  const absent = await make.actor({ role: "APPROVER" });
  const standIn = await proved("AUTHOR", 1, { id: absent.id, name: absent.name });
  const ordinary = await make.edition({ state: "SUBMITTED" });
  const empty = await ownSubmitted({ categoryId: null });
  const hollow = await ownSubmitted({ body: make.body("Nội dung.", make.figure(null)) });
  const draft = await make.edition({ author: edition.author });
  const broken = await make.edition({ state: "SUBMITTED", content: { categoryId: null } });
  const refused: [Actor, { id: string; version: number }, object][] = [
    [stale, edition, { reason: "proof-too-old" }],
    [standIn, broken, { reason: "not-in-own-right" }],
    [await proved("AUTHOR"), edition, { reason: "not-an-approver" }],
    [await proved("ADMINISTRATOR"), edition, { reason: "not-a-writer" }],
    [await proved(), ordinary, { reason: "force-not-needed" }],
    [empty.author, empty, { reason: "not-forceable" }],
    [hollow.author, hollow, { reason: "not-forceable" }],
    [edition.author, draft, { reason: "not-submitted" }],
    [edition.author, { id: edition.id, version: edition.version - 1 }, { code: "CONFLICT" }],
    [edition.author, { id: crypto.randomUUID(), version: 1 }, { code: "NOT_FOUND" }],
  ];
  for (const [actor, seen, error] of refused) await expect(forcePublish(actor, { ...named(seen), reason })).rejects.toMatchObject(error);
  for (const input of [named(edition), { ...named(edition), reason: " " }, { ...named(edition), reason, publishAt: null }])
    await expect(forcePublish(edition.author, input)).rejects.toMatchObject({ name: "ZodError" });
  for (const { id } of [edition, ordinary, empty, hollow, draft, broken]) expect(await auditTrailOf(id)).not.toContain("edition.force");
  // What the commands refuse, the database refuses as well.
  const own = { state: "PUBLISHED", approverId: accountId, contentHash: Buffer.alloc(32) } as const;
  await expect(db.edition.update({ where: { id: edition.id }, data: own })).rejects.toThrow(/editions_two_people/);
});

test("hậu kiểm: không phải người đăng khẩn, tác giả, người thay họ, người không duyệt; chỉ một lần; bài đã gỡ thì thôi", async () => {
  const edition = await ownSubmitted();
  const forced = await forcePublish(edition.author, { ...named(edition), reason });
  const standIn = await proved("AUTHOR", 1, { id: edition.author.id, name: edition.author.name });
  const other = await make.actor({ role: "APPROVER" });
  const ordinary = await make.published();
  const refused: [Actor, { id: string; version: number }, object][] = [
    [edition.author, forced, { reason: "own-force" }],
    [standIn, forced, { reason: "own-force" }],
    [await make.actor(), forced, { reason: "not-an-approver" }],
    [other, { id: ordinary.editionId, version: ordinary.editionVersion }, { reason: "nothing-to-confirm" }],
    [other, { ...forced, version: forced.version - 1 }, { code: "CONFLICT" }],
  ];
  for (const [actor, seen, error] of refused) await expect(confirmForced(actor, seen)).rejects.toMatchObject(error);
  expect(await auditTrailOf(edition.id)).not.toContain("edition.confirm-forced");
  await expect(db.edition.update({ where: { id: edition.id }, data: { confirmedAt: new Date(), confirmedById: edition.author.id } })).rejects.toThrow(
    /editions_confirmed_by_another/,
  );
  const again = await confirmForced(other, forced);
  await expect(confirmForced(other, again)).rejects.toMatchObject({ reason: "nothing-to-confirm" });

  // A later edition took its place: nobody sees it any more.
  const replaced = await ownSubmitted();
  const stood = await forcePublish(replaced.author, { ...named(replaced), reason });
  const article = await db.article.findUniqueOrThrow({ where: { id: replaced.articleId } });
  const next = await startEdition(replaced.author, { id: article.id, version: article.version });
  const saved = await saveEdition(replaced.author, { ...next, title: "Bản sau", change: "UPDATE", changeNote: "Thêm giờ" });
  await approveAndPublish(other, await submitEdition(replaced.author, saved));
  const { version: after } = await rowOf(replaced.id);
  await expect(confirmForced(other, { id: stood.id, version: after })).rejects.toMatchObject({ reason: "nothing-to-confirm" });

  const wrong = await ownSubmitted();
  const open = await forcePublish(wrong.author, { ...named(wrong), reason });
  const { version } = await db.article.findUniqueOrThrow({ where: { id: wrong.articleId } });
  await withdrawArticle(other, { id: wrong.articleId, version, reason: "Sai nội dung" });
  await expect(confirmForced(other, open)).rejects.toMatchObject({ reason: "already-withdrawn" });
  expect((await forcedWaiting(other)).map(({ id }) => id)).not.toContain(wrong.id);
});

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("hạn xem lại: người duyệt đặt và giao, đến hạn thì hiện với người phụ trách, xem lại thì hạn dời; mỗi việc một dòng nhật ký", async () => {
  const { id, version, approver, author } = await make.published({ content: { title: "Số điện thoại đường dây nóng" } });
  const set = await setReview(approver, { id, version, reviewOn: day(10), reviewerId: author.id });
  expect(await reviewOfArticle(author, id)).toMatchObject({
    due: { state: "soon", reviewer: { id: author.id } },
    why: { set: "not-an-approver", reviewed: null },
  });
  expect((await myReviews(author)).map(({ articleId, state }) => [articleId, state])).toEqual([[id, "soon"]]);
  // The day passes.
  await db.article.update({ where: { id }, data: { reviewDueOn: new Date("2021-01-05T00:00:00Z") } });
  expect((await myReviews(author)).map(({ state }) => state)).toEqual(["overdue"]);
  expect((await dueReviews(new Date())).map(({ articleId }) => articleId)).toContain(id);
  expect((await listEditions(author, { need: "qua-han", page: 1 })).items.map(({ articleId }) => articleId)).toContain(id);
  await remindReviews();
  await remindReviews();
  const reminders = await db.notification.findMany({ where: { accountId: author.id as string, kind: "article.review" } });
  expect(reminders.map(({ text }) => text)).toEqual(["Đã quá hạn xem lại 05/01/2021."]);
  const next = await confirmReviewed(author, { ...set, reviewOn: day(200) });
  expect(await myReviews(author)).toEqual([]);
  const [entry] = await db.auditEntry.findMany({ where: { subjectId: id, action: "article.reviewed" } });
  expect(entry?.detail).toMatchObject({ wasDueOn: "2021-01-05", dueOn: day(200) });
  await confirmReviewed(approver, { ...next, reviewOn: null });
  expect(await db.article.findUniqueOrThrow({ where: { id } })).toMatchObject({ reviewDueOn: null, reviewerId: null });
  expect(await auditTrailOf(id)).toEqual(["article.set-review", "article.reviewed", "article.reviewed"]);
  expect((await possibleReviewers(approver)).map((one) => one.id)).toContain(author.id);
});

test("hạn xem lại bị từ chối, không để lại gì: tác giả đặt, ngày đã qua, người phụ trách không làm tin bài, thiếu một nửa, bản cũ, người ngoài xác nhận", async () => {
  const { id, version, approver, author } = await make.published();
  const leader = await make.actor({ role: "LEADER" });
  const good = { id, version, reviewOn: day(10), reviewerId: author.id };
  const refused: [Actor, object, object][] = [
    [author, good, { reason: "not-an-approver" }],
    [approver, { ...good, reviewOn: isoDay(new Date()) }, { reason: "review-day-passed" }],
    [approver, { ...good, reviewerId: leader.id }, { reason: "unknown-reviewer" }],
    [approver, { ...good, reviewerId: null }, { name: "ZodError" }],
    [approver, { ...good, reviewOn: "mai" }, { name: "ZodError" }],
    [approver, { ...good, version: version + 1 }, { code: "CONFLICT" }],
    [approver, { ...good, id: crypto.randomUUID() }, { code: "NOT_FOUND" }],
  ];
  for (const [actor, input, error] of refused) await expect(setReview(actor, input)).rejects.toMatchObject(error);
  await expect(confirmReviewed(author, { id, version, reviewOn: null })).rejects.toMatchObject({ reason: "no-review" });
  expect(await auditTrailOf(id)).toEqual([]);
  const set = await setReview(approver, good);
  await expect(confirmReviewed(await make.actor(), { ...set, reviewOn: null })).rejects.toMatchObject({ reason: "not-the-reviewer" });
  await expect(confirmReviewed(author, { ...set, reviewOn: "2021-01-05" })).rejects.toMatchObject({ reason: "review-day-passed" });
  await expect(confirmReviewed(author, { id, version, reviewOn: null })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await auditTrailOf(id)).toEqual(["article.set-review"]);
});
