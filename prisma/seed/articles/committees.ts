import { h, list, p, type Stories, scene } from "../writing";

export const committees: Stories = (on) => {
  const budget = on.ago(7, 11, 20);
  const staff = on.ago(24, 16, 5);
  const spring = on.season(3, 12, 0, 15, 10);
  const heritage = on.season(11, 8, 1, 9, 35);
  const ethnic = on.season(5, 16, 2, 14, 40);
  return [
    {
      category: "committees",
      title: "Ban Kinh tế – Ngân sách thẩm tra vốn dự phòng: đề nghị chưa cấp thêm cho 3 dự án",
      standfirst: "Ba dự án xin thêm 41 tỷ đồng trong khi còn 58 tỷ đồng chưa tiêu. Ban đề nghị chuyển số này cho hai cây cầu dân sinh.",
      published: budget,
      event: budget,
      author: "van",
      people: ["son", "tuan"],
      body: [
        scene("conference", `Phiên thẩm tra của Ban Kinh tế – Ngân sách, ngày ${budget.dm}.`, "Lê Hồng Vân"),
        p(
          `Ngày ${budget.dm}, Ban Kinh tế – Ngân sách thẩm tra dự thảo nghị quyết phân bổ 186 tỷ đồng vốn dự phòng cho 12 dự án. Ông Vũ Hồng Sơn, Trưởng Ban, chủ trì.`,
        ),
        p(
          "Ban đồng tình với 9 dự án. Ba dự án còn lại xin thêm 41 tỷ đồng, nhưng số liệu kho bạc cho thấy các dự án này còn 58 tỷ đồng đã giao mà chưa giải ngân.",
        ),
        p(
          "Ông Bùi Anh Tuấn, Ủy viên Ban, đề nghị dành phần tiền đó cho hai cầu dân sinh ở Hua Pe, nơi 340 học sinh lội suối đến trường. Cơ quan soạn thảo xin một tuần để tính lại.",
        ),
        p(`Báo cáo thẩm tra gửi đại biểu trước ngày ${budget.plus(8).dm}.`),
      ],
    },
    {
      category: "committees",
      title: "Ban Pháp chế làm việc với Sở Nội vụ về biên chế: thiếu ở xã, thừa ở phòng",
      standfirst: "Mỗi xã bình quân thiếu 4 người so với định mức, trong khi 9 đơn vị cấp tỉnh vượt chỉ tiêu.",
      published: staff,
      event: staff,
      author: "khai",
      people: ["huong", "huy"],
      body: [
        p(
          `Ngày ${staff.dm}, Ban Pháp chế làm việc với Sở Nội vụ về việc thực hiện nghị quyết giao biên chế. Toàn tỉnh sử dụng 97,1% chỉ tiêu, nhưng phân bổ lệch.`,
        ),
        list(
          "41 xã, phường thiếu tổng cộng 164 người, nhiều nhất là địa chính và công nghệ thông tin.",
          "9 đơn vị cấp tỉnh vượt chỉ tiêu 31 người.",
          "22 người được điều về xã đã xin chuyển lại sau chưa đầy một năm.",
        ),
        p("Bà Đặng Thu Hương, Trưởng Ban Pháp chế, hỏi vì sao người về xã không ở lại. Đại diện Sở trả lời: nhà ở công vụ và chỗ học cho con."),
        p("Ban sẽ đưa nội dung này vào báo cáo trình kỳ họp tới, kèm đề xuất hỗ trợ nhà ở cho cán bộ điều động."),
      ],
    },
    {
      category: "committees",
      title: "Bốn Ban chia lịch giám sát năm: mỗi xã không quá hai đoàn một quý",
      standfirst: "Lịch chung tránh cho cơ sở cảnh tiếp ba đoàn trong một tuần. Số cuộc giám sát giảm từ 27 xuống 18, thời gian mỗi cuộc tăng gấp rưỡi.",
      published: spring,
      author: "van",
      people: ["son", "huong", "xuan", "pao"],
      body: [
        scene("hall2", "Đại biểu bốn Ban tại buổi thống nhất lịch giám sát.", "Lê Hồng Vân"),
        p(
          `Bốn Ban của Hội đồng nhân dân tỉnh công bố lịch giám sát chung năm ${spring.year}. Năm trước có xã tiếp ba đoàn trong một tuần, cùng hỏi về một công trình.`,
        ),
        h("Ba nguyên tắc"),
        list(
          "Mỗi xã, phường không tiếp quá hai đoàn một quý.",
          "Đoàn sau dùng lại hồ sơ của đoàn trước, không yêu cầu lập báo cáo mới.",
          "Kết luận công khai trong 15 ngày, ghi rõ ai phải làm gì đến ngày nào.",
        ),
        p(
          "Số cuộc giám sát giảm từ 27 xuống 18. Đổi lại, mỗi cuộc có ít nhất ba ngày ở cơ sở. Ban Dân tộc lo lịch dày vào mùa mưa; hai cuộc của Ban được dời sang tháng 11.",
        ),
      ],
    },
    {
      category: "committees",
      title: "Ban Văn hóa – Xã hội khảo sát hồ Sông Vân: thu phí thì phải có nhà vệ sinh, có cứu hộ",
      standfirst: "Mỗi tháng 18.000 lượt khách, một nhà vệ sinh và không có người cứu hộ. Ban đề nghị chưa tăng phí.",
      published: heritage,
      event: heritage,
      author: "khai",
      people: ["xuan"],
      body: [
        scene("river2", "Hồ Sông Vân nhìn từ bến thuyền.", "Trần Khải"),
        p(
          `Ngày ${heritage.dm}, Ban Văn hóa – Xã hội khảo sát danh lam thắng cảnh hồ Sông Vân trước khi thẩm tra dự thảo về phí tham quan. Mức thu dự kiến tăng từ 20.000 đồng lên 40.000 đồng một lượt.`,
        ),
        p(
          "Hồ đón khoảng 18.000 lượt khách mỗi tháng. Ban ghi nhận một nhà vệ sinh hoạt động, hai nhà khóa cửa; bến thuyền có 60 áo phao cho 22 thuyền; chưa có nhân viên cứu hộ.",
        ),
        p("Ban đề nghị giữ mức phí cũ cho đến khi ba việc trên xong, và miễn phí cho học sinh, người cao tuổi trong tỉnh."),
      ],
    },
    {
      category: "committees",
      title: "Ban Dân tộc đi 9 bản xa nhất: nghe bằng tiếng Mông, tiếng Thái, ghi bằng tiếng Việt",
      standfirst: "Đoàn có hai người dịch. Nhiều chính sách đến bản bằng văn bản mà không ai đọc cho nghe.",
      published: ethnic,
      author: "van",
      people: ["pao", "sua"],
      body: [
        scene("forest", "Đường vào bản Suối Đục, xã Tà Lèng, chặng thứ sáu của đoàn.", "Lê Hồng Vân"),
        p(`Trong tám ngày, kết thúc ngày ${ethnic.dm}, Ban Dân tộc đến 9 bản xa nhất của tỉnh. Đoàn đi bộ 46 km, họp vào buổi tối khi dân đã từ nương về.`),
        p(
          "Ở 6 trên 9 bản, người dân chưa biết về mức hỗ trợ chuyển đổi cây trồng dù nghị quyết có hiệu lực từ mười tháng trước. Văn bản có về đến bản, nhưng bằng tiếng Việt và dài 14 trang.",
        ),
        p(
          "Ông Giàng A Páo, Trưởng Ban Dân tộc, đề nghị mỗi nghị quyết liên quan đến đồng bào dân tộc thiểu số kèm một bản ghi âm ba phút bằng tiếng Mông và tiếng Thái.",
        ),
        p("Bốn bản ghi âm đầu tiên đã làm xong và phát trên loa xã. Việc trả tiền cho người dịch còn vướng vì chưa có định mức."),
      ],
    },
  ];
};
