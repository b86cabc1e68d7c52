import fc from "fast-check";
import { expect, test } from "vitest";
import { foldWord, lexemesOf, symbolAsked, symbolLexemes, symbolParts, vocabularyOf, wordsOf } from "./lexemes";

const lexemes = (text: string) => lexemesOf([wordsOf(text)]);

test("chữ có dấu được ghi cả hai cách, hai chữ liền nhau là một mục", () => {
  expect([...lexemes("Thẩm tra")].toSorted()).toEqual(["tham", "tham_tra", "thẩm", "thẩm_tra", "tra"].toSorted());
  expect(lexemesOf([wordsOf("một hai"), wordsOf("ba")]).has("hai_ba")).toBe(false);
});

test("kì và kỳ, lí và lý là một chữ; y tế, quy không đổi", () => {
  expect(["kì", "lí", "mĩ", "Hy"].map((word) => foldWord(word.toLowerCase()))).toEqual(["ki", "li", "mi", "hi"]);
  expect(foldWord("kỳ")).toBe("ki");
  expect(["y", "quy", "uy"].map(foldWord)).toEqual(["y", "quy", "uy"]);
});

test("số, ký hiệu gõ cách nào cũng ra các phần của nó", () => {
  const nq = { number: "45", kind: "nq", issuer: "hdnd", year: null };
  for (const typed of ["45/NQ-HĐND", "45 nq hdnd", "045/nq-hđnd", "45/NQ – HĐND", "nghị quyết 45/NQ-HĐND", "NQ 45/NQ-HDND"])
    expect(symbolParts(typed), typed).toEqual(nq);
  const dated = { ...nq, year: 2020 };
  for (const typed of ["45/2020/NQ-HĐND", "45-2020 nqhdnd", "NQ-HĐND 45/2020"]) expect(symbolParts(typed), typed).toEqual(dated);
  for (const typed of ["NQ45/2020", "nq 45 2020", "nghị quyết số 45 năm 2020"]) expect(symbolParts(typed), typed).toEqual({ ...dated, issuer: "" });
  expect(symbolParts("45/NQ-HĐND năm 2021")).toEqual({ ...nq, year: 2021, behind: true });
  for (const typed of ["45", "trường học 45", "nghị quyết về rừng", "", "hội nghị 2020", "nqhdnd"]) expect(symbolParts(typed), typed).toBeNull();
});

test("ký hiệu tìm được bằng mọi cách gõ nó", () => {
  const of = (symbol: string, year: number) => symbolLexemes(symbol, year);
  for (const typed of ["45/NQ-HĐND", "số 45/NQ-HĐND", "nq 45", "nq45/2020", "45/NQ-HĐND năm 2020", "45/2020/NQ-HĐND"])
    expect(of("45/NQ-HĐND", 2020), typed).toContain(symbolAsked(typed));
  for (const typed of ["24/2020/NQ-HĐND", "nq 24 2020", "24/NQ-HĐND"]) expect(of("24/2020/NQ-HĐND", 2020), typed).toContain(symbolAsked(typed));
  // Another series: who says the year behind means the symbol without it.
  expect(of("24/2021/NQ-HĐND", 2021)).not.toContain(symbolAsked("24/NQ-HĐND năm 2021"));
  expect(of("02/QĐ-TT.HĐND", 2021)).toContain(symbolAsked("02 qd tt hdnd"));
});

test("mọi cụm hai chữ của một văn bản đều tìm được, có dấu và không dấu; không mục nào phải thoát ký tự", () => {
  const word = fc.constantFrom("nghị", "quyết", "kỳ", "họp", "2020", "đường", "rừng", "khoán", "a", "HĐND");
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 30 }), (words) => {
      const kept = lexemes(words.join(" "));
      for (let at = 1; at < words.length; at++) {
        const pair = [words[at - 1] ?? "", words[at] ?? ""].map((one) => one.toLowerCase());
        expect(kept.has(pair.join("_"))).toBe(true);
        expect(kept.has(pair.map(foldWord).join("_"))).toBe(true);
      }
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => [...lexemes(text)].every((lexeme) => /^[\p{L}\p{N}_]+$/u.test(lexeme) || /\p{M}/u.test(lexeme))),
  );
});

test("văn bản có quá nhiều chữ khác nhau vẫn vừa một tsvector", () => {
  const figures = Array.from({ length: 200_000 }, (_, n) => `${n}đườngộ`);
  const kept = [...lexemesOf([figures])];
  expect(kept.length).toBeGreaterThan(10_000);
  expect(kept.reduce((sum, lexeme) => sum + Buffer.byteLength(lexeme), 0)).toBeLessThan(1_000_000);
});

test("từ vựng để sửa chữ gõ sai: chỉ chữ, không số, và các cặp liền nhau", () => {
  expect([...vocabularyOf([wordsOf("Nghị quyết 45 về rừng")])].toSorted()).toEqual(["nghi", "nghi quyet", "quyet", "rung", "ve", "ve rung"]);
});
