import { expect, test } from "vitest";
import { cellOf, readTable } from "./reading";

const sheet = [
  ["Đơn vị: Văn phòng HĐND tỉnh"],
  ["DỰ TOÁN THU, CHI NGÂN SÁCH NĂM 2020"],
  [],
  ["Số TT", "Nội dung", "Dự toán được giao", "Tỷ lệ (%)"],
  ["A", "B", "1", "2"],
  ["I", "Nguồn ngân sách trong nước", "12.500", ""],
  ["1", "Chi quản lý hành chính", "12.500", "100"],
  ["1.1", "Kinh phí tự chủ", "8.250,5", "66"],
  ["1.2", "Kinh phí không tự chủ", "4249,5", "34"],
  ["", "", "", ""],
];

test("đọc bảng: bỏ tiêu đề phía trên và dòng đánh số cột, cấp theo số thứ tự", () => {
  const { table, complaints } = readTable("du-toan.xlsx", sheet, "MILLION");
  expect(complaints).toEqual([]);
  expect(table?.columns).toEqual([
    { name: "Dự toán được giao", share: false },
    { name: "Tỷ lệ (%)", share: true },
  ]);
  expect(table?.rows.map(({ number, level, amounts }) => [number, level, ...amounts])).toEqual([
    ["I", 0, "12500", null],
    ["1", 1, "12500", "100"],
    ["1.1", 2, "8250.5", "66"],
    ["1.2", 2, "4249.5", "34"],
  ]);
});

test("sai ô nào nói ô ấy, theo dòng của tệp; đúng ô nào giữ ô ấy", () => {
  const wrong = [
    ["STT", "Nội dung", "Dự toán được giao"],
    ["1", "Lương", "tám tỷ"],
    ["2", "", "15"],
    ["3", "Khác", "1.5"],
  ];
  const { table, complaints } = readTable("a.xlsx", wrong, "MILLION");
  expect(complaints).toMatchObject([
    { row: 0, cell: 0, line: 2, shown: "tám tỷ", message: expect.stringContaining("không phải là số") },
    { row: 1, cell: "content", line: 3 },
    { row: 2, cell: 0, line: 4, shown: "1.5" },
  ]);
  expect(table?.rows.map(({ amounts }) => amounts)).toEqual([[null], ["15"], [null]]);
});

test("không có tiêu đề, không có dòng, quá nhiều dòng hay cột: nói cần gì", () => {
  const of = (rows: string[][]) => readTable("a.xlsx", rows, "MILLION");
  expect(of([["a", "b"]])).toMatchObject({ table: null, complaints: [{ row: null, message: expect.stringContaining("“Nội dung”") }] });
  expect(of([["STT", "Nội dung", "Số tiền"]])).toMatchObject({ table: null, complaints: [{ message: expect.stringContaining("không có dòng nào") }] });
  const many = Array.from({ length: 301 }, (_, at) => [String(at + 1), "Khoản", "1"]);
  expect(of([["STT", "Nội dung", "Số tiền"], ...many])).toMatchObject({ table: null, complaints: [{ message: expect.stringContaining("301 dòng") }] });
  const wide = Array.from({ length: 9 }, (_, at) => `Cột ${at}`);
  expect(
    of([
      ["Nội dung", ...wide],
      ["Khoản", ...wide.map(() => "1")],
    ]),
  ).toMatchObject({ table: null, complaints: [{ message: expect.stringContaining("9 cột") }] });
});

test("số trong sổ tính là số, không phải chữ: 1234.5 không thành mười hai nghìn", () => {
  expect([cellOf(1234.5), cellOf(1234), cellOf(0.1 + 0.2), cellOf(12_345_678_901), cellOf(-1.234)]).toEqual(["1234,5", "1234", "0,3", "12345678901", "-1,234"]);
});
