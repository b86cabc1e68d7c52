import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { publicFile } from "@/lib/files/queries";
import { beat, pulseOf } from "@/lib/jobs/heartbeat";
import { approveAndPublish } from "@/lib/news/commands/approve";
import { keepArticle } from "@/lib/news/commands/keep";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { checkReceipts, withdrawDue } from "@/lib/news/jobs";
import { feedItems, findPublished, listPublished, sitemapPage } from "@/lib/news/queries";
import { lastReceipts, receiptFacts, receiptOfEdition } from "@/lib/news/queries/receipts";
import { scheduleOf } from "@/lib/news/queries/schedule";
import { listEditions } from "@/lib/news/queries/staff";
import { auditTrailOf, make } from "../../support/make";
import { addressesFound } from "../../support/search";

const inHours = (hours: number) => new Date(Date.now() + hours * 3600_000);
const later = inHours(2).toISOString();
const row = (id: string) => db.article.findUniqueOrThrow({ where: { id } });
const pass = (id: string) => db.article.update({ where: { id }, data: { withdrawDueAt: new Date(Date.now() - 1000) } });

async function going() {
  const file = await make.picture();
  const article = await make.published({ content: { title: "Thông báo mời thầu in ấn", body: make.body("Mời thầu.", make.figure(file.id)) } });
  const scheduled = await withdrawArticle(article.approver, { id: article.id, version: article.version, reason: "Hết hạn mời thầu", withdrawAt: later });
  return { ...article, ...scheduled, fileId: file.id };
}

test("hẹn giờ gỡ: trước giờ vẫn đọc được; qua giờ thì không nơi nào còn, dù tiến trình nền không chạy", async () => {
  const { id, slug, fileId, author } = await going();
  expect(await findPublished(slug)).not.toBeNull();
  expect(await publicFile(fileId)).not.toBeNull();
  expect(await auditTrailOf(id)).toEqual(["article.withdraw-later"]);
  await pass(id);
  expect(await findPublished(slug)).toBeNull();
  expect(await publicFile(fileId)).toBeNull();
  const shown = [
    ...(await listPublished({ page: 1 })).items,
    ...(await addressesFound("mời thầu in ấn")).map((address) => ({ slug: address.replace("/tin-tuc/", "") })),
    ...(await feedItems(30)),
    ...(await sitemapPage(1)),
  ];
  expect(shown.map((item) => item.slug)).not.toContain(slug);
  const { items } = await listEditions(author, { status: "WITHDRAWN", page: 1 });
  expect(items.map((item) => item.slug)).toContain(slug);
});

test("tiến trình nền ghi việc gỡ một lần: địa chỉ báo đã gỡ, lý do đã ghi khi hẹn", async () => {
  // What other tests left behind.
  await withdrawDue();
  const { id, slug } = await going();
  expect(await withdrawDue()).toBe(0);
  await pass(id);
  const runs = await Promise.all([withdrawDue(), withdrawDue()]);
  expect(runs[0] + runs[1]).toBe(1);
  expect(await row(id)).toMatchObject({ withdrawReason: "Hết hạn mời thầu", withdrawDueAt: null, withdrawnAt: expect.any(Date) });
  expect(await db.oldAddress.findUnique({ where: { path: `/tin-tuc/${slug}` }, select: { target: true } })).toEqual({ target: null });
  expect(await auditTrailOf(id)).toEqual(["article.withdraw-later", "article.withdraw"]);
});

