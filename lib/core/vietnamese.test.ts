import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareNames, fold, nfc, sortKey, symbolKey } from "./vietnamese";

describe("bỏ dấu để tìm kiếm", () => {
  test.each([
    ["Hội đồng nhân dân tỉnh", "hoi dong nhan dan tinh"],
    ["ĐƯỜNG ĐÈO Ổ QUY HỒ", "duong deo o quy ho"],
    ["thẩm tra – “tiếp thu”…", 'tham tra - "tiep thu"...'],
    ["Tiếng Việt".normalize("NFD"), "tieng viet"],
  ])("%s thành %s", (text, folded) => expect(fold(text)).toBe(folded));

  test("văn bản tách dấu và văn bản dựng sẵn cho cùng kết quả", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      }),
    );
  });

  test("bỏ dấu hai lần như bỏ dấu một lần", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ĐđẶặỮữơƯ Íaz–“9".split("")) }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test("chuẩn hóa về dạng dựng sẵn", () => expect(nfc("ề".normalize("NFD"))).toBe("ề"));
});

describe("khóa số, ký hiệu văn bản", () => {
  test.each(["45/NQ-HĐND", "45 nq hdnd", "45/NQ – HĐND", "45/nq-hđnd", "45/NQ-HĐND".normalize("NFD"), " 45 / NQ-HĐND ", "４５/NQ-HĐND"])(
    "%s tìm được nghị quyết 45/NQ-HĐND",
    (typed) => expect(symbolKey(typed)).toBe("45nqhdnd"),
  );
  test("số 0 đứng đầu không làm khác số văn bản", () => {
    expect(symbolKey("05/NQ-HĐND")).toBe(symbolKey("5/NQ-HĐND"));
    expect(symbolKey("05/2020/NQ-HĐND")).toBe("52020nqhdnd");
    expect(symbolKey("50/NQ-HĐND")).not.toBe(symbolKey("5/NQ-HĐND"));
  });
  test("khóa chỉ gồm chữ cái không dấu và chữ số", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(symbolKey(text)).toMatch(/^[a-z0-9]*$/);
      }),
    );
  });
});

describe("thứ tự họ tên", () => {
  test("xếp theo tên, rồi họ, rồi đệm", () => {
    const names = ["Hoàng Thị Minh Hạnh", "Bùi Anh Tuấn", "Đặng Thu Hương", "Lê Hồng Vân", "Hoàng Thị Bích Hạnh", "Bùi Thị Hạnh", "Giàng A Páo", "Lò Văn Ước"];
    expect(names.toSorted(compareNames)).toEqual([
      "Bùi Thị Hạnh",
      "Hoàng Thị Bích Hạnh",
      "Hoàng Thị Minh Hạnh",
      "Đặng Thu Hương",
      "Giàng A Páo",
      "Bùi Anh Tuấn",
      "Lò Văn Ước",
      "Lê Hồng Vân",
    ]);
  });
  test("thanh xếp ngang, huyền, hỏi, ngã, sắc, nặng; tên khác thanh không xen nhau", () => {
    const order = ["Vũ Thị Ha", "Trần Hà", "Phạm Hả", "Ngô Hã", "Lê Há", "An Hạ", "Bùi Hạ", "An Han"];
    expect(order.toReversed().toSorted(compareNames)).toEqual(order);
  });
  test("Đ đứng sau D, Ơ đứng sau Ô", () => {
    expect(["An Đông", "An Dũng", "An Ơn", "An Ôn", "An On"].toSorted(compareNames)).toEqual(["An Dũng", "An Đông", "An On", "An Ôn", "An Ơn"]);
  });
  test("khóa sắp xếp như nhau với văn bản tách dấu và khoảng trắng thừa", () => {
    expect(sortKey("  Hoàng Thị  Minh Hạnh ".normalize("NFD"))).toBe("hanh6 hoang2 thi6 minh1");
    expect(sortKey("")).toBe("");
  });
});
