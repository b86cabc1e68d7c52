import { groupPlaces } from "../record/body-list";

/* What the office counted by hand, year by year: what the record of the portal does not hold. */

/** A number with what it was taken from. */
export interface Counted {
  indicator: string;
  value: number | null;
  parts?: Record<string, Record<string, number>>;
  source: string;
}

interface YearRow {
  /** Of the standing committee and the four committees, in their order. */
  supervisions: readonly [number, number, number, number, number];
  visits: number;
  hearings: number;
  committeeMeetings: number;
  voterMeetings: number;
  voters: number;
  /** All; for the centre, the province, the districts, the rest for the communes. */
  requests: readonly [all: number, central: number, province: number, district: number];
  /** Settled, explained, under way; the rest is open. */
  outcomes: readonly [settled: number, explained: number, underWay: number];
  receptions: number;
  received: number;
  /** Complaints, denunciations, petitions, several at once. */
  letters: readonly [number, number, number, number];
  passedOn: number;
  answered: number;
  papersInTime: readonly [inTime: number, all: number];
  views: number;
  /** What was overdue on the last day: recommendations of supervisions, requests of voters, letters without an answer. */
  late: readonly [recommendations: number, requests: number, letters: number];
}

/** 2020 is as the office reported it: 23 supervisions, 1,206 of 1,284 requests answered. Of 2025 it is the months after the merger. */
const rows: Readonly<Record<number, YearRow>> = {
  2018: {
    ...{ supervisions: [5, 3, 4, 4, 3], visits: 41, hearings: 1, committeeMeetings: 52, voterMeetings: 118, voters: 9860 },
    ...{ requests: [1012, 71, 489, 318], outcomes: [611, 278, 74], receptions: 46, received: 312, letters: [96, 31, 214, 18] },
    ...{ passedOn: 241, answered: 187, papersInTime: [318, 362], views: 214_300, late: [12, 31, 23] },
  },
  2019: {
    ...{ supervisions: [5, 4, 4, 4, 3], visits: 44, hearings: 2, committeeMeetings: 55, voterMeetings: 124, voters: 10_420 },
    ...{ requests: [1105, 83, 531, 342], outcomes: [684, 322, 62], receptions: 48, received: 338, letters: [104, 28, 236, 21] },
    ...{ passedOn: 262, answered: 214, papersInTime: [334, 374], views: 248_900, late: [11, 26, 20] },
  },
  2020: {
    ...{ supervisions: [6, 4, 5, 5, 3], visits: 38, hearings: 2, committeeMeetings: 61, voterMeetings: 96, voters: 7315 },
    ...{ requests: [1284, 96, 612, 401], outcomes: [871, 335, 52], receptions: 39, received: 271, letters: [88, 24, 205, 16] },
    ...{ passedOn: 229, answered: 191, papersInTime: [371, 408], views: 391_200, late: [8, 19, 14] },
  },
  2021: {
    ...{ supervisions: [4, 3, 4, 3, 2], visits: 29, hearings: 1, committeeMeetings: 46, voterMeetings: 88, voters: 6940 },
    ...{ requests: [1136, 88, 560, 341], outcomes: [742, 301, 61], receptions: 35, received: 254, letters: [81, 22, 198, 15] },
    ...{ passedOn: 215, answered: 172, papersInTime: [362, 391], views: 402_700, late: [13, 24, 18] },
  },
  2022: {
    ...{ supervisions: [6, 4, 5, 4, 4], visits: 47, hearings: 2, committeeMeetings: 58, voterMeetings: 131, voters: 11_280 },
    ...{ requests: [1198, 92, 601, 349], outcomes: [826, 294, 53], receptions: 50, received: 361, letters: [99, 26, 241, 19] },
    ...{ passedOn: 268, answered: 228, papersInTime: [379, 404], views: 436_500, late: [9, 17, 15] },
  },
  2023: {
    ...{ supervisions: [6, 5, 5, 5, 4], visits: 52, hearings: 3, committeeMeetings: 60, voterMeetings: 136, voters: 11_905 },
    ...{ requests: [1247, 97, 640, 352], outcomes: [893, 287, 47], receptions: 52, received: 374, letters: [94, 21, 262, 17] },
    ...{ passedOn: 277, answered: 243, papersInTime: [388, 411], views: 488_100, late: [7, 14, 12] },
  },
  2024: {
    ...{ supervisions: [7, 5, 5, 5, 4], visits: 55, hearings: 3, committeeMeetings: 63, voterMeetings: 140, voters: 12_340 },
    ...{ requests: [1176, 90, 622, 310], outcomes: [861, 258, 41], receptions: 52, received: 352, letters: [87, 19, 271, 14] },
    ...{ passedOn: 279, answered: 250, papersInTime: [398, 415], views: 527_400, late: [6, 11, 9] },
  },
  2025: {
    ...{ supervisions: [3, 2, 3, 2, 2], visits: 24, hearings: 1, committeeMeetings: 33, voterMeetings: 62, voters: 5870 },
    ...{ requests: [684, 61, 398, 0], outcomes: [431, 172, 58], receptions: 27, received: 196, letters: [52, 14, 168, 11] },
    ...{ passedOn: 171, answered: 126, papersInTime: [251, 276], views: 301_200, late: [10, 22, 19] },
  },
};

export const reportedYears = Object.keys(rows).map(Number);

