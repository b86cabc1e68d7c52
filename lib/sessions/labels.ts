import type { AgendaKind, AttendanceState, ExaminationOpinion, HalfDay, PaperRole, SessionForm, SessionKind, SessionState } from "@/prisma/generated/enums";

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
  EXPLANATION: "Tiếp thu, giải trình",
  REFERENCE: "Tài liệu tham khảo",
};

export const attendanceLabels: Record<AttendanceState, string> = { PRESENT: "Có mặt", EXCUSED: "Vắng có lý do", UNEXCUSED: "Vắng không lý do" };

export const opinionLabels: Record<ExaminationOpinion, string> = {
  AGREES: "Nhất trí",
  AGREES_WITH_CHANGES: "Nhất trí, đề nghị chỉnh sửa",
  DISAGREES: "Không nhất trí",
};
