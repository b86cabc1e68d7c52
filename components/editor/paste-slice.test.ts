import { getSchema } from "@tiptap/core";
import { Fragment, Slice } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { bodySchema } from "@/lib/news/body";
import { extensions } from "./extensions";
import { cleanPastedSlice } from "./paste-slice";

const schema = getSchema(extensions);
const cell = (text: string, bold = false) => ({
  type: "tableCell",
  content: [{ type: "paragraph", content: [{ type: "text", text, ...(bold ? { marks: [{ type: "bold" }] } : {}) }] }],
});
const table = (...rows: object[][]) => ({ type: "table", content: rows.map((content) => ({ type: "tableRow", content })) });
const cleaned = (...nodes: object[]) =>
  cleanPastedSlice(new Slice(Fragment.from(nodes.map((node) => schema.nodeFromJSON(node))), 0, 0)).content.toJSON() as { type: string }[];

test("bảng một cột dán vào chỉ là các đoạn chữ", () => {
  expect(cleaned(table([cell("Một")], [cell("Hai")])).map(({ type }) => type)).toEqual(["paragraph", "paragraph"]);
});

test("bảng dán vào có hàng đầu in đậm thì hàng đó là tên cột", () => {
  const [pasted] = cleaned(table([cell("Xã", true), cell("Hộ", true)], [cell("Nà Sa"), cell("120")]));
  expect(JSON.stringify(pasted)).toContain("tableHeader");
  expect(JSON.stringify(pasted)).not.toContain("bold");
});

test("bảng của trình soạn chính là bảng mà máy chủ nhận", () => {
  const doc = { type: "doc", content: [table([cell("Xã"), cell("Hộ")], [cell("Nà Sa"), cell("120")])] };
  const json: unknown = schema.nodeFromJSON(doc).toJSON();
  expect(bodySchema.parse(json)).toEqual(json);
});
