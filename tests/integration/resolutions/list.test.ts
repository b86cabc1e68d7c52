import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterEach, beforeAll, expect, test } from "vitest";
import { isoDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { csvFile } from "@/lib/core/spreadsheet";
import { forgetCatalogue } from "@/lib/resolutions/queries/catalogue";
import { listResolutions, resolutionRows, resolutionSitemap, resolutionSitemaps } from "@/lib/resolutions/queries/list";
import { type Facet, facetParams, facets, questionOf, seriesWords, stateWords } from "@/lib/resolutions/question";
import { manyResolutions } from "@/tests/support/many-resolutions";
import { whenFollowed } from "@/tests/support/search";

const ask = (asked: Record<string, string | string[]> = {}) => whenFollowed(asked, () => listResolutions(questionOf(asked)));
let fortyFive: string;

beforeAll(async () => {
  await manyResolutions(600);
  // 600 resolutions in 22 years are 18 individual ones a year: the 45th is made here.
  const { id } = await db.resolution.findFirstOrThrow({ where: { number: 7, series: "INDIVIDUAL", year: 2012 }, select: { id: true } });
  await db.resolution.update({ where: { id }, data: { number: 45, symbol: "45/NQ-HĐND", symbolKey: "45nqhdnd", slug: "45-nq-hdnd" }, select: { id: true } });
  fortyFive = id;
});

/** One plain row per resolution, counted by hand: what the list must agree with. */
async function plainRows(day: Date) {
  const rows = await db.resolution.findMany({
    where: { publishedAt: { not: null }, trashedAt: null, stage: "ISSUED", visibility: "PUBLIC" },
    select: {
      id: true,
      year: true,
      series: true,
      signerName: true,
      term: { select: { ordinal: true } },
      session: { select: { slug: true } },
      issuer: { select: { slug: true } },
      fields: { select: { field: { select: { slug: true } } } },
      validity: { select: { fromDay: true, toDay: true, state: true } },
    },
  });
  return rows.map((row) => {
    const period = row.validity.find(({ fromDay, toDay }) => fromDay <= day && (!toDay || day <= toDay));
    const values: Record<Facet, string[]> = {
      term: [String(row.term.ordinal)],
      state: period ? [stateWords[period.state]] : [],
      field: row.fields.map(({ field }) => field.slug),
      year: [String(row.year)],
      series: [seriesWords[row.series]],
      session: row.session ? [row.session.slug] : [],
      issuer: [row.issuer.slug],
      signer: [
        { "Giàng A Páo": "giang-a-pao", "Hoàng Thị Minh Hạnh": "hoang-thi-minh-hanh", "Lò Văn Thắng": "lo-van-thang" }[row.signerName] ?? "pham-duc-luong",
      ],
    };
    return { id: row.id, values };
  });
}

test("với mọi cách lọc: số đếm của danh sách và của từng mục lọc bằng số đếm từng dòng", async () => {
  const rows = new Map<string, Awaited<ReturnType<typeof plainRows>>>();
  const values = async () =>
    (await plainRows(new Date("2015-06-01"))).flatMap((row) => Object.entries(row.values).flatMap(([f, v]) => v.map((x) => [f, x] as const)));
  const known = await values();
  const some = (facet: Facet) => fc.uniqueArray(fc.constantFrom(...new Set(known.filter(([f]) => f === facet).map(([, value]) => value))), { maxLength: 2 });
  const choice = fc.record(
    Object.fromEntries(facets.map((facet) => [facet, fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(facet))])) as Record<
      Facet,
      fc.Arbitrary<string[]>
    >,
  );
  await fc.assert(
    fc.asyncProperty(choice, fc.constantFrom("2006-02-01", "2015-06-01", "2030-01-01"), async (chosen, day) => {
      const list = await ask({ ...Object.fromEntries(facets.map((facet) => [facetParams[facet], chosen[facet]])), "hieu-luc-ngay": day });
      const all = rows.get(day) ?? (await plainRows(new Date(day)));
      rows.set(day, all);
      const meets = (row: (typeof all)[number], facet: Facet) => chosen[facet].length === 0 || row.values[facet].some((value) => chosen[facet].includes(value));
      expect(list.total).toBe(all.filter((row) => facets.every((facet) => meets(row, facet))).length);
      for (const facet of facets) {
        const others = all.filter((row) => facets.every((other) => other === facet || meets(row, other)));
        for (const { value, count } of list.facets[facet].choices)
          expect([facet, value, count]).toEqual([facet, value, others.filter((row) => row.values[facet].includes(value)).length]);
      }
    }),
    { numRuns: 40 },
  );
});

