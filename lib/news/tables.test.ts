import { describe, expect, test } from "vitest";
import { bodySchema, plainText, type Table, type TableCell } from "./body";
import { headRowsOf, numberColumnsOf, placesOf, withNamedColumns } from "./tables";

const cell = (text: string, attrs: Partial<TableCell["attrs"]> = {}, type: TableCell["type"] = "tableCell"): TableCell => ({
  type,
  attrs: { colspan: 1, rowspan: 1, ...attrs },
  content: [text ? { type: "paragraph", content: [{ type: "text", text }] } : { type: "paragraph" }],
});
const head = (text: string, attrs: Partial<TableCell["attrs"]> = {}) => cell(text, attrs, "tableHeader");
const table = (...rows: TableCell[][]): Table => ({
  type: "table",
  attrs: { caption: "Số hộ theo xã" },
  content: rows.map((content) => ({ type: "tableRow", content })),
});
const accepts = (node: unknown) => bodySchema.safeParse({ type: "doc", content: [node] }).success;

describe("bảng được nhận", () => {
  test("bảng đủ ô, kể cả ô gộp và hàng mà mọi ô đã bị ô trên chiếm", () => {
    expect(accepts(table([head("Xã"), head("Hộ")], [cell("Nà Sa"), cell("120")]))).toBe(true);
    expect(accepts(table([cell("Xã", { rowspan: 2 }), cell("Hộ", { rowspan: 2 })], []))).toBe(true);
    expect(accepts(table([head("Xã", { rowspan: 2 }), head("Hộ", { colspan: 2 })], [head("2019"), head("2020")]))).toBe(true);
  });

  test("hàng thừa ô, thiếu ô, ô đè lên nhau hoặc vượt hàng cuối bị từ chối", () => {
    expect(accepts(table([cell("a"), cell("b")], [cell("c")]))).toBe(false);
    expect(accepts(table([cell("a")], [cell("b"), cell("c")]))).toBe(false);
    expect(accepts(table([cell("a"), cell("b", { rowspan: 2 })], [cell("c", { colspan: 2 })]))).toBe(false);
    expect(accepts(table([cell("a", { rowspan: 2 })]))).toBe(false);
  });

  test("số lạ, bảng quá lớn, thuộc tính lạ và khối khác trong ô bị từ chối", () => {
    for (const colspan of [0, -1, 1.5, 31, 1e9]) expect(accepts(table([cell("a", { colspan })]))).toBe(false);
    expect(accepts(table(Array.from({ length: 31 }, () => cell("a"))))).toBe(false);
    expect(accepts(table(...Array.from({ length: 301 }, () => [cell("a")])))).toBe(false);
    expect(accepts({ ...table([cell("a")]), attrs: { caption: "", style: "x" } })).toBe(false);
    expect(accepts(table([{ ...cell("a"), attrs: { colspan: 1, rowspan: 1, colwidth: [1] } } as TableCell]))).toBe(false);
    expect(accepts(table([{ ...cell("a"), content: [table([cell("b")])] } as unknown as TableCell]))).toBe(false);
  });
});

test("chữ của bảng: tên bảng, rồi mỗi hàng một dòng", () => {
  const words = table([head("Xã"), head("Hộ")], [cell("Nà Sa"), cell("")]);
  expect(plainText({ type: "doc", content: [words] })).toBe("Số hộ theo xã\nXã | Hộ\nNà Sa | ");
});

describe("hàng tên cột", () => {
  test("là những hàng đầu chỉ có ô tên, không có ô nào chạm xuống hàng dưới", () => {
    expect(headRowsOf(table([head("a")], [cell("b")]).content)).toBe(1);
    expect(headRowsOf(table([head("a"), cell("b")]).content)).toBe(0);
    expect(headRowsOf(table([head("a", { rowspan: 2 }), head("b")], [cell("c")]).content)).toBe(0);
    expect(headRowsOf(table([head("a")], [head("b")]).content)).toBe(1);
  });

  test("hàng đầu in đậm ở mọi ô thành tên cột; đậm một phần thì không", () => {
    const bold = (text: string): TableCell => ({
      ...cell(text),
      content: [{ type: "paragraph", content: [{ type: "text", text, marks: [{ type: "bold" }, { type: "italic" }] }] }],
    });
    const [first] = withNamedColumns(table([bold("Xã"), bold("Hộ")], [cell("Nà Sa"), cell("120")]).content);
    expect(first?.content.map(({ type }) => type)).toEqual(["tableHeader", "tableHeader"]);
    expect(first?.content[0]?.content).toEqual([{ type: "paragraph", content: [{ type: "text", text: "Xã", marks: [{ type: "italic" }] }] }]);
    const mixed = table([bold("Xã"), cell("Hộ")], [cell("Nà Sa"), cell("120")]).content;
    expect(withNamedColumns(mixed)).toEqual(mixed);
  });
});

test("cột toàn số được nhận ra; một ô chữ là đủ để không", () => {
  const rows = table(
    [head("Xã"), head("Hộ"), head("Tỷ lệ"), head("Ghi chú")],
    [cell("Nà Sa"), cell("1.284"), cell("93,9%"), cell("12")],
    [cell("Pa Thơm"), cell("–"), cell("+ 5"), cell("tạm tính")],
  ).content;
  expect([...numberColumnsOf(placesOf(rows) ?? [], 1, ({ content }) => plainText({ type: "doc", content }))]).toEqual([1, 2]);
});
