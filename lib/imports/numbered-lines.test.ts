import { expect, test } from "vitest";
import type { ListNode } from "@/lib/news/body";
import { linesOfSource } from "./numbered-lines";
import { line } from "./source";

test("số do Word tự đánh được viết ra: khoản bằng số, điểm bằng chữ, có đ", () => {
  const paragraph = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });
  const points: ListNode = {
    type: "orderedList",
    content: ["Một", "Hai", "Ba", "Bốn", "Năm"].map((text) => ({ type: "listItem", content: [paragraph(text)] })),
  };
  const node: ListNode = {
    type: "orderedList",
    content: [
      { type: "listItem", content: [paragraph("Hộ nghèo:"), points] },
      { type: "listItem", content: [paragraph("Khác.")] },
    ],
  };
  expect(linesOfSource([line("Điều 1. Mức hỗ trợ"), { kind: "list", node }, line("  ")])).toEqual([
    ...["Điều 1. Mức hỗ trợ", "1. Hộ nghèo:", "a) Một", "b) Hai", "c) Ba", "d) Bốn", "đ) Năm", "2. Khác."],
  ]);
});
