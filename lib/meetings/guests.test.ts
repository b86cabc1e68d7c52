import { expect, test } from "vitest";
import { guestLines, readGuests } from "./guests";

test("người dự: mỗi dòng một tên và chức danh; ghi ra rồi đọc lại vẫn thế", () => {
  const typed = "Hoàng Thị Minh Hạnh;  Chủ tịch HĐND tỉnh\n\nLãnh đạo các Ban\nĐặng Thu Hương\tTrưởng Ban Pháp chế";
  const guests = readGuests(typed);
  expect(guests).toEqual([
    { name: "Hoàng Thị Minh Hạnh", title: "Chủ tịch HĐND tỉnh" },
    { name: "Lãnh đạo các Ban", title: "" },
    { name: "Đặng Thu Hương", title: "Trưởng Ban Pháp chế" },
  ]);
  expect(readGuests(guestLines(guests))).toEqual(guests);
});
