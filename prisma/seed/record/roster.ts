import type { Sex } from "@/prisma/generated/enums";
import { chanceOf } from "./chance";
import { nameSomebody } from "./names";
import { CONSTITUENCIES, type TermKey, termKeys } from "./terms";

/** Somebody of the record, the same in every demo. */
export interface Somebody {
  fullName: string;
  sex: Sex;
  ethnicity: string;
  birthYear: number;
}

/** A mandate: who, where, since when. */
export interface Mandate {
  who: Somebody;
  constituency: number;
  reelected: boolean;
  /** Of the twelve whom everybody knows: leaders keep their seats. */
  leading: boolean;
}

const SEATS = 60;
const WOMEN = 23;

/** Those whom the news speak of; the first seven lead the council and its committees. */
const known: readonly Somebody[] = [
  { fullName: "Hoàng Thị Minh Hạnh", sex: "FEMALE", ethnicity: "Tày", birthYear: 1970 },
  { fullName: "Nguyễn Quốc Trường", sex: "MALE", ethnicity: "Kinh", birthYear: 1968 },
  { fullName: "Lò Văn Thiện", sex: "MALE", ethnicity: "Thái", birthYear: 1972 },
  { fullName: "Vũ Hồng Sơn", sex: "MALE", ethnicity: "Kinh", birthYear: 1971 },
  { fullName: "Đặng Thu Hương", sex: "FEMALE", ethnicity: "Kinh", birthYear: 1975 },
  { fullName: "Lường Thị Xuân", sex: "FEMALE", ethnicity: "Thái", birthYear: 1976 },
  { fullName: "Giàng A Páo", sex: "MALE", ethnicity: "Mông", birthYear: 1974 },
  { fullName: "Nông Thị Bích Ngọc", sex: "FEMALE", ethnicity: "Tày", birthYear: 1983 },
  { fullName: "Bùi Anh Tuấn", sex: "MALE", ethnicity: "Kinh", birthYear: 1979 },
  { fullName: "Mùa Thị Sua", sex: "FEMALE", ethnicity: "Mông", birthYear: 1986 },
  { fullName: "Hà Quang Huy", sex: "MALE", ethnicity: "Tày", birthYear: 1980 },
];
/** Where each of them is elected. */
const seatsOfKnown = [1, 3, 5, 9, 2, 6, 7, 10, 11, 12, 8];

/** Sixty mandates for each term: leaders stay, a third of the others is elected again. */
function makeRoster(): Record<TermKey, Mandate[]> {
  const chance = chanceOf("roster");
  const taken = new Set(known.map(({ fullName }) => fullName));
  taken.add("Phạm Đức Lương");
  const roster = {} as Record<TermKey, Mandate[]>;
  let earlier: Somebody[] = [];
  for (const term of termKeys) {
    const first = 2011 + 5 * termKeys.indexOf(term) + 5;
    const again = chance.shuffle(earlier).slice(0, 20);
    const others: Somebody[] = [...again];
    const women = () => [...known, ...others].filter(({ sex }) => sex === "FEMALE").length;
    while (known.length + others.length < SEATS) {
      const seatsLeft = SEATS - known.length - others.length;
      const sex: Sex = women() < WOMEN && (seatsLeft <= WOMEN - women() || chance.percent(38)) ? "FEMALE" : "MALE";
      // One in seven is under forty when the term begins.
      others.push({ ...nameSomebody(chance, sex, taken), birthYear: first - (chance.percent(15) ? chance.int(27, 38) : chance.int(41, 57)) });
    }
    const room = new Map(Array.from({ length: CONSTITUENCIES }, (_, index) => [index + 1, 5]));
    const leaders = known.map((who, index): Mandate => {
      const constituency = seatsOfKnown[index] ?? 1;
      room.set(constituency, (room.get(constituency) ?? 0) - 1);
      return { who, constituency, reelected: term !== "14" || index < 7, leading: index < 7 };
    });
    const seats = [...room].flatMap(([constituency, left]) => Array.from({ length: left }, () => constituency));
    const rest = others.map(
      (who, index): Mandate => ({
        ...{ who, constituency: seats[index] ?? 1, leading: false },
        reelected: term === "14" ? chance.percent(20) : again.includes(who),
      }),
    );
    roster[term] = [...leaders, ...rest];
    earlier = others;
  }
  return roster;
}

export const roster = makeRoster();

/** The office's own people, who are no members. */
export const officials: readonly Somebody[] = [
  { fullName: "Phạm Đức Lương", sex: "MALE", ethnicity: "Kinh", birthYear: 1969 },
  { fullName: "Trần Thu Hà", sex: "FEMALE", ethnicity: "Kinh", birthYear: 1984 },
  { fullName: "Đinh Thị Ngân", sex: "FEMALE", ethnicity: "Kinh", birthYear: 1987 },
  { fullName: "Cao Đức Thịnh", sex: "MALE", ethnicity: "Kinh", birthYear: 1981 },
  { fullName: "Ma Thị Nhung", sex: "FEMALE", ethnicity: "Tày", birthYear: 1978 },
];
