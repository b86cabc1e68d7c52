import fc from "fast-check";
import { expect, test } from "vitest";
import { mark, snippet } from "./marks";
import { mentionsOf, termsOf } from "./terms";

const hits = (marked: { text: string; hit: boolean }[]) => marked.filter(({ hit }) => hit).map(({ text }) => text);
const joined = (marked: { text: string }[]) => marked.map(({ text }) => text).join("");

test("không dấu đánh dấu chữ có dấu; có dấu thì chỉ đúng chữ ấy", () => {
  expect(hits(mark("Hội nghị, họp hội", termsOf("hoi"), false))).toEqual(["Hội", "hội"]);
  expect(hits(mark("Hội nghị hỏi", termsOf("hội"), true))).toEqual(["Hội"]);
});

test("chữ Đ, chữ hoa, ký hiệu văn bản", () => {
  expect(hits(mark("Đường Điện Biên", termsOf("duong dien"), false))).toEqual(["Đường Điện"]);
  expect(hits(mark("Nghị quyết 24/2020/NQ-HĐND về rừng", termsOf("24/2020/nq-hdnd"), false))).toEqual(["24/2020/NQ-HĐND"]);
});

test("trong ngoặc kép thì chỉ đánh dấu chỗ các chữ liền nhau", () => {
  expect(hits(mark("tổng số, tổng kết", termsOf('"tổng kết"'), true))).toEqual(["tổng kết"]);
});

test("đoạn trích lấy chỗ có nhiều chữ cần tìm nhất, không cắt giữa chữ", () => {
  const filler = "Đoàn giám sát làm việc với lãnh đạo các xã vùng cao. ".repeat(12);
  const text = `${filler}Tiền khoán thấp. ${filler}Khoán bảo vệ rừng được nâng mức. ${filler}`;
  const marked = snippet(text, termsOf("khoan rung"), false, 120);
  expect(hits(marked)).toEqual(["Khoán", "rừng"]);
  expect(joined(marked)).toMatch(/^….*…$/);
  const words = new Set(text.split(/\s+/));
  expect(
    joined(marked)
      .replace(/^…|…$/g, "")
      .trim()
      .split(" ")
      .every((word) => words.has(word)),
  ).toBe(true);
});

test("dấu chấm, dấu phẩy không đứng trước dấu ba chấm", () => {
  const text = "Triển khai đồng bộ. Kết quả bước đầu, còn ít.";
  expect(joined(snippet(text, termsOf("trien khai"), false, 20))).toBe("Triển khai đồng bộ…");
  expect(joined(snippet(text, termsOf("ket qua"), false, 24))).toMatch(/\p{L}…$/u);
});

test("bài ngắn giữ nguyên, không có dấu ba chấm", () => {
  expect(snippet("Kỳ họp thứ 19.", termsOf("ky hop"), false)).toEqual([
    { text: "Kỳ họp", hit: true },
    { text: " thứ 19.", hit: false },
  ]);
});

test("ghép lại luôn được đúng tiêu đề, dù hỏi gì", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), fc.boolean(), (text, question, exact) => {
      expect(joined(mark(text, termsOf(question), exact))).toBe(text.normalize("NFC"));
      snippet(text, termsOf(question), exact, 40);
    }),
  );
});

test("câu hỏi tách thành từng chữ; ký hiệu và lời trong ngoặc đi liền", () => {
  expect(termsOf('khoán "bảo vệ rừng" 5/NQ-HĐND').map(({ spellings }) => spellings)).toEqual([
    [["khoán"]],
    [["bảo", "vệ", "rừng"]],
    [
      ["5", "nq", "hđnd"],
      ["05", "nq", "hđnd"],
    ],
  ]);
  expect(termsOf(" -- !? ")).toEqual([]);
  expect(termsOf("a ".repeat(50))).toHaveLength(12);
});

test("số ký hiệu đủ năm hoặc cơ quan được tìm như văn bản nhắc đến nó; số trơn thì không", () => {
  const printed = (typed: string) => mentionsOf(typed)?.map(({ spellings }) => spellings.map((words) => words.join(" ")));
  for (const typed of ["24/2020/NQ-HĐND", "24 2020 nq hdnd", "nghị quyết số 24/2020/NQ-HĐND"]) expect(printed(typed), typed).toEqual([["24 2020 nq hdnd"]]);
  expect(printed("NQ5/2020")).toEqual([["5 2020 nq", "05 2020 nq"]]);
  expect(printed("02 qd tt hdnd")).toEqual([["2 qd tt hdnd", "02 qd tt hdnd"]]);
  expect(printed("24/NQ-HĐND năm 2021")).toEqual([["24 nq hdnd"], ["2021"]]);
  for (const typed of ["nghị quyết 97", "kế hoạch 5 năm", "97", "hội nghị tổng kết 2020"]) expect(printed(typed), typed).toBeUndefined();
});
