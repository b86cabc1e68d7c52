import pg from "pg";
import { expect, test, vi } from "vitest";
import { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { approveEdition } from "@/lib/news/commands/approve";
import { createArticle } from "@/lib/news/commands/create";
import { publishEdition } from "@/lib/news/commands/publish";
import { returnEdition } from "@/lib/news/commands/return";
import { saveEdition } from "@/lib/news/commands/save";
import { saveCategory } from "@/lib/news/commands/save-category";
import { startEdition } from "@/lib/news/commands/start";
import { submitEdition } from "@/lib/news/commands/submit";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { auditTrailOf, make } from "../../support/make";

const outcome = (results: PromiseSettledResult<unknown>[]) => results.map(({ status }) => status).toSorted();
const oneWins = ["fulfilled", "rejected"];

/** Lets the work write until it needs the article's row, then cuts its connection, as a power cut would. */
async function killedWhileWaitingFor(articleId: string, work: () => Promise<unknown>) {
  const admin = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
  await admin.connect();
  await admin.query("BEGIN");
  await admin.query("SELECT 1 FROM articles WHERE id = $1 FOR UPDATE", [articleId]);
  const cut = expect(work()).rejects.toThrow();
  const waiting = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  await vi.waitFor(async () => expect((await admin.query(waiting)).rowCount).toBe(1), { timeout: 1800, interval: 20 });
  await cut;
  await admin.query("ROLLBACK");
  await admin.end();
}

test("lưu bản cũ bị từ chối, và nói ai vừa sửa gì, lúc nào", async () => {
  const author = await make.actor({ displayName: "Nguyễn Minh Đức" });
  const { id, version } = await make.edition({ author });
  await saveEdition(author, { id, version, title: "Bản mới", standfirst: "Tóm tắt mới" });
  const late = saveEdition(author, { id, version, title: "Bản từ thẻ khác" });
  await expect(late).rejects.toMatchObject({ code: "CONFLICT", detail: { changedBy: "Nguyễn Minh Đức", what: "lưu: tiêu đề, tóm tắt" } });
  await expect(late).rejects.toHaveProperty("detail.changedAt", expect.any(Date));
  expect(await auditTrailOf(id)).toEqual(["article.create", "edition.save"]);
});

test("hai người cùng lưu, cùng duyệt, cùng đăng, cùng mở bản sửa, cùng gỡ: đúng một người được", async () => {
  const draft = await make.edition();
  const saves = await Promise.allSettled(["một", "hai"].map((title) => saveEdition(draft.author, { id: draft.id, version: draft.version, title })));
  expect(outcome(saves)).toEqual(oneWins);
  expect(saves.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "CONFLICT" } });

  const approvers = [await make.actor({ role: "APPROVER" }), await make.actor({ role: "APPROVER" })];
  const submitted = await make.edition({ state: "SUBMITTED" });
  expect(outcome(await Promise.allSettled(approvers.map((actor) => approveEdition(actor, { id: submitted.id, version: submitted.version }))))).toEqual(oneWins);
  const approved = await make.edition({ state: "APPROVED" });
  expect(outcome(await Promise.allSettled(approvers.map((actor) => publishEdition(actor, { id: approved.id, version: approved.version }))))).toEqual(oneWins);
  const { id, version } = await make.published();
  expect(outcome(await Promise.allSettled(approvers.map((actor) => startEdition(actor, { id, version }))))).toEqual(oneWins);
  const other = await make.published();
  const goodbyes = await Promise.allSettled(approvers.map((actor) => withdrawArticle(actor, { id: other.id, version: other.version, reason: "Đăng nhầm" })));
  expect(outcome(goodbyes)).toEqual(oneWins);
  expect(await auditTrailOf(other.id)).toEqual(["article.withdraw"]);
});

test("mỗi bài chỉ có một bản đang mở, cơ sở dữ liệu giữ điều đó", async () => {
  const { articleId, author } = await make.edition();
  const second = db.edition.create({ data: { articleId, number: 2, title: "Bản thứ hai", body: {}, authorId: author.id as string } });
  await expect(second).rejects.toMatchObject({ code: "P2002" });
});

test("lưu lại y nguyên thì không ghi gì, phiên bản không đổi", async () => {
  const { id, version, author } = await make.edition({
    content: { title: "Kỳ họp", eventDate: "2021-01-05", bylines: [{ name: "Lê Hồng Vân", role: "TEXT" }] },
  });
  const again = await saveEdition(author, { id, version, title: "Kỳ họp", eventDate: "2021-01-05", bylines: [{ name: "Lê Hồng Vân", role: "TEXT" }] });
  expect(again.version).toBe(version);
  expect(await auditTrailOf(id)).toEqual(["article.create"]);
});

