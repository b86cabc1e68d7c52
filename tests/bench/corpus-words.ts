/*
 * Words of a made-up province, from which the bench composes as many records as it needs: what councils speak about, where, and who. The first
 * of each list come up most, the last seldom, as words do.
 */

/** What a record is about. */
export interface Topic {
  subjects: readonly string[];
  /** What people complain of. */
  troubles: readonly string[];
  agency: string;
}

export const topics: readonly Topic[] = [
  {
    subjects: [
      ...["kế hoạch đầu tư công", "dự toán ngân sách địa phương", "quyết toán ngân sách", "vốn đầu tư công trung hạn", "phân bổ vốn dự phòng"],
      ...["phân cấp nguồn thu, nhiệm vụ chi", "tiết kiệm chi thường xuyên", "nợ đọng xây dựng cơ bản", "định mức phân bổ dự toán chi"],
    ],
    troubles: ["vốn giao đầu năm mà cuối quý ba chưa giải ngân", "công trình dở dang vì thiếu vốn đối ứng", "nhà thầu bỏ việc giữa chừng"],
    agency: "Sở Tài chính",
  },
  {
    subjects: [
      ...["quản lý đất đai", "cấp giấy chứng nhận quyền sử dụng đất", "bồi thường, giải phóng mặt bằng", "bảng giá đất", "thu hồi đất thực hiện dự án"],
      ...["chuyển mục đích sử dụng đất trồng lúa", "hạn mức giao đất ở", "tách thửa, hợp thửa", "đo đạc bản đồ địa chính", "đất công ích bị lấn chiếm"],
    ],
    troubles: ["hồ sơ đất nộp hai năm chưa có kết quả", "giá bồi thường thấp hơn giá thị trường", "ranh giới thửa đất chồng lấn giữa hai hộ"],
    agency: "Sở Nông nghiệp và Môi trường",
  },
  {
    subjects: [
      ...["bảo vệ và phát triển rừng", "khoán bảo vệ rừng phòng hộ", "chi trả dịch vụ môi trường rừng", "giao đất, giao rừng", "trồng rừng gỗ lớn"],
      ...["phòng cháy, chữa cháy rừng", "rừng cộng đồng", "khai thác lâm sản trái phép", "trồng quế dưới tán rừng", "tuần tra rừng giáp ranh"],
    ],
    troubles: ["tiền khoán bảo vệ rừng về chậm", "rừng đầu nguồn bị phát làm nương", "tổ tuần rừng thiếu dụng cụ"],
    agency: "Chi cục Kiểm lâm",
  },
  {
    subjects: [
      ...["đường giao thông nông thôn", "cứng hóa đường thôn, bản", "bảo trì đường tỉnh", "cầu dân sinh qua suối", "an toàn giao thông đường thủy nội địa"],
      ...["đường tránh trung tâm phường", "xử lý điểm sạt lở trên đường tỉnh", "kiểm soát tải trọng xe", "bến xe khách liên xã"],
    ],
    troubles: ["đường vào bản lầy lội sau mưa", "cầu treo hỏng ván mặt", "xe chở đá làm nứt đường mới trải nhựa"],
    agency: "Sở Xây dựng",
  },
  {
    subjects: [
      ...["hỗ trợ học sinh bán trú", "thiếu giáo viên mầm non", "mức học phí cơ sở giáo dục công lập", "sáp nhập điểm trường lẻ", "bữa ăn học đường"],
      ...["nhà công vụ cho giáo viên", "tuyển sinh đầu cấp", "dạy tiếng dân tộc thiểu số", "phổ cập giáo dục", "xóa mù chữ cho người lớn"],
    ],
    troubles: ["lớp học dột, bàn ghế hỏng", "trường thu nhiều khoản tự nguyện", "học sinh lội suối đến lớp"],
    agency: "Sở Giáo dục và Đào tạo",
  },
  {
    subjects: [
      ...["khám bệnh, chữa bệnh bảo hiểm y tế", "trạm y tế xã", "thu hút bác sĩ về tuyến xã", "đấu thầu thuốc tập trung", "phụ cấp nhân viên y tế thôn, bản"],
      ...["phòng, chống dịch bệnh", "tiêm chủng mở rộng", "dinh dưỡng trẻ em vùng cao", "an toàn thực phẩm"],
    ],
    troubles: ["trạm y tế hết thuốc huyết áp", "xã chưa có bác sĩ làm việc thường xuyên", "máy siêu âm hỏng nửa năm chưa sửa"],
    agency: "Sở Y tế",
  },
  {
    subjects: [
      ...[
        "công trình nước sạch nông thôn",
        "cấp nước sinh hoạt tập trung",
        "quản lý, khai thác công trình thủy lợi",
        "kiên cố hóa kênh mương",
        "hồ chứa nước nhỏ",
      ],
      ...["chất lượng nước sinh hoạt", "giá nước sạch đô thị"],
    ],
    troubles: ["công trình nước sạch xây xong thì cạn", "máy bơm cháy không có tiền sửa", "nước đục suốt mùa mưa"],
    agency: "Trung tâm Nước sạch nông thôn",
  },
  {
    subjects: [
      ...["thu gom, xử lý rác thải sinh hoạt", "ô nhiễm môi trường khu công nghiệp", "khai thác cát sỏi lòng sông", "phí bảo vệ môi trường"],
      ...["nước thải chế biến tinh bột sắn", "đóng cửa bãi rác quá tải", "phân loại rác tại nguồn"],
    ],
    troubles: ["bãi rác bốc mùi sát khu dân cư", "tàu hút cát làm sạt bờ sông", "lò gạch xả khói ban đêm"],
    agency: "Chi cục Bảo vệ môi trường",
  },
  {
    subjects: [
      ...["giảm nghèo bền vững", "chương trình mục tiêu quốc gia vùng đồng bào dân tộc thiểu số", "xóa nhà tạm, nhà dột nát", "hỗ trợ đất ở, đất sản xuất"],
      ...["người có uy tín trong đồng bào dân tộc", "bảo tồn tiếng nói, chữ viết", "định canh, định cư xen ghép", "tín dụng chính sách"],
    ],
    troubles: ["hộ nghèo chưa được xét hỗ trợ làm nhà", "giống cây cấp sai vụ", "văn bản chính sách không ai đọc cho bà con nghe"],
    agency: "Sở Dân tộc và Tôn giáo",
  },
  {
    subjects: [
      ...[
        "tinh giản biên chế",
        "sắp xếp đơn vị hành chính",
        "cải cách thủ tục hành chính",
        "người hoạt động không chuyên trách ở thôn, bản",
        "vị trí việc làm",
      ],
      ...["kỷ luật, kỷ cương công vụ", "sáp nhập thôn, bản", "chế độ cho cán bộ dôi dư"],
    ],
    troubles: ["xã thiếu công chức địa chính", "người dân đi lại nhiều lần vì một tờ giấy", "phụ cấp trưởng bản chậm ba tháng"],
    agency: "Sở Nội vụ",
  },
  {
    subjects: [
      ...["giải quyết kiến nghị của cử tri", "tiếp công dân, xử lý đơn", "chương trình giám sát chuyên đề", "chất vấn và trả lời chất vấn", "hòa giải ở cơ sở"],
      ...["phổ biến, giáo dục pháp luật", "kiểm tra văn bản quy phạm pháp luật", "lấy phiếu tín nhiệm", "phòng, chống tham nhũng"],
    ],
    troubles: ["kiến nghị trả lời chung chung", "đơn gửi nhiều nơi không nơi nào nhận", "lời hứa tại phiên chất vấn quá hạn"],
    agency: "Sở Tư pháp",
  },
  {
    subjects: [
      ...["xây dựng nông thôn mới", "liên kết sản xuất và tiêu thụ nông sản", "hỗ trợ phát triển cây chè", "chăn nuôi an toàn sinh học", "vùng trồng mắc ca"],
      ...["phòng, chống dịch tả lợn châu Phi", "khôi phục sản xuất sau thiên tai", "sản phẩm OCOP", "giống lúa chất lượng cao"],
    ],
    troubles: ["chè rớt giá, xưởng ngừng mua", "trâu bò chết rét", "phân bón giả bán ở chợ phiên"],
    agency: "Chi cục Phát triển nông thôn",
  },
  {
    subjects: [
      ...["phòng, chống thiên tai", "sắp xếp dân cư vùng sạt lở", "tái định cư thủy điện", "cảnh báo lũ quét", "kè chống sạt lở bờ sông"],
      ...["hỗ trợ khẩn cấp sau mưa lũ", "quy trình vận hành liên hồ chứa"],
    ],
    troubles: ["nhà nằm dưới ta luy nứt", "khu tái định cư chưa có điện", "hồ xả lũ đêm không báo trước"],
    agency: "Ban Chỉ huy phòng thủ dân sự tỉnh",
  },
  {
    subjects: [
      ...["phát triển du lịch cộng đồng", "bảo tồn di tích lịch sử", "lễ hội truyền thống", "mức phí tham quan danh lam thắng cảnh", "nhà văn hóa thôn, bản"],
      ...["nghề dệt thổ cẩm", "giải thi đấu thể thao", "thư viện lưu động"],
    ],
    troubles: ["nhà sàn cổ bị tháo bán", "khách đến không có nhà vệ sinh công cộng", "loa truyền thanh hỏng cả năm"],
    agency: "Sở Văn hóa, Thể thao và Du lịch",
  },
  {
    subjects: [
      ...["đào tạo nghề cho lao động nông thôn", "giải quyết việc làm", "mức chuẩn trợ giúp xã hội", "chăm sóc người có công", "bảo vệ trẻ em"],
      ...["đưa lao động đi làm việc ở nước ngoài", "nhà ở xã hội cho công nhân"],
    ],
    troubles: ["học nghề xong không có việc", "doanh nghiệp nợ bảo hiểm xã hội", "trợ cấp trả chậm qua bưu điện"],
    agency: "Sở Lao động",
  },
  {
    subjects: [
      ...["chuyển đổi số cấp xã", "kỳ họp không giấy", "số hóa hồ sơ lưu trữ", "dịch vụ công trực tuyến", "phủ sóng di động vùng lõm"],
      ...["an toàn thông tin mạng", "cơ sở dữ liệu nghị quyết"],
    ],
    troubles: ["mạng chập chờn, hồ sơ gửi không đi", "bản quét mờ không đọc được", "phần mềm hai ngành không nối với nhau"],
    agency: "Sở Khoa học và Công nghệ",
  },
  {
    subjects: [
      ...["thu hút đầu tư vào khu công nghiệp", "hỗ trợ doanh nghiệp nhỏ và vừa", "quản lý chợ nông thôn", "điện lưới cho bản chưa có điện", "cửa khẩu phụ"],
      ...["kinh tế tập thể, hợp tác xã", "khai thác khoáng sản", "giá điện sinh hoạt"],
    ],
    troubles: ["phí chợ tăng mà mái chợ dột", "đường điện võng sát mái nhà", "mỏ đá nổ mìn rung nứt tường"],
    agency: "Sở Công Thương",
  },
  {
    subjects: [
      ...["bảo đảm an ninh, trật tự ở cơ sở", "phòng, chống tội phạm và ma túy", "tuyển quân", "phòng cháy, chữa cháy khu dân cư", "công tác xét xử"],
      ...["thi hành án dân sự", "kiểm sát việc giải quyết đơn"],
    ],
    troubles: ["trộm cắp vật tư công trình", "karaoke ồn quá giờ", "án dân sự tồn nhiều năm"],
    agency: "Công an tỉnh",
  },
];

