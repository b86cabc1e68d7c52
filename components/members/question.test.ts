import { expect, test } from "vitest";
import { memberQuestion, membersAddress, memberTermAddress, memberVotesAddress } from "./question";

test("câu hỏi đọc từ địa chỉ; điều gõ sai coi như không hỏi; địa chỉ chính tắc bỏ giá trị mặc định", () => {
  const asked = memberQuestion({ q: "  Giàng  A ", khoa: "15", "don-vi": "7", "co-quan": "ban-dan-toc", to: "to-4", trang: "2" });
  expect(asked).toEqual({ ordinal: 15, q: "Giàng A", constituency: 7, committee: "ban-dan-toc", group: "to-4", page: 2 });
  expect(membersAddress(asked, 16)).toBe("/dai-bieu?co-quan=ban-dan-toc&don-vi=7&khoa=15&q=Gi%C3%A0ng+A&to=to-4&trang=2");
  const nothing = memberQuestion({ khoa: "mười", "don-vi": "-1", "co-quan": "Ban!", trang: "0" });
  expect([nothing, membersAddress(nothing, 16)]).toEqual([{ ordinal: null, q: "", constituency: null, committee: null, group: null, page: 1 }, "/dai-bieu"]);
  expect(membersAddress({ ...nothing, ordinal: 16 }, 16)).toBe("/dai-bieu");
});

test("trang của một đại biểu trong một khóa, và các phiếu của người ấy", () => {
  expect([memberTermAddress("a", null), memberTermAddress("a", 15), memberVotesAddress("a", null), memberVotesAddress("a", 15, 3)]).toEqual([
    "/dai-bieu/a",
    "/dai-bieu/a?khoa=15",
    "/dai-bieu/a/bieu-quyet",
    "/dai-bieu/a/bieu-quyet?khoa=15&trang=3",
  ]);
});
