import { expect, test } from "vitest";
import { alike, errorsBetween } from "./spelling";

const words = ["nghi", "nghe", "quyet", "quy", "rung", "rong", "khoan", "hoang", "ban", "bai"];

test("thừa, thiếu, sai hay đổi chỗ một chữ cái là một lỗi", () => {
  expect([errorsBetween("nghij", "nghi"), errorsBetween("rugn", "rung"), errorsBetween("quet", "quyet"), errorsBetween("rung", "rong")]).toEqual([1, 1, 1, 1]);
  expect(errorsBetween("ngih", "nghi")).toBe(1);
});

test("chữ gần nhất đứng trước; chữ quá ngắn chỉ được sai một", () => {
  expect(alike("nghij", words)[0]).toBe("nghi");
  expect(alike("quuyet", words)[0]).toBe("quyet");
  expect(alike("bam", words)).toEqual(["ban", "bai"]);
  expect(alike("zzzzzz", words)).toEqual([]);
  expect(alike("nghi", words)).not.toContain("nghi");
});
