import { expect, test } from "vitest";
import { paceOf } from "./pace";

const period = { from: "2020-01-01", to: "2020-10-15" };
const before = { from: "2019-01-01", to: "2019-10-15" };
const whole = { kindOfValue: "whole", higherIsBetter: true } as const;
const share = { kindOfValue: "share", higherIsBetter: true } as const;
const stock = { kindOfValue: "stock", higherIsBetter: false } as const;
const pace = (value: number | null, target: number | null, lastYear: number | null, of: typeof whole | typeof share | typeof stock = whole) =>
  paceOf({ value, target, lastYear, unit: of === share ? "%" : "nghị quyết" }, of, period, before);

test("nhịp kế hoạch chia đều theo ngày, phần lẻ chưa tính; thiếu, đúng, hơn, đủ cả năm", () => {
  // 289 of 366 days: 71.06 of 90.
  expect(pace(65, 90, 58)).toEqual({ due: 71, state: "behind", words: "Thiếu so với nhịp kế hoạch 6; nhiều hơn cùng ngày 2019 là 7" });
  expect(pace(71, 90, 71)).toMatchObject({ state: "ahead", words: "Đúng nhịp kế hoạch; bằng cùng ngày 2019" });
  expect(pace(75, 90, null)).toMatchObject({ state: "ahead", words: "Hơn nhịp kế hoạch 4" });
  expect(pace(6, 6, 7)).toMatchObject({ due: 4, state: "ahead", words: "Đủ kế hoạch năm; ít hơn cùng ngày 2019 là 1" });
  expect(paceOf({ value: 6, target: 6, lastYear: null, unit: "kỳ họp" }, whole, { from: "2020-01-01", to: "2020-12-31" }, before).due).toBe(6);
});

test("tỷ lệ: chỉ tiêu là chỉ tiêu của mọi ngày, chênh lệch tính bằng điểm", () => {
  expect(pace(91.7, 95, 85.4, share)).toEqual({
    due: 95,
    state: "behind",
    words: "Thiếu so với chỉ tiêu 3,3 điểm; cao hơn cùng ngày 2019 là 6,3 điểm",
  });
  expect(pace(95, 95, null, share)).toMatchObject({ state: "ahead", words: "Đạt chỉ tiêu" });
});

test("không có kế hoạch thì chỉ so năm trước; không có số thì không so gì", () => {
  expect(pace(163, null, 201)).toEqual({ due: null, state: null, words: "Ít hơn cùng ngày 2019 là 38" });
  expect(pace(0, null, null)).toEqual({ due: null, state: null, words: "" });
  expect(pace(null, 90, 58)).toEqual({ due: 71, state: null, words: "" });
});

test("số còn tồn: mức đặt ra là của mọi ngày, không chia theo ngày; nhiều hơn là kém", () => {
  expect(pace(14, 10, 19, stock)).toEqual({ due: 10, state: "behind", words: "Cao hơn mức đặt ra 4; ít hơn cùng ngày 2019 là 5" });
  expect(pace(10, 10, null, stock)).toEqual({ due: 10, state: "ahead", words: "Đúng mức đặt ra" });
  expect(pace(0, 10, 0, stock)).toEqual({ due: 10, state: "ahead", words: "Thấp hơn mức đặt ra 10; bằng cùng ngày 2019" });
});
