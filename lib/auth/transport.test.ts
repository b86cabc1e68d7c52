import { expect, test } from "vitest";
import { clientAddress, cookieName, transportOf } from "./transport";

test("qua https thì cookie mang tiền tố __Host-, qua http thì không", () => {
  expect(cookieName("sign-in", "https://hdnd.lacgiang.example")).toBe("__Host-portal-sign-in");
  expect(cookieName("sign-in", "http://localhost:3000")).toBe("portal-sign-in");
});

test("qua http chỉ đăng nhập được ngay trên máy chủ", () => {
  expect(transportOf("https://hdnd.lacgiang.example", "hdnd.lacgiang.example")).toBe("https");
  for (const host of ["localhost:3000", "127.0.0.1:3000", "127.9.9.9", "[::1]:3000"]) expect(transportOf("http://localhost:3000", host), host).toBe("loopback");
  for (const host of ["192.168.1.20:3000", "cong.noi-bo", "localhost.xau.example", null])
    expect(transportOf("http://localhost:3000", host), String(host)).toBe("insecure");
  expect(transportOf("http://192.168.1.20:3000", "localhost:3000")).toBe("insecure");
});

test("địa chỉ máy khách là mục do máy gần nhất ghi, không phải mục do khách tự khai", () => {
  expect(clientAddress("203.0.113.9, 10.0.0.7")).toBe("10.0.0.7");
  expect(clientAddress("10.0.0.7")).toBe("10.0.0.7");
  expect(clientAddress(null)).toBe("unknown");
});
