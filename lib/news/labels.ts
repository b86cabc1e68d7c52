import type { BylineRole, EditionChange, FileUse } from "@/prisma/generated/enums";
import type { Refusal } from "./policy";
import type { Need } from "./question";
import type { ReceiptCheck } from "./receipt";
import type { EditionStatus } from "./workflow";

export const statusWords: Record<EditionStatus, string> = {
  DRAFT: "Nháp",
  SUBMITTED: "Chờ duyệt",
  RETURNED: "Trả lại",
  APPROVED: "Đã duyệt",
  SCHEDULED: "Hẹn giờ",
  PUBLISHED: "Đã đăng",
  WITHDRAWN: "Đã gỡ",
  SUPERSEDED: "Bản cũ",
  TRASHED: "Thùng rác",
};

export const bylineRoleWords: Record<BylineRole, string> = { TEXT: "Bài", PICTURES: "Ảnh", TEXT_AND_PICTURES: "Bài và ảnh" };

export const changeWords: Record<EditionChange, string> = { CORRECTION: "Đính chính", UPDATE: "Cập nhật" };

export const needWords: Record<Need, string> = { "hau-kiem": "Đăng khẩn, chờ hậu kiểm", "qua-han": "Quá hạn xem lại", "sap-den-han": "Sắp đến hạn xem lại" };

export const refusalWords: Record<Refusal, string> = {
  "no-account": "Việc này cần một tài khoản có tên, để biết ai là tác giả.",
  "not-a-writer": "Tài khoản này không viết tin bài. Quản trị cấp vai trò tác giả ở mục Tài khoản.",
  "not-an-approver": "Tài khoản này không duyệt tin bài.",
  "not-the-author": "Chỉ tác giả và người cùng viết sửa được bài này. Nhờ tác giả mời viết cùng.",
  "wrote-along": "Anh, chị đã cùng viết bản này nên không duyệt được. Nhờ một người duyệt khác.",
  "writes-already": "Người này đang viết bài này rồi. Chọn người khác.",
  "cannot-write": "Tài khoản này không viết tin bài. Chọn người có vai trò tác giả hoặc biên tập.",
  "not-among-writers": "Người này không còn trong danh sách cùng viết. Tải lại trang để xem danh sách mới.",
  "own-edition": "Không tự duyệt bài của mình. Nhờ một người duyệt khác.",
  "delegators-edition": "Bài này do chính người ủy quyền viết nên không duyệt thay được. Nhờ một người duyệt khác.",
  "not-editable": "Bài đã gửi duyệt nên không sửa được. Rút lại, hoặc chờ người duyệt trả lại, rồi sửa.",
  "not-submittable": "Chỉ gửi duyệt được bản nháp hoặc bản bị trả lại.",
  "not-submitted": "Bài chưa gửi duyệt, hoặc đã duyệt xong.",
  "not-approved": "Bài chưa được duyệt nên chưa đăng được.",
  "not-returnable": "Chỉ trả lại được bài đang chờ duyệt hoặc đã duyệt mà chưa đăng.",
  "empty-title": "Nhập tiêu đề trước khi gửi duyệt.",
  "empty-body": "Viết nội dung trước khi gửi duyệt.",
  incomplete: "Bài còn thiếu mục bắt buộc. Xem danh sách cần bổ sung, trả lại để tác giả sửa.",
  "changed-after-approval": "Nội dung không còn đúng bản đã duyệt. Trả lại bài, rồi duyệt lại bản mới.",
  "not-a-draft": "Bài không còn là bản nháp: đã đi đường duyệt như mọi bài.",
  "changed-after-import": "Bài đã được sửa sau khi nhập. Gửi duyệt như một bài thường.",
  "not-published": "Bài chưa đăng.",
  "already-withdrawn": "Bài đã gỡ.",
  "already-open": "Bài đã mở cho người đọc nên không đổi giờ đăng được.",
  "hour-passed": "Giờ này đã qua. Chọn giờ sau lúc này, hoặc gỡ ngay.",
  "before-opening": "Giờ gỡ phải sau giờ đăng. Chọn giờ muộn hơn.",
  "no-hour-to-go": "Bài không có giờ gỡ nào đang chờ.",
  "already-retired": "Bài đã rút khỏi danh sách và đang giữ lại để tra cứu.",
  "not-retired": "Bài không ở tình trạng giữ lại để tra cứu.",
  "edition-open": "Bài đang có một bản sửa chưa đăng. Mở bản đó để sửa tiếp.",
  "page-begun": "Có người vừa bắt đầu soạn trang này. Tải lại trang để xem bản ấy.",
  "page-stays": "Trang này luôn có trên cổng nên không gỡ, không bỏ được. Sửa lại nội dung của trang.",
  "page-address-fixed": "Đường dẫn của trang này cố định, không đổi được.",
  "address-taken": "Đường dẫn này đã có bài dùng. Đặt đường dẫn khác, ví dụ thêm năm ở cuối.",
  "unknown-file": "Có ảnh hoặc tệp không còn trong kho. Chọn lại ảnh, tệp đó.",
  "unknown-category": "Chuyên mục này không còn. Chọn chuyên mục khác.",
  "unknown-person": "Có người không còn trong danh bạ. Chọn lại người đó.",
  "unknown-block": "Đoạn này không còn trong bài. Tải lại trang, rồi chọn lại đoạn.",
  "not-concerned": "Chỉ tác giả, người cùng viết và người duyệt góp ý cho bài này.",
  "not-open": "Bài đã đăng hoặc đã có bản mới thay nên không góp ý được nữa.",
  "thread-closed": "Góp ý này đã xử lý xong nên không trả lời được nữa. Viết một góp ý mới.",
  "not-in-own-right": "Người duyệt thay không đăng khẩn được. Nhờ một người duyệt.",
  "not-forceable": "Bài chưa đủ để thành trang: cần tiêu đề, chuyên mục, nội dung, tệp của mọi ảnh đã quét vi-rút, và điều đã sửa nếu là bản sửa.",
  "force-not-needed": "Bài đăng được theo cách thường. Dùng nút Đăng.",
  "nothing-to-confirm": "Bài này không chờ hậu kiểm: đăng theo cách thường, hoặc đã có người hậu kiểm.",
  "own-force": "Người đăng khẩn không tự hậu kiểm. Nhờ một người duyệt khác.",
  "not-the-reviewer": "Chỉ người phụ trách hoặc người duyệt xác nhận được là đã xem lại.",
  "no-review": "Bài không có hạn xem lại nào.",
  "review-day-passed": "Ngày này đã qua hoặc là hôm nay. Chọn ngày sau hôm nay.",
  "unknown-reviewer": "Người phụ trách không còn làm tin bài. Chọn người khác.",
  "in-trash": "Bài đang nằm trong thùng rác. Khôi phục bài rồi làm tiếp.",
  "not-in-trash": "Bài không nằm trong thùng rác.",
  "was-published": "Bài đã đăng nên không bỏ vào thùng rác được. Muốn người đọc thôi thấy thì gỡ bài.",
  "on-its-way": "Bài đang chờ duyệt hoặc đã duyệt. Rút lại hoặc trả lại trước, rồi bỏ vào thùng rác.",
  "not-yours-to-trash": "Chỉ tác giả và người duyệt bỏ bài này vào thùng rác và khôi phục được.",
  "too-many-lists": "Đã lưu 20 danh sách. Xóa một danh sách ít dùng rồi lưu tiếp.",
  "list-name-taken": "Đã có một danh sách tên này. Đặt tên khác.",
  "may-not-withdraw": "Tài khoản này không gỡ bài. Nhờ người duyệt.",
  "may-not-see-royalties": "Tài khoản này không xem bảng tính nhuận bút. Việc này là của người duyệt và lãnh đạo.",
  "may-not-manage-categories": "Tài khoản này không sửa chuyên mục. Nhờ người duyệt.",
  "category-used": "Chuyên mục này đang có bài nên không xóa được. Chuyển các bài sang chuyên mục khác trước.",
  "category-at-end": "Chuyên mục này đã ở đầu hoặc cuối danh sách. Tải lại trang.",
  "may-not-arrange-front": "Tài khoản này không sắp xếp trang chủ. Nhờ người duyệt.",
  "pin-hour-passed": "Giờ hết ghim đã qua. Chọn giờ sau lúc này.",
  "pin-before-opening": "Bài mở cho người đọc sau giờ hết ghim. Chọn giờ hết ghim muộn hơn giờ đăng.",
  "pinned-elsewhere": "Bài này đang ghim ở một vị trí khác. Bỏ ghim ở đó trước, hoặc chọn bài khác.",
  "not-pinned": "Vị trí này không có bài nào đang ghim. Tải lại trang.",
};

