import type { ReportAnchor, ReportPeriod, ReportSectionKind, ReportState } from "@/prisma/generated/enums";
import type { ReportRefusal } from "./policy";
import type { Turn } from "./turns";

export const stateLabels: Record<ReportState, string> = {
  DRAFT: "Nháp",
  FROZEN: "Đã chốt số liệu",
  CONSULTATION: "Đang lấy ý kiến",
  SUBMITTED: "Chờ duyệt",
  APPROVED: "Đã duyệt",
  PUBLISHED: "Đã công bố",
  WITHDRAWN: "Đã gỡ",
};

export const periodLabels: Record<ReportPeriod, string> = { YEAR: "Năm", HALF_YEAR: "6 tháng", QUARTER: "Quý", TERM: "Nhiệm kỳ" };

export const sectionLabels: Record<ReportSectionKind, string> = {
  RESULTS: "Kết quả",
  LIMITS: "Hạn chế",
  CAUSES: "Nguyên nhân",
  LESSONS: "Bài học",
  DIRECTIONS: "Phương hướng",
  APPENDIX: "Phụ lục",
};

export const anchorLabels: Record<ReportAnchor, string> = { REPORT: "Cả báo cáo", SECTION: "Phần", FIGURE: "Con số", CHART: "Biểu đồ" };

export const turnLabels: Record<Turn, string> = { done: "đồng ý", returned: "trả lại", now: "đang xem", later: "chưa đến lượt" };

/** Words for the fields that a save can change. */
export const fieldWords: Record<string, string> = {
  title: "tên",
  headline: "câu mở đầu",
  dueOn: "hạn hoàn thành",
  meetingId: "hội nghị",
  articleId: "tin bài",
  papers: "tài liệu",
  symbol: "số, ký hiệu",
  issuedOn: "ngày ban hành",
  signedFor: "dòng thay mặt",
  signerTitle: "chức vụ người ký",
  signerName: "người ký",
  recipients: "nơi nhận",
  visibility: "phạm vi xem",
  grants: "người được xem",
  sections: "các phần",
  body: "nội dung",
  targets: "chỉ tiêu kỳ sau",
  reviewers: "người duyệt",
};

