import { dayOfIso } from "@/lib/core/dates";
import { filledLine, line, paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { QuestionForm } from "@/prisma/generated/enums";

const id = z.uuid({ error: "Chọn lại từ danh sách" });
const version = z.coerce.number().int().positive();
/** Of a choice that may be left open: a form sends an empty text for it. */
const choice = z
  .union([z.literal(""), z.null(), id])
  .default(null)
  .transform((value) => value || null);
/** A day without an hour, "2021-01-05", as midnight UTC: what a DATE column takes. */
const day = z.iso.date({ error: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021" }).transform(dayOfIso);
const openDay = z
  .union([z.literal(""), z.null(), day], { error: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021, hoặc để trống" })
  .default(null)
  .transform((value) => value || null);
const filled = (max: number, missing: string) =>
  paragraphs(max, `Viết gọn lại trong ${max.toLocaleString("vi-VN")} ký tự`).pipe(z.string().min(1, { error: missing }));

const questionFields = {
  sessionId: choice,
  itemId: choice,
  askerId: z.uuid({ error: "Chọn đại biểu chất vấn" }),
  /** Empty: the office held on that day is written down. */
  askerTitle: line(200, "Viết chức danh trong 200 ký tự, ví dụ Trưởng Ban Pháp chế").default(""),
  answererId: choice,
  answererName: line(120, "Viết họ tên trong 120 ký tự, ví dụ Vũ Hồng Sơn").default(""),
  answererTitle: line(200, "Viết chức danh trong 200 ký tự, ví dụ Giám đốc Sở Y tế").default(""),
  agencyId: choice,
  fieldId: choice,
  form: z.enum(QuestionForm, { error: "Chọn hình thức chất vấn" }),
  text: filled(10_000, "Viết nội dung chất vấn, ví dụ Vì sao 41 kiến nghị về đất đai quá hạn trả lời?"),
  askedOn: day,
};

export const createQuestionInput = z.strictObject(questionFields);
export const saveQuestionInput = z.strictObject({ id, version, ...questionFields });
export const answerInput = z.strictObject({
  id,
  version,
  answer: filled(20_000, "Viết nội dung trả lời, hoặc tóm tắt nội dung trả lời"),
  answeredOn: day,
});
/** Names a question and the version that the person saw. */
export const questionInput = z.strictObject({ id, version });
/** Without an id a new promise; with one, a change that names the version seen. */
export const commitmentInput = z.strictObject({
  id: id.optional(),
  version: version.optional(),
  questionId: id,
  text: filledLine(1000, "Viết điều đã hứa, ví dụ Trả lời hết 29 kiến nghị còn lại"),
  dueOn: openDay,
  keptOn: openDay,
  note: line(1000, "Viết ghi chú trong 1.000 ký tự, ví dụ Báo cáo số 12/BC-STNMT").default(""),
});
/** Names a promise and the version that the person saw. */
export const commitmentRef = z.strictObject({ id, version });
