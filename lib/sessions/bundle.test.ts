import fc from "fast-check";
import { expect, test } from "vitest";
import { type BundleFile, type BundleGroup, entriesOf, indexText, sizeOf } from "./bundle";

const file = (name: string, more: Partial<BundleFile> = {}): BundleFile => ({
  storageKey: "00/0",
  sha256: new Uint8Array(),
  name,
  size: 1000,
  mimeType: "application/pdf",
  scanState: "CLEAN",
  ...more,
});
const paper = (id: string, files: BundleFile[], more = {}) => ({ id, word: "Tờ trình", symbol: "412/TTr-UBND", title: "Về rừng", files, ...more });

test("tệp theo thứ tự chương trình, tên đọc được, một văn bản chỉ có một lần", () => {
  const groups: BundleGroup[] = [
    { title: "Chính sách rừng: sửa đổi", papers: [paper("a", [file("to trinh.PDF"), file("phu luc.xlsx")])] },
    { title: "Đất đai", papers: [paper("a", [file("to trinh.pdf")]), paper("b", [file("x.pdf")], { word: "Báo cáo", symbol: "" })] },
  ];
  expect(entriesOf(groups).map(({ path }) => path)).toEqual([
    "01 Chính sách rừng sửa đổi/01 Tờ trình 412-TTr-UBND.pdf",
    "01 Chính sách rừng sửa đổi/02 Tờ trình 412-TTr-UBND.xlsx",
    "02 Đất đai/01 Báo cáo Về rừng.pdf",
  ]);
});

test("tệp chưa quét xong không được phát, và bản kê nói vì sao", () => {
  const entries = entriesOf([{ title: "Đất đai", papers: [paper("a", [file("a.pdf"), file("b.pdf", { scanState: "WAITING" })])] }]);
  expect([entries.map(({ leftOut }) => leftOut), sizeOf(entries)]).toEqual([[null, "held"], 1000]);
  const text = indexText("Kỳ họp thứ 18", "https://hdnd.example/ky-hop/a", entries, new Date("2020-12-10T03:00:00Z"));
  expect(text).toContain("1 tệp, lấy ngày 10/12/2020 từ https://hdnd.example/ky-hop/a");
  expect(text).toContain("02 Tờ trình 412-TTr-UBND.pdf: Về rừng (đang chờ quét vi-rút, chưa đưa vào)");
});

test("tên nào cũng mở được trên máy của cơ quan, và không ra khỏi thư mục", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.string({ maxLength: 200 }), fc.string({ maxLength: 40 }), (title, symbol, name) => {
      const [entry] = entriesOf([{ title, papers: [paper("a", [file(name)], { symbol, title })] }]);
      const path = entry?.path ?? "";
      expect(path.split("/")).toHaveLength(2);
      expect(path).toMatch(/^01 ?[^\\:*?"<>|]*\/01 [^\\:*?"<>|]+$/);
      expect(path.split("/")).not.toContain("..");
      expect(path.length).toBeLessThan(170);
    }),
  );
});