test("trang sau trang đi qua mọi nghị quyết đúng một lần, mới nhất trước; cũ nhất là thứ tự ngược lại", async () => {
  const { total } = await ask({ nam: "2010" });
  const seen: { id: string; issuedOn: Date }[] = [];
  for (let page = 1; page <= Math.ceil(total / 12); page++) seen.push(...(await ask({ nam: "2010", trang: String(page) })).cards);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(total);
  expect(seen.map(({ issuedOn }) => issuedOn)).toEqual(seen.map(({ issuedOn }) => issuedOn).toSorted((a, b) => b.getTime() - a.getTime()));
  expect((await ask({ nam: "2010", "sap-xep": "cu-nhat" })).cards[0]?.id).toBe(seen.at(-1)?.id);
});

test("khoảng ngày ban hành, kể cả hai đầu, đếm cả trong mục lọc và trong tệp tải về", async () => {
  const within = { issuedOn: { gte: new Date("2010-03-01"), lte: new Date("2011-06-30") } };
  const expected = await db.resolution.count({ where: { ...within, publishedAt: { not: null }, visibility: "PUBLIC", stage: "ISSUED" } });
  const asked = { tu: "30/6/2011", den: "01/03/2010" };
  const list = await ask(asked);
  expect([list.total, (await resolutionRows(questionOf(asked))).total]).toEqual([expected, expected]);
  expect(list.facets.year.choices.map(({ value }) => value)).toEqual(["2011", "2010"]);
  expect((await ask({ ...asked, nam: "2012" })).total).toBe(0);
});

test.each(["45/NQ-HĐND", "45/nq-hdnd", "45 nq hdnd", "45/NQ – HĐND", "Nghị quyết số 45/NQ-HĐND", "045-NQ-HDND"])(
  "gõ “%s”: đúng số, ký hiệu đứng đầu",
  async (q) => {
    const { cards } = await ask({ q });
    expect(cards[0]).toMatchObject({ id: fortyFive, symbol: "45/NQ-HĐND", fit: "symbol" });
    expect(cards.filter(({ fit }) => fit === "symbol")).toHaveLength(1);
  },
);

test("gõ số và năm: cả hai loại văn bản của năm đó, không của năm khác", async () => {
  const { cards } = await ask({ q: "NQ5/2012" });
  expect(cards.filter(({ fit }) => fit === "symbol").map(({ symbol, year }) => [symbol, year])).toEqual(
    expect.arrayContaining([
      ["05/NQ-HĐND", 2012],
      ["05/2012/NQ-HĐND", 2012],
    ]),
  );
  expect(cards.every(({ year, fit }) => fit !== "symbol" || year === 2012)).toBe(true);
});

test("tìm theo chữ trong trích yếu, có dấu hay không dấu; đúng dấu đứng trước; cụm trong ngoặc kép đứng liền nhau", async () => {
  const target = await db.resolution.findFirstOrThrow({ where: { year: 2008 }, orderBy: { id: "asc" }, select: { id: true } });
  await db.resolution.update({ where: { id: target.id }, data: { title: "Về lễ hội rung chuông của toàn tỉnh" }, select: { id: true } });
  const [marked, plain] = [await ask({ q: "rừng" }), await ask({ q: "rung" })];
  expect(marked.total).toBe(plain.total);
  expect(marked.cards[0]?.fit).toBe("exact");
  // Without marks none is nearer than another; with them the word that only looks alike comes last.
  expect(plain.cards.every(({ fit }) => fit === "exact")).toBe(true);
  expect((await ask({ q: "rừng", trang: String(Math.ceil(marked.total / 12)) })).cards.at(-1)).toMatchObject({ id: target.id, fit: "folded" });
  const expected = await db.resolution.count({ where: { title: { contains: "rừng" } } });
  expect(marked.total).toBe(expected + 1);
  expect((await ask({ q: "“rừng phát triển”" })).total).toBe(0);
  expect((await ask({ q: "“phát triển rừng”" })).total).toBe(expected);
  expect((await ask({ q: "chữ không ở đâu cả" })).total).toBe(0);
});

