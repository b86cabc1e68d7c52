import { expect, test } from "vitest";
import type { Role } from "@/prisma/generated/enums";
import { Actor } from "./actor";
import { delegationState, lenderOf } from "./delegation";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const days = { startsOn: day("2021-01-05"), endsOn: day("2021-01-07"), revokedAt: null };
const from = { id: "l", displayName: "Phạm Đức Lương", roles: ["APPROVER"] as Role[], disabledAt: null };
const author = { roles: ["AUTHOR"] as Role[], totpConfirmedAt: day("2020-12-01") };
const within = new Date("2021-01-06T03:00:00Z");

test("ủy quyền bắt đầu lúc 0 giờ ngày đầu và hết lúc 24 giờ ngày cuối, theo giờ Việt Nam", () => {
  expect(delegationState(days, new Date("2021-01-04T16:59:59Z"))).toBe("coming");
  expect(delegationState(days, new Date("2021-01-04T17:00:00Z"))).toBe("now");
  expect(delegationState(days, new Date("2021-01-07T16:59:59Z"))).toBe("now");
  expect(delegationState(days, new Date("2021-01-07T17:00:00Z"))).toBe("over");
  expect(delegationState({ ...days, revokedAt: within }, within)).toBe("revoked");
});

test("người được ủy quyền thay cho người ủy quyền trong những ngày ấy", () => {
  expect(lenderOf(author, [{ ...days, from }], within)).toEqual({ id: "l", name: "Phạm Đức Lương" });
  expect(lenderOf(author, [{ ...days, from }], day("2021-01-09"))).toBeNull();
  expect(lenderOf(author, [], within)).toBeNull();
});

test("quản trị hệ thống và tài khoản không có mã xác thực không thay cho ai", () => {
  expect(lenderOf({ ...author, roles: ["AUTHOR", "ADMINISTRATOR"] }, [{ ...days, from }], within)).toBeNull();
  expect(lenderOf({ ...author, totpConfirmedAt: null }, [{ ...days, from }], within)).toBeNull();
});

test("người ủy quyền bị khóa hoặc không còn là người duyệt thì ủy quyền hết giá trị", () => {
  expect(lenderOf(author, [{ ...days, from: { ...from, disabledAt: within } }], within)).toBeNull();
  expect(lenderOf(author, [{ ...days, from: { ...from, roles: ["AUTHOR"] } }], within)).toBeNull();
});

test("chỉ quyền duyệt là của người ủy quyền; người tự có quyền duyệt thì không thay cho ai", () => {
  const lender = { id: "l", name: "Phạm Đức Lương" };
  const actor = (roles: Role[]) => Actor.ofAccount({ id: "v", displayName: "Lê Hồng Vân", roles }, undefined, null, lender);
  expect(actor(["CLERK"]).can("article.approve")).toBe(true);
  expect(actor(["CLERK"]).lentBy("article.approve")).toEqual(lender);
  expect(actor(["CLERK"]).lentBy("person.manage")).toBeNull();
  for (const permission of ["article.write", "article.withdraw", "category.manage"] as const) expect(actor(["CLERK"]).can(permission)).toBe(false);
  expect(actor(["APPROVER"]).lentBy("article.approve")).toBeNull();
});
