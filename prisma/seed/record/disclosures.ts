import "server-only";
import type { Tx } from "@/lib/core/db";
import { slugify } from "@/lib/core/slug";
import { titleOf } from "@/lib/disclosures/labels";
import type { DisclosureTable } from "@/lib/disclosures/table";
import type { DisclosureKind } from "@/prisma/generated/enums";
import { bodyId } from "./bodies";
import { CHANGE_OF_OFFICE } from "./body-list";
import { chanceOf, idOf } from "./chance";
import { day, daysAfter, hourOn, writeAll } from "./write";

/* What the office disclosed of its budget since 2019. Money in millions; every whole is the sum of its parts. */

const FIRST_YEAR = 2019;
/** The one that came late: the third quarter of 2023. */
const LATE = { kind: "QUARTER", year: 2023, ordinal: 3, days: 4 };

interface Occasion {
  kind: DisclosureKind;
  year: number;
  ordinal: number;
  /** What the clock runs from, as the record keeps it; null for a period. */
  eventOn: Date | null;
  /** The last day in time. */
  dueOn: Date;
}

/** Everything that a year's budget asks for; days differ from year to year. */
function occasionsOf(year: number): Occasion[] {
  const chance = chanceOf(`disclosures/${year}`);
  const given = (kind: DisclosureKind, on: string, limit: number, ordinal = 0): Occasion => {
    const eventOn = daysAfter(day(on), chance.int(0, 6));
    return { kind, year, ordinal, eventOn, dueOn: daysAfter(eventOn, limit) };
  };
  const period = (kind: DisclosureKind, ordinal: number, end: string): Occasion => ({ kind, year, ordinal, eventOn: null, dueOn: daysAfter(day(end), 15) });
  return [
    given("BUDGET", `${year - 1}-12-18`, 15),
    period("QUARTER", 1, `${year}-03-31`),
    period("HALF_YEAR", 0, `${year}-06-30`),
    given("ADJUSTMENT", `${year}-08-20`, 15, 1),
    period("QUARTER", 3, `${year}-09-30`),
    period("QUARTER", 4, `${year}-12-31`),
    // Five working days are seven days at least.
    given("YEAR", `${year + 1}-01-18`, 5),
    given("SETTLEMENT", `${year + 1}-06-08`, 15),
  ];
}

/** A row that stands on the form, with what of the year's money it takes, in shares of its whole. */
interface Item {
  number: string;
  content: string;
  share: number;
  parts?: Item[];
}

const items: Item[] = [
  {
    ...{ number: "1", content: "Chi quản lý hành chính", share: 0.62 },
    parts: [
      { number: "1.1", content: "Kinh phí thực hiện chế độ tự chủ", share: 0.68 },
      { number: "1.2", content: "Kinh phí không thực hiện chế độ tự chủ", share: 0.32 },
    ],
  },
  {
    ...{ number: "2", content: "Chi hoạt động của Hội đồng nhân dân", share: 0.35 },
    parts: [
      { number: "2.1", content: "Tổ chức các kỳ họp", share: 0.46 },
      { number: "2.2", content: "Thẩm tra, giám sát, khảo sát", share: 0.31 },
      { number: "2.3", content: "Tiếp xúc cử tri, tiếp công dân", share: 0.23 },
    ],
  },
  { number: "3", content: "Chi đào tạo, bồi dưỡng", share: 0.03 },
];

type Line = Omit<DisclosureTable["rows"][number], "amounts"> & { amount: number };

/** Divides whole millions; the last part takes what is left. */
function divided(whole: number, list: readonly Item[], level: number): Line[] {
  let left = whole;
  return list.flatMap(({ number, content, share, parts }, at) => {
    const amount = at === list.length - 1 ? left : Math.round(whole * share);
    left -= amount;
    return [{ number, content, level, amount }, ...(parts ? divided(amount, parts, level + 1) : [])];
  });
}

const linesOf = (whole: number): Line[] => [{ number: "I", content: "Nguồn ngân sách trong nước", level: 0, amount: whole }, ...divided(whole, items, 1)];

/** The money of a year, in millions. */
const budgetOf = (year: number) => Math.round(12_480 * 1.045 ** (year - FIRST_YEAR)) + chanceOf(`budget/${year}`).int(-120, 120);
const added = (year: number) => chanceOf(`added/${year}`).int(180, 640);

/** What of a year's money is spent in a period. */
const spent: Partial<Record<DisclosureKind, readonly number[]>> = { QUARTER: [0, 0.21, 0.25, 0.24, 0.29], HALF_YEAR: [0.46], YEAR: [0.986] };

const money = (name: string) => ({ name, share: false });
const percent = (name: string) => ({ name, share: true });
const shareOf = (part: number, whole: number) => String(Math.round((part / whole) * 1000) / 10);

