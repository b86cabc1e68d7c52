import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { saveEdition } from "@/lib/news/commands/save";
import { startEdition } from "@/lib/news/commands/start";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { rebuildSearch } from "@/lib/search/jobs/rebuild";
import { answersTo } from "@/lib/search/queries/answers";
import { suggestionsFor } from "@/lib/search/queries/suggestions";
import { plainQuestion } from "@/lib/search/sought";
import { record } from "@/tests/support/make-documents";
import { org } from "@/tests/support/make-org";
import { makeSession } from "@/tests/support/make-public-session";
import { makeReport } from "@/tests/support/make-published";
import { makeCouncil, makeResolution, makeText } from "@/tests/support/make-reading";
import { make } from "../../support/make";
import { found } from "../../support/search";

/* A word that stands only where readers may not look. Whatever brings it out is a side door. */

const canary = "hoàngyếnkín";
const tomorrow = new Date(Date.now() + 86_400_000);
const hidden = [{ publishedAt: null }, { publishedAt: tomorrow }, { visibility: "INTERNAL" as const }, { visibility: "RESTRICTED" as const }];

async function plantArticles(): Promise<void> {
  const content = { title: `Bài ${canary}`, standfirst: canary, body: make.body(canary), categoryId: (await make.category()).id };
  await make.edition({ content });
  await make.edition({ state: "SUBMITTED", content });
  await make.edition({ state: "APPROVED", content });
  await make.published({ content, publishAt: tomorrow });
  const gone = await make.published({ content });
  await withdrawArticle(gone.approver, { id: gone.id, version: gone.version, reason: canary });
  const open = await make.published();
  const started = await startEdition(open.author, { id: open.id, version: open.version });
  await saveEdition(open.author, { ...started, title: canary, body: make.body(canary), change: "CORRECTION", changeNote: canary });
}

async function plantRecords(): Promise<void> {
  const council = await makeCouncil();
  const words = { title: canary, summary: canary, signerName: canary };
  for (const [n, standing] of hidden.entries()) {
    await makeResolution(council, 300 + n, "2020-12-08", { ...standing, ...words, discussion: canary });
    const document = await record.document(standing);
    await db.document.update({ where: { id: document.id }, data: { ...words, body: canary, recipients: canary, symbol: canary } });
    const meeting = await record.meeting(standing);
    await db.meeting.update({ where: { id: meeting.id }, data: { title: canary, summary: canary, place: canary, chairLine: canary, attendees: canary } });
  }
  for (const stage of ["DRAFT", "SUBMITTED", "ADOPTED"] as const) {
    await makeResolution(council, 320 + hidden.length, "2020-12-08", { ...words, stage, year: null, number: null, symbol: "", symbolKey: "", slug: null });
  }
  // Of a public resolution: a draft of its text, and words that nobody sealed.
  const open = await makeResolution(council, 340, "2020-12-08");
  await makeText(open.id, "DRAFT", 1, `Điều 1. ${canary}\n${canary}`);
  await makeText(open.id, "ADOPTED", 2, `Điều 1. ${canary}\n${canary}`, { sealed: false });
}

async function plantSessions(): Promise<void> {
  const unshown = await makeSession.session({ publishedAt: null, agendaPublishedAt: null, title: canary, place: canary });
  await makeSession.item(unshown.id, { title: canary });
  const early = await makeSession.session({ agendaPublishedAt: null, note: canary, hotline: canary });
  await makeSession.item(early.id, { title: canary, speakerLine: canary });
  const { termId } = early;
  const { id: askerId } = await makeSession.member(termId);
  const closed = await makeSession.session({ closed: true });
  const question = {
    askerId,
    answererName: canary,
    answererTitle: canary,
    form: "SPOKEN" as const,
    text: canary,
    answer: canary,
    askedOn: new Date("2020-12-08"),
  };
  await db.question.create({ data: { ...question, slug: "kin-1" } });
  await db.question.create({ data: { ...question, slug: "kin-2", publishedAt: new Date("2020-12-09"), trashedAt: new Date() } });
  await db.question.create({ data: { ...question, slug: "kin-3", publishedAt: new Date("2020-12-09"), sessionId: closed.id } });
  await db.question.create({ data: { ...question, slug: "kin-4", publishedAt: tomorrow } });
  // Working copies, one of them behind an edition that readers have, and what was taken away.
  const table = { columns: [{ name: canary, share: false }], rows: [{ number: "I", content: canary, level: 0, amounts: [null] }] };
  const words = { decisionSymbol: canary, explanation: canary, postedOn: new Date("2020-01-05"), postedHow: canary, withdrawnNote: canary, table };
  for (const standing of [{}, { publishedAt: null }, { publishedAt: tomorrow }, { publishedAt: null, trashedAt: new Date() }]) {
    const { id, ownerId } = await record.disclosure(standing);
    await db.body.update({ where: { id: ownerId }, data: { shown: false } });
    await db.financeDisclosure.update({ where: { id }, data: words });
  }
}

