import type { YearWords } from "./sections";

/** What was told of the years of khóa XIV and of the year of the election. */
export const firstTerm: Readonly<Record<number, YearWords>> = {
  2018: {
    headline: "Giữ nhịp hai kỳ họp thường lệ, thêm một kỳ chuyên đề; việc giải quyết kiến nghị của cử tri chưa đạt chỉ tiêu đặt ra.",
    opening: "Năm 2018, hoạt động của Hội đồng nhân dân tỉnh tập trung vào ngân sách trung hạn, đường thôn bản và chính sách ở các xã đặc biệt khó khăn.",
    limits: [
      "Nhiều tờ trình gửi sát ngày họp nên các Ban có ít thời gian thẩm tra.",
      "Kết luận giám sát chưa ghi rõ cơ quan nào phải làm gì, đến ngày nào.",
      "Trả lời kiến nghị của cử tri còn chung chung, cùng một nội dung phải hỏi lại ở kỳ sau.",
    ],
    causes: ["Cơ quan soạn thảo chưa lập kế hoạch trình từ đầu năm.", "Chưa có sổ chung để theo dõi kiến nghị; mỗi Tổ đại biểu ghi một cách."],
    lessons: ["Việc nào giao kèm tên người chịu trách nhiệm và ngày báo cáo thì việc đó xong; việc chỉ “đề nghị quan tâm” thì năm sau vẫn còn."],
    directions: [
      "Thống nhất danh mục nội dung trình hai kỳ họp thường lệ ngay trong tháng 01.",
      "Mỗi kết luận giám sát ghi rõ cơ quan thực hiện và thời hạn.",
      "Lập sổ chung theo dõi kiến nghị của cử tri.",
    ],
  },
  2019: {
    headline: "Sổ chung theo dõi kiến nghị bắt đầu có kết quả; tài liệu kỳ họp vẫn còn phần gửi muộn.",
    opening: "Năm 2019, Hội đồng nhân dân tỉnh ban hành các chính sách hỗ trợ trồng chè, nhà ở bán trú và dành nhiều thời gian hơn cho chất vấn.",
    limits: [
      "Một số dự thảo nghị quyết phải chỉnh sửa ngay tại kỳ họp vì đánh giá tác động còn sơ sài.",
      "Giám sát lại việc thực hiện kết luận của năm trước chưa đều giữa các Ban.",
      "Tiếp xúc cử tri chủ yếu ở trung tâm xã, ít tới được các bản xa.",
    ],
    causes: ["Cơ quan trình chưa lấy đủ ý kiến của xã chịu tác động.", "Các Ban có ít cán bộ chuyên trách, một người theo dõi nhiều lĩnh vực."],
    lessons: ["Gửi bảng theo dõi kiến nghị cho từng sở hằng tháng có tác dụng hơn gửi công văn nhắc vào cuối năm."],
    directions: [
      "Không đưa vào chương trình kỳ họp nội dung thiếu báo cáo thẩm tra.",
      "Giám sát lại mọi kết luận sau sáu tháng.",
      "Mỗi Tổ đại biểu tiếp xúc cử tri ở bản xa ít nhất hai lần trong năm.",
    ],
  },
  2020: {
    headline: "Bảy kỳ họp và 97 nghị quyết trong một năm vừa có dịch vừa có lũ; tài liệu của hai kỳ họp gửi muộn, kiến nghị về đất đai còn chậm được trả lời.",
    opening:
      "Năm 2020, dịch bệnh và đợt lũ tháng 8 khiến Hội đồng nhân dân tỉnh phải họp nhiều lần ngoài kỳ thường lệ để kịp phân bổ vốn, hỗ trợ người mất việc và khắc phục thiệt hại. Lần đầu tiên Hội đồng họp trực tuyến và biểu quyết từ xa.",
    limits: [
      "Tài liệu của hai kỳ họp gửi đến đại biểu muộn hơn quy định, chủ yếu do cơ quan soạn thảo trình chậm.",
      "Phần mềm kỳ họp không giấy chưa dùng chung được với hệ thống văn bản của các sở, nên vẫn phải in một phần tài liệu.",
      "Kiến nghị chưa có trả lời bằng văn bản tập trung ở lĩnh vực đất đai, nhiều nhất ở Nậm Sơn.",
      "Tiếp xúc cử tri và tiếp công dân ít hơn kế hoạch trong những tháng giãn cách.",
    ],
    causes: [
      "Khách quan: nhiều kỳ họp phải triệu tập gấp; việc đi lại bị gián đoạn vì dịch và lũ; hồ sơ địa chính ở các xã vùng cao đã cũ.",
      "Chủ quan: Văn phòng chưa kiên quyết trả lại hồ sơ thiếu hoặc muộn; một số sở chưa phân công đầu mối trả lời kiến nghị.",
      "Hạ tầng họp trực tuyến của các điểm cầu chưa được kiểm tra trước kỳ họp đầu tiên.",
    ],
    lessons: [
      "Chuẩn bị phương án họp từ xa từ trước, chạy thử từng điểm cầu, thì kỳ họp gấp vẫn giữ được chất lượng thảo luận.",
      "Công khai từng kiến nghị kèm tên cơ quan phải trả lời làm thời gian trả lời ngắn lại rõ rệt.",
    ],
    directions: [
      "Phục vụ cuộc bầu cử đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021–2026 và kỳ họp thứ nhất của khóa mới.",
      "Trả lại hồ sơ gửi sau thời hạn; công bố danh sách cơ quan trình chậm sau mỗi kỳ họp.",
      "Giải quyết dứt điểm kiến nghị tồn đọng về đất đai trong sáu tháng đầu năm.",
      "Đưa các nghị quyết từ năm 2004 lên cổng thông tin ở dạng tra cứu được.",
      "Kết nối phần mềm kỳ họp không giấy với hệ thống văn bản của các sở.",
    ],
  },
  2021: {
    headline: "Năm chuyển giao hai khóa: bầu cử an toàn, bộ máy khóa XV kiện toàn xong trong quý III; giám sát và tiếp xúc cử tri phải giảm bớt.",
    opening: "Năm 2021 có hai phần: khóa XIV tổng kết nhiệm kỳ, khóa XV bắt đầu từ kỳ họp thứ nhất ngày 25/6. Hai văn phòng giúp việc hợp nhất từ ngày 01/7.",
    limits: [
      "Một số cuộc giám sát của sáu tháng đầu năm phải dừng để phục vụ bầu cử.",
      "Đại biểu tham gia lần đầu còn lúng túng khi thẩm tra ngân sách.",
      "Chỉ tiêu giải quyết kiến nghị chưa đạt vì hồ sơ bàn giao giữa hai khóa chưa đầy đủ.",
    ],
    causes: ["Dịch kéo dài, nhiều xã giãn cách đúng thời gian tiếp xúc cử tri.", "Việc sắp xếp Văn phòng sau hợp nhất mất gần một quý."],
    lessons: ["Bàn giao hồ sơ giữa hai khóa phải làm theo danh mục có ký nhận, không bàn giao bằng lời."],
    directions: [
      "Bồi dưỡng kỹ năng thẩm tra, chất vấn cho đại biểu mới.",
      "Khôi phục số cuộc giám sát và tiếp xúc cử tri như trước dịch.",
      "Rà soát nghị quyết của khóa trước để sửa đổi, thay thế hoặc bãi bỏ.",
    ],
  },
};
