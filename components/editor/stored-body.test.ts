import { expect, test } from "vitest";
import { bodySchema } from "@/lib/news/body";
import { markAttrs, storedAttrs } from "./link-mark";
import { storedBody } from "./stored-body";

const articleId = "01890f3c-7c1e-7b5a-8a3e-2f6b1c0d9e8f";
const linked = (attrs: Record<string, unknown>) => ({ type: "text", text: "Bài", marks: [{ type: "link", attrs }] });

test("liên kết trong danh sách và ô bảng được lưu gọn: một bài hoặc một địa chỉ", () => {
  const paragraph = (attrs: Record<string, unknown>) => ({ type: "paragraph", content: [linked(attrs)] });
  const stored = storedBody({
    type: "doc",
    content: [
      paragraph({ href: null, articleId, anchor: "ket-qua" }),
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph({ href: "/tin-tuc", articleId: null, anchor: null })] }] },
      paragraph({ href: null, articleId: null, anchor: null }),
      { type: "figure", attrs: { fileId: null, caption: "", credit: "", alt: "", pasted: "x" } },
    ],
  });
  expect(bodySchema.parse(stored)).toEqual(stored);
  expect(JSON.stringify(stored).match(/"attrs":\{"(?:href|articleId)[^}]*\}/g)).toEqual([
    `"attrs":{"articleId":"${articleId}","anchor":"ket-qua"}`,
    '"attrs":{"href":"/tin-tuc"}',
  ]);
});

test("từ bản lưu vào ô soạn rồi ra lại vẫn như cũ", () => {
  for (const attrs of [{ href: "/tin-tuc" }, { articleId }, { articleId, anchor: "ket-qua" }]) expect(storedAttrs(markAttrs(attrs))).toEqual(attrs);
});
