import { expect, test } from "vitest";
import { chartsOf, type ReportBlock, type ReportBody, type ReportInline, reportBodySchema, tokensOf } from "./body";

const token = { type: "figure", attrs: { indicator: "nghi-quyet", form: "words" } } satisfies ReportInline;
const paragraph = { type: "paragraph", content: [{ type: "text", text: "Thông qua " }, token] } satisfies ReportBlock;
const body: ReportBody = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Kỳ họp" }] },
    paragraph,
    {
      type: "bulletList",
      content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ ...token, attrs: { indicator: "ky-hop", form: "number" } }] }] }],
    },
    { type: "chart", attrs: { key: "nghi-quyet-theo-ky-hop" } },
  ],
};

test("con số và biểu đồ của một phần, theo thứ tự đọc", () => {
  expect(reportBodySchema.parse(body)).toEqual(body);
  expect(tokensOf(body).map(({ indicator }) => indicator)).toEqual(["nghi-quyet", "ky-hop"]);
  expect(chartsOf(body)).toEqual(["nghi-quyet-theo-ky-hop"]);
});

test("con số không mang theo số gõ tay, phần phải thuộc một cách chia", () => {
  const withToken = (attrs: object) => ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "figure", attrs }] }] });
  expect(reportBodySchema.safeParse(withToken({ indicator: "ky-hop", form: "words", value: 7 })).success).toBe(false);
  expect(reportBodySchema.safeParse(withToken({ indicator: "ky-hop", form: "words", part: "REGULAR" })).success).toBe(false);
  expect(reportBodySchema.safeParse(withToken({ indicator: "ky-hop", form: "words", breakdown: "loai", part: "THEMATIC+EXTRAORDINARY" })).success).toBe(true);
});

test("không có nút lạ, không có liên kết chạy mã", () => {
  expect(reportBodySchema.safeParse({ type: "doc", content: [{ type: "image" }] }).success).toBe(false);
  const link = { type: "text", text: "a", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] };
  expect(reportBodySchema.safeParse({ type: "doc", content: [{ type: "paragraph", content: [link] }] }).success).toBe(false);
});
