import type { YearWords } from "./sections";

/** What was told of the years of khóa XV since. */
export const laterTerms: Readonly<Record<number, YearWords>> = {
  2022: {
    headline: "Giám sát, tiếp xúc cử tri trở lại mức trước dịch; chỉ tiêu gửi tài liệu đúng hạn vẫn chưa đạt.",
    opening: "Năm 2022, Hội đồng nhân dân tỉnh ban hành nhiều chính sách phục hồi sau dịch và bắt đầu rà soát toàn bộ nghị quyết còn hiệu lực.",
    limits: [
      "Tài liệu về ngân sách vẫn là phần gửi muộn nhất.",
      "Một dự thảo về mức phí không được thông qua vì chuẩn bị chưa kỹ.",
      "Lời hứa khi trả lời chất vấn chưa được theo dõi trên một bảng chung.",
    ],
    causes: ["Số liệu ngân sách chỉ chốt được sát kỳ họp.", "Cơ quan soạn thảo chưa lấy ý kiến người chịu tác động trước khi trình."],
    lessons: ["Dự thảo được đưa ra lấy ý kiến sớm thì ít phải sửa tại hội trường."],
    directions: [
      "Lập bảng theo dõi lời hứa và đăng trên cổng thông tin.",
      "Hẹn ngày gửi tài liệu ngân sách riêng cho từng kỳ họp.",
      "Hoàn thành rà soát nghị quyết trước tháng 9.",
    ],
  },
  2023: {
    headline: "Lần đầu lời hứa sau chất vấn được theo dõi công khai; kiến nghị về giải phóng mặt bằng còn kéo dài.",
    opening: "Năm 2023, trọng tâm là chính sách bảo vệ và phát triển rừng giai đoạn mới, giám sát đầu tư công và công khai kết quả sau chất vấn.",
    limits: [
      "Có lời hứa quá hạn mà cơ quan trả lời không báo cáo lý do.",
      "Kiến nghị về giải phóng mặt bằng kéo dài qua nhiều kỳ.",
      "Một nghị quyết phải đính chính lỗi kỹ thuật sau khi ban hành.",
    ],
    causes: ["Chưa có quy định về trách nhiệm khi lời hứa quá hạn.", "Khâu soát lỗi trước khi in còn dựa vào một người."],
    lessons: ["Nêu tên việc chưa làm xong ngay trên cổng thông tin tạo sức ép tốt hơn một cuộc họp kín."],
    directions: [
      "Giải trình tại phiên họp Thường trực đối với mọi lời hứa quá hạn.",
      "Hai người soát bản in của từng nghị quyết.",
      "Giám sát chuyên đề về giải phóng mặt bằng.",
    ],
  },
  2024: {
    headline: "Kiến nghị của cử tri được giải quyết nhiều nhất từ đầu nhiệm kỳ; tài liệu gửi đúng hạn thiếu một chút so với chỉ tiêu.",
    opening: "Năm 2024, Hội đồng nhân dân tỉnh giám sát việc giải phóng mặt bằng, quyết định các chính sách dân tộc và chuẩn bị cho việc sắp xếp bộ máy.",
    limits: [
      "Khảo sát ở các xã biên giới còn ít.",
      "Tài liệu của kỳ họp chuyên đề tháng 10 gửi muộn hai ngày.",
      "Nội dung trên cổng thông tin bằng tiếng dân tộc chưa có.",
    ],
    causes: ["Đi lại mùa mưa khó khăn.", "Nội dung chuyên đề bổ sung muộn theo văn bản của cấp trên."],
    lessons: ["Giám sát đến tận hồ sơ của từng hộ mới thấy vướng mắc thật."],
    directions: [
      "Chuẩn bị nhân sự, hồ sơ cho việc hợp nhất hai tỉnh.",
      "Bàn giao kiến nghị còn dang dở theo danh mục.",
      "Giữ tiến độ các cuộc giám sát đã có trong chương trình.",
    ],
  },
  2025: {
    headline: "Sáu tháng đầu tiên của Hội đồng nhân dân tỉnh sau hợp nhất: bộ máy chạy ổn định, một phần kiến nghị bàn giao còn chậm.",
    opening:
      "Báo cáo tính từ ngày 01/7/2025, ngày hai tỉnh Lạc Giang và Mộc Sơn hợp nhất. Hoạt động của sáu tháng đầu năm nằm trong hồ sơ của Hội đồng nhân dân hai tỉnh trước đó.",
    limits: [
      "Kiến nghị của cử tri ở các xã thuộc tỉnh Mộc Sơn cũ chưa nhập đủ vào sổ chung.",
      "Tài liệu hai kỳ họp đầu gửi muộn vì các sở vừa sắp xếp lại.",
      "Quãng đường đi tiếp xúc cử tri xa hơn trước, số cuộc ở bản xa còn ít.",
    ],
    causes: ["Hồ sơ của hai tỉnh lập theo hai mẫu khác nhau.", "Bỏ cấp huyện nên nhiều việc phải xác định lại cơ quan trả lời."],
    lessons: ["Thống nhất mẫu hồ sơ trước, nhập dữ liệu sau, thì không phải làm lại hai lần."],
    directions: [
      "Nhập xong kiến nghị bàn giao trước khi bầu cử khóa XVI.",
      "Phục vụ bầu cử đại biểu Hội đồng nhân dân nhiệm kỳ 2026–2031.",
      "Tổ chức tiếp xúc cử tri theo cụm xã, có điểm trực tuyến cho bản xa.",
    ],
  },
};

/** What the office writes of the year that is not over. */
export const currentWords: YearWords = {
  headline: "Bộ máy của khóa XVI vào việc nhanh; kiến nghị bàn giao và tài liệu gửi muộn vẫn là hai việc phải làm tiếp.",
  opening:
    "Hội đồng nhân dân tỉnh khóa XVI làm việc theo chương trình đã thông qua tại kỳ họp thứ nhất. Số liệu tính đến khi chốt; kỳ họp cuối năm sẽ được bổ sung.",
  limits: [
    "Nghị quyết về một số chính sách đã hứa với cử tri trình chậm so với chương trình.",
    "Một phần kiến nghị từ khóa trước chưa có cơ quan nhận trả lời.",
    "Tài liệu của kỳ họp chuyên đề gần nhất gửi sát ngày họp.",
  ],
  causes: ["Đại biểu tham gia lần đầu chiếm quá nửa.", "Các sở còn chờ hướng dẫn mới về phân cấp cho xã."],
  lessons: ["Họp ngắn, nhiều lần, theo từng chuyên đề giúp đại biểu mới nắm việc nhanh hơn."],
  directions: [
    "Hoàn thành chương trình nghị quyết còn nợ trong quý I.",
    "Giám sát việc phân cấp cho cấp xã.",
    "Đưa kết quả giải quyết từng kiến nghị lên cổng thông tin.",
  ],
};
