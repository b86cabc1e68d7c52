import fc from "fast-check";
import { expect, test } from "vitest";
import { firstOf } from "./first";

test("cho đúng phần đầu của danh sách đã xếp; ngang nhau thì giữ thứ tự", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ score: fc.nat(5), id: fc.nat() })), fc.integer({ min: 0, max: 300 }), (list, most) => {
      const compare = (a: { score: number }, b: { score: number }) => b.score - a.score;
      expect(firstOf(list, most, compare)).toEqual(list.toSorted(compare).slice(0, most));
    }),
  );
});
