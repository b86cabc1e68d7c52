import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inOrder, knownBeginnings, progressOf, type Stage } from "./programme";

const item = (minutes: number, withdrawn = false) => ({ minutes, withdrawn });
const stage = (id: string, more: Partial<Stage> = {}): Stage => ({ id, withdrawn: false, done: false, begins: null, ...more });

describe("giờ của từng mục", () => {
  test("mục sau bắt đầu khi mục trước hết giờ; mục rút không chiếm giờ", () => {
    expect(knownBeginnings(480, [item(30), item(15, true), item(45), item(10)])).toEqual([480, null, 510, 555]);
  });

  test("sau mục không nói bao lâu thì không đoán giờ", () => {
    expect(knownBeginnings(480, [item(30), item(0), item(20)])).toEqual([480, 510, null]);
  });

  test("giờ không bao giờ lùi", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ minutes: fc.nat(90), withdrawn: fc.boolean() })), (items) => {
        const known = knownBeginnings(480, items).filter((at) => at !== null);
        expect(known).toEqual(known.toSorted((a, b) => a - b));
      }),
    );
  });

  test("buổi theo ngày, rồi sáng, chiều, tối", () => {
    const at = (date: string, half: "MORNING" | "AFTERNOON" | "EVENING") => ({ onDay: new Date(`${date}T00:00:00Z`), half });
    const mixed = [at("2020-12-09", "MORNING"), at("2020-12-08", "EVENING"), at("2020-12-08", "MORNING"), at("2020-12-08", "AFTERNOON")];
    expect(mixed.toSorted(inOrder).map(({ half }) => half)).toEqual(["MORNING", "AFTERNOON", "EVENING", "MORNING"]);
  });
});

describe("đang họp đến đâu", () => {
  test("điều đã ghi lại đi trước đồng hồ", () => {
    const late = [stage("a", { done: true, begins: 480 }), stage("b", { begins: 510 }), stage("c", { begins: 540 }), stage("d", { begins: 570 })];
    expect(progressOf(late, 600)).toEqual({ last: "a", current: "b", next: "c", place: 2, of: 4 });
  });

  test("chưa ghi gì thì theo chương trình; trước giờ họp thì chưa có mục nào", () => {
    const programme = [stage("a", { begins: 480 }), stage("b", { begins: 510 })];
    expect(progressOf(programme, 500)).toMatchObject({ last: null, current: "a", next: "b", place: 1 });
    expect(progressOf(programme, 470)).toMatchObject({ current: null, next: "a", place: null });
  });

  test("mục rút không được đếm, xong mục cuối thì không còn mục nào", () => {
    const all = [stage("a", { done: true }), stage("b", { withdrawn: true }), stage("c", { done: true })];
    expect(progressOf(all, 600)).toEqual({ last: "c", current: null, next: null, place: null, of: 2 });
    expect(progressOf([], 600)).toEqual({ last: null, current: null, next: null, place: null, of: 0 });
  });
});
