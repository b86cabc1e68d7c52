import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { JsonLd } from "./json-ld";

describe("dữ liệu có cấu trúc", () => {
  test("tiêu đề chứa thẻ đóng không thoát ra khỏi thẻ script", () => {
    const html = renderToStaticMarkup(<JsonLd data={{ headline: "</script><script>alert(1)</script>" }} />);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    const json = html.slice(html.indexOf(">") + 1, html.lastIndexOf("</script>"));
    expect(JSON.parse(json)).toEqual({ headline: "</script><script>alert(1)</script>" });
  });
  test("chữ có dấu và dấu ngoặc kép giữ nguyên khi đọc lại", () => {
    const html = renderToStaticMarkup(<JsonLd data={{ headline: 'Hội nghị "tổng kết"' }} />);
    expect(html).toContain('Hội nghị \\"tổng kết\\"');
  });
});
