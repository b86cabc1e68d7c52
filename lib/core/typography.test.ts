import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compounds } from "./compounds";
import { inQuotes, isQuoted, keepTitleTogether, keepTogether, piecesOf } from "./typography";

/** "_" stands for U+00A0, so that a reader of this file sees it. */
const shown = (text: string) => text.replaceAll("\u00a0", "_");

describe("bài đọc", () => {
  test.each([
    ["theo Điều 4, khoản 2, điểm a Chương II của Nghị quyết", "theo Điều_4, khoản_2, điểm_a Chương_II của Nghị quyết"],
    ["kỳ họp thứ 18 khóa XIV, ngày 05 tháng 01 năm 2021 tại", "kỳ họp thứ_18 khóa_XIV, ngày_05 tháng_01 năm_2021 tại"],
    ["tổ chức 7 kỳ họp, thông qua 97 nghị quyết", "tổ chức 7_kỳ_họp, thông qua 97_nghị_quyết"],
    ["lúc 14 giờ 30, trong 4 phút, 412 hộ", "lúc 14_giờ_30, trong 4_phút, 412_hộ"],
    ["hỗ trợ 450.000 đồng, vốn 3,5 tỷ đồng", "hỗ trợ 450.000_đồng, vốn 3,5_tỷ_đồng"],
    ["ông Lò, bà Hoàng Thị Minh Hạnh và chị Vân", "ông_Lò, bà_Hoàng Thị Minh Hạnh và chị_Vân"],
    ["đường từ Nậm Sơn về tỉnh Lạc Giang", "đường từ Nậm_Sơn về tỉnh Lạc_Giang"],
    ["gọi 0200 3 555 888 trong giờ", "gọi 0200_3_555_888 trong giờ"],
    ["ngày 14/01 kỳ họp chuyên đề, tổ số 3 báo cáo", "ngày_14/01 kỳ họp chuyên đề, tổ số_3 báo cáo"],
    ["mỗi tháng 18.000 lượt khách, giảm từ 87 xuống 52", "mỗi tháng 18.000_lượt khách, giảm từ 87 xuống 52"],
    ["ông Bùi Anh Tuấn cùng bốn Ban, các Ban", "ông_Bùi Anh Tuấn cùng bốn Ban, các Ban"],
    ["Bốn Ban họp tại Tà Lèng", "Bốn Ban họp tại Tà_Lèng"],
    ["số 24/2020/NQ-HĐND", "số_24/2020/NQ-HĐND"],
  ])("%s", (text, kept) => expect(shown(keepTogether(text))).toBe(kept));

  test.each(["từ 2020 đến 2021", "công tác nghị quyết", "12/2020 của tỉnh", "Hội đồng Nhân dân", "Sở Nội vụ, Ban Dân tộc", "bán 3 và mua 2"])(
    "không nối khi không phải số đếm, tên người hay địa danh: %s",
    (text) => expect(shown(keepTogether(text))).toBe(text),
  );
});

describe("tiêu đề", () => {
  test("từ ghép thường gặp không bị tách", () => {
    expect(shown(keepTitleTogether("Hội nghị tổng kết công tác năm 2020, triển khai nhiệm vụ năm 2021"))).toBe(
      "Hội_nghị tổng_kết công_tác năm_2020, triển_khai nhiệm_vụ năm_2021",
    );
    for (const word of compounds) expect(keepTitleTogether(`và ${word} của`)).toBe(`và ${word.replaceAll(" ", "\u00a0")} của`);
  });
  test("từ dài hơn được ưu tiên khi các từ chồng lên nhau", () => {
    expect(shown(keepTitleTogether("Lịch công tác tuần"))).toBe("Lịch_công_tác tuần");
    expect(shown(keepTitleTogether("Hội nghị quyết định việc lớn"))).toBe("Hội_nghị quyết định việc lớn");
  });
  test("không nối một phần của từ khác", () => expect(shown(keepTitleTogether("cử trinh, bản kỳ họpx"))).toBe("cử trinh, bản kỳ họpx"));
  test("từ điển không có từ lặp, đều ở dạng dựng sẵn, chữ thường", () => {
    expect(new Set(compounds).size).toBe(compounds.length);
    for (const word of compounds) expect(word).toBe(word.normalize("NFC").toLowerCase());
  });
  test("đoạn dài vẫn còn chỗ ngắt cho màn hình 320 px", () => {
    const long = keepTitleTogether("Ngày 15 tháng 10 năm 2020 ông Lò, bà Hạnh dự 12 kỳ họp 1.284 kiến nghị 450.000 đồng 97 nghị quyết");
    for (const run of long.split(" ")) expect(run.length, run).toBeLessThanOrEqual(18);
  });
});

describe("với mọi văn bản", () => {
  const words = fc.array(
    fc.constantFrom(
      ..."công tác kỳ họp nghị quyết Điều 4 ngày 05 97 1.284 hộ ông Lò Nậm Sơn 0200 3 555 khóa XIV – , năm 2021 nhà văn hóa".split(" "),
      ...compounds,
    ),
    { maxLength: 40 },
  );
  const text = fc.tuple(words, fc.constantFrom(" ", "\u00a0", "  ", "\n")).map(([list, space]) => list.join(space));

  test.each([
    ["bài đọc", keepTogether],
    ["tiêu đề", keepTitleTogether],
  ])("%s: chỉ đổi dấu cách thành dấu cách không ngắt; làm lại không đổi thêm", (_, keep) => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "grapheme" })), fc.constantFrom("NFC", "NFD"), (raw, form) => {
        const input = raw.normalize(form);
        const once = keep(input);
        expect(once.replaceAll("\u00a0", " ")).toBe(input.replaceAll("\u00a0", " "));
        [...input].forEach((char, i) => {
          if (char === "\u00a0") expect([...once][i]).toBe("\u00a0");
        });
        expect(keep(once)).toBe(once);
      }),
    );
  });
  test("văn bản tách dấu được nối như văn bản dựng sẵn", () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(keepTitleTogether(input.normalize("NFD")).normalize("NFC")).toBe(keepTitleTogether(input.normalize("NFC")));
      }),
    );
  });
});

test("số, ký hiệu văn bản, khoảng năm và mã hồ sơ được tách riêng để không ngắt dòng", () => {
  const text = "Nghị quyết 24/2020/NQ-HĐND, 05/NQ-HĐND giai đoạn 2021–2025, mã LG-2021-000402, ngày 05/01/2021.";
  expect(piecesOf(text).filter((piece) => piece.whole)).toEqual(
    ["24/2020/NQ-HĐND", "05/NQ-HĐND", "2021–2025", "LG-2021-000402"].map((symbol) => ({ text: symbol, whole: true })),
  );
  fc.assert(
    fc.property(fc.string(), (any) => {
      const joined = piecesOf(any)
        .map((piece) => piece.text)
        .join("");
      expect(joined).toBe(any);
    }),
  );
});

test("từ đã gõ trong ngoặc kép thì không thêm ngoặc thứ hai; ngoặc ở giữa thì giữ nguyên", () => {
  expect(inQuotes("ngân sách")).toBe("“ngân sách”");
  expect(inQuotes('"chi ngân sách"')).toBe("“chi ngân sách”");
  expect(inQuotes(" “chi ngân sách” ")).toBe("“chi ngân sách”");
  expect(inQuotes('"chi" và "thu"')).toBe('“"chi" và "thu"”');
  expect([isQuoted('"chi ngân sách"'), isQuoted('chi "ngân sách"'), isQuoted('""')]).toEqual([true, false, false]);
});
