import { expect, test } from "vitest";
import { currentArea } from "./staff-areas";

test("mục đang mở là mục có đường dẫn dài nhất chứa trang", () => {
  expect(currentArea("/quan-tri")).toBe("/quan-tri");
  expect(currentArea("/quan-tri/tin-bai")).toBe("/quan-tri/tin-bai");
  expect(currentArea("/quan-tri/tin-bai/nhap")).toBe("/quan-tri/tin-bai/nhap");
  expect(currentArea("/quan-tri/tin-bai/0197e0a0/duyet")).toBe("/quan-tri/tin-bai");
  expect(currentArea("/quan-tri/ca-nhan")).toBeNull();
});
