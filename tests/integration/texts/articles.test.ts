import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { generateMetadata } from "@/app/(public)/tep/[id]/ban-doc/page";
import { Attachments } from "@/components/news/article-rail";
import { PaperLink } from "@/components/sessions/paper-links";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { readingAddress, staffFileAddress } from "@/lib/files/addresses";
import { storeDocument } from "@/lib/files/commands";
import { findPublished } from "@/lib/news/queries/articles";
import { findEdition } from "@/lib/news/queries/edition";
import { findSession } from "@/lib/sessions/queries/page";
import { confirmReading, correctPage } from "@/lib/texts/commands";
import { catchUp, readText } from "@/lib/texts/jobs";
import { publicText, staffText } from "@/lib/texts/queries";
import { auditTrailOf, make } from "@/tests/support/make";
import { makeSession } from "@/tests/support/make-public-session";
import { pdfOfLines } from "@/tests/support/make-scans";
import { found } from "@/tests/support/search";

/* Files that hang on articles and on the papers of a session: read, counted, found and given as a page like those of records. */

vi.setConfig({ testTimeout: 60_000 });

const promised = (fileId: string, kind: string) => db.outboxMessage.count({ where: { kind, payload: { equals: { fileId } } } });

async function pdfOf(author: Actor, words: string): Promise<string> {
  const lines = Array.from({ length: 8 }, () => words);
  return (await storeDocument(author, { bytes: await pdfOfLines([lines, lines, lines]), name: "tai-lieu.pdf" })).id;
}

test("tệp kèm bài: hứa đọc khi kèm, đếm trang, biết ngôn ngữ; bài nháp chưa đưa chữ cho ai, đăng rồi thì có bản đọc và tìm ra bài", async () => {
  const author = await make.actor({ role: "AUTHOR" });
  const fileId = await pdfOf(author, "The guide of the council for visitors names every quokkasaurus of the province");
  expect(await promised(fileId, "texts.read")).toBe(0);
  const draft = await make.article({ author, content: { attachments: [{ fileId, title: "Hướng dẫn" }] } });
  expect(await promised(fileId, "texts.read")).toBe(1);
  // A slow machine needs more than one turn.
  for (let turns = 0; turns < 5 && (await db.fileText.count({ where: { fileId, state: "READ" } })) === 0; turns++) await readText({ fileId });
  expect(await db.storedFile.findUnique({ where: { id: fileId } })).toMatchObject({ pages: 3, language: "ENGLISH" });
  expect((await findEdition(author, draft.editionId))?.attachments).toMatchObject([{ id: fileId, pages: 3, read: true }]);
  expect([await publicText(fileId), (await found("quokkasaurus")).total]).toEqual([null, 0]);

  const open = await make.published({ content: { attachments: [{ fileId, title: "Hướng dẫn" }] } });
  const { slug } = open;
  const page = await findPublished(slug);
  expect(page?.attachments).toMatchObject([{ pages: 3, language: "ENGLISH", read: true }]);
  const shown = renderToStaticMarkup(createElement(Attachments, { attachments: page?.attachments ?? [] }));
  expect(shown).toContain(`href="${readingAddress(fileId)}"`);
  expect(shown).toContain("3 trang, tiếng Anh");
  // A preview of what readers do not have leads to no page of theirs.
  expect(renderToStaticMarkup(createElement(Attachments, { attachments: page?.attachments ?? [], addressOf: staffFileAddress }))).not.toContain("ban-doc");
  const records = [{ fileTitle: "Hướng dẫn", address: `/tin-tuc/${slug}` }];
  expect(await publicText(fileId)).toMatchObject({ confirmed: false, total: 3, records });
  expect((await generateMetadata({ params: Promise.resolve({ id: fileId }), searchParams: Promise.resolve({}) })).title).toContain("Hướng dẫn");
  const { hits } = await found("quokkasaurus");
  expect(hits).toMatchObject([{ kind: "ARTICLE", address: readingAddress(fileId, 1) }]);
  expect(JSON.stringify(hits)).toContain("của tệp Hướng dẫn");
});

test("tệp kèm bài từ trước được hứa đọc ở hàng chờ sau; ảnh trong bài và tệp không kèm ở đâu thì không đọc", async () => {
  const author = await make.actor({ role: "AUTHOR" });
  const fileId = await pdfOf(author, "Words that were there before anything was read");
  const loose = await pdfOf(author, "Words that hang nowhere and are of no concern");
  await make.article({ author, content: { attachments: [{ fileId, title: "" }] } });
  await catchUp();
  expect([await promised(fileId, "texts.read-earlier"), await promised(loose, "texts.read-earlier")]).toEqual([1, 0]);
});

test("chữ của tệp kèm bài: người làm bài sửa khi còn nháp, đã đăng thì chỉ người duyệt khác; người không làm tin không thấy", async () => {
  const author = await make.actor({ role: "AUTHOR" });
  const fileId = await pdfOf(author, "A guide");
  const readPages = { create: [{ page: 1, text: "Hướng dan", source: "OCR" as const, quality: 0.6 }] };
  await db.fileText.create({ data: { fileId, revision: 1, state: "READ", pages: 1, readAt: new Date(), readPages } });
  expect(await staffText(author, fileId)).toBeNull();
  await make.article({ author, content: { attachments: [{ fileId, title: "Hướng dẫn" }] } });
  await correctPage(author, { fileId, version: 1, page: 1, text: "Hướng dẫn" });
  const { approver } = await make.published({ author, content: { attachments: [{ fileId, title: "Hướng dẫn" }] } });
  for (const [actor, reason] of [
    [author, "in-text-before-readers"],
    [await make.actor({ role: "CLERK" }), "in-text-before-readers"],
  ] as const) {
    expect(await staffText(actor, fileId)).toMatchObject({ why: reason });
    await expect(confirmReading(actor, { fileId, version: 2 })).rejects.toMatchObject({ code: "FORBIDDEN", reason });
  }
  const outsider = await make.actor({ role: "ADMINISTRATOR" });
  expect(await staffText(outsider, fileId)).toBeNull();
  await expect(confirmReading(outsider, { fileId, version: 2 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await confirmReading(approver, { fileId, version: 2 });
  expect(await publicText(fileId)).toMatchObject({ confirmed: true, pages: [{ text: "Hướng dẫn" }] });
  expect(await auditTrailOf(fileId)).toEqual(["file.store", "file.correct", "file.confirm"]);
});

test("tài liệu của chương trình kỳ họp: đã đọc chữ thì dẫn tới bản đọc, chưa thì không", async () => {
  const session = await makeSession.session();
  const item = await makeSession.item(session.id);
  const paper = await makeSession.paper({ itemId: item.id });
  const { fileId } = await db.attachment.findFirstOrThrow({ where: { documentId: paper.id } });
  const papers = async () => {
    const agenda = (await findSession(session.slug))?.agenda;
    return [...(agenda?.waiting ?? []), ...(agenda?.halves ?? []).flatMap(({ items }) => items)].flatMap((one) => one.papers);
  };
  const markup = async () => (await papers()).map((one) => renderToStaticMarkup(createElement(PaperLink, { paper: one, brief: true }))).join("");
  expect(await markup()).not.toContain("ban-doc");
  await db.fileText.create({ data: { fileId, revision: 1, state: "READ", pages: 1, readAt: new Date() } });
  expect(await markup()).toContain(`href="${readingAddress(fileId)}"`);
});
