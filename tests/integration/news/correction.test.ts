import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { approveAndPublish, approveEdition } from "@/lib/news/commands/approve";
import { changeAddress } from "@/lib/news/commands/change-address";
import { createArticle } from "@/lib/news/commands/create";
import { publishEdition } from "@/lib/news/commands/publish";
import { rescheduleArticle } from "@/lib/news/commands/reschedule";
import { returnEdition } from "@/lib/news/commands/return";
import { saveEdition } from "@/lib/news/commands/save";
import { startEdition } from "@/lib/news/commands/start";
import { submitEdition } from "@/lib/news/commands/submit";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { replaceDue } from "@/lib/news/jobs";
import { findPublished, listPublished } from "@/lib/news/queries";
import { dashboardOf, waitingFor } from "@/lib/news/queries/desk";
import { reviewOf } from "@/lib/news/queries/edition";
import { listEditions } from "@/lib/news/queries/staff";
import { footprint } from "../../support/footprint";
import { auditTrailOf, make } from "../../support/make";

const inAnHour = () => new Date(Date.now() + 3600_000).toISOString();
const articleOf = (id: string) => db.article.findUniqueOrThrow({ where: { id } });

/** A published article with a correction that waits for a decision. */
const what = { change: "CORRECTION", changeNote: "Bản trước ghi 36 phòng ở; đúng là 38." } as const;

async function corrected(content: Record<string, unknown> = { title: "Đã sửa số phòng ở thành 38" }) {
  const article = await make.published({
    publishAt: new Date("2020-12-31T01:00:00Z"),
    content: { title: "36 phòng ở", bylines: [{ name: "Trần Khải", role: "TEXT" }] },
  });
  const draft = await startEdition(article.author, { id: article.id, version: article.version });
  const saved = await saveEdition(article.author, { ...draft, ...what, ...content });
  return { article, submitted: await submitEdition(article.author, saved) };
}

test("bản sửa thay bản đang đăng; ngày đăng giữ nguyên, ngày cập nhật đổi, bản cũ thành bản cũ", async () => {
  const { article, submitted } = await corrected();
  expect((await findPublished(article.slug))?.title).toBe("36 phòng ở");
  await approveAndPublish(article.approver, submitted);
  const page = await findPublished(article.slug);
  expect(page).toMatchObject({ title: "Đã sửa số phòng ở thành 38", publishAt: article.publishAt, bylines: [{ name: "Trần Khải" }] });
  expect(page?.updatedAt.getTime()).toBeGreaterThan(article.publishAt.getTime());
  expect(await db.edition.findUnique({ where: { id: article.editionId }, select: { state: true } })).toEqual({ state: "SUPERSEDED" });
  expect(await auditTrailOf(submitted.id)).toEqual(["edition.start", "edition.save", "edition.submit", "edition.approve", "edition.replace"]);
});

test("đính chính hiện với người đọc kèm ngày khi bản sửa được đăng, không sớm hơn; cập nhật thì không", async () => {
  const { article, submitted } = await corrected();
  expect((await findPublished(article.slug))?.corrections).toEqual([]);
  await approveAndPublish(article.approver, submitted);
  expect((await findPublished(article.slug))?.corrections).toEqual([{ at: expect.any(Date), note: what.changeNote }]);
  const { version } = await articleOf(article.id);
  const draft = await startEdition(article.author, { id: article.id, version });
  expect(await db.edition.findUnique({ where: { id: draft.id }, select: { change: true, changeNote: true } })).toEqual({ change: null, changeNote: "" });
  const saved = await saveEdition(article.author, { ...draft, title: "Thêm ảnh", change: "UPDATE", changeNote: "Thêm ảnh khánh thành" });
  await approveAndPublish(article.approver, await submitEdition(article.author, saved));
  expect((await findPublished(article.slug))?.corrections.map(({ note }) => note)).toEqual([what.changeNote]);
});

test("bản sửa không nói đã sửa gì thì gửi được, không duyệt được; bản đầu không cần nói", async () => {
  for (const content of [
    { change: null, changeNote: "", title: "Sửa mà không nói" },
    { change: "CORRECTION", changeNote: " " },
  ]) {
    const { article, submitted } = await corrected(content);
    await expect(approveEdition(article.approver, submitted)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "incomplete" });
    expect(await auditTrailOf(submitted.id)).toEqual(["edition.start", "edition.save", "edition.submit"]);
  }
});

test("sửa lời đính chính sau khi duyệt thì không đăng được nữa", async () => {
  const { article, submitted } = await corrected();
  const approved = await approveEdition(article.approver, submitted);
  await db.edition.update({ where: { id: submitted.id }, data: { changeNote: "Lời khác" } });
  await expect(publishEdition(article.approver, approved)).rejects.toMatchObject({ reason: "changed-after-approval" });
});

