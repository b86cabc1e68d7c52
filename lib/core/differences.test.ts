import { expect, test } from "vitest";
import { differing } from "./differences";

test("chỉ kể tên điều thật sự đổi; cùng một ngày là không đổi; điều không gửi lên thì để yên", () => {
  const day = () => new Date("2021-07-05T00:00:00Z");
  const before = { name: "Ban Pháp chế", from: day(), share: { toString: () => "93.5" }, to: null, other: 1 };
  const after = { name: "Ban Dân tộc", from: day(), share: "93.5", to: day() };
  expect(differing(before, after)).toEqual(["name", "to"]);
  expect(differing(before, { name: "Ban Pháp chế", other: undefined })).toEqual([]);
  expect(differing(before, { share: 93.5, other: 1 })).toEqual([]);
  expect(differing(before, { share: 93.51, other: null })).toEqual(["share", "other"]);
});
