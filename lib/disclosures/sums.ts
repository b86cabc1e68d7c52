import { fold } from "@/lib/core/vietnamese";
import { isSame, sumOf } from "./amounts";
import type { DisclosureTable } from "./table";

/** A row whose amount is not what the rows below it come to. */
export interface Contradiction {
  /** From 0. */
  row: number;
  column: number;
  said: string;
  counted: string;
}

/** Below a row only some of what it comes to: "Trong đó: chi thường xuyên". */
const isPart = (content: string) => /^(?:trong do|trong so do|bao gom ca)/.test(fold(content));

/** The rows that stand directly below a row. */
function below({ rows }: DisclosureTable, at: number): number[] {
  const level = rows[at]?.level ?? 0;
  const end = rows.findIndex((row, place) => place > at && row.level <= level);
  const inside = rows.map((_, place) => place).slice(at + 1, end < 0 ? undefined : end);
  const next = Math.min(...inside.map((place) => rows[place]?.level ?? 0));
  return inside.filter((place) => rows[place]?.level === next);
}

/**
 * Where parts do not come to the whole. Only what can be counted is: a whole and all its parts have an amount, at least two parts, and none
 * of them says that it is one of several. A warning, never a refusal: an office may mean what it wrote. Pure.
 */
export function contradictions(table: DisclosureTable): Contradiction[] {
  const { columns, rows } = table;
  return rows.flatMap((whole, row) => {
    const parts = below(table, row);
    if (parts.length < 2 || parts.some((place) => isPart(rows[place]?.content ?? ""))) return [];
    return columns.flatMap(({ share }, column) => {
      const said = whole.amounts[column] ?? null;
      const amounts = parts.map((place) => rows[place]?.amounts[column] ?? null);
      const given = amounts.filter((amount) => amount !== null);
      if (share || said === null || given.length < amounts.length) return [];
      const counted = sumOf(given);
      return isSame(said, counted) ? [] : [{ row, column, said, counted }];
    });
  });
}
