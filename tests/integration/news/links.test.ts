import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ArticleBody } from "@/components/news/article-body";
import { db } from "@/lib/core/db";
import { absoluteUrl } from "@/lib/core/public-url";
import type { Block, LinkAttrs } from "@/lib/news/body";
import { approveEdition } from "@/lib/news/commands/approve";
import { changeAddress } from "@/lib/news/commands/change-address";
import { publishEdition } from "@/lib/news/commands/publish";
import { saveEdition } from "@/lib/news/commands/save";
import { submitEdition } from "@/lib/news/commands/submit";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { linksIn } from "@/lib/news/links";
import { type ArticlePage, findPublished } from "@/lib/news/queries";
import { findEdition } from "@/lib/news/queries/edition";
import { factsOf } from "@/lib/news/queries/facts";
import { findLinkable, searchLinkable } from "@/lib/news/queries/linkable";
import { savePerson } from "@/lib/people/commands";
import type { Prisma } from "@/prisma/generated/client";
import { auditTrailOf, make } from "../../support/make";

/* Links that name an article find its page wherever it moves; what leads nowhere is said to staff and plain words for readers. */

const linked = (words: string, attrs: LinkAttrs): Block => ({
  type: "paragraph",
  content: [{ type: "text", text: words, marks: [{ type: "link", attrs }] }],
});
const htmlOf = ({ body, links }: Pick<ArticlePage, "body" | "links">) =>
  renderToStaticMarkup(createElement(ArticleBody, { body, links, pictures: {}, hoisted: null }));
const pageOf = async (slug: string) => (await findPublished(slug)) as ArticlePage;
const named = ({ id, version }: { id: string; version: number }) => ({ id, version });
const linksOfEdition = async (id: string) => linksIn((await db.edition.findUniqueOrThrow({ where: { id }, select: { body: true } })).body);

test("địa chỉ của cổng dán vào thành liên kết nêu bài: có hay không có tên máy chủ, địa chỉ cũ, trang quản trị; trang khác giữ nguyên", async () => {
  const target = await make.published();
  await changeAddress(target.approver, { id: target.id, version: target.version, slug: `${target.slug}-moi` });
  const written = [
    `/tin-tuc/${target.slug}-moi#ket-qua`,
    absoluteUrl(`/tin-tuc/${target.slug}`),
    `/quan-tri/tin-bai/${target.editionId}/duyet`,
    absoluteUrl("/tin-tuc/chuyen-muc/a?trang=2"),
    "https://congbao.example/1",
  ];
  const { editionId, author, version } = await make.article({ content: { body: make.body(...written.map((href) => linked("Bài", { href }))) } });
  const expected = [
    { articleId: target.id, anchor: "ket-qua" },
    { articleId: target.id },
    { articleId: target.id },
    { href: "/tin-tuc/chuyen-muc/a?trang=2" },
    { href: "https://congbao.example/1" },
  ];
  expect(await linksOfEdition(editionId)).toEqual(expected);
  // The editor still holds what was pasted: saving it again is no change.
  const body = make.body(...written.map((href) => linked("Bài", { href })));
  expect(await saveEdition(author, { id: editionId, version, body })).toEqual({ id: editionId, version });
  await saveEdition(author, { id: editionId, version, body: make.body(linked("Khác", { href: `/tin-tuc/${target.slug}` })) });
  expect(await linksOfEdition(editionId)).toEqual([{ articleId: target.id }]);
});

test("người đọc được dẫn đến địa chỉ hôm nay; bài bị gỡ hay chưa mở thì chỉ còn chữ; duyệt xong đổi đường dẫn vẫn đăng được", async () => {
  const target = await make.published();
  const waiting = await make.published({ publishAt: new Date(Date.now() + 3600_000) });
  const body = make.body(linked("đã mở", { articleId: target.id, anchor: "muc" }), linked("chưa mở", { articleId: waiting.id }));
  const edition = await make.edition({ state: "APPROVED", content: { body } });
  await changeAddress(target.approver, { id: target.id, version: target.version, slug: `${target.slug}-2` });
  await publishEdition(edition.approver, named(edition));
  const { slug } = await db.article.findUniqueOrThrow({ where: { id: edition.articleId }, select: { slug: true } });
  expect(htmlOf(await pageOf(slug))).toContain(`<p><a href="/tin-tuc/${target.slug}-2#muc">đã mở</a></p><p>chưa mở</p>`);
  const { version } = await db.article.findUniqueOrThrow({ where: { id: target.id }, select: { version: true } });
  await withdrawArticle(target.approver, { id: target.id, version, reason: "Đăng nhầm" });
  expect(htmlOf(await pageOf(slug))).toContain("<p>đã mở</p><p>chưa mở</p>");
  const seen = await findEdition(edition.author, edition.id);
  expect(seen?.findings.map(({ kind, blocking }) => [kind, blocking])).toEqual([
    ["link-broken", true],
    ["no-byline", false],
    ["link-waiting", false],
  ]);
});

