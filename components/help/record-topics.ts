import type { HelpGroup } from "./topic";

const clerks = "Chuyên viên công tác HĐND, người duyệt";
const everybody = "Mọi tài khoản";

/** Tasks about the council's record, in the clerk's order of work. */
export const recordGroups: readonly HelpGroup[] = [
  {
    heading: "Khóa, cơ quan, đại biểu",
    topics: [
      {
        slug: "nhiem-ky",
        title: "Mở một khóa mới, kết thúc khóa cũ",
        who: clerks,
        steps: [
          "Mở [Nhiệm kỳ](/quan-tri/nhiem-ky), bấm “Thêm nhiệm kỳ”, ghi số khóa, ngày đầu, ngày cuối.",
          "Trong trang của khóa, thêm từng đơn vị bầu cử với số đại biểu được bầu.",
          "Khóa cũ kết thúc thì mở trang của khóa ấy, bấm “Ghi hết nhiệm kỳ”: mọi đại biểu, chức vụ còn để trống ngày kết thúc được ghi cùng một lúc.",
        ],
        notes: ["Ghi hết nhiệm kỳ trước, rồi mới ghi đại biểu tái cử vào khóa mới: một người không có hai nhiệm kỳ cùng lúc."],
      },
      {
        slug: "co-cau",
        title: "Thêm cơ quan, chức vụ, người giữ chức vụ",
        who: clerks,
        steps: [
          "Mở [Cơ cấu](/quan-tri/co-cau), thêm cơ quan với ngày thành lập và cơ quan cấp trên.",
          "Trong trang của cơ quan, bấm “Thêm chức vụ”, rồi ghi ai giữ, từ ngày nào, theo quyết định nào.",
          "Hợp nhất, chia tách, đổi tên thì bấm “Ghi kế tục”: cơ quan cũ kết thúc, cơ quan mới bắt đầu. Không sửa tên cơ quan cũ.",
        ],
        notes: ["Chức vụ chỉ có một người thì hệ thống không nhận hai người cùng ngày; ghi ngày thôi giữ của người trước."],
      },
      {
        slug: "dai-bieu",
        title: "Ghi đại biểu, thôi làm đại biểu",
        who: clerks,
        steps: [
          "Người mới thì thêm vào [Danh bạ](/quan-tri/nguoi) trước.",
          "Mở [Đại biểu](/quan-tri/dai-bieu), chọn khóa, bấm “Thêm đại biểu”, chọn người, đơn vị bầu cử, Tổ.",
          "Thôi làm nhiệm vụ thì mở trang của đại biểu, ghi ngày, lý do, nghị quyết, bấm “Ghi thôi làm đại biểu”.",
        ],
        notes: ["Ngày sinh, dân tộc, tôn giáo, ngày vào Đảng, điện thoại không hiện trên cổng khi chưa có căn cứ pháp luật được ghi."],
      },
    ],
  },
  {
    heading: "Kỳ họp, biểu quyết",
    topics: [
      {
        slug: "ky-hop",
        title: "Chuẩn bị một kỳ họp",
        who: clerks,
        steps: [
          "Mở [Kỳ họp](/quan-tri/ky-hop), bấm “Kỳ họp mới”. Ở ô “Lấy chương trình của”, chọn một kỳ trước để chép buổi và mục.",
          "Trong “Chương trình, hồ sơ”, xếp mục vào buổi: kéo, hoặc bấm mũi tên bên mục.",
          "Mở từng mục, ở “Tài liệu” thêm tờ trình, báo cáo, hoặc giao cơ quan gửi; ở “Thẩm tra” chọn Ban thẩm tra.",
          "Khung “Hồ sơ các nội dung” kể mục nào còn thiếu tài liệu.",
          "Xong phần nào thì đăng phần ấy ở khung “Đăng lên cổng”: kỳ họp, chương trình, biên bản đăng riêng.",
        ],
        notes: ["Ban không thẩm tra dự thảo do chính mình soạn. Mục rút khỏi chương trình phải ghi lý do; bạn đọc thấy lý do ấy."],
      },
      {
        slug: "diem-danh",
        title: "Điểm danh từng buổi",
        who: clerks,
        steps: [
          "Mở kỳ họp, chọn “Dự họp, điểm danh”, chọn buổi.",
          "Ghi ai vắng và vắng kiểu nào: có lý do hay không lý do.",
          "Lưu. Số có mặt được đối chiếu với số tối thiểu của ngày ấy.",
        ],
        notes: ["Lý do vắng chỉ dùng trong cơ quan, bạn đọc không thấy."],
      },
      {
        slug: "bieu-quyet",
        title: "Ghi một lần biểu quyết",
        who: clerks,
        steps: [
          "Mở kỳ họp, chọn “Biểu quyết”, ghi nội dung, hình thức và các số có trong biên bản. Số nào không có thì để trống.",
          "Bấm “Ghi biểu quyết”. Hệ thống tính kết quả theo quy tắc của ngày ấy; khác với biên bản thì có cảnh báo.",
          "Biểu quyết công khai tên thì mở lần biểu quyết, dán danh sách, bấm “Lưu phiếu từng đại biểu”.",
        ],
        notes: ["Quy tắc nằm ở [Quy tắc biểu quyết](/quan-tri/quy-tac-bieu-quyet), mỗi quy tắc có ngày hiệu lực và căn cứ. Bỏ phiếu kín không có tên ai."],
      },
    ],
  },
  {
    heading: "Nghị quyết, văn bản",
    topics: [
      {
        slug: "nghi-quyet",
        title: "Đưa một nghị quyết từ dự thảo đến ban hành",
        who: clerks,
        steps: [
          "Mở [Nghị quyết](/quan-tri/nghi-quyet), bấm “Nghị quyết mới”, ghi loại, trích yếu, kỳ họp.",
          "Thêm bản chữ: gõ, hoặc bấm “Lấy nội dung từ tệp”. Hệ thống tách Chương, Điều, khoản, điểm; xem lại chỗ tách.",
          "Ở “Phần mở đầu”, thêm căn cứ và tài liệu trình.",
          "Bấm “Thêm quan hệ” nếu nghị quyết sửa đổi, thay thế, bãi bỏ văn bản khác; chọn phần bị tác động và từ ngày nào.",
          "Chuyển bước đến khi thông qua, nhập số, ngày rồi ban hành; bấm “Công khai trên cổng”.",
        ],
        notes: ["Hiệu lực không nhập tay: hệ thống tính từ ngày và quan hệ. Bản đã niêm phong không sửa được; đính chính là một bản mới."],
      },
      {
        slug: "van-ban",
        title: "Thêm tờ trình, báo cáo, thông báo và cấp số",
        who: clerks,
        steps: [
          "Mở [Văn bản](/quan-tri/van-ban), bấm “Văn bản mới”, ghi loại, trích yếu, cơ quan, ngày.",
          "Có số rồi thì gõ như in trên văn bản. Chưa có thì đánh dấu “Chưa có số: cấp số kế tiếp theo cơ quan, loại và năm”.",
          "Trong trang của văn bản, viết nội dung hoặc đính kèm bản ký, rồi bấm “Công bố”.",
        ],
        notes: [
          "Số đã cấp thì không cấp lần nữa; câu từ chối nói số ấy của văn bản nào.",
          "Nghị quyết, quyết định của Thường trực giữa hai kỳ họp là văn bản ở đây, có sổ số riêng.",
        ],
      },
      {
        slug: "tep-dinh-kem",
        title: "Đính kèm tệp, đặt ai được xem",
        who: clerks,
        steps: [
          "Trong trang của nghị quyết, văn bản, kỳ họp hoặc cuộc họp, tìm khung “Tệp đính kèm”, chọn tệp, chọn ai được mở, bấm “Đính kèm”.",
          "Cả hồ sơ thì đặt ở khung “Ai được xem”: công khai, nội bộ (mọi tài khoản), hoặc hạn chế.",
          "Hạn chế thì đánh dấu từng người hoặc cơ quan được mở. Không chọn ai thì chỉ người đặt hạn chế mở được.",
          "Thay bản quét sai: bấm “Thay tệp này trong kho”. Địa chỉ giữ nguyên, bản cũ còn ở mục “Bản trước”.",
        ],
        notes: [
          "Tệp không bao giờ mở rộng hơn hồ sơ của nó. Mỗi lần mở tài liệu hạn chế đều ghi nhật ký.",
          "Ai thuộc cơ quan nào do quản trị ghi ở trang tài khoản, ô “Làm việc cho cơ quan”.",
        ],
      },
    ],
  },
  {
    heading: "Lịch, chất vấn, bảng tính",
    topics: [
      {
        slug: "lich",
        title: "Đặt lịch tuần, hoãn, hủy một cuộc họp",
        who: clerks,
        steps: [
          "Mở [Lịch công tác](/quan-tri/lich), bấm “Cuộc họp mới”, ghi giờ, nơi họp, chủ trì, thành phần.",
          "Bấm “Đăng lên lịch”, hoặc ở trang tuần bấm “Đăng cả tuần”.",
          "Hoãn hay hủy thì mở cuộc họp, ghi lý do, bấm “Báo bạn đọc”. Lịch đã đăng ký trên điện thoại tự đổi theo.",
        ],
      },
      {
        slug: "nhap-bang",
        title: "Nhập nghị quyết, đại biểu từ bảng tính",
        who: clerks,
        steps: [
          "Mở [Nhập bảng tính](/quan-tri/nhap-bang), tải bảng mẫu về, điền mỗi dòng một nghị quyết hoặc một đại biểu.",
          "Chọn loại bảng, nhiệm kỳ, tệp, bấm “Kiểm tra, chưa nhập”.",
          "Xem “Kết quả kiểm tra” và “Dòng không nhận”: mỗi dòng nói cần sửa gì. Sửa trong tệp rồi tải lại được.",
          "Đúng rồi thì bấm nút nhập. Rời trang thì việc vẫn chạy; máy tắt giữa chừng thì chạy tiếp từ chỗ dừng.",
        ],
        notes: ["Nhập lại cùng một bảng không sinh bản trùng: dòng đã có thì không đổi, hoặc được sửa theo bảng."],
      },
      {
        slug: "tim-ho-so",
        title: "Tìm một văn bản, một nghị quyết trong khu quản trị",
        who: everybody,
        steps: [
          "Mở [Nghị quyết](/quan-tri/nghi-quyet) hoặc [Văn bản](/quan-tri/van-ban).",
          "Gõ số, ký hiệu hoặc chữ trong trích yếu; có dấu hay không dấu đều được. Lọc thêm theo loại, cơ quan, kỳ họp.",
        ],
        notes: ["Tài liệu hạn chế mà tài khoản không được mở thì không hiện trong danh sách, cũng không được đếm."],
      },
    ],
  },
];
