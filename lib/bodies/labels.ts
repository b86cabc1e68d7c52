import type { BodyKind, HoldingEnd, SuccessionKind } from "@/prisma/generated/enums";

export const kindLabels: Record<BodyKind, string> = {
  COUNCIL: "Hội đồng nhân dân",
  STANDING_COMMITTEE: "Thường trực HĐND",
  COMMITTEE: "Ban của HĐND",
  MEMBERS_GROUP: "Tổ đại biểu",
  ASSEMBLY_DELEGATION: "Đoàn đại biểu Quốc hội",
  OFFICE: "Văn phòng",
  DEPARTMENT: "Phòng",
  PARTY: "Tổ chức đảng",
  MASS_ORGANISATION: "Đoàn thể",
  PEOPLES_COMMITTEE: "Ủy ban nhân dân",
  AGENCY: "Cơ quan",
};

export const successionLabels: Record<SuccessionKind, string> = {
  MERGER: "Hợp nhất",
  SPLIT: "Chia, tách",
  RENAMING: "Đổi tên",
  REORGANISATION: "Tổ chức lại",
};

export const holdingEndLabels: Record<HoldingEnd, string> = {
  TERM_ENDED: "Hết nhiệm kỳ",
  DISMISSED: "Miễn nhiệm",
  REMOVED: "Bãi nhiệm, cách chức",
  RESIGNED: "Thôi giữ chức vụ",
  TRANSFERRED: "Chuyển công tác",
  RETIRED: "Nghỉ hưu",
  DECEASED: "Từ trần",
  BODY_ENDED: "Cơ quan kết thúc hoạt động",
};
