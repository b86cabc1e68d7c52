import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as dates from "./dates";

const afternoon = new Date("2021-01-05T07:30:00Z");
/** Already 2021 in Việt Nam, still 2020 in UTC. */
const newYear = new Date("2020-12-31T17:00:00Z");

test("phép thử chạy ở múi giờ khác, để lỗi thiếu múi giờ lộ ra", () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toMatch(/Kathmandu|Katmandu/);
});

describe("ngày giờ hiện theo giờ Việt Nam", () => {
  test("các cách viết", () => {
    expect(dates.formatDate(afternoon)).toBe("05/01/2021");
    expect(dates.formatLongDate(afternoon)).toBe("ngày 05 tháng 01 năm 2021");
    expect(dates.formatWeekdayDate(afternoon)).toBe("Thứ Ba, 05/01/2021");
    expect(dates.formatDateTime(afternoon)).toBe("Thứ\u00a0Ba, 05/01/2021, 14\u00a0giờ\u00a030");
    expect(dates.formatDateTimeInside(afternoon)).toBe("thứ\u00a0Ba, 05/01/2021, 14\u00a0giờ\u00a030");
    expect(dates.formatDateTimeInside(new Date("2021-01-03T05:00:00Z"))).toBe("Chủ\u00a0Nhật, 03/01/2021, 12\u00a0giờ\u00a000");
    expect(dates.formatTime(new Date("2021-01-05T01:00:00Z"))).toBe("8 giờ 00");
    expect(dates.formatWeekdayDate(new Date("2021-01-03T05:00:00Z"))).toBe("Chủ Nhật, 03/01/2021");
    expect(dates.isoDate(newYear)).toBe("2021-01-01");
    expect(dates.isoDateTime(afternoon)).toBe("2021-01-05T14:30:00+07:00");
    expect(dates.yearOf(newYear)).toBe(2021);
    expect(dates.dayOf(newYear)).toEqual({ year: 2021, month: 1, day: 1 });
  });
  test("chỉ tháng 1 và tháng 2 có số 0 trong ngày viết đầy đủ", () => {
    const written = [1, 2, 3, 9, 10, 12].map((month) => dates.formatLongDay(dates.dayColumn({ year: 2021, month, day: 29 - month })));
    expect(written.map((text) => /tháng (\d+)/.exec(text)?.[1])).toEqual(["01", "02", "3", "9", "10", "12"]);
  });
});

test("một ngày trong cơ sở dữ liệu không phải là nửa đêm của múi giờ nào", () => {
  const day = dates.dayColumn({ year: 2021, month: 1, day: 5 });
  expect(day.toISOString()).toBe("2021-01-05T00:00:00.000Z");
  expect([dates.formatDay(day), dates.isoDay(day)]).toEqual(["05/01/2021", "2021-01-05"]);
});

describe("đọc ngày do người gõ", () => {
  test.each(["05/01/2021", "5/1/2021", " 5-1-2021 ", "05.01.2021", "2021-01-05"])("%s", (text) => {
    expect(dates.parseDay(text)).toEqual({ year: 2021, month: 1, day: 5 });
  });
  test.each(["31/02/2021", "29/02/2021", "0/1/2021", "13/13/2021", "05/01/21", "05/01/0021", "hôm qua", "", "1/2/3/2021"])("%s không phải là ngày", (text) => {
    expect(dates.parseDay(text)).toBeNull();
  });
  test("29/02 chỉ có trong năm nhuận", () => expect(dates.parseDay("29/02/2024")).toEqual({ year: 2024, month: 2, day: 29 }));
});

test("viết ra rồi đọc lại là cùng một ngày", () => {
  const moment = fc.date({ min: new Date("1980-01-01T00:00:00Z"), max: new Date("2150-01-01T00:00:00Z"), noInvalidDate: true });
  fc.assert(
    fc.property(moment, (date) => {
      expect(dates.parseDay(dates.formatDate(date))).toEqual(dates.dayOf(date));
      expect(new Date(dates.isoDateTime(date)).getTime()).toBe(Math.floor(date.getTime() / 1000) * 1000);
      const start = dates.startOfDayVn(date);
      expect(dates.instantVn(dates.dayOf(date)).getTime()).toBe(start.getTime());
      expect(date.getTime() - start.getTime()).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("một năm bắt đầu lúc 0 giờ ở Việt Nam", () => {
  expect(dates.startOfYearVn(2021)).toEqual(newYear);
  expect(dates.instantVn({ year: 2021, month: 1, day: 5 }, 14, 30)).toEqual(afternoon);
});

test("giờ gõ theo nhiều cách; giờ không có thì không nhận", () => {
  expect(["15:47", "15 giờ 47", "8h", "8 giờ", "0:05", " 23h59 "].map(dates.parseClock)).toEqual([947, 947, 480, 480, 5, 1439]);
  expect(["24:00", "8:60", "8", "tám giờ", "", "8:5"].map(dates.parseClock)).toEqual([null, null, null, null, null, null]);
});
