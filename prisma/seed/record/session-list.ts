import type { SessionForm, SessionKind, SessionState } from "@/prisma/generated/enums";
import type { Calendar } from "../calendar";
import { councilOn } from "./bodies";
import { type TermKey, termOn } from "./terms";
import { day, daysAfter } from "./write";

/** A session of the made-up council, before it is written down. */
export interface SessionPlan {
  key: string;
  term: TermKey;
  council: string;
  ordinal: number;
  slug: string;
  title: string;
  kind: SessionKind;
  form: SessionForm;
  state: SessionState;
  from: Date;
  /** How many days it lasts. */
  days: number;
  byMonth: boolean;
  note: string;
  /** How many resolutions of each series it adopted. */
  normative: number;
  individual: number;
}

type Row = [ordinal: number, kind: SessionKind, from: string, days: number, normative: number, individual: number];

/** The past, fixed. 2020 is as the office reported it: 7 sessions, 2 regular and 5 extraordinary and thematic, 97 resolutions. */
const past: readonly Row[] = [
  [1, "FIRST", "2016-06-22", 1, 0, 11],
  [2, "REGULAR", "2016-07-19", 3, 8, 14],
  [3, "REGULAR", "2016-12-06", 3, 9, 18],
  [4, "REGULAR", "2017-07-12", 3, 14, 28],
  [5, "REGULAR", "2017-12-05", 3, 15, 36],
  [6, "THEMATIC", "2018-03-22", 1, 4, 8],
  [7, "REGULAR", "2018-07-10", 3, 11, 22],
  [8, "REGULAR", "2018-12-04", 4, 15, 32],
  [9, "THEMATIC", "2019-04-11", 1, 4, 7],
  [10, "REGULAR", "2019-07-09", 3, 12, 21],
  [11, "REGULAR", "2019-12-03", 3, 13, 31],
  [12, "EXTRAORDINARY", "2020-03-12", 1, 1, 5],
  [13, "EXTRAORDINARY", "2020-04-28", 1, 2, 7],
  [14, "THEMATIC", "2020-06-04", 1, 2, 5],
  [15, "REGULAR", "2020-07-15", 3, 12, 14],
  [16, "THEMATIC", "2020-09-10", 1, 2, 6],
  [17, "THEMATIC", "2020-10-22", 1, 3, 6],
  [18, "REGULAR", "2020-12-08", 3, 11, 21],
  [19, "THEMATIC", "2021-01-14", 2, 3, 6],
  [20, "CLOSING", "2021-03-30", 1, 0, 5],
  [1, "FIRST", "2021-06-25", 1, 0, 14],
  [2, "REGULAR", "2021-07-21", 3, 9, 19],
  [3, "THEMATIC", "2021-10-14", 1, 3, 8],
  [4, "REGULAR", "2021-12-07", 3, 12, 26],
  [5, "THEMATIC", "2022-03-24", 1, 3, 9],
  [6, "REGULAR", "2022-07-12", 3, 12, 20],
  [7, "THEMATIC", "2022-10-13", 1, 3, 8],
  [8, "REGULAR", "2022-12-06", 3, 13, 30],
  [9, "THEMATIC", "2023-03-16", 1, 3, 10],
  [10, "REGULAR", "2023-07-11", 3, 12, 21],
  [11, "THEMATIC", "2023-09-21", 1, 4, 8],
  [12, "REGULAR", "2023-12-05", 4, 13, 31],
  [13, "THEMATIC", "2024-04-18", 1, 3, 8],
  [14, "REGULAR", "2024-07-09", 3, 12, 20],
  [15, "THEMATIC", "2024-10-10", 1, 3, 7],
  [16, "REGULAR", "2024-12-10", 3, 13, 30],
  [17, "THEMATIC", "2025-02-20", 1, 2, 12],
  [18, "URGENT", "2025-05-15", 1, 1, 9],
  // The provinces were merged on 01/7/2025: the same term counts its sessions anew.
  [1, "FIRST", "2025-07-01", 1, 0, 13],
  [2, "REGULAR", "2025-07-22", 3, 8, 19],
  [3, "THEMATIC", "2025-10-16", 1, 3, 9],
  [4, "REGULAR", "2025-12-08", 3, 12, 22],
  [5, "CLOSING", "2026-03-05", 1, 0, 6],
  [1, "FIRST", "2026-04-02", 1, 0, 13],
];

