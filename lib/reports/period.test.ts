import { describe, expect, test } from "vitest";
import { calendarPeriod, neighbour, periodName } from "./period";

describe("kỳ báo cáo", () => {
  test("ngày đầu, ngày cuối của năm, nửa năm, quý", () => {
    expect(calendarPeriod("YEAR", 2020)).toEqual({ from: "2020-01-01", to: "2020-12-31" });
    expect(calendarPeriod("HALF_YEAR", 2020, 2)).toEqual({ from: "2020-07-01", to: "2020-12-31" });
    expect(calendarPeriod("QUARTER", 2020, 1)).toEqual({ from: "2020-01-01", to: "2020-03-31" });
  });

  test("bốn quý, hai nửa năm ghép kín một năm", () => {
    for (const [period, parts] of [
      ["QUARTER", 4],
      ["HALF_YEAR", 2],
    ] as const) {
      const all = Array.from({ length: parts }, (_, at) => calendarPeriod(period, 2021, at + 1));
      expect([all[0]?.from, all.at(-1)?.to]).toEqual(["2021-01-01", "2021-12-31"]);
      for (const [at, one] of all.slice(0, -1).entries()) expect(neighbour(period, one, 1)).toEqual(all[at + 1]);
    }
  });

  test("kỳ trước, kỳ sau qua ranh giới năm; nhiệm kỳ thì không có", () => {
    expect(neighbour("QUARTER", calendarPeriod("QUARTER", 2021, 1), -1)).toEqual({ from: "2020-10-01", to: "2020-12-31" });
    expect(neighbour("HALF_YEAR", calendarPeriod("HALF_YEAR", 2020, 2), 1)).toEqual({ from: "2021-01-01", to: "2021-06-30" });
    expect(neighbour("YEAR", calendarPeriod("YEAR", 2020), 1)).toEqual(calendarPeriod("YEAR", 2021));
    expect(neighbour("TERM", { from: "2016-06-22", to: "2021-06-30" }, 1)).toBeNull();
  });

  test("tên của kỳ", () => {
    expect(periodName("YEAR", calendarPeriod("YEAR", 2020))).toBe("năm 2020");
    expect(periodName("HALF_YEAR", calendarPeriod("HALF_YEAR", 2020, 1))).toBe("6 tháng đầu năm 2020");
    expect(periodName("QUARTER", calendarPeriod("QUARTER", 2020, 3))).toBe("quý III năm 2020");
    expect(periodName("TERM", { from: "2016-06-22", to: "2021-06-30" })).toBe("nhiệm kỳ 2016–2021");
  });
});
