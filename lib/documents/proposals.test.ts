import { expect, test } from "vitest";
import { scannedPage as scanned } from "@/tests/support/scanned-page";
import { mayBe, proposalsOf } from "./proposals";

const read = (...pages: string[]) => proposalsOf(pages.map((text, at) => scanned(at + 1, text)));
const valuesOf = (found: ReturnType<typeof proposalsOf>) => Object.fromEntries(Object.entries(found).map(([name, one]) => [name, one.value]));

const report = `HỘI ĐỒNG NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LẠC GIANG Độc lập - Tự do - Hạnh phúc
Số: 12/BC - HDND Lạc Giang, ngày 05 tháng 10 năm 2020
BÁO CÁO
Kết quả giám sát việc giao đất, giao rừng
trên địa bàn tỉnh giai đoạn 2016 - 2020
Thực hiện Nghị quyết số 30/NQ-HĐND ngày 12 tháng 7 năm 2019 của Hội đồng nhân dân tỉnh,
I. TÌNH HÌNH CHUNG`;
const signed = `Trên đây là báo cáo kết quả giám sát./.
Nơi nhận: TM. THƯỜNG TRỰC HĐND
- Như trên; KT. CHỦ TỊCH
- Lưu: VT. PHÓ CHỦ TỊCH
Hoàng Thị Minh Hạnh`;

test("báo cáo: loại, số, ngày, trích yếu ở đầu, người ký ở trang cuối; không có gì đáng ngờ", () => {
  const found = read(report, signed);
  expect(valuesOf(found)).toEqual({
    kind: "REPORT",
    symbol: "12/BC-HĐND",
    issuedOn: "05/10/2020",
    title: "Kết quả giám sát việc giao đất, giao rừng trên địa bàn tỉnh giai đoạn 2016 - 2020",
    signerTitle: "PHÓ CHỦ TỊCH",
    signerName: "Hoàng Thị Minh Hạnh",
  });
  expect(Object.values(found).map(({ doubt }) => doubt)).toEqual(Array(6).fill(null));
  expect(found.kind?.place).toMatchObject({ page: 1 });
  expect(found.signerName?.place).toMatchObject({ page: 2 });
});

test("công văn: trích yếu sau V/v dưới số, cũng khi máy đọc hai cột thành một dòng", () => {
  const head = "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH LẠC GIANG Độc lập - Tự do - Hạnh phúc";
  const rest =
    "Kính gửi: Thường trực Hội đồng nhân dân tỉnh.\nThực hiện Công văn số 88/HĐND-VP ngày 01 tháng 3 năm 2021,\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nPhạm Đức Lương";
  const expected = {
    kind: "LETTER",
    symbol: "345/UBND-TH",
    issuedOn: "12/03/2021",
    title: "Về việc trả lời kiến nghị của cử tri sau kỳ họp thứ 15",
    signerTitle: "CHÁNH VĂN PHÒNG",
    signerName: "Phạm Đức Lương",
  };
  const wide = `Số: 345/UBND-TH Lạc Giang, ngày 12 tháng 3 năm 2021\nV/v trả lời kiến nghị của cử tri\nsau kỳ họp thứ 15`;
  const mixed = `Số: 345 /UBND - TH\nV/v trả lời kiến nghị của cử tri Lạc Giang, ngày 12 tháng 3 năm 2021\nsau kỳ họp thứ 15`;
  for (const middle of [wide, mixed]) {
    const found = read(`${head}\n${middle}\n${rest}`);
    expect(valuesOf(found)).toEqual(expected);
    expect(Object.values(found).map(({ doubt }) => doubt)).toEqual(Array(6).fill(null));
  }
});

