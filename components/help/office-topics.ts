import type { HelpGroup } from "./topic";

const writers = "Người viết, người duyệt";
const approvers = "Người duyệt";
const administrators = "Quản trị hệ thống";

/** Tasks that are not about one article: many at once, pictures, the old portal, the house. */
export const officeGroups: readonly HelpGroup[] = [
  {
    heading: "Nhiều người, nhiều bản",
    topics: [
      {
        slug: "viet-cung",
        title: "Viết cùng một bài",
        who: writers,
        steps: [
          "Mở bài, bấm “Mời viết cùng”, chọn người viết cùng. Người ấy được báo và thấy bài ở “Việc của tôi”.",
          "Khi có người khác đang mở bài, trang nói tên người ấy và mở từ lúc nào.",
          "Hai người sửa hai chỗ khác nhau thì bài tự gộp. Cùng sửa một chỗ thì chọn giữ chữ nào: bản của tôi, bản của người kia, hay “Giữ cả hai”.",
          "Chọn xong mọi chỗ thì bấm “Lưu bản gộp”.",
        ],
        notes: ["Ai đã sửa một chữ thì không duyệt bài ấy nữa, kể cả khi đã thôi viết cùng."],
      },
      {
        slug: "ban-cu",
        title: "So sánh và lấy lại bản cũ",
        who: writers,
        steps: [
          "Mở bài, bấm “Lịch sử, bản” ở cột bên cạnh.",
          "Trong khung “So sánh và khôi phục”, tìm lần lưu cần xem, bấm “So với bản hiện có”.",
          "Đọc chỗ đã đổi. Đúng bản cần lấy thì bấm “Khôi phục bản này”.",
        ],
        notes: ["Chữ vừa bị thay không mất: nó vẫn nằm trong lịch sử. Ảnh không còn trong kho thì chỗ của nó để trống."],
      },
      {
        slug: "dang-khan",
        title: "Đăng khẩn và hậu kiểm",
        who: approvers,
        steps: [
          "Chỉ dùng khi chờ người thứ hai là quá muộn. Mở bài, tìm mục “Đăng khẩn”, xác nhận lại danh tính.",
          "Viết lý do, bấm “Đăng khẩn ngay bây giờ”. Bài mang dấu đăng khẩn cho đến khi có người hậu kiểm.",
          "Người duyệt khác mở bài, đọc lại, bấm “Xác nhận hậu kiểm”, hoặc gỡ bài.",
        ],
      },
      {
        slug: "han-xem-lai",
        title: "Hẹn ngày xem lại một bài đã đăng",
        who: approvers,
        steps: [
          "Mở bài đã đăng, ở mục “Xem lại bài còn đúng không” chọn ngày và người phụ trách, bấm “Ghi hạn”.",
          "Đến gần hạn, người phụ trách được báo; bài hiện trên bàn làm việc.",
          "Bài còn đúng thì bấm “Đã xem lại, còn đúng” và chọn hạn mới. Không còn đúng thì đính chính, cập nhật hoặc gỡ.",
        ],
      },
    ],
  },
  {
    heading: "Danh sách, thông báo, nhuận bút",
    topics: [
      {
        slug: "danh-sach",
        title: "Lọc, lưu danh sách, làm nhiều bài một lúc",
        who: writers,
        steps: [
          "Mở [Tin bài](/quan-tri/tin-bai), lọc theo trạng thái, chuyên mục, chữ trong tiêu đề; bấm tên cột để xếp.",
          "Cách lọc hay dùng thì bấm “Lưu danh sách”, đặt tên; lần sau chọn tên ấy.",
          "Đánh dấu nhiều bài rồi chọn việc cần làm. Bài nào không làm được thì trang nói vì sao.",
          "Bấm “Xuất CSV” để lấy đúng danh sách đang xem.",
        ],
        notes: ["Bài chưa ai đọc mà không dùng nữa thì cho vào thùng rác; trong 30 ngày vẫn lấy lại được."],
      },
      {
        slug: "thong-bao",
        title: "Thông báo và thư báo",
        who: "Mọi cán bộ",
        steps: [
          "Chuông ở đầu trang đếm thông báo chưa đọc. Mở [Thông báo](/quan-tri/thong-bao), bấm “Đánh dấu đã đọc hết” khi xong.",
          "Bấm “Chọn thư báo” để chọn loại thông báo nhận cả qua thư điện tử.",
          "Cổng chưa nối máy chủ thư thì thư nằm ở [Thư chờ gửi](/quan-tri/thu-cho-gui). Thư hỏng thì bấm “Gửi lại”.",
        ],
        notes: [
          "Cuối trang Thư chờ gửi có số người đọc đang theo dõi qua thư, không có địa chỉ của ai. Người theo dõi nhờ xóa địa chỉ thì quản trị hệ thống xóa ở đó.",
        ],
      },
      {
        slug: "nhuan-but",
        title: "Lấy bảng nhuận bút theo tháng",
        who: "Người duyệt, lãnh đạo",
        steps: [
          "Mở [Nhuận bút](/quan-tri/nhuan-but), chọn tháng.",
          "Đọc ba bảng: tổng hợp theo người, từng bài, ảnh theo tên ghi dưới ảnh. Số liệu lấy từ bài đã đăng, không gõ tay.",
          "Bấm “Excel” hoặc “CSV” để tải về.",
        ],
        notes: ["Tên người viết sai trong bảng là sai trong bài: đính chính bài, bảng đổi theo."],
      },
    ],
  },
  {
    heading: "Ảnh, album, cổng cũ",
    topics: [
      {
        slug: "kho-anh",
        title: "Tìm, tải nhiều ảnh, cắt và thay ảnh",
        who: writers,
        steps: [
          "Mở [Ảnh, tệp](/quan-tri/thu-vien), tìm theo tên, chú thích, người chụp, theo tháng.",
          "Bấm “Tải lên” để đưa nhiều tệp một lúc. Mất mạng thì tải tiếp từ chỗ dừng.",
          "Mở một ảnh để viết mô tả, đặt điểm chính, cắt, hoặc thay bằng ảnh khác mà địa chỉ giữ nguyên.",
          "Ảnh trùng hoặc gần giống ảnh đã có thì trang báo; vẫn tải được.",
        ],
        notes: [
          "Ảnh đang dùng ở đâu thì trang kể ở đó. Chỉ xóa được ảnh không bài nào dùng.",
          "Ảnh, tệp của bài đang chờ duyệt hoặc đã duyệt thì không thay được: trả lại bài, thay, rồi gửi duyệt lại.",
          "Ảnh, tệp mà người đọc đang thấy do người duyệt không viết bài ấy thay, sau khi xác nhận mật khẩu; người viết và người duyệt bài được báo.",
        ],
      },
      {
        slug: "album",
        title: "Làm album ảnh hoặc video",
        who: writers,
        steps: [
          "Mở [Album](/quan-tri/album), bấm “Album mới”, đặt tên, ngày diễn ra.",
          "Chọn ảnh trong kho, bấm “Thêm vào album”; xếp thứ tự bằng các nút lên, xuống.",
          "Một người duyệt chưa sửa album đọc lại rồi đăng. Ảnh trong album đã đăng thì ai cũng xem được.",
          "Có ảnh bị thay sau lần lưu cuối thì chưa đăng được: xem lại, bấm “Lưu”, rồi nhờ người khác đăng.",
        ],
      },
      {
        slug: "nhap-bang",
        title: "Nhập nghị quyết, đại biểu từ bảng tính",
        who: "Văn thư, người duyệt",
        steps: [
          "Mở [Nhập bảng tính](/quan-tri/nhap-bang), tải bảng mẫu về, điền mỗi nghị quyết hoặc mỗi đại biểu một dòng.",
          "Chọn nhiệm kỳ, cơ quan ban hành, chọn tệp rồi bấm “Kiểm tra, chưa nhập”.",
          "Đọc “Kết quả kiểm tra” và “Dòng không nhận”: mỗi lỗi nói dòng nào, cột nào, sửa thế nào.",
          "Bấm nút Nhập. Có thể rời trang; việc chạy tiếp cả khi máy chủ khởi động lại.",
          "Sửa các dòng sai trong bảng rồi tải lên lại cả bảng: dòng đã nhập không bị nhập lần hai.",
        ],
        notes: ["Nghị quyết lập tay không bị bảng ghi đè. “Công bố ngay” chỉ hiện với người được công bố."],
      },
      {
        slug: "cong-cu",
        title: "Chuyển cả cổng cũ sang",
        who: "Người duyệt, quản trị hệ thống",
        steps: [
          "Mở [Nhập cổng cũ](/quan-tri/nhap-cong-cu), chọn tệp nén các trang hoặc tệp RSS, WXR, bấm “Đọc thử, chưa nhập”.",
          "Với mỗi chuyên mục cũ, chọn chuyên mục của cổng này hoặc “Không lấy”; với mỗi tên người viết, chọn người trong danh bạ hoặc chỉ ghi tên.",
          "Xem “Những bài đầu sẽ thành” rồi cho chạy. Dừng giữa chừng thì chạy tiếp được, không có bài thứ hai.",
          "Đọc báo cáo từng trang. Một người duyệt khác bấm “Cho đăng cả đợt” khi đã xem.",
        ],
        notes: ["Địa chỉ cũ tự dẫn sang bài mới từ lúc người đọc thấy bài."],
      },
    ],
  },
  {
    heading: "Danh bạ, nhật ký",
    topics: [
      {
        slug: "danh-ba",
        title: "Thêm người vào danh bạ",
        who: "Người duyệt, chuyên viên",
        steps: [
          "Mở [Danh bạ](/quan-tri/nguoi), bấm “Thêm người”, ghi họ tên và chức vụ.",
          "Trong bài, ở “Người được nhắc đến”, chọn người ấy để trang bài dẫn tới họ.",
        ],
      },
      {
        slug: "nhat-ky",
        title: "Tra nhật ký và lấy ra",
        who: administrators,
        steps: [
          "Mở [Nhật ký](/quan-tri/nhat-ky), lọc theo việc, người làm, ngày, đối tượng.",
          "Bấm “Xuất CSV” để lấy đúng những dòng đang lọc. Việc lấy ra cũng được ghi nhật ký.",
        ],
        notes: ["Nhật ký chỉ thêm, không sửa, không xóa. Dòng nào bị đụng tới thì lệnh kiểm tra chỉ ra."],
      },
    ],
  },
  {
    heading: "Chất vấn",
    topics: [
      {
        slug: "chat-van",
        title: "Ghi chất vấn, trả lời và lời hứa",
        who: "Chuyên viên công tác HĐND, người duyệt",
        steps: [
          "Ở trang kỳ họp bấm “Chất vấn”, rồi “Chất vấn mới”: đại biểu và mục chương trình là của kỳ họp ấy. Hoặc mở [Chất vấn](/quan-tri/chat-van).",
          "Chọn đại biểu, ghi ngày, nội dung, người trả lời, bấm “Ghi chất vấn”. Chức danh để trống thì lấy chức vụ của đúng ngày đó.",
          "Ghi nội dung và ngày trả lời, bấm “Lưu trả lời”.",
          "Có lời hứa thì ghi điều đã hứa và hạn, bấm “Thêm lời hứa”. Khi đã làm, ghi ngày vào “Ngày đã thực hiện”.",
          "Trả lời bằng văn bản thì đính kèm ở khung “Tệp đính kèm”, chọn “Văn bản trả lời”. Tệp công khai mở cùng chất vấn.",
          "Bấm “Đăng chất vấn”: người đọc thấy ở [Chất vấn](/chat-van), trang kỳ họp và trang đại biểu. Chất vấn giữa hai kỳ họp thì để trống kỳ họp.",
        ],
        notes: ["Quá hạn mấy ngày do cổng tính từ hai ngày, không ai gõ. Biên bản xem trước ở nút “Biên bản” của trang kỳ họp."],
      },
    ],
  },
  {
    heading: "Số liệu báo cáo",
    topics: [
      {
        slug: "so-lieu",
        title: "Xem số liệu, mở danh sách đằng sau, nhập số công bố",
        who: "Mọi tài khoản xem được; chuyên viên, người duyệt, lãnh đạo nhập được",
        steps: [
          "Mở [Số liệu](/quan-tri/so-lieu), chọn cơ quan và kỳ. Muốn so hai kỳ thì ghi thêm kỳ thứ hai, bấm “Xem”.",
          "Bấm vào một con số: trang của nó có định nghĩa, cách tính, từng phần và đúng các bản ghi đã đếm. Nút “Excel”, “CSV” lấy danh sách ấy về.",
          "Chỉ tiêu chưa có hồ sơ thì ghi số và “Nguồn”, bấm “Lưu số liệu”. Chỉ biết tổng của mấy phần thì nối tên bằng dấu +.",
          "Việc quá hạn còn tồn thì nhập số của ngày cuối kỳ. Kỳ chưa hết thì trang hỏi số của hôm nay; muốn nhập ngày khác thì chọn kỳ kết thúc vào ngày ấy.",
          "Báo cáo đã công bố số khác thì nhập số ấy và ghi vì sao ở “Ghi chú”. Cả hai số cùng hiện.",
          "Kế hoạch của kỳ thì ghi ở “Chỉ tiêu kế hoạch của kỳ này”, bấm “Lưu chỉ tiêu”.",
        ],
        notes: ["Phần cộng lại khác số chung thì cổng nói rõ khác ở đâu, không tự sửa."],
      },
      {
        slug: "tong-quan",
        title: "Xem nhịp của năm và việc đang muộn",
        who: "Lãnh đạo",
        steps: [
          "Mở [Bàn làm việc](/quan-tri). Báo cáo chờ anh, chị đứng đầu, bên cạnh là số việc đang muộn của từng loại; bấm vào số thì tới danh sách.",
          "Mỗi chỉ tiêu có vạch “kế hoạch đến hôm nay, chia đều theo ngày” và chấm của cùng ngày năm trước. Bấm tên chỉ tiêu để mở đúng hồ sơ đã đếm.",
          "Danh sách muộn xếp việc lâu nhất lên đầu, ghi số ngày và ai phải làm. Bấm vào việc để mở hồ sơ của nó.",
          "Kiến nghị qua giám sát, kiến nghị cử tri, đơn thư chưa có hồ sơ: khung “Kiến nghị, đơn thư” ghi số nhập gần nhất, của ngày nào, nguồn nào. Số cũ hơn nửa năm hoặc chưa ai nhập thì có nút “Nhập số”.",
        ],
        notes: ["Chỉ tiêu chưa có hồ sơ, chưa ai nhập số thì không hiện: cổng không tự ghi số 0."],
      },
    ],
  },
];
