import { formatNumber } from "@/lib/core/numbers";
import type { PartAction, ProvisionKind, RelationKind, ResolutionSeries, ResolutionStage, ValidityState } from "@/prisma/generated/enums";
import type { Facet, Sort } from "./selection";

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

export const facetWords: Record<Facet, string> = {
  term: "Khóa",
  state: "Hiệu lực",
  field: "Lĩnh vực",
  year: "Năm ban hành",
  series: "Loại văn bản",
  session: "Kỳ họp",
  issuer: "Cơ quan ban hành",
  signer: "Người ký",
};

export const sortLabels: Record<Sort, string> = { fit: "Sát từ khóa nhất", newest: "Mới nhất", oldest: "Cũ nhất", symbol: "Số, ký hiệu" };

/** "97 nghị quyết năm 2020", "19 nghị quyết có từ “rừng”". */
export function countInWords(total: number, q: string, years: readonly string[]): string {
  const when = years.length === 1 ? ` năm ${years[0]}` : years.length > 1 ? ` các năm ${years.join(", ")}` : "";
  return `${formatNumber(total)} nghị quyết${when}${q ? ` khớp “${q}”` : ""}`;
}
