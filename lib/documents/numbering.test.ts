import fc from "fast-check";
import { expect, test } from "vitest";
import { symbolKey } from "@/lib/core/vietnamese";
import { DocumentKind } from "@/prisma/generated/enums";
import { askedKey, isNumbered, kindAbbreviations, kindsOfSeries, nextNumber, numberIn, symbolFor } from "./numbering";

const kinds = Object.values(DocumentKind);
const kind = fc.constantFrom(...kinds.filter(isNumbered));
const number = fc.integer({ min: 1, max: 99_999 });
const tail = fc.constantFrom("HĐND", "UBND", "TT.HĐND", "BPC", "");

test("ký hiệu in đúng thể thức: số dưới 10 có số 0, chữ viết tắt của loại, rồi cơ quan", () => {
  expect(symbolFor("REPORT", 88, "HĐND")).toBe("88/BC-HĐND");
  expect(symbolFor("NOTICE", 7, "HĐND")).toBe("07/TB-HĐND");
  expect(symbolFor("STANDING_RESOLUTION", 12, "HĐND")).toBe("12/NQ-HĐND");
  expect(symbolFor("LETTER", 105, "UBND")).toBe("105/UBND");
  expect(numberIn("35/NQ – HĐND")).toBe(35);
  expect(numberIn("số 0088/BC-HĐND")).toBe(88);
  expect([numberIn(""), numberIn("BC-HĐND"), numberIn("0/BC-HĐND")]).toEqual([null, null, null]);
});

test("số đọc lại được từ ký hiệu, với mọi loại và mọi cơ quan", () => {
  fc.assert(fc.property(kind, number, tail, (one, n, behind) => numberIn(symbolFor(one, n, behind)) === n));
});

test("khóa tìm không đổi theo cách gõ: có số 0 hay không, dấu gạch nào, có dấu hay không", () => {
  const separators = fc.constantFrom("-", " – ", " - ", " ");
  fc.assert(
    fc.property(kind, number, separators, (one, n, separator) => {
      const symbol = symbolFor(one, n, "HĐND");
      const typed = symbol.replace("-", separator).replace("Đ", "D").toLowerCase();
      return symbolKey(typed) === symbolKey(symbol) && (kindAbbreviations[one] === null || askedKey(typed) === symbolKey(symbol));
    }),
  );
  expect([askedKey("88/bc-hdnd"), askedKey("88 bc hdnd"), askedKey("báo cáo 2020"), askedKey("2020")]).toEqual(["88bchdnd", "88bchdnd", null, null]);
});

test("số kế tiếp không trùng số nào đã cấp và đứng sau số lớn nhất", () => {
  fc.assert(
    fc.property(fc.array(number), (taken) => {
      const next = nextNumber(taken);
      return !taken.includes(next) && taken.every((used) => used < next) && (taken.length > 0 || next === 1);
    }),
  );
});

test("cấp lần lượt bao nhiêu số cũng không trùng; loại cùng chữ viết tắt chung một sổ", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), (count) => {
      const given: number[] = [];
      for (let n = 0; n < count; n++) given.push(nextNumber(given));
      return new Set(given).size === count;
    }),
  );
  fc.assert(fc.property(kind, kind, (a, b) => kindsOfSeries(a).includes(b) === kindsOfSeries(b).includes(a)));
  expect(kindsOfSeries("REPORT")).toEqual(["REPORT", "EXAMINATION_REPORT", "EXPLANATION_REPORT"]);
  expect(kindsOfSeries("LETTER")).toEqual(["LETTER"]);
});
