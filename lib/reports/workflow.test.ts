import { expect, test } from "vitest";
import type { ReportState } from "@/prisma/generated/enums";
import { after, allows, isOpen, type ReportVerb } from "./workflow";

const states: readonly ReportState[] = ["DRAFT", "FROZEN", "CONSULTATION", "SUBMITTED", "APPROVED", "PUBLISHED", "WITHDRAWN"];
const from = (verb: ReportVerb) => states.filter((state) => allows(verb, state));

test("đã trình thì không sửa: trả lại hoặc rút về trước", () => {
  expect(from("edit")).toEqual(["DRAFT", "FROZEN", "CONSULTATION"]);
  expect(from("freeze")).toEqual(from("edit"));
  expect([after("return", "SUBMITTED"), after("retract", "SUBMITTED")]).toEqual(["FROZEN", "FROZEN"]);
});

test("chưa chốt số liệu thì không lấy ý kiến, không trình", () => {
  expect(from("consult")).toEqual(["FROZEN"]);
  expect(from("submit")).toEqual(["FROZEN", "CONSULTATION"]);
  expect([after("freeze", "DRAFT"), after("freeze", "CONSULTATION")]).toEqual(["FROZEN", "CONSULTATION"]);
});

test("chỉ bản đã duyệt được công bố; sửa bản đã công bố là viết bản mới", () => {
  expect(from("publish")).toEqual(["APPROVED"]);
  expect(from("revise")).toEqual(["APPROVED", "PUBLISHED", "WITHDRAWN"]);
  expect(after("edit", "CONSULTATION")).toBe("CONSULTATION");
});

test("đã công bố hoặc đã gỡ thì không góp ý nữa", () => {
  expect(states.filter((state) => !isOpen(state))).toEqual(["PUBLISHED", "WITHDRAWN"]);
});
