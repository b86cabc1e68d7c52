import { expect, test } from "vitest";
import { namesAgainstCounts } from "./counts";
import { readRollCall } from "./roll-call";

const voters = [
  { memberId: "1", fullName: "Giàng A Páo" },
  { memberId: "2", fullName: "Đặng Thu Hương" },
  { memberId: "3", fullName: "Nguyễn Văn Hùng" },
  { memberId: "4", fullName: "Nguyễn Văn Hưng" },
];

test("đọc danh sách dán vào: số thứ tự, dấu phân cách, không dấu; không ghi phiếu là tán thành", () => {
  const pasted = "1. Giàng A Páo\n2) dang thu huong\tkhông tán thành\n\nNguyễn Văn Hùng; KBQ\n4 Nguyễn Văn Hưng: tán thành\n";
  expect(readRollCall(pasted, voters)).toEqual({
    votes: [
      { memberId: "1", choice: "FOR" },
      { memberId: "2", choice: "AGAINST" },
      { memberId: "3", choice: "NOT_VOTING" },
      { memberId: "4", choice: "FOR" },
    ],
    problems: [],
  });
});

test("tên lạ, hai người như nhau, phiếu không hiểu, tên lặp: mỗi điều một câu", () => {
  const pasted = "Lò Thị Mai\nnguyen van hung\nGiàng A Páo; vắng\nĐặng Thu Hương\nĐặng Thu Hương";
  expect(readRollCall(pasted, voters).problems).toEqual([
    "Không có đại biểu tên “Lò Thị Mai” trong danh sách ngày biểu quyết",
    "Có 2 đại biểu tên “nguyen van hung”. Chọn trong bảng thay vì dán",
    "Không hiểu “vắng” của Giàng A Páo. Viết tán thành, không tán thành hoặc không biểu quyết",
    "Đặng Thu Hương có hai dòng. Giữ một dòng",
  ]);
});

test("tên và số khác nhau thì nói khác ở đâu; số không rõ thì theo tên", () => {
  expect(namesAgainstCounts(["FOR", "FOR", "AGAINST"], { inFavour: 3, against: null, notVoting: 0 })).toEqual(["Có 2 tên tán thành, nhưng kết quả ghi 3"]);
});
