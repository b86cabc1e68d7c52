import { expect, test } from "vitest";
import { countedTitles, leads, nameAmong, rankOf, titleWithin } from "./titles";

test("chức vụ lãnh đạo là mọi chức vụ không phải ủy viên, thành viên", () => {
  const leading = ["Trưởng Ban Pháp chế", "Phó Chủ tịch HĐND tỉnh", "Chánh Văn phòng", "Tổ trưởng Tổ đại biểu số 1"];
  expect(leading.filter(leads)).toEqual(leading);
  expect(["Ủy viên Ban Pháp chế", "Ủy viên Thường trực HĐND tỉnh", "Ủy viên", "Thành viên Tổ đại biểu số 1"].filter(leads)).toEqual([]);
});

test("bên tên cơ quan, chức vụ không nhắc lại tên ấy", () => {
  expect(titleWithin("Trưởng Ban Pháp chế", "Ban Pháp chế")).toBe("Trưởng Ban");
  expect(titleWithin("Phó Trưởng Ban Kinh tế – Ngân sách", "Ban Kinh tế – Ngân sách")).toBe("Phó Trưởng Ban");
  expect(titleWithin("Trưởng Ban Pháp chế", "Ban Pháp chế Hội đồng nhân dân tỉnh")).toBe("Trưởng Ban");
  expect(titleWithin("Trưởng phòng Dân nguyện", "Phòng Dân nguyện")).toBe("Trưởng phòng");
  expect(titleWithin("Phó Chánh Văn phòng", "Văn phòng HĐND tỉnh")).toBe("Phó Chánh Văn phòng");
  expect(titleWithin("Tổ trưởng Tổ đại biểu số 1", "Tổ đại biểu số 1 (Lạc Thành)")).toBe("Tổ trưởng");
  expect(titleWithin("Trưởng Ban Pháp chế", "Ban Pháp")).toBe("Trưởng Ban Pháp chế");
  expect(titleWithin("Ủy viên Ban Pháp chế", "Ban Pháp chế")).toBe("Ủy viên");
  expect(titleWithin("Chủ tịch HĐND tỉnh", "Thường trực HĐND tỉnh")).toBe("Chủ tịch HĐND tỉnh");
});

test("tên Ban đứng dưới Hội đồng thì không nhắc lại tên Hội đồng", () => {
  expect(["Ban Pháp chế Hội đồng nhân dân tỉnh", "Ban Dân tộc HĐND tỉnh Lạc Giang", "Ban Đô thị", "Hội đồng nhân dân tỉnh"].map(nameAmong)).toEqual([
    "Ban Pháp chế",
    "Ban Dân tộc",
    "Ban Đô thị",
    "Hội đồng nhân dân tỉnh",
  ]);
});

test("đếm người theo chức vụ, đúng thứ tự", () => {
  expect(countedTitles(["Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch", "Ủy viên", "Ủy viên"])).toBe("Chủ tịch, 2 Phó Chủ tịch, 2 Ủy viên");
  expect(countedTitles([])).toBe("");
});

test("cấp bậc là phần đầu của chức vụ", () => {
  expect(["Chủ tịch HĐND tỉnh", "Phó Chủ tịch HĐND tỉnh", "Ủy viên Thường trực HĐND tỉnh", "Phó Trưởng Ban", "Kế toán"].map(rankOf)).toEqual([
    "Chủ tịch",
    "Phó Chủ tịch",
    "Ủy viên",
    "Phó Trưởng",
    "Kế toán",
  ]);
});
