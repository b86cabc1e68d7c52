import fc from "fast-check";
import { expect, test } from "vitest";
import { type Counted, type EnteredValue, figureOf } from "./counting";
import type { IndicatorDefinition } from "./definition";
import { indicatorOf, indicators, indicatorsFor } from "./definitions";
import { type Entry, enteredFor } from "./entered";
import { halfRange, quarterRange, shiftedDay, yearRange } from "./periods";

const of = (code: string) => indicatorOf(code) as IndicatorDefinition;
const none = new Map<string, string>();
const entered = (value: number | null, parts: EnteredValue["parts"] = {}, note = ""): EnteredValue => ({ value, parts, source: "Báo cáo năm 2020", note });
const sessions = (...kinds: string[]): Counted[] => kinds.map((loai, at) => ({ id: String(at), hit: true, keys: { loai, "hinh-thuc": "IN_PERSON" } }));
const seven = { records: sessions("REGULAR", "REGULAR", "THEMATIC", "THEMATIC", "THEMATIC", "EXTRAORDINARY", "EXTRAORDINARY") };

test("mỗi chỉ tiêu một mã, có định nghĩa, cách tính, căn cứ; mã lạ không có", () => {
  expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length);
  for (const { code, definition, counting, source } of indicators) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const words of [definition, counting]) expect(words).toMatch(/[.”]$/);
    expect(source).not.toBe("");
  }
  expect(indicatorOf("khong-co")).toBeNull();
  expect(indicatorsFor("MASS_ORGANISATION")).toEqual([]);
});

test("7 kỳ họp = 2 thường lệ + 3 chuyên đề + 2 bất thường, mỗi phần giữ đúng bản ghi của nó", () => {
  const figure = figureOf(of("ky-hop"), seven, null, none);
  expect(figure).toMatchObject({ value: 7, computed: 7, origin: "COMPUTED", entered: null, contradictions: [] });
  expect(figure.breakdowns[0]?.parts.map(({ name, value, records }) => [name, value, records.join("")])).toEqual([
    ["Thường lệ", 2, "01"],
    ["Chuyên đề", 3, "234"],
    ["Bất thường", 2, "56"],
  ]);
});

test("số nhập chỉ biết tổng của chuyên đề và bất thường: phần ghép, khớp với hồ sơ, không có mâu thuẫn", () => {
  const figure = figureOf(of("ky-hop"), seven, entered(7, { loai: { REGULAR: 2, "THEMATIC+EXTRAORDINARY": 5 } }), none);
  expect(figure).toMatchObject({ value: 7, computed: 7, origin: "OFFICIAL", contradictions: [] });
  expect(figure.breakdowns[0]?.parts.map(({ name, value, records }) => [name, value, records.length])).toEqual([
    ["Thường lệ", 2, 2],
    ["Chuyên đề và bất thường", 5, 5],
  ]);
});

test("phần cộng lại khác số chung, khác hồ sơ, số công bố không ghi chú: nói từng điều thành câu", () => {
  const figure = figureOf(of("ky-hop"), seven, entered(8, { loai: { REGULAR: 2, "THEMATIC+EXTRAORDINARY": 4 } }), none);
  expect(figure).toMatchObject({ value: 8, computed: 7, origin: "OFFICIAL" });
  expect(figure.contradictions).toEqual([
    "Số công bố 8 kỳ họp khác số tính từ hồ sơ 7 kỳ họp mà chưa có ghi chú.",
    "Theo loại: 2 + 4 = 6, khác với số chung 8.",
    "Theo loại, Chuyên đề và bất thường: số nhập là 4, hồ sơ có 5.",
    "Theo hình thức: 7, khác với số chung 8.",
  ]);
  const noted = figureOf(of("ky-hop"), seven, entered(8, {}, "Tính cả hội nghị mở rộng"), none);
  expect(noted.contradictions.some((sentence) => sentence.includes("ghi chú"))).toBe(false);
});

test("biết một phần thì không đòi cộng đủ, nhưng phần không được nhiều hơn số chung", () => {
  const partly = (value: number, known: number) =>
    figureOf(of("kien-nghi-cu-tri"), null, entered(value, { "tham-quyen": { CENTRAL: known, PROVINCE: null } }), none).contradictions;
  expect(partly(125, 13)).toEqual([]);
  expect(partly(10, 13)).toEqual(["Theo thẩm quyền: 13, đã nhiều hơn số chung 10."]);
});

test("125 kiến nghị = 13 trung ương + 93 tỉnh + 19 huyện: chưa nhập số chung thì các phần cộng thành số chung", () => {
  const figure = figureOf(of("kien-nghi-cu-tri"), null, entered(null, { "tham-quyen": { CENTRAL: 13, PROVINCE: 93, DISTRICT: 19 } }), none);
  expect(figure).toMatchObject({ value: 125, computed: null, origin: "ENTERED", records: [], contradictions: [] });
});

