import { expect, test } from "vitest";
import { rules } from "@/lib/auth/attempts";
import { beginSecondFactor, confirmSecondFactor, renewRecoveryCodes } from "@/lib/auth/commands/confirm-second-factor";
import { proveAgain } from "@/lib/auth/commands/own-sign-ins";
import { visitorOf } from "@/lib/auth/current";
import { myAccount, setupOf } from "@/lib/auth/queries";
import { openText } from "@/lib/auth/secrets";
import { codeOfStep, stepAt } from "@/lib/auth/totp";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { auditTrailOf } from "@/tests/support/make";
import { nextCode, PASSWORD, person, Visit } from "./visit";

async function actorOf(visit: Visit) {
  const visitor = await visitorOf(visit.asking);
  if (!visitor || !("actor" in visitor)) throw new Error("not signed in");
  return visitor.actor;
}

async function codeFor(secret: string, steps = 0) {
  return codeOfStep(secret, stepAt(await now()) + steps);
}

test("người duyệt, lãnh đạo, quản trị: mật khẩu đúng mới chỉ là nửa đường, chưa làm được gì", async () => {
  for (const role of ["APPROVER", "LEADER", "ADMINISTRATOR"] as const) {
    const who = await person({ roles: [role], secondFactor: true });
    const visit = new Visit();
    expect(await visit.step("mat-khau", { email: who.email, password: PASSWORD })).toBeNull();
    expect(await visitorOf(visit.asking)).toEqual({ pending: { accountId: who.id, email: who.email, displayName: "Người Kiểm Thử", enrolled: true } });
    expect(await auditTrailOf(who.id)).toEqual([]);
  }
});

test("nhập đúng mã thì vào được, với một cookie mới", async () => {
  const who = await person({ roles: ["APPROVER"], secondFactor: true });
  const visit = new Visit();
  await visit.step("mat-khau", { email: who.email, password: PASSWORD });
  const half = visit.asking;
  expect(await visit.step("ma-xac-thuc", { code: await nextCode(who) })).toBeNull();
  expect(await actorOf(visit)).toMatchObject({ id: who.id });
  expect(visit.token).not.toBe(half.cookies["portal-sign-in"]);
  expect(await visitorOf(half)).toBeNull();
});

test("một mã chỉ dùng được một lần, kể cả khi gửi hai lần cùng lúc", async () => {
  const who = await person({ roles: ["APPROVER"], secondFactor: true });
  const code = await nextCode(who);
  const [one, two] = [new Visit(), new Visit()];
  for (const visit of [one, two]) await visit.step("mat-khau", { email: who.email, password: PASSWORD });
  const answers = await Promise.all([one.step("ma-xac-thuc", { code }), two.step("ma-xac-thuc", { code })]);
  expect(answers.filter((answer) => answer === null)).toHaveLength(1);
  expect(answers.find((answer) => answer !== null)).toMatchObject({ reason: "wrong-code" });
});

test("mã của bước trước mã đã dùng cũng không dùng được nữa", async () => {
  const who = await person({ roles: ["APPROVER"], secondFactor: true });
  const [now_, earlier] = [await codeFor(who.secret ?? ""), await codeFor(who.secret ?? "", -1)];
  const visit = new Visit();
  await visit.step("mat-khau", { email: who.email, password: PASSWORD });
  expect(await visit.step("ma-xac-thuc", { code: now_ })).toBeNull();
  await visit.step("mat-khau", { email: who.email, password: PASSWORD });
  expect(await visit.step("ma-xac-thuc", { code: earlier })).toMatchObject({ reason: "wrong-code" });
});

test("điện thoại lệch nửa phút vẫn được, lệch hai phút thì không", async () => {
  const who = await person({ roles: ["APPROVER"], secondFactor: true });
  const visit = new Visit();
  await visit.step("mat-khau", { email: who.email, password: PASSWORD });
  expect(await visit.step("ma-xac-thuc", { code: await codeFor(who.secret ?? "", -4) })).toMatchObject({ reason: "wrong-code" });
  expect(await visit.step("ma-xac-thuc", { code: await codeFor(who.secret ?? "", 1) })).toBeNull();
});

test("đoán mã nhiều lần thì phải chờ", async () => {
  const who = await person({ roles: ["LEADER"], secondFactor: true });
  const visit = new Visit();
  await visit.step("mat-khau", { email: who.email, password: PASSWORD });
  const bad = (await nextCode(who)) === "000000" ? "111111" : "000000";
  for (let left = rules.code.free - 1; left >= 0; left--) {
    expect(await visit.step("ma-xac-thuc", { code: bad })).toEqual({ reason: "wrong-code", detail: { left: String(left) } });
  }
  expect(await visit.step("ma-xac-thuc", { code: await nextCode(who) })).toMatchObject({ reason: "paused" });
});