test("đứt giữa chừng khi đăng: mọi thứ như chưa hề làm, bản đã duyệt còn nguyên", async () => {
  const { id, version, approver, articleId } = await make.edition({ state: "APPROVED" });
  const trail = await auditTrailOf(id);
  await killedWhileWaitingFor(articleId, () => publishEdition(approver, { id, version }));
  expect(await db.edition.findUnique({ where: { id }, select: { state: true, version: true, publishedAt: true } })).toEqual({
    state: "APPROVED",
    version,
    publishedAt: null,
  });
  expect(await db.article.findUnique({ where: { id: articleId }, select: { publishedEditionId: true, publishAt: true } })).toEqual({
    publishedEditionId: null,
    publishAt: null,
  });
  expect(await auditTrailOf(id)).toEqual(trail);
  await expect(publishEdition(approver, { id, version })).resolves.toMatchObject({ id });
});

test("bài và việc lớn hơn sinh ra nó cùng có hoặc cùng không", async () => {
  const author = await make.actor();
  const work = db.$transaction(async (tx) => {
    await createArticle(author, { title: "Bài nhập từ tệp" }, tx);
    throw new Error("tệp hỏng ở cuối");
  });
  await expect(work).rejects.toThrow("tệp hỏng ở cuối");
  expect(await db.edition.count({ where: { authorId: author.id } })).toBe(0);
});

test("hệ thống không đứng tên tác giả", async () => {
  const nobody = Actor.system("lệnh nhập", ["article.write"]);
  await expect(createArticle(nobody, { title: "Bài" })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "no-account" });
});

test("hai bài cùng tiêu đề, lưu cùng lúc, có hai địa chỉ khác nhau", async () => {
  const author = await make.actor();
  await Promise.all([1, 2, 3].map(() => createArticle(author, { title: "Đường về bản Hua Pe" })));
  const articles = await db.article.findMany({ where: { editions: { some: { authorId: author.id } } }, select: { slug: true }, orderBy: { slug: "asc" } });
  expect(articles.map(({ slug }) => slug)).toEqual(["duong-ve-ban-hua-pe", "duong-ve-ban-hua-pe-2", "duong-ve-ban-hua-pe-3"]);
});

test("chuyên mục: người duyệt thêm và sửa, người khác không; bản cũ bị từ chối", async () => {
  const approver = await make.actor({ role: "APPROVER", displayName: "Trần Thu Hà" });
  const { id, version } = await saveCategory(approver, { name: "Hoạt động giám sát", position: 3 });
  await saveCategory(approver, { id, version, name: "Giám sát", position: 3 });
  expect(await db.category.findUnique({ where: { id }, select: { name: true, slug: true } })).toEqual({ name: "Giám sát", slug: "hoat-dong-giam-sat" });
  await expect(saveCategory(approver, { id, version, name: "Giám sát 2", position: 3 })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: "Trần Thu Hà" },
  });
  await expect(saveCategory(await make.actor(), { name: "Khác", position: 1 })).rejects.toMatchObject({
    code: "FORBIDDEN",
    reason: "may-not-manage-categories",
  });
  await expect(saveCategory(approver, { name: " ", position: 1 })).rejects.toMatchObject({ name: "ZodError" });
  expect(await auditTrailOf(id)).toEqual(["category.create", "category.save"]);
});

test("gửi duyệt và trả lại dựa trên bản cũ: từ chối, nói ai đã làm gì; không có dòng nhật ký nào thêm", async () => {
  const author = await make.actor({ displayName: "Lê Hồng Vân" });
  const draft = await make.edition({ author });
  const named = { id: draft.id, version: draft.version };
  await saveEdition(author, { ...named, title: "Tiêu đề mới" });
  await expect(submitEdition(author, named)).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: "Lê Hồng Vân", changedAt: expect.any(Date), what: "lưu: tiêu đề" },
  });
  expect(await auditTrailOf(draft.id)).toEqual(["article.create", "edition.save"]);
  const { id, version, approver } = await make.edition({ state: "SUBMITTED" });
  const other = await make.actor({ role: "APPROVER" });
  await approveEdition(approver, { id, version });
  await expect(returnEdition(other, { id, version, reason: "Sai chức vụ ở đoạn 2" })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: approver.name, what: "duyệt" },
  });
  expect(await auditTrailOf(id)).toEqual(["article.create", "edition.submit", "edition.approve"]);
});
