import { officeGroups } from "./office-topics";
import { organisationGroups } from "./organisation-topics";
import { paperGroups } from "./paper-topics";
import { sessionGroups } from "./session-topics";
import type { HelpGroup, HelpTopic } from "./topic";

/*
 * The help of the staff area: one topic a task, in the words of the screens. Words in quotation marks stand on a screen, and links lead to a page
 * of this portal; tests/architecture/help.test.ts holds both. Pictures are made by `npm run help:pictures`.
 */

const writers = "Người viết, người duyệt";
const approvers = "Người duyệt";
const administrators = "Quản trị hệ thống";

const articleGroups: readonly HelpGroup[] = [
  {
    heading: "Viết bài",
    topics: [
      {
        slug: "viet-tin",
        title: "Viết một tin",
        who: writers,
        steps: [
          "Mở [Viết tin](/quan-tri/tin-bai/moi), nhập tiêu đề, chọn chuyên mục, bấm “Viết tiếp”.",
          "Viết tóm tắt hai, ba câu, rồi viết nội dung. Chữ được lưu trong lúc viết; dòng trên cùng nói đã lưu lúc nào.",
          "Ở cột bên cạnh, ghi ngày diễn ra và người viết. Khung “Kiểm tra” kể những mục còn thiếu; bấm vào một mục để đến đúng chỗ.",
          "Bấm “Xem trước” để đọc bài như người đọc sẽ thấy.",
          "Bấm “Gửi duyệt”. Người duyệt thấy bài trên bàn làm việc của mình.",
        ],
        notes: [
          "Mất mạng hay hết phiên đăng nhập thì chữ vẫn còn trên máy. Mở lại bài, trang hỏi có lấy lại không.",
          "Muốn một người nữa viết cùng: mở bài, bấm “Mời viết cùng”. Ai đã viết vào bài thì không duyệt được bài ấy.",
        ],
        picture: { name: "soan-tin", alt: "Trình soạn bài: tiêu đề, tóm tắt, nội dung ở giữa; trạng thái và khung kiểm tra ở bên phải" },
      },
      {
        slug: "nhap-tu-tep",
        title: "Đưa bài từ tệp Word vào",
        who: writers,
        steps: [
          "Mở [Nhập từ tệp](/quan-tri/tin-bai/nhap), chọn tệp Word, trang web hoặc văn bản, bấm “Đọc tệp”.",
          "Đọc báo cáo: điều đã hiểu, điều còn ngờ, phần bỏ lại. Phần mềm không tự đoán và không sửa chữ.",
          "Mở bài nháp từ báo cáo, sửa những điều còn ngờ, thêm ảnh còn thiếu.",
          "Bấm “Gửi duyệt” như một bài thường.",
        ],
        notes: ["Một tệp nhập hai lần vẫn chỉ là một bài. Tệp Word kiểu cũ (.doc) thì mở bằng Word, lưu thành .docx rồi nhập."],
        picture: { name: "nhap-tep", alt: "Trang Nhập từ tệp: ô chọn tệp bài viết và các lần nhập trước" },
      },
      {
        slug: "anh",
        title: "Đặt ảnh vào bài",
        who: writers,
        steps: [
          "Trong bài, đặt con trỏ ở chỗ cần ảnh rồi dán, kéo thả ảnh vào, hoặc bấm nút ảnh trên thanh công cụ.",
          "Điền “Mô tả ảnh cho người không nhìn thấy”: nói điều nhìn thấy, không chép lại chú thích.",
          "Điền “Chú thích” (ai, ở đâu, lúc nào) và “Người chụp”.",
          "Ảnh đầu tiên của bài cũng là ảnh ở danh sách. Muốn ảnh khác, mở “Ảnh dùng ở danh sách” ở cột bên cạnh rồi chọn.",
        ],
        notes: ["Bài còn chỗ “Chưa có ảnh” thì lưu được, nhưng chưa duyệt được. Không cần ảnh ấy nữa thì bấm “Bỏ chỗ ảnh này”."],
      },
      {
        slug: "gui-duyet",
        title: "Gửi duyệt, rút lại, sửa bài bị trả lại",
        who: writers,
        steps: [
          "Mở bài ở [Tin bài](/quan-tri/tin-bai), bấm “Gửi duyệt”. Còn mục bắt buộc thì trang hỏi lại trước khi gửi.",
          "Muốn sửa khi bài đang chờ duyệt: mở bài, bấm “Rút lại”. Bài lại là bản nháp.",
          "Bài bị trả lại nằm trong khung “Việc của tôi” trên [Bàn làm việc](/quan-tri), kèm lý do. Mở bài, đọc điều cần sửa ở cột bên cạnh.",
          "Sửa xong, bấm “Gửi duyệt” lần nữa. Người duyệt thấy ngay chỗ nào đã đổi.",
        ],
      },
    ],
  },
  {
    heading: "Duyệt và đăng",
    topics: [
      {
        slug: "duyet",
        title: "Đọc và duyệt bài, trên máy hay trên điện thoại",
        who: approvers,
        steps: [
          "Mở [Bàn làm việc](/quan-tri), chọn bài trong khung “Chờ tôi duyệt”. Trang duyệt xem được trọn trên điện thoại.",
          "Chọn cách xem: “So với bản đang đăng”, “Từ lần xem trước” hoặc “Chỉ bản này”. Chữ thêm và chữ bỏ được tô màu.",
          "Đọc khung “Trước khi duyệt”. Mục bắt buộc còn thiếu thì chưa duyệt được.",
          "Chưa được: bấm “Trả lại”, viết “Cần sửa gì”. Tác giả nhận nguyên văn.",
          "Được: bấm “Duyệt và đăng”, chọn “Ngay bây giờ” hoặc “Vào ngày giờ này:”.",
        ],
        notes: ["Không ai duyệt bài do mình viết. Đi vắng thì ủy quyền cho người khác: xem [Ủy quyền duyệt bài](/quan-tri/tro-giup/uy-quyen)."],
        picture: { name: "duyet", alt: "Trang duyệt trên điện thoại: bài đang chờ, cách xem, và thanh Trả lại, Duyệt và đăng ở dưới cùng" },
      },
      {
        slug: "hen-gio",
        title: "Hẹn giờ đăng, đổi giờ đã hẹn",
        who: approvers,
        steps: [
          "Khi duyệt, bấm “Duyệt và đăng”, chọn “Vào ngày giờ này:” và nhập ngày giờ. Giờ luôn là giờ Hà Nội (UTC+7).",
          "Xem mọi giờ đã hẹn ở [Lịch đăng](/quan-tri/lich-dang).",
          "Muốn đổi: mở bài, ở mục “Đổi giờ đăng” nhập giờ mới, bấm “Đổi giờ”.",
        ],
        notes: ["Đến giờ, bài tự mở cho người đọc, không cần ai trực."],
        picture: { name: "lich-dang", alt: "Lịch đăng: hai tuần với số bài mỗi ngày, và danh sách bài sắp đăng" },
      },
      {
        slug: "dinh-chinh",
        title: "Đính chính hoặc cập nhật bài đã đăng",
        who: writers,
        steps: [
          "Mở bài ở [Tin bài](/quan-tri/tin-bai), bấm “Mở bản sửa”. Người đọc vẫn thấy bản cũ.",
          "Sửa bài. Ở mục “Điều đã sửa”, chọn “Đính chính” khi bản đang đăng có chỗ sai, chọn “Cập nhật” khi chỉ thêm tin mới, rồi viết đã sửa gì.",
          "Bấm “Gửi duyệt”. Người duyệt so hai bản rồi đăng; bản mới thay bản cũ ngay hoặc theo giờ hẹn.",
        ],
        notes: ["Điều đính chính hiện ở đầu bài, kèm ngày. Địa chỉ của bài không đổi."],
      },
      {
        slug: "go-bai",
        title: "Gỡ bài, hoặc rút khỏi danh sách",
        who: approvers,
        steps: [
          "Mở bài đã đăng ở [Tin bài](/quan-tri/tin-bai), xuống cột bên cạnh.",
          "Bài sai không nên còn: mở “Gỡ bài”, viết “Lý do gỡ”. Muốn đưa người đọc sang bài khác thì điền “Dẫn người đọc đến (nếu có)”.",
          "Bài đã cũ nhưng cần giữ để tra cứu: mở “Rút khỏi danh sách, giữ lại để tra cứu”, viết lý do cho người đọc.",
          "Muốn bài tự gỡ vào một giờ: ở “Khi nào gỡ”, chọn “Vào ngày giờ này:”.",
        ],
        notes: ["Bài gỡ không bị xóa: bản cũ và lý do còn trong nhật ký. Trang cố định như Giới thiệu, Liên hệ không gỡ được; mở bản sửa rồi thay chữ."],
        picture: { name: "go-bai", alt: "Một bài đã đăng: bên phải là trạng thái và các việc làm được, trong đó có Gỡ bài" },
      },
      {
        slug: "uy-quyen",
        title: "Ủy quyền duyệt bài khi đi vắng",
        who: approvers,
        steps: [
          "Mở [Ủy quyền duyệt bài](/quan-tri/ca-nhan/uy-quyen). Trang có thể hỏi lại mật khẩu.",
          "Chọn “Người duyệt thay”, nhập “Từ ngày”, “Đến hết ngày” và “Lý do”.",
          "Bấm “Ủy quyền”. Về sớm thì bấm “Thu hồi”.",
        ],
        notes: ["Người duyệt thay phải bật mã xác thực, và không duyệt được bài của người đã ủy quyền."],
      },
    ],
  },
  {
    heading: "Trang chủ và các trang",
    topics: [
      {
        slug: "trang-chu",
        title: "Ghim bài lên trang chủ",
        who: approvers,
        steps: [
          "Mở [Trang chủ](/quan-tri/trang-chu). Năm vị trí đầu trang đứng theo thứ tự; vị trí 1 là tin lớn.",
          "Chọn bài ở ô “Bài ghim”. Bài cũ hơn thì tìm theo tiêu đề ở ô trên cùng trước.",
          "Nhập “Hiện đến ngày giờ”, bấm “Ghim”. Cột bên cạnh cho thấy trang chủ bây giờ và sau từng giờ hết ghim.",
          "Muốn trả vị trí cho tin mới nhất sớm hơn: bấm “Bỏ ghim”.",
        ],
        notes: ["Hết giờ ghim, hoặc bài bị gỡ, thì tin mới nhất tự vào chỗ ấy."],
        picture: { name: "trang-chu", alt: "Trang sắp xếp trang chủ: năm vị trí với ô chọn bài và giờ hết ghim, bên cạnh là thứ người đọc đang thấy" },
      },
      {
        slug: "dai-thong-bao",
        title: "Đặt thông báo khẩn lên mọi trang",
        who: approvers,
        steps: [
          "Mở [Dải thông báo](/quan-tri/dai-thong-bao). Nếu trang hỏi, xác nhận lại mật khẩu.",
          "Chọn loại, viết một, hai câu. Cần nói dài thì đăng thành tin, rồi điền “Đường dẫn của liên kết” và “Chữ của liên kết”.",
          "Nhập giờ bắt đầu và giờ kết thúc, bấm “Đặt lên mọi trang”.",
          "Việc xong sớm: bấm “Gỡ ngay khỏi mọi trang”. Đến giờ kết thúc thì dải tự hết.",
        ],
        picture: { name: "dai-thong-bao", alt: "Trang Dải thông báo: loại, nội dung, liên kết, giờ bắt đầu và giờ kết thúc" },
      },
      {
        slug: "trang",
        title: "Sửa trang Giới thiệu, Liên hệ và các trang tiếng Anh",
        who: writers,
        steps: [
          "Mở [Trang](/quan-tri/trang). Mỗi dòng là một trang luôn có trên cổng.",
          "Bấm “Mở bản sửa”, hoặc “Soạn trang” khi trang chưa ai soạn.",
          "Sửa chữ như một bài viết. Địa chỉ, điện thoại, giấy phép tự lấy từ phần cài đặt, không gõ vào trang.",
          "Bấm “Gửi duyệt”. Một người khác duyệt rồi đăng.",
        ],
        notes: ["Sửa một trang tiếng Việt thì xem trang tiếng Anh cùng cặp có cần sửa theo không."],
        picture: { name: "trang", alt: "Danh sách các trang cố định, tiếng Việt và tiếng Anh, mỗi dòng có nút Mở bản sửa" },
      },
      {
        slug: "chuyen-muc",
        title: "Thêm, đổi tên, xếp lại chuyên mục",
        who: approvers,
        steps: [
          "Mở [Chuyên mục](/quan-tri/chuyen-muc). Thứ tự ở đây là thứ tự trên cổng.",
          "Đổi tên: sửa trong ô rồi bấm “Lưu”. Địa chỉ của chuyên mục giữ nguyên.",
          "Xếp lại: bấm mũi tên lên hoặc xuống ở cuối dòng.",
          "Thêm: điền tên ở khung dưới cùng, bấm “Thêm chuyên mục”. Chuyên mục chưa có bài nào thì có nút “Xóa”.",
        ],
      },
      {
        slug: "duong-dan-hong",
        title: "Dẫn người đọc khỏi đường dẫn hỏng",
        who: "Người duyệt, quản trị hệ thống",
        steps: [
          "Mở [Đường dẫn hỏng](/quan-tri/duong-dan-hong). Dòng trên cùng là địa chỉ được tìm nhiều nhất mà không có trang.",
          "Điền ô “Dẫn đến” bằng đường dẫn của trang đúng, bấm “Dẫn đi”.",
          "Địa chỉ không đáng giữ thì bấm “Bỏ qua”. Có người tìm lại thì nó hiện lại.",
        ],
      },
      {
        slug: "cai-dat",
        title: "Tên cổng, dấu hiệu, thanh điều hướng",
        who: administrators,
        steps: [
          "Mở [Cài đặt](/quan-tri/cai-dat). Tên, địa chỉ, điện thoại, người chịu trách nhiệm ở đây hiện trên mọi trang; sửa rồi bấm “Lưu cài đặt”.",
          "Đổi dấu hiệu: chọn tệp ảnh, bấm “Lưu dấu hiệu”. Bỏ đi thì bấm “Dùng lại dấu hiệu vẽ sẵn”.",
          "Ở “Thanh điều hướng”, xếp các mục bằng mũi tên, bỏ chọn “Hiện” để ẩn một mục, thêm liên kết ra ngoài ở khung dưới.",
          "Bấm “Lưu thanh điều hướng”.",
        ],
      },
    ],
  },
  {
    heading: "Tài khoản",
    topics: [
      {
        slug: "ma-xac-thuc",
        title: "Bật mã xác thực, đổi điện thoại",
        who: "Mọi cán bộ",
        steps: [
          "Mở [Tài khoản của tôi](/quan-tri/ca-nhan), bấm “Thiết lập mã xác thực”, hoặc “Chuyển sang điện thoại mới”.",
          "Cài một ứng dụng mã xác thực trên điện thoại, quét mã QR, nhập mã 6 số đang hiện, bấm “Xác nhận”.",
          "Bấm “Tạo 10 mã dự phòng”, in ra và cất nơi an toàn, không để cùng điện thoại.",
        ],
        notes: ["Mất điện thoại: đăng nhập bằng một mã dự phòng. Hết mã dự phòng thì gọi quản trị hệ thống."],
        picture: { name: "tai-khoan-cua-toi", alt: "Trang Tài khoản của tôi: đổi mật khẩu, ủy quyền, mã xác thực, thiết bị đang đăng nhập" },
      },
      {
        slug: "tai-khoan",
        title: "Tạo, khóa tài khoản, giúp người quên mật khẩu",
        who: administrators,
        steps: [
          "Mở [Tài khoản](/quan-tri/tai-khoan), bấm “Tạo tài khoản”, điền họ tên, thư công vụ và vai trò.",
          "Chép liên kết đặt mật khẩu hiện ra, đưa tận tay hoặc gửi qua thư công vụ. Liên kết dùng một lần.",
          "Quên mật khẩu: mở tài khoản, bấm “Cấp liên kết đặt mật khẩu”. Mất điện thoại: bấm “Gỡ mã xác thực (mất điện thoại)” rồi đưa liên kết cho người ấy.",
          "Người nghỉ việc: bấm “Khóa tài khoản”. Bài đã viết giữ nguyên tên.",
        ],
        notes: ["Một tài khoản không vừa là quản trị hệ thống vừa là người duyệt."],
        picture: { name: "tai-khoan", alt: "Danh sách tài khoản với trạng thái, vai trò và mã xác thực" },
      },
    ],
  },
];

/** Everything, in the order of the page. */
export const helpGroups: readonly HelpGroup[] = [...articleGroups, ...sessionGroups, ...paperGroups, ...organisationGroups, ...officeGroups];

/** A topic by the end of its address; undefined for any other. */
export function helpTopic(slug: string): HelpTopic | undefined {
  return helpGroups.flatMap(({ topics }) => topics).find((topic) => topic.slug === slug);
}

export const HELP_HOME = "/quan-tri/tro-giup";
export const helpAddress = (slug: string) => `${HELP_HOME}/${slug}`;
/** Size of every picture, in pixels. */
export const helpPicture = { width: 960, height: 600, phone: { width: 390, height: 640 } };
