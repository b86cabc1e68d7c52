import { formatNumber } from "@/lib/core/numbers";
import type { SearchKind } from "@/prisma/generated/enums";
import type { Facet } from "./sought";

export const kindLabels: Record<SearchKind, string> = {
  RESOLUTION: "Nghị quyết",
  DOCUMENT: "Văn bản khác",
  ARTICLE: "Tin tức",
  SESSION: "Kỳ họp",
  QUESTION: "Chất vấn",
  PERSON: "Đại biểu",
  BODY: "Cơ cấu tổ chức",
  MEETING: "Lịch công tác",
  PAGE: "Giới thiệu, liên hệ",
};

export const facetLabels: Record<Facet, string> = {
  nam: "Năm",
  khoa: "Khóa",
  "co-quan": "Cơ quan",
  "linh-vuc": "Lĩnh vực",
  "trang-thai": "Hiệu lực (chỉ nghị quyết)",
  "chuyen-muc": "Chuyên mục (chỉ tin tức)",
};

/** "64 kết quả", "Hơn 10.000 kết quả". */
export const resultsInWords = (total: number, capped: boolean) => `${capped ? "Hơn " : ""}${formatNumber(total)} kết quả`;