test("chuyên mục của bài đang đăng chỉ đổi khi bản sửa được đăng", async () => {
  const other = await make.category({ name: "Giám sát" });
  const { article, submitted } = await corrected({ categoryId: other.id });
  expect((await listPublished({ category: other.slug, page: 1 })).total).toBe(0);
  await approveAndPublish(article.approver, submitted);
  expect((await listPublished({ category: other.slug, page: 1 })).items.map(({ id }) => id)).toEqual([article.id]);
});

test("bản sửa hẹn giờ: trước giờ vẫn bản cũ, đến giờ thì thay, làm lại cũng chỉ thay một lần", async () => {
  const { article, submitted } = await corrected();
  await approveAndPublish(article.approver, { ...submitted, publishAt: inAnHour() });
  expect(await replaceDue()).toBe(0);
  expect((await findPublished(article.slug))?.title).toBe("36 phòng ở");
  const { items } = await listEditions(article.author, { status: "SCHEDULED", page: 1 });
  expect(items.map(({ id }) => id)).toEqual([submitted.id]);
  await db.edition.update({ where: { id: submitted.id }, data: { replaceAt: new Date(Date.now() - 1000) } });
  const runs = await Promise.all([replaceDue(), replaceDue()]);
  expect(runs.reduce((a, b) => a + b, 0)).toBe(1);
  expect(await replaceDue()).toBe(0);
  expect((await findPublished(article.slug))?.title).toBe("Đã sửa số phòng ở thành 38");
  expect((await auditTrailOf(submitted.id)).slice(-2)).toEqual(["edition.schedule", "edition.replace"]);
});

test("một bản sửa hỏng không chặn những bản sửa sau nó", async () => {
  const [broken, good] = [await corrected(), await corrected()];
  for (const { article, submitted } of [broken, good]) await approveAndPublish(article.approver, { ...submitted, publishAt: inAnHour() });
  // What nobody approved: the text was changed past the commands.
  await db.edition.update({ where: { id: broken.submitted.id }, data: { title: "Sửa lén", replaceAt: new Date(Date.now() - 2000) } });
  await db.edition.update({ where: { id: good.submitted.id }, data: { replaceAt: new Date(Date.now() - 1000) } });
  expect(await replaceDue()).toBe(1);
  expect((await findPublished(good.article.slug))?.title).toBe("Đã sửa số phòng ở thành 38");
  expect((await findPublished(broken.article.slug))?.title).toBe("36 phòng ở");
});

test("bản sửa của bài chưa đến giờ đăng: đăng ngay cũng chờ giờ của bài; biên nhận và lời báo theo giờ ấy", async () => {
  const publishAt = new Date(Date.now() + 3600_000);
  const article = await make.published({ publishAt });
  const draft = await startEdition(article.author, { id: article.id, version: article.version });
  const submitted = await submitEdition(article.author, await saveEdition(article.author, { ...draft, ...what, title: "Bản thứ hai" }));
  await approveAndPublish(article.approver, submitted);
  expect(await findPublished(article.slug)).toBeNull();
  expect(await articleOf(article.id)).toMatchObject({ publishedEditionId: draft.id, publishAt });
  expect(await db.publishReceipt.findMany({ where: { articleId: article.id }, select: { event: true, dueAt: true } })).toEqual([
    { event: "PUBLISHED", dueAt: publishAt },
  ]);
  const told = await db.notification.findMany({ where: { accountId: article.author.id as string, address: { endsWith: draft.id } } });
  expect(told.map(({ kind, text }) => [kind, text])).toEqual([["edition.scheduled", expect.stringMatching(/^Giờ đăng: /)]]);
});

test("bản sửa đã hẹn giờ mà bị trả lại thì không bao giờ tự thay", async () => {
  const { article, submitted } = await corrected();
  const approved = await approveEdition(article.approver, submitted);
  const scheduled = await publishEdition(article.approver, { ...approved, publishAt: inAnHour() });
  await returnEdition(article.approver, { ...scheduled, reason: "Đối chiếu lại kết luận" });
  expect(await db.edition.findUnique({ where: { id: submitted.id }, select: { state: true, replaceAt: true } })).toEqual({
    state: "RETURNED",
    replaceAt: null,
  });
});

