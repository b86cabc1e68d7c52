import { formatDay } from "@/lib/core/dates";
import type { MandateEnd, Sex } from "@/prisma/generated/enums";
import type { MemberRefusal } from "./policy";

export const sexLabels: Record<Sex, string> = { FEMALE: "Nữ", MALE: "Nam" };

export const mandateEndLabels: Record<MandateEnd, string> = {
  RELEASED: "Thôi làm nhiệm vụ đại biểu",
  REMOVED: "Bị bãi nhiệm",
  FORFEITED: "Mất quyền đại biểu",
  TRANSFERRED: "Chuyển công tác, nơi cư trú",
  DECEASED: "Từ trần",
};

/** Words for the fields that a save can change. */
export const fieldWords: Record<string, string> = {
  constituencyId: "đơn vị bầu cử",
  groupId: "tổ đại biểu",
  fullTime: "chuyên trách",
  selfNominated: "tự ứng cử",
  reelected: "tái cử",
  voteShare: "tỷ lệ phiếu bầu",
  workplace: "nơi công tác",
  fromDay: "từ ngày",
  toDay: "đến ngày",
  endReason: "lý do thôi",
  endResolutionId: "nghị quyết cho thôi",
  number: "số thứ tự",
  name: "tên",
  area: "các xã, phường",
  seats: "số đại biểu được bầu",
};

export const refusalWords: Record<MemberRefusal, string> = {
  "may-not-see-record": "Tài khoản này không xem hồ sơ của Hội đồng nhân dân.",
  "may-not-write-record": "Tài khoản này không sửa hồ sơ của Hội đồng nhân dân. Nhờ chuyên viên công tác HĐND hoặc người duyệt.",
  "outside-term": "Ngày nằm ngoài nhiệm kỳ. Nhập ngày trong nhiệm kỳ của khóa.",
  "ends-before-it-starts": "Ngày thôi đứng trước ngày bắt đầu. Nhập lại ngày.",
  "other-term": "Đơn vị bầu cử ấy thuộc khóa khác. Chọn đơn vị bầu cử của khóa này.",
  "not-a-group": "Cơ quan ấy không phải Tổ đại biểu. Chọn một Tổ đại biểu.",
  "no-person": "Không còn người này trong danh bạ. Tìm lại.",
  "no-resolution": "Không có nghị quyết nào ở địa chỉ ấy. Chép lại địa chỉ, hoặc để trống.",
  "mandate-over": "Đã có ngày thôi làm đại biểu. Ghi nhầm thì bỏ ghi thôi, rồi ghi lại.",
  "mandate-open": "Người này vẫn đang là đại biểu.",
  "recorded-long-ago": "Dòng này ghi đã quá 24 giờ, là một phần của hồ sơ. Sửa lại hoặc ghi thôi làm đại biểu, không bỏ đi.",
  "mandate-in-use": "Đã có điểm danh, phiếu biểu quyết hoặc chất vấn của đại biểu này. Sửa lại, không bỏ đi.",
  "already-member": "Người này đã là đại biểu của khóa này. Mở trang đại biểu để sửa.",
  "term-goes-on": "Nhiệm kỳ này chưa đến ngày kết thúc. Sửa ngày kết thúc của nhiệm kỳ nếu ngày ấy sai.",
  "number-taken": "Khóa này đã có đơn vị bầu cử mang số ấy. Nhập số khác, hoặc sửa đơn vị đang có.",
};

/** Sentences that must say who was there first. */
export const clashWords: Record<string, (detail: Record<string, unknown>) => string> = {
  "mandate-overlaps": ({ holder, term, from, to }) =>
    `${holder} là đại biểu ${term} từ ngày ${from instanceof Date ? formatDay(from) : "?"}${to instanceof Date ? ` đến ngày ${formatDay(to)}` : " đến nay"}. ` +
    "Một người không giữ hai nhiệm kỳ đại biểu một lúc: ghi ngày thôi của lần trước, hoặc chọn ngày khác.",
};
