import { expect, test } from "vitest";
import { isSiteLine, opensRelatedList, publishLine } from "./site-lines";

test.each(["Tin cùng chuyên mục", "TIN LIÊN QUAN", "Các tin khác:", "Bài viết liên quan", "Tin mới hơn"])("“%s” mở danh sách tin khác", (text) => {
  expect(opensRelatedList(text)).toBe(true);
});

test.each([
  "Chia sẻ",
  "In bài viết",
  "Lượt xem: 1.284",
  "Số lượt truy cập 12",
  "Về đầu trang",
  "Ý kiến bạn đọc (3)",
  "Ý kiến người đọc",
  "Trang chủ > Tin tức > Hoạt động",
])("“%s” là phần của trang web cũ", (text) => {
  expect(isSiteLine(text)).toBe(true);
});

test.each(["Tin tưởng cùng nhân dân", "Chia sẻ khó khăn với đồng bào vùng lũ", "Tin cùng chuyên mục đã đăng hôm qua cho biết"])(
  "“%s” là chữ của bài",
  (text) => {
    expect(opensRelatedList(text) || isSiteLine(text)).toBe(false);
  },
);

test("dòng ngày đăng của trang cũ", () => {
  expect(publishLine("Ngày đăng: 06/01/2021 14:30")).toBe("06/01/2021");
  expect(publishLine("Thứ Tư, 06/01/2021 | 08:15")).toBe("06/01/2021");
  expect(publishLine("Ngày 05/01/2021, Văn phòng tổ chức Hội nghị")).toBeNull();
});
