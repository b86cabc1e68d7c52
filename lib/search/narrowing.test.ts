import fc from "fast-check";
import { expect, test } from "vitest";
import { narrowed } from "./narrowing";
import type { Match } from "./score";

const flags = { symbol: false, title: false, titleExact: false, titleTogether: false, together: false, exact: true, shelf: 202012, titleWords: 5 };
const facetOf = (code: number) => (code < 10 ? "nam" : "loai");

test("mỗi con số là số mục còn lại khi chọn nó, giữ nguyên các lựa chọn khác", () => {
  const one = fc.record({ year: fc.integer({ min: 1, max: 4 }), kind: fc.integer({ min: 10, max: 12 }) });
  const chosen = fc.record({ years: fc.subarray([1, 2, 3, 4]), kinds: fc.subarray([10, 11, 12]) });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), chosen, (rows, { years, kinds }) => {
      const matches = rows.map(({ year, kind }, id): Match => ({ ...flags, id, day: year, kind: "ARTICLE", choices: [year, kind] }));
      const choose = (someYears: number[], someKinds: number[]) =>
        narrowed(
          matches,
          new Map([...(someYears.length ? [["nam", new Set(someYears)] as const] : []), ...(someKinds.length ? [["loai", new Set(someKinds)] as const] : [])]),
          facetOf,
          null,
        );
      const { counts } = choose(years, kinds);
      for (const year of [1, 2, 3, 4]) expect(counts.get(year) ?? 0).toBe(choose([year], kinds).matches.length);
      for (const kind of [10, 11, 12]) expect(counts.get(kind) ?? 0).toBe(choose(years, [kind]).matches.length);
    }),
  );
});

test("ngoài khoảng ngày thì không tính ở đâu", () => {
  const matches = [1, 5, null].map((day, id): Match => ({ ...flags, id, day, kind: "ARTICLE", choices: [1] }));
  const { matches: left, counts } = narrowed(matches, new Map(), facetOf, [2, 9]);
  expect([left.map(({ id }) => id), counts.get(1)]).toEqual([[1], 1]);
});