test.each([
  [
    "TỜ TRÌNH\nVề việc ban hành quy định mức hỗ trợ học phí\nKính gửi: Hội đồng nhân dân tỉnh",
    "412/TTR-UBND",
    "PROPOSAL",
    "412/TTr-UBND",
    "Về việc ban hành quy định mức hỗ trợ học phí",
  ],
  [
    "KẾ HOẠCH\nThực hiện công tác giám sát năm 2021\nCăn cứ Luật Hoạt động giám sát",
    "07/KH-HĐND",
    "PLAN",
    "07/KH-HĐND",
    "Thực hiện công tác giám sát năm 2021",
  ],
  ["THÔNG BÁO\nKết luận phiên họp thứ 5\nNgày 05 tháng 3 năm 2021, Thường trực họp", "19/TB-TTHDND", "NOTICE", "19/TB-TTHĐND", "Kết luận phiên họp thứ 5"],
  [
    "BÁO CÁO\nThẩm tra tờ trình, dự thảo Nghị quyết về học phí\nCăn cứ",
    "31/BC-BPC",
    "EXAMINATION_REPORT",
    "31/BC-BPC",
    "Thẩm tra tờ trình, dự thảo Nghị quyết về học phí",
  ],
  ["BÁO CÁO THẨM TRA\nVề dự toán ngân sách\n1. Sự cần thiết", "32/BC-KTNS", "EXAMINATION_REPORT", "32/BC-KTNS", "Về dự toán ngân sách"],
  [
    "QUYẾT ĐỊNH\nVề việc thành lập đoàn giám sát\nTHƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN TỈNH",
    "02/2021/QĐ-UBND",
    "DECISION",
    "02/2021/QĐ-UBND",
    "Về việc thành lập đoàn giám sát",
  ],
])("đầu văn bản %j, số %s", (under, printed, kind, symbol, title) => {
  const found = read(`TỈNH LẠC GIANG Độc lập - Tự do - Hạnh phúc\nSố: ${printed} Lạc Giang, ngày 08 tháng 3 năm 2021\n${under}`);
  expect(valuesOf(found)).toEqual({ kind, symbol, issuedOn: "08/03/2021", title });
  expect(found.symbol?.doubt).toBeNull();
});

test("chỗ nào đáng ngờ thì nói vì sao: số, ngày của văn bản được nhắc tới; ký hiệu khác loại; loại lấy theo ký hiệu; trang mờ", () => {
  const unnumbered = read(report.replace("Số: 12/BC - HDND Lạc Giang, ngày 05 tháng 10 năm 2020\n", ""));
  expect(unnumbered.symbol).toMatchObject({ value: "30/NQ-HĐND", doubt: expect.stringContaining("Không thấy số ở đầu trang") });
  expect(unnumbered.issuedOn).toMatchObject({ value: "12/07/2019", doubt: expect.stringContaining("Không thấy ngày ở đầu trang") });
  expect(read(report.replace("BC - HDND", "TB-HĐND")).symbol?.doubt).toContain("không khớp với loại");
  expect(read(report.replace("BÁO CÁO\n", "BAO C0\n")).kind).toMatchObject({ value: "REPORT", doubt: expect.stringContaining("lấy theo ký hiệu") });
  expect(proposalsOf([scanned(1, report, 0.6)]).title?.doubt).toContain("Trang này mờ");
});

test("dự thảo nghị quyết chưa có số; không có gì để đề nghị", () => {
  const draft = "DỰ THẢO\nSố: /NQ-HĐND Lạc Giang, ngày tháng năm 2021\nNGHỊ QUYẾT\nVề mức hỗ trợ học phí\nCăn cứ Luật";
  expect(valuesOf(read(draft))).toEqual({ kind: "DRAFT_RESOLUTION", title: "Về mức hỗ trợ học phí" });
  expect(proposalsOf([])).toEqual({});
  expect(read("Một trang chữ khác hẳn")).toEqual({});
});

test("tên in trên văn bản không nói khác với loại mà người nhập đã chọn", () => {
  expect(mayBe("REPORT", "EXAMINATION_REPORT")).toBe(true);
  expect(mayBe("LETTER", "OPINION")).toBe(true);
  expect(mayBe("EXAMINATION_REPORT", "REPORT")).toBe(false);
  expect(mayBe("PLAN", "REPORT")).toBe(false);
});
