import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { erasePersonalData } from "@/lib/people/commands";
import { followChanges } from "@/lib/search/jobs/follow";
import { rebuildIfOld, rebuildSearch } from "@/lib/search/jobs/rebuild";
import { forgetWords } from "@/lib/search/jobs/words";
import { RULES } from "@/lib/search/lexemes";
import { countFindable, search } from "@/lib/search/queries/find";
import { plainQuestion } from "@/lib/search/sought";
import { record } from "@/tests/support/make-documents";
import { org } from "@/tests/support/make-org";
import { makeCouncil, makeResolution } from "@/tests/support/make-reading";
import { make } from "../../support/make";
import { addressesFound, found } from "../../support/search";

const unread = async (q: string) => (await search(plainQuestion(q))).hits.map(({ address }) => address);

test("đăng thì tìm được; đổi tên thì tìm bằng tên mới; gỡ thì biến mất ngay, chưa cần tiến trình nền", async () => {
  const { id, slug, version, approver } = await make.published({ content: { title: "Chuyện con gà rừng xám" } });
  expect(await addressesFound("gà rừng xám")).toEqual([`/tin-tuc/${slug}`]);
  await withdrawArticle(approver, { id, version, reason: "Đăng nhầm" });
  expect(await unread("gà rừng xám")).toEqual([]);
  await followChanges();
  expect(await db.searchEntry.count({ where: { recordId: id } })).toBe(0);
  const { id: documentId } = await record.document({ title: "Báo cáo về cây quế" });
  expect(await addressesFound("cây quế")).toHaveLength(1);
  await db.document.update({ where: { id: documentId }, data: { title: "Báo cáo về cây hồi" } });
  // Until it is read again it answers nothing, neither by the old words nor by the new.
  expect([await unread("cây quế"), await unread("cây hồi")]).toEqual([[], []]);
  expect([await addressesFound("cây quế"), await addressesFound("cây hồi")]).toMatchObject([[], [expect.any(String)]]);
});

test("thay đổi chưa ghi xong thì dấu còn giữ: đọc lại không lấy mất dấu cùng với nội dung cũ", async () => {
  const { id, slug } = await record.document({ title: "Báo cáo về con trâu" });
  await followChanges();
  await db.$transaction(async (tx) => {
    await tx.document.update({ where: { id }, data: { title: "Báo cáo về con ngựa" } });
    // The worker runs while the change is under way.
    await followChanges();
  });
  expect(await unread("con trâu")).toEqual([]);
  expect(await addressesFound("con ngựa")).toEqual([`/van-ban/${slug}`]);
});

test("bảng toàn số khác nhau không chặn việc đọc các bản ghi sau nó", async () => {
  const { id } = await record.document({ title: "Bảng số liệu thủy văn" });
  await db.document.update({ where: { id }, data: { body: Array.from({ length: 150_000 }, (_, n) => 1_000_003 + n * 7).join(" ") }, select: { id: true } });
  await record.document({ title: "Báo cáo về con nai" });
  expect(await addressesFound("thủy văn")).toHaveLength(1);
  expect(await addressesFound("con nai")).toHaveLength(1);
}, 30_000);

test("hẹn giờ: chưa đến giờ thì không tìm được, đến giờ thì tìm được mà không cần ai làm gì", async () => {
  const [row] = await db.$queryRaw<{ soon: Date }[]>`SELECT clock_timestamp() + interval '1500 milliseconds' AS soon`;
  await followChanges();
  const before = await countFindable();
  await record.document({ title: "Báo cáo hẹn giờ vịt suối", publishedAt: row?.soon as Date });
  expect(await addressesFound("vịt suối")).toEqual([]);
  expect(await countFindable()).toBe(before);
  await expect.poll(() => unread("vịt suối"), { timeout: 3000 }).toHaveLength(1);
  expect(await countFindable()).toBe(before + 1);
});

