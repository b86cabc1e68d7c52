import { fieldWords as albumFieldWords } from "@/lib/albums/labels";
import { kindLabels as followedLabels } from "@/lib/alerts/labels";
import type { AuditLine } from "@/lib/audit/queries";
import { roleLabels } from "@/lib/auth/labels";
import { fieldWords as bodyFieldWords } from "@/lib/bodies/labels";
import { formatDateTime, formatDay } from "@/lib/core/dates";
import { formatBytes, formatNumber } from "@/lib/core/numbers";
import { fieldWords as disclosureFieldWords } from "@/lib/disclosures/labels";
import { fieldWords as documentFieldWords } from "@/lib/documents/labels";
import { fieldWords as fileFieldWords } from "@/lib/files/labels";
import { indicatorOf } from "@/lib/indicators/definitions";
import { fieldWords as figureFieldWords } from "@/lib/indicators/labels";
import { fieldWords as meetingFieldWords } from "@/lib/meetings/labels";
import { fieldWords as memberFieldWords } from "@/lib/members/labels";
import { categoryFieldWords, frontFieldWords, fieldWords as newsFieldWords, statusWords } from "@/lib/news/labels";
import { kindWord } from "@/lib/notifications/labels";
import { personalFieldLabels, fieldWords as personFieldWords } from "@/lib/people/labels";
import { fieldWords as questionFieldWords } from "@/lib/questions/labels";
import { fieldWords as reportFieldWords, stateLabels as reportStates } from "@/lib/reports/labels";
import { relationLabels, fieldWords as resolutionFieldWords, stageLabels } from "@/lib/resolutions/labels";
import { paperRoleLabels, fieldWords as sessionFieldWords, stateLabels as sessionStates } from "@/lib/sessions/labels";
import { bannerFieldWords, navigationFieldWords, fieldWords as siteFieldWords } from "@/lib/site/labels";
import { failureWords } from "@/lib/texts/labels";
import { fieldWords as visibilityFieldWords, visibilityLabels } from "@/lib/visibility/labels";
import { fieldWords as voteFieldWords } from "@/lib/votes/labels";
import { removalWords, tail } from "./removal-words";
import { reportSentences } from "./report-words";

type Value = unknown;

const fields: Record<string, string> = {
  ...reportFieldWords,
  ...resolutionFieldWords,
  ...bodyFieldWords,
  ...memberFieldWords,
  ...sessionFieldWords,
  // Record fields first: what the news calls a title keeps its word.
  ...documentFieldWords,
  ...albumFieldWords,
  ...newsFieldWords,
  ...categoryFieldWords,
  ...frontFieldWords,
  ...personFieldWords,
  ...questionFieldWords,
  ...disclosureFieldWords,
  ...figureFieldWords,
  ...siteFieldWords,
  ...bannerFieldWords,
  ...navigationFieldWords,
  ...fileFieldWords,
  ...voteFieldWords,
  ...meetingFieldWords,
  ...visibilityFieldWords,
};
const names: Record<string, string> = { ...reportStates, ...statusWords, ...visibilityLabels, ...roleLabels, ...sessionStates };
const asked: Record<string, string> = { action: "việc", who: "người làm", subjectType: "loại", subjectId: "đối tượng", from: "từ ngày", before: "đến ngày" };
const kinds: Record<string, string> = {
  PICTURE: "Ảnh",
  DOCUMENT: "Tệp tài liệu",
  VIDEO: "Video",
  CAPTIONS: "Phụ đề",
  docx: "Tệp Word",
  html: "Trang web",
  txt: "Văn bản thuần",
};

/** What a forced publication may pass over. */
const findings: Record<string, string> = { "link-broken": "liên kết hỏng", picture: "mô tả, chú thích ảnh", "missing-lead-alt": "mô tả ảnh đại diện" };

const listOf = (value: Value): string[] => (Array.isArray(value) ? value : [value]).filter((item) => item !== null && item !== undefined).map(String);
/** States of editions and roles of accounts in words. */
const named = (value: Value) =>
  listOf(value)
    .map((item) => names[item] ?? item)
    .join(", ");
