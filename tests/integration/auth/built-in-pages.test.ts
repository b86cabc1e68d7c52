import { expect, test } from "vitest";
import { Visit } from "./visit";

const cases = [
  ...["verify-request", "error", "error?error=Verification", "signin", "signin/mat-khau", "signout", "signin?callbackUrl=rac%20x"],
  ...["new-user", "la", "callback/la", "callback/mat-khau"],
];

test("không trang nào của next-auth hiện ra: địa chỉ nào của nó cũng dẫn về trang đăng nhập của cổng", async () => {
  for (const path of cases) {
    const response = await new Visit().request(path);
    expect([path, response.headers.get("location")?.startsWith("/quan-tri/dang-nhap"), await response.text()]).toEqual([path, true, ""]);
    expect([302, 303]).toContain(response.status);
  }
});

test("cookie hỏng không gọi ra trang lỗi của next-auth", async () => {
  const visit = new Visit();
  visit.cookies["portal-return"] = "rác x";
  const response = await visit.request("signin?callbackUrl=%2Fquan-tri%2Fdang-nhap");
  expect([response.status, response.headers.get("location"), await response.text()]).toEqual([303, "/quan-tri/dang-nhap", ""]);
});

test("gửi biểu mẫu tới địa chỉ lạ cũng về trang đăng nhập; dữ liệu mà biểu mẫu cần thì vẫn trả", async () => {
  expect((await new Visit().post("callback/la", {})).headers.get("location")).toBe("/quan-tri/dang-nhap");
  const token = await new Visit().request("csrf");
  expect([token.status, Object.keys(await token.json())]).toEqual([200, ["csrfToken"]]);
});
