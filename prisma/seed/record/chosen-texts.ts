import { article, chapter, clause, type Part } from "./parts";

const forest2017 = (level: string): readonly Part[] => [
  chapter(
    "I",
    "Quy định chung",
    article("1", "Phạm vi điều chỉnh", "Nghị quyết này quy định chính sách bảo vệ, khoanh nuôi và phát triển rừng trên địa bàn tỉnh giai đoạn 2017–2022."),
    article("2", "Đối tượng áp dụng", "Hộ gia đình, cộng đồng dân cư nhận khoán bảo vệ rừng; ban quản lý rừng; cơ quan, tổ chức có liên quan."),
  ),
  chapter(
    "II",
    "Chính sách cụ thể",
    article(
      "3",
      "Điều kiện nhận khoán",
      clause("1", "Cư trú tại thôn, bản có rừng từ 12 tháng trở lên."),
      clause("2", "Có bản cam kết không phát rừng làm nương."),
    ),
    article(
      "4",
      "Mức khoán bảo vệ rừng",
      clause("1", `Mức khoán bảo vệ rừng phòng hộ là ${level} đồng/ha/năm.`),
      clause("2", "Mức khoán bảo vệ rừng sản xuất là rừng tự nhiên là 200.000 đồng/ha/năm."),
      clause("3", "Tiền khoán trả hai lần trong năm:", "Lần một trước ngày 30 tháng 6;", "Lần hai trước ngày 31 tháng 12."),
    ),
    article("5", "Hỗ trợ trồng rừng", "Hỗ trợ cây giống và phân bón năm đầu 5.000.000 đồng/ha đối với rừng trồng gỗ lớn."),
  ),
  chapter(
    "III",
    "Tổ chức thực hiện",
    article("6", "Kinh phí", "Ngân sách tỉnh, tiền dịch vụ môi trường rừng và nguồn hợp pháp khác."),
    article(
      "7",
      "Tổ chức thực hiện",
      clause("1", "Ủy ban nhân dân tỉnh tổ chức thực hiện."),
      clause("2", "Các Ban của Hội đồng nhân dân tỉnh giám sát việc thực hiện."),
    ),
  ),
];

const zones2016: readonly Part[] = [
  ...["Mục tiêu", "Quy mô", "Rừng đặc dụng", "Rừng phòng hộ", "Rừng sản xuất", "Giải pháp"].map((heading, index) =>
    article(
      String(index + 1),
      heading,
      `Diện tích, ranh giới và nhiệm vụ về ${heading.toLowerCase()} được xác định trên bản đồ quy hoạch tỷ lệ 1/50.000 kèm theo.`,
    ),
  ),
  article(
    "7",
    "Xử lý chuyển tiếp",
    clause("1", "Diện tích đã giao trước ngày Nghị quyết có hiệu lực giữ nguyên hạn mức."),
    clause("2", "Hồ sơ đang thẩm định được xử lý theo quy hoạch mới."),
    clause("3", "Mức khoán cũ áp dụng đến khi có chính sách thay thế."),
  ),
  article("8", "Tổ chức thực hiện", "Ủy ban nhân dân tỉnh tổ chức thực hiện; Hội đồng nhân dân tỉnh giám sát."),
];

const forest2020 = (level: string, extra: boolean): readonly Part[] => [
  chapter(
    "I",
    "Sửa đổi, bổ sung",
    article(
      "1",
      "Sửa đổi Điều 4",
      clause(
        "1",
        `Sửa đổi khoản 1 Điều 4 như sau: “1. Mức khoán bảo vệ rừng phòng hộ ở xã khu vực III là ${level} đồng/ha/năm; ở các xã còn lại là 400.000 đồng/ha/năm.”`,
      ),
      clause("2", "Hộ nhận khoán được hỗ trợ thêm 15 kg gạo/người/tháng trong mùa giáp hạt, không quá ba tháng trong năm."),
    ),
    article(
      "2",
      "Bổ sung Điều 4a",
      "Bổ sung Điều 4a sau Điều 4 như sau: “Điều 4a. Công khai: danh sách hộ nhận khoán và số tiền được niêm yết tại nhà văn hóa bản trong 15 ngày.”",
    ),
    ...(extra ? [article("3", "Bãi bỏ", "Bãi bỏ khoản 3 Điều 7 Nghị quyết số 08/2016/NQ-HĐND.")] : []),
  ),
  chapter(
    "II",
    "Tổ chức thực hiện",
    article("4", "Kinh phí", "Ngân sách tỉnh bảo đảm phần tăng thêm từ năm 2021."),
    article(
      "5",
      "Điều khoản thi hành",
      clause("1", "Ủy ban nhân dân tỉnh tổ chức thực hiện."),
      clause("2", "Nghị quyết có hiệu lực từ ngày 20 tháng 12 năm 2020."),
    ),
  ),
];

/** Texts of resolutions whose story is told, with the draft that was handed in. */
export const chosenTexts: Readonly<Record<string, { adopted: readonly Part[]; draft: readonly Part[] }>> = {
  "08/2016/NQ-HĐND": { adopted: zones2016, draft: zones2016.slice(0, 7) },
  "12/2017/NQ-HĐND": { adopted: forest2017("300.000"), draft: forest2017("250.000") },
  "24/2020/NQ-HĐND": { adopted: forest2020("450.000", true), draft: forest2020("400.000", false) },
};
