import { expect, test } from "vitest";
import { bylinesIn } from "./bylines";

const text = (name: string) => ({ name, role: "TEXT" });

test.each([
  ["Mai Phương - Quốc Khánh", [text("Mai Phương"), text("Quốc Khánh")]],
  ["Mai Phương – Quốc Khánh", [text("Mai Phương"), text("Quốc Khánh")]],
  ["Mai Phương, Quốc Khánh và Lê Hồng Vân", [text("Mai Phương"), text("Quốc Khánh"), text("Lê Hồng Vân")]],
  ["(Mai Phương)", [text("Mai Phương")]],
  ["PV", [text("PV")]],
  ["T.H", [text("T.H")]],
  ["Tác giả: Mai Phương", [text("Mai Phương")]],
  ["Tin, ảnh: Mai Phương", [{ name: "Mai Phương", role: "TEXT_AND_PICTURES" }]],
  ["Bài: Mai Phương; Ảnh: Quốc Khánh", [text("Mai Phương"), { name: "Quốc Khánh", role: "PICTURES" }]],
])("dòng ký tên “%s”", (line, people) => {
  expect(bylinesIn(line)).toEqual(people);
});

test.each(["Quang cảnh Hội nghị", "Hội nghị kết thúc tốt đẹp./.", "Tin cùng chuyên mục", "Văn phòng HĐND tỉnh", "Ngày 05/01/2021", ""])(
  "“%s” không phải là tên người viết",
  (line) => {
    expect(bylinesIn(line)).toBeNull();
  },
);