test("đăng, sửa, chuyển nội bộ, bỏ vào thùng rác, gắn lĩnh vực, đổi hiệu lực: lần xem ngay sau đó đã đúng", async () => {
  const before = await ask();
  const { id } = await db.resolution.findFirstOrThrow({ where: { year: 2016 }, select: { id: true } });
  const change = (data: Parameters<typeof db.resolution.update>[0]["data"]) => db.resolution.update({ where: { id }, data, select: { id: true } });
  await change({ publishedAt: null });
  expect((await ask()).total).toBe(before.total - 1);
  await change({ publishedAt: new Date(Date.now() + 60_000) });
  expect((await ask()).total, "before its hour").toBe(before.total - 1);
  await change({ publishedAt: new Date(Date.now() - 60_000) });
  expect((await ask()).total).toBe(before.total);
  for (const visibility of ["INTERNAL", "RESTRICTED"] as const) {
    await change({ visibility });
    expect((await ask()).total).toBe(before.total - 1);
  }
  await change({ visibility: "PUBLIC", title: "Về cây chè cổ thụ" });
  expect((await ask({ q: "cây chè" })).total).toBe(1);
  const field = await db.field.create({ data: { slug: "che", name: "Chè", position: 50 }, select: { id: true } });
  await db.resolutionField.create({ data: { resolutionId: id, fieldId: field.id }, select: { fieldId: true } });
  expect((await ask({ "linh-vuc": "che" })).total).toBe(1);
  await db.validityPeriod.deleteMany({ where: { resolutionId: id } });
  await db.validityPeriod.create({ data: { resolutionId: id, fromDay: new Date("2016-01-01"), state: "SUSPENDED" }, select: { state: true } });
  expect((await ask({ "linh-vuc": "che" })).cards[0]?.state).toBe("SUSPENDED");
  await change({ publishedAt: null, trashedAt: new Date() });
  expect((await ask({ "linh-vuc": "che" })).total).toBe(0);
});

test("người ký đổi tên trong danh bạ: lần xem ngay sau đó đếm theo tên mới; nghị quyết ghi rõ tên người ký thì giữ tên đã ghi", async () => {
  const person = await db.person.create({ data: { slug: randomUUID(), fullName: "Sùng A Dế", sortKey: "de" }, select: { id: true } });
  const [bare, written] = await db.resolution.findMany({ where: { year: 2015, publishedAt: { not: null } }, take: 2, select: { id: true } });
  const sign = (id: string | undefined, signerName: string) =>
    db.resolution.update({ where: { id: id ?? "" }, data: { signerId: person.id, signerName }, select: { id: true } });
  await sign(bare?.id, "");
  await sign(written?.id, "Sùng A Dế");
  const counted = async (slug: string) => (await ask({ "nguoi-ky": slug })).total;
  expect([await counted("sung-a-de"), await counted("sung-a-minh")]).toEqual([2, 0]);
  await db.person.update({ where: { id: person.id }, data: { fullName: "Sùng A Minh" }, select: { id: true } });
  expect([await counted("sung-a-de"), await counted("sung-a-minh")]).toEqual([1, 1]);
});

test("thay đổi của một giao dịch dài chưa xong thì chưa thấy, xong rồi thì thấy, dù giao dịch khác đã xong trước", async () => {
  const total = (await ask()).total;
  const [first, second] = await db.resolution.findMany({ where: { year: 2018, publishedAt: { not: null } }, take: 2, select: { id: true } });
  const hide = { data: { publishedAt: null }, select: { id: true } } as const;
  await db.$transaction(async (tx) => {
    await tx.resolution.update({ where: { id: first?.id ?? "" }, ...hide });
    await db.resolution.update({ where: { id: second?.id ?? "" }, ...hide });
    expect((await ask()).total).toBe(total - 1);
    expect((await ask()).total).toBe(total - 1);
  });
  expect((await ask()).total).toBe(total - 2);
});

test("hiệu lực tại một ngày đã qua khác hôm nay; chưa có dòng hiệu lực thì tính theo ngày của nghị quyết", async () => {
  const { id, slug } = await db.resolution.findFirstOrThrow({ where: { year: 2007, expiresOn: { not: null } }, select: { id: true, slug: true } });
  const own = { effectiveOn: new Date("2007-07-01"), expiresOn: new Date("2009-12-31"), issuedOn: new Date("2007-06-01"), adoptedOn: new Date("2007-06-01") };
  await db.resolution.update({ where: { id }, data: { ...own, title: "Về giống ngô lai" }, select: { id: true } });
  await db.validityPeriod.deleteMany({ where: { resolutionId: id } });
  const stateOn = async (day: string) => (await ask({ q: "giống ngô lai", "hieu-luc-ngay": day })).cards[0]?.state;
  // As its page says: before it was issued it had no state at all, and no choice of a state finds it.
  const before = await ask({ q: "giống ngô lai", "hieu-luc-ngay": "2007-05-31" });
  expect([before.total, before.cards[0]?.state, before.facets.state.choices]).toEqual([1, null, []]);
  expect((await ask({ q: "giống ngô lai", "hieu-luc-ngay": "2007-05-31", "trang-thai": "chua-co-hieu-luc" })).total).toBe(0);
  expect([await stateOn("2007-06-30"), await stateOn("2007-07-01"), await stateOn("2009-12-31"), await stateOn("2010-01-01")]).toEqual([
    ...["NOT_YET", "IN_FORCE", "IN_FORCE", "ENDED"],
  ]);
  expect((await ask({ q: "giống ngô lai", "trang-thai": "con-hieu-luc" })).total).toBe(0);
  expect((await ask({ q: "giống ngô lai", "trang-thai": "con-hieu-luc", "hieu-luc-ngay": "2008-01-01" })).cards[0]?.slug).toBe(slug);
});

