import { expect, test } from "vitest";
import type { BulletChart, PointChart } from "./content";
import { chartTable, drawingOf, spokenChart } from "./drawing";
import { bulletDrawing } from "./drawings/bullets";
import type { Drawing, Mark } from "./marks";

const chart = (kind: PointChart["kind"], values: (number | null)[], more: Partial<PointChart> = {}): PointChart => ({
  ...{ key: "thu", kind, title: "Tên", detail: "Nghị quyết theo kỳ họp", unit: "nghị quyết", axis: "Kỳ họp", measure: "Nghị quyết", target: null },
  points: values.map((value, place) => ({ name: `Kỳ họp thứ ${12 + place}`, short: `${12 + place}`, value, strong: place === 1 })),
  ...more,
});
const texts = ({ marks }: Drawing) => marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
const shapes = <S extends Mark["shape"]>({ marks }: Drawing, shape: S) => marks.filter((mark): mark is Extract<Mark, { shape: S }> => mark.shape === shape);

test("cột: cao đúng tỷ lệ, mỗi cột mang con số của mình và tên", () => {
  const drawing = drawingOf(chart("columns", [9, 24, null]));
  const [first, second, third] = shapes(drawing, "rect");
  expect(first && second && third && [first.height / second.height, third.height]).toEqual([expect.closeTo(9 / 24, 2), 0]);
  expect(texts(drawing)).toEqual(["9", "12", "24", "13", "–", "14"]);
  expect(second?.tone).toBe("strong");
});

test("nhiều cột quá, hoặc tên dài quá, thì nằm ngang", () => {
  const many = drawingOf(
    chart(
      "columns",
      Array.from({ length: 20 }, (_, place) => place),
    ),
  );
  expect(many.height).toBe(20 * 34);
  expect(texts(many)).toContain("Kỳ họp thứ 31");
  expect(shapes(drawingOf(chart("bars", [41, 14])), "rect").map(({ width }) => width)).toEqual([288, expect.closeTo((288 * 14) / 41, 0)]);
});

test("đường: đứt ở chỗ chưa có số liệu, điểm đầu và điểm cuối có số, chỉ tiêu có tên", () => {
  const drawing = drawingOf(chart("line", [81, 88, null, 91.5, 93.9], { unit: "%", target: 95 }));
  const lines = shapes(drawing, "line");
  expect(lines.filter(({ tone }) => tone === "trend").map(({ points }) => points.length)).toEqual([2, 2]);
  expect(lines.some(({ tone }) => tone === "target")).toBe(true);
  expect(texts(drawing)).toEqual(expect.arrayContaining(["chỉ tiêu 95%", "81%", "93,9%"]));
  expect(texts(drawing)).not.toContain("88%");
  // The smaller the number, the lower its point.
  const heights = shapes(drawing, "dot").map(({ y }) => y);
  expect(heights).toEqual(heights.toSorted((a, b) => b - a));
});

test("một điểm, toàn số 0, không có số nào: vẫn vẽ được", () => {
  for (const values of [[5], [0, 0], [null], []]) {
    for (const kind of ["columns", "line", "bars"] as const) {
      const { marks } = drawingOf(chart(kind, values));
      expect(JSON.stringify(marks)).not.toMatch(/null|NaN/);
    }
  }
});

const rows: BulletChart["rows"] = [
  { name: "Cuộc giám sát", unit: "cuộc", value: 17, target: 19, before: 16 },
  { name: "Kiến nghị đã trả lời", unit: "%", value: 95, target: null, before: null },
];

test("thanh so với kế hoạch: chưa tới thì đổi vẻ, có vạch kế hoạch và chấm kỳ trước", () => {
  const [, bar] = shapes(bulletDrawing(rows[0] as BulletChart["rows"][number]), "rect");
  expect(bar?.tone).toBe("late");
  const drawing = drawingOf({ key: "nhip", kind: "bullets", title: "Từ đầu năm", detail: "", rows });
  expect(shapes(drawing, "dot")).toHaveLength(1);
  expect(texts(drawing)).toEqual(["Cuộc giám sát", "17", "kế hoạch 19, kỳ trước 16", "Kiến nghị đã trả lời", "95%"]);
});

test("không nhìn hình cũng biết đủ: lời và bảng có mọi con số", () => {
  const columns = chart("columns", [9, null], { target: 10 });
  expect(spokenChart(columns)).toBe("Kỳ họp thứ 12: 9; Kỳ họp thứ 13: chưa có số liệu; Chỉ tiêu: 10");
  expect(chartTable(columns)).toEqual({
    head: ["Kỳ họp", "Nghị quyết"],
    rows: [
      ["Kỳ họp thứ 12", "9"],
      ["Kỳ họp thứ 13", "–"],
      ["Chỉ tiêu", "10"],
    ],
  });
  const bullets: BulletChart = { key: "nhip", kind: "bullets", title: "", detail: "", rows };
  expect(spokenChart(bullets)).toBe("Cuộc giám sát: 17 cuộc, kế hoạch 19, kỳ trước 16; Kiến nghị đã trả lời: 95%");
  expect(chartTable(bullets).rows[1]).toEqual(["Kiến nghị đã trả lời", "95%", "–", "–"]);
});
