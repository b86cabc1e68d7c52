import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Table, TableCell } from "@/lib/news/body";
import { BodyTable } from "./body-table";

const cell = (text: string, type: TableCell["type"] = "tableCell", attrs = { colspan: 1, rowspan: 1 }): TableCell => ({
  type,
  attrs,
  content: [text ? { type: "paragraph", content: [{ type: "text", text }] } : { type: "paragraph" }],
});
const html = (caption: string, ...rows: TableCell[][]) => {
  const table: Table = { type: "table", attrs: { caption }, content: rows.map((content) => ({ type: "tableRow", content })) };
  return renderToStaticMarkup(<BodyTable table={table} links={{}} />).replaceAll("\u00a0", " ");
};

test("bảng công khai có tên, hàng và cột được gọi tên, số thẳng hàng, không có thuộc tính kiểu", () => {
  const shown = html(
    "Số hộ theo xã",
    [cell("", "tableHeader"), cell("Số hộ", "tableHeader", { colspan: 2, rowspan: 1 })],
    [cell("Nà Sa", "tableHeader"), cell("112"), cell("120")],
  );
  expect(shown).toBe(
    '<section class="tbl-wrap" aria-label="Số hộ theo xã" tabindex="0"><table class="tbl tbl--text"><caption>Số hộ theo xã</caption>' +
      '<thead><tr><td></td><th colSpan="2" scope="colgroup">Số hộ</th></tr></thead>' +
      '<tbody><tr><th scope="row">Nà Sa</th><td class="r">112</td><td class="r">120</td></tr></tbody></table></section>',
  );
});

test("bảng không tên vẫn là một vùng có tên, ô nhiều đoạn giữ từng đoạn", () => {
  const two = { ...cell("Một"), content: [cell("Một").content, cell("Hai").content].flat() };
  expect(html("", [two, cell("b")])).toContain('aria-label="Bảng" tabindex="0"><table class="tbl tbl--text"><tbody><tr><td><p>Một</p><p>Hai</p></td>');
});
