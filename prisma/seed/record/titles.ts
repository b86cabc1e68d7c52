import type { Chance } from "./chance";
import type { FieldKey } from "./fields";

/*
 * What the made-up council decides on. Braces are filled: {xa} a commune, {noi} a hamlet or a commune, {duong} a road, {nam} the year, {sau} the next one, {doan} a span
 * of some years.
 */

const communes = [
  "Hua Pe",
  "Bản Vẹ",
  "Nà Đon",
  "Đá Bạc",
  "Huổi Mo",
  "Khe Dầu",
  "Vân Trung",
  "Pa Hu",
  "Sín Pao",
  "Tả Chải",
  "Cốc Lùng",
  "Háng Chua",
  "Mỏ Vàng",
  "Khau Lạ",
];
const roads = ["Lạc Thành – Yên Khê", "Nậm Sơn – Hua Pe", "Mường Hà – Phù Vân", "Tà Lèng – Pú Tre", "tránh phường Tân Giang", "Bản Vẹ – Khe Dầu"];

const hamlets = [
  "Nà Sang",
  "Pom Lót",
  "Huổi Lạc",
  "Co Muông",
  "Nậm Cắt",
  "Tà Phình",
  "Séo Lủng",
  "Nà Khoang",
  "Phiêng Cại",
  "Hin Đăm",
  "Khuổi Luông",
  "Lao Chải",
];

