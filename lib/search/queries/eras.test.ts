import { expect, test } from "vitest";
import { erasFor, fullestOf } from "../jobs/eras";
import { type Era, erasOf, newestFirst } from "./eras";

const months = Array.from({ length: 48 }, (_, at) => ({ shelf: (2026 - Math.floor(at / 12)) * 100 + 12 - (at % 12), entries: 10_000 }));

test("các thời kỳ xếp kín, mới thì khoảng ba vạn mục, cũ thì lớn hơn; ít mục thì không chia", () => {
  const firsts = erasFor(months);
  expect(firsts.slice(0, 3)).toEqual([202610, 202607, 202604]);
  expect(firsts.at(-1)).toBe(0);
  const eras = erasOf({ months, firsts }, null);
  expect(eras.map(({ entries }) => entries)).toEqual([30_000, 30_000, 30_000, 50_000, 70_000, 110_000, 120_000, 40_000]);
  expect(eras.map(({ past }) => past)).toEqual([1_000_000, ...firsts.slice(0, -1)]);
  expect(eras.reduce((sum, { entries }) => sum + entries, 0)).toBe(480_000);
  expect(erasFor(months.slice(0, 3))).toEqual([]);
  expect(erasOf({ months, firsts: [] }, null)).toEqual([{ first: 0, past: 1_000_000, entries: 480_000 }]);
});

test("thời kỳ đầy gấp đôi chỗ của nó thì phải chia lại; chỗ của thời kỳ cũ rộng hơn", () => {
  const eras = erasOf({ months, firsts: erasFor(months) }, null);
  expect(fullestOf(eras)).toBeLessThan(1.2);
  expect(fullestOf([{ entries: 60_000 }, ...eras.slice(1)])).toBe(2);
  expect(fullestOf([{ entries: 30_000 }, { entries: 200_000 }, { entries: 200_000 }])).toBeCloseTo(200 / 30);
});

test("chỉ những tháng được chọn mới tính", () => {
  const eras = erasOf({ months, firsts: erasFor(months) }, (shelf) => shelf < 202400);
  expect(eras.reduce((sum, { entries }) => sum + entries, 0)).toBe(120_000);
  expect(eras[0]?.entries).toBe(0);
});

/** Reads eras in which every so-many-th entry answers. */
async function looked(share: number, most: number) {
  const read: (Era & { alone: boolean; most: number | null })[] = [];
  const found = await newestFirst(
    erasOf({ months, firsts: erasFor(months) }, null).filter(({ entries }) => entries > 0),
    most,
    async (era, { most: limit, alone }) => {
      read.push({ ...era, alone, most: limit });
      return Math.min(limit ?? era.entries, Math.floor(era.entries * share));
    },
    (count) => count,
  );
  return { read, total: found.reduce((sum, count) => sum + count, 0) };
}

test("từ phổ biến: đọc thời kỳ mới nhất đến khi đủ, từ thời kỳ thứ hai thì hai thời kỳ một lượt", async () => {
  expect(await looked(0.5, 10_000)).toMatchObject({ read: [{ first: 202610, alone: true, most: null }], total: 15_000 });
  const { read, total } = await looked(0.1, 10_000);
  expect(read.map(({ alone }) => alone)).toEqual([true, false, false, true]);
  // What answers is taken as it comes; put in order, so that only the newest come, where it is very much more than is wanted.
  expect(read.map(({ most }) => most)).toEqual([null, null, null, 1000]);
  expect(total).toBe(10_000);
});

test("từ hiếm: xem thời kỳ mới nhất, rồi phần còn lại một lần", async () => {
  const { read, total } = await looked(0.001, 10_000);
  expect(read.map(({ first, past, alone }) => [first, past, alone])).toEqual([
    [202610, 1_000_000, true],
    [0, 202610, true],
  ]);
  expect(total).toBe(480);
});

test("từ có ở nhiều nơi mà đọc hết thì phần lớn là thừa: đọc từng thời kỳ, không đọc cả phần còn lại", async () => {
  const { read, total } = await looked(0.06, 10_000);
  expect(read.every(({ first, past }) => past - first < 20_000 || past === 1_000_000)).toBe(true);
  expect(total).toBeGreaterThanOrEqual(10_000);
});
