import { formatDate, formatDay, formatTime } from "@/lib/core/dates";
import { fileWords } from "@/lib/files/labels";
import type {
  AgendaKind,
  AttendanceState,
  ExaminationOpinion,
  HalfDay,
  PaperRole,
  SessionForm,
  SessionKind,
  SessionSeries,
  SessionState,
} from "@/prisma/generated/enums";
import type { Debt, Finding, Link } from "./dossier";
import type { Part, SessionRefusal } from "./policy";

/** The law's word at the time: "bất thường" until 30/6/2020, "giải quyết công việc phát sinh đột xuất" after. */
export const kindLabels: Record<SessionKind, string> = {
  REGULAR: "Thường lệ",
  THEMATIC: "Chuyên đề",
  EXTRAORDINARY: "Bất thường",
  URGENT: "Giải quyết công việc phát sinh đột xuất",
  FIRST: "Kỳ họp thứ nhất",
  CLOSING: "Tổng kết nhiệm kỳ",
};

export const formLabels: Record<SessionForm, string> = { IN_PERSON: "Trực tiếp", ONLINE: "Trực tuyến", HYBRID: "Trực tiếp kết hợp trực tuyến" };

export const stateLabels: Record<SessionState, string> = {
  PLANNED: "Dự kiến",
  CONVENED: "Đã triệu tập",
  IN_SESSION: "Đang họp",
  CLOSED: "Đã bế mạc",
  COMPLETE: "Đã đăng đủ tài liệu",
};

export const halfLabels: Record<HalfDay, string> = { MORNING: "Sáng", AFTERNOON: "Chiều", EVENING: "Tối" };

export const agendaKindLabels: Record<AgendaKind, string> = {
  CEREMONY: "Nghi thức",
  PRESENTATION: "Trình bày",
  EXAMINATION: "Thẩm tra",
  GROUP_DISCUSSION: "Thảo luận tổ",
  PLENARY_DISCUSSION: "Thảo luận hội trường",
  QUESTIONING: "Chất vấn",
  VOTE: "Biểu quyết",
  ELECTION: "Bầu, miễn nhiệm, lấy phiếu",
  OTHER: "Nội dung khác",
};

export const paperRoleLabels: Record<PaperRole, string> = {
  PROPOSAL: "Tờ trình",
  REPORT: "Báo cáo, đề án",
  DRAFT: "Dự thảo nghị quyết",
  OPINION: "Ý kiến của cơ quan",
  EXAMINATION: "Báo cáo thẩm tra",
  EXPLANATION: "Báo cáo tiếp thu, giải trình",
  REFERENCE: "Tài liệu tham khảo",
};

export const attendanceLabels: Record<AttendanceState, string> = { PRESENT: "Có mặt", EXCUSED: "Vắng có lý do", UNEXCUSED: "Vắng không lý do" };

export const opinionLabels: Record<ExaminationOpinion, string> = {
  AGREES: "Nhất trí",
  AGREES_WITH_CHANGES: "Nhất trí, đề nghị chỉnh sửa",
  DISAGREES: "Không nhất trí",
};

export const seriesLabels: Record<SessionSeries, string> = { COMMON: "Chung một dãy số", THEMATIC: "Dãy số riêng của kỳ họp chuyên đề" };

/** Words for the fields that a save can change. */
export const fieldWords: Record<string, string> = {
  title: "tên",
  kind: "loại",
  series: "dãy số",
  ordinal: "số thứ tự",
  form: "hình thức",
  closed: "họp kín",
  precision: "độ chính xác của ngày",
  startsOn: "ngày khai mạc",
  endsOn: "ngày bế mạc",
  place: "địa điểm",
  hotline: "đường dây nóng",
  liveUrl: "truyền hình trực tiếp",
  note: "ghi chú",
  papersDueAt: "hạn gửi tài liệu",
  onDay: "ngày",
  half: "buổi",
  startsAt: "giờ bắt đầu",
  endsAt: "giờ kết thúc",
  videoId: "tệp ghi hình",
  videoUrl: "địa chỉ ghi hình",
  speakerLine: "người trình bày",
  minutes: "số phút",
  outcome: "kết quả",
  videoStartMs: "chỗ trong bản ghi hình",
};

