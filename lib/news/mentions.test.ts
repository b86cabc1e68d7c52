import { describe, expect, test } from "vitest";
import type { Facts } from "./findings";
import { mentionFindings, mentionsIn } from "./mentions";

const names = (text: string) => mentionsIn(text).map(({ name, post }) => (post ? `${name}*` : name));

describe("tên người kèm chức danh", () => {
  test.each([
    ["Ông Phạm Đức Lương, Chánh Văn phòng Đoàn đại biểu, phát biểu khai mạc.", ["Phạm Đức Lương*"]],
    ["Dự hội nghị có bà Hoàng Thị Minh Hạnh – Chủ tịch HĐND tỉnh.", ["Hoàng Thị Minh Hạnh*"]],
    ["Đồng chí Lê Văn Bình chủ trì phiên họp.", ["Lê Văn Bình*"]],
    ["đồng chí Phó Chủ tịch Thường trực HĐND tỉnh Trần Quốc Việt kết luận.", ["Trần Quốc Việt*"]],
    ["Phó Trưởng Ban Pháp chế Nguyễn Thị Thu Hà trình bày báo cáo.", ["Nguyễn Thị Thu Hà*"]],
    ["Ông Y Thanh Niê, Phó Trưởng Ban Dân tộc, cho biết.", ["Y Thanh Niê*"]],
    ["Bà H'Linh Êban (đại biểu HĐND tỉnh) đề nghị làm rõ.", ["H'Linh Êban*"]],
    ["Chủ tịch Hội đồng nhân dân tỉnh Hoàng Thị Minh Hạnh điều hành.", ["Hoàng Thị Minh Hạnh*"]],
    ["Giám đốc Sở Nông nghiệp và Môi trường Vũ Đình Khoa giải trình.", ["Vũ Đình Khoa*"]],
    ["ông Nguyễn Văn An Chủ tịch UBND xã Tân Phú", ["Nguyễn Văn An"]],
    ["Theo bà Lò Thị Mai, Giám đốc Sở Tài chính, và ông Đỗ Hữu Tín, nguyên Bí thư Huyện ủy.", ["Lò Thị Mai*", "Đỗ Hữu Tín*"]],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe("không phải tên người kèm chức danh", () => {
  test.each([
    ["Cử tri thôn 3, ông Nguyễn Văn Bảy, kiến nghị sửa đường.", ["Nguyễn Văn Bảy"]],
    ["Ông Trần Văn Sáu, trưởng thôn 5, cho biết đường đã xong.", ["Trần Văn Sáu"]],
    ["Ông Lê Minh Đức, Giám đốc Công ty Thủy lợi, giải trình.", ["Lê Minh Đức"]],
    ["Tuyến đường Ông Ích Khiêm được mở rộng.", []],
    ["Đoàn công tác tỉnh Bà Rịa Vũng Tàu đến thăm.", []],
    ["Ông Bảy và bà Tư đồng tình.", []],
    ["Chủ tịch HĐND tỉnh chủ trì kỳ họp thứ mười lăm.", []],
    ["Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Tuyên giáo Tỉnh ủy dự.", []],
    ["Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy báo cáo.", []],
    ["Các đồng chí Thường trực HĐND tỉnh và đại biểu dự họp.", []],
    ["Trưởng Ban Kinh tế - Ngân sách trình bày báo cáo thẩm tra.", []],
    ["Chủ tịch UBND tỉnh Hà Giang và Bí thư Huyện ủy Cao Lộc dự.", []],
    ["Chủ tịch HĐND tỉnh trao quà cho em Nguyễn Văn Bảy, học sinh lớp 5.", []],
    ["Phó Chủ tịch UBND thành phố Cao Bằng tiếp thu.", []],
    ["Bộ trưởng Bộ Nội vụ ban hành Thông tư.", []],
    ["ông bà, cha mẹ và con cháu", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

const facts: Facts = {
  today: "2026-11-27",
  links: {},
  people: { "hoang thi minh hanh": [{ id: "hanh", fullName: "Hoàng Thị Minh Hạnh", titleLine: "Chủ tịch HĐND tỉnh" }] },
};
const said = (text: string, listed: string[] = []) => mentionFindings(text, new Set(listed), facts).map(({ kind, sentence }) => [kind, sentence]);

test("có trong danh bạ mà chưa nêu dưới bài thì gợi ý thêm; đã nêu thì thôi", () => {
  const text = "Bà Hoàng Thị Minh Hạnh, Chủ tịch HĐND tỉnh, chủ trì.";
  expect(said(text)).toEqual([["mention", "Bài nói đến Hoàng Thị Minh Hạnh, Chủ tịch HĐND tỉnh. Thêm vào mục Người được nhắc đến?"]]);
  expect(mentionFindings(text, new Set(), facts)[0]?.people?.map(({ id }) => id)).toEqual(["hanh"]);
  expect(said(text, ["hanh"])).toEqual([]);
  expect(mentionFindings(text, new Set(), null)).toEqual([]);
});

test("sai dấu thì nói danh bạ ghi thế nào; không có thì nhắc kiểm tra; người không chức danh thì không nhắc", () => {
  expect(said("Bà Hoàng Thị Minh Hanh, Chủ tịch HĐND tỉnh.")).toEqual([
    ["unknown-name", "Bài viết “Hoàng Thị Minh Hanh”, danh bạ ghi “Hoàng Thị Minh Hạnh”. Kiểm tra cách viết tên."],
  ]);
  expect(said("Ông Phạm Đức Lương, Chánh Văn phòng.")).toEqual([
    ["unknown-name", "“Phạm Đức Lương” được nêu kèm chức danh nhưng không có trong danh bạ. Kiểm tra tên và chức danh."],
  ]);
  expect(said("Ông Nguyễn Văn Bảy, cử tri thôn 3.")).toEqual([]);
});
