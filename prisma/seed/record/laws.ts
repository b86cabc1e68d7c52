import "server-only";
import type { Tx } from "@/lib/core/db";
import { symbolKey } from "@/lib/core/vietnamese";
import { idOf } from "./chance";
import type { FieldKey } from "./fields";
import { day, writeAll } from "./write";

/** Laws of the State that the preambles name; real ones, with nothing in them but their names. */
const laws = [
  {
    symbol: "77/2015/QH13",
    kind: "Luật",
    title: "Tổ chức chính quyền địa phương",
    issuer: "Quốc hội",
    issued: "2015-06-19",
    effective: "2016-01-01",
    until: "2025-02-28",
  },
  {
    symbol: "72/2025/QH15",
    kind: "Luật",
    title: "Tổ chức chính quyền địa phương",
    issuer: "Quốc hội",
    issued: "2025-06-16",
    effective: "2025-06-16",
    from: "2025-06-16",
  },
  {
    symbol: "80/2015/QH13",
    kind: "Luật",
    title: "Ban hành văn bản quy phạm pháp luật",
    issuer: "Quốc hội",
    issued: "2015-06-22",
    effective: "2016-07-01",
    until: "2025-03-31",
  },
  {
    symbol: "64/2025/QH15",
    kind: "Luật",
    title: "Ban hành văn bản quy phạm pháp luật",
    issuer: "Quốc hội",
    issued: "2025-02-19",
    effective: "2025-04-01",
    from: "2025-04-01",
  },
  {
    symbol: "83/2015/QH13",
    kind: "Luật",
    title: "Ngân sách nhà nước",
    issuer: "Quốc hội",
    issued: "2015-06-25",
    effective: "2017-01-01",
    field: "ngan-sach-dau-tu",
  },
  {
    symbol: "16/2017/QH14",
    kind: "Luật",
    title: "Lâm nghiệp",
    issuer: "Quốc hội",
    issued: "2017-11-15",
    effective: "2019-01-01",
    field: "nong-nghiep-moi-truong",
  },
  {
    symbol: "156/2018/NĐ-CP",
    kind: "Nghị định",
    title: "Quy định chi tiết thi hành một số điều của Luật Lâm nghiệp",
    issuer: "Chính phủ",
    issued: "2018-11-16",
    effective: "2019-01-01",
    field: "nong-nghiep-moi-truong",
  },
  { symbol: "45/2013/QH13", kind: "Luật", title: "Đất đai", issuer: "Quốc hội", issued: "2013-11-29", effective: "2014-07-01", field: "dat-dai" },
  { symbol: "43/2019/QH14", kind: "Luật", title: "Giáo dục", issuer: "Quốc hội", issued: "2019-06-14", effective: "2020-07-01", field: "giao-duc" },
  { symbol: "30/2020/NĐ-CP", kind: "Nghị định", title: "Về công tác văn thư", issuer: "Chính phủ", issued: "2020-03-05", effective: "2020-03-05" },
] as const;

const actId = (symbol: string) => idOf(`act/${symbol}`);

/** The provincial people's committee's decision that explains the forest policy of 2020, and the one that stopped the ferry prices for a winter. */
export const GUIDING = actId("05/2021/QĐ-UBND");
export const SUSPENDING = actId("1361/QĐ-TTg");

const others = [
  {
    id: GUIDING,
    symbol: "05/2021/QĐ-UBND",
    kind: "Quyết định",
    title: "Ban hành quy trình khoán, nghiệm thu bảo vệ rừng",
    issuer: "Ủy ban nhân dân tỉnh Lạc Giang",
    issued: "2021-02-22",
  },
  {
    id: SUSPENDING,
    symbol: "1361/QĐ-TTg",
    kind: "Quyết định",
    title: "Về việc đình chỉ thi hành một nghị quyết của HĐND tỉnh Lạc Giang (văn bản mẫu)",
    issuer: "Thủ tướng Chính phủ",
    issued: "2022-11-01",
  },
];

/** The laws that a preamble of a day and a field names, in their order. */
export function basesOf(on: Date, field: FieldKey): string[] {
  const fits = laws.filter((law) => {
    if ("field" in law && law.field !== field) return false;
    if (law.symbol === "30/2020/NĐ-CP" || day(law.effective) > on) return false;
    return !("until" in law && day(law.until) < on);
  });
  return fits.map(({ symbol }) => actId(symbol));
}

export async function seedLaws(tx: Tx): Promise<void> {
  await writeAll(tx.externalAct, [
    ...laws.map(({ symbol, kind, title, issuer, issued, effective }) => ({
      ...{ id: actId(symbol), symbol, symbolKey: symbolKey(symbol), kind, title, issuer, issuedOn: day(issued), effectiveOn: day(effective) },
    })),
    ...others.map(({ issued, ...act }) => ({ ...act, symbolKey: symbolKey(act.symbol), issuedOn: day(issued) })),
  ]);
}