export const refusalWords: Record<SessionRefusal, string> = {
  "may-not-see-sessions": "Tài khoản này không xem kỳ họp trong khu quản trị.",
  "may-not-write-sessions": "Tài khoản này chỉ xem. Nhờ chuyên viên công tác HĐND sửa kỳ họp.",
  "not-a-session-publisher": "Tài khoản này không đăng, không gỡ kỳ họp. Nhờ chuyên viên công tác HĐND.",
  "session-in-trash": "Kỳ họp đang ở thùng rác. Khôi phục rồi làm tiếp.",
  "session-not-in-trash": "Kỳ họp không ở thùng rác.",
  "ordinal-taken": "Khóa này đã có kỳ họp mang số ấy, kể cả trong thùng rác. Chọn số khác; số gợi ý còn trống.",
  "number-is-published": "Kỳ họp đang đăng: giữ nguyên số và dãy số, vì địa chỉ của trang theo số ấy. Gỡ kỳ họp rồi đổi.",
  "series-of-thematic": "Chỉ kỳ họp chuyên đề mới đánh số theo dãy riêng. Chọn loại Chuyên đề, hoặc chung một dãy số.",
  "extraordinary-until-june-2020":
    "Luật gọi “bất thường” đến hết ngày 30/6/2020. Từ 01/7/2020 chọn “Giải quyết công việc phát sinh đột xuất” hoặc “Chuyên đề”.",
  "urgent-from-july-2020": "Tên “Giải quyết công việc phát sinh đột xuất” có từ ngày 01/7/2020. Trước đó chọn “Bất thường”.",
  "term-of-other-council": "Khóa đã chọn không phải của Hội đồng này. Chọn lại khóa.",
  "day-outside-session": "Ngày của buổi nằm ngoài kỳ họp. Sửa ngày của buổi, hoặc ngày khai mạc, bế mạc ở Thông tin chung.",
  "half-day-taken": "Buổi ấy đã có trong chương trình. Chọn buổi khác hoặc sửa buổi đã có.",
  "hours-turned": "Giờ kết thúc phải sau giờ bắt đầu, ví dụ 8 giờ 00 đến 11 giờ 30.",
  "sitting-in-use": "Buổi đã có điểm danh hoặc biểu quyết, không xóa được.",
  "item-in-use": "Mục đã có tài liệu, phát biểu, chất vấn hoặc biểu quyết. Rút khỏi chương trình kèm lý do thay vì xóa.",
  "item-withdrawn": "Mục đã rút khỏi chương trình. Đưa trở lại rồi làm tiếp.",
  "item-not-withdrawn": "Mục đang ở trong chương trình.",
  "agenda-published-withdraw": "Chương trình đang đăng: không xóa mục người đọc đã thấy. Rút khỏi chương trình kèm lý do.",
  "own-draft": "Ban không thẩm tra văn bản do chính Ban soạn thảo hoặc ban hành. Chọn Ban khác.",
  "already-examined": "Ban này đã được giao thẩm tra văn bản ấy.",
  "paper-taken": "Tài liệu ấy đã có trong hồ sơ của mục.",
  "unknown-document": "Không còn tài liệu ấy, hoặc tài khoản này không xem được. Chọn lại.",
  "unknown-sitting": "Không còn buổi ấy trong chương trình. Tải lại trang rồi chọn buổi khác.",
  "unknown-file": "Không còn tệp ấy trong kho. Chọn tệp khác.",
  "unknown-resolution": "Không còn nghị quyết ấy, hoặc nghị quyết của Hội đồng khác, khóa khác. Chọn lại.",
  "unknown-body": "Không còn cơ quan ấy. Chọn lại từ danh sách.",
  "unknown-person": "Không còn người ấy trong danh bạ. Chọn lại từ danh sách.",
  "unknown-member": "Danh sách đại biểu đã đổi. Tải lại trang rồi ghi lại.",
  "chair-taken": "Người ấy đã có trong danh sách chủ tọa.",
  "one-step": "Kỳ họp đi từng bước một: dự kiến, triệu tập, họp, bế mạc, đăng đủ tài liệu.",
  "no-day-yet": "Mới biết tháng họp. Ghi ngày khai mạc ở Thông tin chung rồi triệu tập.",
  "no-sitting-yet": "Chương trình chưa có buổi nào. Thêm buổi rồi triệu tập.",
  "before-first-day": "Chưa đến ngày khai mạc.",
  "not-all-published": "Chưa đăng đủ. Đăng chương trình, tài liệu và biên bản rồi chuyển bước.",
  "minutes-are-published": "Biên bản đang đăng. Gỡ biên bản rồi mở lại kỳ họp.",
  "session-already-published": "Đã đăng rồi.",
  "session-not-published": "Mở khi kỳ họp đã đăng.",
  "parts-still-published": "Chương trình hoặc biên bản còn đang đăng. Gỡ các phần ấy trước.",
  "no-items": "Mở khi chương trình có nội dung.",
  "no-papers": "Mở khi kỳ họp có tài liệu công khai.",
  "papers-not-ready": "Chưa tài liệu nào đăng được. Sửa từng tài liệu kể ở đây rồi đăng.",
  "paper-is-public": "Văn bản ấy đang công bố. Nhờ người có quyền công bố gắn vào mục này.",
  "draft-of-another": "Dự thảo ấy thuộc nghị quyết khác. Bỏ chọn nghị quyết đó ở trang của văn bản, rồi gắn vào mục này.",
  "resolution-is-public": "Nghị quyết ấy đang công bố và chưa ghi kỳ họp nào. Nhờ người có quyền công bố gắn vào mục này.",
  "held-behind-closed-doors": "Kỳ họp kín: tài liệu và biên bản không đăng.",
  "not-closed-yet": "Mở sau khi bế mạc, đăng riêng với chương trình.",
  "published-session-in-trash": "Kỳ họp đang đăng. Gỡ khỏi cổng rồi bỏ vào thùng rác.",
  "nothing-owed": "Không còn ai phải gửi tài liệu ấy. Tải lại trang để xem hồ sơ hiện có.",
  "reminded-today": "Hôm nay đã nhắc rồi. Mỗi tài liệu nhắc một lần trong ngày.",
};

