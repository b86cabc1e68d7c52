import { fold } from "@/lib/core/vietnamese";
import { CellReader, type Cells } from "./cells";
import type { ReadLine } from "./resolution-line";

export interface MemberContext {
  /** `over`: its last day has passed. */
  term: { startsOn: string; endsOn: string; words: string; over: boolean };
  /** Ids by number. */
  constituencies: ReadonlyMap<number, string>;
  /** Ids of groups by folded name. */
  groups: ReadonlyMap<string, string>;
}

/** A person and the mandate that a row gives. What the table has no column for is left out, and stays as it is. */
export interface MemberRecord {
  fullName: string;
  birthYear: number;
  person: { sex?: "FEMALE" | "MALE" | null; hometown?: string; education?: string };
  mandate: {
    fromDay: string;
    toDay?: string | null;
    workplace?: string;
    constituencyId?: string | null;
    groupId?: string | null;
    fullTime?: boolean;
    selfNominated?: boolean;
    reelected?: boolean | null;
    voteShare?: number | null;
  };
}

/** Two rows of one key speak of one person. */
export const memberKey = ({ fullName, birthYear }: Pick<MemberRecord, "fullName" | "birthYear">) => `${fullName.toLowerCase()}:${birthYear}`;

function sexOf(reader: CellReader): "FEMALE" | "MALE" | null {
  const text = fold(reader.text("sex", 20));
  if (!text) return null;
  return text === "nu" || text === "ba" ? "FEMALE" : text === "nam" || text === "ong" ? "MALE" : reader.refuse("sex", "Viết Nam hoặc Nữ");
}

function shareOf(reader: CellReader): number | null {
  const text = reader.text("voteShare", 20).replace("%", "").replace(",", ".").trim();
  if (!text) return null;
  const share = /^\d{1,3}(?:\.\d{1,4})?$/.test(text) ? Math.round(Number(text) * 100) / 100 : Number.NaN;
  return share <= 100 ? share : reader.refuse("voteShare", "Viết tỷ lệ từ 0 đến 100, ví dụ 71,25");
}

function constituencyOf(reader: CellReader, { constituencies }: MemberContext): string | null {
  const text = reader.text("constituency", 100);
  if (!text) return null;
  const id = constituencies.get(Number(/\d+/.exec(text)?.[0]));
  return id ?? reader.refuse("constituency", `Nhiệm kỳ đã chọn không có đơn vị bầu cử “${text}”`);
}

function groupOf(reader: CellReader, { groups }: MemberContext): string | null {
  const text = reader.text("group", 200);
  return text ? (groups.get(fold(text)) ?? reader.refuse("group", `Không có tổ đại biểu “${text.slice(0, 60)}” trong cơ cấu tổ chức`)) : null;
}

function mandateOf(reader: CellReader, context: MemberContext): MemberRecord["mandate"] {
  const { startsOn, endsOn, words, over } = context.term;
  const mandate: MemberRecord["mandate"] = { fromDay: (reader.has("fromDay") && reader.day("fromDay")) || startsOn };
  if (mandate.fromDay < startsOn || mandate.fromDay > endsOn) reader.refuse("fromDay", `Ngày nằm ngoài nhiệm kỳ đã chọn (${words})`);
  if (reader.has("toDay")) mandate.toDay = reader.day("toDay");
  // A mandate ends with its term: one without an end would run into the same person's next.
  if (over) mandate.toDay ??= endsOn;
  if (mandate.toDay && mandate.toDay < mandate.fromDay) reader.refuse("toDay", "Ngày cuối trước ngày đầu");
  if (reader.has("workplace")) mandate.workplace = reader.text("workplace", 300);
  if (reader.has("constituency")) mandate.constituencyId = constituencyOf(reader, context);
  if (reader.has("group")) mandate.groupId = groupOf(reader, context);
  if (reader.has("fullTime")) mandate.fullTime = reader.yes("fullTime") ?? false;
  if (reader.has("selfNominated")) mandate.selfNominated = reader.yes("selfNominated") ?? false;
  if (reader.has("reelected")) mandate.reelected = reader.yes("reelected");
  if (reader.has("voteShare")) mandate.voteShare = shareOf(reader);
  return mandate;
}

/** One row as a person with a mandate, or what is wrong with it, column by column. Pure. */
export function readMember(cells: Cells, context: MemberContext): ReadLine<MemberRecord> {
  const reader = new CellReader(cells);
  const fullName = reader.filled("fullName", 120, "Nhập họ và tên");
  const year = reader.filled("birthYear", 20, "Nhập năm sinh: cùng họ tên thì năm sinh phân biệt từng người");
  const birthYear = Number(/(?:^|\D)((?:19|20)\d{2})$/.exec(year)?.[1]);
  if (year && !birthYear) reader.refuse("birthYear", `“${year}” không phải năm sinh, ví dụ 1979`);
  const person: MemberRecord["person"] = {};
  if (reader.has("sex")) person.sex = sexOf(reader);
  if (reader.has("hometown")) person.hometown = reader.text("hometown", 300);
  if (reader.has("education")) person.education = reader.text("education", 300);
  const mandate = mandateOf(reader, context);
  return reader.errors.length > 0 ? { record: null, errors: reader.errors } : { record: { fullName, birthYear, person, mandate }, errors: [] };
}
