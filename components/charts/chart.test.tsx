import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { PointChart } from "@/lib/reports/content";
import { Chart } from "./chart";

const chart: PointChart = {
  ...{ key: "theo-linh-vuc", kind: "bars", title: "Hơn nửa kiến nghị là về <đất đai>", detail: "78 kiến nghị", unit: "kiến nghị" },
  ...{ axis: "Lĩnh vực", measure: "Kiến nghị", target: null },
  points: [
    { name: "Đất đai", short: "Đất", value: 41, strong: true },
    { name: "Khác", short: "Khác", value: 37, strong: false },
  ],
};

test("biểu đồ có tên, có lời đủ mọi con số, và có bảng số không cần mã nào để mở", () => {
  const html = renderToStaticMarkup(<Chart chart={chart} />);
  expect(html).toContain('role="img" aria-labelledby="bieu-do-theo-linh-vuc-ten bieu-do-theo-linh-vuc-loi"');
  expect(html).toContain('<desc id="bieu-do-theo-linh-vuc-loi">Đất đai: 41; Khác: 37</desc>');
  expect(html).toContain("<summary>Xem bảng số</summary>");
  expect(html).toContain('<th scope="row">Đất đai</th><td class="r">41</td>');
  expect(html).not.toMatch(/<đất|<script|style=|on[a-z]+=/);
});
