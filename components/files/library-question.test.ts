import { expect, test } from "vitest";
import { libraryListAddress, libraryQuestion } from "./library-question";

const nothing = { q: "", kind: null, period: null, uploader: null, chore: null };

test("địa chỉ của kho giữ nguyên bộ lọc, và đọc lại được đúng bộ lọc ấy", () => {
  const question = { q: "khai mạc", kind: "PICTURE", period: "2020-12", uploader: "0197e0a0-0000-7000-8000-000000000001", chore: "no-alt" } as const;
  const address = libraryListAddress(question, 3, "0197e0a0-0000-7000-8000-000000000002");
  const url = new URL(address, "http://portal.example");
  expect(libraryQuestion(Object.fromEntries(url.searchParams))).toEqual(question);
  expect([url.searchParams.get("trang"), url.hash]).toEqual(["3", "#chi-tiet"]);
  expect(libraryListAddress(nothing)).toBe("/quan-tri/thu-vien");
});

test("điều không hiểu trong địa chỉ thì bỏ qua", () => {
  expect(libraryQuestion({ loai: "phim", thang: "2020-13", viec: "xoa", nguoi: "1 OR 1", q: ["a", "b"] })).toEqual({ ...nothing, q: "a" });
});
