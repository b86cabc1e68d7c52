import type { HelpGroup } from "./topic";

const clerks = "Chuyên viên công tác HĐND, người duyệt";

/** What the clerks of the council do about a session, in their order. */
export const sessionGroups: readonly HelpGroup[] = [
  {
    heading: "Kỳ họp",
    topics: [
      {
        slug: "chuan-bi-ky-hop",
        title: "Chuẩn bị một kỳ họp",
        who: clerks,
        steps: [
          "Mở [Kỳ họp](/quan-tri/ky-hop), bấm “Kỳ họp mới”. Ở “Lấy chương trình của”, chọn một kỳ trước để khỏi lập lại từ đầu.",
          "Ở mỗi buổi bấm “Thêm mục”. Đổi chỗ bằng mũi tên bên phải mục, bằng cách kéo, hoặc chọn “Chuyển sang cuối buổi” khi sửa mục.",
          "Bấm bút chì ở một mục, mở “Tài liệu” để ghi cơ quan phải gửi, gắn tài liệu đã có hoặc thêm tài liệu mới kèm tệp.",
          "Mở “Thẩm tra” để giao Ban, mở “Nghị quyết” để lập dự thảo. Chỗ thiếu hiện thành câu dưới mục và ở “Hồ sơ các nội dung”.",
          "Bấm “Triệu tập kỳ họp” khi đã có ngày và buổi.",
        ],
        notes: ["Mục không trình nữa thì bấm “Rút khỏi chương trình” kèm lý do: người đọc vẫn thấy mục, bị gạch."],
      },
      {
        slug: "ky-hop-dang-dien-ra",
        title: "Điểm danh, bế mạc, đăng tài liệu và biên bản",
        who: clerks,
        steps: [
          "Ngày khai mạc, bấm “Khai mạc kỳ họp”. Mở “Dự họp, điểm danh”, chọn buổi: ai cũng được ghi có mặt, chỉ đánh dấu người vắng.",
          "Mở “Biểu quyết” để ghi từng lần biểu quyết; mở “Phát biểu” của một mục để ghi ai phát biểu.",
          "Họp xong, bấm “Bế mạc kỳ họp”.",
          "Ở “Đăng lên cổng”, đăng riêng kỳ họp, chương trình, tài liệu, biên bản. Dòng có khóa nói khi nào mở.",
        ],
        notes: ["Lý do vắng chỉ dùng trong Văn phòng, không đăng. Tài liệu nội bộ và hạn chế không theo khi đăng tài liệu."],
      },
    ],
  },
];
