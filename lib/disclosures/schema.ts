import { flag, optionalDay, typedDay } from "@/lib/core/form-input";
import { filledLine, line, paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { DisclosureKind, MoneyUnit } from "@/prisma/generated/enums";
import { readAmount } from "./amounts";
import { levelsOf } from "./levels";
import { type DisclosureTable, measureOf, tableLimits } from "./table";

export const disclosureLimits = { explanation: 5000, symbol: 60, how: 300, note: 1000, sheetBytes: 2 * 1024 * 1024, pasted: 200_000 };

const id = z.uuid({ error: "Chọn lại từ danh sách" });
const version = z.coerce.number().int().positive();
const year = z.coerce.number({ error: "Nhập năm ngân sách, ví dụ 2021" }).int().min(2000, { error: "Nhập năm ngân sách, ví dụ 2021" }).max(2199);
const ordinal = z.coerce.number({ error: "Chọn quý từ 1 đến 4, hoặc lần điều chỉnh" }).int().min(0).max(99).default(0);

/** From a day on an office has another time for a kind. */
export const addDeadlineInput = z.strictObject({
  kind: z.enum(DisclosureKind, { error: "Chọn nội dung công khai, ví dụ Quyết toán" }),
  days: z.coerce.number({ error: "Nhập số ngày, ví dụ 15" }).int({ error: "Nhập số ngày, ví dụ 15" }).min(1, { error: "Nhập số ngày, ví dụ 15" }).max(365),
  workingDays: flag,
  form: line(disclosureLimits.symbol, "Viết tên biểu mẫu trong 60 ký tự, ví dụ Biểu số 2"),
  source: filledLine(disclosureLimits.how, "Ghi số văn bản và điều khoản, ví dụ Thông tư 61/2017/TT-BTC, Điều 6"),
  validFrom: typedDay(),
});
export const dropDeadlineInput = z.strictObject({ id });

/** Names a disclosure and the version that the person saw. */
export const disclosureInput = z.strictObject({ id, version });

/** What is to be disclosed, and from when the clock runs where the calendar does not say it. */
export const createDisclosureInput = z
  .strictObject({
    ownerId: z.uuid({ error: "Chọn cơ quan công khai" }),
    year,
    kind: z.enum(DisclosureKind, { error: "Chọn nội dung công khai, ví dụ Dự toán được giao" }),
    ordinal,
    eventOn: optionalDay(),
  })
  .transform((given) => ({
    ...given,
    ordinal: given.kind === "QUARTER" || given.kind === "ADJUSTMENT" ? Math.max(1, given.ordinal) : 0,
    eventOn: given.kind === "QUARTER" || given.kind === "HALF_YEAR" ? null : given.eventOn,
  }))
  .refine(({ kind, ordinal: asked }) => kind !== "QUARTER" || asked <= 4, { path: ["ordinal"], error: "Chọn quý từ 1 đến 4" });

/** Everything but the table. */
export const saveDisclosureInput = z
  .strictObject({
    id,
    version,
    eventOn: optionalDay(),
    decisionSymbol: line(disclosureLimits.symbol, "Viết số, ký hiệu trong 60 ký tự, ví dụ 12/QĐ-VP"),
    decisionOn: optionalDay(),
    explanation: paragraphs(disclosureLimits.explanation, "Viết thuyết minh trong 5.000 ký tự"),
    postedOn: optionalDay(),
    postedHow: line(disclosureLimits.how, "Viết trong 300 ký tự, ví dụ Niêm yết tại trụ sở"),
  })
  .refine(({ postedOn, postedHow }) => postedOn === null || postedHow !== "", {
    path: ["postedHow"],
    error: "Viết đã công khai bằng hình thức nào, ví dụ Niêm yết tại trụ sở",
  })
  .refine(({ postedOn, postedHow }) => postedOn !== null || postedHow === "", {
    path: ["postedOn"],
    error: "Nhập ngày đã công khai bằng hình thức đó, ví dụ 05/01/2021",
  });

const column = z.strictObject({
  name: line(tableLimits.head, "Viết tên cột trong 120 ký tự"),
  share: z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false),
});
const row = z.strictObject({
  number: line(tableLimits.number, "Viết số thứ tự trong 12 ký tự, ví dụ 1.1"),
  content: line(tableLimits.content, "Viết nội dung trong 500 ký tự"),
  level: z.union([z.literal("").transform(() => null), z.coerce.number().int().min(0).max(tableLimits.level)]).default(null),
  amounts: z.array(z.string().max(60, { error: "Số dài quá" })).max(tableLimits.columns),
  /** A ticked box: the row goes. */
  out: z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false),
});

/**
 * A table as its form sends it. Columns without a name and rows without anything go; a row without a level stands where its number says.
 * What is wrong is said at its cell.
 */
export const tableInput = z
  .strictObject({
    id,
    version,
    unit: z.enum(MoneyUnit, { error: "Chọn đơn vị tính, ví dụ triệu đồng" }),
    columns: z.array(column).max(tableLimits.columns),
    rows: z.array(row).max(tableLimits.rows + 50),
  })
  .transform(({ rows, columns, ...seen }, context): { id: string; version: number; unit: MoneyUnit; table: DisclosureTable } => {
    const wrong = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    const kept = columns.flatMap((one, at) => (one.name ? [{ ...one, at }] : []));
    if (kept.length === 0) wrong(["columns", 0, "name"], "Đặt tên cho ít nhất một cột số, ví dụ Dự toán được giao");
    const said = rows.flatMap((one, at) => (!one.out && (one.number || one.content || one.amounts.some((amount) => amount.trim())) ? [{ ...one, at }] : []));
    if (said.length > tableLimits.rows) wrong(["rows", 0, "content"], "Bảng có nhiều nhất 300 dòng");
    const levels = levelsOf(said.map(({ number }) => number));
    const read = said.map(({ at, number, content, level, amounts }, place) => {
      if (!content) wrong(["rows", at, "content"], "Ghi nội dung của dòng này, hoặc đánh dấu Bỏ");
      const cells = kept.map((one) => {
        const found = readAmount(amounts[one.at] ?? "", measureOf(one, seen.unit));
        if ("amount" in found) return found.amount;
        wrong(["rows", at, "amounts", one.at], found.wrong);
        return null;
      });
      return { number, content, level: level ?? levels[place] ?? 0, amounts: cells };
    });
    return { ...seen, table: { columns: kept.map(({ name, share }) => ({ name, share })), rows: read } };
  });

/** A sheet, row by row as words (lib/spreadsheets reads files), or what was pasted from one. */
export const sheetInput = z.strictObject({
  id,
  version,
  unit: z.enum(MoneyUnit, { error: "Chọn đơn vị tính của bảng, ví dụ triệu đồng" }),
  name: line(300),
  rows: z.array(z.array(z.string()).max(100)).max(2000, { error: "Bảng có quá nhiều dòng. Bảng công khai có nhiều nhất 300 dòng" }),
});

/** The note says what was corrected; the first edition needs none. */
export const publishInput = z.strictObject({ id, version, note: paragraphs(disclosureLimits.note, "Viết trong 1.000 ký tự").default("") });

export const withdrawInput = z.strictObject({
  id,
  version,
  reason: filledLine(disclosureLimits.note, "Viết lý do gỡ, ví dụ: Đăng nhầm bảng của đơn vị khác"),
});
