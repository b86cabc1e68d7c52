import { expect, test } from "vitest";
import type { Role } from "@/prisma/generated/enums";
import { Actor } from "./actor";
import * as policy from "./policy";
import { permissionsOf } from "./roles";

const at = new Date("2021-01-05T07:30:00Z");
const minutesAgo = (minutes: number) => new Date(at.getTime() - minutes * 60_000);
const actorWith = (roles: Role[], id = "a", reauthenticatedAt: Date | null = at) =>
  Actor.ofAccount({ id, displayName: "Ai Đó", roles }, { id: "s", reauthenticatedAt });
const admin = actorWith(["ADMINISTRATOR"]);
const account = (changes: Partial<policy.ManagedAccount> = {}): policy.ManagedAccount => ({ id: "b", roles: ["AUTHOR"], disabledAt: null, ...changes });

test("quản trị không có quyền viết, duyệt hay gỡ bài", () => {
  expect(permissionsOf.ADMINISTRATOR.filter((permission) => permission.startsWith("article."))).toEqual([]);
});

test("chỉ quản trị mới quản lý tài khoản", () => {
  for (const role of ["AUTHOR", "APPROVER", "CLERK", "PETITION_OFFICER", "LEADER"] as const) {
    expect(policy.whyNotCreateAccount(actorWith([role]), ["AUTHOR"])).toBe("not-an-administrator");
  }
  expect(policy.whyNotCreateAccount(admin, ["AUTHOR"])).toBeNull();
});

test("quản trị và người duyệt loại trừ nhau, mọi cặp vai trò khác thì không", () => {
  expect(policy.rolesExclude(["AUTHOR", "ADMINISTRATOR", "APPROVER"])).toBe(true);
  expect(policy.rolesExclude(["ADMINISTRATOR", "AUTHOR", "LEADER"])).toBe(false);
  expect(policy.whyNotCreateAccount(admin, ["APPROVER", "ADMINISTRATOR"])).toBe("roles-exclude");
});

test("người duyệt, lãnh đạo, quản trị phải có mã xác thực; ba vai trò kia thì không bắt buộc", () => {
  expect((["APPROVER", "LEADER", "ADMINISTRATOR"] as const).every((role) => policy.needsSecondFactor(["AUTHOR", role]))).toBe(true);
  expect(policy.needsSecondFactor(["AUTHOR", "CLERK", "PETITION_OFFICER"])).toBe(false);
});

test("không quản lý tài khoản của chính mình", () => {
  const own = account({ id: "a", roles: ["ADMINISTRATOR"], disabledAt: at });
  expect(policy.whyNotDisable(admin, own, 3)).toBe("own-account");
  expect(policy.whyNotEnable(admin, own)).toBe("own-account");
  expect(policy.whyNotChangeRoles(admin, own, ["AUTHOR"], 3)).toBe("own-account");
  expect(policy.whyNotResetPassword(admin, own)).toBe("own-account");
  expect(policy.whyNotResetSecondFactor(admin, { ...own, totpConfirmedAt: at, secondFactorLostAt: null })).toBe("own-account");
});

test("quản trị cuối cùng không bị khóa, không bị đổi vai trò; đã khóa rồi thì không còn tính", () => {
  const last = account({ roles: ["ADMINISTRATOR"] });
  expect(policy.whyNotDisable(admin, last, 0)).toBe("last-administrator");
  expect(policy.whyNotDisable(admin, last, 1)).toBeNull();
  expect(policy.whyNotChangeRoles(admin, last, ["AUTHOR"], 0)).toBe("last-administrator");
  expect(policy.whyNotChangeRoles(admin, last, ["AUTHOR", "ADMINISTRATOR"], 0)).toBeNull();
  expect(policy.whyNotChangeRoles(admin, { ...last, disabledAt: at }, ["AUTHOR"], 0)).toBeNull();
});

test("khóa cái đang mở, mở cái đang khóa, không cấp liên kết cho tài khoản khóa", () => {
  expect(policy.whyNotDisable(admin, account({ disabledAt: at }), 1)).toBe("already-disabled");
  expect(policy.whyNotEnable(admin, account())).toBe("not-disabled");
  expect(policy.whyNotEnable(admin, account({ disabledAt: at }))).toBeNull();
  expect(policy.whyNotResetPassword(admin, account({ disabledAt: at }))).toBe("account-disabled");
  expect(policy.whyNotResetSecondFactor(admin, { ...account(), totpConfirmedAt: null, secondFactorLostAt: null })).toBe("no-second-factor");
});

test("xác nhận danh tính có giá trị 5 phút; lệnh của người vận hành không cần", () => {
  expect(policy.provedRecently(actorWith([], "a", minutesAgo(5)), at)).toBe(true);
  expect(policy.provedRecently(actorWith([], "a", minutesAgo(5.1)), at)).toBe(false);
  expect(policy.provedRecently(actorWith([], "a", null), at)).toBe(false);
  expect(policy.provedRecently(Actor.system("lệnh", []), at)).toBe(true);
});
