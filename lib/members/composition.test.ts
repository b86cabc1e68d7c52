import fc from "fast-check";
import { expect, test } from "vitest";
import { type Composition, compositionWords, SMALLEST_GROUP } from "./composition";

const all = (count: number, known = 60) => ({ count, known });
const whole: Composition = { members: 60, women: all(23), young: all(9), minority: all(34), reelected: all(21) };

test("cơ cấu đọc thành số đếm, không kèm tỷ lệ, không kèm tên", () => {
  expect(compositionWords(whole)).toBe("23 nữ, 34 người dân tộc thiểu số, 9 dưới 40 tuổi khi bắt đầu nhiệm kỳ, 21 tái cử");
});

test("hồ sơ chưa ghi đủ thì nói ít nhất; chưa ghi ai thì không nói", () => {
  expect(compositionWords({ ...whole, women: all(20, 55), young: all(0, 0), reelected: all(0, 0) })).toBe("ít nhất 20 nữ, 34 người dân tộc thiểu số");
});

test("nhóm dân tộc quá nhỏ, hay số còn lại quá nhỏ, thì không đếm ra: đếm ra là chỉ tên", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (a, b) => {
      const [count, known] = [Math.min(a, b), Math.max(a, b)];
      const told = compositionWords({ ...whole, minority: { count, known } }).includes("dân tộc");
      expect(told).toBe(count >= SMALLEST_GROUP && known - count >= SMALLEST_GROUP);
    }),
  );
});
