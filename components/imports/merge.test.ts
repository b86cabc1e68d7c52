import { expect, test } from "vitest";
import type { Block, Body } from "@/lib/news/body";
import { changesAgainst, mergedBody, staysByItself } from "./merge";

const paragraph = (text: string, ...marks: ("bold" | "italic")[]): Block => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(marks.length ? { marks: marks.map((type) => ({ type })) } : {}) }],
});
const body = (...content: Block[]): Body => ({ type: "doc", content });
const first = paragraph("Ban Dân tộc giám sát tại bốn xã vùng cao của huyện.");
const second = paragraph("Các trường đã có nhà ở mới cho học sinh bán trú.");
const corrected = paragraph("Ban Dân tộc giám sát tại năm xã vùng cao của huyện.");
const added = paragraph("Đoàn sẽ báo cáo Thường trực Hội đồng nhân dân trong tháng sau.");
const figure: Block = { type: "figure", attrs: { fileId: null, caption: "Ảnh thêm tay", credit: "", alt: "" } };

test("lấy hết thì ra đúng bản mới, không lấy gì thì ra đúng bản đang soạn", () => {
  const [before, after] = [body(first, second, figure), body(corrected, second, added)];
  const changes = changesAgainst(before, after);
  expect(mergedBody(changes, () => true)).toEqual(after);
  expect(mergedBody(changes, () => false)).toEqual(before);
});

test("chọn từng chỗ: sửa lấy bản mới, ảnh thêm tay được giữ", () => {
  const changes = changesAgainst(body(first, figure, second), body(corrected, second));
  expect(changes.map(staysByItself)).toEqual([false, true, false]);
  expect(mergedBody(changes, (at) => changes[at] !== undefined && !staysByItself(changes[at]))).toEqual(body(corrected, figure, second));
});

test("thứ tự ghi chữ đậm, chữ nghiêng và đoạn trống để đặt con trỏ không phải là thay đổi", () => {
  const changes = changesAgainst(body(paragraph("Chữ", "italic", "bold"), { type: "paragraph" }), body(paragraph("Chữ", "bold", "italic")));
  expect(changes.map(({ kind }) => kind)).toEqual(["same"]);
});