/** Words for the fields that a save can change, in the order in which the editor shows them. */
export const fieldWords: Record<string, string> = {
  title: "tiêu đề",
  standfirst: "tóm tắt",
  body: "nội dung",
  categoryId: "chuyên mục",
  eventDate: "ngày diễn ra",
  proposedPublishAt: "ngày đăng đề nghị",
  bylines: "người viết",
  people: "người liên quan",
  attachments: "tệp kèm theo",
  leadFileId: "ảnh đại diện",
  leadAlt: "mô tả ảnh đại diện",
  change: "loại thay đổi",
  changeNote: "điều đã sửa",
};

export const receiptWords: Record<ReceiptCheck, string> = {
  page: "Trang bài",
  list: "Danh sách tin bài",
  category: "Chuyên mục",
  feed: "RSS",
  sitemap: "Sơ đồ trang",
  search: "Tìm kiếm",
};

/** Words for the fields of a category. */
export const categoryFieldWords: Record<string, string> = { name: "tên chuyên mục", position: "thứ tự" };

/** What a file is to a text that uses it. */
export const fileUseWords: Record<FileUse | "LEAD", string> = {
  LEAD: "Ảnh đại diện",
  FIGURE: "Ảnh trong bài",
  ATTACHMENT: "Tệp kèm",
  VIDEO: "Video trong bài",
};

/** Words for the fields of a place of the front page. */
export const frontFieldWords: Record<string, string> = { articleId: "bài ghim", until: "giờ hết ghim" };

export const pinStateWords: Record<"shown" | "over" | "coming" | "withdrawn" | "retired", string> = {
  shown: "Đang hiện",
  over: "Đã hết giờ ghim, người đọc đang thấy tin mới nhất",
  coming: "Bài chưa đến giờ đăng, người đọc đang thấy tin mới nhất",
  withdrawn: "Bài đã gỡ, người đọc đang thấy tin mới nhất",
  retired: "Bài đã rút khỏi danh sách, người đọc đang thấy tin mới nhất",
};
