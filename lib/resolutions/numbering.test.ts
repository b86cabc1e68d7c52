import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { symbolKey } from "@/lib/core/vietnamese";
import { nextNumber, printSymbol, readSymbol, slugInYear, symbolSlug } from "./numbering";

describe("đọc số, ký hiệu", () => {
  test.each([
    ["45/NQ-HĐND", "INDIVIDUAL", 45, null],
    ["45/NQ-HDND", "INDIVIDUAL", 45, null],
    ["45 nq hdnd", "INDIVIDUAL", 45, null],
    ["45nqhdnd", "INDIVIDUAL", 45, null],
    ["35/NQ – HĐND", "INDIVIDUAL", 35, null],
    ["05-NQ/HĐND", "INDIVIDUAL", 5, null],
    ["Nghị quyết số 45/NQ-HĐND", "INDIVIDUAL", 45, null],
    ["Số: 12/2020/NQ-HĐND", "NORMATIVE", 12, 2020],
    ["12-2020-nq-hdnd", "NORMATIVE", 12, 2020],
    ["２４/2020/NQ-HĐND", "NORMATIVE", 24, 2020],
  ])("%s", (typed, series, number, year) => {
    expect(readSymbol(typed)).toEqual({ series, number, year });
  });

  test.each(["", "45", "45/QĐ-UBND", "0/NQ-HĐND", "279/TTr-HĐND", "45/NQ-HĐND ngày 12/12/2020", "12/1820/NQ-HĐND"])("%s không phải số nghị quyết", (typed) => {
    expect(readSymbol(typed)).toBeNull();
  });
});

const parts = fc.record({
  series: fc.constantFrom("NORMATIVE" as const, "INDIVIDUAL" as const),
  number: fc.integer({ min: 1, max: 9999 }),
  year: fc.integer({ min: 1900, max: 2099 }),
});

test("in ra rồi đọc lại là chính nó, cũng khi gõ không dấu, thừa dấu cách, thiếu số 0", () => {
  const spelling = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toLowerCase().replaceAll("đ", "d"),
    (text: string) => text.replaceAll("/", " / ").replaceAll("-", " – "),
    (text: string) => text.replace(/^0/, ""),
    (text: string) => `Nghị quyết số ${text}`.normalize("NFD"),
  );
  fc.assert(
    fc.property(parts, spelling, ({ series, number, year }, spell) => {
      const read = readSymbol(spell(printSymbol({ series, number, year }, year)));
      expect(read).toEqual({ series, number, year: series === "NORMATIVE" ? year : null });
    }),
  );
});

test("dưới 10 in có số 0; cùng một số thì cùng khóa và cùng địa chỉ dù viết thế nào", () => {
  expect(printSymbol({ series: "INDIVIDUAL", number: 5, year: null }, 2021)).toBe("05/NQ-HĐND");
  expect(printSymbol({ series: "NORMATIVE", number: 12, year: 2020 }, 2020)).toBe("12/2020/NQ-HĐND");
  fc.assert(
    fc.property(parts, ({ series, number, year }) => {
      const symbol = printSymbol({ series, number, year }, year);
      const other = symbol.replace(/^0/, "").replaceAll("-", " – ");
      expect(symbolKey(other)).toBe(symbolKey(symbol));
      expect(symbolSlug(other)).toBe(symbolSlug(symbol));
    }),
  );
  expect([symbolSlug("45/NQ-HĐND"), symbolSlug("24/2020/NQ-HĐND"), symbolSlug("05-NQ/HĐND")]).toEqual(["45-nq-hdnd", "24-2020-nq-hdnd", "5-nq-hdnd"]);
});

test("số kế tiếp lớn hơn mọi số đã cấp, số bỏ trống không tự lấp", () => {
  expect([nextNumber([]), nextNumber([1, 2, 5])]).toEqual([1, 6]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 500 })), (taken) => {
      expect(taken.every((number) => number < nextNumber(taken))).toBe(true);
    }),
  );
});

test("hai cơ quan cùng số trong một năm: địa chỉ sau mang tên cơ quan, không bao giờ trùng", () => {
  expect(slugInYear("45/NQ-HĐND", "hdnd-tinh-lac-giang", [])).toBe("45-nq-hdnd");
  expect(slugInYear("45/NQ-HĐND", "hdnd-tinh-lac-giang", ["45-nq-hdnd"])).toBe("45-nq-hdnd-hdnd-tinh-lac-giang");
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 12 }), (numbers) => {
      const given: string[] = [];
      for (const number of numbers) given.push(slugInYear(`${number}/NQ-HĐND`, "hdnd", given));
      expect(new Set(given).size).toBe(numbers.length);
    }),
  );
});