const normative: Record<FieldKey, readonly string[]> = {
  "ngan-sach-dau-tu": [
    "Quy định nội dung, mức chi tổ chức hội nghị và chế độ công tác phí từ năm {sau}",
    "Quy định mức chi bảo đảm công tác kiểm tra, xử lý văn bản từ năm {sau}",
    "Quy định chính sách hỗ trợ doanh nghiệp đầu tư vào xã đặc biệt khó khăn giai đoạn {doan}",

    "Quy định phân cấp nguồn thu, nhiệm vụ chi giữa các cấp ngân sách địa phương giai đoạn {doan}",
    "Ban hành định mức phân bổ dự toán chi thường xuyên ngân sách địa phương năm {sau}",
    "Quy định nguyên tắc, tiêu chí, định mức phân bổ vốn đầu tư công nguồn ngân sách tỉnh giai đoạn {doan}",
    "Quy định mức thu, quản lý và sử dụng lệ phí đăng ký kinh doanh trên địa bàn tỉnh từ năm {sau}",
  ],
  "dat-dai": [
    "Quy định hạn mức giao đất ở, diện tích tối thiểu được tách thửa từ năm {sau}",
    "Quy định trường hợp, điều kiện thu hồi đất để thực hiện dự án khu dân cư từ năm {sau}",
    "Quy định mức đất rừng giao cho cộng đồng dân cư giai đoạn {doan}",

    "Thông qua bảng giá đất áp dụng trên địa bàn tỉnh từ năm {sau}",
    "Quy định mức hỗ trợ khi Nhà nước thu hồi đất trồng lúa nương tại xã {xa} và các xã vùng cao",
  ],
  "nong-nghiep-moi-truong": [
    "Quy định phí bảo vệ môi trường đối với khai thác khoáng sản từ năm {sau}",
    "Quy định mức hỗ trợ khôi phục sản xuất sau thiên tai từ năm {sau}",
    "Quy định chính sách hỗ trợ nước sạch nông thôn giai đoạn {doan}",
    "Quy định mức giá dịch vụ thu gom, xử lý rác thải sinh hoạt từ năm {sau}",

    "Quy định chính sách hỗ trợ phát triển cây chè, cây mắc ca giai đoạn {doan}",
    "Quy định mức chi trả dịch vụ môi trường rừng cho cộng đồng dân cư từ năm {sau}",
    "Quy định chính sách hỗ trợ liên kết sản xuất và tiêu thụ nông sản giai đoạn {doan}",
    "Quy định khu vực không được phép chăn nuôi và chính sách hỗ trợ di dời tại xã {xa}",
  ],
  "xay-dung-giao-thong": [
    "Quy định mức hỗ trợ bảo trì đường xã từ năm {sau}",
    "Quy định chính sách phát triển nhà ở xã hội giai đoạn {doan}",
    "Quy định mức thu phí sử dụng lòng đường, hè phố từ năm {sau}",

    "Quy định mức hỗ trợ cứng hóa đường thôn, bản bằng xi măng năm {sau}",
    "Quy định giá dịch vụ sử dụng đò, phà được đầu tư bằng ngân sách từ năm {sau}",
  ],
  "giao-duc": [
    "Quy định mức thu dịch vụ phục vụ hỗ trợ giáo dục năm học {nam}–{sau}",
    "Quy định chính sách thu hút giáo viên dạy ngoại ngữ, tin học giai đoạn {doan}",
    "Quy định mức thưởng học sinh, giáo viên đạt thành tích từ năm {sau}",

    "Quy định mức học phí đối với cơ sở giáo dục công lập năm học {nam}–{sau}",
    "Quy định chính sách hỗ trợ học sinh bán trú tại xã {xa} và các xã đặc biệt khó khăn giai đoạn {doan}",
  ],
  "y-te": [
    "Quy định chính sách thu hút bác sĩ về công tác tại tuyến xã giai đoạn {doan}",
    "Quy định mức hỗ trợ đóng bảo hiểm y tế cho hộ cận nghèo từ năm {sau}",

    "Quy định giá dịch vụ khám bệnh, chữa bệnh không thuộc phạm vi thanh toán của Quỹ bảo hiểm y tế từ năm {sau}",
    "Quy định chế độ hỗ trợ nhân viên y tế thôn, bản và cô đỡ giai đoạn {doan}",
  ],
  "van-hoa-xa-hoi": [
    "Quy định mức hỗ trợ xây dựng nhà văn hóa thôn, bản từ năm {sau}",
    "Quy định mức chi cho giải thi đấu thể thao từ năm {sau}",
    "Quy định chính sách hỗ trợ đào tạo nghề, đi làm việc ở nước ngoài giai đoạn {doan}",

    "Quy định mức chuẩn trợ giúp xã hội áp dụng trên địa bàn tỉnh từ năm {sau}",
    "Quy định chính sách bảo tồn nghề dệt, nghề rèn và lễ hội truyền thống giai đoạn {doan}",
  ],
  "dan-toc": [
    "Quy định mức hỗ trợ bảo tồn tiếng nói, chữ viết của các dân tộc từ năm {sau}",
    "Quy định định mức đất ở, đất sản xuất cho hộ dân tộc thiểu số nghèo giai đoạn {doan}",

    "Quy định nội dung, mức hỗ trợ thực hiện Chương trình mục tiêu quốc gia vùng đồng bào dân tộc thiểu số năm {sau}",
    "Quy định chính sách đối với người có uy tín trong đồng bào dân tộc thiểu số giai đoạn {doan}",
  ],
  "to-chuc-bo-may": [
    "Quy định chính sách đối với lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở từ năm {sau}",
    "Quy định chế độ hỗ trợ người làm công tác chuyển đổi số ở xã từ năm {sau}",

    "Quy định chức danh, mức phụ cấp người hoạt động không chuyên trách ở thôn, bản từ năm {sau}",
    "Quy định mức hỗ trợ cán bộ, công chức dôi dư do sắp xếp đơn vị hành chính giai đoạn {doan}",
  ],
  "phap-che-giam-sat": [
    "Quy định mức chi tiếp công dân, xử lý đơn từ năm {sau}",
    "Quy định mức chi cho công tác xây dựng văn bản quy phạm pháp luật từ năm {sau}",

    "Quy định một số chế độ, định mức chi phục vụ hoạt động của Hội đồng nhân dân các cấp từ năm {sau}",
    "Quy định mức chi cho công tác hòa giải ở cơ sở và phổ biến pháp luật giai đoạn {doan}",
  ],
};