/** Held online, for the first time. */
const ONLINE = "2020-04-28";

function titleOf(ordinal: number, kind: SessionKind, from: Date): string {
  const year = from.getUTCFullYear();
  const half = from.getUTCMonth() < 8 ? "giữa" : "cuối";
  const words: Record<SessionKind, string> = {
    REGULAR: `thường lệ ${half} năm ${year}`,
    THEMATIC: "chuyên đề",
    EXTRAORDINARY: "bất thường",
    URGENT: "giải quyết công việc phát sinh đột xuất",
    FIRST: "",
    CLOSING: "tổng kết nhiệm kỳ",
  };
  return kind === "FIRST" ? "Kỳ họp thứ nhất" : `Kỳ họp thứ ${ordinal} (${words[kind]})`;
}

function planOf([ordinal, kind, from, days, normative, individual]: Row, state: SessionState, key = from): SessionPlan {
  const opens = day(from);
  const term = termOn(opens);
  const { council, tail } = councilOn(opens);
  const online = from === ONLINE;
  // Where the count began again the later address carries the name of its council.
  const again = term === "15" && tail === "" ? `-${council}` : "";
  return {
    ...{ key, term, council, ordinal, kind, days, byMonth: false, state, normative, individual },
    slug: `khoa-${term}-ky-hop-thu-${ordinal}${again}`,
    title: titleOf(ordinal, kind, opens),
    form: online ? "ONLINE" : "IN_PERSON",
    from: opens,
    note: online ? "Họp trực tuyến tới 9 điểm cầu vì cả tỉnh đang giãn cách phòng dịch; lần đầu Hội đồng biểu quyết từ xa." : "",
  };
}

const iso = (date: Date) => date.toISOString().slice(0, 10);

/** The last months, told from the day of seeding: one regular session, one thematic, and what is planned. */
function recent(on: Calendar): SessionPlan[] {
  const dayOf = (at: Date) => day(iso(new Date(at.getTime() + 7 * 3_600_000)));
  const today = dayOf(on.ahead(0, 12).at);
  const summer = on.season(7, 8, 0, 8).at;
  const winter = on.season(12, 8, 0, 8).at;
  const regular = dayOf(summer > winter ? summer : winter);
  const planned = dayOf(on.ago(3, 9).plus(18).at);
  const year = today.getUTCFullYear();
  const regularMonths = [year, year + 1].flatMap((y) => [6, 11].map((month) => new Date(Date.UTC(y, month, 1))));
  const next = regularMonths.find((month) => month > planned) ?? planned;
  const rows: [Row, SessionState][] = [];
  if (regular > day("2026-04-02")) rows.push([[2, "REGULAR", iso(regular), 3, 9, 18], "COMPLETE"]);
  rows.push([[3, "THEMATIC", iso(daysAfter(today, -33)), 1, 2, 6], "COMPLETE"]);
  rows.push([[4, "THEMATIC", iso(planned), 1, 0, 0], "CONVENED"]);
  const plans = rows.map(([row, state]) => planOf(row, state, `recent-${row[0]}`));
  return [...plans, { ...planOf([5, "REGULAR", iso(next), 3, 0, 0], "PLANNED", "recent-5"), byMonth: true }];
}

/** Every session, the oldest first. @param on the calendar of the day of seeding */
export function sessionPlans(on: Calendar): SessionPlan[] {
  return [...past.map((row) => planOf(row, "COMPLETE")), ...recent(on)].toSorted((a, b) => a.from.getTime() - b.from.getTime());
}

/** Half-days of a session: the last day ends in the morning when there are three. */
export function halvesOf({ from, days, kind }: SessionPlan): { on: Date; half: "MORNING" | "AFTERNOON" }[] {
  const all = Array.from({ length: days }, (_, index) => daysAfter(from, index)).flatMap((on) => [
    { on, half: "MORNING" as const },
    { on, half: "AFTERNOON" as const },
  ]);
  return days > 2 || kind === "FIRST" ? all.slice(0, Math.max(1, all.length - 1)) : all;
}
