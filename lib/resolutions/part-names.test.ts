import fc from "fast-check";
import { expect, test } from "vitest";
import { partName, readPartName } from "./part-names";
import { anchorOf } from "./provisions";

test("tên một phần như văn bản viết, đọc được hai chiều", () => {
  expect(partName("dieu-7-khoan-3")).toBe("khoản 3 Điều 7");
  expect(partName("dieu-4a-khoan-1-diem-dd")).toBe("điểm đ khoản 1 Điều 4a");
  expect(partName("phu-luc-ii-dieu-1")).toBe("Điều 1 Phụ lục II");
  expect(partName("dieu-2-lan-2")).toBe("Điều 2 (lần 2)");
  expect(readPartName("điểm đ, khoản 1, Điều 4a")).toBe("dieu-4a-khoan-1-diem-dd");
  expect(readPartName("Phụ lục")).toBe("phu-luc");
  expect(readPartName("Khoản 3, ĐIỀU 7".normalize("NFD"))).toBe("dieu-7-khoan-3");
  expect(readPartName("toàn bộ văn bản")).toBeNull();
});

test("neo → tên → neo, với mọi phần có Điều", () => {
  const letter = fc.constantFrom("", "a", "b", "đ");
  const number = fc.tuple(fc.integer({ min: 1, max: 99 }), letter).map(([n, tail]) => `${n}${tail}`);
  fc.assert(
    fc.property(
      fc.option(fc.constantFrom("", "I", "IV", "2")),
      number,
      fc.option(number),
      fc.option(fc.constantFrom("a", "d", "đ", "e")),
      (annex, article, clause, point) => {
        let anchor: string | null = annex === null ? null : anchorOf("ANNEX", annex, null);
        anchor = anchorOf("ARTICLE", article, anchor);
        if (clause !== null) anchor = anchorOf("CLAUSE", clause, anchor);
        if (point !== null) anchor = anchorOf("POINT", point, anchor);
        expect(readPartName(partName(anchor))).toBe(anchor);
      },
    ),
  );
});
