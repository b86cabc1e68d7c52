import { expect, test } from "vitest";
import { contentHash, type ReportContent, recordsHash, reportContentSchema } from "./content";

const content: ReportContent = {
  form: 1,
  title: "Báo cáo công tác năm 2020",
  headline: "Một năm 7 kỳ họp, 97 nghị quyết",
  period: { kind: "YEAR", from: "2020-01-01", to: "2020-12-31", name: "năm 2020", before: "năm 2019" },
  term: null,
  owner: { id: "019f0000-0000-7000-8000-000000000001", name: "Hội đồng nhân dân tỉnh Lạc Giang" },
  frozenAt: "2020-12-31T10:00:00.000Z",
  official: { issuer: "", superior: "", symbol: "", place: "", issuedOn: null, signedFor: "", signerTitle: "", signerName: "", recipients: [] },
  highlights: ["nghi-quyet"],
  sections: [],
  figures: [],
  charts: [],
  targets: [{ indicator: "nghi-quyet", name: "Nghị quyết", unit: "nghị quyết", from: "2021-01-01", to: "2021-12-31", value: 97, source: "" }],
};

test("mã băm không phụ thuộc thứ tự khóa, và đổi theo từng con số", () => {
  const reordered = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(content).toReversed())));
  expect(contentHash(reportContentSchema.parse(reordered))).toBe(contentHash(content));
  expect(contentHash({ ...content, targets: content.targets.map((target) => ({ ...target, value: 98 })) })).not.toBe(contentHash(content));
});

test("danh sách khác thứ tự là danh sách khác", () => {
  expect(recordsHash(["a", "b"])).not.toBe(recordsHash(["b", "a"]));
  expect(recordsHash([])).toMatch(/^[0-9a-f]{64}$/);
});

test("không nhận khóa lạ: nội dung được duyệt không mang thêm gì", () => {
  expect(reportContentSchema.safeParse({ ...content, note: "x" }).success).toBe(false);
});
