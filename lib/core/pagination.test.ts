import fc from "fast-check";
import { expect, test } from "vitest";
import { PAGE_SIZE, pageOf, pages, rowsOf } from "./pagination";

test("địa chỉ không nêu trang, hoặc nêu sai, là trang 1", () => {
  expect([undefined, null, "", "0", "-1", "1.5", "abc", "03", "1e3"].map(pageOf)).toEqual(Array(9).fill(1));
  expect([pageOf("3"), pageOf(["2", "9"]), pageOf("999999999"), pageOf("9".repeat(40))]).toEqual([3, 2, 9999, 1]);
});

test("dải số trang", () => {
  expect(pages(110 * PAGE_SIZE, 1).numbers).toEqual([1, 2, 3, 4, null, 109, 110]);
  expect(pages(110 * PAGE_SIZE, 50).numbers).toEqual([1, 2, null, 49, 50, 51, null, 109, 110]);
  expect(pages(5 * PAGE_SIZE, 3).numbers).toEqual([1, 2, 3, 4, 5]);
  expect(pages(0, 1)).toEqual({ page: 1, last: 1, previous: null, next: null, numbers: [1], exists: true });
  expect(pages(PAGE_SIZE + 1, 3)).toMatchObject({ exists: false, previous: 2, next: null });
});

test("mọi trang đều có trong dải số, số tăng dần, không có khoảng trống một trang", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 400 }), (total, wanted) => {
      const { last } = pages(total, 1);
      const page = Math.min(wanted, last);
      const { numbers } = pages(total, page);
      expect(numbers).toEqual(expect.arrayContaining([1, page, last]));
      numbers.forEach((n, i) => {
        const [before, after] = [numbers[i - 1], numbers[i + 1]];
        if (n === null) expect(Number(after) - Number(before)).toBeGreaterThan(2);
        else if (typeof before === "number") expect(n - before).toBe(1);
      });
    }),
  );
});

test("các trang nối nhau không trùng, không sót", () => {
  expect([1, 2, 3].map((page) => rowsOf(page, 10))).toEqual([
    { skip: 0, take: 10 },
    { skip: 10, take: 10 },
    { skip: 20, take: 10 },
  ]);
});
