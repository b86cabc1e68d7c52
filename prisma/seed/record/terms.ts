import "server-only";
import type { Tx } from "@/lib/core/db";
import { bodyId } from "./bodies";
import { groupPlaces } from "./body-list";
import { idOf } from "./chance";
import { day, writeAll } from "./write";

export const termKeys = ["14", "15", "16"] as const;
export type TermKey = (typeof termKeys)[number];

interface TermRow {
  name: string;
  council: string;
  elected: string;
  from: string;
  to: string;
}

/** The three terms; the third has only begun. */
export const terms: Record<TermKey, TermRow> = {
  14: { name: "khóa XIV", council: "hdnd-tinh-lac-giang-2004", elected: "2016-05-22", from: "2016-06-22", to: "2021-06-24" },
  15: { name: "khóa XV", council: "hdnd-tinh-lac-giang-2004", elected: "2021-05-23", from: "2021-06-25", to: "2026-04-01" },
  16: { name: "khóa XVI", council: "hdnd-tinh-lac-giang", elected: "2026-03-15", from: "2026-04-02", to: "2031-04-01" },
};

export const termId = (key: TermKey) => idOf(`term/${key}`);
export const constituencyId = (term: TermKey, number: number) => idOf(`constituency/${term}/${number}`);

/** Which term runs on a day. */
export function termOn(date: Date): TermKey {
  return termKeys.findLast((key) => date >= day(terms[key].from)) ?? "14";
}

/** Two constituencies in each of the six places. */
export const CONSTITUENCIES = 2 * groupPlaces.length;

const communes = [
  ["Tân Giang, Bờ Lạc, Quảng Thành", "Đồng Mía, Cầu Vàng, Nam Giang"],
  ["Yên Khê, Bản Vẹ, Khe Dầu", "Đồng Quýt, Làng Chè, Suối Trong"],
  ["Mường Hà, Nà Đon, Bản Lầu", "Pa Hu, Nà Ngần, Cốc Lùng"],
  ["Nậm Sơn, Hua Pe, Nậm Dẻ", "Sín Pao, Tả Chải, Lùng Phìn"],
  ["Phù Vân, Đá Bạc, Vân Trung", "Khau Lạ, Bản Ngò, Thượng Vân"],
  ["Tà Lèng, Huổi Mo, Pú Tre", "Háng Chua, Sà Lìn, Mỏ Vàng"],
] as const;

export async function seedTerms(tx: Tx): Promise<void> {
  await writeAll(
    tx.term,
    termKeys.map((key) => {
      const { name, council, elected, from, to } = terms[key];
      return { id: termId(key), bodyId: bodyId(council), ordinal: Number(key), name, startsOn: day(from), endsOn: day(to), electedOn: day(elected) };
    }),
  );
  await writeAll(
    tx.constituency,
    termKeys.flatMap((key) =>
      groupPlaces.flatMap((place, index) =>
        (communes[index] as readonly string[]).map((area, half) => {
          const number = 2 * index + half + 1;
          // The districts ended on 01/7/2025: the third term was elected in clusters of communes and wards.
          const district = index === 0 ? `Thành phố ${place}` : `Huyện ${place}`;
          const name = key === "16" ? `${index === 0 ? "Các phường" : "Các xã"} ${area}` : district;
          return { id: constituencyId(key, number), termId: termId(key), number, name, area: `${index === 0 ? "Phường" : "Xã"} ${area}`, seats: 5 };
        }),
      ),
    ),
  );
}
