import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { listDocuments } from "@/lib/documents/queries/list";
import { questionOf } from "@/lib/documents/question";
import { manyDocuments } from "@/tests/support/many-documents";
import { found } from "@/tests/support/search";

/* A word that stands in more documents than are ever counted. */

const COUNT = 12_000;
const ask = (asked: Record<string, string>) => listDocuments(questionOf({ q: "thường", ...asked }));

beforeAll(async () => {
  await manyDocuments(COUNT);
  const { code } = await db.searchChoice.create({ data: { facet: "loai", value: "DOCUMENT" } });
  // As the worker would write them, but for their words: reading so many would take a minute.
  await db.$executeRaw`
    INSERT INTO search_entries (kind, "recordId", address, title, day, "publishedAt", shelf, "titleWords", choices, words, passages)
    SELECT 'DOCUMENT', d.id, '/van-ban/' || d.slug, d.title, d."issuedOn", d."publishedAt", x.shelf, 5, ${String(code)},
      array_to_tsvector(ARRAY['thuong', 'thường', '^thuong', '^thường', ${`~${code}`}, '#' || x.shelf, '#' || x.shelf / 100]), '[]'
    FROM documents d CROSS JOIN LATERAL (SELECT to_char(coalesce(d."issuedOn"::timestamp, d."publishedAt" AT TIME ZONE 'UTC'), 'YYYYMM')::int AS shelf) x`;
  await db.$executeRaw`DELETE FROM search_marks`;
}, 120_000);

test("quá mười nghìn: đếm mười nghìn văn bản mới nhất và nói là hơn, như trang tìm kiếm", async () => {
  const list = await ask({});
  expect([list.total, list.capped, list.all]).toEqual([10_000, true, COUNT]);
  const { total, capped } = await found("thường", { loai: "van-ban" });
  expect([total, capped]).toEqual([10_000, true]);
  // Nothing was typed: all are counted, as ever.
  expect(await listDocuments(questionOf({}))).toMatchObject({ total: COUNT, capped: false });
});

test("thu hẹp đến nơi ngoài mười nghìn mới nhất: vẫn ra đủ", async () => {
  const { session } = await db.document.findFirstOrThrow({
    where: { session: { isNot: null } },
    orderBy: { issuedOn: "asc" },
    select: { session: { select: { id: true, slug: true } } },
  });
  const cases: [Record<string, string>, number][] = [
    [{ nam: "2005" }, await db.document.count({ where: { year: 2005 } })],
    [{ den: "2005-06-30" }, await db.document.count({ where: { issuedOn: { lte: new Date("2005-06-30") } } })],
    [{ "ky-hop": session?.slug ?? "" }, await db.document.count({ where: { sessionId: session?.id ?? "" } })],
  ];
  for (const [asked, count] of cases) {
    const { total, capped } = await ask(asked);
    expect(count).toBeGreaterThan(0);
    expect([asked, total, capped]).toEqual([asked, count, false]);
  }
});
