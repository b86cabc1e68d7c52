import { parseClock } from "@/lib/core/dates";
import { filledLine, line, paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { MeetingKind, Visibility } from "@/prisma/generated/enums";
import { LONGEST_DAYS, shifted } from "./calendar";

export const meetingLimits = { title: 300, place: 300, chairLine: 300, attendees: 2000, summary: 5000, note: 500, list: 20_000, organisers: 12 };

const id = z.uuid({ error: "Chọn lại từ danh sách" });
const version = z.coerce.number().int().positive();
const chosen = z
  .union([id, z.literal("")], { error: "Chọn lại từ danh sách" })
  .nullish()
  .transform((value) => value || null);
/** Boxes side by side, of which some are empty. */
const several = (most: number) =>
  z
    .array(z.union([id, z.literal("")], { error: "Chọn lại từ danh sách" }))
    .max(most)
    .default([])
    .transform((ids) => [...new Set(ids.filter(Boolean))]);
const ticked = z
  .union([z.boolean(), z.literal("on"), z.literal("")])
  .optional()
  .transform((value) => value === true || value === "on");
/** "2021-01-05" */
const day = z.iso.date({ error: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021" });
const clock = z
  .string()
  .max(20)
  .nullish()
  .transform((text, context) => {
    if (!text?.trim()) return null;
    const minutes = parseClock(text);
    if (minutes !== null) return minutes;
    context.addIssue({ code: "custom", message: "Nhập giờ theo dạng 14:00 hoặc 14 giờ 00" });
    return z.NEVER;
  });

const words = {
  kind: z.enum(MeetingKind, { error: "Chọn loại cuộc họp" }),
  title: filledLine(meetingLimits.title, "Viết tên cuộc họp, ví dụ Hội nghị tổng kết công tác năm 2020"),
  onDay: day,
  /** The last day; empty for one day. */
  untilDay: z
    .union([day, z.literal("")], { error: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021" })
    .nullish()
    .transform((value) => value || null),
  from: clock,
  until: clock,
  allDay: ticked,
  place: line(meetingLimits.place),
  chairLine: line(meetingLimits.chairLine),
  attendees: paragraphs(meetingLimits.attendees),
  summary: paragraphs(meetingLimits.summary),
  sessionId: chosen,
  organisers: several(meetingLimits.organisers),
  participants: paragraphs(meetingLimits.list).default(""),
  papers: paragraphs(meetingLimits.list).default(""),
  articles: paragraphs(meetingLimits.list).default(""),
};

interface Times {
  onDay: string;
  untilDay: string | null;
  from: number | null;
  until: number | null;
  allDay: boolean;
}

function check({ onDay, untilDay, from, until, allDay }: Times, context: z.RefinementCtx): void {
  const wrong = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (untilDay !== null && untilDay < onDay) wrong("untilDay", "Ngày kết thúc không trước ngày bắt đầu");
  if (untilDay !== null && untilDay > shifted(onDay, LONGEST_DAYS)) wrong("untilDay", "Một cuộc họp dài nhất 31 ngày. Chia thành nhiều cuộc");
  if (allDay) return;
  if (from === null) wrong("from", "Nhập giờ bắt đầu, ví dụ 14:00, hoặc đánh dấu Cả ngày");
  else if (until !== null && (untilDay ?? onDay) === onDay && until < from) wrong("until", "Giờ kết thúc không trước giờ bắt đầu");
  if (untilDay !== null && untilDay > onDay && until === null) wrong("until", "Nhập giờ kết thúc của ngày cuối, hoặc đánh dấu Cả ngày");
}

/** Afterwards `setAccess` of lib/visibility says who may open it. */
export const createMeetingInput = z.strictObject({ ...words, visibility: z.enum(Visibility, { error: "Chọn phạm vi xem" }) }).superRefine(check);
/** `note`: what changed, for readers; asked for when the hour or the place of a published meeting changes. */
export const saveMeetingInput = z.strictObject({ id, version, ...words, note: line(meetingLimits.note).default("") }).superRefine(check);
/** Names a meeting and the version that the person saw. */
export const meetingInput = z.strictObject({ id, version });
export const announceInput = z.strictObject({
  id,
  version,
  state: z.enum(["CHANGED", "POSTPONED", "CANCELLED"], { error: "Chọn hoãn, hủy hoặc họp lại" }),
  note: filledLine(meetingLimits.note, "Viết lý do để người đọc biết, ví dụ Hoãn do mưa lũ, ngày họp mới báo sau"),
});
/** Any day of the week. */
export const publishWeekInput = z.strictObject({ day });
