import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { listDocuments } from "@/lib/documents/queries/list";
import { questionOf } from "@/lib/documents/question";
import { foldWord } from "@/lib/search/lexemes";
import { countFound } from "@/lib/search/queries/find";
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
      array_to_tsvector(ARRAY['thuong', 'thường', '^thuong', '^thường', ${`~${code}`}]), '[]'
    FROM documents d CROSS JOIN LATERAL (SELECT to_char(coalesce(d."issuedOn"::timestamp, d."publishedAt" AT TIME ZONE 'UTC'), 'YYYYMM')::int AS shelf) x`;
  await db.$executeRaw`DELETE FROM search_marks`;
}, 120_000);

test("quá mười nghìn: đếm mười nghìn văn bản mới nhất và nói là hơn, như trang tìm kiếm", async () => {
  const list = await ask({});
  expect([list.total, list.capped, list.all]).toEqual([10_000, true, COUNT]);
  const { total, capped } = await found("thường", { loai: "van-ban" });
  expect([total, capped]).toEqual([10_000, true]);
  // A way out of nothing says no more than that it leads to very many.
  expect(await countFound("thường")).toEqual({ count: 1000, capped: true });
  expect(await countFound("không ai viết chữ này")).toEqual({ count: 0, capped: false });
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

test("chia thời kỳ: cùng kết quả, cùng thứ tự; thời kỳ cũ không dùng nữa thì bỏ chỉ mục", async () => {
  const indexes = () => db.$queryRaw<{ name: string }[]>`SELECT indexname AS name FROM pg_indexes WHERE indexname ~ '^search_entries_words_[0-9]' ORDER BY 1`;
  const asked = [{}, { "sap-xep": "cu-nhat" }, { tu: "2010-01-01", den: "2015-12-31" }];
  const answers = () => Promise.all(asked.map((more) => found("thường", { loai: "van-ban", ...more })));
  const before = await answers();
  const shelves = await db.searchShelf.findMany({ where: { entries: { gt: 0 } }, orderBy: { shelf: "desc" } });
  const firsts = [shelves[Math.floor(shelves.length / 3)]?.shelf ?? 0, shelves[Math.floor(shelves.length / 2)]?.shelf ?? 0, 0];
  for (const [at, first] of firsts.entries()) await db.$executeRaw`SELECT search_make_era(${first}::int, ${firsts[at - 1] ?? 1_000_000}::int)`;
  await db.$executeRaw`SELECT search_keep_eras(${firsts}::int[])`;
  expect((await indexes()).length).toBe(3);
  expect(await answers()).toEqual(before);
  await db.$executeRaw`SELECT search_keep_eras('{}'::int[])`;
  expect(await indexes()).toEqual([]);
  expect(await answers()).toEqual(before);
}, 60_000);

test("nhiều mục có từ trong tên: mục chỉ có trong văn bản không bị nói là khớp khi bỏ dấu, vì không ai hỏi", async () => {
  const { code } = await db.searchChoice.findFirstOrThrow({ where: { facet: "loai", value: "DOCUMENT" } });
  await db.$executeRaw`
    INSERT INTO search_entries (kind, "recordId", address, title, day, "publishedAt", shelf, "titleWords", choices, words, passages)
    VALUES ('DOCUMENT', gen_random_uuid(), '/van-ban/mai-sau', 'Mai sau', DATE '2099-01-01', now() - interval '1 day', 209901, 2, ${String(code)},
      array_to_tsvector(ARRAY['thuong', 'thường', ${`~${code}`}]), '[]')`;
  const { hits } = await found("thường", { "sap-xep": "moi-nhat" });
  expect(hits.slice(0, 2).map(({ address, exact }) => [address === "/van-ban/mai-sau", exact])).toEqual([
    [true, null],
    [false, true],
  ]);
});

test("khớp cả dấu hay chỉ khớp khi bỏ dấu: hỏi mục nào có dấu, hay hỏi mục nào thiếu dấu vì gần như tất cả đều có, đều ra như nhau", async () => {
  const { code } = await db.searchChoice.findFirstOrThrow({ where: { facet: "loai", value: "DOCUMENT" } });
  const write = (address: string, lexemes: string[], count = 1) => db.$executeRaw`
    INSERT INTO search_entries (kind, "recordId", address, title, day, "publishedAt", shelf, "titleWords", choices, words, passages)
    SELECT 'DOCUMENT', gen_random_uuid(), ${address}, 'Mai sau', DATE '2099-02-01' - n, now() - interval '1 day', 209902, 2, ${String(code)},
      array_to_tsvector(${[...lexemes, `~${code}`]}::text[]), '[]' FROM generate_series(1, ${count}::int) AS n`;
  const words = [
    { word: "hiếm", marked: 3 },
    // More than every twenty-fifth entry bears it, none in its title.
    { word: "bưởi", marked: 700 },
  ];
  for (const { word, marked } of words) {
    await write("/van-ban/khong-dau", [foldWord(word)]);
    await write("/van-ban/co-dau", [word, foldWord(word)], marked);
    const { hits, total } = await found(word, { "sap-xep": "moi-nhat" });
    expect(total).toBe(marked + 1);
    expect(hits.map(({ address, exact }) => [address, exact])).toEqual(hits.map(({ address }) => [address, address === "/van-ban/co-dau"]));
    expect(hits.filter(({ exact }) => exact === false)).toHaveLength(1);
  }
});
