import { describe, expect, test } from "vitest";
import { endsSentence, readsLikeCaption, splitCredit } from "./captions";

describe("chú thích ảnh đứng một mình", () => {
  test.each([
    "Quang cảnh Hội nghị",
    "Đại biểu thảo luận tại Hội nghị",
    "Đồng chí Phó Chủ tịch HĐND tỉnh Lò Thị Thanh Vân phát biểu chỉ đạo tại Hội nghị tổng kết",
    "Đoàn giám sát làm việc tại xã Nà Sa",
    "Bà Lò Thị Thanh Vân trao quà cho các gia đình",
    "Các đại biểu biểu quyết thông qua nghị quyết",
    "Quang cảnh phiên họp. Ảnh: Quốc Khánh",
  ])("%s", (text) => {
    expect(readsLikeCaption(text)).toBe(true);
  });

  test.each([
    "Hội nghị đã kết thúc tốt đẹp.",
    "Đại biểu thảo luận tại Hội nghị, thống nhất cao với báo cáo./.",
    "I. Kết quả đạt được",
    "Các đại biểu",
    "Trao đổi kinh nghiệm",
    "Mai Phương - Quốc Khánh",
    "Dự hội nghị có các đồng chí:",
  ])("“%s” không phải chú thích", (text) => {
    expect(readsLikeCaption(text)).toBe(false);
  });
});

test("người chụp tách khỏi chú thích", () => {
  expect(splitCredit("Quang cảnh phiên họp. Ảnh: Quốc Khánh")).toEqual({ caption: "Quang cảnh phiên họp", credit: "Quốc Khánh" });
  expect(splitCredit("Quang cảnh phiên họp (Ảnh: Quốc Khánh)")).toEqual({ caption: "Quang cảnh phiên họp", credit: "Quốc Khánh" });
  expect(splitCredit("Quang cảnh phiên họp")).toEqual({ caption: "Quang cảnh phiên họp", credit: "" });
});

test("“./.” là hết câu", () => {
  expect(endsSentence("theo quy định./.")).toBe(true);
  expect(endsSentence("“Đúng việc, đúng hẹn.”")).toBe(true);
  expect(endsSentence("Quang cảnh Hội nghị")).toBe(false);
});