const counted = (value: Value, words: string) => `${formatNumber(Number(value))} ${words}`;
const visible = (value: Value) => (visibilityLabels as Record<string, string>)[String(value)]?.toLowerCase() ?? "mức khác";
const attachmentIn = (value: Value) => (value !== null && typeof value === "object" && "attachmentId" in value ? tail(value.attachmentId) : "khác");
const visibilityIn = (value: Value) => (value !== null && typeof value === "object" && "visibility" in value ? visible(value.visibility) : "mức khác");
const whereto = (value: Value, words: string) => `${words} ${String(value).startsWith("/") ? String(value) : `bản ${tail(value)}`}`;

/** A sentence for each name that the commands write into the detail of a row. */
const sentences: Record<string, (value: Value) => string> = {
  onBehalfOf: (value) => `Thay cho ${value !== null && typeof value === "object" && "name" in value ? String(value.name) : String(value)}`,
  name: (value) => `Tên ${value}`,
  indicator: (value) => `Chỉ tiêu ${indicatorOf(String(value))?.name ?? "không còn dùng"}`,
  sessionId: (value) => `Kỳ họp ${tail(value)}`,
  accountId: (value) => `Tài khoản ${tail(value)}`,
  delegateId: (value) => `Người được ủy quyền ${tail(value)}`,
  startsOn: (value) => `Từ ngày ${formatDay(new Date(String(value)))}`,
  endsOn: (value) => `Đến hết ngày ${formatDay(new Date(String(value)))}`,
  before: (value) => `Trước: ${named(value)}`,
  after: (value) => `Sau: ${named(value)}`,
  roles: (value) => `Vai trò: ${named(value)}`,
  demo: () => "Tài khoản mẫu",
  fields: (value) =>
    `Mục: ${listOf(value)
      .map((field) => fields[field] ?? "mục khác")
      .join(", ")}`,
  contactsErased: (value) => `Xóa ${counted(value, "người liên hệ")}`,
  mailKinds: (value) => `Thư báo: ${listOf(value).map(kindWord).join("; ") || "không nhận"}`,
  lines: (value) => counted(value, "dòng"),
  asked: (value) =>
    listOf(value).length > 0
      ? `Lọc theo: ${listOf(value)
          .map((name) => asked[name] ?? "điều khác")
          .join(", ")}`
      : "Cả nhật ký",
  version: (value) => `Phiên bản ${formatNumber(Number(value))}`,
  number: (value) => `Bản số ${formatNumber(Number(value))}`,
  at: (value) => `Giờ đăng ${formatDateTime(new Date(String(value)))}`,
  sourceId: (value) => `Lấy chữ của bản ${tail(value)}`,
  lost: (value) => `Không còn trong kho: ${counted(value, "tệp")}`,
  from: (value) => whereto(value, "Từ"),
  to: (value) => whereto(value, "Sang"),
  target: (value) => (value === null ? "Địa chỉ báo đã gỡ" : `Dẫn người đọc sang ${value}`),
  path: (value) => `Đường dẫn ${value}`,
  direction: (value) => (value === "up" ? "Lên một bậc" : "Xuống một bậc"),
  slug: (value) => `Đường dẫn ${value}`,
  articleId: (value) => `Tin bài ${tail(value)}`,
  editionId: (value) => `Bản ${tail(value)}`,
  commitmentId: (value) => `Lời hứa ${tail(value)}`,
  commentId: (value) => `Góp ý ${tail(value)}`,
  replyId: (value) => `Trả lời ${tail(value)}`,
  rewrittenLinks: (value) => `Viết lại ${counted(value, "liên kết")}`,
  rewrittenEditions: (value) => `Trong ${counted(value, "bản đang viết")}`,
  rewrittenWithdrawals: (value) => `Đổi nơi đến của ${counted(value, "bài hẹn gỡ")}`,
  rewrittenSite: (value) => `Đổi ${counted(value, "liên kết của thanh điều hướng và băng thông báo")}`,
  ownEdition: (value) => (value === true ? "Bài của chính người đăng" : "Bài của người khác"),
  overridden: (value) =>
    `Bỏ qua: ${
      listOf(value)
        .map((kind) => findings[kind] ?? "việc bắt buộc khác")
        .join(", ") || "không có việc bắt buộc nào"
    }`,
  dueOn: (value) => `Xem lại trước ngày ${formatDay(new Date(String(value)))}`,
  wasDueOn: (value) => `Hạn trước là ${formatDay(new Date(String(value)))}`,
  reviewerId: (value) => `Người phụ trách ${tail(value)}`,
  place: (value) => `Đoạn ${formatNumber(Number(value) + 1)}`,
  until: (value) => `Đến ${formatDateTime(new Date(String(value)))}`,
  since: (value) => `Từ ${formatDateTime(new Date(String(value)))}`,
  replaced: (value) => `Thay bản ${tail(value)}`,
  signInId: (value) => `Lần đăng nhập ${tail(value)}`,
  signInsEnded: (value) => `Kết thúc ${counted(value, "lần đăng nhập")}`,
  contentHash: (value) => `Dấu nội dung ${String(value).slice(0, 12)}`,
  sha256: (value) => `Dấu tệp ${String(value).slice(0, 12)}`,
  revision: (value) => `Bản ${formatNumber(Number(value))} của tệp`,
  formerSha256: (value) => `Dấu tệp trước ${String(value).slice(0, 12)}`,
  kind: (value) => kinds[String(value)] ?? "Loại khác",
  size: (value) => formatBytes(Number(value)),
  scan: (value) => (value === "INFECTED" ? "Có mã độc" : "Sạch"),
  signature: (value) => `Mã độc ${value}`,
  readPage: (value) => `Trang ${value} của tệp`,
  unreadable: (value) => (failureWords as Record<string, string>)[String(value)] ?? "Không đọc được chữ",
  pictures: (value) => counted(value, "ảnh"),
  understood: (value) => counted(value, "điều đã hiểu"),
  doubted: (value) => counted(value, "điều cần xem lại"),
  dropped: (value) => counted(value, "phần bỏ lại"),
  confirmed: (value) => `Ảnh đúng: ${listOf(value).join(", ")}`,
  lacking: (value) => (listOf(value).length ? `Ảnh còn thiếu chữ: ${listOf(value).join(", ")}` : "Không ảnh nào thiếu chữ"),
  original: (value) => `Tách khỏi tin bài ${tail(value)}`,
  articles: (value) => counted(value, "bài mẫu"),
  moveId: (value) => `Đợt nhập cổng cũ ${tail(value)}`,
  base: (value) => `Cổng cũ ${value}`,
  pages: (value) => counted(value, "trang"),
  rows: (value) => counted(value, "dòng"),
  toCreate: (value) => counted(value, "dòng mới sẽ nhập"),
  toUpdate: (value) => counted(value, "dòng có thay đổi sẽ nhập"),
  created: (value) => counted(value, "hồ sơ mới"),
  updated: (value) => counted(value, "hồ sơ có thay đổi"),
  unchanged: (value) => counted(value, "dòng không đổi"),
  refused: (value) => counted(value, "dòng không nhận"),
  taken: (value) => counted(value, "bài đã nhập"),
  released: (value) => counted(value, "bài đã đăng"),
  kept: (value) => counted(value, "bài còn để nháp"),
  formerBodyId: (value) => `Cơ quan trước ${tail(value)}`,
  stageBefore: (value) => `Trước: ${(stageLabels as Record<string, string>)[String(value)] ?? value}`,
  stageAfter: (value) => `Sau: ${(stageLabels as Record<string, string>)[String(value)] ?? value}`,
  symbol: (value) => (value ? `Số ${value}` : "Chưa có số"),
  wasSymbol: (value) => `Số trước ${value}`,
  issuedOn: (value) => `Ngày ban hành ${formatDay(new Date(String(value)))}`,
  relation: (value) => `Quan hệ: ${(relationLabels as Record<string, { to: string }>)[String(value)]?.to ?? "khác"}`,
  relationId: (value) => `Quan hệ ${tail(value)}`,
  targetId: (value) => `Với văn bản ${tail(value)}`,
  textId: (value) => `Bản toàn văn ${tail(value)}`,
  parts: (value) => counted(value, "phần"),
  field: (value) => `Trường: ${(personalFieldLabels as Record<string, string>)[String(value)] ?? "trường khác"}`,
  legalBasis: (value) => `Căn cứ: ${value}`,
  predecessorId: (value) => `Cơ quan trước ${tail(value)}`,
  termId: (value) => `Nhiệm kỳ ${tail(value)}`,
  postId: (value) => `Chức vụ ${tail(value)}`,
  mandates: (value) => counted(value, "đại biểu"),
  offices: (value) => counted(value, "người thôi giữ chức vụ"),
  successors: (value) => counted(value, "cơ quan kế tục"),
  attachmentId: (value) => `Tệp đính kèm ${tail(value)}`,
  fileId: (value) => `Tệp ${tail(value)} trong kho`,
  visibility: (value) => `Mức xem: ${visible(value)}`,
  visibilities: (value) => (Array.isArray(value) ? value.map((one) => `Tệp đính kèm ${attachmentIn(one)}: ${visibilityIn(one)}`).join(", ") : "Đổi mức xem"),
  removed: (value) => `Đã bỏ: ${removalWords(value)}`,
  namesGone: (value) => `Bỏ phiếu ghi tên của ${counted(value, "đại biểu")}`,
  accounts: (value) => (listOf(value).length > 0 ? `Mở cho tài khoản ${listOf(value).map(tail).join(", ")}` : "Không mở riêng cho tài khoản nào"),
  bodies: (value) => (listOf(value).length > 0 ? `Mở cho cơ quan ${listOf(value).map(tail).join(", ")}` : "Không mở riêng cho cơ quan nào"),
  clonedFrom: (value) => `Theo kỳ họp ${tail(value)}`,
  items: (value) => counted(value, "mục chương trình"),
  ordinal: (value) => `Bản công khai số ${formatNumber(Number(value))}`,
  wrong: (value) => counted(value, "ô sai"),
  reason: (value) => `Lý do: ${value}`,
  itemId: (value) => `Mục chương trình ${tail(value)}`,
  sittingId: (value) => `Buổi họp ${tail(value)}`,
  personId: (value) => `Người ${tail(value)}`,
  bodyId: (value) => `Cơ quan ${tail(value)}`,
  owedKind: (value) => (value === "examination" ? "Nhắc báo cáo của Ban thẩm tra" : "Nhắc tài liệu phải gửi"),
  owedId: (value) => `Việc phải gửi ${tail(value)}`,
  paperRole: (value) => `Loại: ${(paperRoleLabels as Record<string, string>)[String(value)]?.toLowerCase() ?? "khác"}`,
  documentId: (value) => `Tài liệu ${tail(value)}`,
  resolutionId: (value) => `Nghị quyết ${tail(value)}`,
  documents: (value) => counted(value, "tài liệu"),
  present: (value) => counted(value, "người dự"),
  absent: (value) => counted(value, "người vắng"),
  followedKind: (value) => `Theo dõi: ${(followedLabels as Record<string, string>)[String(value)]?.toLowerCase() ?? "mục khác"}`,
  subscriptions: (value) => counted(value, "lượt theo dõi"),
  ...reportSentences,
  seal: (value) => `Dấu danh sách ${String(value).slice(0, 12)}`,
};

/**
 * The detail of an audit row, one sentence for each thing it says. A name that is not known here (a row of a newer version of the
 * portal) keeps its value, so that nothing of the record is hidden.
 */
export function detailWords(detail: AuditLine["detail"]): string[] {
  if (detail === null || typeof detail !== "object" || Array.isArray(detail)) return [];
  // The database keeps names in an order of its own: what is told first stands first here.
  const order = Object.keys(sentences);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const entries = Object.entries(detail).toSorted(([a], [b]) => place(a) - place(b));
  return entries.flatMap(([name, value]) => {
    if (value === null && name !== "target") return [];
    const sentence = Object.hasOwn(sentences, name) ? sentences[name] : undefined;
    return [sentence ? sentence(value) : `Khác: ${typeof value === "object" ? JSON.stringify(value) : value}`];
  });
}
