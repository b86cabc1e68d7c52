import { beforeAll, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { instantVn } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { saveChoices } from "@/lib/imports/commands/choose";
import { releaseMove } from "@/lib/imports/commands/release-move";
import { resumeMove, startMove } from "@/lib/imports/commands/run-move";
import { readPages } from "@/lib/imports/jobs/read-pages";
import { releasePages } from "@/lib/imports/jobs/release-pages";
import { takePages } from "@/lib/imports/jobs/take-pages";
import { outcomeSentence } from "@/lib/imports/move-words";
import { everyMovedPage, listMovedPages } from "@/lib/imports/queries/moved-pages";
import { findMove, latestMoves, previewOf, releasable } from "@/lib/imports/queries/moves";
import { bodySchema, figuresOf } from "@/lib/news/body";
import * as news from "@/lib/news/commands/create";
import { saveEdition } from "@/lib/news/commands/save";
import { footprint } from "@/tests/support/footprint";
import { auditTrailOf, make } from "@/tests/support/make";
import { bringIn, choicesFor, proved, readMove, runMove } from "@/tests/support/move";
import { OLD, oldPage, oldPortal } from "@/tests/support/old-portal";
import { type ZipEntry, zip } from "@/tests/support/zip";

const ARTICLES = 40;
const pagesOf = (moveId: string, where = {}) => db.movedPage.findMany({ where: { moveId, ...where }, orderBy: { place: "asc" } });
const counts = async (actor: Actor, id: string) => (await findMove(actor, id))?.counts;

/** A verb that names a move takes the version that was seen and nothing else, and leaves no row when it refuses. */
async function expectStrict(verb: typeof startMove, actor: Actor, seen: { id: string; version: number }): Promise<void> {
  const [trail, outbox] = [await auditTrailOf(seen.id), await db.outboxMessage.count()];
  for (const version of [seen.version - 1, seen.version + 1]) await expect(verb(actor, { ...seen, version })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(verb(actor, { ...seen, id: crypto.randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const wrong of [{}, { id: seen.id }, { ...seen, id: "khong-phai-ma" }, { ...seen, version: "x" }, { ...seen, state: "DONE" }])
    await expect(verb(actor, wrong)).rejects.toMatchObject({ name: "ZodError" });
  expect([await auditTrailOf(seen.id), await db.outboxMessage.count()]).toEqual([trail, outbox]);
}

let preparer: Actor & { id: string };
let entries: ZipEntry[];
let id: string;

beforeAll(async () => {
  preparer = await make.actor({ role: "APPROVER", displayName: "Lê Hồng Vân" });
  entries = await Array.fromAsync(oldPortal({ articles: ARTICLES, width: 60 }));
  ({ id } = await readMove(preparer, entries));
});

test("đọc thử: mỗi trang một dòng, có chuyên mục, người viết, ngày, ảnh; chưa có bài nào được tạo", async () => {
  const move = await findMove(preparer, id);
  expect(move).toMatchObject({ state: "READ", found: ARTICLES + 1, kinds: { ARTICLE: ARTICLES, LIST: 1, OTHER: 0 }, createdBy: "Lê Hồng Vân" });
  expect(await db.article.count()).toBe(0);
  expect(await auditTrailOf(id)).toEqual(["move.open", "move.read"]);
  const [first] = await pagesOf(id, { kind: "ARTICLE" });
  expect(first).toMatchObject({
    source: "tin/bai-1.html",
    address: "hdnd-cu.lacgiang.example/tin/bai-1.html",
    spellings: ["/tin/bai-1.html", "/Default.aspx?id=1"],
    title: "Cuộc họp số 1 của Thường trực Hội đồng nhân dân tỉnh",
    category: "Tiếp xúc cử tri",
    authors: ["Thu Hà"],
    pictures: 1,
    missing: 0,
    problems: [],
  });
  expect(first?.writtenAt).toEqual(instantVn({ year: 2011, month: 2, day: 2 }, 8, 30));
  const preview = await previewOf(preparer, id);
  expect(preview.categories.map(({ written, count }) => `${written} ${count}`).toSorted()).toEqual([
    "Tin hoạt động 13",
    "Tiếp xúc cử tri 14",
    "Văn bản mới 13",
  ]);
  expect(preview.authors.reduce((sum, { count }) => sum + count, 0)).toBe(ARTICLES);
  expect(preview.samples[0]?.sample).toMatchObject({ standfirst: expect.stringContaining("phiên số 1"), captions: ["Quang cảnh cuộc họp số 1, ảnh 1"] });
});

test("lựa chọn được lưu theo phiên bản; còn dòng chưa chọn thì chưa chạy được", async () => {
  const { version } = await db.move.findUniqueOrThrow({ where: { id }, select: { version: true } });
  await expect(startMove(preparer, { id, version })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "undecided-categories" });
  await expect(saveChoices(preparer, { ...(await choicesFor(id, "new")), version: version - 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(saveChoices(preparer, await choicesFor(id, crypto.randomUUID()))).rejects.toMatchObject({ code: "INVALID", reason: "unknown-category" });
  await expect(saveChoices(preparer, await choicesFor(id, "new", { rule: "fixed", day: "31/02/2021" }))).rejects.toMatchObject({ issues: [{ path: ["day"] }] });
  await expect(saveChoices(preparer, await choicesFor(id, "khac"))).rejects.toThrow();
  expect(await auditTrailOf(id)).toEqual(["move.open", "move.read"]);

  const person = await db.person.create({ data: { slug: "thu-ha", fullName: "Thu Hà", sortKey: "ha" }, select: { id: true } });
  const wanted = await choicesFor(id, "new");
  const categories = wanted.categories.map((choice) => (choice.name === "Văn bản mới" ? { ...choice, choice: "none" } : choice));
  const authors = wanted.authors.map((author) => (author.name === "Thu Hà" ? { name: "Thu Hà", personId: person.id } : author));
  const saved = await saveChoices(preparer, { ...wanted, categories, authors });
  expect(saved.version).toBe(version + 1);
  expect(await auditTrailOf(id)).toEqual(["move.open", "move.read", "move.choose"]);
});

test("quản trị chuẩn bị được nhưng bài phải đứng tên người viết; người khác không vào được", async () => {
  const administrator = await make.actor({ role: "ADMINISTRATOR" });
  const author = await make.actor({ role: "AUTHOR" });
  const { version } = await db.move.findUniqueOrThrow({ where: { id }, select: { version: true } });
  await expect(startMove(administrator, { id, version })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "move-needs-writer" });
  const choices = await choicesFor(id, "new");
  for (const attempt of [
    () => bringIn(author, zip(entries.slice(0, 2))),
    () => saveChoices(author, choices),
    () => startMove(author, { id, version }),
    () => resumeMove(author, { id, version }),
    () => findMove(author, id),
    () => latestMoves(author),
    () => previewOf(author, id),
    () => listMovedPages(author, { moveId: id, filter: null, q: "" }, 1, 10),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-move" });
  }
  expect(await latestMoves(administrator)).toHaveLength(1);
});

test("chạy bị giết giữa chừng, ở bất cứ chỗ nào, rồi chạy tiếp: không mất, không đôi, không sót ảnh", async () => {
  const { version } = await db.move.findUniqueOrThrow({ where: { id }, select: { version: true } });
  await expectStrict(startMove, preparer, { id, version });
  await startMove(preparer, { id, version });
  // Everything of the third page is written, then the power fails before it is committed.
  const real = news.createArticle;
  let made = 0;
  const broken = vi.spyOn(news, "createArticle").mockImplementation(async (...input) => {
    const result = await real(...input);
    if (++made === 3) throw new Error("Connection terminated unexpectedly");
    return result;
  });
  await expect(takePages({ id })).rejects.toThrow("Connection terminated");
  broken.mockRestore();
  const after = await footprint();
  expect(after).toMatchObject({ articles: 2, files: 2 });
  expect(await counts(preparer, id)).toMatchObject({ TAKEN: 2, FAILED: 0 });
  // A turn that is over promises the next one; two workers at once share the rest.
  await takePages({ id }, 0);
  expect(await db.outboxMessage.count({ where: { kind: "imports.take" } })).toBe(2);
  await Promise.all([takePages({ id }, 60_000), takePages({ id }, 60_000)]);
  expect(await findMove(preparer, id)).toMatchObject({ state: "DONE", counts: { TAKEN: 27, SKIPPED: 14, FAILED: 0, WAITING: 0, ALREADY: 0, CHANGED: 0 } });
  const done = await footprint();
  expect(done).toMatchObject({ articles: 27, editions: 27, files: 27 });
  const files = await db.storedFile.findMany({ select: { derivatives: true } });
  expect(done.stored).toBe(files.reduce((sum, { derivatives }) => sum + 1 + (derivatives as unknown[]).length, 0));
  expect(await auditTrailOf(id)).toEqual(["move.open", "move.read", "move.choose", "move.start", "move.done"]);
  await takePages({ id });
  expect(await footprint()).toEqual(done);
});

test("bài nhập có ảnh, chú thích, mô tả, người viết trong danh bạ, ngày cũ; liên kết giữa các bài dẫn tới địa chỉ mới", async () => {
  const page = await db.movedPage.findFirstOrThrow({ where: { moveId: id, source: "tin/bai-3.html" } });
  const edition = await db.edition.findUniqueOrThrow({
    where: { id: page.editionId ?? "" },
    include: { bylines: true, category: true, article: { include: { oldAddresses: true } }, files: true },
  });
  expect(edition).toMatchObject({ state: "DRAFT", authorId: preparer.id, category: { name: "Tin hoạt động" } });
  expect(edition.proposedPublishAt).toEqual(page.writtenAt);
  const [figure] = figuresOf(bodySchema.parse(edition.body));
  expect(figure?.attrs).toMatchObject({ caption: "Quang cảnh cuộc họp số 3, ảnh 1", alt: "Quang cảnh cuộc họp số 3, ảnh 1", fileId: edition.files[0]?.fileId });
  expect(edition.article.oldAddresses.map(({ path }) => path).toSorted()).toEqual(["/Default.aspx?id=3", "/tin/bai-3.html"]);
  const next = await db.movedPage.findFirstOrThrow({ where: { moveId: id, source: "tin/bai-4.html" }, include: { article: true } });
  // The link names the article and not its address: it leads there wherever that goes.
  expect(JSON.stringify(edition.body)).toContain(`"articleId":"${next.articleId}"`);
  // The page that was not taken keeps its old address, and the report says so.
  const before = await db.movedPage.findFirstOrThrow({ where: { moveId: id, source: "tin/bai-1.html" } });
  expect(JSON.stringify(await db.edition.findUnique({ where: { id: before.editionId ?? "" }, select: { body: true } }))).toContain(`${OLD}/tin/bai-2.html`);
  expect(before.outcome).toMatchObject({ code: "taken", links: { rewritten: 0, left: 1 } });
  const named = await db.editionByline.findMany({ where: { personId: { not: null } }, select: { name: true } });
  expect(new Set(named.map(({ name }) => name))).toEqual(new Set(["Thu Hà"]));
});

test("nhập lại cùng cổng cũ: đã có thì báo, trang đã đổi thì báo và không ghi đè, không bài nào bị đôi", async () => {
  const before = await footprint();
  const changed = { name: "cong-cu/tin/bai-4.html", data: oldPage(4, { more: "<p>Bản đã sửa của cổng cũ, thêm một đoạn.</p>" }) };
  const copy = { name: "cong-cu/tin/in-bai-6.html", data: oldPage(6).replace(/<link rel="canonical".*\n/, "") };
  const again = [...entries.filter(({ name }) => !name.endsWith("/bai-4.html")), changed, copy];
  const second = await readMove(preparer, again);
  await runMove(preparer, second.id);
  expect(await counts(preparer, second.id)).toEqual({ TAKEN: 13, ALREADY: 27, CHANGED: 1, SKIPPED: 1, FAILED: 0, WAITING: 0 });
  const after = await footprint();
  expect(after).toMatchObject({ articles: before.articles + 13, files: before.files + 13 });
  const line = async (source: string) => db.movedPage.findFirstOrThrow({ where: { moveId: second.id, source }, include: { article: true } });
  const different = await line("tin/bai-4.html");
  expect(different.state).toBe("CHANGED");
  expect(outcomeSentence({ code: "changed-since", sentence: "" })).toContain("Không ghi đè");
  expect(JSON.stringify(await db.edition.findFirst({ where: { articleId: different.articleId ?? "" }, select: { body: true } }))).not.toContain("Bản đã sửa");
  // The print view of a page is the same article: its address leads there as well.
  expect(await line("tin/in-bai-6.html")).toMatchObject({ state: "ALREADY", outcome: { code: "here-under-another-address" } });
  expect(await db.oldAddress.findUnique({ where: { path: "/tin/in-bai-6.html" }, select: { articleId: true } })).toEqual({
    articleId: (await line("tin/bai-6.html")).articleId,
  });
});

test("cho đăng cả đợt: người duyệt khác, vừa xác nhận danh tính, đúng danh sách đã xem; bài sửa tay hoặc thiếu mục thì còn nháp", async () => {
  const releaser = await make.actor({ role: "APPROVER" });
  const { version } = await db.move.findUniqueOrThrow({ where: { id }, select: { version: true } });
  const { seal, count } = await releasable(releaser, id);
  expect(count).toBe(27);
  const wanted = { id, version, seal };
  const trail = await auditTrailOf(id);
  await expect(releaseMove(await proved(preparer), wanted)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "prepared-it" });
  await expect(releaseMove(releaser, wanted)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "proof-too-old" });
  await expect(releaseMove(await proved(await make.actor({ role: "ADMINISTRATOR" })), wanted)).rejects.toMatchObject({ reason: "not-a-releaser" });
  const edited = await db.movedPage.findFirstOrThrow({ where: { moveId: id, source: "tin/bai-6.html" } });
  await saveEdition(preparer, { id: edited.editionId, version: 2, standfirst: "Tóm tắt viết lại." });
  const undated = await db.movedPage.findFirstOrThrow({ where: { moveId: id, source: "tin/bai-7.html" } });
  await db.edition.update({ where: { id: undated.editionId ?? "" }, data: { proposedPublishAt: null }, select: { id: true } });
  await expect(releaseMove(await proved(releaser), { ...wanted, seal: "0".repeat(64) })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(releaseMove(await proved(releaser), { ...wanted, version: version - 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await auditTrailOf(id)).toEqual(trail);

  await releaseMove(await proved(releaser), wanted);
  await releasePages({ id }, 0);
  await releasePages({ id });
  expect(await findMove(releaser, id)).toMatchObject({ state: "RELEASED" });
  expect(await auditTrailOf(id)).toEqual([...trail, "move.release", "move.released"]);
  expect(await db.movedPage.count({ where: { moveId: id, releasedAt: { not: null } } })).toBe(25);
  expect((await pagesOf(id, { kept: { not: null } })).map(({ source, kept }) => [source, kept])).toEqual([
    ["tin/bai-6.html", "changed-after-import"],
    ["tin/bai-7.html", "no-date"],
  ]);
  const page = await db.movedPage.findFirstOrThrow({
    where: { moveId: id, source: "tin/bai-3.html" },
    include: { article: { include: { publishedEdition: true } } },
  });
  expect(page.article).toMatchObject({ publishAt: page.writtenAt, publishedEdition: { state: "PUBLISHED", approverId: releaser.id, authorId: preparer.id } });
  expect(await auditTrailOf(page.editionId ?? "")).toEqual(["article.create", "edition.save", "edition.publish-moved"]);
  const { lines, total } = await listMovedPages(preparer, { moveId: id, filter: "kept", q: "" }, 1, 10);
  expect([lines.length, total]).toEqual([2, 2]);
  expect(await Array.fromAsync(everyMovedPage(preparer, { moveId: id, filter: null, q: "BAI-3.HTML" }))).toHaveLength(1);
});

test("tài khoản đứng tên bị khóa giữa chừng: việc dừng và nói vì sao, người khác chạy tiếp dưới tên mình", async () => {
  const leaving = await make.actor({ role: "APPROVER" });
  const other = await make.actor({ role: "APPROVER" });
  const extra: ZipEntry[] = [900, 901].map((number) => ({ name: `tin/bai-${number}.html`, data: oldPage(number, { pictures: 0 }) }));
  const { id: move, version } = await readMove(other, extra);
  const saved = await saveChoices(other, { ...(await choicesFor(move, "new")), version });
  await startMove(leaving, { id: move, version: saved.version });
  await db.account.update({ where: { id: leaving.id }, data: { disabledAt: new Date() }, select: { id: true } });
  await takePages({ id: move });
  expect(await findMove(other, move)).toMatchObject({ state: "RUNNING", problem: "account-closed", stalled: true });
  await expect(resumeMove(await make.actor({ role: "ADMINISTRATOR" }), { id: move, version: saved.version + 1 })).rejects.toMatchObject({
    reason: "move-needs-writer",
  });
  await expectStrict(resumeMove, other, { id: move, version: saved.version + 1 });
  const { version: resumed } = await resumeMove(other, { id: move, version: saved.version + 1 });
  expect([resumed, (await auditTrailOf(move)).at(-1)]).toEqual([saved.version + 2, "move.resume"]);
  await takePages({ id: move });
  expect(await findMove(other, move)).toMatchObject({ state: "DONE", counts: { TAKEN: 2 } });
  expect(await db.edition.count({ where: { authorId: other.id } })).toBe(2);
  await readPages({ id: move });
  await expect(resumeMove(other, { id: move, version: saved.version + 3 })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-running" });
});
