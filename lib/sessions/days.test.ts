import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countdownWords, daysUntil, filmWords, halfDayWords, isoStart, lengthInDays, longPeriodWords, periodWords } from "./days";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const period = (from: string, to: string | null = null) => ({ startsOn: day(from), endsOn: to ? day(to) : null, precision: "DAY" as const });
const april = { startsOn: day("2020-04-01"), endsOn: null, precision: "MONTH" as const };

describe("thời gian của kỳ họp", () => {
  test("viết gọn phần trùng nhau của hai ngày", () => {
    expect(periodWords(period("2020-12-08", "2020-12-10"))).toBe("08–10/12/2020");
    expect(periodWords(period("2020-11-30", "2020-12-02"))).toBe("30/11–02/12/2020");
    expect(periodWords(period("2020-12-31", "2021-01-01"))).toBe("31/12/2020–01/01/2021");
    expect(periodWords(period("2020-12-08"))).toBe("08/12/2020");
    expect(periodWords(period("2020-12-08", "2020-12-08"))).toBe("08/12/2020");
  });

  test("chỉ biết tháng thì chỉ nói tháng, tháng 1 và 2 có số không", () => {
    expect(periodWords(april)).toBe("tháng 4 năm 2020");
    expect(longPeriodWords(april)).toBe("tháng 4 năm 2020");
    expect(periodWords({ ...april, startsOn: day("2021-02-01") })).toBe("tháng 02 năm 2021");
    expect([lengthInDays(april), isoStart(april)]).toEqual([null, "2020-04"]);
  });

  test("trong văn bản viết đủ ngày", () => {
    expect(longPeriodWords(period("2021-01-05"))).toBe("ngày 05 tháng 01 năm 2021");
    expect(longPeriodWords(period("2020-12-08", "2020-12-10"))).toBe("từ ngày 08 tháng 12 năm 2020 đến ngày 10 tháng 12 năm 2020");
    expect([lengthInDays(period("2020-12-08", "2020-12-10")), lengthInDays(period("2020-12-08"))]).toEqual([3, 1]);
    expect(isoStart(period("2020-12-08"))).toBe("2020-12-08");
  });

  test("buổi, chỗ trong băng ghi hình, còn mấy ngày", () => {
    expect(halfDayWords({ onDay: day("2020-12-08"), half: "AFTERNOON" })).toBe("Chiều 08/12");
    expect([filmWords(9_000), filmWords(754_000), filmWords(3_725_000)]).toEqual(["9 giây", "12 phút 34 giây", "1 giờ 02 phút"]);
    expect([0, 1, 9].map(countdownWords)).toEqual(["Hôm nay", "Ngày mai", "Còn 9 ngày"]);
  });

  test("số ngày luôn khớp với số ngày còn lại đến ngày cuối", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 400 }), (start, more) => {
        const startsOn = new Date(start * 86_400_000);
        const endsOn = new Date((start + more) * 86_400_000);
        expect(lengthInDays({ startsOn, endsOn, precision: "DAY" })).toBe(daysUntil(endsOn, startsOn) + 1);
      }),
    );
  });
});
