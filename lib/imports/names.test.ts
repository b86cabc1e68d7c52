import { expect, test } from "vitest";
import { namesIn } from "./names";

test.each([
  ["đồng chí Lò Thị Thanh Vân, Ủy viên Ban Thường vụ", ["Lò Thị Thanh Vân"]],
  ["có các đồng chí: Nông Đức Kiên, Phó Chủ tịch", ["Nông Đức Kiên"]],
  ["Phó Chủ tịch HĐND tỉnh Lò Thị Thanh Vân phát biểu. Lò Thị Thanh Vân", ["Lò Thị Thanh Vân"]],
  ["ông Bùi Nam và bà Lê Hà", ["Bùi Nam", "Lê Hà"]],
])("tên người trong “%s”", (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test.each([
  "tỉnh Hà Giang, Thái Nguyên, Cao Bằng",
  "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
  "Mặt trận Tổ quốc Việt Nam",
  "tư tưởng Hồ Chí Minh",
  "huyện Mường Lạc, xã Nà Sa",
])("“%s” không có tên người", (text) => {
  expect(namesIn(text)).toEqual([]);
});
