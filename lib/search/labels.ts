import { formatNumber } from "@/lib/core/numbers";
import { keepTogether } from "@/lib/core/typography";
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
  REPORT: "Báo cáo công tác",
  DISCLOSURE: "Công khai tài chính",
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

/** "64 kết quả", "Hơn 10.000 kết quả". @param what is counted */
export const resultsInWords = (total: number, capped: boolean, what = "kết quả") => `${capped ? "Hơn " : ""}${formatNumber(total)} ${what}`;

/** Beside counts of what is capped. */
export const cappedWords = keepTogether("Số đếm bên cạnh là của 10.000 kết quả mới nhất. Thêm chữ hoặc chọn bộ lọc để thu hẹp.");
