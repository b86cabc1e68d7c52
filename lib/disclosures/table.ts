import { z } from "@/lib/core/zod";
import type { DisclosureKind, MoneyUnit } from "@/prisma/generated/enums";
import type { Measure } from "./amounts";

/*
 * A table of a disclosure: what stands on the form, row by row. Amounts are decimals in text ("-1234.5"); null where the cell is empty.
 */

export const tableLimits = { columns: 8, rows: 300, level: 5, head: 120, number: 12, content: 500 };

const decimal = z.string().regex(/^-?\d{1,18}(?:\.\d{1,4})?$/);
const column = z.strictObject({ name: z.string().min(1).max(tableLimits.head), share: z.boolean() });
const row = z.strictObject({
  /** As printed: "I", "1.1", "-"; empty where the row has none. */
  number: z.string().max(tableLimits.number),
  content: z.string().min(1).max(tableLimits.content),
  /** How far it stands in, from 0. */
  level: z.int().min(0).max(tableLimits.level),
  amounts: z.array(decimal.nullable()),
});

/** As the database keeps it. A row has an amount, or none, for every column. */
export const tableShape = z
  .strictObject({ columns: z.array(column).min(1).max(tableLimits.columns), rows: z.array(row).max(tableLimits.rows) })
  .refine(({ columns, rows }) => rows.every(({ amounts }) => amounts.length === columns.length));

export type DisclosureTable = z.infer<typeof tableShape>;
export type TableColumn = DisclosureTable["columns"][number];
export type TableRow = DisclosureTable["rows"][number];

/** A table as it comes out of the database. @throws ZodError for what never was one */
export function tableOf(kept: unknown): DisclosureTable {
  return tableShape.parse(kept);
}

/** What the cells of a column count. */
export function measureOf({ share }: TableColumn, unit: MoneyUnit): Measure {
  return share ? "SHARE" : unit;
}

const money = (name: string) => ({ name, share: false });
const share = (name: string) => ({ name, share: true });

/** The columns that the forms of the circular have, for a table that is begun. */
const usualColumns: Record<DisclosureKind, readonly TableColumn[]> = {
  BUDGET: [money("Dự toán được giao")],
  ADJUSTMENT: [money("Dự toán được giao"), money("Điều chỉnh"), money("Dự toán sau điều chỉnh")],
  QUARTER: [money("Dự toán năm"), money("Ước thực hiện quý"), share("So với dự toán năm (%)"), share("So với cùng kỳ năm trước (%)")],
  HALF_YEAR: [money("Dự toán năm"), money("Ước thực hiện 6 tháng"), share("So với dự toán năm (%)"), share("So với cùng kỳ năm trước (%)")],
  YEAR: [money("Dự toán năm"), money("Ước thực hiện năm"), share("So với dự toán năm (%)"), share("So với năm trước (%)")],
  SETTLEMENT: [money("Số liệu báo cáo quyết toán"), money("Số liệu quyết toán được duyệt"), money("Chênh lệch")],
};

/** A table without rows, with the columns of its form. */
export function emptyTable(kind: DisclosureKind): DisclosureTable {
  return { columns: [...usualColumns[kind]], rows: [] };
}

/** The rows of a table without what they say of money: how the next one begins. Columns are those of its own form. */
export function structureOf({ rows }: DisclosureTable, kind: DisclosureKind): DisclosureTable {
  const { columns } = emptyTable(kind);
  return { columns, rows: rows.map((one) => ({ ...one, amounts: columns.map(() => null) })) };
}
