import { expect, test } from "vitest";
import { partLines, readParts, typedNumber } from "./part-lines";

const kinds = [
  { key: "REGULAR", name: "Thường lệ" },
  { key: "THEMATIC", name: "Chuyên đề" },
  { key: "EXTRAORDINARY", name: "Bất thường" },
];

test("số viết theo cách của văn phòng", () => {
  expect(["97", "1.284", "12.345.678", "93,9", " 0 "].map(typedNumber)).toEqual([97, 1284, 12_345_678, 93.9, 0]);
  expect(["", "1,284,000", "1.28", "-3", "bảy", "93,999"].map(typedNumber)).toEqual([null, null, null, null, null, null]);
});

test("mỗi phần một dòng, không kể hoa thường; mấy phần chung một tổng nối bằng dấu +, thứ tự nào cũng là một", () => {
  const read = readParts("thường lệ: 2\n\nBất thường + Chuyên đề = 5", kinds);
  expect(read).toEqual({ parts: { REGULAR: 2, "THEMATIC+EXTRAORDINARY": 5 }, wrong: null });
  expect(partLines(read.parts, kinds)).toBe("Thường lệ: 2\nChuyên đề + Bất thường: 5");
  expect(readParts(partLines(read.parts, kinds), kinds)).toEqual(read);
  expect(readParts("Thường lệ: ?", kinds).parts).toEqual({ REGULAR: null });
  expect(readParts(" \n", kinds)).toEqual({ parts: {}, wrong: null });
});

test("dòng không hiểu được thì nói phải làm gì", () => {
  const wrong = (text: string) => readParts(text, kinds).wrong;
  expect(wrong("Thường lệ")).toMatch(/thiếu số/);
  expect(wrong("Định kỳ: 2")).toMatch(/Không có phần “Định kỳ”/);
  expect(wrong("Thường lệ: hai")).toMatch(/không có số/);
  expect(wrong("Thường lệ: 2,5")).toMatch(/không có số/);
  expect(wrong("Thường lệ + Thường lệ: 2")).toMatch(/hai chỗ/);
});
