import { expect, test, vi } from "vitest";

// A demo is a mode of the whole process: it is chosen before anything reads the settings.
vi.hoisted(() => {
  process.env.PORTAL_MODE = "demo";
});

import { visitorOf } from "@/lib/auth/current";
import { DEMO_PASSWORD, demoAccounts, makeDemoAccount } from "@/lib/auth/demo-accounts";
import { auditTrailOf } from "@/tests/support/make";
import { Visit } from "./visit";

test("chế độ trình diễn: với mật khẩu và mã ghi trên trang đăng nhập thì vào được, hai lần liền cũng được", async () => {
  const wanted = { email: "luong.pham@lacgiang.example", displayName: "Phạm Đức Lương", roles: ["APPROVER" as const] };
  const { id } = await makeDemoAccount(wanted);
  expect(await makeDemoAccount(wanted)).toEqual({ id });
  expect(await auditTrailOf(id)).toEqual(["account.create"]);
  for (let round = 0; round < 2; round++) {
    const visit = new Visit();
    expect(await visit.step("mat-khau", { email: wanted.email, password: DEMO_PASSWORD })).toBeNull();
    const [shown] = await demoAccounts();
    expect(shown).toMatchObject({ email: wanted.email, roles: ["APPROVER"] });
    expect(await visit.step("ma-xac-thuc", { code: shown?.code ?? "" })).toBeNull();
    expect(await visitorOf(visit.asking)).toMatchObject({ actor: { id } });
  }
});

test("tài khoản không cần mã thì trang đăng nhập không hiện mã", async () => {
  await makeDemoAccount({ email: "van.le@lacgiang.example", displayName: "Lê Hồng Vân", roles: ["AUTHOR"] });
  expect((await demoAccounts()).find((one) => one.email.startsWith("van."))?.code).toBeNull();
});
