import { h, list, p, pull, quote, type Stories, scene } from "../writing";

export const questions: Stories = (on) => {
  const promises = on.ago(9, 9, 45);
  const summer = on.season(7, 9, 0, 18, 0);
  const hearing = on.season(10, 2, 0, 16, 45);
  const winter = on.season(12, 5, 1, 17, 30);
  const teachers = on.season(4, 8, 2, 15, 20);
  return [
    {
      category: "questions",
      title: "Bảng theo dõi sau chất vấn: 11 lời hứa, 6 việc xong, 3 việc quá hạn",
      standfirst: "Thường trực Hội đồng nhân dân tỉnh công bố bảng theo dõi lời hứa. Việc quá hạn lâu nhất là trả hồ sơ đất ở phường Tân Giang.",
      published: promises,
      author: "van",
      people: ["truong", "huong"],
      body: [
        scene("hall", "Phiên chất vấn tại Hội trường tỉnh, nơi các lời hứa được ghi lại.", "Lê Hồng Vân"),
        p(
          "Thường trực Hội đồng nhân dân tỉnh công bố tình hình thực hiện 11 lời hứa tại phiên chất vấn gần nhất. Sáu việc đã xong, hai việc còn trong hạn, ba việc quá hạn.",
        ),
        pull("3 trên 11", "lời hứa tại phiên chất vấn đã quá hạn", "Quá hạn lâu nhất: 47 ngày."),
        h("Ba việc quá hạn"),
        list(
          "Trả 320 hồ sơ đất đai tồn ở phường Tân Giang: còn 116 hồ sơ.",
          "Công khai tiến độ 8 dự án chậm: mới công khai 5.",
          "Bố trí đủ giáo viên tiếng Anh cho 14 trường: còn thiếu ở 4 trường.",
        ),
        p(
          `Ông Nguyễn Quốc Trường, Phó Chủ tịch Hội đồng nhân dân tỉnh, cho biết người đứng đầu ba cơ quan sẽ báo cáo trực tiếp với Thường trực trước ngày ${promises.plus(10).dm}. Việc nào vẫn chưa xong thì chất vấn lại tại kỳ họp tới.`,
        ),
      ],
    },
    {
      category: "questions",
      title: `Trọn một ngày chất vấn tại kỳ họp giữa năm ${summer.year}: 34 câu hỏi, 11 lời hứa`,
      standfirst: "Đại biểu hỏi một phút, người trả lời ba phút. Câu hỏi được truy nhiều nhất: vì sao có tiền mà không giải ngân được.",
      published: summer,
      event: summer,
      author: "van",
      pictures: "Trần Khải",
      people: ["hanh", "tuan", "ngoc", "huy"],
      body: [
        scene("hall", `Phiên chất vấn tại Hội trường tỉnh, ngày ${summer.dmy}.`, "Trần Khải"),
        p(
          `Ngày ${summer.dm}, Hội đồng nhân dân tỉnh chất vấn ba nhóm vấn đề trong trọn một ngày. 21 đại biểu nêu 34 câu hỏi; 5 giám đốc sở trả lời trực tiếp.`,
        ),
        p(
          "Ông Bùi Anh Tuấn mở đầu bằng một bảng: 8 dự án có vốn từ tháng giêng mà đến hết tháng 6 chưa trả đồng nào cho nhà thầu. Đại diện cơ quan quản lý nêu lý do mặt bằng. Ông Tuấn truy tiếp: 3 trong 8 dự án làm trên đất công, không phải giải phóng mặt bằng.",
        ),
        quote("Ông Bùi Anh Tuấn, Ủy viên Ban Kinh tế – Ngân sách", "Lý do giống nhau cho tám dự án khác nhau thì chưa phải là lý do."),
        scene("hall2", "Đại biểu đăng ký nêu câu hỏi trong phiên chiều.", "Trần Khải"),
        p(
          "Buổi chiều, câu chuyện thiếu giáo viên tiếng Anh và hồ sơ đất tồn đọng chiếm phần lớn thời gian. Bà Nông Thị Bích Ngọc đề nghị trả lời bằng số trường và ngày có giáo viên, không trả lời bằng tỷ lệ.",
        ),
        p("Kết thúc phiên họp, chủ tọa ghi nhận 11 lời hứa có thời hạn. Bảng theo dõi được đăng công khai và cập nhật hằng tháng."),
      ],
    },
    {
      category: "questions",
      title: "Phiên giải trình về rác thải: hai bãi rác quá tải, lò đốt mới chạy 40% công suất",
      standfirst: "Thường trực Hội đồng nhân dân tỉnh nghe giải trình trong một buổi chiều. Giá vận chuyển rác là điểm nghẽn.",
      published: hearing,
      event: hearing,
      author: "khai",
      people: ["thien", "son"],
      body: [
        p(
          `Chiều ${hearing.dm}, ông Lò Văn Thiện, Phó Chủ tịch Hội đồng nhân dân tỉnh, chủ trì phiên giải trình về thu gom, xử lý rác thải sinh hoạt. Phiên họp được truyền trực tiếp.`,
        ),
        p(
          "Mỗi ngày toàn tỉnh phát sinh 410 tấn rác, thu gom được 348 tấn. Hai bãi chôn lấp đã quá tải từ năm trước, trong khi lò đốt mới xây chỉ chạy 40% công suất vì xa và cước vận chuyển cao.",
        ),
        p("Đại biểu hỏi vì sao lò đốt đặt cách nơi nhiều rác nhất 52 km. Cơ quan giải trình thừa nhận khi chọn địa điểm chưa tính đủ chi phí vận chuyển."),
        p(
          `Thường trực kết luận: trình phương án trạm trung chuyển trước ngày ${hearing.plus(60).dmy}; từ nay đến lúc đó, hỗ trợ cước cho 6 phường, xã đông dân.`,
        ),
      ],
    },
    {
      category: "questions",
      title: `Chất vấn cuối năm ${winter.year}: giám đốc sở nhận lỗi về 26 ngày mất nước`,
      standfirst: "Bốn phường mất nước kéo dài vì một đoạn ống 300 m. Đại biểu hỏi ai biết trước và vì sao không báo dân.",
      published: winter,
      event: winter,
      author: "van",
      people: ["hanh", "huy"],
      body: [
        scene("hall2", `Phiên chất vấn kỳ họp cuối năm, chiều ${winter.dmy}.`, "Lê Hồng Vân"),
        p(
          `Phiên chất vấn chiều ${winter.dm} nóng lên khi ông Hà Quang Huy, Ủy viên Ban Pháp chế, hỏi về 26 ngày mất nước ở bốn phường. Hồ sơ cho thấy đơn vị cấp nước đã cảnh báo đoạn ống 300 m sắp hỏng từ tháng 4.`,
        ),
        p(
          "Giám đốc sở phụ trách nhận lỗi đã không xử lý cảnh báo và không thông báo cho dân. Ông cam kết thay xong đoạn ống trong 45 ngày và công bố lịch cấp nước theo tuần.",
        ),
        p("Bà Hoàng Thị Minh Hạnh, Chủ tịch Hội đồng nhân dân tỉnh, yêu cầu ghi cam kết vào nghị quyết chất vấn."),
      ],
    },
    {
      category: "questions",
      title: "Giải trình về thiếu 680 giáo viên: tuyển được 212, hai phần ba số thiếu ở mầm non",
      standfirst: "Chỉ tiêu có, người dự tuyển không đủ. Thường trực đề nghị tính chính sách đặt hàng đào tạo.",
      published: teachers,
      event: teachers,
      author: "khai",
      people: ["xuan", "hanh"],
      body: [
        scene("conference", `Phiên giải trình của Thường trực Hội đồng nhân dân tỉnh, ngày ${teachers.dmy}.`, "Trần Khải"),
        p(
          `Ngày ${teachers.dm}, Sở Giáo dục và Đào tạo giải trình trước Thường trực Hội đồng nhân dân tỉnh về việc thiếu 680 giáo viên đầu năm học. Đợt tuyển vừa qua có 212 người trúng tuyển; 41 người không đến nhận việc.`,
        ),
        p("Hai phần ba số thiếu là giáo viên mầm non, tập trung ở ba xã vùng cao. Lương khởi điểm và quãng đường là hai lý do được nêu nhiều nhất."),
        p(
          "Thường trực kết luận: ngành giáo dục trình phương án đặt hàng đào tạo tại chỗ, ưu tiên người địa phương, kịp đưa vào kỳ họp cuối năm. Phương án trước đó bị trả lại vì chưa tính tiền ăn ở của người học.",
        ),
      ],
    },
  ];
};
