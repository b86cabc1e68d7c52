import fc from "fast-check";
import { expect, test } from "vitest";
import { readAddress } from "./request-address";

test("địa chỉ thường giữ nguyên", () => {
  for (const path of ["/", "/tin-tuc", "/tin-tuc/a-b", "/tep/1/T%E1%BB%9D%20tr%C3%ACnh.pdf", "/@a:b$&+,;=(!*')~"]) {
    expect(readAddress(path)).toEqual({ ok: true, path, query: "", moved: false });
  }
  expect(readAddress("/tim-kiem?q=a%20b")).toEqual({ ok: true, path: "/tim-kiem", query: "q=a%20b", moved: false });
});

test("cách viết khác đưa về một cách và báo đã đổi", () => {
  for (const [raw, path] of [
    ["/tin-tuc/", "/tin-tuc"],
    ["//a//b/", "/a/b"],
    ["/%71uan-tri", "/quan-tri"],
    ["/%c4%91", "/%C4%91"],
    ["/o%CC%82", "/%C3%B4"],
    ["/a|b", "/a%7Cb"],
  ]) {
    expect(readAddress(raw)).toEqual({ ok: true, path, query: "", moved: true });
  }
});

test("địa chỉ hỏng bị từ chối", () => {
  for (const raw of [
    undefined,
    "",
    "*",
    "http://a.example/",
    "/%",
    "/%zz",
    "/%ff",
    "/%00",
    "/a%0d%0ab",
    "/a\\b",
    "/a b",
    "/a%2fb",
    "/a%5cb",
    "/..",
    "/%2e%2e/a",
    "/a#b",
    "/?%",
  ]) {
    expect([raw, readAddress(raw)]).toEqual([raw, { ok: false, status: 400 }]);
  }
  expect(readAddress(`/${"a".repeat(2048)}`)).toEqual({ ok: false, status: 414 });
});

test("với mọi đầu vào: không ném lỗi, kết quả là một cách viết duy nhất và không ra khỏi cổng", () => {
  fc.assert(
    fc.property(
      fc.string().map((text) => `/${text}`),
      (raw) => {
        const first = readAddress(raw);
        if (!first.ok) return;
        expect(first.path.startsWith("//")).toBe(false);
        expect(readAddress(first.path)).toEqual({ ok: true, path: first.path, query: "", moved: false });
      },
    ),
  );
});
