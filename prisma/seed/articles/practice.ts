import { h, list, p, pull, quote, type Stories, scene } from "../writing";

export const practice: Stories = (on) => {
  const lunch = on.ago(5, 8, 50);
  const tourism = on.ago(20, 15, 15);
  const boats = on.season(4, 12, 0, 9, 40);
  const fees = on.season(9, 6, 1, 16, 35);
  const forest = on.season(2, 27, 1, 14, 20);
  const midwives = on.season(8, 21, 2, 10, 10);
  return [
    {
      category: "practice",
      title: "Tăng tiền ăn bán trú: thêm một bữa thịt, bớt một khoản nợ",
      standfirst: "Nghị quyết tăng 150.000 đồng mỗi tháng cho 11.240 học sinh đã đến bếp ăn. Tám trường nhận tiền chậm nửa tháng.",
      published: lunch,
      author: "khai",
      people: ["xuan"],
      body: [
        scene("school", "Trường phổ thông bán trú xã Nậm Sơn, nơi 412 học sinh ăn ở tại trường.", "Trần Khải"),
        p(
          "10 giờ 15, bếp trường bán trú Nậm Sơn mở nắp nồi thịt kho. Từ khi nghị quyết tăng tiền ăn có hiệu lực, thực đơn tuần thêm một bữa thịt và hai bữa trứng. Cấp dưỡng Lò Thị Hoa nói các em ăn hết cơm, thức ăn thừa giảm hẳn.",
        ),
        pull("11.240", "học sinh bán trú được tăng tiền ăn", "Mỗi em thêm 150.000 đồng một tháng, chín tháng một năm học."),
        p(
          "Mỗi tháng ngân sách chi thêm khoảng 1,7 tỷ đồng. Thầy Bùi Đức Chính, hiệu trưởng, cho biết trước đây trường thường nợ tiền gạo cuối kỳ, nay không còn.",
        ),
        h("Chỗ chưa trơn"),
        p(
          "Tám trường nhận tiền chậm từ 10 đến 16 ngày vì danh sách học sinh chuyển trường không khớp giữa hai phần mềm. Hiệu trưởng phải ứng tiền túi hoặc mua chịu.",
        ),
        p(
          "Bà Lường Thị Xuân, Trưởng Ban Văn hóa – Xã hội, nói Ban sẽ theo dõi đến hết học kỳ. Nếu còn chậm, Ban đề nghị chuyển tiền theo sĩ số đầu tháng, quyết toán sau.",
        ),
      ],
    },
    {
      category: "practice",
      title: "Bản Na Pan làm du lịch sau nghị quyết hỗ trợ: 12 nhà đón khách, hai nhà thôi",
      standfirst: "Mức hỗ trợ 60 triệu đồng một nhà đủ sửa nhà vệ sinh, không đủ dạy nghề đón khách.",
      published: tourism,
      author: "van",
      body: [
        scene("terraces", "Ruộng bậc thang bản Na Pan, xã Mường Hà, mùa khách.", "Lê Hồng Vân"),
        p(
          "Hai năm sau khi Hội đồng nhân dân tỉnh ban hành chính sách hỗ trợ du lịch cộng đồng, bản Na Pan có 14 nhà nhận hỗ trợ, mỗi nhà 60 triệu đồng. Đến nay 12 nhà đang đón khách, 2 nhà đã thôi.",
        ),
        p("Chị Quàng Thị Hương, chủ một nhà đón khách, cho biết tháng cao điểm thu 11 triệu đồng. Tiền hỗ trợ đủ sửa nhà vệ sinh và mua chăn đệm."),
        p("Hai nhà thôi làm vì không có khách quay lại. Chủ nhà nói chưa ai chỉ cho cách đặt giá, cách trả lời tin nhắn."),
        p(
          "Bản đã xin chuyển một phần tiền hỗ trợ năm tới sang lớp học tại bản. Nghị quyết hiện hành chưa cho phép; đề xuất sửa đã gửi Ban Kinh tế – Ngân sách.",
        ),
      ],
    },
    {
      category: "practice",
      title: "Bến đò sông Lạc đủ áo phao sau nghị quyết về an toàn đường thủy",
      standfirst: "19 bến được cấp 1.420 áo phao và biển báo mực nước. Ba bến vẫn chở quá số người vào phiên chợ.",
      published: boats,
      author: "khai",
      body: [
        scene("river", "Đò ngang trên sông Lạc lúc sáng sớm.", "Trần Khải"),
        p(
          "Nghị quyết về hỗ trợ bảo đảm an toàn đường thủy nội địa có hiệu lực từ đầu năm. Đến nay 19 bến đò trên sông Lạc đã nhận 1.420 áo phao, 38 dụng cụ nổi và biển báo mực nước.",
        ),
        p(
          "Ông Đinh Văn Bến, chèo đò 30 năm, nói khách chịu mặc áo hơn từ khi có áo đúng cỡ trẻ em. Vào phiên chợ thì vẫn khó: người xuống đò đông, ai cũng vội.",
        ),
        p(
          "Kiểm tra đột xuất trong tháng cho thấy 3 trên 19 bến chở quá số người. Hai xã lập tổ nhắc việc vào ngày phiên; kết quả sẽ được báo cáo tại kỳ họp giữa năm.",
        ),
      ],
    },
    {
      category: "practice",
      title: "Miễn học phí ở xã đặc biệt khó khăn: phụ huynh bớt một lần đi vay",
      standfirst: "31.600 học sinh được miễn học phí theo nghị quyết của tỉnh. Thủ tục từ năm giấy còn một.",
      published: fees,
      author: "van",
      people: ["ngoc"],
      body: [
        p(
          `Ngày khai giảng năm học ${fees.year}–${fees.year + 1}, anh Vàng A Tủa đưa ba con đến trường ở Tà Lèng mà không phải mang theo tiền. Năm trước anh vay hàng xóm 1,2 triệu đồng để nộp đầu năm.`,
        ),
        p(
          "Theo nghị quyết của Hội đồng nhân dân tỉnh, 31.600 trẻ mẫu giáo và học sinh ở xã đặc biệt khó khăn được miễn học phí. Hồ sơ chỉ còn một tờ đề nghị; nhà trường tự tra cứu nơi cư trú.",
        ),
        p(
          "Một số trường vẫn thu các khoản tự nguyện mà phụ huynh không dám từ chối. Bà Nông Thị Bích Ngọc, Ủy viên Ban Văn hóa – Xã hội, đề nghị mỗi trường niêm yết danh sách các khoản thu và dòng chữ “không bắt buộc” bằng cả tiếng Việt lẫn tiếng dân tộc.",
        ),
      ],
    },
    {
      category: "practice",
      title: "450.000 đồng một héc ta: tiền giữ rừng về tài khoản thôn, tổ tuần rừng đi đều hơn",
      standfirst: "Một năm sau khi sửa nghị quyết về bảo vệ rừng, số vụ vi phạm giảm từ 87 xuống 52. Một số thôn chưa biết chi tiền ra sao cho đúng.",
      published: forest,
      author: "khai",
      people: ["pao"],
      body: [
        scene("forest", "Rừng già ở thôn Khe Chè, xã Phù Vân, nơi tổ tuần rừng đi hai lần một tuần.", "Trần Khải"),
        p(
          "Sáu giờ sáng, tổ tuần rừng thôn Khe Chè có năm người xuất phát. Trước đây mỗi tháng tổ đi một lần; từ khi tiền khoán tăng lên 450.000 đồng/ha/năm và về thẳng tài khoản thôn, tổ đi hai lần mỗi tuần.",
        ),
        p("Theo báo cáo, một năm qua toàn tỉnh ghi nhận 52 vụ vi phạm về rừng, năm trước là 87 vụ. Diện tích bị lấn chiếm giảm hơn một nửa."),
        list("Tiền công tuần rừng: 60%", "Quỹ sinh kế của thôn: 25%", "Dụng cụ, biển báo: 15%"),
        p("Đó là cách chia của thôn Khe Chè, do họp thôn quyết định. Nhiều thôn khác để nguyên tiền trong tài khoản vì sợ chi sai."),
        quote(
          "Ông Giàng A Páo, Trưởng Ban Dân tộc",
          "Dân giữ được rừng thì cũng giữ được tiền. Cái cần là một tờ hướng dẫn dễ hiểu, không phải thêm một con dấu.",
        ),
      ],
    },
    {
      category: "practice",
      title: "Cô đỡ thôn, bản có phụ cấp: 64 bản xa trạm y tế có người trực",
      standfirst: "Nghị quyết chi 3,4 tỷ đồng mỗi năm cho cô đỡ thôn, bản. Số ca sinh tại nhà không người hỗ trợ giảm rõ.",
      published: midwives,
      author: "van",
      people: ["sua"],
      body: [
        p("Chị Mùa Thị Dua, bản Háng Tâu, đỡ đẻ cho dân bản đã chín năm. Năm nay lần đầu chị có phụ cấp hằng tháng và một chiếc túi dụng cụ đầy đủ."),
        p(
          "Theo nghị quyết của Hội đồng nhân dân tỉnh, 64 bản cách trạm y tế từ 7 km trở lên có cô đỡ được trả phụ cấp. Sáu tháng qua, các bản này ghi nhận 19 ca sinh tại nhà không có người hỗ trợ, cùng kỳ năm trước là 57 ca.",
        ),
        p(
          "Bà Mùa Thị Sua, Ủy viên Ban Dân tộc, cho biết còn 11 bản chưa tìm được người học nghề vì yêu cầu đọc thông viết thạo. Ban đề nghị mở lớp xóa mù trước, đào tạo sau.",
        ),
      ],
    },
  ];
};
