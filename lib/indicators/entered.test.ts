import fc from "fast-check";
import { expect, test } from "vitest";
import { figureOf } from "./counting";
import type { IndicatorDefinition } from "./definition";
import { indicatorOf, indicators } from "./definitions";
import { type Entry, enterableRange, enteredFor, entryRange } from "./entered";
import { halfRange, quarterRange, shiftedDay, yearRange } from "./periods";

/* How much stands open at the end of a period. */

const stock = indicatorOf("kien-nghi-cu-tri-qua-han") as IndicatorDefinition;
const on = (day: string, value: number | null, parts: Entry["parts"] = {}): Entry => ({
  ...{ indicator: stock.code, period: entryRange(stock, { from: `${day.slice(0, 4)}-01-01`, to: day }), value, parts, source: "Bảng theo dõi", note: "" },
});
const LATER = "2026-01-01";
const at = (period: Entry["period"], entries: readonly Entry[], today = LATER) => enteredFor(stock, period, entries, today);
const value = (...asked: Parameters<typeof at>) => at(...asked)?.value ?? null;

test("số còn tồn là số nhập có nguồn, ít hơn thì tốt hơn, cách tính nói là không cộng các kỳ", () => {
  const stocks = indicators.filter(({ kindOfValue }) => kindOfValue === "stock");
  expect(stocks.map(({ code }) => code)).toEqual(["kien-nghi-giam-sat-qua-han", "kien-nghi-cu-tri-qua-han", "don-thu-qua-han"]);
  for (const { code, origin, counts, counting, higherIsBetter, unit } of stocks) {
    expect([code, origin, counts, higherIsBetter]).toEqual([code, "ENTERED", null, false]);
    expect(counting).toContain("không cộng với nhau");
    // Wherever it is read beside other numbers the unit says that it is what is late.
    expect(unit).toContain("quá hạn");
  }
});

test("số cuối năm là số cuối quý IV, không phải tổng bốn quý; thiếu số cuối năm thì chưa biết", () => {
  const quarters = ["2020-03-31", "2020-06-30", "2020-09-30", "2020-12-31"].map((day, order) => on(day, 20 - order));
  expect([1, 2, 3, 4].map((quarter) => value(quarterRange(2020, quarter), quarters))).toEqual([20, 19, 18, 17]);
  expect([value(halfRange(2020, 1), quarters), value(halfRange(2020, 2), quarters), value(yearRange(2020), quarters)]).toEqual([19, 17, 17]);
  expect(value({ from: "2016-06-22", to: "2020-12-31" }, quarters)).toBe(17);
  expect(value(yearRange(2020), quarters.slice(0, 3))).toBeNull();
  expect(value(yearRange(2021), quarters)).toBeNull();
});

test("kỳ chưa hết thì lấy số nhập gần nhất trong kỳ và nói đến ngày nào; kỳ đã hết thì không", () => {
  const entries = [on("2020-06-30", 19), on("2020-09-30", 18)];
  expect(at(yearRange(2020), entries, "2020-11-28")).toMatchObject({ value: 18, source: "Bảng theo dõi; số đến ngày 30/09/2020" });
  expect(at({ from: "2020-01-01", to: "2020-11-28" }, entries, "2020-11-28")).toMatchObject({ value: 18 });
  expect(at({ from: "2020-01-01", to: "2020-09-30" }, entries, "2020-11-28")?.source).toBe("Bảng theo dõi");
  expect(value({ from: "2020-01-01", to: "2020-11-27" }, entries, "2020-11-28")).toBeNull();
  // What was entered before the period began is no number of it.
  expect(value(quarterRange(2020, 4), entries, "2020-11-28")).toBeNull();
});

test("chỉ biết từng phần thì các phần cộng thành số còn tồn; phần không khớp vẫn nói", () => {
  const known = at(yearRange(2020), [on("2020-12-31", null, { "tham-quyen": { PROVINCE: 9, COMMUNE: 5 } })]);
  expect(figureOf(stock, null, known, new Map())).toMatchObject({ value: 14, origin: "ENTERED", unit: "kiến nghị quá hạn", contradictions: [] });
  const wrong = at(yearRange(2020), [on("2020-12-31", 13, { "tham-quyen": { PROVINCE: 9, COMMUNE: 5 } })]);
  expect(figureOf(stock, null, wrong, new Map()).contradictions).toEqual(["Theo thẩm quyền: 9 + 5 = 14, khác với số chung 13."]);
});

test("chia năm kiểu nào, kỳ bắt đầu ngày nào thì số còn tồn của một kỳ đã hết cũng chỉ là số của ngày cuối kỳ", () => {
  const days = fc.integer({ min: 0, max: 365 });
  const known = fc.uniqueArray(fc.record({ day: days, open: fc.nat({ max: 500 }) }), { selector: ({ day }) => day, maxLength: 20 });
  fc.assert(
    fc.property(known, days, days, (numbers, one, other) => {
      const day = (order: number) => shiftedDay("2020-01-01", order);
      const entries = numbers.map(({ day: order, open }) => on(day(order), open));
      const [first, last] = [Math.min(one, other), Math.max(one, other)];
      expect(value({ from: day(first), to: day(last) }, entries)).toBe(numbers.find((number) => number.day === last)?.open ?? null);
      expect(value({ from: day(last), to: day(last) }, entries)).toBe(value({ from: day(first), to: day(last) }, entries));
    }),
  );
});

test("nhập cho kỳ chưa hết là nhập số của hôm nay; số khác nhập cho cả kỳ", () => {
  const flow = indicatorOf("kien-nghi-cu-tri") as IndicatorDefinition;
  expect(enterableRange(stock, yearRange(2020), "2020-11-28")).toEqual({ from: "2020-01-01", to: "2020-11-28" });
  expect(enterableRange(stock, yearRange(2019), "2020-11-28")).toEqual(yearRange(2019));
  expect(enterableRange(stock, yearRange(2021), "2020-11-28")).toEqual(yearRange(2021));
  expect(enterableRange(flow, yearRange(2020), "2020-11-28")).toEqual(yearRange(2020));
  expect([entryRange(stock, yearRange(2019)), entryRange(flow, yearRange(2019))]).toEqual([{ from: "2019-12-31", to: "2019-12-31" }, yearRange(2019)]);
});
