import { expect, test } from "vitest";
import { readLinks } from "./link-lines";

test("tài liệu: địa chỉ trên cổng, hoặc số ký hiệu", () => {
  expect(readLinks("https://hdnd.lacgiang.example/van-ban/to-trinh-so-412\n/van-ban/bao-cao-1 Báo cáo\n\n412/TTr-UBND", "/van-ban")).toEqual([
    { slug: "to-trinh-so-412", words: "https://hdnd.lacgiang.example/van-ban/to-trinh-so-412" },
    { slug: "bao-cao-1", words: "/van-ban/bao-cao-1 Báo cáo" },
    { slug: null, words: "412/TTr-UBND" },
  ]);
});
