import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { articleAddress } from "@/lib/news/addresses";
import { retireArticle, reviveArticle } from "@/lib/news/commands/retire";
import { feedItems, findPublished, frontPage, listCategories, listPublished, listYears, neighboursOf, sameCategory, sitemapPage } from "@/lib/news/queries";
import { auditTrailOf, make } from "../../support/make";
import { addressesFound } from "../../support/search";

const reason = "Mức phí trong bài đã thay bằng mức mới";

async function retired() {
  const category = await make.category({ name: `Phí và lệ phí ${crypto.randomUUID()}` });
  const article = await make.published({ content: { title: "Mức phí tham quan hồ Sông Vân", categoryId: category.id } });
  const saved = await retireArticle(article.approver, { id: article.id, version: article.version, reason });
  return { ...article, ...saved, category: category.slug };
}

test("bài rút, giữ lại: trang còn, có lý do; tìm kiếm và sơ đồ trang còn; mọi danh sách thôi có", async () => {
  const { id, slug, category } = await retired();
  const page = await findPublished(slug);
  expect(page?.retired).toEqual({ at: expect.any(Date), reason });
  expect(await addressesFound("phí tham quan hồ sông vân")).toContain(articleAddress(slug));
  expect((await sitemapPage(1)).map((entry) => entry.slug)).toContain(slug);

  const other = await make.published();
  const front = await frontPage();
  const neighbours = await neighboursOf({ id: other.id, publishAt: other.publishAt });
  const lists = [
    front.lead,
    ...front.latest,
    ...front.sections.flatMap(({ items }) => items),
    ...(await listPublished({ page: 1 })).items,
    ...(await sameCategory({ id: other.id, publishAt: other.publishAt, category: { slug: category, name: "" } }, 5)),
    ...(await feedItems(30)),
    neighbours.previous,
    neighbours.next,
  ];
  expect(lists.flatMap((item) => (item ? [item.slug] : []))).not.toContain(slug);
  expect((await listCategories()).map((one) => one.slug)).not.toContain(category);
  expect(await listYears(category)).toEqual([]);
  expect(await auditTrailOf(id)).toEqual(["article.retire"]);
});

test("đưa trở lại: danh sách có lại, lời báo mất", async () => {
  const { id, version, slug, approver, category } = await retired();
  await expect(retireArticle(approver, { id, version, reason })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "already-retired" });
  const back = await reviveArticle(approver, { id, version });
  await expect(reviveArticle(approver, back)).rejects.toMatchObject({ reason: "not-retired" });
  expect((await findPublished(slug))?.retired).toBeNull();
  expect((await listPublished({ category, page: 1 })).items.map((item) => item.slug)).toEqual([slug]);
  expect(await auditTrailOf(id)).toEqual(["article.retire", "article.revive"]);
});

test("tác giả không rút; rút phải có lý do; bản cũ hơn thì nói ai đã đổi gì; không để lại gì", async () => {
  const { id, version, author, approver } = await make.published();
  for (const verb of [retireArticle, reviveArticle]) {
    await expect(verb(author, { id, version, ...(verb === retireArticle ? { reason } : {}) })).rejects.toMatchObject({ reason: "may-not-withdraw" });
  }
  await expect(retireArticle(approver, { id, version, reason: " " })).rejects.toMatchObject({ name: "ZodError" });
  await expect(reviveArticle(approver, { id, version: 0 })).rejects.toMatchObject({ name: "ZodError" });
  expect(await auditTrailOf(id)).toEqual([]);
  await retireArticle(approver, { id, version, reason });
  await expect(reviveArticle(approver, { id, version })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { what: "rút khỏi danh sách, giữ lại để tra cứu" },
  });
  expect(await db.article.findUnique({ where: { id }, select: { retireReason: true } })).toEqual({ retireReason: reason });
});
