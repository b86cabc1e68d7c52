import { expect, test } from "vitest";
import { guestLines, readGuests, readLinks } from "./guests";

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

test("tài liệu: địa chỉ trên cổng, hoặc số ký hiệu", () => {
  expect(readLinks("https://hdnd.lacgiang.example/van-ban/to-trinh-so-412\n/van-ban/bao-cao-1 Báo cáo\n\n412/TTr-UBND", "/van-ban")).toEqual([
    { slug: "to-trinh-so-412", words: "https://hdnd.lacgiang.example/van-ban/to-trinh-so-412" },
    { slug: "bao-cao-1", words: "/van-ban/bao-cao-1 Báo cáo" },
    { slug: null, words: "412/TTr-UBND" },
  ]);
});
