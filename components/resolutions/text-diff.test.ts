import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readProvisions, rowsOf } from "@/lib/resolutions/provisions";
import { changeWords, clauseChanges, clausesOf } from "./text-diff";

const clauses = (text: string) => clausesOf(rowsOf(readProvisions(text)));
const compare = (before: string, after: string) => clauseChanges(clauses(before), clauses(after));
const shape = (before: string, after: string) =>
  compare(before, after).map((change) => {
    if (change.kind === "same") return `same ${change.clauses.map(({ anchor }) => anchor).join(" ")}`;
    return `${change.kind} ${"before" in change ? change.before.anchor : "–"} → ${"after" in change ? change.after.anchor : "–"}`;
  });

const draft = `Điều 1. Mức khoán
1. Rừng phòng hộ ở xã khu vực III: 430.000 đồng/ha/năm.
2. Hộ nghèo được hỗ trợ thêm 10 kg gạo trong 3 tháng giáp hạt.
Điều 2. Kinh phí
Ngân sách tỉnh bảo đảm.
Điều 3. Tổ chức thực hiện
1. Ủy ban nhân dân tỉnh tổ chức thực hiện.
2. Giao Sở Nông nghiệp điều chỉnh mức khoán khi giá gạo biến động.`;

describe("so từng khoản", () => {
  test("đổi chữ trong khoản, thêm khoản, bỏ khoản; phần không đổi đi cùng nhau", () => {
    const adopted = draft
      .replace("430.000", "450.000")
      .replace("Ngân sách tỉnh bảo đảm.", "Ngân sách tỉnh bảo đảm.\nDanh sách chi trả niêm yết tại nhà văn hóa bản ít nhất 15 ngày.")
      .replace(/\n2\. Giao Sở.*$/, "");
    expect(shape(draft, adopted)).toEqual([
      "same dieu-1",
      "changed dieu-1-khoan-1 → dieu-1-khoan-1",
      "same dieu-1-khoan-2 dieu-2 dieu-2-doan-1",
      "new – → dieu-2-doan-2",
      "same dieu-3 dieu-3-khoan-1",
      "gone dieu-3-khoan-2 → –",
    ]);
    expect(changeWords(compare(draft, adopted))).toBe("1 phần sửa, 1 phần thêm, 1 phần bỏ");
  });

  test("chèn một điều: các điều sau chỉ đổi số thứ tự, không thành chữ khác", () => {
    const adopted = draft.replace("Điều 3.", "Điều 4.").replace("Điều 2. Kinh phí\n", "Điều 2. Niêm yết\nBản niêm yết danh sách.\nĐiều 3. Kinh phí\n");
    const changes = shape(draft, adopted);
    expect(changes).toContain("moved dieu-2 → dieu-3");
    expect(changes).toContain("moved dieu-3 → dieu-4");
    expect(changes.filter((line) => line.startsWith("new"))).toEqual(["new – → dieu-2", "new – → dieu-2-doan-1"]);
    expect(changes.filter((line) => /^(gone|changed)/.test(line))).toEqual([]);
  });

  test("hai vế của một khoản đã đổi gộp lại đúng bằng hai bản", () => {
    const [, change] = compare(draft, draft.replace("430.000", "450.000"));
    if (change?.kind !== "changed") throw new Error("no change");
    expect(change.left.map(({ text }) => text).join("")).toBe(change.before.text);
    expect(change.right.map(({ text }) => text).join("")).toBe(change.after.text);
    expect(change.left.filter(({ kind }) => kind === "gone").map(({ text }) => text)).toEqual(["430.000"]);
  });

  test("bản nào so với chính nó cũng không có chỗ đổi", () => {
    expect(changeWords(compare(draft, draft))).toBe("Hai bản giống nhau từng chữ");
  });

  test("không phần nào mất: mỗi phần của hai bản có mặt đúng một lần", () => {
    const line = fc.constantFrom("Điều 1. Mức khoán", "Điều 2. Kinh phí", "1. Rừng phòng hộ.", "2. Hộ nghèo.", "a) Xã khu vực III;", "Ngân sách tỉnh bảo đảm.");
    const text = fc.array(line, { maxLength: 9 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = compare(before, after);
        const old = changes.flatMap((change) =>
          change.kind === "same" ? change.clauses.map(({ words }) => words) : "before" in change ? [change.before.words] : [],
        );
        const now = changes.flatMap((change) =>
          change.kind === "same" ? change.clauses.map(({ words }) => words) : "after" in change ? [change.after.words] : [],
        );
        expect(old.toSorted()).toEqual(
          clauses(before)
            .map(({ words }) => words)
            .toSorted(),
        );
        expect(now).toEqual(clauses(after).map(({ words }) => words));
      }),
    );
  });
});
