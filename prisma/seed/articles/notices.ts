import { list, p, type Stories, steps, strong } from "../writing";

export const notices: Stories = (on) => {
  const reception = on.ago(8, 8, 20);
  const draft = on.ago(12, 14, 0);
  const duty = on.ago(28, 16, 30);
  const hotline = on.season(1, 15, 0, 8, 30);
  const moved = on.season(6, 3, 1, 9, 0);
  return [
    {
      category: "notices",
      title: `Lịch tiếp công dân tháng ${reception.plus(30).dmy.slice(3)} của Thường trực và các Ban`,
      standfirst: "Công dân đăng ký trước hoặc đến trực tiếp. Mang theo giấy tờ tùy thân và đơn, nếu có.",
      published: reception,
      author: "van",
      body: [
        p("Văn phòng thông báo lịch tiếp công dân tại trụ sở, số 2, quảng trường Sông Lạc, phường Tân Giang:"),
        list(
          "Bà Hoàng Thị Minh Hạnh, Chủ tịch Hội đồng nhân dân tỉnh: ngày 15, từ 8 giờ 00 đến 11 giờ 00.",
          "Ông Nguyễn Quốc Trường, Phó Chủ tịch: thứ Năm tuần 2, từ 8 giờ 00 đến 11 giờ 00.",
          "Ông Lò Văn Thiện, Phó Chủ tịch: thứ Năm tuần 4, từ 8 giờ 00 đến 11 giờ 00.",
          "Ông Giàng A Páo, Trưởng Ban Dân tộc: thứ Tư tuần 3, tại xã Nậm Sơn.",
        ),
        p(strong("Đăng ký: "), "gọi 0200 3 555 666 trong giờ hành chính. Ngày tiếp trùng ngày nghỉ thì chuyển sang ngày làm việc kế tiếp."),
      ],
    },
    {
      category: "notices",
      title: "Lấy ý kiến dự thảo nghị quyết về hỗ trợ giáo viên mầm non ở điểm trường lẻ",
      standfirst: `Góp ý đến hết ngày ${draft.plus(30).dmy}. Mọi ý kiến được tổng hợp và trả lời công khai.`,
      published: draft,
      author: "van",
      attachments: [
        {
          title: "Những điểm chính của dự thảo",
          name: "diem-chinh-du-thao.txt",
          text: "NHỮNG ĐIỂM CHÍNH CỦA DỰ THẢO (tài liệu minh họa)\n\n1. Người được hỗ trợ: giáo viên mầm non dạy tại điểm trường lẻ cách điểm trường chính từ 5 km.\n2. Mức hỗ trợ: 1.200.000 đồng/tháng, chín tháng một năm học.\n3. Kinh phí dự kiến: 6,3 tỷ đồng/năm.\n4. Điểm còn ý kiến khác nhau: có tính thời gian nghỉ thai sản hay không.\n",
        },
      ],
      body: [
        p(
          "Thường trực Hội đồng nhân dân tỉnh lấy ý kiến rộng rãi về dự thảo nghị quyết hỗ trợ giáo viên mầm non công tác tại điểm trường lẻ. Mức dự kiến là 1.200.000 đồng một tháng, áp dụng cho khoảng 580 giáo viên.",
        ),
        p("Ba điểm xin ý kiến:"),
        steps(
          "Khoảng cách từ điểm trường lẻ đến điểm trường chính: 5 km hay 7 km.",
          "Có tính thời gian nghỉ thai sản vào thời gian hưởng hay không.",
          "Trả hằng tháng hay theo học kỳ.",
        ),
        p(`Gửi góp ý đến vanphong@hdnd.lacgiang.example hoặc nộp tại trụ sở đến hết ngày ${draft.plus(30).dmy}.`),
      ],
    },
    {
      category: "notices",
      title: "Đường dây nóng trong thời gian kỳ họp chuyên đề",
      standfirst: "Nghe điện thoại từ 7 giờ 30 đến 17 giờ 30; ý kiến được chuyển đến chủ tọa trong ngày.",
      published: duty,
      author: "khai",
      body: [
        p(
          "Trong thời gian kỳ họp chuyên đề, Văn phòng bố trí hai người trực đường dây nóng 0200 3 555 888 từ 7 giờ 30 đến 17 giờ 30. Ý kiến liên quan nội dung đang thảo luận được chuyển đến chủ tọa trước giờ nghỉ gần nhất.",
        ),
        p("Đường dây không nhận tố cáo. Đơn tố cáo gửi theo đường bưu điện hoặc nộp tại nơi tiếp công dân."),
        p("Kỳ họp trước, đường dây nhận 132 cuộc gọi, có 19 cuộc gọi nhỡ vào giờ trưa; lần này có người trực thay."),
      ],
    },
    {
      category: "notices",
      title: `Lịch tiếp công dân quý I năm ${hotline.year}`,
      standfirst: "Thêm một buổi chiều mỗi tháng cho người ở xa. Nơi tiếp có người dịch tiếng Mông, tiếng Thái khi báo trước hai ngày.",
      published: hotline,
      author: "van",
      body: [
        p(
          `Từ quý I năm ${hotline.year}, ngoài các buổi sáng theo lịch, Văn phòng mở thêm buổi chiều thứ Ba tuần cuối tháng, từ 13 giờ 30 đến 16 giờ 30, dành cho công dân ở các xã xa.`,
        ),
        p("Công dân cần người dịch tiếng Mông, tiếng Thái báo trước hai ngày qua số 0200 3 555 666."),
      ],
    },
    {
      category: "notices",
      title: "Tạm chuyển nơi tiếp công dân trong thời gian sửa trụ sở",
      standfirst: `Từ ngày ${moved.plus(7).dmy} đến ngày ${moved.plus(67).dmy}, tiếp công dân tại nhà văn hóa phường Tân Giang.`,
      published: moved,
      author: "khai",
      body: [
        p(
          `Trụ sở sửa mái và lắp đường dốc cho xe lăn. Từ ngày ${moved.plus(7).dmy} đến ngày ${moved.plus(67).dmy}, việc tiếp công dân diễn ra tại nhà văn hóa phường Tân Giang, cách trụ sở 400 m. Giờ tiếp không đổi.`,
        ),
        p("Đơn, thư gửi qua bưu điện vẫn ghi địa chỉ cũ."),
      ],
    },
  ];
};