test("đổi đường dẫn: bản đang viết được viết lại, bản đã duyệt và đã đăng giữ nguyên mà vẫn dẫn đúng; nhật ký nói bao nhiêu", async () => {
  const target = await make.published();
  const old = `/tin-tuc/${target.slug}`;
  const plain = make.body(linked("Bài cũ", { href: old }), linked("Bài cũ nữa", { href: `${old}#muc` }));
  const draft = await make.edition();
  const approved = await make.published();
  // As texts of before hold them.
  await db.edition.updateMany({ where: { id: { in: [draft.id, approved.editionId] } }, data: { body: plain as Prisma.InputJsonValue } });
  const hours = { startsAt: new Date(), endsAt: new Date(Date.now() + 3600_000) };
  await db.siteBanner.create({ data: { id: 1, kind: "INFORMATION", text: "Đọc bài", linkHref: old, linkText: "Bài", ...hours } });
  await db.siteNavigation.create({ data: { id: 1, entries: [{ href: old, name: "Bài", shown: true }] } });
  await changeAddress(target.approver, { id: target.id, version: target.version, slug: `${target.slug}-3` });
  expect(await db.siteBanner.findUnique({ where: { id: 1 } })).toMatchObject({ linkHref: `${old}-3`, version: 2 });
  expect(await db.siteNavigation.findUnique({ where: { id: 1 } })).toMatchObject({ entries: [{ href: `${old}-3`, name: "Bài", shown: true }] });
  expect(await linksOfEdition(draft.id)).toEqual([{ articleId: target.id }, { articleId: target.id, anchor: "muc" }]);
  expect(await linksOfEdition(approved.editionId)).toEqual([{ href: old }, { href: `${old}#muc` }]);
  expect(htmlOf(await pageOf(approved.slug))).toContain(`<a href="${old}-3">Bài cũ</a></p><p><a href="${old}-3#muc">`);
  const [row] = await db.auditEntry.findMany({ where: { subjectId: target.id, action: "article.address" }, select: { detail: true } });
  expect(row?.detail).toMatchObject({ from: old, rewrittenLinks: 2, rewrittenEditions: 1, rewrittenWithdrawals: 0, rewrittenSite: 2 });
  // Whoever was writing goes on in the version they had.
  await saveEdition(draft.author, { id: draft.id, version: draft.version, title: "Viết tiếp" });
});

test("liên kết hỏng chặn duyệt và đăng, không chặn lưu và gửi; sửa xong thì duyệt được", async () => {
  const target = await make.published();
  const { editionId: id, version, author } = await make.article({ content: { body: make.body(linked("hỏng", { href: "/tin-tuc/khong-co-bai-nay" })) } });
  const approver = await make.actor({ role: "APPROVER" });
  const sent = await submitEdition(author, { id, version });
  await expect(approveEdition(approver, sent)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "incomplete" });
  const good = await make.edition({ state: "APPROVED", content: { body: make.body(linked("tốt", { articleId: target.id })) } });
  await withdrawArticle(target.approver, { id: target.id, version: target.version, reason: "Đăng nhầm" });
  await expect(publishEdition(good.approver, named(good))).rejects.toMatchObject({ code: "FORBIDDEN", reason: "incomplete" });
  expect(await auditTrailOf(good.id)).toEqual(["article.create", "edition.submit", "edition.approve"]);
});

test("hỏi về một bài: liên kết dẫn đến đâu, ai trong danh bạ được nêu tên; người không viết bài thì không được hỏi", async () => {
  const writer = await make.actor();
  const clerk = await make.actor({ role: "CLERK" });
  const open = await make.published({ content: { title: "Bài đang mở" } });
  const { articleId } = await make.article();
  const fullName = `Hoàng Thị Kiểm ${crypto.randomUUID().slice(0, 4)}`;
  const { id } = await savePerson(clerk, { fullName, titleLine: "Chủ tịch HĐND tỉnh" });
  await db.missingAddress.createMany({ data: [{ path: "/ky-hop/mat" }], skipDuplicates: true });
  const hrefs = [`/tin-tuc/${open.slug}`, "/tin-tuc/khong-co", "/ky-hop/mat", "/ky-hop/chua-biet", "/tin-tuc/chuyen-muc/khong-co", "https://congbao.example"];
  const links = [...hrefs.map((href) => ({ href })), { articleId }, { articleId: crypto.randomUUID() }];
  const facts = await factsOf(writer, { links, names: [fullName.toUpperCase()] });
  expect(
    Object.values(facts.links)
      .map(({ state }) => state)
      .toSorted(),
  ).toEqual(["nowhere", "nowhere", "nowhere", "nowhere", "open", "waiting"]);
  expect(facts.links[`/tin-tuc/${open.slug}`]).toEqual({ state: "open", title: "Bài đang mở" });
  expect(Object.values(facts.people)).toEqual([[{ id, fullName, titleLine: "Chủ tịch HĐND tỉnh" }]]);
  await expect(factsOf(clerk, { links: [], names: [] })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(factsOf(writer, { links: [{ href: "javascript:1" }], names: [] })).rejects.toMatchObject({ name: "ZodError" });
});

test("tìm bài để liên kết: có dấu hay không dấu, bài đang mở đứng trước, bài đã gỡ không có; người không viết bài thì không tìm được", async () => {
  const key = crypto.randomUUID().slice(0, 8);
  const title = `Giám sát ${key} đầu tư công`;
  const open = await make.published({ content: { title } });
  const draft = await make.article({ content: { title: `Nháp ${title}` } });
  const gone = await make.published({ content: { title: `Cũ ${title}` } });
  await withdrawArticle(gone.approver, { id: gone.id, version: gone.version, reason: "Đăng nhầm" });
  const found = await searchLinkable(open.author, `giam sat ${key} dau tu`);
  expect(found.map(({ id, state }) => [id, state.slice(0, 4)])).toEqual([
    [open.id, "Đăng"],
    [draft.articleId, "Chưa"],
  ]);
  expect(await findLinkable(open.author, gone.id)).toMatchObject([{ id: gone.id, state: "Đã gỡ" }]);
  expect([await searchLinkable(open.author, " %_ "), await findLinkable(open.author, "x")]).toEqual([[], []]);
  await expect(searchLinkable(await make.actor({ role: "LEADER" }), "a")).rejects.toMatchObject({ code: "FORBIDDEN" });
});