test("chưa qua mật khẩu thì mã không mở được gì; quá 10 phút phải làm lại từ đầu", async () => {
  const who = await person({ roles: ["APPROVER"], secondFactor: true });
  expect(await new Visit().step("ma-xac-thuc", { code: await nextCode(who) })).toMatchObject({ reason: "sign-in-gone" });
  const visit = new Visit();
  await visit.step("mat-khau", { email: who.email, password: PASSWORD });
  const [row] = await db.signIn.findMany({ where: { accountId: who.id } });
  const lifetime = (row?.expiresAt.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0);
  expect(lifetime).toBe(10 * 60_000);
  await db.signIn.updateMany({ where: { accountId: who.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
  expect(await visit.step("ma-xac-thuc", { code: await nextCode(who) })).toMatchObject({ reason: "sign-in-gone" });
});

test("lần đăng nhập đầu của người duyệt: thiết lập mã xong mới vào được, bí mật nằm trong cơ sở dữ liệu ở dạng mã hóa", async () => {
  const who = await person({ roles: ["APPROVER"] });
  const visit = new Visit();
  expect(await visit.step("mat-khau", { email: who.email, password: PASSWORD })).toBeNull();
  expect(await visitorOf(visit.asking)).toMatchObject({ pending: { enrolled: false } });
  const setup = await setupOf(who.id);
  expect(setup?.link).toMatch(/^otpauth:\/\/totp\//);
  expect(await visit.step("ma-xac-thuc", { code: await codeFor(setup?.secret ?? "", -5) })).toMatchObject({ reason: "wrong-code" });
  expect(await visit.step("ma-xac-thuc", { code: await codeFor(setup?.secret ?? "") })).toBeNull();
  expect(await actorOf(visit)).toMatchObject({ id: who.id });
  const row = await db.account.findUniqueOrThrow({ where: { id: who.id } });
  expect(row.totpSecret).not.toContain(setup?.secret);
  expect(openText(row.totpSecret ?? "", who.id)).toBe(setup?.secret);
  expect(() => openText(row.totpSecret ?? "", "someone-else")).toThrow();
  expect(await setupOf(who.id)).toBeNull();
  expect(await auditTrailOf(who.id)).toEqual(["account.begin-second-factor", "account.confirm-second-factor", "account.sign-in"]);
});

test("mười mã dự phòng, mỗi mã vào được một lần, cơ sở dữ liệu chỉ giữ bản băm; tạo lại thì mã cũ hết", async () => {
  const who = await person({ roles: ["APPROVER"], secondFactor: true });
  const visit = new Visit();
  await visit.signIn(who);
  const actor = await actorOf(visit);
  const codes = await renewRecoveryCodes(actor);
  expect(new Set(codes).size).toBe(10);
  const rows = await db.recoveryCode.findMany({ where: { accountId: who.id } });
  for (const row of rows) expect(codes).not.toContain(Buffer.from(row.codeHash).toString());
  const enter = async (code: string) => {
    const other = new Visit();
    await other.step("mat-khau", { email: who.email, password: PASSWORD });
    return other.step("ma-xac-thuc", { code });
  };
  const [first = "", second = ""] = codes;
  expect(await enter(`${first.slice(0, 4)}-${first.slice(4, 8)} ${first.slice(8).toUpperCase()}`)).toBeNull();
  expect(await enter(first)).toMatchObject({ reason: "wrong-code" });
  expect(await myAccount(actor)).toMatchObject({ recoveryCodesLeft: 9 });
  await renewRecoveryCodes(actor);
  expect(await enter(second)).toMatchObject({ reason: "wrong-code" });
  expect((await auditTrailOf(who.id)).filter((action) => action === "account.renew-recovery-codes")).toHaveLength(2);
});

test("đổi sang điện thoại mới: mã cũ còn dùng được cho đến khi mã mới được xác nhận, mã dự phòng cũ hết", async () => {
  const who = await person({ roles: ["AUTHOR"], secondFactor: true });
  const visit = new Visit();
  await visit.signIn(who);
  const actor = await actorOf(visit);
  await renewRecoveryCodes(actor);
  await expect(confirmSecondFactor(actor, { code: "123456" })).rejects.toMatchObject({ reason: "nothing-to-confirm" });
  await beginSecondFactor(actor);
  const { secret = "" } = (await setupOf(who.id)) ?? {};
  await new Visit().signIn(who);
  await expect(confirmSecondFactor(actor, { code: await codeFor(secret, -9) })).rejects.toMatchObject({ reason: "wrong-code" });
  await confirmSecondFactor(actor, { code: await codeFor(secret) });
  expect(await myAccount(actor)).toMatchObject({ recoveryCodesLeft: 0, settingUp: false });
  await new Visit().signIn({ ...who, secret });
});

test("việc quan trọng cần xác nhận lại trong 5 phút; xác nhận bằng mật khẩu và mã", async () => {
  const who = await person({ roles: ["AUTHOR"], secondFactor: true });
  const visit = new Visit();
  await visit.signIn(who);
  await db.signIn.updateMany({ where: { accountId: who.id }, data: { reauthenticatedAt: new Date(Date.now() - 6 * 60_000) } });
  const stale = await actorOf(visit);
  await expect(beginSecondFactor(stale)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "proof-too-old" });
  await expect(renewRecoveryCodes(stale)).rejects.toMatchObject({ reason: "proof-too-old" });
  await expect(proveAgain(stale, { password: "không phải mật khẩu này" })).rejects.toMatchObject({ reason: "wrong-current-password" });
  await expect(proveAgain(stale, { password: PASSWORD, code: "" })).rejects.toMatchObject({ reason: "wrong-code" });
  await expect(beginSecondFactor(await actorOf(visit))).rejects.toMatchObject({ reason: "proof-too-old" });
  await proveAgain(stale, { password: PASSWORD, code: await nextCode(who) });
  await beginSecondFactor(await actorOf(visit));
  expect(await auditTrailOf(who.id)).toEqual(["account.sign-in", "account.prove-again", "account.begin-second-factor"]);
});
