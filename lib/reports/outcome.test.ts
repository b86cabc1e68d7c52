import { expect, test } from "vitest";
import { besideWords, changeWords, outcomeOf } from "./outcome";

const figure = (value: number | null, target: number | null, more: { unit?: "nghị quyết" | "%"; before?: number | null; higherIsBetter?: boolean } = {}) => ({
  ...{ unit: "nghị quyết" as const, before: null, higherIsBetter: true, average: null },
  ...more,
  value,
  target,
});

test("kết quả so với kế hoạch bằng chữ", () => {
  expect(outcomeOf(figure(97, 90))).toEqual({ met: true, words: "Vượt 7" });
  expect(outcomeOf(figure(23, 24))).toEqual({ met: false, words: "Thiếu 1" });
  expect(outcomeOf(figure(6, 6))).toEqual({ met: true, words: "Đạt" });
  expect(outcomeOf(figure(93.9, 95, { unit: "%" }))).toEqual({ met: false, words: "Thiếu 1,1 điểm" });
  expect(outcomeOf(figure(3, 5, { higherIsBetter: false }))).toEqual({ met: true, words: "Thấp hơn mức đặt ra 2" });
  expect(outcomeOf(figure(null, 5))).toBeNull();
  expect(outcomeOf(figure(5, null))).toBeNull();
});

test("so với kỳ trước, kế hoạch, trung bình", () => {
  expect(changeWords(figure(97, null, { before: 84 }), "năm 2019")).toBe("Tăng 13 so với năm 2019");
  expect(changeWords(figure(93.9, null, { unit: "%", before: 99.6 }), "năm 2019")).toBe("Giảm 5,7 điểm so với năm 2019");
  expect(changeWords(figure(6, null, { before: 6 }), "năm 2019")).toBe("Bằng năm 2019");
  expect(changeWords(figure(6, null), "năm 2019")).toBeNull();
  expect(besideWords({ ...figure(97, 90, { before: 84 }), average: 83.64 }, "năm 2019")).toBe("kế hoạch 90; năm 2019: 84; trung bình nhiệm kỳ 83,6");
});
