import { expect, test } from "vitest";
import { erasFor, fullestOf } from "../jobs/eras";
import { type Era, erasOf, newestFirst } from "./eras";

const months = Array.from({ length: 48 }, (_, at) => ({ shelf: (2026 - Math.floor(at / 12)) * 100 + 12 - (at % 12), entries: 10_000 }));

test("các thời kỳ xếp kín, mới thì khoảng một vạn mục, cũ thì lớn hơn; ít mục thì không chia", () => {
  const firsts = erasFor(months);
  expect(firsts.slice(0, 3)).toEqual([202612, 202611, 202610]);
  expect(firsts.at(-1)).toBe(0);
  const eras = erasOf({ months, firsts }, null);
  expect(eras.map(({ entries }) => entries)).toEqual([10_000, 10_000, 10_000, 20_000, 30_000, 40_000, 60_000, 90_000, 120_000, 90_000]);
  expect(eras.map(({ past }) => past)).toEqual([1_000_000, ...firsts.slice(0, -1)]);
  expect(eras.reduce((sum, { entries }) => sum + entries, 0)).toBe(480_000);
  expect(erasFor(months.slice(0, 1))).toEqual([]);
  expect(erasOf({ months, firsts: [] }, null)).toEqual([{ first: 0, past: 1_000_000, entries: 480_000 }]);
});

test("thời kỳ đầy gấp đôi chỗ của nó thì phải chia lại; chỗ của thời kỳ cũ rộng hơn", () => {
  const eras = erasOf({ months, firsts: erasFor(months) }, null);
  expect(fullestOf(eras)).toBeLessThan(1.4);
  expect(fullestOf([{ entries: 20_000 }, ...eras.slice(1)])).toBe(2);
  expect(fullestOf([{ entries: 10_000 }, { entries: 70_000 }, { entries: 70_000 }])).toBe(7);
});

test("chỉ những tháng được chọn mới tính", () => {
  const eras = erasOf({ months, firsts: erasFor(months) }, (shelf) => shelf < 202400);
  expect(eras.reduce((sum, { entries }) => sum + entries, 0)).toBe(120_000);
  expect(eras[0]?.entries).toBe(0);
});

interface Reading {
  firsts: number[];
  entries: number;
  most: number | null;
  /** How many were read meanwhile when it began. */
  beside: number;
}

/** Reads eras in which every so-many-th entry answers; those that are named only end when no other can. */
async function looked(share: (era: Era) => number, most: number, eras = erasOf({ months, firsts: erasFor(months) }, null), slow: readonly number[] = []) {
  const read: Reading[] = [];
  let running = 0;
  const found = await newestFirst(
    eras.filter(({ entries }) => entries > 0),
    most,
    async (some, { left, most: limit }) => {
      const firsts = some.map(({ first }) => first);
      read.push({ firsts, entries: some.reduce((sum, { entries }) => sum + entries, 0), most: limit, beside: running });
      running++;
      for (let turn = slow.some((first) => firsts.includes(first)) ? 20 : 1; turn > 0; turn--) await Promise.resolve();
      running--;
      let count = 0;
      for (const era of some) if (count < left) count += Math.min(limit ?? era.entries, Math.floor(era.entries * share(era)));
      return { first: firsts[0] ?? 0, count };
    },
    ({ count }) => count,
  );
  return { read, found, firsts: read.flatMap(({ firsts }) => firsts), total: found.reduce((sum, { count }) => sum + count, 0) };
}

test("từ phổ biến: đọc từ mới nhất đến khi đủ, hai câu hỏi cạnh nhau, không đọc thêm khi chỗ đang đọc chắc là đủ", async () => {
  const half = await looked(() => 0.5, 10_000);
  expect(half.read.map(({ firsts, beside, most }) => [firsts, beside, most])).toEqual([
    [[202612], 0, null],
    [[202611], 1, null],
  ]);
  expect(half.total).toBe(10_000);
  const tenth = await looked(() => 0.1, 10_000);
  expect(Math.max(...tenth.read.map(({ beside }) => beside))).toBe(1);
  expect(tenth.total).toBeGreaterThanOrEqual(10_000);
  expect(tenth.read.reduce((sum, { entries }) => sum + entries, 0)).toBeLessThan(200_000);
});

test("biết là phải đọc nhiều thời kỳ thì mỗi bên một câu hỏi cho cả phần của mình, phần nào cũng liền nhau, không bỏ sót", async () => {
  const { read, firsts, total } = await looked(() => 0.02, 10_000);
  expect(firsts).toEqual(erasFor(months));
  expect(total).toBe(9600);
  expect(read.length).toBeLessThan(firsts.length);
  expect(Math.max(...read.map(({ entries }) => entries))).toBeLessThanOrEqual(240_000);
});

test("thời kỳ còn rất nhiều hơn chỗ cần thì chỉ lấy những mục mới nhất của nó", async () => {
  const eras = [202612, 202611, 0].map((first, at) => ({ first, past: [1_000_000, 202612, 202611][at] ?? 0, entries: [10_000, 10_000, 400_000][at] ?? 0 }));
  const { read, total } = await looked(() => 0.2, 10_000, eras);
  // Counted on is only what came: what is under way may bring less.
  expect(read.map(({ most }) => most)).toEqual([null, null, 8000]);
  expect(total).toBe(12_000);
});

test("thời kỳ cũ xong trước thời kỳ mới: kết quả vẫn theo thứ tự từ mới đến cũ", async () => {
  const { found } = await looked(() => 0.1, 10_000, undefined, [202612, 202610]);
  const firsts = found.map(({ first }) => first);
  expect(firsts.length).toBeGreaterThan(2);
  expect(firsts).toEqual(firsts.toSorted((a, b) => b - a));
});

test("từ hiếm: xem những thời kỳ mới nhất, rồi phần còn lại một lần", async () => {
  const { read, total } = await looked(() => 0.001, 10_000);
  expect(read.map(({ firsts, entries }) => [firsts, entries])).toEqual([
    [[202612], 10_000],
    [[202611], 10_000],
    [[0], 460_000],
  ]);
  expect(total).toBe(480);
});

test("chỉ cần biết có hay không: đọc một thời kỳ, không đọc cạnh nó", async () => {
  expect((await looked(() => 0.5, 1)).firsts).toEqual([202612]);
});

test("từ có ở nhiều nơi mà đọc hết thì phần lớn là thừa: đọc từng thời kỳ, không đọc cả phần còn lại", async () => {
  const { firsts, total } = await looked(() => 0.06, 10_000);
  expect(firsts).toEqual(erasFor(months).slice(0, firsts.length));
  expect(total).toBeGreaterThanOrEqual(10_000);
});

test("đại biểu, cơ quan, kỳ họp đứng riêng: từ không có ở đó vẫn có thể phổ biến, phần còn lại chưa đọc một lần", async () => {
  const lasting = [{ shelf: 999_999, entries: 16_000 }, ...months];
  const eras = erasOf({ months: lasting, firsts: erasFor(lasting) }, null);
  expect(eras[0]).toMatchObject({ first: 999_999, entries: 16_000 });
  const { firsts, total } = await looked(({ first }) => (first === 999_999 ? 0 : 0.2), 10_000, eras, [202612]);
  expect(firsts).not.toContain(0);
  expect(total).toBeGreaterThanOrEqual(10_000);
});
