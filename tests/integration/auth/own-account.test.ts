import { expect, test } from "vitest";
import { signOutEverywhere } from "@/lib/auth/commands/own-sign-ins";
import { changeOwnPassword } from "@/lib/auth/commands/set-password";
import { visitorOf } from "@/lib/auth/current";
import { demoAccounts, makeDemoAccount } from "@/lib/auth/demo-accounts";
import { myAccount } from "@/lib/auth/queries";
import { db } from "@/lib/core/db";
import { auditTrailOf } from "@/tests/support/make";
import { PASSWORD, person, Visit } from "./visit";

async function signedIn() {
  const who = await person();
  const [here, elsewhere] = [new Visit(), new Visit()];
  await here.signIn(who);
  await elsewhere.signIn(who);
  const visitor = await visitorOf(here.asking);
  if (!visitor || !("actor" in visitor)) throw new Error("not signed in");
  return { who, here, elsewhere, actor: visitor.actor };
}

test("đăng xuất khỏi mọi thiết bị: máy này và các máy khác đều hết phiên", async () => {
  const { who, here, elsewhere, actor } = await signedIn();
  expect((await myAccount(actor)).signIns).toHaveLength(2);
  expect(await signOutEverywhere(actor)).toBe(2);
  expect(await visitorOf(here.asking)).toBeNull();
  expect(await visitorOf(elsewhere.asking)).toBeNull();
  expect((await auditTrailOf(who.id)).at(-1)).toBe("account.sign-out-everywhere");
});

test("đổi mật khẩu của mình: máy này còn phiên, máy khác hết phiên, mật khẩu cũ hết hiệu lực", async () => {
  const { who, here, elsewhere, actor } = await signedIn();
  const password = "năm con trâu qua suối";
  await changeOwnPassword(actor, { version: 1, current: PASSWORD, password, again: password });
  expect(await visitorOf(here.asking)).not.toBeNull();
  expect(await visitorOf(elsewhere.asking)).toBeNull();
  expect(await new Visit().step("mat-khau", { email: who.email, password: PASSWORD })).toMatchObject({ reason: "wrong-credentials" });
  expect(await new Visit().step("mat-khau", { email: who.email, password: password.normalize("NFD") })).toBeNull();
  expect((await auditTrailOf(who.id)).filter((action) => action === "account.change-password")).toHaveLength(1);
});

test("đổi mật khẩu sai mật khẩu cũ, mật khẩu mới yếu, hoặc phiên bản cũ: từ chối, không có dòng nhật ký", async () => {
  const { who, actor } = await signedIn();
  const input = { version: 1, current: PASSWORD, password: "năm con trâu qua suối", again: "năm con trâu qua suối" };
  await expect(changeOwnPassword(actor, { ...input, current: "không đúng mật khẩu" })).rejects.toMatchObject({ reason: "wrong-current-password" });
  await expect(changeOwnPassword(actor, { ...input, password: "123456789012", again: "123456789012" })).rejects.toMatchObject({
    issues: [{ path: ["password"] }],
  });
  await expect(changeOwnPassword(actor, { ...input, version: 7 })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await auditTrailOf(who.id)).toEqual(["account.sign-in", "account.sign-in"]);
});

test("ngoài chế độ trình diễn không tạo, không liệt kê tài khoản trình diễn, kể cả tài khoản có sẵn", async () => {
  expect(await demoAccounts()).toEqual([]);
  await expect(makeDemoAccount({ email: "demo@lacgiang.example", displayName: "Trình Diễn", roles: ["AUTHOR"] })).rejects.toThrow(/demo mode/);
  const who = await person();
  await db.account.update({ where: { id: who.id }, data: { demo: true } });
  expect(await demoAccounts()).toEqual([]);
});