export const communes = [
  ...["Mường Hà", "Nậm Sơn", "Yên Khê", "Phù Vân", "Tà Lèng", "Hua Pe", "Bản Vẹ", "Nà Đon", "Đá Bạc", "Huổi Mo", "Khe Dầu", "Vân Trung", "Pa Hu"],
  ...["Sín Pao", "Tả Chải", "Cốc Lùng", "Háng Chua", "Mỏ Vàng", "Khau Lạ", "Đồng Mía", "Suối Trong", "Làng Chè", "Nà Ngần", "Bản Lầu", "Cầu Vàng"],
  ...["Pú Tre", "Mường Lống", "Chiềng Sại", "Lũng Phìn", "Nậm Ngùa", "Thác Lụa", "Xuân Bồng", "Đèo Gạo", "Phiêng Luông", "Quảng Thành", "Nam Giang"],
];

/** Halves of the names of hamlets. */
export const hamlets = [
  ["Nà", "Khuổi", "Huổi", "Pom", "Co", "Nậm", "Tà", "Séo", "Phiêng", "Hin", "Lao", "Pác", "Lũng", "Khau", "Háng", "Thẳm", "Mạy", "Tông", "Kéo", "Sài"],
  [
    ...["Sang", "Lót", "Lạc", "Muông", "Cắt", "Phình", "Lủng", "Khoang", "Cại", "Đăm", "Luông", "Chải", "Pan", "Vài", "Khuyết", "Hốc", "Bủa", "Rạng"],
    ...["Mòn", "Phát", "Tấu", "Vường", "Ngòa", "Đứa", "Tủm", "Chiêng", "Xảo", "Giàu", "Kẹo", "Thín", "Bjoóc", "Quẩy", "Nhàng", "Slam", "Ỏm", "Vẻn"],
  ],
] as const;

