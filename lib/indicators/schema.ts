import { isoDay } from "@/lib/core/dates";
import { typedDay } from "@/lib/core/form-input";
import { filledLine, line, paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { typedNumber } from "./part-lines";

const id = z.uuid({ error: "Chọn lại từ danh sách" });
const version = z.coerce.number().int().positive();
/** A number as offices write it, or nothing. @param wrong what is said of anything else */
export const amount = (wrong: string) =>
  z.union([z.number().nonnegative({ error: wrong }), z.null(), z.string()], { error: wrong }).transform((typed, context) => {
    if (typed === null || typeof typed === "number") return typed;
    if (typed.trim() === "") return null;
    const value = typedNumber(typed);
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: wrong });
    return z.NEVER;
  });

const scope = {
  indicator: line(60),
  from: typedDay().transform(isoDay),
  to: typedDay().transform(isoDay),
  bodyId: id,
};

export const enterInput = z.strictObject({
  /** Without an id a new value; with one, a change that names the version seen. */
  id: id.optional(),
  version: version.optional(),
  ...scope,
  value: amount("Nhập một số, ví dụ 97 hoặc 93,9, hoặc để trống nếu chỉ biết từng phần").default(null),
  /** Of a share: so many of so many. */
  part: amount("Nhập số nguyên, ví dụ 1.206, hoặc để trống").default(null),
  whole: amount("Nhập số nguyên, ví dụ 1.284, hoặc để trống").default(null),
  /** By breakdown, one part a line. */
  parts: z.record(z.string(), paragraphs(5000, "Viết gọn lại trong 5.000 ký tự")).default({}),
  source: filledLine(500, "Ghi số này lấy ở đâu, ví dụ Báo cáo số 210/BC-HĐND ngày 08/12/2020"),
  /** Symbol or address of the document it was taken from. */
  document: line(300, "Viết số ký hiệu hoặc địa chỉ văn bản trong 300 ký tự").default(""),
  note: paragraphs(2000, "Viết ghi chú trong 2.000 ký tự").default(""),
});

export const aimInput = z.strictObject({
  id: id.optional(),
  version: version.optional(),
  ...scope,
  value: amount("Nhập chỉ tiêu bằng số, ví dụ 95").pipe(z.number({ error: "Nhập chỉ tiêu bằng số, ví dụ 95" })),
  source: line(500, "Viết nguồn của chỉ tiêu trong 500 ký tự, ví dụ Chương trình công tác năm 2021").default(""),
});

/** Names a value or a target and the version that the person saw. */
export const seenInput = z.strictObject({ id, version });
