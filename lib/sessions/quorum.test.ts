import fc from "fast-check";
import { expect, test } from "vitest";
import { neededOf } from "./quorum";

test("số đại biểu tối thiểu: hai phần ba của 60 là 40, của 61 là 41; quá nửa của 60 là 31", () => {
  const twoThirds = { numerator: 2, denominator: 3, strictly: false };
  expect([60, 61, 1].map((whole) => neededOf(twoThirds, whole))).toEqual([40, 41, 1]);
  expect(neededOf({ numerator: 1, denominator: 2, strictly: true }, 60)).toBe(31);
});

test("số ấy là số nhỏ nhất đạt tỷ lệ", () => {
  const rule = fc
    .integer({ min: 1, max: 10 })
    .chain((denominator) => fc.record({ numerator: fc.integer({ min: 1, max: denominator }), denominator: fc.constant(denominator), strictly: fc.boolean() }));
  fc.assert(
    fc.property(rule, fc.integer({ min: 1, max: 200 }), (share, whole) => {
      const enough = (n: number) => (share.strictly ? n * share.denominator > whole * share.numerator : n * share.denominator >= whole * share.numerator);
      const needed = neededOf(share, whole);
      expect([enough(needed), enough(needed - 1)]).toEqual([true, false]);
    }),
  );
});
