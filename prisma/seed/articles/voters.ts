import { h, list, p, quote, type Stories, scene } from "../writing";

export const voters: Stories = (on) => {
  const road = on.ago(4, 16, 10);
  const teachers = on.ago(13, 15, 25);
  const beforeSummer = on.season(6, 20, 0, 16, 0);
  const market = on.season(11, 18, 0, 10, 30);
  const answers = on.season(2, 24, 1, 9, 15);
  const young = on.season(6, 12, 2, 14, 50);
  return [
    {
      category: "voters",
      title: "Cử tri Hua Pe hỏi về con đường hứa từ ba năm trước",
      standfirst: "Đường Tà Lèng – Hua Pe đã có chủ trương nhưng chưa có ngày khởi công. Đại biểu nhận trả lời bằng văn bản trong 15 ngày.",
      published: road,
      event: road,
      author: "van",
      people: ["thien", "sua"],
      body: [
        scene("voters", `Cử tri xã Hua Pe tại buổi tiếp xúc ở nhà văn hóa xã, sáng ${road.dm}.`, "Lê Hồng Vân"),
        p(
          `Sáng ${road.dm}, tổ đại biểu số 6 tiếp xúc 96 cử tri xã Hua Pe. Ông Lò Văn Thiện, Phó Chủ tịch Hội đồng nhân dân tỉnh, đọc trước bảng trả lời 14 kiến nghị lần trước: 9 việc đã xong, 3 việc đang làm, 2 việc không làm được và lý do.`,
        ),
        p(
          "Người đứng lên đầu tiên là ông Giàng Seo Chứ, bản Háng Tâu. Ông hỏi con đường Tà Lèng – Hua Pe: lần nào tiếp xúc cũng nghe là sắp làm, năm nay ngô lại phải bán rẻ vì xe không vào được.",
        ),
        quote("Ông Giàng Seo Chứ, bản Háng Tâu, xã Hua Pe", "Cứ nói thẳng năm nào làm thì dân chờ được. Nói sắp làm thì năm nào dân cũng chờ."),
        p(
          "Ông Thiện cho biết chủ trương đầu tư đã được thông qua ở kỳ họp giữa năm, hồ sơ thiết kế đang thẩm định; ông không hứa ngày khởi công khi chưa có kết quả thẩm định.",
        ),
        h("Ba việc được hẹn ngày"),
        list(
          `Ngày khởi công đường Tà Lèng – Hua Pe: trả lời bằng văn bản trước ngày ${road.plus(15).dm}.`,
          `Cột điện nghiêng ở bản Suối Đục: ngành điện xử lý trước ngày ${road.plus(7).dm}.`,
          "Sóng điện thoại ở hai bản vùng cao: khảo sát trong tháng tới, chưa hẹn ngày có sóng.",
        ),
      ],
    },
    {
      category: "voters",
      title: "Tiếp xúc chuyên đề với 60 giáo viên vùng cao: xin bớt hồ sơ, thêm nhà công vụ",
      standfirst: "Một giáo viên mầm non ở điểm trường lẻ mỗi tháng làm 11 loại sổ. Thường trực đề nghị ngành giáo dục bỏ những sổ trùng nhau.",
      published: teachers,
      event: teachers,
      author: "khai",
      people: ["xuan", "ngoc"],
      body: [
        scene("school", "Điểm trường trung tâm xã Nậm Sơn, nơi diễn ra buổi tiếp xúc.", "Trần Khải"),
        p(
          `Chiều ${teachers.dm}, bà Lường Thị Xuân, Trưởng Ban Văn hóa – Xã hội, gặp 60 giáo viên đang dạy ở các điểm trường lẻ. Buổi tiếp xúc không có bài phát biểu khai mạc; micro đưa cho người hỏi trước.`,
        ),
        p(
          "Cô Tòng Thị Sen, giáo viên mầm non, mang theo 11 quyển sổ phải ghi mỗi tháng. Bốn quyển có nội dung giống nhau. Cô tính mỗi tuần mất một ngày để chép.",
        ),
        p("Về nhà ở, 23 trên 60 người đang trọ hoặc ở nhờ. Nhà công vụ ở ba điểm trường dột từ mùa mưa năm trước."),
        p(`Bà Xuân ghi nhận 18 ý kiến, hứa gửi Sở Giáo dục và Đào tạo trong tuần và công khai trả lời trước ngày ${teachers.plus(20).dm}.`),
      ],
    },
    {
      category: "voters",
      title: `Tiếp xúc cử tri trước kỳ họp giữa năm ${beforeSummer.year}: 312 ý kiến, nhiều nhất về đất đai`,
      standfirst: "Sáu tổ đại biểu gặp 4.860 cử tri ở 41 xã, phường. 76 ý kiến thuộc thẩm quyền cấp xã được trả lời ngay tại chỗ.",
      published: beforeSummer,
      author: "van",
      body: [
        scene("voters", `Một buổi tiếp xúc cử tri trước kỳ họp giữa năm ${beforeSummer.year} ở xã Phù Vân.`, "Lê Hồng Vân"),
        p(
          `Đợt tiếp xúc trước kỳ họp giữa năm ${beforeSummer.year} kết thúc ngày ${beforeSummer.dm}. Văn phòng tổng hợp được 312 ý kiến: 18 ý kiến thuộc thẩm quyền Trung ương, 218 ý kiến thuộc cấp tỉnh, 76 ý kiến thuộc cấp xã.`,
        ),
        p("Đất đai đứng đầu với 94 ý kiến, kế đến là đường giao thông (61) và nước sạch (38). Lần đầu có 9 ý kiến hỏi về xe điện và trạm sạc."),
        p("Ở hai xã, giấy mời đến muộn nên mỗi nơi chỉ có chưa đến 40 người dự. Thường trực Hội đồng nhân dân tỉnh yêu cầu tổ chức lại trong tháng."),
      ],
    },
    {
      category: "voters",
      title: "Tiểu thương chợ Tân Giang: phí chợ tăng thì mái chợ phải hết dột",
      standfirst: "Buổi tiếp xúc diễn ra ngay trong chợ, từ 5 giờ 30. Đại biểu ghi 27 ý kiến trên sổ và dán bản chụp ở cổng chợ.",
      published: market,
      event: market,
      author: "khai",
      people: ["tuan"],
      body: [
        p(
          `Sáng ${market.dm}, ông Bùi Anh Tuấn, Ủy viên Ban Kinh tế – Ngân sách, cùng hai đại biểu tiếp xúc cử tri tại chợ Tân Giang. Giờ họp chọn theo giờ chợ, không theo giờ hành chính.`,
        ),
        p("Bà Nguyễn Thị Lụa, bán vải 22 năm, nói phí chợ tăng 30% từ đầu năm, mái tôn dãy C vẫn dột đúng chỗ cũ. Bà mở sổ cho xem bốn lần gửi đơn."),
        p(
          "Ban quản lý chợ nhận lỗi chậm lập dự toán. Đại diện phường Tân Giang hẹn sửa mái dãy C trong 30 ngày; nếu không xong thì đề nghị giảm phí cho dãy này.",
        ),
        p("Sau buổi tiếp xúc, bản chụp 27 ý kiến được dán ở cổng chợ kèm cột trống để ghi ngày giải quyết."),
      ],
    },
    {
      category: "voters",
      title: "Trả lời 402 kiến nghị sau kỳ họp cuối năm: 93,5% đúng hạn, 26 kiến nghị còn nợ",
      standfirst: "Lần đầu bảng trả lời ghi rõ việc nào không làm được. Đại biểu cho rằng 41 câu trả lời còn chung chung.",
      published: answers,
      author: "van",
      people: ["truong"],
      body: [
        p(
          `Đến ngày ${answers.dm}, 376 trên 402 kiến nghị của cử tri gửi đến kỳ họp cuối năm đã được trả lời bằng văn bản, đạt 93,5%. 26 kiến nghị quá hạn thuộc bốn cơ quan, nhiều nhất là lĩnh vực đất đai.`,
        ),
        p(
          "Bảng trả lời năm nay tách bốn nhóm: 168 kiến nghị đã giải quyết xong, 121 đang giải quyết, 64 đã giải trình, 23 không giải quyết được vì trái quy định hoặc chưa có nguồn.",
        ),
        p(
          "Các tổ đại biểu đọc lại và trả 41 câu trả lời vì chỉ viết “tiếp thu, nghiên cứu”. Ông Nguyễn Quốc Trường, Phó Chủ tịch Hội đồng nhân dân tỉnh, yêu cầu viết lại có thời hạn và tên người phụ trách.",
        ),
      ],
    },
    {
      category: "voters",
      title: "Đối thoại với đoàn viên, thanh niên: 200 câu hỏi, một phần ba về việc làm",
      standfirst: "Hội đồng nhân dân tỉnh lần đầu nhận câu hỏi trước qua phiếu ở trường học. Nhiều câu không có sẵn câu trả lời.",
      published: young,
      event: young,
      author: "van",
      people: ["hanh"],
      body: [
        scene("conference", `Đoàn chủ trì buổi đối thoại với thanh niên, chiều ${young.dmy}.`, "Lê Hồng Vân"),
        p(
          `Chiều ${young.dm}, bà Hoàng Thị Minh Hạnh, Chủ tịch Hội đồng nhân dân tỉnh, đối thoại với 180 đoàn viên, thanh niên. Ban tổ chức nhận được 200 câu hỏi viết tay, chọn 24 câu theo bốc thăm.`,
        ),
        p(
          "Em Lường Văn Biên, học sinh lớp 12, hỏi học nghề xong có việc ở quê không. Bà Hạnh trả lời hai khu công nghiệp mới lấp được 38% diện tích, cần 2.100 lao động, nhưng một nửa số việc đòi tay nghề mà trường nghề của tỉnh chưa dạy.",
        ),
        p("Những câu chưa có câu trả lời được đăng lên cổng thông tin cùng tên cơ quan phải trả lời."),
      ],
    },
  ];
};
