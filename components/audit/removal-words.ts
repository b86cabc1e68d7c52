import type { RemovedName } from "@/lib/audit/removal";
import { successionLabels } from "@/lib/bodies/labels";
import { formatDateTimeInside, formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { attachmentLabels } from "@/lib/documents/labels";
import { partActionLabels, provisionLabels, relationLabels, textLabels } from "@/lib/resolutions/labels";
import { clockOf, videoPlace } from "@/lib/sessions/half-days";
import { agendaKindLabels, halfLabels, opinionLabels, paperRoleLabels } from "@/lib/sessions/labels";
import { visibilityLabels } from "@/lib/visibility/labels";
import { methodLabels, resultLabels, subjectLabels } from "@/lib/votes/labels";

type Value = unknown;

/** The end of an id is enough to tell two things apart, and is what the column of subjects shows. */
export const tail = (value: Value) => `…${String(value).slice(-8)}`;

const named = (words: string, labels: Readonly<Record<string, string>>) => (value: Value) => `${words}: ${(labels[String(value)] ?? "khác").toLowerCase()}`;
const said = (words: string) => (value: Value) => `${words}: ${value}`;
const id = (words: string) => (value: Value) => `${words} ${tail(value)}`;
const day = (words: string) => (value: Value) => `${words} ${formatDay(new Date(String(value)))}`;
const moment = (words: string) => (value: Value) => `${words} ${formatDateTimeInside(new Date(String(value)))}`;
const figure = (words: string) => (value: Value) => `${words} ${formatNumber(Number(value))}`;
const clock = (words: string) => (value: Value) => `${words} ${clockOf(Number(value))}`;
const fact = (yes: string, no: string) => (value: Value) => (value === true ? yes : no);
const list = (words: string) => (value: Value) => (typeof value === "number" ? `${words}: ${formatNumber(value)}` : `${words}: ${removalWords(value)}`);

const relations = Object.fromEntries(Object.entries(relationLabels).map(([kind, { to }]) => [kind, to]));

/** What each name of a removal says, in the order in which it is read. */
const sentences: Record<RemovedName, (value: Value) => string> = {
  title: said("tên"),
  office: said("chức danh"),
  text: said("nội dung"),
  attachmentId: id("tệp đính kèm"),
  fileId: id("tệp trong kho"),
  itemKind: named("loại mục", agendaKindLabels),
  paperRole: named("tài liệu", paperRoleLabels),
  attachmentRole: named("loại tệp", attachmentLabels),
  textKind: named("bản", textLabels),
  relation: named("quan hệ", relations),
  partAction: named("tác động", partActionLabels),
  succession: named("hình thức kế tục", successionLabels),
  voteSubject: named("loại nội dung", subjectLabels),
  voteMethod: named("hình thức", methodLabels),
  visibility: named("mức xem", visibilityLabels),
  number: figure("số thứ tự"),
  position: figure("vị trí"),
  personId: id("người"),
  bodyId: id("cơ quan"),
  successorId: id("cơ quan kế tục"),
  documentId: id("tài liệu"),
  resolutionId: id("nghị quyết"),
  actId: id("văn bản ngoài"),
  itemId: id("mục chương trình"),
  sittingId: id("buổi họp"),
  termId: id("nhiệm kỳ"),
  postId: id("chức vụ"),
  constituencyId: id("đơn vị bầu cử"),
  duty: said("việc"),
  anchor: said("phần"),
  newKind: named("thêm", provisionLabels),
  newNumber: said("số"),
  sourceAnchor: said("theo phần"),
  onDay: day("ngày"),
  half: named("buổi", halfLabels),
  startsAt: clock("từ"),
  endsAt: clock("đến"),
  votedAt: moment("lúc"),
  dueAt: moment("hạn gửi"),
  fromDay: day("từ ngày"),
  toDay: day("đến ngày"),
  effectiveOn: day("tác động từ ngày"),
  endsOn: day("đến hết ngày"),
  dueOn: day("hạn"),
  keptOn: day("thực hiện ngày"),
  videoStartMs: (value) => `phim từ ${videoPlace(Number(value))}`,
  outcome: said("kết quả thảo luận"),
  reason: said("lý do rút"),
  minutes: (value) => `${formatNumber(Number(value))} phút`,
  leading: fact("chủ trì thẩm tra", "phối hợp thẩm tra"),
  opinion: named("ý kiến", opinionLabels),
  eligible: figure("tổng số đại biểu"),
  present: figure("có mặt"),
  inFavour: figure("tán thành"),
  against: figure("không tán thành"),
  notVoting: figure("không biểu quyết"),
  invalid: figure("phiếu không hợp lệ"),
  high: figure("tín nhiệm cao"),
  confident: figure("tín nhiệm"),
  low: figure("tín nhiệm thấp"),
  namedVotes: figure("phiếu ghi tên"),
  voteShare: (value) => `tỷ lệ phiếu ${formatNumber(Number(value))}%`,
  result: named("kết quả công bố", resultLabels),
  elected: fact("được công bố trúng cử hoặc thông qua", "không được thông qua"),
  open: fact("công khai tên", "không công khai tên"),
  closed: fact("họp kín", "họp công khai"),
  provisional: fact("kết quả tạm thời", "kết quả chính thức"),
  decision: said("theo"),
  note: said("ghi chú"),
  address: said("đường dẫn"),
  contentHash: (value) => `dấu nội dung ${String(value).slice(0, 12)}`,
  parts: list("các phần"),
  papers: list("tài liệu phải gửi"),
  ballots: list("kiểm phiếu"),
};

/** What was taken out, as the trail kept it (`lib/audit/removal.ts`): one part, or several divided by a semicolon. */
export function removalWords(removed: Value): string {
  if (Array.isArray(removed)) return removed.map(removalWords).join("; ");
  if (removed === null || typeof removed !== "object") return String(removed);
  const part = removed as Record<string, Value>;
  const known = Object.entries(sentences).flatMap(([name, sentence]) => (Object.hasOwn(part, name) ? [sentence(part[name])] : []));
  // A name of a newer version of the portal keeps its value: nothing of the record is hidden.
  const others = Object.keys(part).filter((name) => !Object.hasOwn(sentences, name));
  return [...known, ...others.map((name) => `khác: ${JSON.stringify(part[name])}`)].join(", ");
}
