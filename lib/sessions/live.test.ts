import { expect, test } from "vitest";
import { standingOf } from "./live";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const item = (id: string, more: { done?: boolean; begins?: number } = {}) => ({ id, title: id, withdrawn: null, done: false, begins: null, ...more });
const halves = [
  { id: "s", onDay: day("2021-01-15"), half: "MORNING" as const, startsAt: 480, endsAt: 690, items: [item("a", { done: true }), item("b"), item("c")] },
  { id: "c", onDay: day("2021-01-15"), half: "AFTERNOON" as const, startsAt: 840, endsAt: 1020, items: [item("d", { begins: 840 })] },
];

test("đang trong buổi sáng: mục đang làm, mục tiếp theo, đã xong mấy", () => {
  const standing = standingOf(halves, day("2021-01-15"), 500);
  expect(standing).toMatchObject({ half: { id: "s" }, now: true, progress: { place: 2, of: 3 }, current: { id: "b" }, next: { id: "c" } });
});

test("nghỉ trưa thì nói buổi chiều; mục cuối của buổi thì tiếp theo là mục đầu của buổi sau", () => {
  expect(standingOf(halves, day("2021-01-15"), 700)).toMatchObject({ half: { id: "c" }, now: false, current: null, next: { id: "d" } });
  const last = [{ ...halves[0], items: [item("a", { done: true }), item("b")] }, halves[1]] as typeof halves;
  expect(standingOf(last, day("2021-01-15"), 600)).toMatchObject({ current: { id: "b" }, next: { id: "d" } });
});

test("đêm trước thì nói buổi đầu; hết buổi cuối thì không còn gì", () => {
  expect(standingOf(halves, day("2021-01-14"), 1200)).toMatchObject({ half: { id: "s" }, now: false });
  expect(standingOf(halves, day("2021-01-15"), 1021)).toBeNull();
  expect(standingOf([], day("2021-01-15"), 500)).toBeNull();
});
