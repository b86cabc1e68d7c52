import fc from "fast-check";
import { expect, test } from "vitest";
import { amountInWords, isSame, readAmount, sumOf } from "./amounts";

const read = (typed: string, measure: "DONG" | "MILLION" | "SHARE" = "MILLION") => {
  const found = readAmount(typed, measure);
  return "wrong" in found ? found.wrong : found.amount;
};

test("số tiền đọc như người làm ngân sách viết", () => {
  expect(["1.250", "1250", "1.250,5", "1,5", "0,0625", " 1 250 ", "12.345.678 đồng"].map((typed) => read(typed))).toEqual([
    ...["1250", "1250", "1250.5", "1.5", "0.0625", "1250", "12345678"],
  ]);
  expect(["(1.250)", "-12", "–3,5", "1,234,567", "1,234,567.5"].map((typed) => read(typed))).toEqual(["-1250", "-12", "-3.5", "1234567", "1234567.5"]);
  expect(["", "-", "—", " "].map((typed) => read(typed))).toEqual([null, null, null, null]);
  expect([read("93,4%", "SHARE"), read("93,4", "SHARE")]).toEqual(["93.4", "93.4"]);
});

test("viết không ra số thì nói viết thế nào; đồng không có phần lẻ", () => {
  expect(read("một tỷ")).toBe("“một tỷ” không phải là số. Viết như 1.250,5");
  expect(read("1.25")).toMatch(/không phải là số/);
  expect(read("1,234", "DONG")).toMatch(/đơn vị là đồng/);
  expect(read("1.234", "DONG")).toBe("1234");
  expect(read("=SUM(A1)")).toMatch(/không phải là số/);
});

test("in ra rồi đọc lại vẫn là số ấy; cộng không mất số lẻ nào", () => {
  const amounts = fc
    .bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
    .map((size) => sumOf([`${size < 0n ? "-" : ""}${(size < 0n ? -size : size) / 10_000n}.0625`]));
  fc.assert(fc.property(amounts, (amount) => read(amountInWords(amount)) === amount));
  fc.assert(
    fc.property(
      amounts,
      amounts,
      (a, b) => isSame(sumOf([a, b]), sumOf([b, a])) && isSame(sumOf([sumOf([a, b]), b.startsWith("-") ? b.slice(1) : `-${b}`]), a),
    ),
  );
  expect([sumOf(["0.1", "0.2"]), sumOf([]), amountInWords("-1234567.5"), amountInWords("12")]).toEqual(["0.3", "0", "-1.234.567,5", "12"]);
});
