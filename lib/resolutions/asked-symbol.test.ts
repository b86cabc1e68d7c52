import { expect, test } from "vitest";
import { askedSymbol } from "./asked-symbol";

test.each([
  ["45/NQ-HĐND", "45nqhdnd", 45, null],
  ["45/nq-hdnd", "45nqhdnd", 45, null],
  ["45 nq hdnd", "45nqhdnd", 45, null],
  ["45/NQ – HĐND", "45nqhdnd", 45, null],
  ["Nghị quyết số 05/NQ-HĐND", "5nqhdnd", 5, null],
  ["12/2020/NQ-HĐND", "122020nqhdnd", 12, 2020],
  ["nghị quyết 12/2020", "122020", 12, 2020],
  ["NQ45/2020", "nq452020", 45, 2020],
  ["45/2020", "452020", 45, 2020],
  ["45", "45", 45, null],
  ["số 45", "45", 45, null],
])("“%s” là một số, ký hiệu", (typed, key, number, year) => {
  expect(askedSymbol(typed)).toEqual({ key, number, year });
});

test.each(["", "rừng", "năm 2020 và 45", "45 trường học", "0/NQ-HĐND", "279/TTr-HĐND kèm báo cáo", "giai đoạn 2021–2025"])(
  "“%s” không phải số, ký hiệu",
  (typed) => {
    expect(askedSymbol(typed)).toBeNull();
  },
);
