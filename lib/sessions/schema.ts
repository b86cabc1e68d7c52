import { dayColumn, instantVn, parseDay } from "@/lib/core/dates";
import { filledLine, line, paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import {
  AgendaKind,
  AttendanceState,
  DatePrecision,
  ExaminationOpinion,
  HalfDay,
  PaperRole,
  ResolutionSeries,
  SessionForm,
  SessionKind,
  SessionSeries,
  SessionState,
  Visibility,
} from "@/prisma/generated/enums";
import { minutesOf, placeInVideo } from "./half-days";

/* What forms send, as typed: days "05/01/2021", hours "8 giờ 00", places in a recording "1:02:03"; an empty field is nothing. */

const id = z.uuid({ error: "Chọn lại từ danh sách" });
const version = z.coerce.number().int().positive();
const seen = { id, version };
/** A choice that may be left open: the first option of a list has no value. */
const idOrNone = z.union([z.literal("").transform(() => null), id]).default(null);
const ticked = z.enum(["on", ""]).default("").transform(Boolean);

const dayWords = "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021";
const day = z.string().transform((typed, context) => {
  const found = parseDay(typed);
  if (found) return dayColumn(found);
  context.addIssue({ code: "custom", message: dayWords });
  return z.NEVER;
});
const dayOrNone = z.union([z.literal("").transform(() => null), day]).default(null);
const hourWords = "Nhập giờ theo dạng 8 giờ 00 hoặc 14 giờ 30";
const hour = z.string().transform((typed, context) => {
  const found = minutesOf(typed);
  if (found !== null) return found;
  context.addIssue({ code: "custom", message: hourWords });
  return z.NEVER;
});
const placeOrNone = z
  .string()
  .default("")
  .transform((typed, context) => {
    if (typed.trim() === "") return null;
    const found = placeInVideo(typed);
    if (found !== null) return found;
    context.addIssue({ code: "custom", message: "Nhập giờ, phút, giây của bản ghi hình, ví dụ 1:02:03" });
    return z.NEVER;
  });
/** A day and, after a comma, an hour: "08/01/2021, 15 giờ 00"; without an hour the day's end of work. */
const momentOrNone = z
  .string()
  .default("")
  .transform((typed, context) => {
    if (typed.trim() === "") return null;
    const [first = "", rest = ""] = typed.split(",");
    const [found, at] = [parseDay(first), rest.trim() ? minutesOf(rest) : 17 * 60];
    if (found && at !== null && at < 1440) return instantVn(found, Math.floor(at / 60), at % 60);
    context.addIssue({ code: "custom", message: "Nhập hạn theo dạng 08/01/2021, 15 giờ 00" });
    return z.NEVER;
  });
const address = z
  .string()
  .trim()
  .max(1000)
  .default("")
  .refine((text) => text === "" || /^https:\/\/[^\s"<>]+$/.test(text), { error: "Nhập địa chỉ đầy đủ bắt đầu bằng https://" });

const facts = {
  kind: z.enum(SessionKind, { error: "Chọn loại kỳ họp" }),
  series: z.enum(SessionSeries, { error: "Chọn cách đánh số" }),
  ordinal: z.coerce.number({ error: "Nhập số thứ tự, ví dụ 19" }).int().min(1, { error: "Nhập số thứ tự từ 1" }).max(999),
  title: line(300).default(""),
  form: z.enum(SessionForm, { error: "Chọn hình thức họp" }),
  closed: ticked,
  precision: z.enum(DatePrecision).default("DAY"),
  startsOn: day,
  endsOn: dayOrNone,
  place: line(300).default(""),
  hotline: line(100).default(""),
  liveUrl: address,
  note: paragraphs(2000, "Viết ghi chú trong 2.000 ký tự").default(""),
  papersDueAt: momentOrNone,
};
/** The last day is not before the first; what is known to the month only has no days. */
const inOrder = <T extends { startsOn: Date; endsOn: Date | null }>({ startsOn, endsOn }: T) => endsOn === null || endsOn >= startsOn;
const turned = { error: "Ngày bế mạc không sớm hơn ngày khai mạc", path: ["endsOn"] };

const council = { councilId: id, termId: z.uuid({ error: "Chọn khóa" }) };
export const createSessionInput = z.strictObject({ ...council, ...facts, halfDays: ticked }).refine(inOrder, turned);
export const cloneSessionInput = z.strictObject({ fromId: id, ...council, ...facts }).refine(inOrder, turned);
export const saveSessionInput = z.strictObject({ ...seen, ...facts }).refine(inOrder, turned);
/** Names a session, sitting or item and the version that the person saw. */
export const seenInput = z.strictObject(seen);

export const chairInput = z.strictObject({
  ...seen,
  personId: z.uuid({ error: "Chọn người chủ tọa" }),
  title: filledLine(200, "Viết chức danh, ví dụ Chủ tịch Hội đồng nhân dân tỉnh"),
});
export const removeChairInput = z.strictObject({ ...seen, personId: id });

const sitting = {
  onDay: day,
  half: z.enum(HalfDay, { error: "Chọn sáng, chiều hoặc tối" }),
  startsAt: hour,
  endsAt: hour,
  closed: ticked,
  note: line(300).default(""),
};
export const addSittingInput = z.strictObject({ ...seen, ...sitting });
export const saveSittingInput = z.strictObject({ ...seen, ...sitting, videoId: idOrNone, videoUrl: address });

const item = {
  kind: z.enum(AgendaKind, { error: "Chọn loại nội dung" }),
  title: filledLine(500, "Viết tên nội dung, ví dụ Kế hoạch đầu tư công trung hạn 2021–2025"),
  speakerLine: line(300).default(""),
  minutes: z.coerce.number({ error: "Nhập số phút, ví dụ 30" }).int({ error: "Nhập số phút chẵn, ví dụ 30" }).min(0).max(1440),
};
export const addItemInput = z.strictObject({ ...seen, sittingId: idOrNone, ...item });
export const saveItemInput = z.strictObject({
  ...seen,
  ...item,
  outcome: paragraphs(4000, "Viết kết quả trong 4.000 ký tự").default(""),
  videoStart: placeOrNone,
});
export const moveItemInput = z.strictObject({
  ...seen,
  itemId: id,
  to: z.enum(["up", "down", "sitting"]),
  sittingId: idOrNone,
  before: idOrNone,
});
export const withdrawItemInput = z.strictObject({ ...seen, reason: filledLine(500, "Viết lý do rút, ví dụ Chờ ý kiến của Bộ Tài chính") });

const role = z.enum(PaperRole, { error: "Chọn loại tài liệu" });
export const owePaperInput = z.strictObject({ ...seen, role, responsibleId: z.uuid({ error: "Chọn cơ quan phải gửi" }), dueAt: momentOrNone });
export const linkPaperInput = z.strictObject({ ...seen, role, documentId: z.uuid({ error: "Chọn một tài liệu" }) });
export const newPaperInput = z.strictObject({
  ...seen,
  role,
  title: filledLine(500, "Viết trích yếu, ví dụ Về kế hoạch đầu tư công trung hạn 2021–2025"),
  symbol: line(60).default(""),
  issuerId: idOrNone,
  drafterId: idOrNone,
  issuedOn: dayOrNone,
  visibility: z.enum(Visibility, { error: "Chọn ai được xem: công khai, nội bộ hoặc hạn chế" }).default("PUBLIC"),
  /** Came with the form; no file of the library can be named. */
  file: z
    .strictObject({ bytes: z.instanceof(Uint8Array), name: z.string() })
    .nullable()
    .default(null),
  /** The same file where it was sent in pieces before the form (lib/files/uploads.ts). */
  upload: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
});
export const removePaperInput = z.strictObject({ ...seen, paperId: id });
export const examineInput = z.strictObject({
  ...seen,
  documentId: z.uuid({ error: "Chọn văn bản được thẩm tra" }),
  committeeId: z.uuid({ error: "Chọn Ban thẩm tra" }),
  leading: ticked,
  opinion: z.union([z.literal("").transform(() => null), z.enum(ExaminationOpinion)]).default(null),
  heldOn: dayOrNone,
  note: line(500).default(""),
});
export const removeExaminationInput = z.strictObject({ ...seen, examinationId: id });
export const linkResolutionInput = z.strictObject({ ...seen, resolutionId: idOrNone });
/** One thing that is owed; without one, everything of the session. */
export const remindInput = z.strictObject({ id, debtId: idOrNone });
export const draftResolutionInput = z.strictObject({
  ...seen,
  series: z.enum(ResolutionSeries, { error: "Chọn loại nghị quyết" }),
  title: filledLine(500, "Viết trích yếu, ví dụ Về kế hoạch đầu tư công trung hạn 2021–2025"),
});

export const speechInput = z.strictObject({
  ...seen,
  personId: idOrNone,
  name: line(120).default(""),
  title: line(200).default(""),
  summary: paragraphs(2000, "Viết tóm tắt trong 2.000 ký tự").default(""),
  videoStart: placeOrNone,
});
export const removeSpeechInput = z.strictObject({ ...seen, speechId: id });

const reason = line(300);
export const attendanceInput = z.strictObject({
  ...seen,
  rows: z.array(z.strictObject({ memberId: id, state: z.enum(AttendanceState), reason })).max(300),
});
export const repliesInput = z.strictObject({
  ...seen,
  rows: z.array(z.strictObject({ memberId: id, answer: z.enum(["coming", "absent", "none"]), reason })).max(300),
});

export const stepInput = z.strictObject({ ...seen, to: z.enum(SessionState) });
export const partInput = z.strictObject({ ...seen, part: z.enum(["session", "agenda", "papers", "minutes"]) });
