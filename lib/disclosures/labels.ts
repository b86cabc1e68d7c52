import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import type { DisclosureKind, MoneyUnit } from "@/prisma/generated/enums";
import type { DisclosureStanding } from "./due";
import type { DisclosureRefusal } from "./policy";

export const unitLabels: Record<MoneyUnit, string> = { DONG: "đồng", THOUSAND: "nghìn đồng", MILLION: "triệu đồng" };

export const kindLabels: Record<DisclosureKind, string> = {
  BUDGET: "Dự toán được giao",
  ADJUSTMENT: "Điều chỉnh dự toán",
  QUARTER: "Thực hiện dự toán quý",
  HALF_YEAR: "Thực hiện dự toán 6 tháng",
  YEAR: "Thực hiện dự toán năm",
  SETTLEMENT: "Quyết toán",
};

const quarters = ["", "I", "II", "III", "IV"];

interface Occasion {
  kind: DisclosureKind;
  year: number;
  ordinal: number;
}

/** What is disclosed, as pages and lists name it: "Thực hiện dự toán quý I năm 2020". */
export function titleOf({ kind, year, ordinal }: Occasion): string {
  switch (kind) {
    case "BUDGET":
      return `Dự toán thu, chi ngân sách năm ${year}`;
    case "ADJUSTMENT":
      return `Điều chỉnh dự toán ngân sách năm ${year}, lần ${ordinal}`;
    case "QUARTER":
      return `Thực hiện dự toán ngân sách quý ${quarters[ordinal]} năm ${year}`;
    case "HALF_YEAR":
      return `Thực hiện dự toán ngân sách 6 tháng đầu năm ${year}`;
    case "YEAR":
      return `Thực hiện dự toán ngân sách năm ${year}`;
    case "SETTLEMENT":
      return `Quyết toán thu, chi ngân sách năm ${year}`;
  }
}

/** What starts the clock, before its day. */
export const eventLabels: Record<DisclosureKind, string> = {
  BUDGET: "Ngày được giao dự toán",
  ADJUSTMENT: "Ngày được giao dự toán điều chỉnh",
  QUARTER: "Ngày kết thúc quý",
  HALF_YEAR: "Ngày kết thúc 6 tháng",
  YEAR: "Ngày báo cáo cấp trên hoặc cơ quan tài chính",
  SETTLEMENT: "Ngày quyết toán được phê duyệt",
};

/** Words for the fields that a save can change, in the order of the form. */
export const fieldWords: Record<string, string> = {
  eventOn: "ngày bắt đầu tính hạn",
  decisionSymbol: "số quyết định công khai",
  decisionOn: "ngày quyết định công khai",
  unit: "đơn vị tính",
  table: "bảng số liệu",
  explanation: "thuyết minh",
  postedOn: "ngày công khai bằng hình thức khác",
  postedHow: "hình thức công khai khác",
};

export const refusalWords: Record<DisclosureRefusal, string> = {
  "may-not-see-disclosures": "Tài khoản này không xem công khai tài chính.",
  "may-not-write-disclosures": "Tài khoản này không sửa công khai tài chính. Nhờ chuyên viên công tác HĐND.",
  "may-not-publish-disclosures": "Tài khoản này không đăng, không gỡ công khai tài chính. Nhờ người có quyền công bố.",
  "already-there": "Mục công khai này đã có. Mở mục đó trong danh sách của năm để sửa.",
  "unknown-owner": "Cơ quan vừa chọn không còn trong danh sách. Tải lại trang rồi chọn lại.",
  "nothing-new": "Bản đang đăng đã đúng với nội dung này. Sửa nội dung rồi đăng bản đính chính.",
  "nothing-to-read": "Người đọc chưa có gì để đọc. Nhập bảng số liệu, hoặc đính kèm tệp đã ký, rồi đăng.",
  "no-event-day": "Chưa có ngày bắt đầu tính hạn. Ghi ngày đó ở mục Thông tin, rồi đăng.",
  "event-to-come": "Ngày bắt đầu tính hạn chưa tới. Xem lại ngày đó ở mục Thông tin.",
  "posted-to-come": "Ngày công khai bằng hình thức khác chưa tới. Xem lại ngày đó, hoặc để trống.",
  "period-not-over": "Kỳ này chưa kết thúc nên chưa đăng được. Đăng từ ngày cuối kỳ trở đi.",
  "correction-without-note": "Viết đã sửa gì và vì sao, để người đọc biết, ví dụ: Sửa số chi quý I do cộng thiếu một khoản.",
  "files-held": "Có tệp công khai đang chờ quét vi-rút hoặc có mã độc. Chờ quét xong, hoặc bỏ tệp đó, rồi đăng.",
  "not-published": "Mục này chưa đăng.",
  "published-not-trashed": "Mục này đang đăng. Gỡ xuống trước, rồi bỏ vào thùng rác.",
  "in-trash": "Mục này đang ở thùng rác. Khôi phục rồi làm tiếp.",
  "not-in-trash": "Mục này không ở thùng rác.",
  "no-incoming": "Không còn bảng nào chờ nhận. Gửi lại tệp, hoặc dán lại bảng.",
  "incoming-is-wrong": "Bảng gửi lên còn ô sai nên chưa nhận. Sửa trong tệp rồi gửi lại.",
  "unread-table-waits": "Có bảng gửi lên chưa nhận. Nhận bảng đó hoặc bỏ đi, rồi đăng.",
  "may-not-keep-deadlines": "Tài khoản này không sửa thời hạn công khai. Nhờ người duyệt hoặc quản trị.",
  "deadline-not-later": "Thời hạn đang có của nội dung này bắt đầu từ ngày đó hoặc muộn hơn. Chọn ngày sau ngày ấy, hoặc bỏ thời hạn ghi nhầm trước.",
  "first-deadline": "Đây là thời hạn đầu tiên của nội dung này nên không bỏ được. Thêm thời hạn mới từ ngày quy định thay đổi.",
  "deadline-followed": "Sau thời hạn này đã có thời hạn mới hơn. Bỏ thời hạn mới hơn trước.",
};

/** How it stands, for staff: "Quá hạn 12 ngày", "Còn trong hạn đến 15/04/2020". */
export function standingWords({ state, late, dueOn, doneOn, startsOn }: DisclosureStanding): string {
  const done = doneOn ? formatDay(doneOn) : "";
  if (state === "on-time") return dueOn ? `Công khai ${done}, đúng hạn` : `Công khai ${done}`;
  if (state === "done-late") return `Công khai ${done}, chậm ${formatNumber(late)} ngày`;
  if (state === "overdue") return `Quá hạn ${formatNumber(late)} ngày`;
  if (state === "running") return `Còn trong hạn đến ${dueOn ? formatDay(dueOn) : ""}`;
  return startsOn && dueOn ? `Chưa đến kỳ, hạn ${formatDay(dueOn)}` : "Chưa ghi ngày bắt đầu tính hạn";
}

/** The same for readers, who see what was disclosed, and what of the rest the calendar alone says. */
export function readerStandingWords(standing: DisclosureStanding): string {
  if (standing.state === "overdue") return `Chưa công khai trên cổng, quá hạn ${formatNumber(standing.late)} ngày`;
  return standing.state === "not-begun" && !standing.dueOn ? "Chưa công khai trên cổng" : standingWords(standing);
}

export const sheetTooLarge = "Tệp nặng quá 2 MB. Xóa hình, các trang tính khác, rồi gửi lại.";
