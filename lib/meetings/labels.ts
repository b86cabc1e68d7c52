import type { MeetingKind, MeetingState } from "@/prisma/generated/enums";

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
