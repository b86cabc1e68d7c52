import { dayOfIso, parseClock } from "@/lib/core/dates";
import { filledLine, line, paragraphs, verbatim } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { VoteBase, VoteChoice, VoteMethod, VoteResult, VoteSubject } from "@/prisma/generated/enums";
import { contradictions } from "./counts";

export const voteLimits = { title: 500, note: 1000, source: 500, post: 300, name: 200, names: 200, ballots: 100, most: 1000 };

const id = z.uuid({ error: "Chọn lại từ danh sách" });
const version = z.coerce.number().int().positive();
/** A choice that may be left open: an empty box of a form is none. */
const chosen = z
  .union([id, z.literal("")], { error: "Chọn lại từ danh sách" })
  .nullish()
  .transform((value) => value || null);
const ticked = z
  .union([z.boolean(), z.literal("on"), z.literal("")])
  .optional()
  .transform((value) => value === true || value === "on");
/** A date without an hour, "2021-01-05", as midnight UTC: what a DATE column takes. */
const day = z.iso.date({ error: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021" }).transform(dayOfIso);

const countSentence = "Nhập số nguyên từ 0, ví dụ 54; để trống khi biên bản không ghi";
/** A number that the record may not know: an empty box is null, not zero. */
const count = z
  .union([z.string(), z.number(), z.null()])
  .optional()
  .transform((value, context) => {
    if (value === undefined || value === null || value === "") return null;
    const number = typeof value === "number" ? value : Number(value.trim() || Number.NaN);
    if (Number.isInteger(number) && number >= 0 && number <= voteLimits.most) return number;
    context.addIssue({ code: "custom", message: countSentence });
    return z.NEVER;
  });
const knownCount = count.transform((value, context) => {
  if (value !== null) return value;
  context.addIssue({ code: "custom", message: "Nhập số phiếu, ví dụ 54; không có thì nhập 0" });
  return z.NEVER;
});

/** "15:47", "15 giờ 47", "15h47" as minutes after midnight; null for an empty box. */
const hour = z
  .string()
  .max(20)
  .nullish()
  .transform((text, context) => {
    if (!text?.trim()) return null;
    const minutes = parseClock(text);
    if (minutes !== null) return minutes;
    context.addIssue({ code: "custom", message: "Nhập giờ theo dạng 15:47 hoặc 15 giờ 47; để trống khi không rõ" });
    return z.NEVER;
  });

const event = {
  sittingId: chosen,
  itemId: chosen,
  resolutionId: chosen,
  title: filledLine(voteLimits.title, "Viết nội dung biểu quyết, ví dụ Kế hoạch đầu tư công năm 2021"),
  subject: z.enum(VoteSubject, { error: "Chọn loại nội dung" }),
  method: z.enum(VoteMethod, { error: "Chọn hình thức biểu quyết" }),
  onDay: day,
  votedAt: hour,
  eligible: count,
  present: count,
  inFavour: count,
  against: count,
  notVoting: count,
  open: ticked,
  note: paragraphs(voteLimits.note),
  recordedResult: z
    .union([z.enum(VoteResult), z.literal("")])
    .nullish()
    .transform((value) => value || null),
  provisional: ticked,
};

interface Checked {
  eligible: number | null;
  present: number | null;
  inFavour: number | null;
  against: number | null;
  notVoting: number | null;
  open: boolean;
  method: VoteMethod;
}

function check(given: Checked, context: z.RefinementCtx): void {
  for (const { field, sentence } of contradictions(given)) context.addIssue({ code: "custom", path: [field], message: sentence });
  if (given.eligible === 0) context.addIssue({ code: "custom", path: ["eligible"], message: "Tổng số đại biểu phải từ 1; để trống khi không rõ" });
  if (given.open && given.method === "SECRET_BALLOT") {
    context.addIssue({ code: "custom", path: ["open"], message: "Bỏ phiếu kín thì không công khai tên. Bỏ dấu này hoặc chọn hình thức khác" });
  }
}

export const recordVoteInput = z.strictObject({ sessionId: id, ...event }).superRefine(check);
export const correctVoteInput = z.strictObject({ id, version, ...event }).superRefine(check);
/** Names a vote and the version that the person saw. */
export const voteInput = z.strictObject({ id, version });

/** Names one by one, or pasted; what is pasted stands above what is chosen. */
export const rollCallInput = z.strictObject({
  id,
  version,
  votes: z.array(z.strictObject({ memberId: id, choice: z.enum(VoteChoice, { error: "Chọn lại từ danh sách" }) })).max(voteLimits.names),
  pasted: verbatim(20_000).optional(),
});

const ballotRow = z.strictObject({
  personId: chosen,
  name: filledLine(voteLimits.name, "Viết họ và tên người được bầu"),
  post: line(voteLimits.post),
  inFavour: knownCount,
  against: knownCount,
  invalid: knownCount,
  elected: ticked,
});
/** Every candidate in the order of the protocol; who is left out goes. */
export const ballotInput = z.strictObject({ id, version, results: z.array(ballotRow).max(voteLimits.ballots) });

const confidence = {
  personId: id,
  post: filledLine(voteLimits.post, "Viết chức vụ lúc lấy phiếu, ví dụ Trưởng Ban Pháp chế"),
  eligible: knownCount,
  high: knownCount,
  confident: knownCount,
  low: knownCount,
  resolutionId: chosen,
};
function addsUp(given: { eligible: number; high: number; confident: number; low: number }, context: z.RefinementCtx): void {
  const sum = given.high + given.confident + given.low;
  if (given.eligible === 0) context.addIssue({ code: "custom", path: ["eligible"], message: "Nhập tổng số đại biểu, ví dụ 60" });
  else if (sum > given.eligible) {
    context.addIssue({ code: "custom", path: ["high"], message: `Ba mức cộng lại ${sum}, nhiều hơn tổng số ${given.eligible} đại biểu` });
  }
}
export const addConfidenceInput = z.strictObject({ sessionId: id, ...confidence }).superRefine(addsUp);
export const saveConfidenceInput = z.strictObject({ id, version, ...confidence }).superRefine(addsUp);

const part = z.coerce.number({ error: "Nhập một số, ví dụ 2" }).int().min(1, { error: "Nhập số từ 1" }).max(100);
export const addRuleInput = z
  .strictObject({
    subject: z.enum(VoteSubject, { error: "Chọn loại nội dung" }),
    numerator: part,
    denominator: part,
    strictly: z.union([z.boolean(), z.enum(["co", "khong"])]).transform((value) => value === true || value === "co"),
    base: z.enum(VoteBase, { error: "Chọn tính trên số nào" }),
    validFrom: day,
    validTo: z
      .union([day, z.literal("").transform(() => null)], { error: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021" })
      .nullish()
      .transform((value) => value ?? null),
    source: filledLine(voteLimits.source, "Viết căn cứ, ví dụ Luật Tổ chức chính quyền địa phương số 72/2025/QH15"),
  })
  .superRefine(({ numerator, denominator, strictly, validFrom, validTo }, context) => {
    if (numerator > denominator) context.addIssue({ code: "custom", path: ["numerator"], message: "Phần không lớn hơn tổng, ví dụ 2 trên 3" });
    else if (strictly && numerator === denominator)
      context.addIssue({ code: "custom", path: ["strictly"], message: "Không thể nhiều hơn tất cả. Chọn “ít nhất”" });
    if (validTo && validTo < validFrom) context.addIssue({ code: "custom", path: ["validTo"], message: "Ngày hết hiệu lực không trước ngày có hiệu lực" });
  });
export const endRuleInput = z.strictObject({ id, version, validTo: day });