test("không mở hai bản sửa, không mở bản sửa của bài chưa đăng hay đã gỡ", async () => {
  const { article } = await corrected();
  const { version } = await articleOf(article.id);
  await expect(startEdition(article.author, { id: article.id, version })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "edition-open" });
  const draft = await make.article();
  await expect(startEdition(draft.author, { id: draft.articleId, version: 1 })).rejects.toMatchObject({ reason: "not-published" });
  await expect(startEdition(await make.actor({ role: "LEADER" }), { id: article.id, version })).rejects.toMatchObject({ reason: "not-a-writer" });
  const live = await make.published();
  const before = await footprint();
  await expect(startEdition(live.author, { id: live.id, version: live.version - 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(startEdition(live.author, { id: crypto.randomUUID(), version: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const wrong of [{}, { id: live.id }, { id: "khong-phai-ma", version: 1 }, { id: live.id, version: "x" }, { id: live.id, version: 1, title: "Mới" }])
    await expect(startEdition(live.author, wrong)).rejects.toMatchObject({ name: "ZodError" });
  expect(await footprint()).toEqual(before);
});

test("gỡ bài: địa chỉ báo đã gỡ hoặc dẫn sang nơi khác, nội dung còn trong kho", async () => {
  const gone = await make.published();
  const moved = await make.published();
  const target = await make.published();
  await withdrawArticle(gone.approver, { id: gone.id, version: gone.version, reason: "Đăng nhầm" });
  await withdrawArticle(moved.approver, { id: moved.id, version: moved.version, reason: "Trùng bài", redirectTo: `/tin-tuc/${target.slug}` });
  const addresses = await db.oldAddress.findMany({ select: { path: true, target: true }, orderBy: { path: "asc" } });
  expect(addresses).toEqual(
    expect.arrayContaining([
      { path: `/tin-tuc/${gone.slug}`, target: null },
      { path: `/tin-tuc/${moved.slug}`, target: `/tin-tuc/${target.slug}` },
    ]),
  );
  expect(await findPublished(gone.slug)).toBeNull();
  expect(await articleOf(gone.id)).toMatchObject({ withdrawReason: "Đăng nhầm", publishedEditionId: gone.editionId });
  const { version } = await articleOf(gone.id);
  await expect(withdrawArticle(gone.approver, { id: gone.id, version, reason: "x" })).rejects.toMatchObject({ reason: "already-withdrawn" });
});

test("tác giả không gỡ bài; gỡ phải có lý do; không dẫn người đọc ra ngoài cổng", async () => {
  const { id, version, author, approver } = await make.published();
  await expect(withdrawArticle(author, { id, version, reason: "x" })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-withdraw" });
  await expect(withdrawArticle(approver, { id, version, reason: " " })).rejects.toMatchObject({ name: "ZodError" });
  for (const redirectTo of ["https://nơi-khác.example/", "//noi-khac.example", "/\\noi-khac.example"]) {
    await expect(withdrawArticle(approver, { id, version, reason: "x", redirectTo })).rejects.toMatchObject({ name: "ZodError" });
  }
  expect(await auditTrailOf(id)).toEqual([]);
});

test("gỡ bài chưa đến giờ đăng không để lộ rằng đã từng có bài", async () => {
  const { id, version, slug, approver } = await make.published({ publishAt: new Date(Date.now() + 3600_000) });
  await withdrawArticle(approver, { id, version, reason: "Hoãn họp" });
  expect(await db.oldAddress.findUnique({ where: { path: `/tin-tuc/${slug}` } })).toBeNull();
});

test("địa chỉ đã dùng không bao giờ về tay bài khác", async () => {
  const { id, version, slug, approver, author } = await make.published({ content: { title: "Thông báo lịch tiếp công dân" } });
  await withdrawArticle(approver, { id, version, reason: "Đăng nhầm" });
  await db.article.update({ where: { id }, data: { slug: "da-go-roi" } });
  const { articleId } = await createArticle(author, { title: "Thông báo lịch tiếp công dân" });
  expect((await articleOf(articleId)).slug).toBe(`${slug}-2`);
});

test("đổi đường dẫn: đường cũ dẫn thẳng đến đường mới nhất, quay về đường cũ của mình cũng được", async () => {
  const { id, version, slug, approver } = await make.published({ content: { title: "Tên đầu" } });
  const second = await changeAddress(approver, { id, version, slug: "ten-hai" });
  const third = await changeAddress(approver, { ...second, slug: "ten-ba" });
  const targets = await db.oldAddress.findMany({ where: { path: { in: [`/tin-tuc/${slug}`, "/tin-tuc/ten-hai"] } }, select: { target: true } });
  expect(targets).toEqual([{ target: "/tin-tuc/ten-ba" }, { target: "/tin-tuc/ten-ba" }]);
  await changeAddress(approver, { ...third, slug });
  expect(await db.oldAddress.findUnique({ where: { path: `/tin-tuc/${slug}` } })).toBeNull();
  expect((await findPublished(slug))?.id).toBe(id);
  const other = await make.published({ content: { title: "Bài khác" } });
  await expect(changeAddress(approver, { id: other.id, version: other.version, slug: "ten-ba" })).rejects.toMatchObject({
    code: "INVALID",
    reason: "address-taken",
  });
  await expect(changeAddress(other.author, { id: other.id, version: other.version, slug: "x" })).rejects.toMatchObject({ reason: "not-an-approver" });
  await expect(changeAddress(approver, { id: other.id, version: other.version, slug: "Có Dấu" })).rejects.toMatchObject({ name: "ZodError" });
});

test("đổi giờ đăng được khi bài chưa mở, không được khi đã mở", async () => {
  const waiting = await make.published({ publishAt: new Date(Date.now() + 3600_000) });
  await rescheduleArticle(waiting.approver, { id: waiting.id, version: waiting.version });
  expect(await findPublished(waiting.slug)).not.toBeNull();
  const { version } = await articleOf(waiting.id);
  await expect(rescheduleArticle(waiting.approver, { id: waiting.id, version, publishAt: inAnHour() })).rejects.toMatchObject({ reason: "already-open" });
  await expect(rescheduleArticle(waiting.author, { id: waiting.id, version })).rejects.toMatchObject({ reason: "not-an-approver" });
  const both = await make.actor({ roles: ["AUTHOR", "APPROVER"] });
  const own = await make.published({ author: both, publishAt: new Date(Date.now() + 3600_000) });
  await expect(rescheduleArticle(both, { id: own.id, version: own.version })).rejects.toMatchObject({ reason: "own-edition" });
  expect(await findPublished(own.slug)).toBeNull();
});

test("người duyệt thấy bản chờ duyệt bên bản đang đăng, lịch sử và lý do từng nút không bấm được", async () => {
  const { article, submitted } = await corrected();
  const review = await reviewOf(article.approver, submitted.id);
  expect(review).toMatchObject({
    edition: {
      title: "Đã sửa số phòng ở thành 38",
      status: "SUBMITTED",
      why: { approve: null, return: null, publish: "not-approved", edit: "not-the-author" },
    },
    published: { title: "36 phòng ở", status: "PUBLISHED" },
  });
  expect(review?.history.map(({ action, fields }) => [action, fields])).toEqual([
    ["edition.submit", []],
    ["edition.save", ["title", "change", "changeNote"]],
    ["edition.start", []],
  ]);
  expect(await reviewOf(article.approver, crypto.randomUUID())).toBeNull();
});

test("bàn làm việc: người duyệt thấy bài của người khác, tác giả thấy bài của mình, lãnh đạo không có phần này", async () => {
  const author = await make.actor();
  const approver = await make.actor({ roles: ["AUTHOR", "APPROVER"] });
  const submitted = await make.edition({ state: "SUBMITTED", author });
  const own = await make.edition({ state: "SUBMITTED", author: approver });
  const desk = await dashboardOf(approver);
  expect(desk?.toDecide?.rows.map(({ id }) => id)).toContain(submitted.id);
  expect(desk?.toDecide?.rows.map(({ id }) => id)).not.toContain(own.id);
  expect(desk?.waiting.rows.map(({ id }) => id)).toEqual([own.id]);
  expect(await waitingFor(author)).toBe(0);
  expect(await waitingFor(await make.actor({ role: "LEADER" }))).toBe(0);
  await make.article({ author });
  expect(await waitingFor(author)).toBe(1);
  expect(await dashboardOf(author)).toMatchObject({ toDecide: null, toPublish: null, waiting: { rows: [{ id: submitted.id, status: "SUBMITTED" }] } });
  expect(await dashboardOf(await make.actor({ role: "LEADER" }))).toBeNull();
  await expect(listEditions(await make.actor({ role: "LEADER" }), { page: 1 })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("danh sách tìm tiêu đề có dấu hoặc không dấu và đếm theo trạng thái", async () => {
  const author = await make.actor();
  const { id } = await make.edition({ author, content: { title: "Khảo sát bến đò Sông Lạc trước Tết" } });
  const { items, total, counts } = await listEditions(author, { q: "ben do song lac", mine: true, page: 1 });
  expect([items.map((row) => row.id), total, counts.DRAFT, counts.PUBLISHED]).toEqual([[id], 1, 1, 0]);
  // Signs of a pattern are signs like others.
  for (const q of ["khảo%tết", "khả_ sát"]) expect((await listEditions(author, { q, mine: true, page: 1 })).total).toBe(0);
});
