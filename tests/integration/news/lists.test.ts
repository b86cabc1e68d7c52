import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { csvFile } from "@/lib/core/spreadsheet";
import { bulkPublish, bulkRestore, bulkRetag, bulkTrash } from "@/lib/news/commands/bulk";
import { saveEdition } from "@/lib/news/commands/save";
import { deleteList, saveList } from "@/lib/news/commands/save-list";
import { submitEdition } from "@/lib/news/commands/submit";
import { restoreArticle, trashArticle } from "@/lib/news/commands/trash";
import { emptyTrash } from "@/lib/news/jobs";
import { dashboardOf, waitingFor } from "@/lib/news/queries/desk";
import { findEdition } from "@/lib/news/queries/edition";
import { savedLists } from "@/lib/news/queries/lists";
import { everyEdition, listEditions } from "@/lib/news/queries/staff";
import type { Prisma } from "@/prisma/generated/client";
import { auditTrailOf, make } from "../../support/make";

const key = ({ id, version }: { id: string; version: number }) => `${id}:${version}`;
const closed = ["LEADER", "ADMINISTRATOR", "CLERK", "PETITION_OFFICER"] as const;
const titles = (items: { title: string }[]) => items.map(({ title }) => title);

test("xếp theo cột bằng thứ tự tiếng Việt, người viết xếp theo tên; xuôi và ngược; trang và bản xuất cùng thứ tự", async () => {
  const category = await make.category();
  const khai = await make.actor({ displayName: "Trần Ánh Khải" });
  const an = await make.actor({ displayName: "Vũ Văn An" });
  for (const [author, title] of [
    [khai, "Đò sông Lạc"],
    [an, "Dân hỏi"],
    [khai, "ánh điện"],
    [an, "Ăn Tết"],
    [khai, "Em đến trường"],
  ] as const)
    await make.edition({ author, content: { title, categoryId: category.id } });
  const filter = { category: category.slug };
  const sorted = async (column: "tieu-de" | "nguoi-viet" | "thoi-diem", descending = false) =>
    titles((await listEditions(an, { ...filter, sort: { column, descending }, page: 1 })).items);
  expect(await sorted("tieu-de")).toEqual(["ánh điện", "Ăn Tết", "Dân hỏi", "Đò sông Lạc", "Em đến trường"]);
  expect(await sorted("tieu-de", true)).toEqual(["Em đến trường", "Đò sông Lạc", "Dân hỏi", "Ăn Tết", "ánh điện"]);
  expect((await sorted("nguoi-viet")).slice(0, 2)).toEqual(["Ăn Tết", "Dân hỏi"]);
  expect(await sorted("thoi-diem")).toEqual(["Đò sông Lạc", "Dân hỏi", "ánh điện", "Ăn Tết", "Em đến trường"]);
  const exported = await Array.fromAsync(everyEdition(an, { ...filter, sort: { column: "tieu-de", descending: false } }));
  expect(titles(exported)).toEqual(await sorted("tieu-de"));
  for (const role of closed) await expect(Array.fromAsync(everyEdition(await make.actor({ role }), filter))).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("tệp CSV: UTF-8 có dấu hiệu đầu tệp, dòng theo Windows, ô bắt đầu như công thức thì vô hại", async () => {
  const file = csvFile(
    "thu",
    ["Tiêu đề", "Số"],
    [
      ["=1+1", 2],
      ["+84 900", 0],
      ["@sum", 1],
      ['Nói "được"; xong', 3],
      ["-5", 4],
    ],
  );
  expect(Object.fromEntries(file.headers)).toMatchObject({
    "content-disposition": 'attachment; filename="thu.csv"',
    "content-type": "text/csv; charset=utf-8",
    "cache-control": "no-store",
  });
  const bytes = Buffer.from(await file.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.subarray(3).toString()).toBe(`Tiêu đề,Số\r\n'=1+1,2\r\n'+84 900,0\r\n'@sum,1\r\n"Nói ""được""; xong",3\r\n'-5,4\r\n`);
});

test("thùng rác: bài rời mọi danh sách, không làm gì được với nó, khôi phục thì như cũ; mỗi việc một dòng nhật ký", async () => {
  const { id, version, author, approver } = await make.edition();
  const trashed = await trashArticle(author, { id, version });
  expect((await listEditions(author, { mine: true, page: 1 })).items).toEqual([]);
  const { items, counts } = await listEditions(author, { mine: true, status: "TRASHED", page: 1 });
  expect([items[0]?.status, counts.TRASHED, counts.DRAFT]).toEqual(["TRASHED", 1, 0]);
  expect([await waitingFor(author), (await dashboardOf(author))?.own.total]).toEqual([0, 0]);
  const inTrash = { code: "FORBIDDEN", reason: "in-trash" };
  await expect(submitEdition(author, trashed)).rejects.toMatchObject(inTrash);
  await expect(saveEdition(author, { ...trashed, title: "x" })).rejects.toMatchObject(inTrash);
  await expect(trashArticle(author, trashed)).rejects.toMatchObject(inTrash);
  // A save that was under way when it was thrown away.
  await expect(saveEdition(author, { id, version, title: "x" })).rejects.toMatchObject({ code: "CONFLICT", detail: { what: "bỏ bài vào thùng rác" } });
  expect((await findEdition(author, id))?.why).toMatchObject({ edit: "in-trash", submit: "in-trash", restore: null });
  const stranger = await make.actor();
  await expect(restoreArticle(stranger, trashed)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-yours-to-trash" });
  for (const role of closed)
    await expect(restoreArticle(await make.actor({ role }), trashed)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-a-writer" });
  const back = await restoreArticle(approver, trashed);
  expect((await findEdition(author, id))?.why.edit).toBeNull();
  await expect(restoreArticle(author, back)).rejects.toMatchObject({ reason: "not-in-trash" });
  await expect(restoreArticle(author, trashed)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await auditTrailOf(id)).toEqual(["article.create", "article.trash", "article.restore"]);
});

test("bài đã đăng, đang chờ duyệt, của người khác thì không bỏ vào thùng rác được, không để lại dấu", async () => {
  const published = await make.published();
  const submitted = await make.edition({ state: "SUBMITTED" });
  const draft = await make.edition();
  await expect(trashArticle(published.author, { id: published.editionId, version: published.editionVersion })).rejects.toMatchObject({
    reason: "was-published",
  });
  await expect(trashArticle(submitted.author, { id: submitted.id, version: submitted.version })).rejects.toMatchObject({ reason: "on-its-way" });
  await expect(trashArticle(await make.actor(), { id: draft.id, version: draft.version })).rejects.toMatchObject({ reason: "not-yours-to-trash" });
  await expect(trashArticle(draft.author, { id: "x", version: 1 })).rejects.toMatchObject({ name: "ZodError" });
  for (const id of [published.editionId, submitted.id, draft.id]) expect(await auditTrailOf(id)).not.toContain("article.trash");
  // The database says the same.
  await expect(db.article.update({ where: { id: published.id }, data: { trashedAt: new Date() } })).rejects.toThrow(/articles_trash_unpublished/);
});

test("sau 30 ngày tiến trình nền xóa nội dung, có nhật ký; trước đó không ai xóa được; làm lại không đổi gì", async () => {
  const { id, articleId, version, author } = await make.edition({ content: { title: "Bài bỏ đi", bylines: [{ name: "Lê Hồng Vân", role: "TEXT" }] } });
  await trashArticle(author, { id, version });
  expect(await emptyTrash()).toBe(0);
  await expect(db.article.update({ where: { id: articleId }, data: { emptiedAt: new Date() } })).rejects.toThrow(/articles_emptied_from_trash/);
  await db.article.update({ where: { id: articleId }, data: { trashedAt: new Date(Date.now() - 31 * 86_400_000) } });
  const runs = await Promise.all([emptyTrash(), emptyTrash()]);
  expect(runs[0] + runs[1]).toBe(1);
  expect(await emptyTrash()).toBe(0);
  expect(await db.edition.findUnique({ where: { id }, select: { title: true, bodyText: true, standfirst: true, bylines: true } })).toEqual({
    title: "",
    bodyText: "",
    standfirst: "",
    bylines: [],
  });
  expect(await auditTrailOf(id)).toEqual(["article.create", "article.trash", "article.empty"]);
  expect(await findEdition(author, id)).toBeNull();
  expect((await listEditions(author, { mine: true, status: "TRASHED", page: 1 })).items).toEqual([]);
  await expect(restoreArticle(author, { id, version: version + 2 })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("làm với nhiều bài: từng bài theo quyền của nó; bài không được thì nói vì sao, bài khác vẫn xong", async () => {
  const approver = await make.actor({ role: "APPROVER" });
  const ready = await make.edition({ state: "APPROVED", content: { title: "Xong" } });
  const draft = await make.edition({ content: { title: "Còn nháp" } });
  const own = await make.edition({ author: approver, state: "APPROVED", content: { title: "Của mình" } });
  const stale = await make.edition({ state: "APPROVED", content: { title: "Bản cũ" } });
  const report = await bulkPublish(approver, { editions: [key(ready), key(draft), key(own), `${stale.id}:1`, `${crypto.randomUUID()}:1`] });
  expect(report.done).toEqual(["Xong"]);
  expect(report.refused.map(({ title, error }) => [title, error.code, error.reason])).toEqual([
    ["Còn nháp", "FORBIDDEN", "not-approved"],
    ["Của mình", "FORBIDDEN", "own-edition"],
    ["Bản cũ", "CONFLICT", "edited-by-someone-else"],
    ["(chưa có tiêu đề)", "NOT_FOUND", undefined],
  ]);
  expect(await auditTrailOf(draft.id)).toEqual(["article.create"]);
  const category = await make.category();
  const retag = await bulkRetag(draft.author, { editions: [key(draft), key(ready)], categoryId: category.id });
  expect([retag.done, retag.refused.map(({ error }) => error.code)]).toEqual([["Còn nháp"], ["CONFLICT"]]);
  expect(await db.edition.findUnique({ where: { id: draft.id }, select: { categoryId: true } })).toEqual({ categoryId: category.id });
  const { version } = await db.edition.findUniqueOrThrow({ where: { id: draft.id }, select: { version: true } });
  expect((await bulkTrash(draft.author, { editions: key({ id: draft.id, version }) })).done).toEqual(["Còn nháp"]);
  expect((await bulkRestore(draft.author, { editions: [key({ id: draft.id, version: version + 1 })] })).done).toEqual(["Còn nháp"]);
  for (const editions of [undefined, [], ["x"], Array.from({ length: 101 }, () => `${crypto.randomUUID()}:1`)])
    await expect(bulkPublish(approver, { editions })).rejects.toMatchObject({ name: "ZodError" });
  await expect(bulkRetag(approver, { editions: [key(ready)], categoryId: "" })).rejects.toMatchObject({ name: "ZodError" });
  for (const verb of [bulkTrash, bulkRestore]) await expect(verb(approver, { editions: [] })).rejects.toMatchObject({ name: "ZodError" });

  // Who works on no article is refused whole; who may not do it to this one hears it of this one. Neither leaves a row.
  const others = await make.edition({ content: { title: "Của người khác" } });
  const thrown = await make.edition({ content: { title: "Đã bỏ" } });
  const { version: gone } = await trashArticle(thrown.author, { id: thrown.id, version: thrown.version });
  const trails = () => Promise.all([ready.id, others.id, thrown.id].map(auditTrailOf));
  const before = await trails();
  const verbs = [
    (actor: Actor) => bulkRetag(actor, { editions: [key(others)], categoryId: category.id }),
    (actor: Actor) => bulkTrash(actor, { editions: [key(others)] }),
    (actor: Actor) => bulkRestore(actor, { editions: [key({ id: thrown.id, version: gone })] }),
  ];
  for (const role of closed) {
    const actor = await make.actor({ role });
    for (const verb of [...verbs, () => bulkPublish(actor, { editions: [key(ready)] })])
      await expect(verb(actor)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-a-writer" });
  }
  const stranger = await make.actor();
  const heard = await Promise.all(verbs.map((verb) => verb(stranger)));
  expect(heard.map(({ done, refused }) => [done, refused.map(({ error }) => error.reason)])).toEqual([
    [[], ["not-the-author"]],
    [[], ["not-yours-to-trash"]],
    [[], ["not-yours-to-trash"]],
  ]);
  expect(await trails()).toEqual(before);
});

test("danh sách đã lưu là của riêng: tên không trùng, đổi tên theo bản đã thấy, xóa; người khác coi như không có", async () => {
  const author = await make.actor();
  const other = await make.actor();
  const { id, version } = await saveList(author, { name: " Chờ duyệt ", question: "trang-thai=cho-duyet&la=1&sap-xep=tieu-de" });
  expect(await savedLists(author)).toEqual([{ id, name: "Chờ duyệt", question: "trang-thai=cho-duyet&sap-xep=tieu-de", version }]);
  expect(await savedLists(other)).toEqual([]);
  await expect(saveList(author, { name: "Chờ duyệt", question: "" })).rejects.toMatchObject({ reason: "list-name-taken" });
  await expect(saveList(other, { id, version, name: "x" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(deleteList(other, { id, version })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const renamed = await saveList(author, { id, version, name: "Chờ tôi" });
  await expect(saveList(author, { id, version, name: "Khác" })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(deleteList(author, { id, version })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(saveList(author, { name: "  " })).rejects.toMatchObject({ name: "ZodError" });
  await expect(saveList(Actor.system("Máy", ["article.write"]), { name: "x" })).rejects.toMatchObject({ reason: "no-account" });
  for (const role of closed) await expect(saveList(await make.actor({ role }), { name: "x" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  for (const role of closed) await expect(deleteList(await make.actor({ role }), renamed)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-a-writer" });
  for (const wrong of [{}, { id }, { ...renamed, id: "khong-phai-ma" }, { ...renamed, version: "x" }, { ...renamed, name: "x" }])
    await expect(deleteList(author, wrong)).rejects.toMatchObject({ name: "ZodError" });
  expect(await auditTrailOf(id)).toEqual(["list.save", "list.save"]);
  await deleteList(author, renamed);
  expect(await auditTrailOf(id)).toEqual(["list.save", "list.save", "list.delete"]);
  for (let n = 0; n < 20; n++) await saveList(author, { name: `Danh sách ${n}` });
  await expect(saveList(author, { name: "Thêm nữa" })).rejects.toMatchObject({ reason: "too-many-lists" });
});

test("bàn làm việc: chờ tôi duyệt không gồm bài của mình và bài của người ủy quyền; việc của tôi có lý do trả lại và số góp ý", async () => {
  const lender = await make.actor({ role: "APPROVER" });
  const standIn = await make.actor();
  const lent = Actor.ofAccount({ id: standIn.id, displayName: standIn.name, roles: ["AUTHOR"] }, undefined, null, { id: lender.id, name: lender.name });
  const before = await waitingFor(lent);
  await make.edition({ state: "SUBMITTED" });
  await make.edition({ state: "SUBMITTED", author: lender });
  await make.edition({ state: "SUBMITTED", author: standIn });
  const desk = await dashboardOf(lent);
  expect([await waitingFor(lent), desk?.waiting.total]).toEqual([before + 1, 1]);
  expect(desk?.toDecide?.rows.map(({ author }) => author.id)).not.toContain(lender.id);
  expect((await dashboardOf(standIn))?.toDecide).toBeNull();
  const own = await make.edition({ author: standIn });
  await db.edition.update({ where: { id: own.id }, data: { state: "RETURNED", returnReason: "Thêm nguồn" } });
  await db.editionComment.create({ data: { editionId: own.id, authorId: lender.id, text: "Rõ hơn" } });
  expect((await dashboardOf(standIn))?.own).toMatchObject({ total: 1, rows: [{ returnReason: "Thêm nguồn", comments: 1 }] });
});

test("danh sách tìm tiêu đề đếm đủ, không cắt ở số nào", async () => {
  const author = await make.actor();
  const ids = Array.from({ length: 1001 }, () => randomUUID());
  await db.article.createMany({ data: ids.map((id) => ({ id, slug: `phu-luc-${id}` })) });
  await db.edition.createMany({
    data: ids.map((articleId, i) => ({
      articleId,
      number: 1,
      authorId: author.id,
      title: `Phụ lục số ${i}`,
      body: make.body("Một.") as Prisma.InputJsonValue,
    })),
  });
  const { total, counts } = await listEditions(author, { q: "phu luc so", mine: true, page: 1 });
  expect([total, counts.DRAFT]).toEqual([1001, 1001]);
  let exported = 0;
  for await (const { title } of everyEdition(author, { q: "phụ lục số", mine: true })) exported += title ? 1 : 0;
  expect(exported).toBe(1001);
  await db.edition.deleteMany({ where: { authorId: author.id } });
  await db.article.deleteMany({ where: { id: { in: ids } } });
});
