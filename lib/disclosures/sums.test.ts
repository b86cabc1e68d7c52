import fc from "fast-check";
import { expect, test } from "vitest";
import { sumOf } from "./amounts";
import { levelsOf } from "./levels";
import { contradictions } from "./sums";
import type { DisclosureTable } from "./table";

const table = (rows: [number: string, content: string, ...amounts: (string | null)[]][], shares: readonly number[] = []): DisclosureTable => {
  const levels = levelsOf(rows.map(([number]) => number));
  const width = Math.max(...rows.map(([, , ...amounts]) => amounts.length));
  return {
    columns: Array.from({ length: width }, (_, at) => ({ name: `Cột ${at + 1}`, share: shares.includes(at) })),
    rows: rows.map(([number, content, ...amounts], at) => ({ number, content, level: levels[at] ?? 0, amounts })),
  };
};

test("cấp của dòng theo cách đánh số", () => {
  expect(levelsOf(["A", "I", "1", "1.1", "a", "-", "-", "2", "II", "1", "B", "I"])).toEqual([0, 1, 2, 3, 4, 5, 5, 2, 1, 2, 0, 1]);
  expect(levelsOf(["I", "1", "", "", "2", "II"])).toEqual([0, 1, 2, 2, 1, 0]);
  // V after IV is a number, C after B a letter.
  expect(levelsOf(["A", "IV", "1", "V", "B", "I", "C"])).toEqual([0, 1, 2, 1, 0, 1, 0]);
  expect(levelsOf(["1.", "1.1.", "1.2)", "2/"])).toEqual([0, 1, 1, 0]);
});

test("tổng khớp thì thôi; không khớp thì nói dòng nào, cột nào, cộng ra bao nhiêu", () => {
  expect(
    contradictions(
      table([
        ["I", "Tổng", "300"],
        ["1", "Lương", "200"],
        ["2", "Hoạt động", "100"],
      ]),
    ),
  ).toEqual([]);
  expect(
    contradictions(
      table([
        ["I", "Tổng", "301"],
        ["1", "Lương", "200.5"],
        ["2", "Hoạt động", "100"],
      ]),
    ),
  ).toEqual([{ row: 0, column: 0, said: "301", counted: "300.5" }]);
});

test("không tính được thì không nói: thiếu số, “trong đó”, tỷ lệ, một dòng con", () => {
  expect(
    contradictions(
      table([
        ["I", "Tổng", "300"],
        ["1", "Lương", null],
        ["2", "Hoạt động", "100"],
      ]),
    ),
  ).toEqual([]);
  expect(
    contradictions(
      table([
        ["I", "Tổng", "300"],
        ["-", "Trong đó: lương", "200"],
        ["-", "công tác phí", "10"],
      ]),
    ),
  ).toEqual([]);
  expect(
    contradictions(
      table(
        [
          ["I", "Tổng", "93"],
          ["1", "Lương", "90"],
          ["2", "Hoạt động", "96"],
        ],
        [0],
      ),
    ),
  ).toEqual([]);
  expect(
    contradictions(
      table([
        ["I", "Tổng", "300"],
        ["1", "Trong nước", "200"],
      ]),
    ),
  ).toEqual([]);
  expect(
    contradictions(
      table([
        ["I", "Tổng", null],
        ["1", "Lương", "1"],
        ["2", "Hoạt động", "1"],
      ]),
    ),
  ).toEqual([]);
});

test("tổng tính từ các dòng con thì không bao giờ mâu thuẫn, sai một đồng thì thấy", () => {
  const parts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000_000 }).map(String), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(parts, (amounts) => {
      const rows = amounts.map((amount, at): [string, string, string] => [String(at + 1), "Khoản", amount]);
      const total = sumOf(amounts);
      expect(contradictions(table([["I", "Tổng", total], ...rows]))).toEqual([]);
      expect(contradictions(table([["I", "Tổng", sumOf([total, "1"])], ...rows]))).toMatchObject([{ row: 0, counted: total }]);
    }),
  );
});
