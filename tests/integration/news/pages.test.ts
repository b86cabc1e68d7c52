import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { publicFile } from "@/lib/files/queries";
import { plainText } from "@/lib/news/body";
import { approveAndPublish, approveEdition } from "@/lib/news/commands/approve";
import { changeAddress } from "@/lib/news/commands/change-address";
import { createPage } from "@/lib/news/commands/create-page";
import { pinArticle } from "@/lib/news/commands/pin";
import { publishEdition } from "@/lib/news/commands/publish";
import { retireArticle } from "@/lib/news/commands/retire";
import { saveEdition } from "@/lib/news/commands/save";
import { startEdition } from "@/lib/news/commands/start";
import { submitEdition } from "@/lib/news/commands/submit";
import { trashArticle } from "@/lib/news/commands/trash";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { feedItems, findPage, findPublished, frontPage, listPublished, sitemapPage } from "@/lib/news/queries";
import { findEdition, reviewOf } from "@/lib/news/queries/edition";
import { staffPages } from "@/lib/news/queries/pages";
import { receiptAsks } from "@/lib/news/queries/receipts";
import { listEditions } from "@/lib/news/queries/staff";
import type { Role } from "@/prisma/generated/enums";
import { auditTrailOf, make } from "../../support/make";
import { addressesFound } from "../../support/search";

const article = (path: string) => db.article.findUniqueOrThrow({ where: { pagePath: path }, select: { id: true, version: true, slug: true } });

