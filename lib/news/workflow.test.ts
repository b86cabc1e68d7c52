import { expect, test } from "vitest";
import { after, allows, isOpen, statusOf } from "./workflow";

const now = new Date("2021-01-05T07:30:00Z");
const earlier = new Date("2021-01-05T07:29:59Z");
const later = new Date("2021-01-05T07:30:01Z");

test("mỗi việc dẫn đến đúng một trạng thái", () => {
  expect(after("edit", "RETURNED")).toBe("RETURNED");
  expect(after("submit", "RETURNED")).toBe("SUBMITTED");
  expect(after("retract", "SUBMITTED")).toBe("DRAFT");
  expect(after("return", "APPROVED")).toBe("RETURNED");
  expect(after("approve", "SUBMITTED")).toBe("APPROVED");
  expect(after("publish", "APPROVED")).toBe("PUBLISHED");
  expect(after("publishMoved", "DRAFT")).toBe("PUBLISHED");
});

test("bản đã đăng và bản cũ không sửa, không duyệt, không đăng lại", () => {
  for (const state of ["PUBLISHED", "SUPERSEDED"] as const) {
    expect(isOpen(state)).toBe(false);
    for (const verb of ["edit", "submit", "retract", "return", "approve", "publish", "publishMoved"] as const)
      expect(allows(verb, state), `${verb} ${state}`).toBe(false);
  }
});

test("đã đăng mà chưa đến giờ là hẹn giờ; đúng giờ là đã đăng; gỡ rồi là đã gỡ", () => {
  const published = (publishAt: Date, withdrawnAt: Date | null = null, withdrawDueAt: Date | null = null) =>
    statusOf({ state: "PUBLISHED", replaceAt: null, article: { publishAt, withdrawnAt, withdrawDueAt, trashedAt: null } }, now);
  expect(published(later)).toBe("SCHEDULED");
  expect(published(now)).toBe("PUBLISHED");
  expect(published(later, earlier)).toBe("WITHDRAWN");
});

test("bản sửa đã duyệt và có giờ thay cũng là hẹn giờ", () => {
  const article = { publishAt: earlier, withdrawnAt: null, withdrawDueAt: null, trashedAt: null };
  expect(statusOf({ state: "APPROVED", replaceAt: later, article }, now)).toBe("SCHEDULED");
  expect(statusOf({ state: "APPROVED", replaceAt: null, article }, now)).toBe("APPROVED");
});
