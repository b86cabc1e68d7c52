import { h, list, p, pull, quote, type Stories, scene, steps } from "../writing";

export const council: Stories = (on) => {
  const meeting = on.ago(1, 15, 40);
  const papers = on.ago(6, 10, 15);
  const digital = on.ago(17, 16, 20);
  const review = on.season(1, 7, 0, 17, 5);
  const training = on.season(8, 14, 1, 16, 30);
  const women = on.season(3, 7, 2, 15, 0);
  return [
    {
      category: "council",
      title: "Thường trực Hội đồng nhân dân tỉnh cho ý kiến 9 nội dung trình kỳ họp tới",
      standfirst: `Phiên họp ngày ${meeting.dm} đồng ý đưa 7 nội dung vào chương trình, trả lại 2 dự thảo vì chưa có số liệu về nguồn tiền. Các Ban có 10 ngày để thẩm tra.`,
      published: meeting,
      event: meeting,
      author: "van",
      pictures: "Trần Khải",
      people: ["hanh", "truong", "son", "luong"],
      body: [
        scene("conference", `Thường trực Hội đồng nhân dân tỉnh họp phiên thường kỳ, sáng ${meeting.dm}.`, "Trần Khải"),
        p(
          `Sáng ${meeting.dm}, bà Hoàng Thị Minh Hạnh, Chủ tịch Hội đồng nhân dân tỉnh, chủ trì phiên họp thường kỳ của Thường trực. Phiên họp dành phần lớn thời gian cho 9 nội dung mà Ủy ban nhân dân tỉnh đề nghị đưa vào kỳ họp tới.`,
        ),
        p(
          "Bảy nội dung được đồng ý, trong đó có mức hỗ trợ giáo viên mầm non ở điểm trường lẻ, việc điều chỉnh kế hoạch đầu tư công và mức thu phí tham quan hồ Sông Vân. Hai dự thảo phải làm lại:",
        ),
        list(
          "Chính sách hỗ trợ xây nhà văn hóa thôn, bản: chưa nói rõ phần vốn do xã, phường đóng góp lấy từ đâu.",
          "Đề án bãi đỗ xe phường Tân Giang: chưa lấy ý kiến 214 hộ nằm trong vùng quy hoạch.",
        ),
        quote(
          "Bà Hoàng Thị Minh Hạnh, Chủ tịch Hội đồng nhân dân tỉnh",
          "Dự thảo nào chưa chỉ ra được tiền ở đâu và ai bị ảnh hưởng thì chưa trình. Trả lại lúc này tốt hơn là thông qua rồi không làm được.",
        ),
        h("Việc còn nợ từ tháng trước"),
        p(
          `Ông Phạm Đức Lương, Chánh Văn phòng, báo cáo 31 trên 36 kết luận của phiên trước đã làm xong. Năm việc còn lại quá hạn từ 3 đến 12 ngày, hai việc do chính Văn phòng phụ trách. Thường trực yêu cầu làm xong trước ngày ${meeting.plus(14).dm}.`,
        ),
        p(`Các Ban gửi báo cáo thẩm tra chậm nhất ngày ${meeting.plus(10).dm}. Tài liệu đăng trên cổng thông tin ngay khi đến tay đại biểu.`),
      ],
    },
    {
      category: "council",
      title: "Tài liệu kỳ họp phải đến tay đại biểu trước 10 ngày, gửi muộn thì chuyển kỳ sau",
      standfirst: "Quy chế mới bỏ cách gửi bổ sung sát ngày họp. Ba kỳ họp gần nhất có 17 trên 82 tài liệu gửi muộn.",
      published: papers,
      author: "khai",
      people: ["huong", "luong"],
      body: [
        scene("hall2", "Đại biểu nghiên cứu tài liệu tại hội trường trước giờ khai mạc.", "Trần Khải"),
        p(
          "Quy chế làm việc sửa đổi của Thường trực Hội đồng nhân dân tỉnh có hiệu lực từ tháng này. Điểm mới nhất là tài liệu chưa đến tay đại biểu trước ngày khai mạc 10 ngày thì nội dung đó chuyển sang kỳ họp sau, trừ việc phòng, chống thiên tai và dịch bệnh.",
        ),
        p(
          "Theo thống kê của Văn phòng, ba kỳ họp gần nhất có 82 tài liệu, 17 tài liệu gửi muộn; tài liệu muộn nhất đến lúc 21 giờ 00 đêm trước ngày họp. Bà Đặng Thu Hương, Trưởng Ban Pháp chế, nói khi ấy Ban chỉ kịp đọc chứ không kịp thẩm tra.",
        ),
        h("Từng bước của một tài liệu"),
        steps(
          "Cơ quan soạn thảo gửi tờ trình và dự thảo trước 25 ngày.",
          "Văn phòng kiểm tra thể thức, trả lại trong 2 ngày nếu thiếu.",
          "Ban được phân công thẩm tra và gửi báo cáo trước 12 ngày.",
          "Đại biểu nhận đủ bộ trước 10 ngày; cùng lúc đăng trên cổng thông tin.",
        ),
        p("Bảng theo dõi tài liệu của từng cơ quan được công khai. Hai sở đã đề nghị nới thời hạn; Thường trực không đồng ý."),
      ],
    },
    {
      category: "council",
      title: "Số hóa hồ sơ kỳ họp: 41 xã, phường dùng chung một cách đặt tên tệp",
      standfirst: "Hội nghị trao đổi giữa Thường trực hai cấp thống nhất mẫu hồ sơ. Một phần ba số xã vẫn chưa có máy quét.",
      published: digital,
      event: digital,
      author: "van",
      people: ["truong"],
      body: [
        p(
          `Ngày ${digital.dm}, Thường trực Hội đồng nhân dân tỉnh làm việc với Thường trực Hội đồng nhân dân của 41 xã, phường về lưu hồ sơ kỳ họp bằng tệp điện tử. Việc tưởng nhỏ nhưng gây khó lâu nay: cùng một nghị quyết, mỗi nơi đặt tên một kiểu nên tìm không ra.`,
        ),
        scene("hall2", `Đại biểu các xã, phường dự hội nghị tại Hội trường tỉnh, ngày ${digital.dm}.`, "Lê Hồng Vân"),
        p(
          "Hội nghị thống nhất đặt tên tệp theo năm, số và ký hiệu văn bản; bản quét phải tìm được chữ. Ông Nguyễn Quốc Trường, Phó Chủ tịch Hội đồng nhân dân tỉnh, lưu ý bản quét không thay bản gốc có dấu: hồ sơ giấy vẫn nộp lưu trữ đúng hạn.",
        ),
        p(
          "Khó khăn là máy móc: 14 xã chưa có máy quét, 6 xã dùng chung một cán bộ văn thư. Văn phòng cho mượn 5 máy quay vòng trong quý này; số còn lại chờ kinh phí năm sau.",
        ),
      ],
    },
    {
      category: "council",
      title: `Hội nghị tổng kết công tác năm ${review.year - 1} của Văn phòng: nhận 4 việc chưa đạt`,
      standfirst: `Phục vụ 5 kỳ họp, 19 cuộc giám sát và 1.046 kiến nghị của cử tri; nhưng 4 trên 22 chỉ tiêu năm ${review.year - 1} không đạt.`,
      published: review,
      event: review,
      author: "van",
      people: ["hanh", "luong"],
      body: [
        scene("conference", `Đoàn chủ trì hội nghị tổng kết, chiều ${review.dmy}.`, "Lê Hồng Vân"),
        p(
          `Chiều ${review.dm}, Văn phòng tổng kết công tác năm ${review.year - 1} và triển khai nhiệm vụ năm ${review.year}. Bà Hoàng Thị Minh Hạnh, Chủ tịch Hội đồng nhân dân tỉnh, dự và phát biểu.`,
        ),
        p(
          "Trong năm, Văn phòng phục vụ 5 kỳ họp (2 kỳ họp thường lệ; 3 kỳ họp chuyên đề), 19 cuộc giám sát, tổng hợp 1.046 kiến nghị của cử tri. Toàn bộ phiên chất vấn được truyền trực tiếp và có bản gỡ băng sau 5 ngày.",
        ),
        pull("18 trên 22", "chỉ tiêu năm đạt hoặc vượt", "Bốn chỉ tiêu không đạt được nêu tên trong báo cáo."),
        p(
          "Bốn chỉ tiêu không đạt gồm: gửi tài liệu đúng hạn (đạt 79%, đặt ra 95%); trả lời kiến nghị đúng hạn (đạt 91%, đặt ra 98%); số hóa nghị quyết trước năm 2004; và tập huấn cho thư ký kỳ họp cấp xã.",
        ),
        p(`Ông Phạm Đức Lương, Chánh Văn phòng, nhận trách nhiệm về hai chỉ tiêu đầu và hẹn báo cáo lại trước ngày 30/6/${review.year}.`),
        quote("Bà Hoàng Thị Minh Hạnh, Chủ tịch Hội đồng nhân dân tỉnh", "Một báo cáo ghi đủ việc chưa làm được thì sang năm mới biết phải làm gì trước."),
      ],
    },
    {
      category: "council",
      title: "Tập huấn kỹ năng giám sát cho 128 đại biểu cấp xã: xem hồ sơ trước, đi thực tế sau",
      standfirst: "Hai ngày học trên hồ sơ thật của ba công trình nước sạch. Nhiều đại biểu lần đầu đọc một bản quyết toán.",
      published: training,
      event: training,
      author: "khai",
      people: ["xuan", "ngoc"],
      body: [
        scene("voters", `Lớp tập huấn tại nhà văn hóa xã Phù Vân, ngày ${training.dmy}.`, "Trần Khải"),
        p(
          `Lớp tập huấn ngày ${training.plus(-1).dm} và ${training.dm} không giảng về lý thuyết. Mỗi nhóm nhận một bộ hồ sơ công trình nước sạch đã hoàn thành, có dự toán, hợp đồng, nghiệm thu, quyết toán, và phải chỉ ra ba điểm cần hỏi.`,
        ),
        p(
          "Bà Lường Thị Xuân, Trưởng Ban Văn hóa – Xã hội, cho biết hai trên ba bộ hồ sơ có khối lượng nghiệm thu cao hơn thiết kế. Sáu trong mười nhóm tìm ra.",
        ),
        p(
          "Buổi chiều thứ hai, lớp đi xem chính ba công trình ấy. Một công trình đã ngừng chạy vì cháy máy bơm, xã chưa biết xin tiền sửa ở đâu. Câu trả lời được ghi thành tờ hướng dẫn một trang gửi tất cả các xã.",
        ),
      ],
    },
    {
      category: "council",
      title: "Tọa đàm nữ đại biểu: 23 trên 60 ghế, và những câu hỏi ít người nêu",
      standfirst: "Nữ đại biểu nêu gần một nửa số câu hỏi về y tế, trường học trong hai năm qua. Điều họ thiếu nhất là thời gian đi địa bàn.",
      published: women,
      event: women,
      author: "van",
      people: ["hanh", "sua", "ngoc"],
      body: [
        p(
          `Ngày ${women.dm}, 23 nữ đại biểu Hội đồng nhân dân tỉnh gặp mặt tại Hội trường tỉnh. Theo số liệu của Văn phòng, họ chiếm 38,3% số đại biểu và nêu 47% số câu hỏi về y tế, giáo dục trong hai năm.`,
        ),
        p(
          "Bà Mùa Thị Sua, Ủy viên Ban Dân tộc, kể chuyện đi bộ 11 km vào bản Háng Tâu để hỏi vì sao trạm y tế không có nữ hộ sinh. Trạm có người sau năm tháng.",
        ),
        p(
          "Bà Nông Thị Bích Ngọc, Ủy viên Ban Văn hóa – Xã hội, đề nghị xếp lịch giám sát tránh tuần thi và vụ gặt để đại biểu không chuyên trách tham gia được. Thường trực nhận sửa lịch từ quý sau.",
        ),
      ],
    },
  ];
};
