import { expect, test } from "vitest";
import { serverSettings } from "./settings";

const SECOND = 1000;
const MEBIBYTE = 1024 * 1024;

test("các mốc đã định: mới 2 giây, cũ thêm 10 giây, bản cũ khi lỗi 24 giờ, 8 lần dựng cùng lúc, bộ nhớ 96 và 16 MB", () => {
  const { origins, ...rest } = serverSettings("https://hdnd.lacgiang.example");
  expect([...origins]).toEqual(["https://hdnd.lacgiang.example"]);
  expect(rest).toEqual({
    publicOrigin: "https://hdnd.lacgiang.example",
    publicHost: "hdnd.lacgiang.example",
    https: true,
    trustProxy: false,
    dev: false,
    fresh: 2 * SECOND,
    staleWhileRevalidate: 10 * SECOND,
    errorCopy: 24 * 3600 * SECOND,
    failureRemembered: SECOND,
    renderTimeout: 10 * SECOND,
    renderWait: SECOND,
    drainGrace: SECOND / 2,
    drainLimit: 10 * SECOND,
    heartbeat: 5 * SECOND,
    rendersAtOnce: 8,
    mainCache: 96 * MEBIBYTE,
    smallCache: 16 * MEBIBYTE,
  });
});

test("trên máy này, biểu mẫu được nhận dưới mọi tên của máy, cùng giao thức và cổng", () => {
  expect([...serverSettings("http://127.0.0.1:3000").origins]).toEqual(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"]);
});

test("điều nói thêm thay cho mốc đã định", () => {
  expect(serverSettings("http://localhost", { dev: true, fresh: 5 })).toMatchObject({ dev: true, fresh: 5, https: false, publicHost: "localhost" });
});
