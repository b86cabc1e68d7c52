import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import type { QuestionForm } from "@/prisma/generated/enums";
import type { CommitmentStanding, Promised } from "./commitments";
import type { QuestionRefusal } from "./policy";

export const formLabels: Record<QuestionForm, string> = { SPOKEN: "Trực tiếp tại kỳ họp", WRITTEN: "Bằng văn bản" };

/** As much of a question as a line takes. */
const LINE = 150;

/** A question in one line. */
export const shortened = (text: string) => (text.length > LINE ? `${text.slice(0, LINE).replace(/\s+\S*$/, "")}…` : text);

/** What the list of readers can be narrowed to. */
export const stateLabels = {
  unanswered: "Chưa trả lời",
  promised: "Còn lời hứa chưa thực hiện",
  overdue: "Lời hứa quá hạn",
  kept: "Đã thực hiện lời hứa",
} as const;

export const askedLabels = { session: "Tại kỳ họp", between: "Giữa hai kỳ họp" } as const;

/** Words for the fields that a save can change. */
export const fieldWords: Record<string, string> = {
  sessionId: "kỳ họp",
  itemId: "mục chương trình",
  askerId: "người chất vấn",
  askerTitle: "chức danh người chất vấn",
  answererId: "người trả lời",
  answererName: "tên người trả lời",
  answererTitle: "chức danh người trả lời",
  agencyId: "cơ quan trả lời",
  fieldId: "lĩnh vực",
  form: "hình thức",
  text: "nội dung chất vấn",
  askedOn: "ngày chất vấn",
  answer: "nội dung trả lời",
  answeredOn: "ngày trả lời",
  commitments: "lời hứa",
};

export const refusalWords: Record<QuestionRefusal, string> = {
  "may-not-see-questions": "Tài khoản này không xem chất vấn.",
  "may-not-write-questions": "Tài khoản này không sửa chất vấn. Nhờ chuyên viên công tác HĐND.",
  "may-not-publish-questions": "Tài khoản này không đăng, không gỡ chất vấn. Nhờ chuyên viên công tác HĐND.",
  "already-published": "Chất vấn đã đăng rồi.",
  "not-published": "Chất vấn chưa đăng.",
  "behind-closed-doors":
    "Chất vấn ở kỳ họp kín hoặc phiên họp kín không đăng. Nếu ghi nhầm, bỏ chọn Họp kín ở kỳ họp hay buổi họp, hoặc chọn lại mục chương trình, rồi đăng.",
  "files-held": "Có tệp công khai đang chờ quét vi-rút hoặc có mã độc. Chờ quét xong, hoặc bỏ tệp đó, rồi đăng.",
  "in-the-trash": "Chất vấn đang ở thùng rác. Khôi phục rồi làm tiếp.",
  "not-in-the-trash": "Chất vấn không ở thùng rác.",
  "published-not-trashed": "Chất vấn đang đăng. Gỡ xuống trước, rồi bỏ vào thùng rác.",
  "promise-was-shown": "Người đọc đang thấy lời hứa này. Gỡ chất vấn xuống trước, rồi bỏ lời hứa.",
  "nobody-answers": "Chưa có người trả lời. Chọn trong danh bạ hoặc viết họ tên, ví dụ Vũ Hồng Sơn.",
  "asker-without-mandate": "Ngày đó người này không phải đại biểu. Xem lại ngày chất vấn, hoặc chọn đại biểu khác.",
  "answer-before-question": "Ngày trả lời sớm hơn ngày chất vấn. Xem lại hai ngày.",
  "item-of-another-session": "Mục chương trình không thuộc kỳ họp đã chọn. Chọn lại mục, hoặc để trống.",
  "already-kept": "Ngày thực hiện sớm hơn ngày chất vấn. Xem lại ngày thực hiện.",
};

/** "Đến hạn 31/03/2021", "Quá hạn 12 ngày", "Đã thực hiện 02/04/2021, chậm 2 ngày". */
export function commitmentWords({ dueOn, keptOn }: Promised, { state, late }: CommitmentStanding): string {
  if (state === "without-day") return "Chưa hẹn ngày";
  if (state === "overdue") return `Quá hạn ${formatNumber(late)} ngày`;
  if (state === "waiting") return `Đến hạn ${dueOn ? formatDay(dueOn) : ""}`;
  return `Đã thực hiện ${keptOn ? formatDay(keptOn) : ""}${late > 0 ? `, chậm ${formatNumber(late)} ngày` : ""}`;
}