const added = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
/** Parts that there are: what is nothing is left out, so that nothing stands where nothing can be. */
const filled = (parts: Record<string, number>) => Object.fromEntries(Object.entries(parts).filter(([, number]) => number > 0));
const share = (part: number, whole: number) => ({ value: Math.round((1000 * part) / whole) / 10, parts: { cua: { PART: part, WHOLE: whole } } });

/**
 * Everything that was counted by hand in a year.
 * @param bodies ids of the standing committee and the four committees, in the order of the rows
 */
export function countedIn(year: number, bodies: readonly string[]): Counted[] {
  const row = rows[year];
  if (!row) return [];
  const [all, central, province, district] = row.requests;
  const [settled, explained, underWay] = row.outcomes;
  const [complaints, denunciations, petitions, mixed] = row.letters;
  const [overdueRecommendations, overdueRequests, overdueLetters] = row.late;
  const voters = `Báo cáo tiếp xúc cử tri năm ${year} của ${groupPlaces.length} Tổ đại biểu`;
  const requests = `Báo cáo kết quả giám sát việc giải quyết kiến nghị cử tri năm ${year}`;
  const desk = `Sổ tiếp công dân năm ${year}`;
  const letters = `Sổ tiếp nhận, xử lý đơn năm ${year}`;
  const work = `Báo cáo hoạt động năm ${year} của Thường trực và các Ban`;
  return [
    {
      ...{ indicator: "giam-sat", value: added(row.supervisions), source: work },
      parts: { "co-quan": Object.fromEntries(row.supervisions.map((number, at) => [bodies[at] ?? "", number])) },
    },
    { indicator: "kien-nghi-giam-sat-qua-han", value: overdueRecommendations, source: `Bảng theo dõi thực hiện kết luận giám sát năm ${year}` },
    { indicator: "khao-sat", value: row.visits, source: work },
    { indicator: "phien-giai-trinh", value: row.hearings, source: work },
    { indicator: "hop-ban", value: row.committeeMeetings, source: work },
    { indicator: "tiep-xuc-cu-tri", value: row.voterMeetings, source: voters },
    { indicator: "cu-tri-tham-du", value: row.voters, source: voters },
    {
      ...{ indicator: "kien-nghi-cu-tri", value: all, source: requests },
      parts: {
        "tham-quyen": filled({ CENTRAL: central, PROVINCE: province, DISTRICT: district, COMMUNE: all - central - province - district }),
        "ket-qua": { SETTLED: settled, EXPLAINED: explained, UNDER_WAY: underWay, OPEN: all - settled - explained - underWay },
      },
    },
    { indicator: "kien-nghi-da-giai-quyet", ...share(settled + explained, all), source: requests },
    { indicator: "kien-nghi-cu-tri-qua-han", value: overdueRequests, source: requests },
    { indicator: "tiep-cong-dan", value: row.receptions, source: desk },
    { indicator: "cong-dan-duoc-tiep", value: row.received, source: desk },
    {
      ...{ indicator: "don-thu", value: added(row.letters), source: letters },
      parts: { loai: { COMPLAINT: complaints, DENUNCIATION: denunciations, PETITION: petitions, MIXED: mixed } },
    },
    { indicator: "don-thu-chuyen", value: row.passedOn, source: letters },
    { indicator: "don-thu-tra-loi", value: row.answered, source: letters },
    { indicator: "don-thu-qua-han", value: overdueLetters, source: letters },
    { indicator: "tai-lieu-dung-han", ...share(...row.papersInTime), source: `Bảng theo dõi tài liệu kỳ họp năm ${year} của Văn phòng` },
    { indicator: "luot-truy-cap", value: row.views, source: `Thống kê truy cập cổng thông tin năm ${year}` },
    // As the office reported it: of what was no regular session only the sum.
    ...(year === 2020
      ? [
          {
            ...{ indicator: "ky-hop", value: null, source: "Báo cáo tại hội nghị tổng kết công tác năm 2020" },
            parts: { loai: { REGULAR: 2, "THEMATIC+EXTRAORDINARY": 5 } },
          },
        ]
      : []),
  ];
}

const aimed = ["kien-nghi-da-giai-quyet", "tai-lieu-dung-han", "giam-sat", "tiep-xuc-cu-tri", "tiep-cong-dan", "tra-loi-chat-van"] as const;

/** What was aimed at in a year. Of 2025 it is what the new council set itself; before the merger it had been more. */
const plans: Readonly<Record<number, readonly number[]>> = {
  2018: [88, 90, 18, 115, 48, 100],
  2019: [90, 90, 20, 120, 48, 100],
  2020: [92, 92, 22, 120, 48, 100],
  2021: [95, 95, 16, 90, 36, 100],
  2022: [94, 95, 22, 125, 48, 100],
  2023: [95, 95, 24, 130, 48, 100],
  2024: [95, 96, 25, 135, 50, 100],
  2025: [88, 92, 12, 60, 26, 100],
};
/** For any year to come. */
const usual = [92, 95, 22, 120, 50, 100];

export function aimedAt(year: number): { indicator: string; value: number; source: string }[] {
  const plan = plans[year] ?? usual;
  return aimed.map((indicator, at) => ({ indicator, value: plan[at] ?? 0, source: `Chương trình công tác năm ${year}` }));
}