test("bỏ hẹn gỡ: bài ở lại; không có hẹn nào thì không có gì để bỏ", async () => {
  const { id, version, approver, author, slug } = await going();
  await expect(keepArticle(author, { id, version })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-withdraw" });
  await expect(keepArticle(approver, { id, version: version - 1 })).rejects.toMatchObject({ code: "CONFLICT", detail: { what: "hẹn giờ gỡ bài" } });
  await expect(keepArticle(approver, { id })).rejects.toMatchObject({ name: "ZodError" });
  const kept = await keepArticle(approver, { id, version });
  await expect(keepArticle(approver, kept)).rejects.toMatchObject({ reason: "no-hour-to-go" });
  expect(await findPublished(slug)).not.toBeNull();
  expect(await row(id)).toMatchObject({ withdrawDueAt: null, withdrawReason: null });
  expect(await auditTrailOf(id)).toEqual(["article.withdraw-later", "article.keep"]);
});

test("giờ gỡ đã qua, trước giờ đăng, hay do tác giả hẹn: từ chối, không ghi gì", async () => {
  const { id, version, approver, author } = await make.published({ publishAt: inHours(5) });
  const wanted = (withdrawAt: Date) => ({ id, version, reason: "x", withdrawAt: withdrawAt.toISOString() });
  await expect(withdrawArticle(approver, wanted(inHours(-1)))).rejects.toMatchObject({ reason: "hour-passed" });
  await expect(withdrawArticle(approver, wanted(inHours(4)))).rejects.toMatchObject({ reason: "before-opening" });
  await expect(withdrawArticle(author, wanted(inHours(6)))).rejects.toMatchObject({ reason: "may-not-withdraw" });
  await expect(withdrawArticle(approver, { ...wanted(inHours(6)), withdrawAt: "mai" })).rejects.toMatchObject({ name: "ZodError" });
  expect(await auditTrailOf(id)).toEqual([]);
});

test("lịch đăng: sắp mở, sắp thay, sắp gỡ, đề nghị chưa duyệt, và việc trễ", async () => {
  const opening = await make.published({ publishAt: inHours(1) });
  const leaving = await going();
  const proposed = await make.edition({ state: "SUBMITTED", content: { proposedPublishAt: inHours(3).toISOString() } });
  const schedule = await scheduleOf(opening.approver);
  const kinds = new Map(schedule.coming.map((item) => [item.id, item.kind]));
  expect([kinds.get(opening.editionId), kinds.get(leaving.editionId), kinds.get(proposed.id)]).toEqual(["open", "withdraw", "proposed"]);
  expect(schedule.coming.map(({ at }) => at.getTime())).toEqual(schedule.coming.map(({ at }) => at.getTime()).toSorted((a, b) => a - b));
  expect(schedule.days).toHaveLength(14);
  await db.article.update({ where: { id: leaving.id }, data: { withdrawDueAt: inHours(-1) } });
  expect((await scheduleOf(opening.approver)).late.map(({ id }) => id)).toEqual([leaving.editionId]);
  for (const role of ["CLERK", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"] as const) {
    const actor = await make.actor({ role });
    await expect(scheduleOf(actor)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-a-writer" });
    await expect(lastReceipts(actor, new Date(), 5)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(receiptOfEdition(actor, opening.editionId)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});

test("nhịp của tiến trình nền: từng phút của một giờ qua, phút lỡ khác phút chưa từng chạy", async () => {
  const name = `nhịp ${crypto.randomUUID()}`;
  const at = new Date("2021-01-05T07:46:20Z");
  expect((await pulseOf(name, at)).lastAt).toBeNull();
  const minute = (text: string) => ({ name, minute: new Date(`2021-01-05T07:${text}:00Z`) });
  await db.heartbeatMinute.createMany({ data: [minute("40"), minute("41"), minute("44"), minute("45")] });
  const { minutes } = await pulseOf(name, at);
  expect(minutes).toHaveLength(60);
  expect(minutes.slice(-8).map(({ state }) => state)).toEqual(["unknown", "alive", "alive", "missed", "missed", "alive", "alive", "missed"]);
  await beat(name);
  await beat(name);
  expect(await db.heartbeatMinute.count({ where: { name, minute: { gt: inHours(-1) } } })).toBeLessThanOrEqual(2);
});

/* The receipt: a little web server answers for the portal, right or wrong as the test says. */

const servers: { close(): void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function site(answer: (path: string) => string | null): Promise<string> {
  const server = createServer((req, res) => {
    const body = answer(decodeURIComponent(req.url ?? ""));
    res.writeHead(body === null ? 404 : 200).end(body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What a portal that shows an article answers everywhere. */
async function rightAnswer(id: string): Promise<string> {
  const facts = await receiptFacts(id, "PUBLISHED", new Date());
  const updated = facts && new Date(facts.updatedAt.getTime() + 7 * 3600_000).toISOString().slice(0, 19);
  return `href="/tin-tuc/${facts?.slug}" ${updated}+07:00`;
}

test("đăng xong có biên nhận: hỏi từng trang của mọi máy chủ; một máy có RSS hỏng thì dòng RSS đỏ", async () => {
  await db.publishReceipt.deleteMany();
  const article = await make.published();
  const right = await rightAnswer(article.id);
  const [well, broken] = [await site(() => right), await site((path) => (path === "/rss.xml" ? "<rss/>" : right))];
  expect(await checkReceipts([well], 500)).toBe(1);
  expect((await receiptOfEdition(article.author, article.editionId))?.lines.map(({ what, ok }) => [what, ok])).toEqual([
    ["page", true],
    ["list", true],
    ["category", true],
    ["feed", true],
    ["sitemap", true],
    ["search", true],
  ]);
  expect(await checkReceipts([well], 500)).toBe(0);

  await db.publishReceipt.updateMany({ where: { articleId: article.id }, data: { finishedAt: null } });
  await checkReceipts([well, broken], 300);
  const lines = (await receiptOfEdition(article.author, article.editionId))?.lines ?? [];
  expect(lines.filter(({ ok }) => !ok)).toMatchObject([{ what: "feed", problem: "chưa có bản vừa đăng" }]);
  await db.publishReceipt.updateMany({ where: { articleId: article.id }, data: { finishedAt: null } });
  await checkReceipts(["http://127.0.0.1:1"], 0);
  expect((await receiptOfEdition(article.author, article.editionId))?.lines.map(({ problem }) => problem)).toEqual(Array(6).fill("không trả lời"));
});

test("biên nhận của bài hẹn giờ chờ đến giờ; gỡ trước giờ thì không còn gì để hỏi, gỡ sau giờ thì hỏi đã gỡ chưa", async () => {
  await db.publishReceipt.deleteMany();
  const article = await make.published({ publishAt: inHours(1) });
  expect(await checkReceipts(["http://127.0.0.1:1"], 0)).toBe(0);
  await withdrawArticle(article.approver, { id: article.id, version: article.version, reason: "Hoãn" });
  expect(await db.publishReceipt.findMany({ where: { articleId: article.id }, select: { event: true } })).toEqual([]);
  const open = await make.published();
  await withdrawArticle(open.approver, { id: open.id, version: open.version, reason: "Sai" });
  expect(await db.publishReceipt.findMany({ where: { articleId: open.id }, select: { event: true } })).toEqual([{ event: "WITHDRAWN" }]);
});

test("bản sửa thay bản đang đăng cũng có biên nhận riêng", async () => {
  const edition = await make.edition({ state: "SUBMITTED" });
  const approver = await make.actor({ role: "APPROVER" });
  await approveAndPublish(approver, { id: edition.id, version: edition.version });
  expect(await db.publishReceipt.count({ where: { article: { publishedEditionId: edition.id }, finishedAt: null } })).toBe(1);
});
