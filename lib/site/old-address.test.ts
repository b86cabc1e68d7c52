import { expect, test } from "vitest";
import { addressSpelling, pathSpelling, querySpelling } from "./old-address";

const spelling = (address: string) => addressSpelling(new URL(address, "https://cu.example"));

test("địa chỉ cũ có một cách viết: giải mã, không dấu gạch cuối, tham số theo thứ tự, tên tham số chữ thường", () => {
  expect(spelling("/tin-t%E1%BB%A9c/B%C3%A0i-1.html")).toBe("/tin-tức/Bài-1.html");
  expect(spelling("/tin/")).toBe("/tin");
  expect(spelling("/Default.aspx?ID=12&cat=3")).toBe("/Default.aspx?cat=3&id=12");
  expect(spelling("/Default.aspx?cat=3&id=12#dau-bai")).toBe("/Default.aspx?cat=3&id=12");
});

test("tham số của mạng xã hội không phải là địa chỉ; chỉ tham số được kể tên mới tính", () => {
  expect(spelling("/bai.html?utm_source=zalo&fbclid=x")).toBe("/bai.html");
  expect(querySpelling("ID=12&session=abc", new Set(["id"]))).toBe("id=12");
});

test("đường dẫn không giải mã được hoặc có dấu lạ thì không phải địa chỉ cũ", () => {
  expect(pathSpelling("/a%2fb")).toBeNull();
  expect(pathSpelling("/%E1%BB")).toBeNull();
  expect(pathSpelling("/a%00b")).toBeNull();
});
