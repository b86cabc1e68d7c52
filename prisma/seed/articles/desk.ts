import type { Block } from "@/lib/news/body";
import { list, p, type Stories, scene } from "../writing";

const missingPicture: Block = {
  type: "figure",
  attrs: { fileId: null, caption: "Cột thu phát sóng gần nhất cách bản Suối Đục 9 km.", credit: "Lê Hồng Vân", alt: "" },
};

/** What lies on the desks of the newsroom: one article in each state before publication. */
export const desk: Stories = (on) => {
  const today = on.ago(1, 16, 0);
  return [
    {
      goal: { state: "SUBMITTED" },
      category: "supervision",
      title: "Khảo sát 6 bến đò sông Lạc: hai bến chưa có biển báo mực nước",
      standfirst: "Áo phao đủ, người lái đò đã tập huấn. Việc còn thiếu là biển báo và đèn ở hai bến xa nhất.",
      published: today,
      event: today,
      author: "khai",
      people: ["tuan"],
      body: [
        scene("river", "Bến đò sông Lạc buổi sáng ngày khảo sát.", "Trần Khải"),
        p(
          `Ngày ${today.dm}, ông Bùi Anh Tuấn, Ủy viên Ban Kinh tế – Ngân sách, cùng đoàn khảo sát 6 bến đò trên sông Lạc. Cả 6 bến đủ áo phao, người lái đò có chứng chỉ.`,
        ),
        p("Hai bến ở xã Mường Hà chưa có biển báo mực nước, đèn chiếu sáng hỏng. Xã hẹn lắp xong trong 10 ngày."),
      ],
    },
    {
      goal: { state: "SUBMITTED" },
      category: "voters",
      title: "Cử tri Phù Vân hỏi về sóng điện thoại ở bản Suối Đục",
      standfirst: "Muốn gọi điện phải leo đồi 20 phút. Doanh nghiệp viễn thông hẹn khảo sát nhưng chưa hẹn ngày có sóng.",
      published: today,
      author: "van",
      body: [
        p("Tại buổi tiếp xúc ở xã Phù Vân, 9 trên 15 ý kiến nói về sóng điện thoại. Bản Suối Đục có 64 hộ, muốn gọi điện phải leo đồi 20 phút."),
        missingPicture,
        p("Đại diện doanh nghiệp viễn thông cho biết trạm gần nhất cách bản 9 km, bị núi che."),
      ],
    },
    {
      goal: { state: "RETURNED", reason: "Nêu nguồn của con số 64 hộ ở đoạn 2. Chú thích ảnh chưa ghi ngày chụp." },
      category: "practice",
      title: "Hai khu tái định cư Tà Lèng đã có điện",
      standfirst: "Điện về sau ba lần lùi hẹn. Đường nước còn làm tiếp.",
      published: today,
      author: "khai",
      body: [
        scene("river2", "Khu tái định cư nhìn từ hồ.", "Trần Khải"),
        p("Hai khu tái định cư ở xã Tà Lèng đã đóng điện sau ba lần lùi hẹn."),
        p("64 hộ trong diện di dời có thể chuyển đến. Đường nước mới xong khu thứ nhất."),
      ],
    },
    {
      goal: { state: "DRAFT" },
      category: "session",
      title: "Danh sách 6 dự thảo trình kỳ họp chuyên đề",
      standfirst: "",
      published: today,
      author: "van",
      body: [
        p("Kỳ họp chuyên đề dự kiến xem xét các dự thảo sau:"),
        list("Điều chỉnh kế hoạch đầu tư công.", "Phân bổ vốn dự phòng.", "Hỗ trợ di dời 64 hộ vùng sạt lở."),
      ],
    },
    {
      goal: { state: "SCHEDULED" },
      category: "notices",
      title: "Mời theo dõi phiên thẩm tra công khai của Ban Văn hóa – Xã hội",
      standfirst: "Phiên thẩm tra dự thảo hỗ trợ giáo viên mầm non mở cho báo chí và người dân, có 30 chỗ ngồi.",
      published: on.ahead(2, 8, 0),
      author: "van",
      body: [
        p(
          "Ban Văn hóa – Xã hội mời người dân dự phiên thẩm tra công khai dự thảo nghị quyết hỗ trợ giáo viên mầm non ở điểm trường lẻ. Phòng họp tầng 3 có 30 chỗ cho người dự thính.",
        ),
        p("Đăng ký qua số 0200 3 555 666 trong giờ hành chính. Người dự mang theo giấy tờ tùy thân."),
      ],
    },
  ];
};