/** Reports that readers do not have, and what is being written beside one that they have. */
async function plantReports(): Promise<void> {
  const content = { title: canary, headline: canary };
  await makeReport({ content, report: { publishedAt: null, state: "APPROVED" } });
  await makeReport({ content, report: { visibility: "INTERNAL", state: "APPROVED" } });
  await makeReport({ content, report: { visibility: "RESTRICTED", state: "APPROVED" } });
  await makeReport({ content, report: { publishedAt: null, state: "WITHDRAWN", withdrawnAt: new Date(), withdrawReason: canary } });
  const { id, authorId } = await makeReport();
  const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: canary }] }] };
  await db.reportSection.create({ data: { reportId: id, kind: "LIMITS", position: 1, title: canary, body } });
  await db.reportComment.create({ data: { reportId: id, anchor: "REPORT", text: canary, authorId } });
  await db.report.update({ where: { id }, data: { title: canary, headline: canary }, select: { id: true } });
}

/** Files whose words were read, none of which readers may open. */
async function plantFiles(): Promise<void> {
  const [open, closed] = [await record.document(), await record.document({ visibility: "RESTRICTED" })];
  const plant = async (
    documentId: string,
    visibility: "PUBLIC" | "INTERNAL" = "PUBLIC",
    scanState: "CLEAN" | "WAITING" | "INFECTED" = "CLEAN",
    revision = 1,
  ) => {
    const { id: fileId } = await record.fileRow();
    await db.storedFile.update({
      where: { id: fileId },
      data: { scanState, revision, scannedAt: scanState === "WAITING" ? null : new Date(), scanNote: scanState === "INFECTED" ? "Eicar" : "" },
      select: { id: true },
    });
    await db.fileText.create({ data: { fileId, revision: 1, state: "READ", pages: 1, readAt: new Date() } });
    await db.filePage.create({ data: { fileId, revision: 1, page: 1, text: canary, source: "OCR", quality: 0.9 } });
    await db.attachment.create({ data: { documentId, fileId, role: "ORIGINAL", position: 1, visibility } });
    return fileId;
  };
  await plant(open.id, "INTERNAL");
  await plant(closed.id);
  await plant(open.id, "PUBLIC", "WAITING");
  await plant(open.id, "PUBLIC", "INFECTED");
  // Bytes that were replaced, and a file that another record restricts.
  await plant(open.id, "PUBLIC", "CLEAN", 2);
  const shared = await plant(open.id);
  await db.attachment.create({ data: { documentId: open.id, fileId: shared, role: "ANNEX", position: 2, visibility: "RESTRICTED" } });
}

