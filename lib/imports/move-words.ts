import { formatBytes } from "@/lib/core/numbers";
import { fileWords } from "@/lib/files/labels";
import { refusalWords as newsWords } from "@/lib/news/labels";
import type { MovedPageKind, MovedPageState, MoveState } from "@/prisma/generated/enums";
import { refusalWords, sentenceOf } from "./labels";
import { type DateRule, type MoveRefusal, moveLimits, type PageOutcome, type PageProblem, UPLOAD_WORDS } from "./move";

/* The words of moving an old portal in. */

export const moveStateWords: Record<MoveState, string> = {
  READING: "Đang đọc",
  READ: "Chờ chọn và chạy",
  RUNNING: "Đang nhập",
  DONE: "Đã nhập, là bản nháp",
  RELEASING: "Đang đăng",
  RELEASED: "Đã đăng",
};

export const pageStateWords: Record<MovedPageState, string> = {
  WAITING: "Chờ",
  TAKEN: "Đã nhập",
  ALREADY: "Đã có",
  CHANGED: "Đã có, nay khác",
  SKIPPED: "Bỏ qua",
  FAILED: "Không nhập được",
};

export const pageKindWords: Record<MovedPageKind, string> = { ARTICLE: "Bài", LIST: "Trang danh sách", OTHER: "Không phải bài" };

/** What the report can be narrowed to; the words stand in addresses. */
export const filterParams = {
  "da-nhap": "taken",
  "da-co": "already",
  "nay-khac": "changed",
  "bo-qua": "skipped",
  loi: "failed",
  cho: "waiting",
  "con-nhap": "kept",
} as const;
export type PageFilter = (typeof filterParams)[keyof typeof filterParams];
export const pageFilters = Object.values(filterParams);

export const filterWords: Record<PageFilter, string> = {
  taken: "Đã nhập",
  already: "Đã có",
  changed: "Đã có, nay khác",
  skipped: "Bỏ qua",
  failed: "Không nhập được",
  waiting: "Chờ",
  kept: "Còn để nháp",
};

export const dateRuleWords: Record<DateRule, string> = {
  written: "Chỉ theo ngày ghi trên trang cũ; bài không ghi ngày ở lại bản nháp",
  event: "Theo ngày ghi trên trang cũ; không có thì theo ngày diễn ra trong bài",
  fixed: "Theo ngày ghi trên trang cũ; không có thì theo một ngày chung",
};

