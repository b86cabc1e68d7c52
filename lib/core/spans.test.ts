import fc from "fast-check";
import { expect, test } from "vitest";
import { holdsOn, overlap, type Span, within } from "./spans";

const at = (day: number) => new Date(Date.UTC(2021, 0, 1 + day));
const bound = fc.option(fc.integer({ min: 0, max: 30 }), { nil: null });
const span: fc.Arbitrary<Span> = fc
  .tuple(bound, bound)
  .filter(([from, to]) => from === null || to === null || from <= to)
  .map(([from, to]) => ({ from: from === null ? null : at(from), to: to === null ? null : at(to) }));
/** Every day that a bound can name, and one beyond on each side: two spans without a bound there meet outside. */
const days = Array.from({ length: 33 }, (_, n) => at(n - 1));

test("hai khoảng chồng nhau khi và chỉ khi có một ngày thuộc cả hai; quan hệ ấy đối xứng, và mỗi khoảng chồng chính nó", () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      expect(overlap(a, b)).toBe(days.some((day) => holdsOn(a, day) && holdsOn(b, day)));
      expect(overlap(a, b)).toBe(overlap(b, a));
      expect(overlap(a, a)).toBe(true);
    }),
  );
});

test("khoảng nằm trong khoảng khác khi mọi ngày của nó thuộc khoảng kia", () => {
  fc.assert(
    fc.property(span, span, (inner, outer) => {
      expect(within(inner, outer)).toBe(days.every((day) => !holdsOn(inner, day) || holdsOn(outer, day)));
    }),
  );
});

test("ngày đầu và ngày cuối đều được tính: thôi ngày 30/6, người sau nhận ngày 01/7 thì không chồng", () => {
  const before = { from: at(0), to: at(10) };
  expect([overlap(before, { from: at(10), to: null }), overlap(before, { from: at(11), to: null })]).toEqual([true, false]);
});
