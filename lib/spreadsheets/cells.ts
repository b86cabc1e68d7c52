import { dayColumn, isoDay, parseDay } from "@/lib/core/dates";
import { fold } from "@/lib/core/vietnamese";
import { spreadsheetLimits } from "./schema";

/** The cells of one row by the keys of their columns; a column that the table has not is not in it. */
export type Cells = Record<string, string>;

/** A table names the same days again and again, and taking one apart costs more than the rest of its row. */
const days = new Map<string, string | null>();
const MOST_DAYS = 20_000;

function isoOf(text: string): string | null {
  const known = days.get(text);
  if (known !== undefined) return known;
  const day = parseDay(text);
  const iso = day && isoDay(dayColumn(day));
  if (days.size >= MOST_DAYS) days.clear();
  days.set(text, iso);
  return iso;
}

/** Reads the cells of one row and remembers what is wrong, column by column. */
export class CellReader {
  readonly errors: { column: string; message: string }[] = [];

  private readonly cells: Cells;

  constructor(cells: Cells) {
    this.cells = cells;
  }

  has(column: string): boolean {
    return column in this.cells;
  }

  refuse(column: string, message: string): null {
    this.errors.push({ column, message });
    return null;
  }

  text(column: string, most: number): string {
    const text = (this.cells[column] ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
    if (text.length > most) this.refuse(column, `Viết gọn lại trong ${most} ký tự`);
    return text;
  }

  filled(column: string, most: number, what: string): string {
    const text = this.text(column, most);
    if (!text) this.refuse(column, what);
    return text;
  }

  /** "2020-12-09", or null where nothing stands. */
  day(column: string): string | null {
    const text = this.text(column, spreadsheetLimits.cell);
    if (!text) return null;
    return isoOf(text) ?? this.refuse(column, `“${text.slice(0, 40)}” không phải là ngày. Viết như 05/01/2021`);
  }

  /** Có, không, x, 1 …; null where nothing stands. */
  yes(column: string): boolean | null {
    const text = fold(this.text(column, 20));
    if (!text) return null;
    if (["co", "x", "1", "dung", "yes", "true"].includes(text)) return true;
    return ["khong", "0", "sai", "no", "false"].includes(text) ? false : this.refuse(column, "Viết Có hoặc Không");
  }
}
