import { expect, test } from "vitest";
import { areaOf } from "./areas";
import { whyRefused } from "./door";
import { encodingFor } from "./negotiate";
import { serverSettings } from "./settings";

const settings = serverSettings("https://hdnd.lacgiang.example");
const knock = (method: string, path: string, headers: Record<string, string> = {}) =>
  whyRefused({ method, path, area: areaOf(path), headers }, settings)?.status ?? null;
const own = { origin: "https://hdnd.lacgiang.example", "sec-fetch-site": "same-origin" };

test("bộ tài liệu của kỳ họp là tệp, không vào bộ đệm trang", () => {
  const inside = ["tai-lieu.zip", "tai-lieu.pdf", "bien-ban", "tai-lieu.zip/x", ""].map((tail) => areaOf(`/ky-hop/khoa-14-ky-hop-thu-18/${tail}`));
  expect(inside).toEqual(["file", "file", "page", "page", "page"]);
});

test("tệp của báo cáo là tệp, trang số liệu là trang", () => {
  const inside = ["tai-ve/pdf", "tai-ve/docx", "so-lieu.json", "so-lieu/ky-hop/danh-sach.csv", "so-lieu/ky-hop", "tai-ve/exe", ""].map((tail) =>
    areaOf(`/bao-cao/bao-cao-cong-tac-nam-2020/${tail}`),
  );
  expect(inside).toEqual(["file", "file", "file", "file", "page", "page", "page"]);
});

test("đọc được ở mọi nơi, chỉ gửi được vào nơi đã định", () => {
  for (const path of ["/", "/tin-tuc", "/quan-tri", "/anh/1/640.avif", "/suc-khoe/song"]) expect(knock("GET", path)).toBeNull();
  expect(knock("GET", "/tuy-chon-hien-thi")).toBe(405);
  for (const path of ["/quan-tri", "/quan-tri/tin-bai/1", "/api/auth/callback/credentials", "/tuy-chon-hien-thi"]) expect(knock("POST", path, own)).toBeNull();
  for (const path of ["/", "/api/authx", "/quan-trix", "/api", "/anh/x", "/_next/static/a.js"]) expect(knock("POST", path, own)).toBe(405);
  expect(knock("PUT", "/quan-tri/tin-bai/1/luu", own)).toBeNull();
  expect(knock("PUT", "/api/auth/x", own)).toBe(405);
  expect(knock("TRACE", "/quan-tri", own)).toBe(405);
  for (const path of ["/theo-doi/gui", "/theo-doi/xac-nhan/gui", "/theo-doi/dung/gui"]) {
    expect([path, knock("GET", path), knock("POST", path, own), knock("POST", path), knock("PUT", path, own)]).toEqual([path, 405, null, 403, 405]);
  }
  // Mail servers come from elsewhere; only this one address takes what they send.
  expect([knock("POST", "/theo-doi/dung/mot-cham"), knock("GET", "/theo-doi/dung/mot-cham"), knock("POST", "/theo-doi/dung")]).toEqual([null, null, 405]);
});

test("trên máy này, các tên của máy là một cổng; ngoài ra chỉ PUBLIC_URL", () => {
  expect([...serverSettings("http://localhost:3000").origins]).toEqual(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"]);
  expect([...settings.origins]).toEqual(["https://hdnd.lacgiang.example"]);
});

test("cổng mạng khác, giao thức khác, tên con đều là nơi khác", () => {
  for (const origin of [
    "http://hdnd.lacgiang.example",
    "https://hdnd.lacgiang.example:8443",
    "https://a.hdnd.lacgiang.example",
    "https://hdnd.lacgiang.example.ke-gian.example",
    "null",
  ]) {
    expect([origin, knock("POST", "/quan-tri", { origin })]).toEqual([origin, 403]);
  }
});

test("chọn cách nén theo điều trình duyệt nói", () => {
  expect(encodingFor(undefined)).toBe("identity");
  expect(encodingFor("gzip, deflate, br, zstd")).toBe("br");
  expect(encodingFor("GZIP")).toBe("gzip");
  expect(encodingFor("br;q=0, gzip;q=0.5")).toBe("gzip");
  expect(encodingFor("*")).toBe("br");
  expect(encodingFor("identity, *;q=0")).toBe("identity");
  expect(encodingFor("br;q=x")).toBe("identity");
});