const inDays = (day: Date) => ` ngày ${formatDay(day)}`;

function dueWords({ dueAt, late }: { dueAt: Date | null; late: boolean }): string {
  return dueAt ? `, ${late ? "đã quá hạn" : "hạn"} ${formatTime(dueAt)} ngày ${formatDate(dueAt)}` : "";
}

/** A line of a reminder: "Kế hoạch đầu tư công: tờ trình, hạn 15 giờ 00 ngày 08/01/2021." */
export function owedLine(title: string, owed: { role: PaperRole; dueAt: Date | null; late: boolean }): string {
  return `${title}: ${paperRoleLabels[owed.role].toLowerCase()}${dueWords(owed)}.`;
}

/** "Đã nhắc lúc 14 giờ 05 ngày 08/01/2021, Lê Hồng Vân." */
export function remindedSentence({ remindedAt, remindedBy }: Debt): string {
  return remindedAt ? `Đã nhắc lúc ${formatTime(remindedAt)} ngày ${formatDate(remindedAt)}, ${remindedBy}.` : "";
}

/** What does not fit together in an item's dossier, as a sentence. */
export function findingSentence(finding: Finding): string {
  switch (finding.kind) {
    case "owed":
      return `Thiếu ${paperRoleLabels[finding.role].toLowerCase()}: ${finding.who} phải gửi${dueWords(finding)}.`;
    case "own-draft":
      return `${finding.who} không thẩm tra văn bản do chính Ban soạn thảo hoặc ban hành.`;
    case "not-examined":
      return "Chưa giao Ban nào thẩm tra dự thảo.";
    case "examined-late":
      return `${finding.who} họp thẩm tra${inDays(finding.heldOn)}, sau ngày trình.`;
    case "adopted-without-vote":
      return "Nghị quyết ghi là đã thông qua nhưng chưa có biểu quyết.";
    case "rejected-but-adopted":
      return "Biểu quyết ghi là không thông qua, nghị quyết lại ghi là đã thông qua.";
    case "withdrawn-but-voted":
      return "Mục đã rút khỏi chương trình nhưng vẫn có biểu quyết.";
  }
}

