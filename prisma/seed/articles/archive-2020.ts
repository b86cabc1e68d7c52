import { h, link, list, p, pull, quote, type Stories, scene } from "../writing";

/** What stood on the portal around the end of 2020: the Council's khóa XIV, nhiệm kỳ 2016–2021, when districts still existed. */
export const archive2020: Stories = (on) => {
  const conference = on.fixed({ year: 2021, month: 1, day: 5 }, 16, 45);
  const opening = on.fixed({ year: 2021, month: 1, day: 4 }, 9, 20);
  const school = on.fixed({ year: 2020, month: 12, day: 31 }, 10, 5);
  const voters = on.fixed({ year: 2020, month: 12, day: 30 }, 15, 10);
  const tea = on.fixed({ year: 2020, month: 12, day: 29 }, 8, 40);
  const bridge = on.fixed({ year: 2020, month: 12, day: 28 }, 14, 15);
  return [
    {
      category: "council",
      title: "Hội nghị tổng kết công tác năm 2020, triển khai nhiệm vụ năm 2021",
      standfirst:
        "Chiều 05/01, Văn phòng Hội đồng nhân dân tỉnh tổng kết một năm tham mưu, phục vụ 07 kỳ họp với 97 nghị quyết được thông qua. Hội nghị cũng nói thẳng những việc làm chưa tốt: tài liệu còn chậm, phần mềm họp chưa đồng bộ.",
      published: conference,
      event: conference,
      author: "van",
      people: ["hanh", "luong"],
      attachments: [
        {
          title: "Các kỳ họp năm 2020 và số nghị quyết từng kỳ",
          name: "ky-hop-nam-2020.csv",
          text: "Kỳ họp;Loại;Số nghị quyết\r\nTháng 3/2020;Bất thường;6\r\nTháng 4/2020;Bất thường, họp trực tuyến;9\r\nTháng 6/2020;Chuyên đề;7\r\nTháng 7/2020;Thường lệ;26\r\nTháng 9/2020;Chuyên đề;8\r\nTháng 10/2020;Chuyên đề;9\r\nTháng 12/2020;Thường lệ;32\r\n",
        },
      ],
      body: [
        scene("conference", "Đoàn chủ trì điều hành hội nghị tại Hội trường tỉnh, chiều 05/01/2021.", "Lê Hồng Vân"),
        p(
          "Dự hội nghị có bà Hoàng Thị Minh Hạnh, Chủ tịch Hội đồng nhân dân tỉnh; các Phó Chủ tịch; lãnh đạo bốn Ban; đại diện Thường trực Hội đồng nhân dân các huyện, thành phố và toàn thể công chức, người lao động Văn phòng. Ông Phạm Đức Lương, Chánh Văn phòng, trình bày báo cáo tổng kết.",
        ),
        h("Một năm nhiều kỳ họp hơn dự kiến"),
        p(
          "Năm 2020, Hội đồng nhân dân tỉnh tổ chức 07 kỳ họp (02 kỳ họp thường lệ; 05 kỳ họp bất thường và chuyên đề), thông qua 97 nghị quyết. Kỳ họp tháng 4 được tổ chức trực tuyến tới 9 điểm cầu vì cả tỉnh đang giãn cách phòng dịch; đó là lần đầu Hội đồng biểu quyết từ xa, và mất 40 phút mới kết nối đủ.",
        ),
        pull("97", "nghị quyết được thông qua tại 7 kỳ họp", "33 nghị quyết quy phạm pháp luật, 64 nghị quyết cá biệt."),
        p(
          "Phần lớn kỳ họp ngoài thường lệ được triệu tập để kịp phân bổ vốn, hỗ trợ người mất việc và khắc phục thiệt hại sau đợt lũ tháng 8. Văn phòng phục vụ 23 cuộc giám sát; cuộc giám sát về nhà bán trú ở huyện Nậm Sơn dẫn tới việc bổ sung vốn xây 38 phòng ở ngay trong năm.",
        ),
        scene("school", "Khu nhà bán trú mới của trường vùng cao huyện Nậm Sơn, một kết quả của giám sát năm 2020.", "Trần Khải"),
        h("Những việc làm chưa tốt"),
        p("Báo cáo dành một phần riêng cho hạn chế và nguyên nhân. Ba việc được nêu cụ thể:"),
        list(
          "Tài liệu của 2 kỳ họp gửi đến đại biểu muộn hơn quy định, chủ yếu do cơ quan soạn thảo trình chậm; Văn phòng chưa kiên quyết trả lại.",
          "Phần mềm kỳ họp không giấy chưa dùng chung được với hệ thống văn bản của các sở, nên vẫn phải in một phần tài liệu.",
          "Còn 78 trên 1.284 kiến nghị của cử tri chưa có trả lời bằng văn bản, tập trung ở lĩnh vực đất đai.",
        ),
        quote(
          "Bà Hoàng Thị Minh Hạnh, Chủ tịch Hội đồng nhân dân tỉnh",
          "Cử tri không hỏi chúng ta họp bao nhiêu lần. Họ hỏi con đường vào bản đã làm đến đâu. Báo cáo năm sau phải trả lời được câu hỏi ấy.",
        ),
        h("Năm 2021: chuẩn bị bầu cử, số hóa tài liệu"),
        p(
          "Nhiệm vụ trọng tâm năm 2021 là phục vụ cuộc bầu cử đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021–2026, kỳ họp thứ nhất của khóa mới, và đưa toàn bộ nghị quyết từ năm 2004 lên cổng thông tin ở dạng tra cứu được. Trước mắt, Văn phòng hoàn tất tài liệu cho kỳ họp chuyên đề khai mạc ngày 14/01.",
        ),
        p("Tại hội nghị, 4 tập thể và 11 cá nhân được khen thưởng vì thành tích trong năm./."),
      ],
    },
    {
      category: "session",
      title: "Khai mạc ngày 14/01 kỳ họp chuyên đề về kế hoạch đầu tư công trung hạn",
      standfirst: "Kỳ họp thứ 19 làm việc một ngày, xem xét 11 nội dung. Đến sáng 04/01, hai dự thảo còn thiếu báo cáo thẩm tra.",
      published: opening,
      author: "van",
      people: ["hanh", "son"],
      body: [
        scene("hall", "Hội trường tỉnh tại một kỳ họp của Hội đồng nhân dân khóa XIV.", "Lê Hồng Vân"),
        p(
          "Thường trực Hội đồng nhân dân tỉnh thống nhất triệu tập kỳ họp chuyên đề vào ngày 14/01/2021 tại Hội trường tỉnh. Nội dung chính là kế hoạch đầu tư công trung hạn giai đoạn 2021–2025 với tổng vốn dự kiến 9.460 tỷ đồng, kinh phí phục vụ bầu cử và số lượng đại biểu của từng đơn vị bầu cử.",
        ),
        p(
          "Theo bảng theo dõi của Văn phòng, 9 trên 11 nội dung đã đủ tờ trình, dự thảo và báo cáo thẩm tra. Hai nội dung còn thiếu là kế hoạch đầu tư công và việc đặt tên đường ở thành phố Lạc Thành. Ban Kinh tế – Ngân sách hẹn thẩm tra xong trong ngày 07/01.",
        ),
        p("Phiên thảo luận được truyền hình trực tiếp từ 8 giờ 00. Tài liệu kỳ họp đăng trên cổng thông tin chậm nhất ngày 11/01."),
      ],
    },
    {
      category: "supervision",
      title: "Học sinh bán trú Nậm Sơn có thêm 38 phòng ở sau kiến nghị giám sát",
      standfirst: "Sau cuộc giám sát của Ban Dân tộc, huyện Nậm Sơn bố trí vốn xây nhà bán trú ở 4 xã vùng cao.",
      published: school,
      author: "khai",
      people: ["pao"],
      body: [
        scene("school", "Khu nhà bán trú mới của trường vùng cao xã Hua Pe, ngày 29/12/2020.", "Trần Khải"),
        p(
          "Đến hết tháng 12/2020, bốn trường đã đưa vào sử dụng 38 phòng ở cho 304 học sinh, đạt yêu cầu nêu trong kết luận giám sát số 112/KL-HĐND. Trước đó các em ở nhờ nhà dân hoặc dựng lán quanh trường.",
        ),
        p(
          "Cô Lò Thị Dung, hiệu trưởng trường bán trú Hua Pe, cho biết tỷ lệ chuyên cần học kỳ này là 97%, học kỳ cùng kỳ năm trước là 88%. Bếp ăn vẫn dùng tạm nhà kho; nước sinh hoạt phải bơm từ suối, ngày mưa thì đục.",
        ),
        p("Ông Giàng A Páo, Trưởng Ban Dân tộc, cho biết Ban sẽ khảo sát lại ngày 06/01 tại xã Hua Pe, xem nước sinh hoạt và bếp ăn của khu nhà mới."),
      ],
    },
    {
      category: "voters",
      title: "Cử tri Mường Hà hỏi về đường vào bản và nước sạch mùa khô",
      standfirst: "Sau kỳ họp cuối năm, tổ đại biểu số 3 tiếp xúc 140 cử tri ở 3 xã. 21 ý kiến được ghi lại, quá nửa nói về đường và nước.",
      published: voters,
      event: voters,
      author: "van",
      people: ["thien", "xuan"],
      body: [
        scene("voters", "Buổi tiếp xúc cử tri tại nhà văn hóa xã Mường Hà, sáng 30/12/2020.", "Lê Hồng Vân"),
        p(
          "Sáng 30/12, ông Lò Văn Thiện, Phó Chủ tịch Hội đồng nhân dân tỉnh, và các đại biểu tổ số 3 báo cáo kết quả kỳ họp thứ 18 với cử tri huyện Mường Hà. Phần lớn thời gian dành để nghe.",
        ),
        p(
          "Ông Quàng Văn Inh, bản Na Pan, nói đoạn đường 4,2 km vào bản được ghi vào kế hoạch từ năm 2018, đến nay mới làm xong cống. Bà Lò Thị Phát hỏi vì sao công trình nước sạch trị giá 3,1 tỷ đồng có nước được hai mùa mưa rồi cạn vào mùa khô.",
        ),
        p("Ông Thiện nhận trả lời bằng văn bản về hai việc này trước ngày 31/01/2021 và đề nghị huyện công khai tiến độ con đường tại nhà văn hóa bản."),
      ],
    },
    {
      category: "practice",
      title: "Một năm hỗ trợ trồng chè: 412 hộ Yên Khê thoát nghèo",
      standfirst: "Nghị quyết hỗ trợ giống, phân bón và đường lô chè được chi đúng người, nhưng đầu ra vẫn phụ thuộc ba xưởng chế biến.",
      published: tea,
      author: "khai",
      body: [
        scene("terraces", "Nương chè xen ruộng bậc thang ở huyện Yên Khê, tháng 12/2020.", "Trần Khải"),
        p(
          "Thực hiện Nghị quyết 17/2019/NQ-HĐND, huyện Yên Khê đã chi 6,8 tỷ đồng hỗ trợ 1.130 hộ trồng mới 386 ha chè. Theo kết quả rà soát cuối năm, 412 hộ trong số đó thoát nghèo.",
        ),
        p(
          "Anh Tòng Văn Hặc, xã Yên Khê, thu 14 triệu đồng từ lứa chè đầu tiên. Anh nói tiền giống về đúng vụ, còn đường lô chè thì làm sau khi đã trồng nên phải nhổ bỏ hai hàng cây.",
        ),
        p(
          "Cả huyện có ba xưởng mua chè tươi. Khi mưa kéo dài, xưởng ngừng mua và giá giảm một phần ba. Ban Kinh tế – Ngân sách kiến nghị kỳ này hỗ trợ thêm kho bảo quản ở xã; đề xuất đang được cân đối vốn. Danh sách hộ được hỗ trợ niêm yết tại ",
          link("trụ sở các xã", "/tin-tuc"),
          ".",
        ),
      ],
    },
    {
      category: "supervision",
      title: "Giám sát tiến độ cầu Sông Lạc: yêu cầu thông xe trước mùa lũ",
      standfirst: "Công trình chậm 4 tháng so với hợp đồng. Thường trực Hội đồng nhân dân tỉnh yêu cầu báo cáo tiến độ hằng tuần.",
      published: bridge,
      author: "khai",
      people: ["truong"],
      body: [
        scene("bridge", "Hai trụ chính cầu Sông Lạc nhìn từ bến đò, ngày 26/12/2020.", "Trần Khải"),
        p(
          "Đoàn giám sát do ông Nguyễn Quốc Trường, Phó Chủ tịch Hội đồng nhân dân tỉnh, dẫn đầu đã kiểm tra cầu Sông Lạc ngày 26/12. Khối lượng hoàn thành 71%, chậm 4 tháng; lý do nhà thầu nêu là giá thép tăng và hai tháng không vận chuyển được vật liệu.",
        ),
        p(
          "Đoàn đề nghị chủ đầu tư lập lại tiến độ theo tuần, công khai tại bến đò, và thông xe trước ngày 30/5/2021. Trong lúc chờ cầu, huyện phải bố trí đủ áo phao cho hai bến đò tạm.",
        ),
      ],
    },
  ];
};