test("hiệu lực đổi theo ngày: mục được đọc lại khi đến ngày", async () => {
  const council = await makeCouncil();
  const { id } = await makeResolution(council, 77, "2020-12-08", { title: "Về phí đò ngang" });
  const today = new Date(Math.floor((Date.now() + 7 * 3_600_000) / 86_400_000) * 86_400_000);
  const yesterday = new Date(today.getTime() - 86_400_000);
  const tomorrow = new Date(today.getTime() + 86_400_000);
  await db.validityPeriod.createMany({
    data: [
      { resolutionId: id, fromDay: new Date("2020-12-08"), toDay: today, state: "IN_FORCE" },
      { resolutionId: id, fromDay: tomorrow, toDay: null, state: "ENDED" },
    ],
  });
  expect((await found("phí đò ngang", { "trang-thai": "con-hieu-luc" })).total).toBe(1);
  const entry = await db.searchEntry.findFirstOrThrow({ where: { recordId: id }, select: { id: true, recheckAt: true } });
  expect(entry.recheckAt?.getTime()).toBe(tomorrow.getTime() - 7 * 3_600_000);
  // The night comes: the periods say so a day earlier, and nothing tells of it but the clock.
  await db.validityPeriod.deleteMany({ where: { resolutionId: id } });
  await db.validityPeriod.create({ data: { resolutionId: id, fromDay: new Date("2020-12-08"), toDay: yesterday, state: "IN_FORCE" } });
  await db.validityPeriod.create({ data: { resolutionId: id, fromDay: today, toDay: null, state: "ENDED" } });
  await db.searchMark.deleteMany({ where: { recordId: id } });
  await db.searchEntry.update({ where: { id: entry.id }, data: { recheckAt: yesterday }, select: { id: true } });
  expect((await found("phí đò ngang", { "trang-thai": "het-hieu-luc" })).total).toBe(1);
});

test("đọc lại tất cả: lúc nào cũng tìm được, xong thì như trước; mục không còn bản ghi thì đi", async () => {
  await record.document({ title: "Báo cáo về chim trĩ" });
  const before = await addressesFound("chim trĩ");
  const everything = await db.searchEntry.count();
  const [article] = await db.searchEntry.findMany({ take: 1, select: { id: true } });
  // What stands there by mistake: of a record that is no more.
  await db.$executeRaw`UPDATE search_entries SET kind = 'MEETING', "recordId" = gen_random_uuid() WHERE id = ${article?.id}`;
  const seen: number[] = [];
  const rebuilt = rebuildSearch();
  for (let asked = 0; asked < 20; asked++) seen.push((await unread("chim trĩ")).length);
  await rebuilt;
  expect(seen.every((count) => count === 1)).toBe(true);
  expect(await unread("chim trĩ")).toEqual(before);
  expect(await db.searchEntry.count()).toBe(everything);
});

test("sau khi quy tắc đổi, tiến trình nền tự đọc lại một lần", async () => {
  await db.searchRules.upsert({ where: { id: 1 }, create: { version: RULES - 1 }, update: { version: RULES - 1 } });
  await db.$executeRaw`DELETE FROM search_entries`;
  await rebuildIfOld();
  const count = await db.searchEntry.count();
  expect(count).toBeGreaterThan(0);
  await db.$executeRaw`DELETE FROM search_entries`;
  await rebuildIfOld();
  expect(await db.searchEntry.count()).toBe(0);
  await rebuildSearch();
  expect(await db.searchEntry.count()).toBe(count);
});

test("từ mà không mục nào còn mang: đêm ấy bỏ khỏi vốn từ; có lại thì vào lại; từ đang dùng thì còn", async () => {
  const kept = async () =>
    (await db.searchWord.findMany({ where: { word: { contains: "xuyenchau" } }, select: { word: true } })).map(({ word }) => word).toSorted();
  const { id } = await record.document({ title: "Báo cáo đò xuyênchâu" });
  await followChanges();
  expect(await kept()).toEqual(["do xuyenchau", "xuyenchau"]);
  await forgetWords();
  expect(await kept()).toHaveLength(2);
  const show = (publishedAt: Date | null) => db.document.update({ where: { id }, data: { publishedAt }, select: { id: true } });
  await show(null);
  await followChanges();
  expect(await forgetWords()).toBeGreaterThan(1);
  expect(await kept()).toEqual([]);
  expect(await db.searchWord.count({ where: { word: { in: ["bao", "bao cao"] } } })).toBe(2);
  await show(new Date("2020-12-12"));
  await followChanges();
  expect(await kept()).toHaveLength(2);
});