const individual: Record<FieldKey, readonly string[]> = {
  "ngan-sach-dau-tu": [
    "Về dự toán thu, chi ngân sách địa phương và phân bổ ngân sách cấp tỉnh năm {sau}",
    "Phê chuẩn quyết toán ngân sách địa phương năm {truoc}",
    "Về kế hoạch đầu tư công năm {sau}",
    "Về chủ trương đầu tư dự án Trường phổ thông dân tộc bán trú {noi}",
    "Về chủ trương đầu tư dự án cấp nước liên bản {noi}",
    "Điều chỉnh kế hoạch đầu tư công trung hạn, bổ sung dự án tại {noi}",
  ],
  "dat-dai": [
    "Thông qua danh mục dự án thu hồi đất năm {sau}, đợt {dot}",
    "Thông qua danh mục dự án chuyển mục đích sử dụng đất trồng lúa, đất rừng phòng hộ năm {nam}, đợt {dot}",
  ],
  "nong-nghiep-moi-truong": ["Về chủ trương chuyển mục đích sử dụng rừng để làm hồ chứa nước {noi}", "Thông qua đề án sắp xếp dân cư vùng sạt lở {noi}"],
  "xay-dung-giao-thong": [
    "Về chủ trương đầu tư dự án đường {duong}, đoạn qua {noi}",
    "Về đặt tên đường, phố tại trung tâm {noi} và các phường",
    "Thông qua nhiệm vụ quy hoạch chung xây dựng khu vực xã {xa}",
  ],
  "giao-duc": ["Về giao số lượng người làm việc trong các trường học công lập năm {sau}", "Thông qua đề án sáp nhập các điểm trường lẻ {noi}"],
  "y-te": ["Về đầu tư nâng cấp trạm y tế {noi}", "Thông qua đề án bác sĩ về xã vùng cao, điểm {noi}"],
  "van-hoa-xa-hoi": ["Về đầu tư tôn tạo di tích tại {noi}", "Về hỗ trợ xóa nhà tạm cho hộ nghèo {noi}"],
  "dan-toc": ["Phân bổ vốn Chương trình mục tiêu quốc gia vùng đồng bào dân tộc thiểu số năm {sau}, đợt {dot}", "Về hỗ trợ đất ở, nước sinh hoạt tại {noi}"],
  "to-chuc-bo-may": [
    "Về giao biên chế công chức năm {sau}",
    "Về việc sáp nhập, đặt tên thôn, bản tại {noi}",
    "Xác nhận kết quả miễn nhiệm, bầu bổ sung Ủy viên Ủy ban nhân dân tỉnh, đợt {dot} năm {nam}",
  ],
  "phap-che-giam-sat": [
    "Về chương trình giám sát của Hội đồng nhân dân tỉnh năm {sau}",
    "Về kết quả giám sát việc giải quyết kiến nghị của cử tri năm {nam}, đợt {dot}",
    "Về chất vấn và trả lời chất vấn tại kỳ họp tháng {thang}/{nam}",
  ],
};

/** A title that was not given yet; null when the dice find none in the field. @param used grows by the title */
export function titleFor(chance: Chance, series: "NORMATIVE" | "INDIVIDUAL", field: FieldKey, on: Date, used: Set<string>): string | null {
  const year = on.getUTCFullYear();
  for (let attempt = 0; attempt < 20; attempt++) {
    const from = year + chance.int(0, 1);
    const title = chance
      .pick((series === "NORMATIVE" ? normative : individual)[field])
      .replaceAll("{xa}", chance.pick(communes))
      .replaceAll("{noi}", `${chance.percent(70) ? `bản ${chance.pick(hamlets)}, ` : ""}xã ${chance.pick(communes)}`)
      .replaceAll("{duong}", chance.pick(roads))
      .replaceAll("{dot}", String(chance.int(1, 4)))
      .replaceAll("{nam}", String(year))
      .replaceAll("{thang}", String(on.getUTCMonth() + 1))
      .replaceAll("{sau}", String(year + 1))
      .replaceAll("{truoc}", String(year - 1))
      .replaceAll("{doan}", `${from}–${from + chance.int(2, 4)}`);
    if (used.has(title)) continue;
    used.add(title);
    return title;
  }
  return null;
}