/** Words that one record in 2,500 has, each. */
export const rareWords = [
  ...["sâm cau", "tam thất", "máy ủi bánh xích", "guốc võng", "dầm bailey", "thạch nhũ", "khèn bè", "mít nài", "ong khoái", "cá chiên", "hạt dổi"],
  ...["thổ phục linh", "guồng xoắn", "ruốc bông", "khăn piêu", "xoan đào", "gỗ nghiến", "thuyền độc mộc", "lò sấy thăng hoa", "đập cao su", "cáp quang ngầm"],
  ...["xe goòng", "vượn đen má trắng", "hang karst", "đèn hoa kỳ kẽm", "lúa nếp tan", "giếng cổ", "bia ma nhai", "men lá", "kèn pí lè"],
] as const;

export const families = [
  "Lò",
  "Nguyễn",
  "Hoàng",
  "Giàng",
  "Nông",
  "Trần",
  "Quàng",
  "Vàng",
  "Lê",
  "Phạm",
  "Lường",
  "Mùa",
  "Vũ",
  "Đặng",
  "Bùi",
  "Triệu",
  "Sùng",
  "Cầm",
  "Hà",
  "Ma",
];

export const given = {
  men: [
    "Văn Thiện",
    "Quốc Trường",
    "Anh Tuấn",
    "Văn Inh",
    "A Páo",
    "Hồng Sơn",
    "Quang Huy",
    "Đức Lương",
    "Seo Chứ",
    "Văn Hặc",
    "Đình Khôi",
    "Minh Đức",
    "A Tủa",
    "Tòn Phin",
  ],
  women: ["Thị Hương", "Thị Minh Hạnh", "Thu Hương", "Thị Xuân", "Bích Ngọc", "Thị Sua", "Thị Nhung", "Thị Kim Oanh", "Thị Mỷ", "Thị Pản", "Lệ Thủy", "Thị Dở"],
} as const;

export const offices = [
  ...["Phó Chủ tịch Hội đồng nhân dân tỉnh", "Trưởng Ban Kinh tế – Ngân sách", "Chủ tịch Hội đồng nhân dân tỉnh", "Trưởng Ban Văn hóa – Xã hội"],
  ...["Trưởng Ban Pháp chế", "Trưởng Ban Dân tộc", "đại biểu chuyên trách", "Tổ trưởng Tổ đại biểu", "Chánh Văn phòng", "Phó Trưởng Đoàn đại biểu Quốc hội"],
];

export const organs = [
  ...["Thường trực Hội đồng nhân dân tỉnh", "Ban Kinh tế – Ngân sách", "Ủy ban nhân dân tỉnh", "Ban Văn hóa – Xã hội", "Ban Pháp chế", "Ban Dân tộc"],
  ...["Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", "Đoàn đại biểu Quốc hội tỉnh", "Ủy ban Mặt trận Tổ quốc tỉnh"],
];
