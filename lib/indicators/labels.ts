import { formatNumber } from "@/lib/core/numbers";
import type { Figure, Unit } from "./figure";
import type { IndicatorRefusal } from "./policy";

export const refusalWords: Record<IndicatorRefusal, string> = {
  "may-not-see-figures": "Tài khoản này không xem số liệu.",
  "may-not-enter-figures": "Tài khoản này không nhập số liệu. Nhờ chuyên viên công tác HĐND, người duyệt hoặc lãnh đạo.",
  "unknown-indicator": "Không có chỉ tiêu này. Chọn lại từ danh sách.",
  "unknown-body": "Không còn cơ quan này. Chọn lại từ danh sách.",
  "not-asked-of-body": "Chỉ tiêu này không tính cho cơ quan đã chọn. Chọn cơ quan khác.",
  "period-turned": "Ngày cuối kỳ sớm hơn ngày đầu kỳ. Xem lại hai ngày.",
  "period-to-come": "Kỳ này chưa bắt đầu nên chưa có số. Nhập ở phần chỉ tiêu kế hoạch.",
  "day-to-come": "Ngày cuối kỳ chưa tới nên chưa biết còn tồn bao nhiêu. Chọn kỳ kết thúc không muộn hơn hôm nay.",
  "already-entered": "Kỳ này đã có số nhập của cơ quan đó. Tải lại trang rồi sửa số đang có.",
};

/** Words for the fields that a save can change. */
export const fieldWords: Record<string, string> = {
  figureValue: "số liệu",
  figureParts: "các phần",
  figureSource: "nguồn số liệu",
  figureDocument: "văn bản nguồn",
  figureNote: "ghi chú số liệu",
};

const originLabels: Record<Figure["origin"], string> = {
  COMPUTED: "Tính từ hồ sơ",
  ENTERED: "Số nhập",
  OFFICIAL: "Số công bố",
};

/** Where a number is from; of one that is not known, that it is not. */
export const originWords = ({ value, origin }: Pick<Figure, "value" | "origin">) => (value === null ? "Chưa có số" : originLabels[origin]);

/** "97", "93,9%", "–" for what is not known. */
export function valueWords(value: number | null, unit: Unit): string {
  if (value === null) return "–";
  return unit === "%" ? `${formatNumber(value)}%` : formatNumber(value);
}

/** "97 nghị quyết", "93,9%", "chưa có số liệu". */
export function figureWords({ value, unit }: Pick<Figure, "value" | "unit">): string {
  if (value === null) return "chưa có số liệu";
  return unit === "%" ? valueWords(value, unit) : `${formatNumber(value)} ${unit}`;
}

/** "tăng 2", "giảm 1,5 điểm phần trăm", "bằng": a value beside another; null where one of them is not known. */
export function changeWords(value: number | null, beside: number | null, unit: Unit): string | null {
  if (value === null || beside === null) return null;
  const change = Math.round((value - beside) * 10) / 10;
  if (change === 0) return "bằng";
  return `${change > 0 ? "tăng" : "giảm"} ${formatNumber(Math.abs(change))}${unit === "%" ? " điểm phần trăm" : ""}`;
}
