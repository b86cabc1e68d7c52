import pg from "pg";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { rebuildSearch } from "@/lib/search/jobs/rebuild";
import { SearchKind } from "@/prisma/generated/enums";
import { plantEverywhere } from "@/tests/support/canary-columns";
import { make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";
import { org } from "@/tests/support/make-org";
import { makeJourney } from "@/tests/support/make-public-session";
import { makeReport } from "@/tests/support/make-published";
import { makeCouncil, makeResolution, makeText, oldText } from "@/tests/support/make-reading";

/**
 * All columns whose words the search may say of a record that readers have. A column that is not here is private, also one that is added
 * tomorrow; whoever adds a line says by it that every reader of the record's page reads these words.
 */
const findable = Object.entries({
  articles: ["slug", "pagePath"],
  editions: ["title", "standfirst", "bodyText"],
  edition_files: ["title"],
  categories: ["slug", "name"],
  resolutions: ["slug", "symbol", "title", "summary", "signerName"],
  provisions: ["number", "heading", "content", "anchor"],
  documents: ["slug", "symbol", "title", "summary", "body", "issuerName", "signerName"],
  fields: ["slug"],
  sessions: ["slug", "title", "place"],
  agenda_items: ["title"],
  questions: ["slug", "text", "answer", "askerTitle", "answererName", "answererTitle"],
  commitments: ["text"],
  people: ["slug", "fullName", "titleLine", "biography"],
  terms: ["name"],
  constituencies: ["name", "area"],
  posts: ["title"],
  bodies: ["slug", "name", "shortName", "functions", "address"],
  meetings: ["slug", "title", "place", "chairLine", "attendees", "summary"],
  finance_disclosures: ["slug"],
  disclosure_editions: ["decisionSymbol", "explanation", "table"],
  reports: ["slug"],
  report_versions: ["content"],
  attachments: ["title"],
  stored_files: ["name"],
  file_pages: ["text"],
}).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`));

/** A record of every kind that readers have, with what hangs on it. */
async function publishEverything(): Promise<void> {
  const council = await makeCouncil();
  await makeResolution(council, 12, "2017-12-08");
  const { id: resolutionId } = await db.resolution.findFirstOrThrow({ select: { id: true } });
  await makeText(resolutionId, "ADOPTED", 1, oldText);
  await makeJourney(3);
  const { id: documentId } = await record.document();
  const { id: fileId } = await record.fileRow();
  await db.fileText.create({ data: { fileId, revision: 1, state: "READ", pages: 1, readAt: new Date() } });
  await db.filePage.create({ data: { fileId, revision: 1, page: 1, text: "Chữ của tệp", source: "OCR", quality: 0.9 } });
  await db.attachment.create({ data: { documentId, fileId, role: "ORIGINAL", position: 1, visibility: "PUBLIC" } });
  await record.meeting();
  await record.disclosure();
  await record.question();
  await makeReport();
  const { id: termId } = await org.term();
  await org.member(termId, (await org.person()).id);
  await make.published();
  const page = await make.published();
  await db.article.update({ where: { id: page.id }, data: { pagePath: "/gioi-thieu", categoryId: null }, select: { id: true } });
}

test("mọi cột chữ của cơ sở dữ liệu, trừ các cột người đọc thấy: chữ trồng vào đâu cũng không vào mục tìm, gợi ý, từ vựng", async () => {
  await publishEverything();
  await rebuildSearch();
  const kinds = async () => (await db.searchEntry.groupBy({ by: ["kind"] })).map(({ kind }) => kind).toSorted();
  expect(await kinds()).toEqual(Object.values(SearchKind).toSorted());
  const before = await db.searchEntry.count();

  const admin = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
  await admin.connect();
  const planted = await plantEverywhere(admin, findable);
  await admin.query("DELETE FROM search_words");
  await rebuildSearch();
  // All of them were read anew, and none could not be read.
  expect([await db.searchEntry.count(), await db.searchMark.count()]).toEqual([before, 0]);
  const { rows } = await admin.query<{ word: string }>(`
    SELECT DISTINCT (regexp_matches(said, 'yenkin[a-j]+q', 'g'))[1] AS word FROM (
      SELECT lower(concat_ws(' ', address, title, context, symbol, words::text, passages::text)) AS said FROM search_entries
      UNION ALL SELECT word FROM search_words UNION ALL SELECT value FROM search_choices) x`);
  await admin.end();
  expect(rows.map(({ word }) => planted.get(word))).toEqual([]);
  expect(planted.size).toBeGreaterThan(200);
}, 120_000);
