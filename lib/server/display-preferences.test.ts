import { expect, test } from "vitest";
import { changedPreferences, pathToReturnTo, preferenceCookie, preferenceKey, readPreferences, stampPage } from "./display-preferences";

test("đọc cookie: chỉ nhận giá trị đã định", () => {
  expect(readPreferences(undefined)).toBeNull();
  expect(readPreferences("a=b")).toBeNull();
  expect(readPreferences("hien-thi=")).toBeNull();
  expect(readPreferences("hien-thi=la.lung")).toBeNull();
  expect(readPreferences('hien-thi="><script>')).toBeNull();
  expect(readPreferences("khac-hien-thi=dark")).toBeNull();
  expect(readPreferences("a=b; hien-thi=xl.dark.high; c=d")).toEqual({ theme: "dark", contrast: "high", text: "xl" });
});

test("một lựa chọn chỉ có một cách viết, dù chọn theo thứ tự nào", () => {
  expect(preferenceKey({ text: "xl", theme: "dark" })).toBe("dark.xl");
  expect(readPreferences("hien-thi=xl.dark")).toEqual(readPreferences("hien-thi=dark.xl"));
});

test("mỗi lần gửi đổi một lựa chọn, các lựa chọn khác giữ nguyên; giá trị rỗng là về mặc định", () => {
  const before = { theme: "dark", text: "lg" };
  expect(changedPreferences(before, new URLSearchParams("contrast=high"))).toEqual({ theme: "dark", text: "lg", contrast: "high" });
  expect(changedPreferences(before, new URLSearchParams("theme="))).toEqual({ text: "lg" });
  expect(changedPreferences(before, new URLSearchParams("theme=hong&la=1"))).toEqual(before);
  expect(changedPreferences(null, new URLSearchParams("text=xl"))).toEqual({ text: "xl" });
});

test("cookie chỉ đi qua https khi cổng chạy https; về mặc định thì xóa", () => {
  expect(preferenceCookie({ theme: "light" }, true)).toBe("hien-thi=light; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure");
  expect(preferenceCookie({}, false)).toContain("Max-Age=0");
});

test("ghi lên thẻ html và lên các nút của biểu mẫu, không đụng tới nút khác", () => {
  const button = (name: string, value: string, on: boolean) => `<button type="submit" value="${value}" aria-pressed="${on}" name="${name}">x</button>`;
  const html = (theme: string, on: [boolean, boolean]) =>
    `<html${theme} lang="vi"><button name="theme" value="dark" aria-pressed="false"></button><form action="/tuy-chon-hien-thi" method="post">${button("theme", "", on[0])}${button("theme", "dark", on[1])}</form></html>`;
  expect(stampPage(html("", [true, false]), { theme: "dark" })).toBe(html(' data-theme="dark"', [false, true]));
  expect(stampPage("<html><body>a</body></html>", { text: "xl" })).toBe('<html data-text="xl"><body>a</body></html>');
});

test("chỉ về một đường dẫn của chính cổng", () => {
  const origins = new Set(["http://localhost:3000"]);
  expect(pathToReturnTo("http://localhost:3000/tin-tuc?trang=2", origins)).toBe("/tin-tuc?trang=2");
  expect(pathToReturnTo("http://localhost:3000//ke-gian.example", origins)).toBe("/ke-gian.example");
  expect(pathToReturnTo("http://localhost:3000/tuy-chon-hien-thi", origins)).toBe("/");
  for (const referer of [undefined, "rác", "https://ke-gian.example/a", "javascript:alert(1)"]) expect(pathToReturnTo(referer, origins)).toBe("/");
});
