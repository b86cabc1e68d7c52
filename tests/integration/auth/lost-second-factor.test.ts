import { expect, test } from "vitest";
import { resetPassword, resetSecondFactor } from "@/lib/auth/commands/reset-account";
import { setPassword } from "@/lib/auth/commands/set-password";
import { visitorOf } from "@/lib/auth/current";
import { linkOwner, setupOf, whyNotSetUp } from "@/lib/auth/queries";
import { openText } from "@/lib/auth/secrets";
import { codeOfStep, stepAt } from "@/lib/auth/totp";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { auditTrailOf } from "@/tests/support/make";
import { administrator, tokenIn, versionOf } from "./administrator";
import { PASSWORD, person, toldOf, Visit } from "./visit";

const good = "bốn con ngựa leo đèo";

test("mất điện thoại: quản trị gỡ mã xác thực; chủ tài khoản được báo bằng thư dù đã tắt thư; chỉ liên kết mới mở được việc thiết lập lại", async () => {
  const admin = await administrator();
  const who = await person({ roles: ["APPROVER"], secondFactor: true });
  await db.mailChoice.create({ data: { accountId: who.id, kinds: [], version: 1 } });
  const visit = new Visit();
  await visit.signIn(who);
  const first = tokenIn(await resetSecondFactor(admin, { id: who.id, version: await versionOf(who.id) }));
  expect(await visitorOf(visit.asking)).toBeNull();
  const told = { kind: "account.second-factor-reset", byName: "Quản Trị Thử", letter: { state: "QUEUED" } };
  expect(await toldOf(who.id)).toEqual([told]);

  const again = new Visit();
  await again.step("mat-khau", { email: who.email, password: PASSWORD });
  expect([await whyNotSetUp(who.id, ""), await setupOf(who.id)]).toEqual(["second-factor-link", null]);
  const { totpNextSecret } = await db.account.findUniqueOrThrow({ where: { id: who.id } });
  const secret = openText(totpNextSecret ?? "", who.id);
  const code = codeOfStep(secret, stepAt(await now()));
  expect(await again.step("ma-xac-thuc", { code })).toMatchObject({ reason: "second-factor-link" });

  // Another link of the administrator ends the first; one of somebody else, one for a password and one that expired open nothing.
  const second = tokenIn(await resetSecondFactor(admin, { id: who.id, version: await versionOf(who.id) }));
  await again.step("mat-khau", { email: who.email, password: PASSWORD });
  const fresh = openText((await db.account.findUniqueOrThrow({ where: { id: who.id } })).totpNextSecret ?? "", who.id);
  const right = codeOfStep(fresh, stepAt(await now()));
  const other = await person({ secondFactor: true });
  const foreign = tokenIn(await resetSecondFactor(admin, { id: other.id, version: await versionOf(other.id) }));
  const forPassword = tokenIn(await resetPassword(admin, { id: who.id, version: await versionOf(who.id) }));
  await expect(setPassword({ token: second, password: good, again: good })).rejects.toMatchObject({ reason: "link-gone" });
  await db.rateLimit.deleteMany();
  for (const link of [first, foreign, forPassword]) expect(await again.step("ma-xac-thuc", { code: right, link })).toMatchObject({ reason: "link-gone" });
  const expires = (at: Date) =>
    db.accountLink.updateMany({ where: { accountId: who.id, purpose: "SET_SECOND_FACTOR", usedAt: null }, data: { expiresAt: at } });
  await expires(new Date(Date.now() - 1000));
  await db.rateLimit.deleteMany();
  expect([await whyNotSetUp(who.id, second), await again.step("ma-xac-thuc", { code: right, link: second })]).toMatchObject([
    "link-gone",
    { reason: "link-gone" },
  ]);
  await expires(new Date(Date.now() + 60_000));

  // A wrong code does not use the link up.
  expect(await again.step("ma-xac-thuc", { code: codeOfStep(fresh, stepAt(await now()) - 9), link: second })).toMatchObject({ reason: "wrong-code" });
  expect((await setupOf(who.id, second))?.secret).toBe(fresh);
  expect(await again.step("ma-xac-thuc", { code: right, link: `http://localhost:3000/quan-tri/dang-nhap/lien-ket/${second}` })).toBeNull();
  expect(await visitorOf(again.asking)).toMatchObject({ actor: { id: who.id } });
  expect(await linkOwner(second)).toBeNull();
  expect(await db.account.findUniqueOrThrow({ where: { id: who.id }, select: { secondFactorLostAt: true } })).toEqual({ secondFactorLostAt: null });
  expect((await auditTrailOf(who.id)).filter((action) => /second-factor/.test(action))).toEqual([
    "account.reset-second-factor",
    "account.begin-second-factor",
    "account.reset-second-factor",
    "account.begin-second-factor",
    "account.confirm-second-factor",
  ]);
});

test("gỡ mã xác thực của người không bắt buộc có mã: mật khẩu một mình cũng không mở được gì; tài khoản chưa có mã thì không có gì để gỡ", async () => {
  const admin = await administrator();
  const who = await person({ secondFactor: true });
  await resetSecondFactor(admin, { id: who.id, version: await versionOf(who.id) });
  const visit = new Visit();
  await visit.step("mat-khau", { email: who.email, password: PASSWORD });
  expect(await visitorOf(visit.asking)).toMatchObject({ pending: { enrolled: false } });
  const none = await person();
  await expect(resetSecondFactor(admin, { id: none.id, version: 1 })).rejects.toMatchObject({ reason: "no-second-factor" });
  await expect(resetSecondFactor(admin, { id: who.id, version: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(resetSecondFactor(await administrator(6), { id: who.id, version: 2 })).rejects.toMatchObject({ reason: "proof-too-old" });
  expect([await auditTrailOf(none.id), await toldOf(none.id)]).toEqual([[], []]);
  expect(await toldOf(who.id)).toHaveLength(1);
});
