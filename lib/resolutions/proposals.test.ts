import { expect, test } from "vitest";
import { scannedPage as scanned } from "@/tests/support/scanned-page";
import { proposalsOf } from "./proposals";

const first = `HỘI ĐỒNG NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LẠC GIANG Độc lập - Tự do - Hạnh phúc
Số: 45/NQ - HDND Lạc Giang, ngày 09 tháng 12 năm 2020
NGHỊ QUYẾT
Về việc hỗ trợ học phí cho học sinh
vùng cao năm học 2020 - 2021
HỘI ĐỒNG NHÂN DÂN TỈNH LẠC GIANG
KHÓA XIV, KỲ HỌP THỨ MƯỜI TÁM
Căn cứ Nghị quyết số 12/2019/NQ-HĐND ngày 10 tháng 7 năm 2019;
QUYẾT NGHỊ:
Điều 1. Đối tượng và mức hỗ trợ
1. Học sinh bán trú ở xã đặc biệt khó khăn được hỗ trợ toàn bộ học phí trong
năm học.`;
const second = `2
Điều 2. Tổ chức thực hiện
Chủ tịch Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.
Nghị quyết này đã được Hội đồng nhân dân tỉnh Lạc Giang khóa XIV, kỳ họp thứ mười tám
thông qua ngày 08 tháng 12 năm 2020 và có hiệu lực thi hành kể từ
ngày 20 tháng 12 năm 2020./.
Nơi nhận: TM. HỘI ĐỒNG NHÂN DÂN
- Ủy ban Thường vụ Quốc hội; CHỦ TỊCH
- Lưu: VT. Giàng A Páo`;

test("đầu, cuối và các điều của một nghị quyết quét", () => {
  const { found, body } = proposalsOf([scanned(1, first), scanned(2, second)]);
  const values = Object.fromEntries(Object.entries(found).map(([name, one]) => [name, one.value]));
  expect(values).toEqual({
    symbol: "45/NQ-HĐND",
    issuedOn: "09/12/2020",
    title: "Về việc hỗ trợ học phí cho học sinh vùng cao năm học 2020 - 2021",
    adoptedOn: "08/12/2020",
    effectiveOn: "20/12/2020",
    signedFor: "TM. HỘI ĐỒNG NHÂN DÂN",
    signerTitle: "CHỦ TỊCH",
    signerName: "Giàng A Páo",
  });
  expect(Object.values(found).map(({ doubt }) => doubt)).toEqual(Array(8).fill(null));
  expect(found.title?.place).toEqual({ page: 1, left: 1000, top: 2000, width: 800, height: 800 });
  expect(found.signerName?.place).toMatchObject({ page: 2, top: 4000 });
  expect(body.split("\n")).toEqual([
    "Điều 1. Đối tượng và mức hỗ trợ",
    "1. Học sinh bán trú ở xã đặc biệt khó khăn được hỗ trợ toàn bộ học phí trong năm học.",
    "Điều 2. Tổ chức thực hiện",
    "Chủ tịch Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.",
    "Nghị quyết này đã được Hội đồng nhân dân tỉnh Lạc Giang khóa XIV, kỳ họp thứ mười tám thông qua ngày 08 tháng 12 năm 2020 và có hiệu lực thi hành kể từ ngày 20 tháng 12 năm 2020./.",
  ]);
});

test("chỗ nào đáng ngờ thì nói vì sao: số không ở đầu trang, trang mờ; ngày không có trong lịch thì không đề nghị", () => {
  const unnumbered = first.replace("Số: 45/NQ - HDND ", "").replace("ngày 09 tháng 12", "ngày 31 tháng 11");
  const { found } = proposalsOf([scanned(1, unnumbered, 0.6)]);
  expect(found.symbol).toMatchObject({ value: "12/2019/NQ-HĐND", doubt: expect.stringContaining("Không thấy số ở đầu trang") });
  expect(found.title?.doubt).toContain("Trang này mờ");
  expect(found.issuedOn).toBeUndefined();
});

test("không có gì để đề nghị", () => {
  expect(proposalsOf([])).toEqual({ found: {}, body: "" });
  expect(proposalsOf([scanned(1, "Một trang chữ khác hẳn")])).toEqual({ found: {}, body: "" });
});

test("phụ lục sau chữ ký thuộc về văn bản", () => {
  const { body } = proposalsOf([scanned(1, first), scanned(2, second), scanned(3, "PHỤ LỤC I\nDANH MỤC XÃ\n1. Xã Nậm Sơn")]);
  expect(body.split("\n").slice(-3)).toEqual(["PHỤ LỤC I", "DANH MỤC XÃ", "1. Xã Nậm Sơn"]);
});
