import { h, list, p, pull, quote, type Stories, scene } from "../writing";

export const session: Stories = (on) => {
  const special = on.ago(3, 9, 10);
  const summerOpen = on.season(7, 8, 0, 11, 40);
  const summerClose = on.season(7, 10, 0, 17, 20);
  const winter = on.season(12, 10, 0, 17, 45);
  const winterBefore = on.season(12, 6, 1, 11, 30);
  const online = on.season(4, 22, 1, 16, 50);
  const summerOld = on.season(7, 12, 2, 17, 10);
  return [
    {
      category: "session",
      title: `Kỳ họp chuyên đề dự kiến khai mạc ngày ${special.plus(18).dm}: 6 nội dung, một ngày làm việc`,
      standfirst: "Bốn nội dung về vốn đầu tư và di dời dân, hai nội dung về mức chi cho cơ sở. Dự thảo đã đăng để lấy ý kiến.",
      published: special,
      author: "van",
      people: ["hanh", "truong", "son"],
      body: [
        scene("hall", "Phiên khai mạc một kỳ họp gần đây tại Hội trường tỉnh.", "Lê Hồng Vân"),
        p(
          `Thường trực Hội đồng nhân dân tỉnh dự kiến triệu tập kỳ họp chuyên đề vào ngày ${special.plus(18).dmy}. Kỳ họp làm việc một ngày, từ 8 giờ 00 đến 17 giờ 00, truyền trực tiếp toàn bộ phần thảo luận và biểu quyết.`,
        ),
        p(
          "Sáu nội dung xem xét gồm: điều chỉnh kế hoạch đầu tư công; phân bổ 186 tỷ đồng vốn dự phòng; chủ trương đầu tư trạm trung chuyển rác; hỗ trợ di dời 64 hộ vùng sạt lở; phụ cấp cho người hoạt động không chuyên trách ở thôn, bản; và mức chi tiếp xúc cử tri.",
        ),
        p(
          "Ông Vũ Hồng Sơn, Trưởng Ban Kinh tế – Ngân sách, cho biết dự thảo về vốn dự phòng còn phải làm rõ: 3 trên 12 dự án đề nghị cấp thêm tiền chưa giải ngân hết số đã giao.",
        ),
        p(`Đại biểu và người dân góp ý về các dự thảo đến hết ngày ${special.plus(9).dm}.`),
      ],
    },
    {
      category: "session",
      title: `Khai mạc kỳ họp thường lệ giữa năm ${summerOpen.year}: dành trọn một ngày cho chất vấn`,
      standfirst: "Kỳ họp xem xét 28 báo cáo và 24 dự thảo nghị quyết trong ba ngày. Lần đầu phiên chất vấn kéo dài cả ngày.",
      published: summerOpen,
      event: summerOpen,
      author: "van",
      pictures: "Trần Khải",
      people: ["hanh"],
      body: [
        scene("hall", `Phiên khai mạc kỳ họp thường lệ giữa năm, sáng ${summerOpen.dmy}.`, "Trần Khải"),
        p(
          `Sáng ${summerOpen.dm}, kỳ họp thường lệ giữa năm ${summerOpen.year} của Hội đồng nhân dân tỉnh khai mạc với 57 trên 60 đại biểu có mặt; ba đại biểu vắng có lý do.`,
        ),
        p(
          "Phát biểu khai mạc, bà Hoàng Thị Minh Hạnh, Chủ tịch Hội đồng nhân dân tỉnh, nêu hai con số để đại biểu thảo luận: thu ngân sách sáu tháng đạt 54,2% dự toán, nhưng giải ngân vốn đầu tư công mới đạt 31,6%.",
        ),
        quote(
          "Bà Hoàng Thị Minh Hạnh, Chủ tịch Hội đồng nhân dân tỉnh",
          "Tiền có mà không tiêu được thì cử tri không phân biệt được với không có tiền. Kỳ này ta hỏi cho ra vì sao.",
        ),
        p("Ngày thứ hai dành trọn cho chất vấn ba nhóm vấn đề: giải ngân đầu tư công, thiếu giáo viên và cấp giấy chứng nhận quyền sử dụng đất."),
      ],
    },
    {
      category: "session",
      title: `Bế mạc kỳ họp giữa năm ${summerClose.year}: thông qua 23 nghị quyết, chuyển một dự thảo sang kỳ sau`,
      standfirst: "Dự thảo về đặt tên đường bị dừng vì 11 tên chưa có ý kiến của dân sở tại. 23 nghị quyết đạt tỷ lệ tán thành từ 51 đến 57 phiếu.",
      published: summerClose,
      event: summerClose,
      author: "van",
      people: ["hanh", "truong", "son", "xuan"],
      attachments: [
        {
          title: "Kết quả biểu quyết 23 nghị quyết (trích 5 nghị quyết đầu)",
          name: "ket-qua-bieu-quyet.csv",
          text: "Thứ tự;Trích yếu;Tán thành;Không tán thành;Không biểu quyết\r\n1;Điều chỉnh kế hoạch đầu tư công;54;2;1\r\n2;Hỗ trợ tiền ăn cho học sinh bán trú;57;0;0\r\n3;Phụ cấp nhân viên y tế thôn, bản;57;0;0\r\n4;Chủ trương đầu tư đường Tà Lèng – Hua Pe;51;4;2\r\n5;Mức thu phí thẩm định hồ sơ đất đai;53;3;1\r\n",
        },
      ],
      body: [
        scene("hall2", `Đại biểu biểu quyết tại phiên bế mạc, chiều ${summerClose.dmy}.`, "Lê Hồng Vân"),
        p(
          `Sau ba ngày làm việc, chiều ${summerClose.dm}, kỳ họp thường lệ giữa năm ${summerClose.year} bế mạc. Hội đồng nhân dân tỉnh thông qua 23 nghị quyết, gồm 9 nghị quyết quy phạm pháp luật và 14 nghị quyết cá biệt.`,
        ),
        h("Những quyết định đáng chú ý"),
        list(
          "Tăng tiền ăn cho học sinh bán trú thêm 150.000 đồng một tháng từ năm học mới; 11.240 em được hưởng.",
          "Phụ cấp nhân viên y tế thôn, bản bằng 0,6 mức lương cơ sở.",
          "Chủ trương đầu tư 19 km đường Tà Lèng – Hua Pe, tổng vốn 412 tỷ đồng; bốn đại biểu không tán thành vì lo suất đầu tư cao.",
        ),
        p(
          "Dự thảo nghị quyết về đặt tên đường ở phường Lạc Thành chuyển sang kỳ họp sau. Ban Văn hóa – Xã hội chỉ ra 11 trên 25 tên chưa lấy ý kiến người dân sở tại, trong đó có hai tên trùng nhau.",
        ),
        p("Bà Hoàng Thị Minh Hạnh, Chủ tịch Hội đồng nhân dân tỉnh, đề nghị các cơ quan công bố kế hoạch thực hiện từng nghị quyết trong 30 ngày./."),
      ],
    },
    {
      category: "session",
      title: `Kỳ họp thường lệ cuối năm: quyết định dự toán ngân sách năm ${winter.year + 1}`,
      standfirst: `Tổng chi ngân sách địa phương năm ${winter.year + 1} là 14.870 tỷ đồng, 42% cho giáo dục và y tế. Hội đồng cắt 68 tỷ đồng chi hội nghị, lễ kỷ niệm.`,
      published: winter,
      event: winter,
      author: "van",
      people: ["hanh", "son", "tuan"],
      body: [
        scene("hall", `Phiên biểu quyết dự toán ngân sách tại kỳ họp cuối năm, ngày ${winter.dmy}.`, "Lê Hồng Vân"),
        p(
          `Ngày ${winter.dm}, Hội đồng nhân dân tỉnh thông qua dự toán ngân sách năm ${winter.year + 1} với 55 trên 60 đại biểu tán thành. Tổng chi là 14.870 tỷ đồng, trong đó chi cho giáo dục và y tế 6.245 tỷ đồng.`,
        ),
        pull("68 tỷ đồng", "chi hội nghị, lễ kỷ niệm được cắt khỏi dự toán", "Khoản này chuyển sang sửa 27 trạm y tế xã."),
        p(
          "Ông Vũ Hồng Sơn, Trưởng Ban Kinh tế – Ngân sách, nói báo cáo thẩm tra đã đối chiếu từng khoản chi với mức thực chi ba năm trước. Những khoản năm nào cũng thừa thì cắt.",
        ),
        p(
          "Ông Bùi Anh Tuấn, Ủy viên Ban Kinh tế – Ngân sách, đề nghị ghi rõ trong nghị quyết thời hạn giao vốn cho xã, phường: trước ngày 31/12. Đề nghị được tiếp thu.",
        ),
        p("Kỳ họp cũng nghe báo cáo về 12 nghị quyết ban hành từ hai năm trước mà chưa bố trí được tiền; 5 nghị quyết được đề nghị bãi bỏ."),
      ],
    },
    {
      category: "session",
      title: `Kỳ họp cuối năm ${winterBefore.year}: 7 giám đốc sở có phiếu tín nhiệm dưới 70%`,
      standfirst: "Kết quả lấy phiếu tín nhiệm được công bố ngay tại hội trường và đăng toàn văn. Không ai dưới một nửa.",
      published: winterBefore,
      event: winterBefore,
      author: "khai",
      people: ["hanh", "huong"],
      body: [
        scene("hall2", `Đại biểu bỏ phiếu tại kỳ họp cuối năm, sáng ${winterBefore.dmy}.`, "Trần Khải"),
        p(
          `Sáng ${winterBefore.dm}, Hội đồng nhân dân tỉnh lấy phiếu tín nhiệm 26 người giữ chức vụ do Hội đồng bầu. Ban kiểm phiếu công bố kết quả sau 55 phút.`,
        ),
        p(
          "Không ai có số phiếu tín nhiệm thấp quá một nửa tổng số đại biểu. Bảy người có tổng phiếu tín nhiệm cao và tín nhiệm dưới 70%, phần lớn phụ trách lĩnh vực có nhiều kiến nghị kéo dài.",
        ),
        p(
          "Bà Đặng Thu Hương, Trưởng Ban Pháp chế, cho biết mỗi người có một bản giải trình ngắn đăng kèm kết quả để cử tri đọc. Hai bản giải trình nộp muộn một ngày.",
        ),
      ],
    },
    {
      category: "session",
      title: "Kỳ họp chuyên đề trực tuyến tới 12 điểm cầu: nối mạng xong mới khai mạc",
      standfirst: "Rút kinh nghiệm lần trước, Văn phòng thử đường truyền hai lần. Biểu quyết từ xa mất trung bình 48 giây một nghị quyết.",
      published: online,
      event: online,
      author: "khai",
      people: ["truong", "luong"],
      body: [
        p(
          `Ngày ${online.dm}, Hội đồng nhân dân tỉnh họp kỳ chuyên đề bằng hình thức trực tuyến kết hợp trực tiếp: 38 đại biểu tại Hội trường tỉnh, 20 đại biểu ở 12 điểm cầu; hai đại biểu vắng có lý do.`,
        ),
        scene("hall2", `Hội trường tỉnh trong kỳ họp trực tuyến, ngày ${online.dmy}.`, "Trần Khải"),
        p(
          "Kỳ họp thông qua 5 nghị quyết về khắc phục hậu quả mưa đá và bổ sung vốn sửa đường. Điểm cầu Tà Lèng mất tiếng 6 phút; đại biểu ở đây biểu quyết lại một nội dung, kết quả không đổi.",
        ),
        p(
          "Ông Phạm Đức Lương, Chánh Văn phòng, cho biết hình thức này tiết kiệm khoảng 90 triệu đồng đi lại, nhưng thảo luận kém sôi nổi: chỉ 7 lượt phát biểu, bằng một nửa kỳ họp trực tiếp.",
        ),
      ],
    },
    {
      category: "session",
      title: `Kỳ họp giữa năm ${summerOld.year} thông qua 19 nghị quyết, bãi bỏ 8 nghị quyết hết tác dụng`,
      standfirst: "Đợt rà soát đầu tiên của nhiệm kỳ tìm thấy 8 nghị quyết không còn ai thực hiện mà vẫn còn hiệu lực trên giấy.",
      published: summerOld,
      event: summerOld,
      author: "van",
      people: ["huong", "huy"],
      body: [
        scene("hall", `Phiên bế mạc kỳ họp giữa năm, chiều ${summerOld.dmy}.`, "Lê Hồng Vân"),
        p(
          `Chiều ${summerOld.dm}, kỳ họp thường lệ giữa năm ${summerOld.year} bế mạc sau hai ngày rưỡi. Trong 19 nghị quyết được thông qua có một nghị quyết bãi bỏ toàn bộ 8 nghị quyết cũ.`,
        ),
        p(
          "Theo ông Hà Quang Huy, Ủy viên Ban Pháp chế, nghị quyết cũ nhất trong số đó quy định phụ cấp cho một chức danh đã không còn từ sáu năm trước. Ban đề nghị rà soát mỗi năm một lần, không chờ hết nhiệm kỳ.",
        ),
        p("Một dự thảo về phí chợ bị trả lại vì tính theo mét vuông mà không tính đến phiên chợ họp một tuần một lần."),
      ],
    },
  ];
};
