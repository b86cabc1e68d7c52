import type { VoteBase, VoteChoice, VoteMethod, VoteResult, VoteSubject } from "@/prisma/generated/enums";

export const subjectLabels: Record<VoteSubject, string> = {
  RESOLUTION: "Thông qua nghị quyết",
  AGENDA: "Thông qua chương trình, nội dung khác của kỳ họp",
  ELECTION: "Bầu",
  DISMISSAL: "Miễn nhiệm",
  REMOVAL: "Bãi nhiệm",
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
