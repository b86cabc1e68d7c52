import { expect, test } from "vitest";
import type { Block, Body } from "@/lib/news/body";
import { bodyChanges, changeCount, wordChanges } from "./edition-diff";

const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const figure = (fileId: string | null, caption: string): Block => ({ type: "figure", attrs: { fileId, caption, credit: "", alt: "" } });
const body = (...content: Block[]): Body => ({ type: "doc", content });

const first = paragraph("Đến hết tháng 12, bốn trường đã đưa vào sử dụng 36 phòng ở cho 304 học sinh.");
const middle = paragraph("Ban Dân tộc đã giám sát tại bốn xã vùng cao.");
const last = paragraph("Dự kiến năm sau huyện tiếp tục xây nhà ở giáo viên.");

test("hai bản giống nhau không có thay đổi nào", () => {
  const changes = bodyChanges(body(first, middle), body(first, middle));
  expect(changes).toEqual([{ kind: "same", blocks: [first, middle], place: 0 }]);
  expect(changeCount(changes)).toBe(0);
});

test("đoạn được sửa chữ hiện đúng chữ bỏ và chữ thêm", () => {
  const corrected = paragraph("Đến hết tháng 12, bốn trường đã đưa vào sử dụng 38 phòng ở cho 304 học sinh.");
  const changes = bodyChanges(body(first, middle), body(corrected, middle));
  expect(changes.map(({ kind }) => kind)).toEqual(["changed", "same"]);
  const words = changes[0]?.kind === "changed" ? changes[0].words : [];
  expect(words.filter(({ kind }) => kind === "gone").map(({ text }) => text)).toEqual(["36"]);
  expect(words.filter(({ kind }) => kind === "new").map(({ text }) => text)).toEqual(["38"]);
});

test("đoạn thêm, đoạn bỏ và đoạn không liên quan không bị gộp làm một", () => {
  const added = paragraph("Ông Giàng A Páo cho biết sẽ khảo sát lại nước sinh hoạt.");
  expect(bodyChanges(body(first, last), body(first, middle, last)).map(({ kind }) => kind)).toEqual(["same", "new", "same"]);
  expect(bodyChanges(body(first, middle, last), body(first, last)).map(({ kind }) => kind)).toEqual(["same", "gone", "same"]);
  expect(changeCount(bodyChanges(body(first, last), body(first, added)))).toBe(2);
});

test("đổi ảnh hoặc sửa chú thích hiện hai ảnh cạnh nhau", () => {
  const changes = bodyChanges(body(first, figure(null, "Quang cảnh")), body(first, figure("0197e0a0-0000-7000-8000-000000000002", "Quang cảnh Hội nghị")));
  expect(changes.map(({ kind }) => kind)).toEqual(["same", "picture"]);
});

test("bỏ một đoạn đứng trước đoạn được sửa vẫn hiện đủ hai việc, đúng thứ tự", () => {
  const corrected = paragraph("Ban Dân tộc đã giám sát tại năm xã vùng cao.");
  expect(bodyChanges(body(last, middle), body(corrected)).map(({ kind }) => kind)).toEqual(["gone", "changed"]);
});

test("bảng sửa một ô hiện đúng số bỏ và số thêm; bảng thêm vào là một đoạn thêm", () => {
  const cell = (text: string) => ({ type: "tableCell" as const, attrs: { colspan: 1, rowspan: 1 }, content: [paragraph(text) as never] });
  const table = (number: string): Block => ({
    type: "table",
    attrs: { caption: "Số hộ theo xã" },
    content: [{ type: "tableRow", content: [cell("Nà Sa"), cell(number)] }],
  });
  const [change] = bodyChanges(body(table("112")), body(table("120")));
  expect(change?.kind === "changed" && change.words.filter(({ kind }) => kind !== "same").map(({ text }) => text)).toEqual(["112", "120"]);
  expect(bodyChanges(body(first), body(first, table("112"))).map(({ kind }) => kind)).toEqual(["same", "new"]);
});

test("mỗi thay đổi biết mình là đoạn thứ mấy của bản mới; đoạn bỏ không tính", () => {
  const added = paragraph("Ông Giàng A Páo cho biết sẽ khảo sát lại nước sinh hoạt.");
  const corrected = paragraph("Ban Dân tộc đã giám sát tại năm xã vùng cao.");
  const changes = bodyChanges(body(first, last, middle, figure(null, "Cũ")), body(first, corrected, added, figure(null, "Mới")));
  expect(changes.map((change) => [change.kind, "place" in change ? change.place : null])).toEqual([
    ["same", 0],
    ["gone", null],
    ["changed", 1],
    ["new", 2],
    ["picture", 3],
  ]);
});

test("so từng chữ giữ dấu cách và dấu câu", () => {
  expect(
    wordChanges("Bài một.", "Bài hai.")
      .filter(({ kind }) => kind !== "gone")
      .map(({ text }) => text)
      .join(""),
  ).toBe("Bài hai.");
});