/** Why a move cannot be taken in, started or released, and what to do. */
export const moveRefusalWords: Record<MoveRefusal, string> = {
  "may-not-move": "Tài khoản này không nhập cổng cũ. Nhờ người duyệt hoặc quản trị.",
  "move-needs-writer": "Bài nhập vào đứng tên người bấm chạy, nên cần tài khoản viết được tin bài. Nhờ một người duyệt bấm chạy.",
  "move-no-file": "Chưa chọn tệp. Chọn tệp .zip hoặc .xml của cổng cũ rồi bấm Đọc thử.",
  "move-too-large": `Tệp nặng quá ${UPLOAD_WORDS}. Chia tệp làm nhiều phần, hoặc nhờ quản trị nhập tệp ngay trên máy chủ.`,
  "move-unknown-kind": "Tệp không phải tệp nén .zip, cũng không phải RSS, Atom hay WXR (.xml). Nén thư mục của cổng cũ thành .zip rồi nhập.",
  "archive-broken": "Tệp nén bị hỏng, không mở được. Nén lại thư mục của cổng cũ thành .zip rồi nhập.",
  "archive-locked": "Tệp nén đặt mật khẩu. Nén lại không đặt mật khẩu rồi nhập.",
  "archive-with-links": "Trong tệp nén có lối tắt tới tệp khác nên không mở, để giữ an toàn cho cổng. Chép tệp thật vào thư mục, nén lại rồi nhập.",
  "archive-leads-outside": "Trong tệp nén có tên tệp dẫn ra ngoài thư mục nên không mở, để giữ an toàn cho cổng. Nén lại thư mục của cổng cũ rồi nhập.",
  "archive-too-many": "Tệp nén có quá nhiều tệp, hoặc bung ra lớn bất thường, nên không mở. Chia cổng cũ làm nhiều tệp nén rồi nhập từng tệp.",
  "no-pages": "Trong tệp không có trang nào. Tệp nén phải chứa các trang .html của cổng cũ, hoặc tệp RSS, WXR có bài.",
  "too-many-pages": "Trong tệp có quá 50.000 trang. Chia cổng cũ làm nhiều tệp nén rồi nhập từng tệp.",
  "no-base": "Tệp không nói địa chỉ của cổng cũ. Nhập địa chỉ đó, ví dụ https://hdnd-cu.lacgiang.example",
  "no-address": "Trang không ghi địa chỉ cũ nào dùng được nên không biết dẫn người đọc từ đâu tới. Nhập riêng bài này ở mục Nhập từ tệp.",
  "feed-broken": "Tệp XML bị lỗi, không đọc hết được. Xuất lại từ cổng cũ rồi nhập.",
  "feed-with-dtd": "Tệp XML có phần khai báo DTD nên không mở, để giữ an toàn cho cổng. Xuất lại dạng RSS hoặc WXR không có DTD.",
  "feed-too-large": `Tệp XML nặng quá ${formatBytes(moveLimits.feed)}. Xuất từ cổng cũ thành nhiều tệp rồi nhập từng tệp.`,
  "feed-encoding": "Tệp XML không phải bảng mã Unicode. Mở bằng Notepad, chọn Lưu thành (Save as), mục Mã hóa (Encoding) chọn UTF-8, rồi nhập.",
  "not-read-yet": "Tệp chưa đọc xong. Chờ đọc xong rồi chọn.",
  "already-started": "Đợt này đã chạy nên không đổi lựa chọn được nữa.",
  "undecided-categories": "Còn chuyên mục chưa chọn. Chọn chuyên mục cho từng dòng, hoặc chọn Không lấy, rồi lưu.",
  "nothing-to-take": "Tệp không có bài nào để nhập. Xem báo cáo từng trang để biết vì sao.",
  "not-running": "Đợt này không dở dang nên không có gì để chạy tiếp.",
  "not-done": "Chưa nhập xong nên chưa đăng được.",
  "not-a-releaser": "Cho đăng cả đợt là việc của người duyệt, không ủy quyền được.",
  "prepared-it": "Ai đã đưa tệp vào, đã chọn hoặc đã bấm chạy thì không cho đăng đợt này. Nhờ một người duyệt khác.",
  "nothing-to-release": "Không có bản nháp nào của đợt này chờ đăng.",
  "list-changed": "Danh sách bài vừa đổi. Tải lại trang để xem lại rồi làm tiếp.",
  "account-closed": "Tài khoản đang chạy đợt này đã khóa. Người có quyền bấm Chạy tiếp để làm tiếp dưới tên mình.",
};

const outcomeWords: Record<string, string> = {
  taken: "",
  "category-not-wanted": "Chuyên mục này đã chọn Không lấy.",
  "category-undecided": "Chuyên mục của trang nay khác lúc đọc thử. Đưa tệp vào lại rồi chọn.",
  "here-already": "Đã nhập trong một đợt trước, nội dung không đổi.",
  "here-under-another-address": "Cùng nội dung với một bài đã nhập; địa chỉ này cũng dẫn đến bài đó.",
  "changed-since": "Đã nhập trong một đợt trước, nay trang cũ khác. Không ghi đè: mở bài và trang cũ để so, rồi sửa tay nếu cần.",
  "address-twice": "Trong tệp có hai trang cùng một địa chỉ mà nội dung khác nhau; lấy trang đứng trước. Xem lại hai trang ở cổng cũ.",
  "few-words": "Trang có quá ít chữ để thành bài.",
  "many-links": "Trang phần lớn là liên kết: danh sách bài hoặc trang chủ.",
  "not-a-post": "Mục này của tệp xuất không phải bài viết.",
  "not-public": "Cổng cũ không cho mọi người đọc bài này (nháp, riêng tư, đặt mật khẩu hoặc đã xóa).",
  "does-not-fit": "",
  defect: "Cổng gặp lỗi khi nhập trang này. Báo quản trị xem nhật ký của máy chủ, rồi nhập riêng trang này.",
};

