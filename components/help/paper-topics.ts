import type { HelpGroup } from "./topic";

const clerks = "Chuyên viên công tác HĐND, người duyệt";
const everybody = "Mọi tài khoản";

/** Tasks about the texts of the council's record, its calendar and its tables; sessions and bodies have their own. */
export const paperGroups: readonly HelpGroup[] = [
  {
    heading: "Nghị quyết, văn bản",
    topics: [
      {
        slug: "nghi-quyet",
        title: "Đưa một nghị quyết từ dự thảo đến ban hành",
        who: clerks,
        steps: [
          "Mở [Nghị quyết](/quan-tri/nghi-quyet), bấm “Nghị quyết mới”, ghi loại, trích yếu, kỳ họp.",
          "Thêm bản toàn văn: gõ, hoặc bấm “Lấy nội dung từ tệp”. Hệ thống tách Chương, Điều, khoản, điểm; xem lại chỗ tách.",
          "Ở “Phần mở đầu”, thêm căn cứ và tài liệu trình.",
          "Bấm “Thêm quan hệ” nếu nghị quyết sửa đổi, thay thế, bãi bỏ văn bản khác; chọn phần bị tác động và từ ngày nào.",
          "Chuyển bước đến khi thông qua, nhập số, ngày rồi ban hành; bấm “Công khai trên cổng”.",
        ],
        notes: [
          "Hiệu lực không nhập tay: hệ thống tính từ ngày và quan hệ. Bản đã niêm phong không sửa được; đính chính là một bản mới.",
          "Ban hành chỉ niêm phong bản thông qua. Muốn người đọc xem một bản dự thảo, hoặc bản đính chính, mở bản ấy và bấm niêm phong.",
        ],
      },
      {
        slug: "ban-quet",
        title: "Lấy số, ngày, toàn văn từ bản quét của nghị quyết, văn bản",
        who: clerks,
        steps: [
          "Mở [Nghị quyết](/quan-tri/nghi-quyet), mở hoặc tạo nghị quyết, đính kèm bản quét (PDF hoặc ảnh) ở mục Tệp đính kèm.",
          "Chờ một, hai phút cho máy đọc, rồi tải lại trang. Cạnh tên tệp hiện “Đối chiếu chữ máy đọc”; bấm vào đó.",
          "So từng ô với ảnh trang bên cạnh; khung đánh số trên ảnh chỉ chỗ máy đọc. Ô ghi “nên xem lại” có lý do ở dưới.",
          "Xem lại toàn văn: mỗi Chương, Điều, khoản, điểm một dòng; sửa chữ sai.",
          "Bấm “Xác nhận, ghi vào hồ sơ và ban hành”. Mở lại trang nghị quyết rồi bấm “Công khai trên cổng”.",
        ],
        notes: [
          "Chưa bấm xác nhận thì chưa có gì được ghi. Để trống số, ký hiệu thì chỉ ghi vào hồ sơ, chưa ban hành.",
          "Tệp gốc không bị sửa. Người đọc cũng có bản đọc của tệp công khai, ghi rõ là máy đọc cho tới khi có người xác nhận.",
          "Tệp của tờ trình, báo cáo, công văn và văn bản khác cũng có “Đối chiếu chữ máy đọc”: máy đề nghị loại, số, ngày, trích yếu, người ký.",
          "Tệp của kỳ họp, cuộc họp, chất vấn: bấm “Xem, sửa chữ máy đọc”, sửa từng trang, rồi “Xác nhận chữ của cả tệp”.",
          "Tệp có mật khẩu, hỏng hoặc quá nặng thì máy nói vì sao ngay cạnh tên tệp; tệp vẫn dùng được như thường.",
        ],
      },
      {
        slug: "van-ban",
        title: "Thêm tờ trình, báo cáo, thông báo và cấp số",
        who: clerks,
        steps: [
          "Mở [Văn bản](/quan-tri/van-ban), bấm “Văn bản mới”, ghi loại, trích yếu, cơ quan, ngày.",
          "Có số rồi thì gõ như in trên văn bản. Chưa có thì đánh dấu “Chưa có số: cấp số kế tiếp theo cơ quan, loại và năm”.",
          "Trong trang của văn bản, viết nội dung hoặc đính kèm bản ký, rồi bấm “Công bố”. Có bản quét thì bấm “Đối chiếu chữ máy đọc” để lấy số, ngày, trích yếu, người ký.",
        ],
        notes: [
          "Số đã cấp thì không cấp lần nữa; câu từ chối nói số ấy của văn bản nào.",
          "Nghị quyết, quyết định của Thường trực giữa hai kỳ họp là văn bản ở đây, có sổ số riêng.",
        ],
      },
      {
        slug: "linh-vuc",
        title: "Thêm, đổi tên, xếp lại lĩnh vực",
        who: clerks,
        steps: [
          "Mở [Lĩnh vực](/quan-tri/linh-vuc). Nghị quyết, văn bản và chất vấn dùng chung danh sách này; thứ tự ở đây là thứ tự trong bộ lọc trên cổng.",
          "Đổi tên: sửa trong ô rồi bấm “Lưu”. Hồ sơ đã gắn lĩnh vực ấy đổi theo; địa chỉ lọc trên cổng giữ nguyên.",
          "Xếp lại: bấm mũi tên lên hoặc xuống ở cuối dòng.",
          "Thêm: điền tên ở khung dưới cùng, bấm “Thêm lĩnh vực”.",
        ],
        notes: [
          "Dưới mỗi tên là số nơi dùng. Chưa dùng ở đâu thì có nút “Xóa”; đang dùng thì gỡ lĩnh vực khỏi các hồ sơ ấy trước.",
          "Bảng nghị quyết nhập từ tệp ghi lĩnh vực bằng đúng tên ở đây.",
        ],
      },
      {
        slug: "tep-dinh-kem",
        title: "Đính kèm tệp, đặt ai được xem",
        who: clerks,
        steps: [
          "Trong trang của nghị quyết, văn bản, kỳ họp, cuộc họp hoặc chất vấn, tìm khung “Tệp đính kèm”, chọn tệp, chọn ai được mở, bấm “Đính kèm”.",
          "Cả hồ sơ thì đặt ở khung “Ai được xem”: công khai, nội bộ (mọi tài khoản), hoặc hạn chế.",
          "Hạn chế thì đánh dấu từng người hoặc cơ quan được mở. Không chọn ai thì chỉ người đặt hạn chế mở được.",
          "Thay bản quét sai: bấm “Thay tệp này trong kho”. Địa chỉ giữ nguyên, bản cũ còn ở mục “Bản trước”.",
          "Văn bản khác thay văn bản đã đính kèm: đính kèm tệp mới, chọn tệp cũ ở ô “Thay cho tệp”. Ai mở địa chỉ cũ được dẫn sang tệp mới.",
        ],
        notes: [
          "Tệp không bao giờ mở rộng hơn hồ sơ của nó. Mỗi lần mở tài liệu hạn chế đều ghi nhật ký.",
          "Ai thuộc cơ quan nào do quản trị ghi ở trang tài khoản, ô “Làm việc cho cơ quan”.",
        ],
      },
    ],
  },
  {
    heading: "Lịch, biểu quyết, tìm hồ sơ",
    topics: [
      {
        slug: "lich",
        title: "Đặt lịch tuần, hoãn, hủy một cuộc họp",
        who: clerks,
        steps: [
          "Mở [Lịch công tác](/quan-tri/lich), bấm “Cuộc họp mới”, ghi giờ, nơi họp, chủ trì, thành phần.",
          "Bấm “Đăng lên lịch”, hoặc ở trang tuần bấm “Đăng cả tuần”.",
          "Hoãn hay hủy thì mở cuộc họp, ghi lý do, bấm “Báo người đọc”. Lịch đã đăng ký trên điện thoại tự đổi theo.",
        ],
      },
      {
        slug: "bieu-quyet",
        title: "Ghi một lần biểu quyết",
        who: clerks,
        steps: [
          "Mở kỳ họp, mở mục chương trình, chọn “Biểu quyết, bầu”; ghi nội dung, hình thức và các số có trong biên bản. Số nào không có thì để trống.",
          "Bấm “Ghi biểu quyết”. Hệ thống tính kết quả theo quy tắc của ngày ấy; khác với biên bản thì có cảnh báo.",
          "Biểu quyết công khai tên thì mở lần biểu quyết, dán danh sách, bấm “Lưu phiếu từng đại biểu”.",
          "Mọi lần biểu quyết của kỳ họp ở phần “Biểu quyết” của trang kỳ họp.",
        ],
        notes: ["Quy tắc nằm ở [Quy tắc biểu quyết](/quan-tri/quy-tac-bieu-quyet), mỗi quy tắc có ngày hiệu lực và căn cứ. Bỏ phiếu kín không có tên ai."],
      },
      {
        slug: "cong-khai",
        title: "Công khai dự toán, quyết toán đúng hạn",
        who: clerks,
        steps: [
          "Mở [Công khai tài chính](/quan-tri/cong-khai), chọn năm ngân sách: trang kể mục nào phải công khai, hạn ngày nào, mục nào quá hạn.",
          "Bấm “Lập mục này”, ghi ngày được giao, báo cáo hoặc được phê duyệt ngay khi biết: hạn tính từ ngày đó.",
          "Bấm “Sửa bảng, nhập từ Excel”: gửi tệp, dán bảng, hoặc gõ từng ô. Tệp có ô sai thì không nhận ô nào; sửa rồi gửi lại.",
          "Đính kèm tệp đã ký, rồi đăng. Sửa sau khi đăng thì viết “Đã sửa gì, vì sao” và bấm “Đăng bản đính chính”.",
        ],
        notes: ["Hạn của báo cáo thực hiện cả năm tính theo ngày làm việc: thêm [ngày nghỉ](/quan-tri/ngay-nghi) khi có thông báo lịch nghỉ của năm."],
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
