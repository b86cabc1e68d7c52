import { formatNumber } from "@/lib/core/numbers";
import { indicatorOf } from "@/lib/indicators/definitions";
import { anchorLabels, periodLabels } from "@/lib/reports/labels";
import { tail } from "./removal-words";

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const part = (value: unknown, name: string): unknown => (value !== null && typeof value === "object" ? (value as Record<string, unknown>)[name] : undefined);
const indicatorName = (code: unknown) => indicatorOf(String(code))?.name ?? "khác";
const known = (value: unknown) => (typeof value === "number" ? formatNumber(value) : "chưa có");

/** What the audit rows of reports say. Of a restricted report nothing here tells more than ids. */
export const reportSentences: Record<string, (value: unknown) => string> = {
  reportId: (value) => `Báo cáo ${tail(value)}`,
  sectionId: (value) => `Phần ${tail(value)}`,
  period: (value) => `Kỳ: ${(periodLabels as Record<string, string>)[String(value)]?.toLowerCase() ?? "khác"}`,
  periodDays: (value) => `Những ngày ${list(value).join(" đến ")}`,
  startedFromId: (value) => `Theo báo cáo ${tail(value)}`,
  versionId: (value) => `Bản trình ${tail(value)}`,
  snapshotId: (value) => `Lần chốt ${tail(value)}`,
  chosen: (value) => `Số chốt lại: ${known(value)}`,
  frozen: (value) => `Số đã chốt: ${known(value)}`,
  now: (value) => `Số hiện nay: ${known(value)}`,
  moved: (value) => (Number(value) < 0 ? "Lên một chỗ" : "Xuống một chỗ"),
  anchor: (value) => `Về: ${(anchorLabels as Record<string, string>)[String(value)]?.toLowerCase() ?? "chỗ khác"}`,
  anchorKey: (value) => (value === "" ? "Không nêu chỗ nào" : `Chỗ ${indicatorOf(String(value))?.name ?? tail(value)}`),
  targets: (value) =>
    `Chỉ tiêu: ${list(value)
      .map((one) => `${indicatorName(part(one, "indicator"))} ${known(part(one, "was"))} thành ${known(part(one, "value"))}`)
      .join("; ")}`,
  reviewers: (value) =>
    `Người duyệt: ${
      list(value)
        .map((one) => `${part(one, "position")}. tài khoản ${tail(part(one, "accountId"))}`)
        .join(", ") || "không ai"
    }`,
};