const keptWords: Record<string, string> = {
  "no-date": "Không có ngày đăng. Mở bài, gửi duyệt và đăng như một bài thường.",
  "draft-gone": "Bản nháp không còn.",
  "hour-changed": "Ngày đăng đã đổi sau khi nhập. Gửi duyệt như một bài thường.",
  "files-changed": "Ảnh hoặc tệp của bài đã được thay hay cắt lại sau khi nhập. Gửi duyệt như một bài thường.",
};

/** A sentence for a word of the import, of the move, or of the news. */
function sentenceFor(code: string, words: Record<string, string>): string {
  const all: Record<string, string> = { ...newsWords, ...refusalWords, ...moveRefusalWords, ...words };
  return all[code] ?? "";
}

/** Why a page was skipped, failed or is here already, and what to do; "" where nothing is to be said. */
export function outcomeSentence({ code, sentence }: Pick<PageOutcome, "code" | "sentence">): string {
  return sentence || sentenceFor(code, outcomeWords);
}

/** Why a released draft stayed one. */
export function keptSentence(kept: string): string {
  return sentenceFor(kept, keptWords);
}

/** Why a move stands still. */
export function standingSentence(problem: string): string {
  return sentenceFor(problem, {}) || "Việc đang dừng. Bấm Chạy tiếp; nếu vẫn dừng, báo quản trị.";
}

const problemWords: { [Code in PageProblem["code"]]: (problem: Extract<PageProblem, { code: Code }>) => string } = {
  "no-date": () => "Trang không ghi ngày đăng.",
  "date-unclear": ({ text }) => `Không hiểu ngày đăng “${text}”.`,
  "date-to-come": ({ text }) => `Ngày đăng “${text}” ở tương lai nên không dùng.`,
  "no-category": () => "Trang không ghi chuyên mục.",
  "no-author": () => "Trang không ghi người viết.",
  "pictures-missing": ({ names }) => `${names.length} ảnh không có trong tệp: ${names.join(", ")}.`,
  unreadable: ({ reason }) => sentenceFor(reason, outcomeWords),
  "few-words": () => outcomeWords["few-words"] as string,
  "many-links": () => outcomeWords["many-links"] as string,
  "not-a-post": ({ type }) => `Mục loại “${type}” của tệp xuất, không phải bài viết.`,
  "not-public": ({ status }) => (status === "password" ? "Cổng cũ đặt mật khẩu cho bài này." : `Cổng cũ chưa đăng bài này (tình trạng “${status}”).`),
};

export function problemSentence(problem: PageProblem): string {
  return (problemWords[problem.code] as (problem: PageProblem) => string)(problem);
}

const lockedWords: Record<string, string> = {
  "not-the-author": "bản nháp đứng tên người chạy trước. Sau khi bài được đăng, mở bản sửa rồi sửa liên kết bằng tay",
  "in-trash": "bản nháp nằm trong thùng rác. Nếu lấy lại bài thì sửa liên kết bằng tay",
};

function linksSentence({ left, why }: NonNullable<PageOutcome["links"]>): string[] {
  if (left === 0) return [];
  if (!why) return [`${left} liên kết vẫn dẫn sang cổng cũ vì trang đó không nhập vào đây.`];
  return [`${left} liên kết vẫn dẫn sang cổng cũ vì ${lockedWords[why] ?? "không ghi được vào bản nháp. Mở bài rồi sửa liên kết bằng tay"}.`];
}

/** What was left behind of a page that was taken, and what is to be looked at. */
export function findingsOf({ doubted, dropped, links }: Pick<PageOutcome, "doubted" | "dropped" | "links">): { doubted: string[]; dropped: string[] } {
  return { doubted: [...doubted.map(sentenceOf), ...(links ? linksSentence(links) : [])], dropped: dropped.map(sentenceOf) };
}

/** Why the form came back, from what its address says; the address is not trusted: anything else is no sentence at all. */
export function moveFailureSentence(reason: string): string | null {
  if (Object.hasOwn(moveRefusalWords, reason)) return moveRefusalWords[reason as MoveRefusal];
  if (reason === "cut-short") return fileWords[reason];
  if (reason === "base") return "Nhập địa chỉ của cổng cũ, ví dụ https://hdnd-cu.lacgiang.example";
  if (/^[0-9a-f]{8}$/.test(reason)) return `Chưa nhận được tệp vì lỗi của hệ thống; chưa có gì được lưu. Báo quản trị mã ${reason}.`;
  return null;
}
