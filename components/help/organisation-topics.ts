import type { HelpGroup } from "./topic";

const clerks = "Văn thư, người duyệt";

/** Tasks about bodies, offices, terms and members. */
export const organisationGroups: readonly HelpGroup[] = [
  {
    heading: "Cơ cấu, nhiệm kỳ, đại biểu",
    topics: [
      {
        slug: "giu-chuc-vu",
        title: "Ghi ai giữ chức vụ gì, từ ngày nào",
        who: clerks,
        steps: [
          "Mở [Cơ cấu](/quan-tri/co-cau), chọn cơ quan. Chưa có chức vụ thì bấm “Thêm chức vụ”; chức vụ chỉ một người giữ thì đánh dấu “Mỗi lúc chỉ một người giữ”.",
          "Bấm “Ghi người giữ”, tìm người trong danh bạ, nhập ngày và quyết định, bấm “Ghi người giữ chức vụ”.",
          "Người thôi giữ: mở tên người ấy, điền mục “Thôi giữ chức vụ”, bấm “Ghi thôi giữ chức vụ”.",
        ],
        notes: [
          "Chức vụ một người giữ mà còn người khác đang giữ thì cổng nói tên người ấy và từ ngày nào.",
          "Ghi nhầm thì trong 24 giờ bấm “Bỏ dòng ghi nhầm”; sau đó dòng ấy là hồ sơ, chỉ sửa ngày.",
        ],
      },
      {
        slug: "hop-nhat-co-quan",
        title: "Hợp nhất, đổi tên, kết thúc một cơ quan",
        who: clerks,
        steps: [
          "Thêm cơ quan mới ở [Cơ cấu](/quan-tri/co-cau) với ngày bắt đầu. Chuyển các phòng trực thuộc sang cơ quan mới.",
          "Mở cơ quan cũ, bấm “Ghi kết thúc hoạt động”, nhập ngày cuối cùng và chọn cơ quan kế tục.",
          "Mọi người đang giữ chức vụ ở cơ quan cũ thôi giữ cùng ngày. Ghi người giữ chức vụ ở cơ quan mới.",
        ],
        notes: ["Văn bản, hồ sơ cũ giữ tên cơ quan cũ. Ghi nhầm thì bấm “Bỏ ghi kết thúc”."],
      },
      {
        slug: "dai-bieu",
        title: "Ghi đại biểu của một khóa",
        who: clerks,
        steps: [
          "Thêm khóa và đơn vị bầu cử ở [Nhiệm kỳ](/quan-tri/nhiem-ky). Khóa trước đã hết thì mở khóa ấy, bấm “Ghi hết nhiệm kỳ”.",
          "Người chưa có trong [Danh bạ](/quan-tri/nguoi) thì thêm vào trước.",
          "Mở [Đại biểu](/quan-tri/dai-bieu), bấm “Thêm đại biểu”, tìm người, chọn đơn vị bầu cử và tổ.",
          "Chức vụ ở Ban, Tổ ghi trong mục Cơ cấu.",
        ],
        notes: ["Đại biểu thôi giữa nhiệm kỳ: mở trang đại biểu, bấm “Ghi thôi làm đại biểu”, ghi lý do và nghị quyết."],
      },
      {
        slug: "du-lieu-ca-nhan",
        title: "Cho công khai một trường dữ liệu cá nhân",
        who: "Người duyệt",
        steps: [
          "Ngày sinh, dân tộc, tôn giáo, ngày vào Đảng, điện thoại riêng không hiện cho người đọc. Văn thư ghi chúng ở mục “Dữ liệu được bảo vệ” trong Danh bạ.",
          "Luật cho phép công khai thì mở [Dữ liệu cá nhân](/quan-tri/du-lieu-ca-nhan), chọn trường, ghi căn cứ pháp lý, bấm “Cho công khai”.",
          "Hết căn cứ thì bấm “Thôi công khai”. Trường ấy mất khỏi mọi trang.",
        ],
        notes: ["Cơ cấu nữ, dân tộc, tuổi chỉ được đếm cho cả khóa, không chỉ tên ai."],
      },
    ],
  },
];
