import { h, list, p, pull, quote, type Stories, scene } from "../writing";

export const supervision: Stories = (on) => {
  const water = on.ago(2, 14, 25);
  const clinics = on.ago(10, 9, 30);
  const floods = on.season(5, 26, 0, 15, 35);
  const meals = on.season(10, 9, 1, 10, 20);
  const land = on.season(3, 20, 1, 16, 10);
  const forest = on.season(9, 18, 2, 9, 0);
  return [
    {
      category: "supervision",
      title: "26 trên 58 công trình nước sạch nông thôn ngừng chạy: đoàn giám sát chỉ ra ba nguyên nhân",
      standfirst:
        "Công trình xây xong bàn giao cho xã nhưng không ai được giao tiền sửa. Đoàn giám sát đề nghị gắn mỗi công trình với một người chịu trách nhiệm có tên.",
      published: water,
      event: water,
      author: "khai",
      people: ["thien", "pao", "sua"],
      body: [
        scene("river", "Suối đầu nguồn cấp nước cho ba bản của xã Mường Hà.", "Trần Khải"),
        p(
          `Ngày ${water.dm}, đoàn giám sát của Thường trực Hội đồng nhân dân tỉnh do ông Lò Văn Thiện, Phó Chủ tịch, làm trưởng đoàn công bố kết quả giám sát 58 công trình nước sạch nông thôn xây trong mười năm. 32 công trình đang chạy, 26 công trình đã ngừng.`,
        ),
        pull("26 trên 58", "công trình nước sạch đã ngừng chạy", "Vốn đầu tư của 26 công trình này là 71,4 tỷ đồng."),
        h("Vì sao ngừng"),
        list(
          "12 công trình hỏng máy bơm hoặc đường ống, mức sửa dưới 80 triệu đồng, nhưng xã không có mục chi.",
          "9 công trình cạn nguồn vào mùa khô vì khảo sát lúc mùa mưa.",
          "5 công trình chất lượng nước không đạt, dân không dùng.",
        ),
        p(
          "Tại xã Hua Pe, đoàn mở van bể chứa 60 m³: bể khô, mạng nhện giăng miệng ống. Chị Vàng Thị Dợ, bản Háng Tâu, nói cả bản vẫn ra suối gánh nước như trước khi có công trình.",
        ),
        scene("terraces", "Bản Háng Tâu, xã Hua Pe, nơi công trình nước sạch ngừng chạy từ hai năm nay.", "Trần Khải"),
        quote(
          "Ông Lò Văn Thiện, Phó Chủ tịch Hội đồng nhân dân tỉnh",
          "Công trình nào cũng có biển ghi tên nhà thầu. Từ nay biển ấy phải ghi thêm tên người vận hành và số điện thoại để dân gọi khi mất nước.",
        ),
        p(
          `Đoàn kiến nghị lập quỹ sửa chữa nhỏ ở cấp xã, thử nước mỗi năm hai lần và công khai kết quả tại bản. Cơ quan được kiến nghị trả lời bằng văn bản trước ngày ${water.plus(30).dmy}.`,
        ),
      ],
    },
    {
      category: "supervision",
      title: "Trạm y tế Yên Khê có bác sĩ, thiếu thuốc: giám sát đợt hai sau kết luận năm trước",
      standfirst: "Bảy trên mười kiến nghị đã làm xong. Việc mua thuốc chung vẫn chậm, có trạm hết thuốc huyết áp 40 ngày.",
      published: clinics,
      event: clinics,
      author: "van",
      people: ["xuan", "ngoc"],
      body: [
        p(
          `Ngày ${clinics.dm}, Ban Văn hóa – Xã hội giám sát lại 9 trạm y tế ở vùng Yên Khê. Kết luận năm trước nêu 10 kiến nghị; 7 kiến nghị đã làm xong, trong đó có việc đưa bác sĩ về trạm ba ngày mỗi tuần.`,
        ),
        p(
          "Điểm vướng còn lại là thuốc. Do đấu thầu tập trung chậm, 4 trạm từng hết thuốc điều trị tăng huyết áp, lâu nhất 40 ngày. Người bệnh phải đi 26 km ra cơ sở điều trị tuyến trên.",
        ),
        p(
          `Bà Lường Thị Xuân, Trưởng Ban Văn hóa – Xã hội, đề nghị Sở Y tế cho phép điều chuyển thuốc giữa các trạm trong ngày. Sở hẹn trả lời trước ngày ${clinics.plus(15).dm}.`,
        ),
      ],
    },
    {
      category: "supervision",
      title: "Trước mùa lũ: 64 hộ ở vùng sạt lở vẫn chưa có chỗ ở mới",
      standfirst: "Hai khu tái định cư xong nền nhưng chưa có điện. Đoàn giám sát yêu cầu phương án di dời tạm từng hộ.",
      published: floods,
      event: floods,
      author: "khai",
      people: ["truong", "pao"],
      body: [
        scene("river2", "Khúc sông chảy qua vùng sạt lở xã Tà Lèng, nhìn từ điểm tái định cư.", "Trần Khải"),
        p(
          `Ngày ${floods.dm}, đoàn giám sát của Hội đồng nhân dân tỉnh kiểm tra việc chuẩn bị phòng, chống thiên tai ở hai xã Tà Lèng và Hua Pe. Trong 118 hộ thuộc diện di dời, 54 hộ đã đến nơi ở mới, 64 hộ còn ở lại.`,
        ),
        p(
          "Hai khu tái định cư san nền xong từ đầu năm nhưng chưa có điện, đường nước mới lắp một nửa. Ông Lò Văn Ước, bản Suối Đục, cho biết gia đình đã nhận tiền dỡ nhà mà chưa dám dỡ vì không biết ở đâu.",
        ),
        p(
          `Ông Nguyễn Quốc Trường, Phó Chủ tịch Hội đồng nhân dân tỉnh, yêu cầu hai xã lập phương án sơ tán ghi tên từng hộ, nơi đến và người đưa đi, niêm yết trước ngày ${floods.plus(7).dm}.`,
        ),
        p("Ngành điện hẹn đóng điện hai khu trong 20 ngày. Đoàn sẽ quay lại kiểm tra."),
      ],
    },
    {
      category: "supervision",
      title: "Bữa ăn bán trú: tiền đủ, thực phẩm đạt, bếp trường quá tải",
      standfirst: "Giám sát 22 trường cho thấy khẩu phần đúng định mức. Một cấp dưỡng đang nấu cho 70 em, gấp rưỡi quy định.",
      published: meals,
      event: meals,
      author: "van",
      people: ["xuan"],
      body: [
        scene("school", "Giờ ra chơi ở một trường bán trú xã Nậm Sơn.", "Lê Hồng Vân"),
        p(
          `Kết thúc đợt giám sát ngày ${meals.dm}, Ban Văn hóa – Xã hội ghi nhận 22 trường được kiểm tra đều chi đúng định mức tiền ăn; 20 trường lưu mẫu thực phẩm đủ 24 giờ.`,
        ),
        p("Cái thiếu là người và bếp. Bình quân một cấp dưỡng phục vụ 70 học sinh, trong khi định mức là 45. Năm trường phải nhờ phụ huynh nấu luân phiên."),
        p(
          "Ban kiến nghị cho phép hợp đồng cấp dưỡng theo số học sinh thực tế đầu năm học. Nguồn tiền lấy từ phần tiết kiệm chi của ngành giáo dục; Sở Tài chính đề nghị thêm thời gian tính toán.",
        ),
      ],
    },
    {
      category: "supervision",
      title: "1.870 hồ sơ đất đai quá hạn: giám sát chuyên đề đi từng bước của một tờ đơn",
      standfirst: "Đoàn giám sát lần theo 30 hồ sơ từ lúc nộp đến lúc trả. Nơi tắc nhiều nhất là khâu đo lại bản đồ.",
      published: land,
      event: land,
      author: "khai",
      people: ["huong", "huy"],
      body: [
        p(
          `Đoàn giám sát chuyên đề của Hội đồng nhân dân tỉnh ngày ${land.dm} báo cáo kết quả bước đầu về cấp giấy chứng nhận quyền sử dụng đất. Tính đến cuối tháng trước, 1.870 hồ sơ quá hạn, chiếm 14,2% số hồ sơ tiếp nhận.`,
        ),
        p(
          "Đoàn chọn ngẫu nhiên 30 hồ sơ và đi theo từng bước. 17 hồ sơ tắc ở khâu đo lại bản đồ, 8 hồ sơ phải bổ sung giấy tờ từ hai lần trở lên, 5 hồ sơ không ai nói được vì sao chậm.",
        ),
        h("Nghe người nộp đơn"),
        p(
          "Bà Quàng Thị Chựa, phường Tân Giang, nộp hồ sơ từ 14 tháng trước và đã đi lại chín lần. Bà giữ cả chín tờ hẹn. Đoàn chụp lại làm tài liệu, có che tên cán bộ.",
        ),
        p(
          "Bà Đặng Thu Hương, Trưởng Ban Pháp chế, đề nghị mỗi lần yêu cầu bổ sung phải ghi một lần cho đủ, có tên người ký. Báo cáo đầy đủ trình kỳ họp giữa năm.",
        ),
      ],
    },
    {
      category: "supervision",
      title: "Giám sát giao rừng ở Phù Vân: 38 thôn nhận tiền, 6 thôn chưa biết ranh giới",
      standfirst: "Tiền khoán bảo vệ rừng được chi trả qua tài khoản. Ranh giới giữa rừng cộng đồng và rừng phòng hộ còn chồng lấn 212 ha.",
      published: forest,
      event: forest,
      author: "van",
      people: ["pao", "son"],
      body: [
        scene("forest", "Rừng cộng đồng của thôn Khe Chè, xã Phù Vân.", "Lê Hồng Vân"),
        p(
          `Đợt giám sát kết thúc ngày ${forest.dm} cho thấy 38 trên 44 thôn ở Phù Vân đã nhận tiền khoán bảo vệ rừng, mức 450.000 đồng/ha/năm, chuyển thẳng vào tài khoản của thôn.`,
        ),
        p("Sáu thôn chưa nhận vì bản đồ giao rừng chồng lấn 212 ha với rừng phòng hộ. Việc này kéo dài ba năm, qua hai lần đo."),
        p("Ban Dân tộc và Ban Kinh tế – Ngân sách kiến nghị chi tạm ứng cho phần diện tích không tranh chấp, không bắt dân chờ đo xong mới trả."),
      ],
    },
  ];
};
