import { expect, test } from "vitest";
import { SIGN_IN, safeReturn, withReturn } from "./addresses";

test("sau khi đăng nhập chỉ quay về một trang trong khu quản trị của chính cổng", () => {
  expect(safeReturn("/quan-tri/tin-tuc?trang=2")).toBe("/quan-tri/tin-tuc?trang=2");
  expect(safeReturn("/quan-tri")).toBe("/quan-tri");
  for (const elsewhere of [
    "https://xau.example",
    "//xau.example",
    "/quan-tri//xau.example",
    "/\\xau.example",
    "/quan-tri/../tin-tuc",
    "/quan-trixau",
    "/tin-tuc",
    "/quan-tri/ dang",
    "javascript:alert(1)",
    "/quan-tri/dang-nhap/ma",
    "/quan-tri/dang-xuat",
    ["/quan-tri"],
    "",
    undefined,
  ]) {
    expect(safeReturn(elsewhere), String(elsewhere)).toBeNull();
  }
});

test("địa chỉ đăng nhập mang theo trang cần quay về, trừ trang đầu", () => {
  expect(withReturn(SIGN_IN, "/quan-tri/tin-tuc?trang=2")).toBe("/quan-tri/dang-nhap?ve=%2Fquan-tri%2Ftin-tuc%3Ftrang%3D2");
  expect(withReturn(SIGN_IN, "/quan-tri")).toBe("/quan-tri/dang-nhap");
  expect(withReturn(SIGN_IN, "https://xau.example")).toBe("/quan-tri/dang-nhap");
});
