import { expect, test } from "vitest";
import { flag, optionalDay, optionalId, optionalNumber, typedDay } from "./form-input";
import { z } from "./zod";

const input = z.strictObject({
  shown: flag,
  parent: optionalId,
  seats: optionalNumber(1, 99, "Nhập số từ 1 đến 99"),
  from: typedDay("Nhập ngày bắt đầu"),
  to: optionalDay(),
});

test("ô trống là không có gì, ô đánh dấu là có, ngày gõ như văn phòng viết", () => {
  expect(input.parse({ shown: "on", parent: "", seats: " 7 ", from: "5/7/2021", to: "" })).toEqual({
    shown: true,
    parent: null,
    seats: 7,
    from: new Date("2021-07-05T00:00:00Z"),
    to: null,
  });
  expect(input.parse({ from: new Date("2021-07-05T00:00:00Z"), to: "2021-07-06" })).toEqual({
    shown: false,
    parent: null,
    seats: null,
    from: new Date("2021-07-05T00:00:00Z"),
    to: new Date("2021-07-06T00:00:00Z"),
  });
});

test("điều gõ sai được nói bằng câu của ô, không thành giá trị nào", () => {
  const wrong = input.safeParse({ parent: "ban", seats: "bảy", from: "31/02/2021", to: "hôm qua" });
  expect(wrong.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["parent", "Chọn lại từ danh sách"],
    ["seats", "Nhập số từ 1 đến 99"],
    ["from", "Nhập ngày bắt đầu"],
    ["to", "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021, hoặc để trống"],
  ]);
  for (const seats of ["0", "100", "7,5", 7.5]) expect(input.safeParse({ seats, from: "05/01/2021" }).success).toBe(false);
  expect(input.safeParse({ from: "" }).error?.issues[0]?.message).toBe("Nhập ngày bắt đầu");
});
