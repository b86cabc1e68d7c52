import { expect, test } from "vitest";
import type { ReportBody } from "./body";
import { typedFigures } from "./typed-figures";

const figures = [
  { indicator: "nghi-quyet", unit: "nghị quyết" },
  { indicator: "ky-hop", unit: "kỳ họp" },
  { indicator: "tra-loi-chat-van", unit: "%" },
];
const body = (...texts: string[]): ReportBody => ({ type: "doc", content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) });
const found = (...texts: string[]) => typedFigures(body(...texts), figures).map(({ text }) => text);

test("số gõ tay có đơn vị của một con số thì nhắc, kể cả phần trăm", () => {
  expect(found("Thông qua 97 nghị quyết, trả lời 93,9% chất vấn.")).toEqual(["97 nghị quyết", "93,9%"]);
  expect(typedFigures(body("Có 07 kỳ họp."), figures)[0]?.indicators).toEqual(["ky-hop"]);
});

test("năm, thứ tự, điều khoản, số văn bản không phải số liệu", () => {
  expect(found("Kỳ họp thứ 18, năm 2020, Điều 3, Nghị quyết số 45/NQ-HĐND, kỳ 5 kỳ họp.")).toEqual([]);
});

test("con số được chọn thì không nhắc", () => {
  const chosen: ReportBody = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Thông qua " },
          { type: "figure", attrs: { indicator: "nghi-quyet", form: "number" } },
          { type: "text", text: " nghị quyết." },
        ],
      },
    ],
  };
  expect(typedFigures(chosen, figures)).toEqual([]);
});

test("phần không cộng ra tổng thì nhắc", () => {
  expect(found("Tổ chức 08 cuộc khảo sát (02 cuộc của Ban; 05 cuộc của Thường trực).")).toEqual([
    "08 cuộc khảo sát (02 cuộc của Ban; 05 cuộc của Thường trực)",
  ]);
});
