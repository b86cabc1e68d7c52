import fc from "fast-check";
import { afterEach, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { catalogueNow, forgetCatalogue } from "@/lib/documents/queries/catalogue";
import { listDocuments } from "@/lib/documents/queries/list";
import { type Facet, facetParams, facets, kindOf, questionOf } from "@/lib/documents/question";
import { Prisma } from "@/prisma/generated/client";
import { manyDocuments } from "@/tests/support/many-documents";
import { found, whenFollowed } from "@/tests/support/search";

const ask = (asked: Record<string, string | string[]> = {}) => whenFollowed(asked, () => listDocuments(questionOf(asked)));

beforeAll(async () => {
  await manyDocuments(600);
  // Every third in a field, by turns; those of a session in its term, the others in one of their own.
  await db.field.createMany({ data: ["dat-dai", "ngan-sach"].map((slug, position) => ({ slug, name: slug, position })) });
  await db.$executeRaw`UPDATE documents d SET "termId" = (SELECT s."termId" FROM sessions s WHERE s.id = d."sessionId"),
    "fieldId" = CASE n % 6 WHEN 0 THEN (SELECT id FROM fields WHERE slug = 'dat-dai') WHEN 3 THEN (SELECT id FROM fields WHERE slug = 'ngan-sach') END
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM documents) x WHERE x.id = d.id`;
  // What readers do not find stands among the others.
  await db.$executeRaw`UPDATE documents SET visibility = 'INTERNAL' WHERE id IN (SELECT id FROM documents ORDER BY id LIMIT 40)`;
  await db.$executeRaw`UPDATE documents SET visibility = 'RESTRICTED' WHERE id IN (SELECT id FROM documents ORDER BY id OFFSET 40 LIMIT 40)`;
  await db.$executeRaw`UPDATE documents SET "publishedAt" = NULL WHERE id IN (SELECT id FROM documents ORDER BY id OFFSET 80 LIMIT 40)`;
  await db.$executeRaw`UPDATE documents SET "publishedAt" = now() + interval '1 hour' WHERE id IN (SELECT id FROM documents ORDER BY id OFFSET 120 LIMIT 40)`;
});

const shown = Prisma.sql`d.visibility = 'PUBLIC' AND d."trashedAt" IS NULL AND d."publishedAt" <= now()`;
/** The word of each facet in an address, as plain SQL says it. */
const wordSql: Record<Facet, Prisma.Sql> = {
  kind: Prisma.sql`d.kind::text`,
  year: Prisma.sql`coalesce(d.year, date_part('year', coalesce(d."issuedOn", d."publishedAt" AT TIME ZONE 'Asia/Ho_Chi_Minh')))::text`,
  issuer: Prisma.sql`(SELECT b.slug FROM bodies b WHERE b.id = d."issuerId")`,
  field: Prisma.sql`(SELECT f.slug FROM fields f WHERE f.id = d."fieldId")`,
  term: Prisma.sql`(SELECT t.ordinal::text FROM terms t WHERE t.id = d."termId")`,
  session: Prisma.sql`(SELECT s.slug FROM sessions s WHERE s.id = d."sessionId")`,
};
const inSql = (facet: Facet, values: string[]) => (facet === "kind" ? values.map((word) => kindOf(word) ?? "") : values);

async function countBy(facet: Facet, chosen: Record<Facet, string[]>): Promise<Map<string, number>> {
  const others = facets.filter((other) => other !== facet && chosen[other].length > 0);
  const narrowed = others.map((other) => Prisma.sql`AND ${wordSql[other]} = ANY(${inSql(other, chosen[other])})`);
  const rows = await db.$queryRaw<{ value: string | null; count: number }[]>`
    SELECT ${wordSql[facet]} AS value, count(*)::int AS count FROM documents d WHERE ${shown} ${narrowed.length ? Prisma.join(narrowed, " ") : Prisma.empty} GROUP BY 1`;
  return new Map(rows.flatMap(({ value, count }) => (value === null ? [] : [[value, count]])));
}

async function countAll(chosen: Record<Facet, string[]>): Promise<number> {
  const narrowed = facets.filter((facet) => chosen[facet].length > 0).map((facet) => Prisma.sql`AND ${wordSql[facet]} = ANY(${inSql(facet, chosen[facet])})`);
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM documents d WHERE ${shown} ${narrowed.length ? Prisma.join(narrowed, " ") : Prisma.empty}`;
  return row?.count ?? -1;
}

test("với mọi cách lọc: số đếm của danh sách và của từng mục lọc bằng số đếm của cơ sở dữ liệu", async () => {
  const whole = await ask();
  expect(whole.all).toBe(440);
  const some = (facet: Facet) => fc.uniqueArray(fc.constantFrom(...whole.facets[facet].choices.map(({ value }) => value)), { maxLength: 3 });
  const none = { weight: 2, arbitrary: fc.constant<string[]>([]) };
  const choice = fc.record(
    Object.fromEntries(facets.map((facet) => [facet, fc.oneof(none, { weight: 2, arbitrary: some(facet) })])) as Record<Facet, fc.Arbitrary<string[]>>,
  );
  await fc.assert(
    fc.asyncProperty(choice, async (chosen) => {
      const list = await ask(Object.fromEntries(facets.map((facet) => [facetParams[facet], chosen[facet]])));
      expect(list.total).toBe(await countAll(chosen));
      for (const facet of facets) {
        const counts = await countBy(facet, chosen);
        const { choices, more } = list.facets[facet];
        for (const { value, count } of choices) expect([facet, value, count]).toEqual([facet, value, counts.get(inSql(facet, [value])[0] ?? "") ?? 0]);
        expect(choices.filter(({ count }) => count > 0).length + more).toBeGreaterThanOrEqual(counts.size);
      }
    }),
    { numRuns: 40 },
  );
});

test("trang sau trang đi qua mọi văn bản đúng một lần, mới nhất trước, không ngày ở cuối", async () => {
  const { total } = await ask();
  const seen: { id: string; issuedOn: Date | null }[] = [];
  for (let page = 1; page <= Math.ceil(total / 12); page++) seen.push(...(await ask({ trang: String(page) })).cards);
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT d.id FROM documents d WHERE ${shown} ORDER BY d."issuedOn" DESC NULLS LAST, d.id DESC`;
  expect(seen.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  expect(seen.at(-1)?.issuedOn).toBeNull();
});

test("khoảng ngày ban hành, kể cả hai đầu: đúng bằng cơ sở dữ liệu, ở số đếm của mục lọc cũng vậy; không ngày thì không ở trong khoảng nào; cũ nhất trước", async () => {
  const counted = async (sql: Prisma.Sql) => (await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM documents d WHERE ${shown} AND ${sql}`)[0]?.n;
  const [{ day } = { day: "" }] = await db.$queryRaw<{ day: string }[]>`
    SELECT d."issuedOn"::text AS day FROM documents d WHERE ${shown} AND d."issuedOn" > '2012-01-01' ORDER BY d."issuedOn" LIMIT 1`;
  const cases: [Record<string, string>, Prisma.Sql][] = [
    [{ tu: day }, Prisma.sql`d."issuedOn" >= ${day}::date`],
    [{ den: day }, Prisma.sql`d."issuedOn" <= ${day}::date`],
    [{ tu: day, den: day }, Prisma.sql`d."issuedOn" = ${day}::date`],
    [{ tu: "2010-01-01", den: "2012-12-31", loai: "bao-cao" }, Prisma.sql`d."issuedOn" BETWEEN '2010-01-01' AND '2012-12-31' AND d.kind = 'REPORT'`],
  ];
  for (const [asked, sql] of cases) expect([asked, (await ask(asked)).total]).toEqual([asked, await counted(sql)]);
  const { facets: offered, total, all } = await ask({ tu: "2010-01-01", den: "2012-12-31" });
  expect(offered.year.choices.map(({ value }) => value)).toEqual(["2012", "2011", "2010"]);
  expect([offered.kind.choices.reduce((sum, { count }) => sum + count, 0), all]).toEqual([total, (await ask()).all]);
  const oldest = await ask({ tu: "2010-01-01", "sap-xep": "cu-nhat" });
  const days = oldest.cards.map(({ issuedOn }) => Number(issuedOn));
  expect([days, days[0]]).toEqual([
    days.toSorted((a, b) => a - b),
    Number((await ask({ tu: "2010-01-01", trang: String(Math.ceil(oldest.total / 12)) })).cards.at(-1)?.issuedOn),
  ]);
});

test("tìm bằng ký hiệu gõ kiểu nào cũng ra, đúng ký hiệu đứng đầu, rồi đến ký hiệu bắt đầu như vậy", async () => {
  const { id } = await db.document.findFirstOrThrow({ where: { visibility: "PUBLIC", publishedAt: { lte: new Date() } }, select: { id: true } });
  await db.document.update({ where: { id }, data: { symbol: "088/BC-HĐND", symbolKey: "88bchdnd", issuedOn: new Date("2003-01-01") }, select: { id: true } });
  for (const q of ["88/BC-HĐND", "88 bc hdnd", "088/bc – hđnd", "số 88/BC-HĐND", "88BC-HDND"]) expect([q, (await ask({ q })).cards[0]?.id]).toEqual([q, id]);
  // A younger one that begins as was typed, and one that only speaks of it.
  const [longer, speaking] = await db.document.findMany({
    where: { visibility: "PUBLIC", publishedAt: { lte: new Date() }, issuedOn: { gt: new Date("2015-01-01") }, id: { not: id } },
    orderBy: [{ issuedOn: "desc" }, { id: "desc" }],
    take: 2,
    select: { id: true },
  });
  const say = (one: { id: string } | undefined, data: Prisma.DocumentUpdateInput) =>
    db.document.update({ where: { id: one?.id ?? "" }, data, select: { id: true } });
  await say(longer, { symbol: "88/BC-HĐND-KTNS", symbolKey: "88bchdndktns" });
  await say(speaking, { title: "Về việc thực hiện Báo cáo số 88/BC-HĐND" });
  const order = (await ask({ q: "88/BC-HĐND" })).cards.map((card) => card.id);
  expect([order[0], order.slice(1, 3).toSorted()]).toEqual([id, [longer?.id, speaking?.id].toSorted()]);
  const { cards } = await ask({ q: "88/bc" });
  expect(cards.slice(0, 2).map((card) => card.id)).toEqual([longer?.id, id]);
});

test("tìm có dấu hay không dấu trong trích yếu, tóm tắt, nội dung; cụm trong ngoặc kép; chữ không có thì không ra gì", async () => {
  const where = { visibility: "PUBLIC", publishedAt: { lte: new Date() }, issuedOn: { not: null } } as const;
  const rows = await db.document.findMany({ where, take: 3, orderBy: [{ issuedOn: "desc" }, { id: "desc" }], select: { id: true } });
  const [first = "", second = "", third = ""] = rows.map(({ id }) => id);
  const say = (id: string, data: Prisma.DocumentUpdateInput) => db.document.update({ where: { id }, data, select: { id: true } });
  await say(second, { title: "Báo cáo về nghề dệt thổ cẩm" });
  await say(third, { summary: "Có nghề dệt thổ cẩm." });
  await say(first, { summary: "", body: "Thăm làng dệt.\n\nXem thổ cẩm của các nghệ nhân." });
  const found = async (q: string) => (await ask({ q })).cards.map(({ id }) => id);
  // Words next to each other stand before words apart.
  for (const q of ["dệt thổ cẩm", "det tho cam"]) expect(await found(q)).toEqual([second, third, first]);
  expect(await found("“dệt thổ cẩm”")).toEqual([second, third]);
  expect(await found("nghệ nhân")).toEqual([first]);
  expect(await found("chữ không ở đâu")).toEqual([]);
  expect((await ask({ q: "!!!" })).total).toBe(0);
  await say(first, { body: "" });
  expect(await found("nghệ nhân")).toEqual([]);
});

test("với mọi từ trong kho: danh sách tìm ra đúng bằng trang tìm kiếm", async () => {
  const words = ["đất", "dat", "rừng", "giám sát", "hồ sơ", "kiến nghị", "BC-HĐND", "2015", "bản mây", "xã", "cử tri", "Lạc Thành"];
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), async (some) => {
      const q = some.map((word) => `"${word}"`).join(" ");
      expect([some, (await ask({ q })).total]).toEqual([some, (await found(q, { loai: "van-ban" })).total]);
    }),
    { numRuns: 20 },
  );
});

test("công bố, sửa, gỡ, hạn chế, bỏ vào thùng rác: lần xem ngay sau đó đã đúng", async () => {
  const before = (await ask()).total;
  const { id } = await db.document.findFirstOrThrow({ where: { visibility: "PUBLIC", publishedAt: { lte: new Date() }, year: 2016 }, select: { id: true } });
  const change = (data: Prisma.DocumentUncheckedUpdateInput) => db.document.update({ where: { id }, data, select: { id: true } });
  const total = async () => (await ask()).total;
  await change({ publishedAt: null });
  expect(await total()).toBe(before - 1);
  await change({ publishedAt: new Date(Date.now() + 60_000) });
  expect(await total(), "before its hour").toBe(before - 1);
  await change({ publishedAt: new Date(Date.now() - 60_000) });
  expect(await total()).toBe(before);
  for (const visibility of ["INTERNAL", "RESTRICTED"] as const) {
    await change({ visibility });
    expect(await total()).toBe(before - 1);
  }
  await change({ visibility: "PUBLIC", title: "Kế hoạch trồng cây sa nhân", kind: "PROGRAMME", issuerId: null, issuerName: "Sở Nông nghiệp" });
  expect((await ask({ q: "cây sa nhân", loai: "chuong-trinh" })).cards).toMatchObject([{ id, issuer: "Sở Nông nghiệp" }]);
  await change({ publishedAt: null, trashedAt: new Date() });
  expect((await ask({ q: "cây sa nhân" })).total).toBe(0);
  await change({ publishedAt: new Date(), trashedAt: null });
  expect((await ask({ q: "cây sa nhân" })).total).toBe(1);
});

test("văn bản hẹn giờ rồi thôi: danh sách lại được giữ giữa hai lần hỏi, không chờ tới giờ ấy", async () => {
  const { id } = await db.document.findFirstOrThrow({ where: { visibility: "PUBLIC", publishedAt: { lte: new Date() } }, select: { id: true } });
  const change = (data: Prisma.DocumentUpdateInput) => db.document.update({ where: { id }, data, select: { id: true } });
  const waits = async () => (await catalogueNow()).latest > Date.now();
  expect(await waits()).toBe(true);
  const scheduled = await db.document.findMany({ where: { publishedAt: { gt: new Date() } }, select: { id: true } });
  await db.document.updateMany({ where: { id: { in: scheduled.map((one) => one.id) } }, data: { publishedAt: null } });
  expect(await waits()).toBe(false);
  await change({ publishedAt: new Date(Date.now() + 3_600_000) });
  expect(await waits()).toBe(true);
  await change({ publishedAt: new Date(Date.now() - 60_000) });
  expect(await waits()).toBe(false);
});

test("thay đổi của một giao dịch chưa xong thì chưa thấy, xong rồi thì thấy, dù giao dịch khác đã xong trước", async () => {
  const { total } = await ask();
  const [first, second] = await db.document.findMany({ where: { visibility: "PUBLIC", publishedAt: { lte: new Date() } }, take: 2, select: { id: true } });
  const hide = { data: { publishedAt: null }, select: { id: true } } as const;
  await db.$transaction(async (tx) => {
    await tx.document.update({ where: { id: first?.id ?? "" }, ...hide });
    await db.document.update({ where: { id: second?.id ?? "" }, ...hide });
    expect((await ask()).total).toBe(total - 1);
    expect((await ask()).total).toBe(total - 1);
  });
  expect((await ask()).total).toBe(total - 2);
});

test("kỳ họp chưa công bố, hẹn giờ, trong thùng rác: gõ đúng địa chỉ cũng không kể và không đếm văn bản của nó", async () => {
  const { session } = await db.document.findFirstOrThrow({
    where: { visibility: "PUBLIC", publishedAt: { lte: new Date() }, session: { publishedAt: { lte: new Date() } } },
    select: { session: { select: { id: true, slug: true } } },
  });
  const ofSession = () => ask({ "ky-hop": session?.slug ?? "" });
  const { total } = await ofSession();
  expect(total).toBeGreaterThan(0);
  const shown = { publishedAt: new Date(Date.now() - 60_000), trashedAt: null };
  for (const data of [{ publishedAt: null }, { publishedAt: new Date(Date.now() + 60_000) }, { publishedAt: null, trashedAt: new Date() }, shown]) {
    await db.councilSession.update({ where: { id: session?.id ?? "" }, data, select: { id: true } });
    const list = await ofSession();
    const offered = list.facets.session.choices.some(({ value }) => value === session?.slug);
    expect([list.total, list.cards.length > 0, offered]).toEqual(data === shown ? [total, true, true] : [0, false, false]);
  }
});

test("cơ quan không lên sơ đồ, khóa của tổ chức khác: gõ đúng địa chỉ cũng không thấy tên; cơ quan có văn bản trong danh sách thì còn tên", async () => {
  const party = await db.body.create({ data: { kind: "PARTY", slug: "kin-dang", name: "Cơ quan kín", shown: false }, select: { id: true } });
  await db.term.create({ data: { bodyId: party.id, ordinal: 77, name: "khóa kín", startsOn: new Date("2020-10-01"), endsOn: new Date("2025-10-01") } });
  expect(JSON.stringify((await ask({ "co-quan": "kin-dang", khoa: "77" })).facets)).not.toContain("kín");
  const [issuer] = (await ask()).facets.issuer.choices;
  await db.body.updateMany({ where: { slug: issuer?.value ?? "" }, data: { shown: false } });
  const { total, facets: offered } = await ask({ "co-quan": issuer?.value ?? "", nam: "1990" });
  expect([total, offered.issuer.choices]).toMatchObject([0, [{ name: issuer?.name, here: true }]]);
});

afterEach(async () => {
  // What was followed change by change must be what a fresh reading gives.
  const followed = await ask();
  forgetCatalogue();
  expect(await ask()).toEqual(followed);
});
