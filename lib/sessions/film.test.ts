import { expect, test } from "vitest";
import { filmAt, filmOf } from "./film";

test("băng ghi hình là tệp của thư viện hoặc một địa chỉ web; thứ khác thì không", () => {
  expect(filmOf({ video: { id: "a1", name: "phiên sáng.mp4" }, videoUrl: "" })).toBe("/tep/a1/phi%C3%AAn%20s%C3%A1ng.mp4");
  expect(filmOf({ video: null, videoUrl: "https://truyenhinh.lacgiang.example/ky-hop" })).toBe("https://truyenhinh.lacgiang.example/ky-hop");
  expect(["", "javascript:alert(1)", "phiên sáng"].map((videoUrl) => filmOf({ video: null, videoUrl }))).toEqual([null, null, null]);
});

test("từ một chỗ trong băng", () => {
  expect(filmAt("/tep/a1/sang.mp4", 754_900)).toBe("/tep/a1/sang.mp4#t=754");
  expect(filmAt("https://tv.example/phim#t=3", 9_000)).toBe("https://tv.example/phim#t=9");
  expect(filmAt("https://www.youtube.com/watch?v=x", 61_000)).toBe("https://www.youtube.com/watch?v=x&t=61s");
  expect(filmAt("https://youtu.be/x?t=1", 61_000)).toBe("https://youtu.be/x?t=61s");
});
