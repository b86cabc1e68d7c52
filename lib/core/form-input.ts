import { dayColumn, parseDay } from "./dates";
import { z } from "./zod";

/*
 * What forms send, as commands want it: an empty box says nothing, a ticked box says "on", a day is typed as offices write it. Values that
 * were read already (a seed, an import, a test) pass as they are.
 */

/** A ticked box. */
export const flag = z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false);

const nothing = z.literal("").transform(() => null);

/** A record chosen from a list, or none. */
export const optionalId = z.union([nothing, z.null(), z.uuid({ error: "Chọn lại từ danh sách" })], { error: "Chọn lại từ danh sách" }).default(null);

/** A whole number that may be left out. */
export function optionalNumber(from: number, to: number, wrong: string) {
  const whole = z.number({ error: wrong }).int({ error: wrong }).min(from, { error: wrong }).max(to, { error: wrong });
  const typed = z
    .string()
    .regex(/^\s*\d+\s*$/, { error: wrong })
    .transform(Number)
    .pipe(whole);
  return z.union([nothing, z.null(), typed, whole], { error: wrong }).default(null);
}

const dayText = (wrong: string) =>
  z.string({ error: wrong }).transform((text, context) => {
    const day = parseDay(text);
    if (day) return dayColumn(day);
    context.addIssue({ code: "custom", message: wrong });
    return z.NEVER;
  });

/** "05/01/2021" or "2021-01-05" as a @db.Date column wants it. @param wrong what to do, with an example */
export const typedDay = (wrong = "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021") => z.union([z.date(), dayText(wrong)], { error: wrong });

/** The same where the day may be left out. */
export const optionalDay = (wrong = "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021, hoặc để trống") =>
  z.union([nothing, z.null(), z.date(), dayText(wrong)], { error: wrong }).default(null);
