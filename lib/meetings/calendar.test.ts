import fc from "fast-check";
import { expect, test } from "vitest";
import { type Entry, entriesOn, halfOn, isDay, mondayOf, monthLeaf, monthShifted, shifted, weekdayOf, weekNumber, weekOf } from "./calendar";

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((n) => shifted("1990-01-01", n));
const entry = (overrides: Partial<Entry>): Entry => ({
  ...{ id: "1", kind: "CONFERENCE", title: "Hội nghị", startsAt: new Date(), endsAt: null, allDay: false, from: "2021-01-05", to: "2021-01-05" },
  ...{ minute: 840, place: "", line: "", state: "NEW", stateNote: "", href: "", file: "", sessionFile: null, organisers: [] },
  ...overrides,
});

test("tuần bắt đầu từ thứ Hai và chứa đúng ngày của nó; tuần nối tuần", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const week = weekOf(day);
      expect([week.length, week.includes(day), week.map(weekdayOf)]).toEqual([7, true, [1, 2, 3, 4, 5, 6, 7]]);
      expect(weekOf(shifted(week[6] as string, 1))[0]).toBe(shifted(week[0] as string, 7));
    }),
  );
});

test("số tuần theo ISO 8601: tuần 1 chứa thứ Năm đầu năm", () => {
  expect([weekNumber("2021-01-05"), weekNumber("2021-01-03"), weekNumber("2020-12-31"), weekNumber("2024-12-30"), weekNumber("2026-12-31")]).toEqual([
    { week: 1, year: 2021 },
    { week: 53, year: 2020 },
    { week: 53, year: 2020 },
    { week: 1, year: 2025 },
    { week: 53, year: 2026 },
  ]);
});

test("tờ lịch tháng gồm cả tuần và chứa mọi ngày của tháng", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const days = monthLeaf(day).flat();
      expect(days.length % 7).toBe(0);
      for (let one = `${day.slice(0, 7)}-01`; one < monthShifted(day, 1); one = shifted(one, 1)) expect(days.filter((other) => other === one)).toHaveLength(1);
    }),
  );
  expect(monthShifted("2020-12-31", 1)).toBe("2021-01-01");
  expect(monthShifted("2021-01-15", -1)).toBe("2020-12-01");
});

test("ngày trong địa chỉ phải có thật", () => {
  expect(["2021-01-05", "2024-02-29"].map(isDay)).toEqual([true, true]);
  expect(["2021-02-29", "2021-13-01", "2021-1-5", "9999-01-01", "hom-nay", ""].map(isDay)).toEqual([false, false, false, false, false, false]);
  expect(mondayOf("2021-01-10")).toBe("2021-01-04");
});

test("một ngày: việc cả ngày và việc kéo từ hôm trước đứng đầu, rồi theo giờ; buổi theo giờ bắt đầu", () => {
  const entries = [entry({ id: "a" }), entry({ id: "b", minute: 510 }), entry({ id: "c", allDay: true }), entry({ id: "d", from: "2021-01-04", minute: 1140 })];
  expect(entriesOn(entries, "2021-01-05").map(({ id }) => id)).toEqual(["c", "d", "b", "a"]);
  expect(entriesOn(entries, "2021-01-06")).toEqual([]);
  const halves = entries.map((one) => halfOn(one, "2021-01-05"));
  expect([...halves, halfOn(entry({ minute: 1140 }), "2021-01-05")]).toEqual(["AFTERNOON", "MORNING", "MORNING", "MORNING", "EVENING"]);
});
