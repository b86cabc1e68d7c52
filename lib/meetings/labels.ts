import type { MeetingKind, MeetingState } from "@/prisma/generated/enums";
import type { Entry, Half } from "./calendar";
import type { MeetingRefusal } from "./policy";

export const kindLabels: Record<MeetingKind, string> = {
  STANDING_MEETING: "Phiên họp Thường trực",
  COMMITTEE_MEETING: "Họp Ban",
  CONFERENCE: "Hội nghị",
  HEARING: "Phiên giải trình",
  SURVEY: "Giám sát, khảo sát",
  RECEPTION: "Tiếp công dân",
  VOTER_MEETING: "Tiếp xúc cử tri",
  CONGRESS: "Đại hội",
  WORKING: "Làm việc",
  DEADLINE: "Hạn cuối",
};

export const stateLabels: Record<MeetingState, string> = { NEW: "Mới", CHANGED: "Đã đổi", POSTPONED: "Hoãn", CANCELLED: "Hủy" };

/** What stands in the calendar beside meetings. */
export const entryLabels: Record<Entry["kind"], string> = { ...kindLabels, SESSION: "Kỳ họp" };

export const weekdayLabels = ["", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"] as const;
export const halfWords: Record<Half, string> = { MORNING: "Sáng", AFTERNOON: "Chiều", EVENING: "Tối" };
export const toneLabels = { session: "Kỳ họp, hội nghị", committee: "Hoạt động của các Ban", routine: "Họp thường kỳ, tiếp dân" } as const;

/** Words for the fields that a save can change. */
export const fieldWords: Record<string, string> = {
  meetingKind: "loại cuộc họp",
  meetingTitle: "tên cuộc họp",
  startsAt: "giờ bắt đầu",
  endsAt: "giờ kết thúc",
  allDay: "cả ngày",
  place: "địa điểm",
  chairLine: "người chủ trì",
  attendees: "thành phần",
  summary: "nội dung",
  session: "kỳ họp",
  organisers: "cơ quan tổ chức",
  participants: "người dự",
  papers: "tài liệu",
  articles: "tin bài",
  stateNote: "điều đã đổi",
};

export const refusalWords: Record<MeetingRefusal, string> = {
  "may-not-write-meetings": "Tài khoản này không sửa lịch công tác. Nhờ chuyên viên công tác HĐND hoặc người duyệt.",
  "may-not-publish-meetings": "Tài khoản này không đăng lịch công tác. Nhờ chuyên viên công tác HĐND hoặc người duyệt.",
  "meeting-trashed": "Cuộc họp đang trong thùng rác. Khôi phục rồi làm tiếp.",
  "already-published": "Cuộc họp đã có trên lịch.",
  "not-published": "Cuộc họp chưa đăng lên lịch.",
  "is-published": "Cuộc họp đang có trên lịch. Hủy cuộc họp để người đọc biết, hoặc gỡ khỏi lịch trước.",
  "not-trashed": "Cuộc họp không ở trong thùng rác.",
  "same-state": "Cuộc họp đã ở trạng thái đó.",
  "unknown-body": "Không còn cơ quan này. Chọn lại.",
  "unknown-session": "Không còn kỳ họp này. Chọn lại.",
  "nothing-to-publish": "Tuần này không còn cuộc họp nào chờ đăng.",
};

/** The fields of the form of a meeting, in their order. */
export const meetingFormLabels = {
  title: "Tên cuộc họp",
  kind: "Loại",
  visibility: "Phạm vi xem",
  onDay: "Ngày",
  from: "Từ giờ",
  until: "Đến giờ",
  untilDay: "Ngày cuối",
  allDay: "Cả ngày",
  note: "Điều đã đổi",
  place: "Địa điểm",
  chairLine: "Chủ trì",
  organisers: "Cơ quan tổ chức",
  attendees: "Thành phần",
  participants: "Người dự",
  summary: "Nội dung",
  sessionId: "Kỳ họp liên quan",
  papers: "Tài liệu",
  articles: "Tin bài",
} as const;
