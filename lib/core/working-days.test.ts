import fc from "fast-check";
import { expect, test } from "vitest";
import { daysLater, isWorkingDay, type WorkCalendar, workingDaysLater } from "./working-days";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const tet: WorkCalendar = {
  off: new Set(["2020-01-23", "2020-01-24", "2020-01-27", "2020-01-28", "2020-01-29", "2024-04-29", "2024-04-30", "2024-05-01"]),
  worked: new Set(["2024-05-04"]),
};

test("năm ngày làm việc: bỏ thứ bảy, chủ nhật và ngày nghỉ lễ, tính ngày làm bù", () => {
  expect(workingDaysLater(day("2021-03-01"), 5, tet)).toEqual(day("2021-03-08"));
  // The day before Tết 2020: five days of holidays and a weekend lie between.
  expect(workingDaysLater(day("2020-01-22"), 5, tet)).toEqual(day("2020-02-05"));
  // A Saturday that is worked in the place of a Monday.
  expect(workingDaysLater(day("2024-05-02"), 2, tet)).toEqual(day("2024-05-04"));
  expect([isWorkingDay(day("2024-05-04"), tet), isWorkingDay(day("2024-05-05"), tet), isWorkingDay(day("2024-04-29"), tet)]).toEqual([true, false, false]);
});

test("ngày cuối luôn là ngày làm việc, và giữa hai ngày có đúng chừng ấy ngày làm việc", () => {
  fc.assert(
    fc.property(fc.integer({ min: 18_000, max: 20_000 }), fc.integer({ min: 1, max: 40 }), (start, days) => {
      const from = new Date(start * 86_400_000);
      const to = workingDaysLater(from, days, tet);
      const between = Array.from({ length: Math.round((to.getTime() - from.getTime()) / 86_400_000) }, (_, at) => daysLater(from, at + 1));
      expect(isWorkingDay(to, tet)).toBe(true);
      expect(between.filter((one) => isWorkingDay(one, tet))).toHaveLength(days);
    }),
  );
});
