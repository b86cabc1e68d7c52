import type { VoteBase, VoteChoice, VoteMethod, VoteResult, VoteSubject } from "@/prisma/generated/enums";
import type { VoteRefusal } from "./policy";

export const subjectLabels: Record<VoteSubject, string> = {
  RESOLUTION: "Thông qua nghị quyết",
  AGENDA: "Thông qua chương trình, nội dung khác của kỳ họp",
  ELECTION: "Bầu",
  DISMISSAL: "Miễn nhiệm, bãi nhiệm người giữ chức vụ",
  REMOVAL: "Bãi nhiệm đại biểu",
  QUORUM: "Điều kiện tiến hành kỳ họp",
  OTHER: "Nội dung khác",
};

export const methodLabels: Record<VoteMethod, string> = {
  SHOW_OF_HANDS: "Giơ tay",
  ELECTRONIC: "Biểu quyết điện tử",
  SECRET_BALLOT: "Bỏ phiếu kín",
};

export const baseLabels: Record<VoteBase, string> = { ALL_MEMBERS: "tổng số đại biểu", PRESENT: "đại biểu có mặt" };

export const choiceLabels: Record<VoteChoice, string> = { FOR: "Tán thành", AGAINST: "Không tán thành", NOT_VOTING: "Không biểu quyết" };

export const resultLabels: Record<VoteResult, string> = { ADOPTED: "Được thông qua", REJECTED: "Không được thông qua" };

/** Why a vote stands without names. */
export const noNamesSentences = {
  secret: "Bỏ phiếu kín: không ai được biết từng người bỏ phiếu thế nào, nên không có danh sách tên.",
  "not-recorded": "Biểu quyết này chỉ ghi số phiếu. Tên từng đại biểu không được công khai khi biểu quyết, nên không có danh sách.",
  "not-entered": "Biểu quyết công khai tên. Danh sách từng đại biểu chưa được nhập.",
} as const;

/** Words for the fields that a save can change. */
export const fieldWords: Record<string, string> = {
  voteTitle: "nội dung biểu quyết",
  subject: "loại nội dung",
  method: "hình thức",
  onDay: "ngày biểu quyết",
  votedAt: "giờ biểu quyết",
  sittingId: "buổi họp",
  itemId: "mục chương trình",
  resolutionId: "nghị quyết",
  eligible: "tổng số đại biểu",
  present: "số có mặt",
  inFavour: "số tán thành",
  against: "số không tán thành",
  notVoting: "số không biểu quyết",
  open: "công khai tên",
  note: "ghi chú",
  recordedResult: "kết quả công bố",
  provisional: "tạm thời",
  names: "phiếu từng đại biểu",
  ballots: "kết quả kiểm phiếu",
  confidenceCounts: "kết quả lấy phiếu tín nhiệm",
  rule: "quy tắc biểu quyết",
};

export const refusalWords: Record<VoteRefusal, string> = {
  "may-not-record-votes": "Tài khoản này không ghi biểu quyết. Nhờ chuyên viên công tác HĐND hoặc người duyệt.",
  "may-not-keep-rules": "Tài khoản này không sửa quy tắc biểu quyết. Nhờ người duyệt hoặc quản trị.",
  "session-closed": "Kỳ họp đã bế mạc, không xóa biểu quyết được nữa. Sửa lại cho đúng; nhật ký giữ số cũ.",
  "session-trashed": "Kỳ họp đang trong thùng rác. Khôi phục kỳ họp rồi làm tiếp.",
  "not-open": "Biểu quyết này không công khai tên. Đánh dấu “Công khai tên từng đại biểu” trước, nếu khi biểu quyết tên đã công khai.",
  "not-a-ballot": "Chỉ bầu, miễn nhiệm, bãi nhiệm mới có kết quả từng người. Đổi loại nội dung trước.",
  "not-a-member": "Có người không là đại biểu vào ngày biểu quyết. Tải lại trang rồi chọn lại.",
  "other-session": "Buổi họp, mục chương trình hoặc nghị quyết thuộc kỳ họp khác. Chọn lại.",
  "unknown-person": "Không còn người này trong danh bạ. Chọn lại.",
  "confidence-twice": "Người này đã có kết quả lấy phiếu cho chức vụ đó ở kỳ họp này. Sửa dòng đã có.",
  "rule-overlaps": "Đã có quy tắc cho nội dung này trong khoảng ngày đó. Cho quy tắc cũ hết hiệu lực trước, hoặc chọn ngày khác.",
  "rule-ended": "Quy tắc này đã có ngày hết hiệu lực.",
};
