import { expect, test } from "vitest";
import { blockHash, placeNow, quoteOf } from "./anchors";
import type { Block, Body } from "./body";

const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const figure = (caption: string, credit: string): Block => ({ type: "figure", attrs: { fileId: null, caption, credit, alt: "" } });
const body = (...content: Block[]): Body => ({ type: "doc", content });
const pinned = (place: number, block: Block) => ({ place, hash: blockHash(block) });

const [one, two, three] = [paragraph("Một"), paragraph("Hai"), paragraph("Ba")] as [Block, Block, Block];

test("góp ý đứng ở đoạn của mình, và đi theo khi đoạn dời chỗ", () => {
  expect(placeNow(pinned(1, two), body(one, two, three))).toEqual({ place: 1, changed: false });
  expect(placeNow(pinned(1, two), body(three, one, one, two))).toEqual({ place: 3, changed: false });
});

test("hai đoạn giống nhau thì chọn đoạn gần chỗ cũ hơn", () => {
  expect(placeNow(pinned(3, two), body(two, one, three, one, two))).toEqual({ place: 4, changed: false });
});

test("đoạn đã đổi chữ hoặc đã bỏ thì nói là đã đổi, ở gần chỗ cũ", () => {
  expect(placeNow(pinned(1, two), body(one, paragraph("Hai, sửa"), three))).toEqual({ place: 1, changed: true });
  expect(placeNow(pinned(5, two), body(one, three))).toEqual({ place: 1, changed: true });
  expect(placeNow(pinned(0, two), body())).toEqual({ place: 0, changed: true });
});

test("in đậm không phải là đổi chữ; người chụp của ảnh thì có", () => {
  const bold: Block = { type: "paragraph", content: [{ type: "text", text: "Hai", marks: [{ type: "bold" }] }] };
  expect(blockHash(bold)).toEqual(blockHash(two));
  expect(blockHash(figure("Quang cảnh", "Trần Khải"))).not.toEqual(blockHash(figure("Quang cảnh", "Lê Vân")));
});

test("câu trích ngắn giữ nguyên, câu dài dừng ở cuối một chữ", () => {
  expect(quoteOf(two)).toBe("Hai");
  const quote = quoteOf(paragraph("Ban Dân tộc giám sát. ".repeat(20)));
  expect(quote).toMatch(/^Ban Dân tộc .*\S…$/);
  expect(quote.length).toBeLessThanOrEqual(121);
});
