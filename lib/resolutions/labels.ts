import type { PartAction, ProvisionKind, RelationKind, ResolutionSeries, ResolutionStage, ValidityState } from "@/prisma/generated/enums";

export const seriesLabels: Record<ResolutionSeries, string> = { NORMATIVE: "Quy phạm pháp luật", INDIVIDUAL: "Cá biệt" };

export const stageLabels: Record<ResolutionStage, string> = {
  DRAFT: "Dự thảo",
  CONSULTATION: "Lấy ý kiến",
  EXAMINATION: "Thẩm tra",
  SUBMITTED: "Trình kỳ họp",
  ADOPTED: "Thông qua",
  ISSUED: "Ban hành",
};

export const validityLabels: Record<ValidityState, string> = {
  NOT_YET: "Chưa có hiệu lực",
  IN_FORCE: "Còn hiệu lực",
  SUSPENDED: "Ngưng hiệu lực",
  PARTLY_ENDED: "Hết hiệu lực một phần",
  ENDED: "Hết hiệu lực toàn bộ",
};

/** What the acting text does, and how the other one says it: "Sửa đổi, bổ sung" / "Được sửa đổi, bổ sung bởi". */
export const relationLabels: Record<RelationKind, { to: string; from: string }> = {
  BASIS: { to: "Căn cứ", from: "Là căn cứ của" },
  REFERENCE: { to: "Dẫn chiếu", from: "Được dẫn chiếu bởi" },
  GUIDANCE: { to: "Hướng dẫn, quy định chi tiết", from: "Được hướng dẫn bởi" },
  AMENDMENT: { to: "Sửa đổi, bổ sung", from: "Được sửa đổi, bổ sung bởi" },
  REPLACEMENT: { to: "Thay thế", from: "Được thay thế bởi" },
  REPEAL: { to: "Bãi bỏ", from: "Bị bãi bỏ bởi" },
  SUSPENSION: { to: "Đình chỉ", from: "Bị đình chỉ bởi" },
  CORRECTION: { to: "Đính chính", from: "Được đính chính bởi" },
  CONSOLIDATION: { to: "Hợp nhất", from: "Được hợp nhất trong" },
};

/** Chương, Mục, Điều, khoản, điểm: how a part is named; a paragraph has no name. */
export const provisionLabels: Record<ProvisionKind, string> = {
  CHAPTER: "Chương",
  SECTION: "Mục",
  ARTICLE: "Điều",
  CLAUSE: "khoản",
  POINT: "điểm",
  ANNEX: "Phụ lục",
  PARAGRAPH: "",
};

export const partActionLabels: Record<PartAction, string> = { REPLACE: "Sửa", INSERT_AFTER: "Bổ sung", REPEAL: "Bãi bỏ", SUSPEND: "Đình chỉ" };
