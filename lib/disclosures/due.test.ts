import fc from "fast-check";
import { expect, test } from "vitest";
import type { WorkCalendar } from "@/lib/core/working-days";
import type { DisclosureKind } from "@/prisma/generated/enums";
import { clockOf, type Deadline, doneOn, standingOf } from "./due";
import { type Kept, planOf } from "./plan";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const rule = (kind: DisclosureKind, days = 15, workingDays = false): Deadline => ({
  ...{ kind, days, workingDays, form: "Biểu số 2", source: "Thông tư 61/2017/TT-BTC", validFrom: day("2017-08-01"), validTo: null },
});
const rules = [rule("BUDGET"), rule("ADJUSTMENT"), rule("QUARTER"), rule("HALF_YEAR"), rule("YEAR", 5, true), rule("SETTLEMENT")];
const calendar: WorkCalendar = { off: new Set(["2020-01-23", "2020-01-24", "2020-01-27", "2020-01-28", "2020-01-29"]), worked: new Set() };
const due = (kind: DisclosureKind, year: number, ordinal: number, eventOn: string | null) =>
  clockOf({ kind, year, ordinal }, eventOn ? day(eventOn) : null, rules, calendar).dueOn;

test("dự toán 15 ngày từ ngày được giao, kể cả khi ngày cuối là chủ nhật", () => {
  expect(due("BUDGET", 2021, 0, "2020-12-28")).toEqual(day("2021-01-12"));
  expect(due("BUDGET", 2020, 0, "2019-12-28")).toEqual(day("2020-01-12"));
  expect(due("ADJUSTMENT", 2020, 1, "2020-08-05")).toEqual(day("2020-08-20"));
  expect(due("SETTLEMENT", 2020, 0, "2021-06-30")).toEqual(day("2021-07-15"));
});

test("quý, 6 tháng: 15 ngày từ ngày cuối kỳ, không hỏi ai", () => {
  expect([1, 2, 3, 4].map((quarter) => due("QUARTER", 2020, quarter, null))).toEqual(["2020-04-15", "2020-07-15", "2020-10-15", "2021-01-15"].map(day));
  expect(due("HALF_YEAR", 2020, 0, null)).toEqual(day("2020-07-15"));
});

test("thực hiện năm: 05 ngày làm việc từ ngày báo cáo, Tết thì lùi", () => {
  expect(due("YEAR", 2020, 0, "2021-01-15")).toEqual(day("2021-01-22"));
  expect(due("YEAR", 2019, 0, "2020-01-22")).toEqual(day("2020-02-05"));
});

test("chưa biết ngày, hay trước khi có thông tư, thì không có hạn", () => {
  expect(due("BUDGET", 2021, 0, null)).toBeNull();
  expect(due("QUARTER", 2017, 2, null)).toBeNull();
  expect(due("QUARTER", 2017, 3, null)).toEqual(day("2017-10-15"));
});

test("đúng hạn, chậm, quá hạn, đang trong hạn, chưa đến kỳ", () => {
  const clock = clockOf({ kind: "QUARTER", year: 2020, ordinal: 1 }, null, rules, calendar);
  const at = (done: string | null, today: string) => standingOf(clock, done ? day(done) : null, day(today));
  expect(at(null, "2020-03-31")).toMatchObject({ state: "not-begun", late: 0 });
  expect(at(null, "2020-04-01")).toMatchObject({ state: "running", late: 0 });
  expect(at(null, "2020-04-15")).toMatchObject({ state: "running", late: 0 });
  expect(at(null, "2020-04-18")).toMatchObject({ state: "overdue", late: 3 });
  expect(at("2020-04-15", "2026-01-01")).toMatchObject({ state: "on-time", late: 0 });
  expect(at("2020-04-20", "2026-01-01")).toMatchObject({ state: "done-late", late: 5 });
  expect([doneOn(day("2020-04-20"), day("2020-04-10")), doneOn(null, day("2020-04-10")), doneOn(day("2020-04-20"), null), doneOn(null, null)]).toEqual([
    ...[day("2020-04-10"), day("2020-04-10"), day("2020-04-20"), null],
  ]);
});

test("đã công khai rồi thì hôm nay là ngày nào cũng vậy", () => {
  const days = fc.integer({ min: 17_800, max: 21_000 });
  fc.assert(
    fc.property(days, days, days, (event, done, today) => {
      const at = (n: number) => new Date(n * 86_400_000);
      const clock = clockOf({ kind: "BUDGET", year: 2020, ordinal: 0 }, at(event), rules, calendar);
      expect(standingOf(clock, at(done), at(today))).toEqual(standingOf(clock, at(done), at(0)));
    }),
  );
});

const always = { validFrom: null, validTo: null };
const plan = (kept: Kept[], today: string, office: { validFrom: Date | null; validTo: Date | null } = always, year = 2020) =>
  planOf({ year, kept, rules, calendar, today: day(today), office }).map(({ kind, ordinal, standing: { state, late } }) => [
    `${kind}${ordinal || ""}`,
    late ? `${state} ${late}` : state,
  ]);

test("kế hoạch của năm kể cả mục chưa ai lập; ngày cuối kỳ thì tự biết", () => {
  const budget: Kept = { kind: "BUDGET", year: 2020, ordinal: 0, eventOn: day("2019-12-20"), doneOn: day("2019-12-30") };
  const adjusted: Kept = { kind: "ADJUSTMENT", year: 2020, ordinal: 1, eventOn: day("2020-08-05"), doneOn: null };
  expect(plan([budget, adjusted], "2020-10-20")).toEqual([
    ["BUDGET", "on-time"],
    ["ADJUSTMENT1", "overdue 61"],
    ["QUARTER1", "overdue 188"],
    ["HALF_YEAR", "overdue 97"],
    ["QUARTER3", "overdue 5"],
    ["QUARTER4", "not-begun"],
    ["YEAR", "not-begun"],
    ["SETTLEMENT", "not-begun"],
  ]);
});

test("quý II công khai riêng thì không đòi 6 tháng nữa", () => {
  const quarter: Kept = { kind: "QUARTER", year: 2020, ordinal: 2, eventOn: null, doneOn: day("2020-07-10") };
  expect(plan([quarter], "2020-07-20").map(([line]) => line)).toEqual(["BUDGET", "QUARTER1", "QUARTER2", "QUARTER3", "QUARTER4", "YEAR", "SETTLEMENT"]);
});

test("cơ quan thôi hoạt động giữa năm thì không nợ kỳ sau; trước năm 2017 không nợ gì", () => {
  expect(plan([], "2022-01-01", { validFrom: null, validTo: day("2021-06-30") }, 2021).map(([line]) => line)).toEqual(["BUDGET", "QUARTER1", "HALF_YEAR"]);
  expect(plan([], "2022-01-01", { validFrom: day("2021-07-01"), validTo: null }, 2021).map(([line]) => line)).toEqual([
    ...["QUARTER3", "QUARTER4", "YEAR", "SETTLEMENT"],
  ]);
  expect(plan([], "2022-01-01", always, 2016)).toEqual([]);
});
