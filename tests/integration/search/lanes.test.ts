import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { followChanges, reportWaiting } from "@/lib/search/jobs/follow";
import { rebuildSearch } from "@/lib/search/jobs/rebuild";
import { prepareEntries } from "@/lib/search/jobs/write";
import { search } from "@/lib/search/queries/find";
import { plainQuestion } from "@/lib/search/sought";
import { make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";
import { manyResolutions } from "@/tests/support/many-resolutions";
import { addressesFound } from "@/tests/support/search";

const unread = async (q: string) => (await search(plainQuestion(q))).hits.map(({ address }) => address);
const markOf = (recordId: string) => db.searchMark.findFirst({ where: { recordId } });

/** A document whose day no date of the search can hold: reading it fails every time. */
async function unreadable(title: string): Promise<string> {
  const { id } = await record.document({ title });
  await followChanges();
  await db.$executeRaw`UPDATE documents SET title = ${`${title} (sửa)`}, "issuedOn" = DATE '12000-01-01' WHERE id = ${id}::uuid`;
  return id;
}

afterAll(() => db.$executeRaw`DELETE FROM search_marks`);

/** Lets the worker read, and tells how long the mark of a record waits from then on, in seconds: between the two. */
async function waitAfterReading(recordId: string): Promise<[tries: number | undefined, least: number, most: number]> {
  const began = Date.now();
  await followChanges();
  const mark = await markOf(recordId);
  const due = mark?.dueAt.getTime() ?? 0;
  return [mark?.tries, (due - Date.now()) / 1000, (due - began) / 1000];
}

test("bản ghi đọc lỗi không chặn các bản ghi đọc cùng lượt; mục cũ của nó không trả lời, dấu của nó chờ lâu dần", async () => {
  const before = Date.now();
  const id = await unreadable("Báo cáo về con cầy hương");
  const others = await Promise.all(Array.from({ length: 9 }, (_, n) => record.document({ title: `Báo cáo về cầy vòi mốc số ${n}` })));
  await followChanges();
  expect(await unread("cầy vòi mốc")).toHaveLength(others.length);
  expect(await unread("cầy hương")).toEqual([]);
  expect(await db.searchEntry.count({ where: { recordId: id } })).toBe(1);
  const dueAt = (at: number) => db.searchMark.updateMany({ where: { recordId: id }, data: { dueAt: new Date(at) } });
  // Not due yet: another run does not read it again.
  await dueAt(before + 3_600_000);
  expect((await waitAfterReading(id))[0]).toBe(1);
  for (const [wanted, seconds] of [
    [2, 10],
    [3, 20],
    [4, 40],
    [20, 3600],
  ] as const) {
    if (wanted === 20) await db.searchMark.updateMany({ where: { recordId: id }, data: { tries: wanted } });
    await dueAt(before);
    const [tries, least, most] = await waitAfterReading(id);
    expect([tries, least <= seconds, most >= seconds]).toEqual([wanted, true, true]);
  }
  await db.searchMark.updateMany({ where: { recordId: id }, data: { markedAt: new Date() } });
  expect(await reportWaiting()).toBe(0);
  await db.searchMark.updateMany({ where: { recordId: id }, data: { markedAt: new Date(before - 61_000) } });
  expect(await reportWaiting()).toBe(1);
  // Whoever mends it does not wait for the hour.
  await db.$executeRaw`UPDATE documents SET "issuedOn" = DATE '2020-12-10' WHERE id = ${id}::uuid`;
  expect(await addressesFound("cầy hương sửa")).toHaveLength(1);
  expect(await markOf(id)).toBeNull();
});

test("đọc lại tất cả gặp bản ghi đọc lỗi thì để lại dấu của nó và đọc tiếp; mục đã có giữ ngày vào, mục thiếu lấy ngày công bố", async () => {
  const id = await unreadable("Báo cáo về con tê tê");
  const { id: other } = await record.document({ title: "Báo cáo về rái cá", publishedAt: new Date("2021-02-03T01:00:00Z") });
  const { id: kept } = await record.document({ title: "Báo cáo về con nhím", publishedAt: new Date("2021-02-03T01:00:00Z") });
  await followChanges();
  const entry = (recordId: string) => db.searchEntry.findFirstOrThrow({ where: { recordId }, select: { enteredAt: true } });
  const came = await entry(kept);
  expect(came.enteredAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
  await db.searchMark.deleteMany();
  await db.searchEntry.deleteMany({ where: { recordId: other } });
  await rebuildSearch();
  expect(await entry(kept)).toEqual(came);
  expect(await entry(other)).toEqual({ enteredAt: new Date("2021-02-03T01:00:00Z") });
  expect(await markOf(id)).toMatchObject({ tries: 1 });
  expect([await unread("tê tê"), (await unread("rái cá")).length]).toEqual([[], 1]);
  await db.$executeRaw`UPDATE documents SET "issuedOn" = NULL WHERE id = ${id}::uuid`;
  expect(await addressesFound("tê tê")).toHaveLength(1);
});

test("20.000 dấu của một lần nhập đang chờ: bài vừa đăng vẫn tìm được trong 2 giây, bài vừa gỡ mất ngay", async () => {
  const { councilId } = await manyResolutions(20_000);
  expect(await db.searchMark.count({ where: { kind: "RESOLUTION", bulk: false } })).toBe(0);
  expect(await db.searchMark.count({ where: { bulk: true } })).toBeGreaterThanOrEqual(20_000);
  // What somebody changes by hand leaves the queue of the import.
  const last = await db.resolution.findFirstOrThrow({ where: { issuerId: councilId }, orderBy: { id: "desc" }, select: { id: true } });
  const reading = followChanges();
  await expect.poll(() => db.searchEntry.count({ where: { kind: "RESOLUTION" } }), { timeout: 20_000, interval: 50 }).toBeGreaterThan(100);
  await db.resolution.update({ where: { id: last.id }, data: { title: "Về việc bảo tồn sếu đầu đỏ" }, select: { id: true } });
  const { id, slug, version, approver } = await make.published({ content: { title: "Đàn voọc mũi hếch trở về" } });
  await expect.poll(() => unread("voọc mũi hếch"), { timeout: 2000, interval: 50 }).toEqual([`/tin-tuc/${slug}`]);
  await expect.poll(() => unread("sếu đầu đỏ"), { timeout: 2000, interval: 50 }).toHaveLength(1);
  await withdrawArticle(approver, { id, version, reason: "Đăng nhầm" });
  expect(await unread("voọc mũi hếch")).toEqual([]);
  await expect.poll(() => db.searchEntry.count({ where: { recordId: id } }), { timeout: 2000, interval: 50 }).toBe(0);
  expect(await db.searchMark.count()).toBeGreaterThan(2000);
  await db.searchMark.deleteMany();
  await reading;
}, 120_000);

test("đang lập chỉ mục của một thời kỳ: bộ đọc chờ mà không giữ gì, người sửa bản ghi không phải chờ; xong thì đọc tiếp, không bản ghi nào bị hoãn", async () => {
  const { id } = await record.document({ title: "Báo cáo về sếu đầu đỏ" });
  let made = () => {};
  const making = new Promise<void>((resolve) => {
    made = resolve;
  });
  let locked = () => {};
  const begun = new Promise<void>((resolve) => {
    locked = resolve;
  });
  // As making an index does.
  const index = db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE search_entries IN SHARE MODE`;
      locked();
      await making;
    },
    { timeout: 30_000 },
  );
  await begun;
  const following = followChanges();
  // Longer than whoever changes something waits for a lock.
  await sleep(2500);
  await db.document.update({ where: { id }, data: { title: "Báo cáo về sếu cổ trụi" } });
  expect(await markOf(id)).toMatchObject({ tries: 0 });
  made();
  await Promise.all([index, following]);
  await followChanges();
  expect(await unread("sếu cổ trụi")).toHaveLength(1);
  expect(await markOf(id)).toBeNull();
});

test("hai bộ đọc cùng gặp những lựa chọn mới, mỗi bên một thứ tự: không bên nào vì bên kia mà hỏng", async () => {
  for (let round = 0; round < 10; round++) {
    const values = Array.from({ length: 300 }, (_, n) => `moi-${round}-${n}`);
    const prepare = (choices: readonly string[]) =>
      prepareEntries([
        {
          ...{ id: "00000000-0000-7000-8000-000000000001", kind: "DOCUMENT", address: "/van-ban/moi", title: "Mới", context: "", symbol: "", day: null },
          ...{ publishedAt: new Date(), choices: { "co-quan": choices }, passages: [] },
        },
      ]);
    const prepared = await Promise.all([prepare(values), prepare(values.toReversed())]);
    expect(prepared.map((entries) => entries.length)).toEqual([1, 1]);
  }
  expect(await db.searchChoice.count({ where: { facet: "co-quan", value: { startsWith: "moi-" } } })).toBe(3000);
});
