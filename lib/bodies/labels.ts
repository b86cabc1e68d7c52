import { formatDay } from "@/lib/core/dates";
import type { BodyKind, HoldingEnd, SuccessionKind } from "@/prisma/generated/enums";
import type { BodyRefusal } from "./policy";

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

/** Words for the fields that a save can change. */
export const fieldWords: Record<string, string> = {
  name: "tên",
  shortName: "tên gọi tắt",
  englishName: "tên tiếng Anh",
  symbolTail: "chữ trong ký hiệu",
  kind: "loại",
  parentId: "cấp trên",
  position: "thứ tự",
  functions: "chức năng, nhiệm vụ",
  englishFunctions: "chức năng, nhiệm vụ bằng tiếng Anh",
  validFrom: "ngày bắt đầu",
  validTo: "ngày kết thúc",
  foundedBy: "quyết định thành lập",
  address: "địa chỉ",
  phone: "điện thoại",
  fax: "fax",
  email: "thư điện tử",
  shown: "hiện trên sơ đồ",
  ordinal: "số khóa",
  startsOn: "ngày bắt đầu nhiệm kỳ",
  endsOn: "ngày kết thúc nhiệm kỳ",
  electedOn: "ngày bầu cử",
  title: "chức vụ",
  englishTitle: "chức vụ bằng tiếng Anh",
  protocol: "thứ tự nghi thức",
  sole: "một người giữ",
  fromDay: "từ ngày",
  toDay: "đến ngày",
  termId: "nhiệm kỳ",
  fullTime: "chuyên trách",
  decision: "quyết định",
  resolutionId: "nghị quyết",
  endReason: "lý do thôi",
  endDecision: "quyết định thôi",
  personId: "người",
  duty: "việc phụ trách",
};

export const refusalWords: Record<BodyRefusal, string> = {
  "may-not-see-record": "Tài khoản này không xem hồ sơ của Hội đồng nhân dân.",
  "may-not-write-record": "Tài khoản này không sửa hồ sơ của Hội đồng nhân dân. Nhờ chuyên viên công tác HĐND hoặc người duyệt.",
  "own-part": "Cơ quan không nằm dưới chính nó hay dưới bộ phận của nó. Chọn cấp trên khác.",
  "already-ended": "Cơ quan này đã kết thúc hoạt động rồi.",
  "not-ended": "Cơ quan này vẫn đang hoạt động.",
  "ends-before-it-began": "Ngày cuối cùng đứng trước ngày thành lập. Nhập lại ngày.",
  "parts-remain": "Còn bộ phận trực thuộc đang hoạt động. Chuyển các bộ phận ấy sang cơ quan khác hoặc kết thúc trước.",
  "office-begins-later": "Có người nhận chức vụ ở đây sau ngày ấy. Sửa chức vụ đó trước, hoặc chọn ngày muộn hơn.",
  "successor-not-there": "Cơ quan kế tục chưa hoạt động vào ngày đó. Kiểm tra ngày thành lập của cơ quan kế tục.",
  "same-body": "Cơ quan không kế tục chính nó. Chọn cơ quan khác.",
  "already-follows": "Sự kế tục này đã được ghi.",
  "outside-body": "Cơ quan không hoạt động suốt thời gian ấy. Nhập ngày trong thời gian cơ quan hoạt động.",
  "no-post": "Không còn chức vụ này. Mở lại trang của cơ quan.",
  "no-person": "Không còn người này trong danh bạ. Tìm lại.",
  "no-resolution": "Không có nghị quyết nào ở địa chỉ ấy. Chép lại địa chỉ, hoặc để trống và chỉ ghi số, ký hiệu.",
  "holding-over": "Lần giữ chức vụ này đã có ngày kết thúc. Ngày ấy sai thì sửa ở mục Sửa điều đã ghi.",
  "holding-open": "Có lý do thôi mà chưa có ngày kết thúc. Nhập ngày kết thúc, hoặc bỏ lý do thôi.",
  "ends-before-it-starts": "Ngày thôi đứng trước ngày nhận. Nhập lại ngày.",
  "recorded-long-ago": "Dòng này ghi đã quá 24 giờ, là một phần của hồ sơ. Sửa ngày hoặc ghi kết thúc, không bỏ đi.",
  "posts-of-one-holder": "Đang có, hoặc đã từng có, nhiều người cùng giữ chức vụ này một lúc. Sửa các lần giữ ấy trước.",
  "number-taken": "Cơ quan này đã có nhiệm kỳ mang số khóa ấy. Nhập số khác, hoặc sửa nhiệm kỳ đang có.",
  "title-taken": "Cơ quan này đã có chức vụ mang tên ấy. Sửa chức vụ đang có.",
  "term-backwards": "Ngày kết thúc đứng trước ngày bắt đầu. Nhập lại ngày.",
};

const days = (from: unknown, to: unknown) =>
  `từ ngày ${from instanceof Date ? formatDay(from) : "?"}${to instanceof Date ? ` đến ngày ${formatDay(to)}` : " đến nay"}`;

/** Sentences that must say who or which was there first; the detail comes from `clashes` of the commands. */
export const clashWords: Record<string, (detail: Record<string, unknown>) => string> = {
  "office-held": ({ holder, title, from, to }) =>
    `${holder} giữ chức vụ ${title} ${days(from, to)}. Chức vụ này mỗi lúc chỉ một người giữ: ghi người ấy thôi giữ trước, hoặc chọn ngày khác.`,
  "held-already": ({ holder, title, from, to }) => `${holder} đã được ghi giữ chức vụ ${title} ${days(from, to)}. Sửa lần giữ ấy, hoặc chọn ngày khác.`,
  "terms-overlap": ({ name, from, to }) => `Nhiệm kỳ ${name} kéo dài ${days(from, to)}. Hai nhiệm kỳ của một cơ quan không chồng ngày: sửa ngày cho rời nhau.`,
};