/** The links of an item's chain, as its cells are headed. */
export const linkLabels: Record<Link["name"], string> = {
  proposal: "Tờ trình",
  examination: "Thẩm tra",
  draft: "Dự thảo",
  explanation: "Tiếp thu",
  vote: "Biểu quyết",
};

/** What readers are given by itself. */
export const partLabels: Record<Part, string> = { session: "Kỳ họp", agenda: "Chương trình", papers: "Tài liệu", minutes: "Biên bản, kết quả" };

/** The button that leads to a state, by where it comes from. */
export const stepLabels: Record<SessionState, { on: string; back: string }> = {
  PLANNED: { on: "", back: "Trở lại dự kiến" },
  CONVENED: { on: "Triệu tập kỳ họp", back: "Trở lại đã triệu tập" },
  IN_SESSION: { on: "Khai mạc kỳ họp", back: "Mở lại kỳ họp" },
  CLOSED: { on: "Bế mạc kỳ họp", back: "Trở lại đã bế mạc" },
  COMPLETE: { on: "Ghi là đã đăng đủ tài liệu", back: "" },
};

/** What was wrong with a new paper, by the field. */
const paperWords: Record<string, string> = {
  "unknown-item": "Chưa thêm được tài liệu: không còn mục chương trình ấy. Mở lại kỳ họp rồi thêm.",
  title: "Chưa thêm được tài liệu. Viết trích yếu, ví dụ Về kế hoạch đầu tư công trung hạn 2021–2025.",
  symbol: "Chưa thêm được tài liệu. Viết số, ký hiệu trong 60 ký tự, ví dụ 02/TTr-UBND.",
  issuedOn: "Chưa thêm được tài liệu. Nhập ngày ban hành theo dạng ngày/tháng/năm, ví dụ 04/01/2021.",
  visibility: "Chưa thêm được tài liệu. Chọn ai được xem: công khai, nội bộ hoặc hạn chế.",
  "number-taken":
    "Chưa thêm được tài liệu: cơ quan ban hành đã có văn bản mang số ấy trong năm. Dùng số khác, hoặc tìm văn bản đó ở phần Tài liệu đã có trên cổng.",
  "number-without-day": "Chưa thêm được tài liệu. Số được cấp theo năm: nhập cả ngày ban hành, ví dụ 04/01/2021.",
  "kind-without-number": "Chưa thêm được tài liệu. Loại tài liệu này không cấp số: để trống số, ký hiệu.",
  "edited-by-someone-else": "Chưa thêm được tài liệu: có người vừa sửa mục này. Xem bản mới ở dưới rồi thêm lại.",
  invalid: "Chưa thêm được tài liệu. Điền lại các ô rồi gửi lại.",
  failed: "Chưa thêm được tài liệu vì lỗi của hệ thống. Chưa có gì bị mất; thử lại sau một phút.",
};

/** Why a new paper was not taken: its form goes to a route, which can only send a word back. */
export function paperTrouble(word: string): string {
  const known: Record<string, string> = { ...fileWords, ...refusalWords, ...paperWords };
  return known[word] ?? (paperWords.invalid as string);
}
