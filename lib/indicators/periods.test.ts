import fc from "fast-check";
import { expect, test } from "vitest";
import { halfRange, holdsDay, monthsOf, periodBefore, periodsLike, periodWords, quarterRange, shiftedDay, yearRange, yearsAway, yearTo } from "./periods";

const year = fc.integer({ min: 1990, max: 2090 });

test("quý, nửa năm, năm gọi đúng tên và đúng ngày", () => {
  expect(quarterRange(2020, 1)).toEqual({ from: "2020-01-01", to: "2020-03-31" });
  expect(halfRange(2020, 2)).toEqual({ from: "2020-07-01", to: "2020-12-31" });
  expect([yearRange(2020), halfRange(2020, 1), halfRange(2020, 2), quarterRange(2020, 4)].map(periodWords)).toEqual([
    "năm 2020",
    "6 tháng đầu năm 2020",
    "6 tháng cuối năm 2020",
    "quý IV năm 2020",
  ]);
  expect(periodWords({ from: "2020-02-01", to: "2020-02-29" })).toBe("tháng 2 năm 2020");
  expect(periodWords({ from: "2020-01-01", to: "2020-11-28" })).toBe("từ 01/01/2020 đến 28/11/2020");
});

test("kỳ trước của quý là quý trước, của nửa năm là nửa năm trước, của số ngày khác là chừng ấy ngày", () => {
  expect(periodBefore(quarterRange(2020, 1))).toEqual(quarterRange(2019, 4));
  expect(periodBefore(halfRange(2020, 2))).toEqual(halfRange(2020, 1));
  expect(periodBefore(yearRange(2021))).toEqual(yearRange(2020));
  expect(periodBefore({ from: "2020-03-10", to: "2020-03-12" })).toEqual({ from: "2020-03-07", to: "2020-03-09" });
});

test("cùng kỳ năm trước: ngày 29/02 thành 28/02", () => {
  expect(yearsAway(yearTo("2024-02-29"), -1)).toEqual({ from: "2023-01-01", to: "2023-02-28" });
  expect(yearsAway(yearTo("2026-11-28"), -1)).toEqual({ from: "2025-01-01", to: "2025-11-28" });
});

test("những kỳ cùng loại nằm trọn trong nhiệm kỳ", () => {
  const term = { from: "2016-06-22", to: "2021-06-24" };
  expect(periodsLike(yearRange(2020), term)).toEqual([2017, 2018, 2019, 2020].map(yearRange));
  expect(periodsLike(halfRange(2020, 1), term)).toHaveLength(9);
  expect(periodsLike({ from: "2020-01-01", to: "2020-11-28" }, term)).toEqual([]);
  expect(periodsLike({ from: "2020-02-01", to: "2020-04-30" }, term)).toEqual([]);
});

test("bốn quý, hai nửa năm ghép kín một năm: ngày nào cũng thuộc đúng một quý", () => {
  fc.assert(
    fc.property(year, fc.integer({ min: 0, max: 365 }), (of, at) => {
      const day = shiftedDay(`${of}-01-01`, at);
      fc.pre(day.startsWith(String(of)));
      expect([1, 2, 3, 4].filter((quarter) => holdsDay(quarterRange(of, quarter), day))).toHaveLength(1);
      expect([1, 2].filter((half) => holdsDay(halfRange(of, half), day))).toHaveLength(1);
    }),
  );
});

test("kỳ trước liền ngay trước kỳ này, và dài bằng nó theo tháng", () => {
  fc.assert(
    fc.property(year, fc.integer({ min: 1, max: 4 }), (of, quarter) => {
      const period = quarterRange(of, quarter);
      const before = periodBefore(period);
      expect(shiftedDay(before.to, 1)).toBe(period.from);
      expect(monthsOf(before)).toBe(3);
    }),
  );
});