/** Rows with their amounts, column by column: wholes are counted before, so that they hold in every one. */
function tableOf(columns: DisclosureTable["columns"], wholes: readonly Line[][], amounts: (at: number) => string[]): DisclosureTable {
  return { columns, rows: (wholes[0] ?? []).map(({ number, content, level }, at) => ({ number, content, level, amounts: amounts(at) })) };
}

function tableFor({ kind, year, ordinal }: Occasion): DisclosureTable {
  const budget = linesOf(budgetOf(year));
  const at = (lines: readonly Line[], place: number) => lines[place]?.amount ?? 0;
  if (kind === "BUDGET") return tableOf([money("Dự toán được giao")], [budget], (place) => [String(at(budget, place))]);
  if (kind === "ADJUSTMENT") {
    const more = linesOf(added(year));
    const columns = [money("Dự toán được giao"), money("Điều chỉnh"), money("Dự toán sau điều chỉnh")];
    return tableOf(columns, [budget], (place) => [at(budget, place), at(more, place), at(budget, place) + at(more, place)].map(String));
  }
  if (kind === "SETTLEMENT") {
    const said = linesOf(Math.round((budgetOf(year) + added(year)) * 0.982));
    const columns = [money("Số liệu báo cáo quyết toán"), money("Số liệu quyết toán được duyệt"), money("Chênh lệch")];
    return tableOf(columns, [said], (place) => [String(at(said, place)), String(at(said, place)), "0"]);
  }
  const used = (of: number) =>
    linesOf(Math.round(budgetOf(of) * (spent[kind]?.[ordinal] ?? 1) * (1 + chanceOf(`spent/${kind}/${ordinal}/${of}`).int(-20, 20) / 1000)));
  const [now, before] = [used(year), used(year - 1)];
  const columns = [money("Dự toán năm"), money("Ước thực hiện"), percent("So với dự toán năm (%)"), percent("So với cùng kỳ năm trước (%)")];
  return tableOf(columns, [budget], (place) => [
    ...[String(at(budget, place)), String(at(now, place))],
    ...[shareOf(at(now, place), at(budget, place)), shareOf(at(now, place), at(before, place))],
  ]);
}

/** Whose budget it was when it was due: the office of the council, and from the merger on the common one. */
const officeOn = (on: Date) => (on < day(CHANGE_OF_OFFICE) ? "van-phong-hdnd-tinh" : "van-phong-doan-dbqh-va-hdnd-tinh");

/** A period is that of the office that was there when it ended. */
const officeOf = ({ kind, year, eventOn, dueOn }: Occasion) => officeOn(kind === "SETTLEMENT" ? day(`${year}-12-31`) : (eventOn ?? daysAfter(dueOn, -15)));

/** A row with its edition; readers have it unless the moment of the demo came too early. */
function written(occasion: Occasion, published: boolean) {
  const { kind, year, ordinal, eventOn, dueOn } = occasion;
  const chance = chanceOf(`disclosed/${kind}/${year}/${ordinal}`);
  const late = kind === LATE.kind && year === LATE.year && ordinal === LATE.ordinal;
  const on = daysAfter(dueOn, late ? LATE.days : -chance.int(1, 3));
  const publishedAt = hourOn(on, 540 + chance.int(0, 400));
  const id = idOf(`disclosure/${kind}/${year}/${ordinal}`);
  const content = {
    ...{ eventOn, unit: "MILLION" as const, table: tableFor(occasion) },
    decisionSymbol: `${String(chance.int(5, 98)).padStart(2, "0")}/QĐ-VP`,
    decisionOn: daysAfter(on, -1),
    explanation: kind === "BUDGET" ? "Dự toán giao đầu năm, chưa gồm kinh phí bổ sung trong năm." : "",
  };
  const ownerId = bodyId(officeOf(occasion));
  return {
    row: { id, slug: slugify(titleOf(occasion)), ownerId, kind, year, ordinal, ...content, publishedAt: published ? publishedAt : null },
    edition: { id: idOf(`disclosure-edition/${kind}/${year}/${ordinal}`), disclosureId: id, ordinal: 1, publishedAt, ...content },
  };
}

/** What was due before today was disclosed, but for the newest quarter, which waits on the clerk's desk and is late. @param today as a day */
export async function seedDisclosures(tx: Tx, today: Date): Promise<void> {
  const years = Array.from({ length: today.getUTCFullYear() - FIRST_YEAR + 2 }, (_, at) => FIRST_YEAR + at);
  const due = years.flatMap(occasionsOf).filter(({ dueOn }) => dueOn < today);
  const quarters = due.filter(({ kind }) => kind === "QUARTER").toSorted((a, b) => b.dueOn.getTime() - a.dueOn.getTime());
  const pairs = due.map((occasion) => ({ ...written(occasion, occasion !== quarters[0]), shown: occasion !== quarters[0] }));
  await writeAll(
    tx.financeDisclosure,
    pairs.map(({ row }) => row),
  );
  await writeAll(
    tx.disclosureEdition,
    pairs.flatMap(({ edition, shown }) => (shown ? [edition] : [])),
  );
}
