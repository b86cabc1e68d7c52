import { expect, test } from "vitest";
import { type SpokenFigure, tokenWords, valueWords } from "./words";

const sessions: SpokenFigure = {
  unit: "kỳ họp",
  value: 7,
  breakdowns: [
    {
      key: "loai",
      parts: [
        { key: "REGULAR", name: "Thường lệ", value: 2 },
        { key: "THEMATIC+EXTRAORDINARY", name: "Chuyên đề và bất thường", value: 5 },
        { key: "CLOSING", name: "Tổng kết", value: 0 },
        { key: "FIRST", name: "Thứ nhất", value: null },
      ],
    },
    { key: "ban", parts: [{ key: "phap-che", name: "Ban Pháp chế", value: 3 }] },
  ],
};
const said = (attrs: Partial<Parameters<typeof tokenWords>[1]>, manner?: "screen" | "document") =>
  tokenWords(sessions, { indicator: "ky-hop", form: "words", ...attrs }, manner);

test("con số thành chữ: trên màn hình 7 kỳ họp, trong văn bản 07 kỳ họp", () => {
  expect(said({})).toBe("7 kỳ họp");
  expect(said({ form: "number" })).toBe("7");
  expect(said({}, "document")).toBe("07 kỳ họp");
  expect(said({ breakdown: "loai" })).toBe("7 kỳ họp (2 thường lệ; 5 chuyên đề và bất thường)");
  expect(said({ breakdown: "loai" }, "document")).toBe("07 kỳ họp (02 thường lệ; 05 chuyên đề và bất thường)");
});

test("một phần của con số; tên riêng giữ chữ hoa", () => {
  expect(said({ breakdown: "loai", part: "REGULAR" })).toBe("2 kỳ họp thường lệ");
  expect(said({ breakdown: "loai", part: "REGULAR", form: "number" }, "document")).toBe("02");
  expect(said({ breakdown: "ban", part: "phap-che" })).toBe("3 kỳ họp Ban Pháp chế");
});

test("không biết thì nói không biết, không viết số 0", () => {
  expect(said({ breakdown: "loai", part: "FIRST" })).toBe("chưa có số liệu");
  expect(said({ breakdown: "loai", part: "LA" })).toBe("chưa có số liệu");
  expect(tokenWords(undefined, { indicator: "la", form: "words" })).toBe("chưa có số liệu");
  expect(tokenWords({ ...sessions, value: null }, { indicator: "ky-hop", form: "words" })).toBe("chưa có số liệu");
});

test("tỷ lệ và số lớn", () => {
  expect(tokenWords({ unit: "%", value: 93.92, breakdowns: [] }, { indicator: "ty-le", form: "words" }, "document")).toBe("93,9%");
  expect(valueWords(1284, "kiến nghị")).toBe("1.284");
  expect(valueWords(null, "kiến nghị")).toBe("–");
});

test("phần của một tỷ lệ là số bản ghi, không phải phần trăm", () => {
  const share: SpokenFigure = {
    unit: "%",
    value: 90,
    breakdowns: [
      {
        key: "tra-loi",
        parts: [
          { key: "da", name: "Đã trả lời", value: 9 },
          { key: "chua", name: "Chưa trả lời", value: 1 },
        ],
      },
    ],
  };
  const words = (attrs: object, manner?: "screen" | "document") =>
    tokenWords(share, { indicator: "chat-van-da-tra-loi", form: "words", breakdown: "tra-loi", ...attrs }, manner);
  expect(words({})).toBe("90% (9 đã trả lời; 1 chưa trả lời)");
  expect(words({ part: "da" }, "document")).toBe("09 đã trả lời");
  expect(words({ part: "da", form: "number" })).toBe("9");
});
