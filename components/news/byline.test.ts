import { describe, expect, test } from "vitest";
import { bylineParts, readingMinutes } from "./byline";

describe("dòng tác giả", () => {
  test("người viết kiêm chụp ảnh đứng trước, mỗi việc một nhóm", () => {
    const parts = bylineParts([
      { name: "Trần Khải", role: "PICTURES" },
      { name: "Ngọc Trâm", role: "TEXT" },
      { name: "Thu Hương", role: "TEXT" },
      { name: "Lê Hồng Vân", role: "TEXT_AND_PICTURES" },
    ]);
    expect(parts).toEqual([
      { label: "Bài và ảnh", names: ["Lê Hồng Vân"] },
      { label: "Bài", names: ["Ngọc Trâm", "Thu Hương"] },
      { label: "Ảnh", names: ["Trần Khải"] },
    ]);
  });
  test("bài không ghi tác giả thì không có dòng tác giả", () => {
    expect(bylineParts([])).toEqual([]);
  });
});

describe("thời gian đọc", () => {
  test.each([
    [0, 1],
    [90, 1],
    [440, 2],
    [2200, 10],
  ])("%i chữ đọc khoảng %i phút", (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});