test("tỷ lệ nói là của bao nhiêu; không có gì để chia thì không có tỷ lệ", () => {
  const answered = (hits: boolean[]) => ({
    records: hits.map((hit, at): Counted => ({ id: String(at), hit, keys: { "tra-loi": hit ? "ANSWERED" : "UNANSWERED" } })),
  });
  expect(figureOf(of("tra-loi-chat-van"), answered([true, true, false]), null, none)).toMatchObject({ value: 66.7, ratio: { part: 2, whole: 3 } });
  expect(figureOf(of("tra-loi-chat-van"), answered([]), null, none)).toMatchObject({ value: null, ratio: { part: 0, whole: 0 } });
  const settled = figureOf(of("kien-nghi-da-giai-quyet"), null, entered(null, { cua: { PART: 1206, WHOLE: 1284 } }), none);
  expect(settled).toMatchObject({ value: 93.9, ratio: { part: 1206, whole: 1284 } });
  expect(figureOf(of("kien-nghi-da-giai-quyet"), null, entered(null, { cua: { PART: 9, WHOLE: 8 } }), none).contradictions).toEqual([
    "Tỷ lệ tính từ 9 trên 8: phần nhiều hơn số chung.",
  ]);
});

test("chưa có số nào thì số liệu là chưa biết, không phải 0", () => {
  expect(figureOf(of("giam-sat"), null, null, none)).toMatchObject({ value: null, origin: "ENTERED", computed: null });
});

test("phân loại kín thì các phần luôn cộng thành số chung, và mỗi bản ghi ở đúng một phần", () => {
  const kinds = fc.array(fc.constantFrom("REGULAR", "THEMATIC", "EXTRAORDINARY", "URGENT", "FIRST", "CLOSING"), { maxLength: 40 });
  fc.assert(
    fc.property(kinds, (all) => {
      const figure = figureOf(of("ky-hop"), { records: sessions(...all) }, null, none);
      for (const { parts } of figure.breakdowns.filter(({ tiles }) => tiles)) {
        expect(parts.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(figure.value);
        expect(parts.flatMap(({ records }) => records).toSorted()).toEqual(figure.records.toSorted());
      }
      expect(figure.contradictions).toEqual([]);
    }),
  );
});

const LATER = "2026-01-01";
const entry = (indicator: string, period: Entry["period"], value: number | null, parts: EnteredValue["parts"] = {}): Entry => ({
  ...{ indicator, period, value, parts, source: "Sổ tiếp công dân", note: "" },
});

test("số nhập của bốn quý cộng thành số của năm và của nửa năm; thiếu một quý thì không", () => {
  const quarters = [1, 2, 3, 4].map((quarter) => entry("cong-dan-duoc-tiep", quarterRange(2020, quarter), quarter * 10));
  const value = (period: Entry["period"], entries: Entry[]) => enteredFor(of("cong-dan-duoc-tiep"), period, entries, LATER)?.value ?? null;
  expect([value(yearRange(2020), quarters), value(halfRange(2020, 1), quarters), value(yearRange(2020), quarters.slice(1))]).toEqual([100, 30, null]);
  expect(value(yearRange(2020), [...quarters, entry("cong-dan-duoc-tiep", yearRange(2020), 99)])).toBe(99);
  expect(enteredFor(of("cong-dan-duoc-tiep"), halfRange(2020, 1), quarters, LATER)?.source).toBe("Cộng số đã nhập của quý I năm 2020, quý II năm 2020");
});

test("chia năm thành những kỳ liền nhau kiểu nào thì số nhập cũng cộng thành số của năm, và của mọi kỳ ghép từ chúng; thiếu một kỳ thì không", () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 364 }), { maxLength: 8 }).map((days) => [0, ...days.toSorted((a, b) => a - b), 366]);
  fc.assert(
    fc.property(cuts, fc.array(fc.nat({ max: 500 }), { minLength: 9, maxLength: 9 }), fc.nat(), (days, numbers, missing) => {
      const day = (at: number) => shiftedDay("2020-01-01", at);
      const own = days.slice(1).map((end, at) => entry("cong-dan-duoc-tiep", { from: day(days[at] ?? 0), to: day(end - 1) }, numbers[at] ?? 0));
      const value = (period: Entry["period"], entries: Entry[]) => enteredFor(of("cong-dan-duoc-tiep"), period, entries, LATER)?.value ?? null;
      const sum = (entries: Entry[]) => entries.reduce((total, { value: number }) => total + (number ?? 0), 0);
      expect(value(yearRange(2020), own)).toBe(sum(own));
      for (const [at, { period }] of own.entries()) expect(value({ from: "2020-01-01", to: period.to }, own)).toBe(sum(own.slice(0, at + 1)));
      if (own.length > 1) expect(value(yearRange(2020), own.toSpliced(missing % own.length, 1))).toBeNull();
    }),
  );
});

test("số công bố của quý không thay số tính của năm; tỷ lệ chỉ cộng được khi biết là của bao nhiêu", () => {
  const halves = [1, 2].map((half) => entry("ky-hop", halfRange(2020, half), 3));
  expect(enteredFor(of("ky-hop"), yearRange(2020), halves, LATER)).toBeNull();
  const shares = (parts: EnteredValue["parts"]) => [1, 2].map((half) => entry("kien-nghi-da-giai-quyet", halfRange(2020, half), 90, parts));
  expect(enteredFor(of("kien-nghi-da-giai-quyet"), yearRange(2020), shares({}), LATER)).toBeNull();
  expect(enteredFor(of("kien-nghi-da-giai-quyet"), yearRange(2020), shares({ cua: { PART: 9, WHOLE: 10 } }), LATER)?.parts).toEqual({
    cua: { PART: 18, WHOLE: 20 },
  });
});
