import { describe, expect, test } from "vitest";
import { beginnings, clockOf, daysBetween, minutesOf, movedDay, placeInVideo, timeUsed, videoPlace } from "./half-days";

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe("buổi họp", () => {
  test("giờ gõ kiểu nào cũng đọc được, giờ không có thì không", () => {
    expect(["8 giờ 00", "8 giờ", "8h30", "14:05", "24:00"].map(minutesOf)).toEqual([480, 480, 510, 845, 1440]);
    expect(["8", "25 giờ", "8 giờ 75", "24:30", "sáng"].map(minutesOf)).toEqual([null, null, null, null, null]);
    expect(clockOf(485)).toBe("8 giờ 05");
  });

  test("mục bắt đầu lúc nào, buổi còn bao nhiêu phút; mục đã rút không chiếm giờ", () => {
    const items = [
      { minutes: 20, withdrawnAt: null },
      { minutes: 45, withdrawnAt: new Date() },
      { minutes: 30, withdrawnAt: null },
    ];
    expect(beginnings(480, items)).toEqual([480, 500, 500]);
    expect(timeUsed({ startsAt: 480, endsAt: 520 }, items)).toEqual({ used: 50, room: 40, left: -10 });
  });

  test("chỗ trong bản ghi hình", () => {
    expect(["2:03", "1:02:03", "75:00"].map(placeInVideo)).toEqual([123_000, 3_723_000, 4_500_000]);
    expect(["", "2", "2:75"].map(placeInVideo)).toEqual([null, null, null]);
    expect(videoPlace(3_723_000)).toBe("1:02:03");
  });

  test("ngày của kỳ cũ chuyển sang kỳ mới, giữ khoảng cách, qua tháng và qua năm", () => {
    expect(movedDay(day("2020-12-10"), day("2020-12-08"), day("2021-02-27"))).toEqual(day("2021-03-01"));
    expect(daysBetween(day("2020-12-31"), day("2021-01-02"), 10).map((date) => date.toISOString().slice(0, 10))).toEqual([
      "2020-12-31",
      "2021-01-01",
      "2021-01-02",
    ]);
    expect(daysBetween(day("2021-01-02"), day("2021-01-01"), 10)).toEqual([]);
  });
});
