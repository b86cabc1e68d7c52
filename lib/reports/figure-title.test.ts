import { expect, test } from "vitest";
import type { ReportedFigure } from "./content";
import { figureTitle, partOf } from "./figure-title";

const period = { kind: "YEAR", from: "2020-01-01", to: "2020-12-31", name: "năm 2020", before: null } as const;
const parts = [{ key: "THEMATIC+EXTRAORDINARY", name: "Chuyên đề và bất thường", value: 5, records: 5 }];
const figure = {
  ...{ indicator: "ky-hop", name: "Kỳ họp", unit: "kỳ họp", value: 7 },
  breakdowns: [{ key: "loai", name: "Theo loại", tiles: true, parts }],
} as unknown as ReportedFigure;

test("tên của danh sách sau một con số", () => {
  expect(figureTitle(figure, null, period)).toBe("7 kỳ họp năm 2020");
  expect(figureTitle(figure, partOf(figure, "loai:THEMATIC+EXTRAORDINARY"), period)).toBe("5 kỳ họp chuyên đề và bất thường năm 2020");
  expect(figureTitle({ ...figure, unit: "%", value: 93.9, name: "Kiến nghị đã trả lời" }, null, period)).toBe("Kiến nghị đã trả lời năm 2020: 93,9%");
  expect(figureTitle({ ...figure, value: null }, null, period)).toBe("Kỳ họp năm 2020: chưa có số liệu");
});

test("phần không có thì không đoán", () => {
  for (const asked of ["loai", "loai:LA", "la:REGULAR", ":", ""]) expect(partOf(figure, asked)).toBeNull();
});