test("một trang đi đúng đường của tin bài: người soạn, người khác duyệt, đăng, sửa, đính chính; không lẫn vào tin", async () => {
  const author = await make.actor();
  const approver = await make.actor({ role: "APPROVER" });
  expect(await findPage("/gioi-thieu")).toBeNull();
  const made = await createPage(author, { path: "/gioi-thieu" });
  expect(await auditTrailOf(made.editionId)).toEqual(["article.create"]);
  const draft = await findEdition(author, made.editionId);
  expect(draft).toMatchObject({ title: "Giới thiệu", pagePath: "/gioi-thieu", category: null });
  expect(plainText(draft?.body ?? make.body())).toContain("cơ quan quyền lực nhà nước ở địa phương");
  expect(draft?.findings).toEqual([]);
  const picture = await make.picture();
  const category = await make.category();
  const words = "Văn phòng đặt tại trụ sở liên cơ quan.";
  const saved = await saveEdition(author, {
    id: made.editionId,
    version: made.version,
    title: "Giới thiệu Hội đồng",
    body: make.body(words, make.figure(picture.id)),
    // A page has no category, whatever is sent.
    categoryId: category.id,
  });
  const sent = await submitEdition(author, saved);
  await expect(approveEdition(author, sent)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect((await listEditions(approver, { status: "SUBMITTED", page: 1 })).items).toContainEqual(expect.objectContaining({ pagePath: "/gioi-thieu" }));
  expect(await findPage("/gioi-thieu")).toBeNull();
  await approveAndPublish(approver, sent);
  expect(await findPage("/gioi-thieu")).toMatchObject({
    title: "Giới thiệu Hội đồng",
    corrections: [],
    attachments: [],
    pictures: { [picture.id]: { alt: "Đại biểu ngồi kín hội trường" } },
  });
  expect(await publicFile(picture.id)).not.toBeNull();
  // The slug is an inner name: it did not follow the title and leads nowhere.
  const { id, version, slug } = await article("/gioi-thieu");
  expect(slug).toBe("gioi-thieu");
  expect(await findPublished(slug)).toBeNull();
  const shown = [
    ...(await listPublished({ page: 1 })).items,
    ...(await addressesFound("trụ sở liên cơ quan")).map((address) => ({ slug: address.replace("/tin-tuc/", "") })),
    ...(await feedItems(30)),
    ...(await sitemapPage(1)),
    ...[(await frontPage()).lead],
  ];
  expect(shown.map((item) => item?.slug)).not.toContain(slug);
  expect((await receiptAsks(id, "PUBLISHED", new Date())).map(({ what, address }) => [what, address])).toEqual([
    ["page", "/gioi-thieu"],
    ["sitemap", "/sitemap/0.xml"],
  ]);

  const second = await startEdition(author, { id, version });
  const corrected = await saveEdition(author, { ...second, body: make.body("Văn phòng đặt tại số 2."), change: "CORRECTION", changeNote: "Sửa địa chỉ." });
  const review = await reviewOf(approver, second.id);
  expect(review?.published?.title).toBe("Giới thiệu Hội đồng");
  await approveAndPublish(approver, await submitEdition(author, corrected));
  expect(await findPage("/gioi-thieu")).toMatchObject({ corrections: [{ note: "Sửa địa chỉ." }] });
  const line = (await staffPages(approver)).find(({ path }) => path === "/gioi-thieu");
  expect(line).toMatchObject({ open: null, published: { number: 2, status: "PUBLISHED" } });
});

test("trang không gỡ, không rút, không đổi đường dẫn, không ghim; một trang chỉ bắt đầu một lần; trang lạ thì không có", async () => {
  const author = await make.actor();
  const approver = await make.actor({ role: "APPROVER" });
  const both = await Promise.allSettled([1, 2].map(() => createPage(author, { path: "/en/about" })));
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect(createPage(author, { path: "/en/about" })).rejects.toMatchObject({ code: "CONFLICT", reason: "page-begun" });
  await expect(createPage(author, { path: "/tin-tuc" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(createPage(author, { path: 1 })).rejects.toMatchObject({ name: "ZodError" });
  const { id: editionId, version } = await db.edition.findFirstOrThrow({ where: { article: { pagePath: "/en/about" } }, select: { id: true, version: true } });
  await expect(trashArticle(author, { id: editionId, version })).rejects.toMatchObject({ reason: "page-stays" });
  await publishEdition(approver, await approveEdition(approver, await submitEdition(author, { id: editionId, version })));
  const seen = await article("/en/about");
  const named = { id: seen.id, version: seen.version };
  await expect(withdrawArticle(approver, { ...named, reason: "Sai" })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "page-stays" });
  await expect(retireArticle(approver, { ...named, reason: "Cũ" })).rejects.toMatchObject({ reason: "page-stays" });
  await expect(changeAddress(approver, { ...named, slug: "khac" })).rejects.toMatchObject({ reason: "page-address-fixed" });
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await expect(pinArticle(approver, { place: 1, version: 0, articleId: seen.id, until })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await auditTrailOf(seen.id)).toEqual([]);
  for (const role of ["CLERK", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"] satisfies Role[]) {
    const actor = await make.actor({ role });
    await expect(createPage(actor, { path: "/lien-he" })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-a-writer" });
    await expect(staffPages(actor)).rejects.toMatchObject({ reason: "not-a-writer" });
  }
  expect(await db.article.count({ where: { pagePath: "/lien-he" } })).toBe(0);
  // The database holds it as well.
  await expect(db.article.update({ where: { id: seen.id }, data: { withdrawnAt: new Date(), withdrawReason: "Sai" } })).rejects.toThrow(/articles_pages_stay/);
  await expect(db.article.create({ data: { slug: "x", pagePath: "en/x" } })).rejects.toThrow(/articles_page_path/);
});

test("hẹn giờ đăng một trang: trước giờ người đọc thấy chữ cũ, qua giờ thì chữ mới, không cần tiến trình nền", async () => {
  const author = await make.actor();
  const approver = await make.actor({ role: "APPROVER" });
  const made = await createPage(author, { path: "/en/contact" });
  const sent = await submitEdition(author, { id: made.editionId, version: made.version });
  await approveAndPublish(approver, { ...sent, publishAt: new Date(Date.now() + 3_600_000).toISOString() });
  expect(await findPage("/en/contact")).toBeNull();
  await db.article.update({ where: { id: made.articleId }, data: { publishAt: new Date(Date.now() - 1000) } });
  expect(await findPage("/en/contact")).toMatchObject({ title: "Contact" });
});