test("kỳ họp chưa công bố không được nêu tên; giá trị không có thật cho danh sách rỗng", async () => {
  const session = await db.councilSession.findFirstOrThrow({
    where: { resolutions: { some: { publishedAt: { not: null } } } },
    select: { id: true, slug: true },
  });
  const ofSession = () => ask({ "ky-hop": session.slug });
  const hide = (data: { publishedAt: Date | null; trashedAt?: Date | null }) =>
    db.councilSession.update({ where: { id: session.id }, data, select: { id: true } });
  const { total } = await ofSession();
  expect(total).toBeGreaterThan(0);
  // Whoever guesses the address of such a session must not be told what it will adopt, nor how much.
  for (const data of [{ publishedAt: null }, { publishedAt: new Date(Date.now() + 60_000) }, { publishedAt: null, trashedAt: new Date() }]) {
    await hide(data);
    const list = await ofSession();
    expect([list.total, list.cards, list.facets.session.choices.some(({ value }) => value === session.slug)]).toEqual([0, [], false]);
    expect((await resolutionRows(questionOf({ "ky-hop": session.slug }))).total).toBe(0);
  }
  expect((await ask()).cards.some((card) => card.session?.slug === session.slug)).toBe(false);
  await hide({ publishedAt: new Date(Date.now() - 60_000), trashedAt: null });
  expect((await ofSession()).total).toBe(total);
  expect((await ask({ khoa: "99" })).total).toBe(0);
  expect((await ask({ "ky-hop": "khong-co" })).total).toBe(0);
});

test("tệp tải về đúng bằng danh sách đang lọc", async () => {
  const question = questionOf({ nam: ["2011", "2012"], loai: seriesWords.NORMATIVE });
  const { total, rows } = await resolutionRows(question);
  const found = await Array.fromAsync(rows());
  expect(found).toHaveLength(total);
  expect(total).toBe((await listResolutions(question)).total);
  expect(found.every(({ year, series }) => [2011, 2012].includes(year) && series === "NORMATIVE")).toBe(true);
  const text = await csvFile(
    "thu",
    ["Số, ký hiệu", "Ngày"],
    found.map(({ symbol, issuedOn }) => [symbol, isoDay(issuedOn)]),
  ).text();
  expect(text.trim().split("\r\n")).toHaveLength(total + 1);
});

test("sơ đồ cho máy tìm kiếm kể mọi nghị quyết", async () => {
  const [files, { all }] = [await resolutionSitemaps(), await ask()];
  expect(files).toBe(1);
  expect(await resolutionSitemap(1)).toHaveLength(all);
  expect(await resolutionSitemap(2)).toEqual([]);
});

afterEach(async () => {
  // What was followed change by change must be what a fresh reading gives.
  const followed = await ask({ "hieu-luc-ngay": "2014-01-01" });
  forgetCatalogue();
  expect(await ask({ "hieu-luc-ngay": "2014-01-01" })).toEqual(followed);
});

test("nhiều thay đổi một lúc, như sau một lần nhập: không sót, không lặp, cũng vậy khi rút đi", async () => {
  const total = (await ask()).total;
  const { councilId, mark } = await manyResolutions(2300);
  expect((await ask()).total).toBe(total + 2300);
  expect((await ask({ "co-quan": mark })).total).toBe(2300);
  await db.resolution.updateMany({ where: { issuerId: councilId, year: { lt: 2015 } }, data: { publishedAt: null } });
  const left = await db.resolution.count({ where: { issuerId: councilId, publishedAt: { not: null } } });
  expect((await ask({ "co-quan": mark })).total).toBe(left);
  expect((await ask()).total).toBe(total + left);
});
