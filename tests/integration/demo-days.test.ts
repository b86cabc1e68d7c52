import { expect, test } from "vitest";
import { calendarOf } from "@/prisma/seed/calendar";
import { termLine } from "@/prisma/seed/profile";
import { type SessionPlan, sessionPlans } from "@/prisma/seed/record/session-list";
import { storiesOn } from "@/prisma/seed/stories";

/* The demo is told from the day of seeding: whichever day that is, the plans hold. Nothing is written. */

const DAY = 86_400_000;

test("tạo vào ngày nào trong bốn năm tới, giờ nào, tin cũng mới, không ở tương lai, không trùng tiêu đề", () => {
  for (let at = Date.UTC(2026, 0, 1, 17, 5); at < Date.UTC(2030, 0, 1); at += 17.27 * DAY) {
    const stories = storiesOn(calendarOf(new Date(at))).filter(({ goal }) => goal?.state !== "SCHEDULED");
    const times = stories.map(({ published: moment }) => moment.at.getTime());
    const day = new Date(at).toISOString();
    expect(Math.max(...times), day).toBeLessThan(at);
    expect(at - Math.max(...times), day).toBeLessThan(3 * DAY);
    expect(at - Math.min(...times.filter((time) => time > Date.UTC(2021, 1, 1))), day).toBeLessThan(3.2 * 365 * DAY);
    expect(new Set(stories.map(({ title }) => title)).size, day).toBe(stories.length);
  }
});

/** The first and the last day that a session may lie on: of one that is known by its month the whole month. */
function daysOf({ from, days, byMonth }: SessionPlan): [number, number] {
  if (byMonth) return [Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), 1), Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 0)];
  return [from.getTime(), from.getTime() + (days - 1) * DAY];
}

test("tạo vào ngày nào trong bốn năm tới, kỳ họp không trùng số, không chồng ngày, số tăng theo ngày; mới nhất trong 180 ngày, có kỳ sắp tới", () => {
  for (let at = Date.UTC(2026, 10, 27, 17, 5); at < Date.UTC(2030, 10, 27); at += 17.27 * DAY) {
    const day = new Date(at).toISOString();
    const plans = sessionPlans(calendarOf(new Date(at)));
    expect(sessionPlans(calendarOf(new Date(at))), day).toEqual(plans);
    for (const of of [
      ({ council, term, ordinal }: SessionPlan) => `${council} ${term} ${ordinal}`,
      ({ slug }: SessionPlan) => slug,
      ({ key }: SessionPlan) => key,
    ])
      expect(new Set(plans.map(of)).size, day).toBe(plans.length);
    for (const [index, plan] of plans.entries()) {
      const [next, same] = [plans[index + 1], plans.slice(index + 1).find(({ council, term }) => council === plan.council && term === plan.term)];
      if (next) expect(daysOf(next)[0], `${day}: ${next.title}`).toBeGreaterThan(daysOf(plan)[1]);
      if (same) expect(same.ordinal, `${day}: ${same.title}`).toBeGreaterThan(plan.ordinal);
    }
    const held = plans.filter(({ state }) => state === "COMPLETE").map((plan) => daysOf(plan)[1]);
    const ahead = plans.filter(({ state }) => state !== "COMPLETE").map((plan) => daysOf(plan)[0]);
    expect(Math.max(...held), day).toBeLessThan(at);
    expect(at - Math.max(...held), day).toBeLessThan(180 * DAY);
    expect(ahead.length, day).toBeGreaterThan(0);
    expect(Math.min(...ahead), day).toBeGreaterThan(at);
  }
});

test("khóa và nhiệm kỳ theo ngày tạo dữ liệu", () => {
  expect(termLine(2021, 1)).toBe("Khóa XIV, nhiệm kỳ 2016–2021");
  expect(termLine(2026, 4)).toBe("Khóa XV, nhiệm kỳ 2021–2026");
  expect(termLine(2026, 11)).toBe("Khóa XVI, nhiệm kỳ 2026–2031");
});