/** The same of files that hang on articles. */
async function plantAttachments(): Promise<void> {
  const attach = async (fileId: string, published: boolean, hour?: Date) => {
    const content = { title: "Bài có tệp kèm", body: make.body("Tin"), categoryId: (await make.category()).id, attachments: [{ fileId, title: "Tệp kèm" }] };
    return published ? make.published({ content, ...(hour && { publishAt: hour }) }) : make.edition({ content });
  };
  const read = async () => {
    const { id: fileId } = await record.fileRow();
    await db.storedFile.update({ where: { id: fileId }, data: { scanState: "CLEAN", scannedAt: new Date() }, select: { id: true } });
    await db.fileText.create({ data: { fileId, revision: 1, state: "READ", pages: 1, readAt: new Date() } });
    await db.filePage.create({ data: { fileId, revision: 1, page: 1, text: canary, source: "OCR", quality: 0.9 } });
    return fileId;
  };
  await attach(await read(), false);
  await attach(await read(), true, tomorrow);
  const gone = await attach(await read(), true);
  await withdrawArticle(gone.approver, { id: gone.id, version: gone.version, reason: canary });
  // Closed after readers had it: by a record that is restricted later, and by the scanner.
  const shared = await read();
  await attach(shared, true);
  const { id: documentId } = await record.document();
  await db.attachment.create({ data: { documentId, fileId: shared, role: "ORIGINAL", position: 1, visibility: "PUBLIC" } });
  const held = await read();
  await attach(held, true);
  expect((await found(canary)).total).toBe(3);
  await db.document.update({ where: { id: documentId }, data: { visibility: "RESTRICTED" } });
  await db.storedFile.update({ where: { id: held }, data: { scanState: "WAITING", scannedAt: null }, select: { id: true } });
}

async function plantPeople(): Promise<void> {
  const { id: termId } = await org.term();
  const { id } = await org.person();
  await org.member(termId, id);
  await db.personSensitive.create({ data: { personId: id, ethnicity: canary, religion: canary, phone: canary } });
  await db.member.updateMany({ where: { personId: id }, data: { workplace: canary } });
  // Somebody who never was a member, and a body that is not shown.
  await db.person.create({ data: { fullName: canary, slug: "kin-nguoi", sortKey: canary, biography: canary, titleLine: canary } });
  await db.body.create({ data: { kind: "COMMITTEE", slug: "kin-ban", name: canary, functions: canary, shown: false } });
  await db.body.create({ data: { kind: "AGENCY", slug: "kin-so", name: canary, functions: canary } });
  await make.actor({ displayName: canary });
}

test("bản nháp, bản hạn chế, trường kín: không ra ở kết quả, số đếm, gợi ý, đề nghị sửa chữ, đoạn trích", async () => {
  await plantArticles();
  await plantRecords();
  await plantSessions();
  await plantPeople();
  await plantFiles();
  await plantReports();
  await plantAttachments();
  for (const rebuilt of [false, true]) {
    if (rebuilt) await rebuildSearch();
    for (const q of [canary, "hoangyenkin", `"${canary}"`]) {
      const result = await found(q);
      expect(result, q).toMatchObject({ hits: [], total: 0, everything: 0, kinds: [], answer: null });
      expect(await suggestionsFor(q), q).toEqual([]);
    }
    // Neither by what is nearly it, nor by what begins like it.
    for (const q of ["hoangyenkim", "hoangyen", "hoàngyếnkí"]) {
      const { result, corrected } = await answersTo(plainQuestion(q));
      expect([corrected, result.everything], q).toEqual([null, 0]);
      expect(await suggestionsFor(q), q).toEqual([]);
    }
    const [kept] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM search_entries e WHERE e."publishedAt" <= now()
        AND (lower(e.title || e.context || e.symbol || e.address || e.passages::text) LIKE ${`%${canary}%`} OR e.words @@ 'hoangyenkin'::tsquery)`;
    expect(kept?.count).toBe(0);
  }
}, 60_000);

test("tên cơ quan không lên sơ đồ, tên kỳ họp chưa công bố: không là bộ lọc", async () => {
  const { facets } = await found("nghị quyết");
  expect(JSON.stringify(facets).toLowerCase()).not.toContain(canary);
  // Nor where an address names them.
  await db.category.create({ data: { slug: "kin-muc", name: canary, position: 99 } });
  await db.field.create({ data: { slug: "kin-linh-vuc", name: canary, position: 99 } });
  const chosen = { "co-quan": ["kin-ban", "kin-so"], "chuyen-muc": "kin-muc", "linh-vuc": "kin-linh-vuc" };
  expect(JSON.stringify((await found("nghị quyết", chosen)).facets).toLowerCase()).not.toContain(canary);
});
