import { expect, test } from "vitest";
import { linkAddress } from "./link-address";

test("địa chỉ thiếu https:// được thêm vào; địa chỉ trong cổng giữ nguyên", () => {
  expect(linkAddress(" congbao.example.vn/so-1 ")).toBe("https://congbao.example.vn/so-1");
  expect(linkAddress("/tin-tuc")).toBe("/tin-tuc");
  expect(linkAddress("mailto:vanphong@example.vn")).toBe("mailto:vanphong@example.vn");
});

test("chữ không phải địa chỉ, mã lệnh và địa chỉ mượn giao thức bị từ chối", () => {
  for (const typed of ["", "nghị quyết", "javascript:alert(1)", "//evil.example", "data:text/html,x"]) expect(linkAddress(typed)).toBeNull();
});
