import { describe, expect, test } from "vitest";
import { shorterQuestions } from "./search-tries";

describe("gợi ý khi không tìm thấy", () => {
  test("bỏ dần từng chữ, bắt đầu từ chữ cuối", () => {
    expect(shorterQuestions("học phí 2025")).toEqual(["học phí", "học 2025", "phí 2025"]);
  });
  test("câu dài được cắt thành các đoạn ngắn, không quá sáu gợi ý, không trùng nhau", () => {
    const tries = shorterQuestions("học phí mẫu giáo 2025 xã Lũng Pô");
    expect(tries.length).toBeLessThanOrEqual(6);
    expect(new Set(tries).size).toBe(tries.length);
    expect(tries).toContain("Lũng Pô");
    expect(tries).toContain("học phí mẫu giáo");
  });
  test("một chữ thì không có gì để bỏ", () => {
    expect(shorterQuestions("nghịquyết")).toEqual([]);
    expect(shorterQuestions("")).toEqual([]);
  });
});
