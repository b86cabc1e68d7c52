import { expect, test } from "vitest";
import type { Body } from "@/lib/news/body";
import { isAlike, likeness, nameKey, withKnownWords } from "./versions";

test.each([
  ["Bài họp (2).docx", "bai hop"],
  ["bai-hop_ban-cuoi.docx", "bai hop"],
  ["Bài họp bản mới (1).docx", "bai hop"],
  ["Bài họp v2.docx", "bai hop"],
  ["Bài họp lần 3 final.docx", "bai hop"],
  ["Lịch tuần 12.docx", "lich tuan 12"],
  ["final.docx", "final"],
])("tên tệp “%s” nói về “%s”", (name, key) => {
  expect(nameKey(name)).toBe(key);
});

test("hai bài giống nhau quá nửa mới là hai bản của một bài", () => {
  const text = "Ngày 12/01/2021, Ban Dân tộc giám sát nhà ở bán trú tại huyện Nà Sa. Bốn trường đã có nhà ở mới, hai trường còn thiếu nước.";
  expect(likeness(text, text)).toBe(1);
  expect(isAlike(text, text.replace("Bốn", "Năm"))).toBe(true);
  expect(isAlike(text, "Ngày 12/01/2021, Ban Pháp chế họp bàn chương trình giám sát năm 2021 tại trụ sở.")).toBe(false);
  expect(likeness("", "")).toBe(0);
});

const figure = (fileId: string | null, caption: string, alt = "") => ({ type: "figure" as const, attrs: { fileId, caption, credit: "", alt } });
const doc = (...content: Body["content"]): Body => ({ type: "doc", content });

test("chữ của ảnh đã xác nhận được giữ; ảnh chưa xác nhận lấy chữ mới, ô trống giữ chữ cũ", () => {
  const current = doc(figure("a", "Đã xác nhận", "Mô tả A"), figure("b", "Cũ", "Mô tả B"));
  const { body, kept } = withKnownWords(doc(figure("a", "Chú thích khác"), figure("b", "Mới"), figure("c", "Ảnh thêm")), current, new Set(["a"]));
  expect(body).toEqual(doc(figure("a", "Đã xác nhận", "Mô tả A"), figure("b", "Mới", "Mô tả B"), figure("c", "Ảnh thêm")));
  expect(kept).toEqual([{ number: 1, confirmed: "Đã xác nhận", wanted: "Chú thích khác" }]);
});

test("chỗ ảnh mà tệp không có ảnh thì giữ ảnh đã tải lên", () => {
  const current = doc(figure("a", "Quang cảnh Hội nghị", "Mô tả A"));
  expect(withKnownWords(doc(figure(null, "Quang cảnh hội nghị")), current, new Set()).body).toEqual(current);
  expect(withKnownWords(doc(figure(null, "Đại biểu thảo luận")), current, new Set()).body).toEqual(doc(figure(null, "Đại biểu thảo luận")));
});