test("xóa dữ liệu cá nhân: tiểu sử không tìm ra ngay lúc ấy, không còn trong mục tìm, qua đêm không còn trong vốn từ; tên thì còn", async () => {
  const { id: termId } = await org.term();
  const { id } = await org.person("Sùng Thị Xuyênlộ", { biography: "Từng dạy học ở bản Pahungz" });
  await org.member(termId, id);
  expect(await addressesFound("bản pahungz")).toHaveLength(1);
  const { version } = await db.person.findUniqueOrThrow({ where: { id }, select: { version: true } });
  await erasePersonalData(await make.actor({ role: "CLERK" }), { id, version });
  expect(await unread("bản pahungz")).toEqual([]);
  expect(await addressesFound("sùng thị xuyênlộ")).toHaveLength(1);
  await forgetWords();
  const [left] = await db.$queryRaw<{ entries: number; words: number }[]>`
    SELECT (SELECT count(*)::int FROM search_entries e WHERE e.passages::text ILIKE '%pahungz%' OR e.words @@ 'pahungz'::tsquery) AS entries,
      (SELECT count(*)::int FROM search_words WHERE word LIKE '%pahungz%') AS words`;
  expect(left).toEqual({ entries: 0, words: 0 });
});

test("hơn 10.000 kết quả: nói là hơn, lấy các mục mới nhất; chọn năm cũ vẫn tìm được năm ấy", async () => {
  const { code } = await db.searchChoice.upsert({
    where: { facet_value: { facet: "nam", value: "2001" } },
    create: { facet: "nam", value: "2001" },
    update: {},
  });
  const kind = await db.searchChoice.findUniqueOrThrow({ where: { facet_value: { facet: "loai", value: "DOCUMENT" } } });
  await db.$executeRaw`
    INSERT INTO search_entries (kind, "recordId", address, title, day, "publishedAt", shelf, "titleWords", choices, words, passages)
    SELECT 'DOCUMENT', gen_random_uuid(), '/van-ban/nhieu-' || n, 'Văn bản lặp lại', x.day, now() - interval '1 day', to_char(x.day, 'YYYYMM')::int, 4,
      CASE WHEN n > 40000 THEN ${`${kind.code}.${code}`} ELSE ${String(kind.code)} END,
      array_to_tsvector(ARRAY['lap', 'lai', 'lap_lai', '^lap', '^lai', '^lap_lai', '~' || ${kind.code}::int] || CASE WHEN n > 40000 THEN ARRAY['~' || ${code}::int] ELSE '{}' END),
      '[]'::jsonb
    FROM generate_series(1, 40100) n, LATERAL (SELECT CASE WHEN n > 40000 THEN DATE '2001-05-05' ELSE DATE '2026-01-01' - (n / 20) END AS day) x`;
  const many = await search(plainQuestion("lặp lại"));
  expect([many.total, many.capped]).toEqual([10_000, true]);
  const newest = await found("lap lai", { "sap-xep": "moi-nhat" });
  expect(newest.hits[0]?.day).toEqual(new Date("2026-01-01"));
  const old = await found("lap lai", { nam: "2001" });
  expect([old.total, old.capped, old.countsCapped]).toEqual([100, false, true]);
  // What is chosen is counted as it is listed, however far behind the newest ten thousand.
  expect([old.everything, old.kinds]).toEqual([100, [{ kind: "DOCUMENT", count: 100 }]]);
  expect(old.facets.nam.choices.find(({ here }) => here)).toMatchObject({ value: "2001", count: 100 });
  expect((await found("lap lai", { tu: "2001-01-01", den: "2001-12-31" })).total).toBe(100);
  await db.$executeRaw`DELETE FROM search_entries WHERE address LIKE '/van-ban/nhieu-%'`;
  expect(await db.$queryRaw`SELECT shelf FROM search_shelves WHERE entries < 0`).toEqual([]);
}, 60_000);
