import { expect, test } from "vitest";
import { isSyllable } from "./syllables";

test.each("nghị quyết Hội ĐỒNG nhân dân tỉnh khóa khoá của việc phê chuẩn dự toán ngân sách giữa gì giếng giết quyền quốc quý oanh yêu xoong khuya".split(" "))(
  "%s là một âm tiết",
  (word) => expect(isSyllable(word)).toBe(true),
);

test.each("nghi. qnyết Hôị́ ĐỔNC nhàc tình1 khqa cùaa việt̀ phẹe Council NQ xyz tt".split(" "))("%s không phải âm tiết tiếng Việt", (word) =>
  expect(isSyllable(word)).toBe(false),
);
