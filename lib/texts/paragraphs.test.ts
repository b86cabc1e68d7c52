import { expect, test } from "vitest";
import { linesOfPage, paragraphsOf } from "./paragraphs";

const page = `2
Điều 2. Nguồn kinh phí
Kinh phí thực hiện từ ngân sách tỉnh và các nguồn huy động hợp pháp
khác.
Điều 3. Tổ chức thực hiện
1. Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này, kiểm tra giếng
nước sạch của các điểm trường trước mùa khô.
2. Thường trực Hội đồng nhân dân, các Ban và đại biểu Hội đồng nhân dân
tỉnh giám sát việc thực hiện.
a) Mỗi quý một lần;
QUYẾT NGHỊ
- 2 -`;

test("dòng gãy ở lề được nối lại, số trang bỏ đi, mỗi điều, khoản, điểm là một đoạn", () => {
  expect(paragraphsOf(linesOfPage(page))).toEqual([
    "Điều 2. Nguồn kinh phí",
    "Kinh phí thực hiện từ ngân sách tỉnh và các nguồn huy động hợp pháp khác.",
    "Điều 3. Tổ chức thực hiện",
    "1. Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này, kiểm tra giếng nước sạch của các điểm trường trước mùa khô.",
    "2. Thường trực Hội đồng nhân dân, các Ban và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện.",
    "a) Mỗi quý một lần;",
    "QUYẾT NGHỊ",
  ]);
});

test("dòng trống tách đoạn; không có dòng nào thì không có đoạn nào", () => {
  expect(paragraphsOf(["Một dòng dài của văn bản", "", "tiếp theo sau dòng trống"])).toEqual(["Một dòng dài của văn bản", "tiếp theo sau dòng trống"]);
  expect(paragraphsOf(linesOfPage("\n3\n"))).toEqual([]);
});
