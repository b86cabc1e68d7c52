import type { VoteBase, VoteChoice, VoteMethod, VoteResult, VoteSubject } from "@/prisma/generated/enums";
import type { Judgement } from "./adoption";
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

/** What came of a vote in a word, as its subject calls it. */
export function resultWord(subject: VoteSubject, result: VoteResult): string {
  if (subject === "QUORUM") return result === "ADOPTED" ? "Đủ điều kiện họp" : "Không đủ điều kiện họp";
  return result === "ADOPTED" ? "Thông qua" : "Không thông qua";
}

/** What was announced beside what the rule gives, where they differ. */
export function disagreementSentence({ recordedResult, judgement }: { recordedResult: VoteResult | null; judgement: Judgement }): string {
  if (recordedResult === null || !("result" in judgement)) return "";
  const [announced, computed] = [resultLabels[recordedResult], resultLabels[judgement.result]].map((word) => word.toLowerCase());
  return `Kết quả công bố là ${announced}; theo số phiếu đã ghi và quy tắc của ngày đó thì ${computed}. Hai kết quả khác nhau.`;
}

/** Of somebody announced as elected whose votes are too few. */
export function ballotDisagreement({ judgement }: { judgement: Judgement }): string {
  return "needed" in judgement ? `Công bố được thông qua, nhưng số đồng ý dưới ${judgement.needed}.` : "";
}

export const confidenceLabels = { high: "Tín nhiệm cao", confident: "Tín nhiệm", low: "Tín nhiệm thấp" } as const;

/** The fields of the form of a vote, in their order. */
export const voteFormLabels = {
  title: "Nội dung biểu quyết",
  subject: "Loại nội dung",
  method: "Hình thức",
  onDay: "Ngày",
  votedAt: "Giờ (nếu biết)",
  eligible: "Tổng số đại biểu",
  present: "Có mặt",
  inFavour: "Tán thành",
  against: "Không tán thành",
  notVoting: "Không biểu quyết",
  recordedResult: "Kết quả đã công bố",
  sittingId: "Buổi họp",
  itemId: "Mục chương trình",
  resolutionId: "Nghị quyết",
  open: "Công khai tên từng đại biểu",
  provisional: "Kết quả tạm thời",
  note: "Ghi chú cho người đọc",
} as const;