export const refusalWords: Record<ReportRefusal, string> = {
  "may-not-see-reports": "Tài khoản này không xem báo cáo.",
  "may-not-write-reports": "Tài khoản này không soạn báo cáo. Nhờ chuyên viên công tác HĐND hoặc người duyệt.",
  "may-not-publish-reports": "Tài khoản này không công bố, không gỡ báo cáo. Nhờ người duyệt.",
  "may-not-review-reports": "Tài khoản này không duyệt báo cáo. Việc này do lãnh đạo và người duyệt làm.",
  "no-account": "Việc này cần một tài khoản có tên.",
  "in-the-trash": "Báo cáo đang ở thùng rác. Khôi phục rồi làm tiếp.",
  "not-in-the-trash": "Báo cáo không ở thùng rác.",
  "was-published": "Báo cáo đang công bố. Gỡ xuống thay vì bỏ vào thùng rác.",
  "on-its-way": "Báo cáo đang được duyệt hoặc đã duyệt. Rút về hoặc chờ trả lại, rồi bỏ vào thùng rác.",
  "wrong-state": "Báo cáo đã trình nên không sửa được nữa. Rút về, hoặc chờ trả lại, rồi sửa.",
  "not-frozen": "Số liệu chưa chốt. Chốt số liệu trước, rồi làm tiếp.",
  "not-submitted": "Báo cáo không ở bước chờ duyệt.",
  "not-approved": "Báo cáo chưa được mọi người duyệt đồng ý nên chưa công bố được.",
  "not-published": "Báo cáo này chưa công bố, hoặc đã gỡ, nên không có gì để gỡ.",
  "somebody-decided": "Đã có người duyệt cho ý kiến về bản này nên không rút về được. Nhờ người duyệt trả lại.",
  "not-a-reviewer": "Anh, chị không ở trong danh sách người duyệt báo cáo này.",
  "not-your-turn": "Chưa đến lượt anh, chị, hoặc anh, chị đã quyết định về bản này.",
  "own-report": "Người lập báo cáo không tự duyệt báo cáo của mình. Nhờ người khác.",
  "wrote-along": "Anh, chị đã viết vào báo cáo này nên không duyệt nó. Nhờ người khác.",
  "no-reviewers": "Chưa chọn người duyệt. Chọn ít nhất một người ở mục Người duyệt, rồi trình.",
  "nobody-left-to-decide": "Bản đang chờ duyệt phải còn ít nhất một người chưa quyết định.",
  "decided-stays": "Người đã đồng ý với bản đang trình thì giữ nguyên trong danh sách, cùng thứ tự.",
  "author-reviews": "Người lập báo cáo, người viết vào báo cáo không duyệt nó. Chọn người khác.",
  "cannot-review": "Người này không duyệt báo cáo được: tài khoản đã khóa hoặc không có quyền duyệt. Chọn lãnh đạo hoặc người duyệt.",
  "may-not-open-it": "Người này không mở được báo cáo hạn chế. Thêm họ vào mục Ai được xem, rồi chọn.",
  "another-version": "Bản anh, chị đang xem không còn là bản mới nhất, nên chưa ghi quyết định nào. Tải lại trang, xem bản đang chờ duyệt rồi quyết định.",
  "empty-sections": "Báo cáo chưa có nội dung. Viết ít nhất một phần, rồi trình.",
  "note-for-readers": "Báo cáo này đã công bố một lần. Viết điều đã sửa để người đọc biết, ví dụ Sửa số cuộc giám sát ở mục II.",
  "closed-owner": "Báo cáo của tổ chức Đảng, đoàn thể chỉ để nội bộ hoặc hạn chế.",
  "approved-as-closed": "Bản này được trình duyệt khi còn nội bộ hoặc hạn chế. Rút về hoặc soạn tiếp, đổi thành Công khai, rồi trình lại.",
  "published-stays-open": "Báo cáo đang công bố. Gỡ xuống trước, rồi thu hẹp phạm vi xem.",
  "not-public": "Báo cáo này không công khai nên không công bố được. Đổi phạm vi xem thành Công khai trước.",
  "not-concerned": "Tài khoản này không xem và không viết góp ý ở bước này.",
  "not-open": "Báo cáo đã công bố hoặc đã gỡ nên không góp ý nữa.",
  "thread-closed": "Góp ý này đã xử lý. Mở lại trước, rồi trả lời.",
  "thread-open": "Góp ý này đang mở.",
  "unknown-place": "Không còn chỗ này trong báo cáo. Tải lại trang rồi góp ý lại.",
  "unknown-figure": "Báo cáo này không có con số đó. Chọn lại từ danh sách.",
  "nothing-moved": "Con số này không khác số đã chốt.",
  "unknown-body": "Không còn cơ quan này. Chọn lại.",
  "unknown-term": "Chọn nhiệm kỳ của cơ quan báo cáo.",
  "unknown-report": "Không còn báo cáo mẫu này. Chọn lại.",
  "unknown-meeting": "Không còn cuộc họp này. Chọn lại.",
  "unknown-article": "Không có tin bài này. Dán địa chỉ của bài trên cổng, ví dụ /tin-tuc/hoi-nghi-tong-ket.",
  "unknown-chart": "Không có biểu đồ này. Chọn lại từ danh sách.",
  "last-section": "Báo cáo phải còn ít nhất một phần.",
  "no-period-after": "Sau một nhiệm kỳ không có kỳ cùng độ dài để đặt chỉ tiêu.",
  "reviewer-twice": "Mỗi người duyệt chỉ có một lượt. Bỏ dòng trùng.",
  "too-many-sections": "Báo cáo có nhiều nhất 30 phần. Gộp các phần ngắn lại.",
  "section-at-end": "Phần này đã ở đầu hoặc ở cuối.",
};
