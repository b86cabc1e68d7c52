import { expect, test } from "vitest";
import { isDecidable, type ReadOnlyFacts, whyReadOnly } from "./read-only-words";

const facts = (overrides: Partial<ReadOnlyFacts> = {}): ReadOnlyFacts => ({
  id: "b1",
  status: "SUBMITTED",
  publishAt: null,
  article: { publishedEditionId: null },
  why: { edit: "not-the-author", return: "not-an-approver", retract: "not-the-author" },
  ...overrides,
});
const publishAt = new Date("2021-01-05T01:00:00Z");

test("bài hẹn giờ nói giờ đăng và rằng người đọc chưa thấy; bản sửa hẹn giờ nói bản nào sẽ thay", () => {
  const first = whyReadOnly(facts({ status: "SCHEDULED", publishAt, article: { publishedEditionId: "b1" } }));
  expect(first).toMatch(/^Bài đã duyệt, hẹn đăng .*05\/01\/2021.*Người đọc chưa thấy\.$/);
  expect(whyReadOnly(facts({ status: "SCHEDULED", publishAt, article: { publishedEditionId: "b0" } }))).toContain("hẹn thay bản đang đăng");
});

test("bài chờ duyệt: tác giả được bảo rút lại, người duyệt được bảo trả lại, người khác không được bảo làm gì", () => {
  expect(whyReadOnly(facts({ why: { edit: "not-editable", return: "own-edition", retract: null } }))).toContain("Rút lại để sửa");
  expect(whyReadOnly(facts({ why: { edit: "not-the-author", return: null, retract: "not-the-author" } }))).toContain("Trả lại kèm lý do");
  expect(whyReadOnly(facts())).toBe("Bài đang chờ duyệt.");
});

test("bài bị trả lại của người khác chỉ nói ai sửa được", () => {
  expect(whyReadOnly(facts({ status: "RETURNED" }))).toBe("Chỉ tác giả và người cùng viết sửa được bài này. Nhờ tác giả mời viết cùng.");
});

test("còn quyết định được khi chờ duyệt, khi đã duyệt, và khi bản sửa chờ đến giờ thay", () => {
  const decidable = (status: ReadOnlyFacts["status"], publishedEditionId: string | null = null) =>
    isDecidable(facts({ status, article: { publishedEditionId } }));
  expect([decidable("SUBMITTED"), decidable("APPROVED"), decidable("SCHEDULED", "b0")]).toEqual([true, true, true]);
  expect([decidable("DRAFT"), decidable("RETURNED"), decidable("SCHEDULED", "b1"), decidable("PUBLISHED", "b1"), decidable("WITHDRAWN", "b1")]).toEqual(
    Array(5).fill(false),
  );
});
