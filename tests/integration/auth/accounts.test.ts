import { expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import { changeRoles } from "@/lib/auth/commands/change-roles";
import { createAccount } from "@/lib/auth/commands/create-account";
import { disableAccount, enableAccount } from "@/lib/auth/commands/disable-account";
import { resetPassword, resetSecondFactor } from "@/lib/auth/commands/reset-account";
import { setPassword } from "@/lib/auth/commands/set-password";
import { visitorOf } from "@/lib/auth/current";
import { accountsWaiting, findAccount, linkOwner, listAccounts } from "@/lib/auth/queries";
import { db } from "@/lib/core/db";
import { auditTrailOf, make } from "@/tests/support/make";
import { administrator, tokenIn, versionOf } from "./administrator";
import { person, toldOf, Visit } from "./visit";

const good = "bốn con ngựa leo đèo";

test("tạo tài khoản: có dòng nhật ký, chưa có mật khẩu, nhận một liên kết dùng một lần", async () => {
  const admin = await administrator();
  const { id, link } = await createAccount(admin, { email: " Van.Le@Lacgiang.example ", displayName: "Lê  Hồng Vân", roles: "AUTHOR" });
  expect(await findAccount(admin, id)).toMatchObject({ email: "van.le@lacgiang.example", displayName: "Lê Hồng Vân", roles: ["AUTHOR"], passwordSetAt: null });
  expect(link.address).toMatch(/^http:\/\/localhost:3000\/quan-tri\/dang-nhap\/lien-ket\/[\w-]{43}$/);
  expect(await auditTrailOf(id)).toEqual(["account.create"]);
});

test("liên kết đặt mật khẩu chỉ dùng được một lần; bản băm và mật khẩu không ra khỏi cơ sở dữ liệu", async () => {
  const admin = await administrator();
  const { id, link } = await createAccount(admin, { email: "duc.nguyen@lacgiang.example", displayName: "Nguyễn Minh Đức", roles: ["AUTHOR"] });
  const token = tokenIn(link);
  expect(await linkOwner(token)).toMatchObject({ email: "duc.nguyen@lacgiang.example" });
  await setPassword({ token, password: good, again: good });
  expect(await linkOwner(token)).toBeNull();
  await expect(setPassword({ token, password: good, again: good })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "link-gone" });
  expect(await auditTrailOf(id)).toEqual(["account.create", "account.set-password"]);
  expect(await new Visit().step("mat-khau", { email: "duc.nguyen@lacgiang.example", password: good })).toBeNull();
  expect(JSON.stringify(await findAccount(admin, id))).not.toMatch(/argon2|passwordHash|totpSecret/);
});

test("liên kết hết hạn, liên kết của tài khoản khóa, liên kết cũ sau khi cấp liên kết mới đều không dùng được", async () => {
  const admin = await administrator();
  const { id, link } = await createAccount(admin, { email: "cu@lacgiang.example", displayName: "Tài Khoản Cũ", roles: ["CLERK"] });
  const second = await resetPassword(admin, { id, version: await versionOf(id) });
  expect(await linkOwner(tokenIn(link))).toBeNull();
  await db.accountLink.updateMany({ where: { accountId: id, usedAt: null }, data: { expiresAt: new Date(Date.now() - 1000) } });
  await expect(setPassword({ token: tokenIn(second), password: good, again: good })).rejects.toMatchObject({ reason: "link-gone" });
  const third = await resetPassword(admin, { id, version: await versionOf(id) });
  await disableAccount(admin, { id, version: await versionOf(id) });
  await expect(setPassword({ token: tokenIn(third), password: good, again: good })).rejects.toMatchObject({ reason: "link-gone" });
});

test("mật khẩu yếu, mật khẩu chứa tên, hai lần nhập khác nhau: báo ở đúng ô, liên kết vẫn còn", async () => {
  const admin = await administrator();
  const { id, link } = await createAccount(admin, { email: "hanh.hoang@lacgiang.example", displayName: "Hoàng Thị Minh Hạnh", roles: ["AUTHOR"] });
  const token = tokenIn(link);
  for (const [password, sentence] of [
    ["ngắn quá", /từ 12 ký tự/],
    ["matkhau123456789", /hay bị đoán/],
    ["hanh.hoang2021", /tên mình hoặc tên cơ quan/],
    ["abcabcabcabcabc", /lặp hoặc xếp/],
  ] as const) {
    await expect(setPassword({ token, password, again: password })).rejects.toMatchObject({
      issues: [{ path: ["password"], message: expect.stringMatching(sentence) }],
    });
  }
  await expect(setPassword({ token, password: good, again: `${good}!` })).rejects.toMatchObject({ issues: [{ path: ["again"] }] });
  expect(await linkOwner(token)).not.toBeNull();
  expect(await auditTrailOf(id)).toEqual(["account.create"]);
});

test("đặt lại mật khẩu thì các máy đang đăng nhập bị đăng xuất", async () => {
  const admin = await administrator();
  const who = await person();
  const visit = new Visit();
  await visit.signIn(who);
  const link = await resetPassword(admin, { id: who.id, version: 1 });
  expect(await visitorOf(visit.asking)).not.toBeNull();
  await setPassword({ token: tokenIn(link), password: good, again: good });
  expect(await visitorOf(visit.asking)).toBeNull();
  expect(await auditTrailOf(who.id)).toEqual(["account.sign-in", "account.reset-password", "account.set-password"]);
  expect(await toldOf(who.id)).toEqual([{ kind: "account.password-reset", byName: "Quản Trị Thử", letter: { state: "QUEUED" } }]);
});

test("cấp liên kết đặt mật khẩu bị từ chối, dựa trên bản cũ hay sai dữ liệu: không có dòng nhật ký", async () => {
  const admin = await administrator();
  const who = await person();
  await expect(resetPassword(await make.actor(), { id: who.id, version: 1 })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-an-administrator" });
  await expect(resetPassword(await administrator(6), { id: who.id, version: 1 })).rejects.toMatchObject({ reason: "proof-too-old" });
  await expect(resetPassword(admin, { id: who.id })).rejects.toMatchObject({ name: "ZodError" });
  expect(await auditTrailOf(who.id)).toEqual([]);
  await resetPassword(admin, { id: who.id, version: 1 });
  await expect(resetPassword(admin, { id: who.id, version: 1 })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: "Quản Trị Thử", changedAt: expect.any(Date), what: "cấp liên kết đặt mật khẩu" },
  });
  expect(await auditTrailOf(who.id)).toEqual(["account.reset-password"]);
});

test("gỡ mã xác thực bị từ chối, dựa trên bản cũ hay sai dữ liệu: mã còn, phiên còn, không có dòng nhật ký", async () => {
  const admin = await administrator();
  const who = await person({ roles: ["APPROVER"], secondFactor: true });
  const visit = new Visit();
  await visit.signIn(who);
  const version = await versionOf(who.id);
  for (const role of ["AUTHOR", "APPROVER", "CLERK", "PETITION_OFFICER", "LEADER"] as const)
    await expect(resetSecondFactor(await make.actor({ role }), { id: who.id, version })).rejects.toMatchObject({ reason: "not-an-administrator" });
  await expect(resetSecondFactor(await administrator(6), { id: who.id, version })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "proof-too-old" });
  await expect(resetSecondFactor(admin, { id: who.id, version: version + 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(resetSecondFactor(admin, { id: crypto.randomUUID(), version })).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const wrong of [{}, { id: who.id }, { id: "khong-phai-ma", version }, { id: who.id, version, totpSecret: null }])
    await expect(resetSecondFactor(admin, wrong)).rejects.toMatchObject({ name: "ZodError" });
  expect(await db.account.findUniqueOrThrow({ where: { id: who.id } })).toMatchObject({ version, totpConfirmedAt: expect.any(Date) });
  expect(await visitorOf(visit.asking)).not.toBeNull();
  expect(await auditTrailOf(who.id)).toEqual(["account.sign-in"]);
});

test("không ai vừa là quản trị vừa là người duyệt: lệnh từ chối, và cơ sở dữ liệu cũng từ chối", async () => {
  const admin = await administrator();
  const both = ["ADMINISTRATOR", "APPROVER"] as const;
  await expect(createAccount(admin, { email: "hai-vai@lacgiang.example", displayName: "Hai Vai", roles: both })).rejects.toMatchObject({
    code: "FORBIDDEN",
    reason: "roles-exclude",
  });
  expect(await db.account.findUnique({ where: { email: "hai-vai@lacgiang.example" } })).toBeNull();
  const who = await person({ roles: ["APPROVER"] });
  await expect(changeRoles(admin, { id: who.id, version: 1, roles: both })).rejects.toMatchObject({ reason: "roles-exclude" });
  expect(await auditTrailOf(who.id)).toEqual([]);
  await expect(db.account.update({ where: { id: who.id }, data: { roles: [...both] } })).rejects.toThrow(/accounts_administrator_is_no_approver/);
});

test("đổi vai trò: có dòng nhật ký; phiên bản cũ bị từ chối; dữ liệu sai bị từ chối", async () => {
  const admin = await administrator();
  const who = await person();
  await changeRoles(admin, { id: who.id, version: "1", roles: ["AUTHOR", "CLERK"] });
  expect(await findAccount(admin, who.id)).toMatchObject({ roles: ["AUTHOR", "CLERK"], version: 2 });
  await expect(changeRoles(admin, { id: who.id, version: 1, roles: ["LEADER"] })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(changeRoles(admin, { id: who.id, version: 2, roles: [] })).rejects.toThrow(/ít nhất một vai trò/);
  await expect(changeRoles(admin, { id: who.id, version: 2, roles: ["AUTHOR"], email: "x@y.example" })).rejects.toThrow(/nrecognized/);
  await expect(changeRoles(admin, { id: "0199c1f0-0000-7000-8000-000000000000", version: 1, roles: ["AUTHOR"] })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await auditTrailOf(who.id)).toEqual(["account.change-roles"]);
});

test("được giao vai trò cần mã xác thực mà chưa có thì bị đăng xuất để thiết lập", async () => {
  const admin = await administrator();
  const who = await person();
  const visit = new Visit();
  await visit.signIn(who);
  await changeRoles(admin, { id: who.id, version: 1, roles: ["LEADER"] });
  expect(await visitorOf(visit.asking)).toBeNull();
});

test("khóa và mở lại tài khoản: mỗi việc một dòng nhật ký; khóa lần hai, mở khi đang mở đều bị từ chối", async () => {
  const admin = await administrator();
  const who = await person();
  const visit = new Visit();
  await visit.signIn(who);
  for (const role of ["AUTHOR", "APPROVER", "CLERK", "PETITION_OFFICER", "LEADER"] as const)
    await expect(disableAccount(await make.actor({ role }), { id: who.id, version: 1 })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(disableAccount(admin, { id: who.id, version: 7 })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(disableAccount(admin, { id: crypto.randomUUID(), version: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const wrong of [{}, { id: who.id }, { id: "khong-phai-ma", version: 1 }, { id: who.id, version: 1, disabledAt: null }])
    await expect(disableAccount(admin, wrong)).rejects.toMatchObject({ name: "ZodError" });
  expect(await auditTrailOf(who.id)).toEqual(["account.sign-in"]);
  expect(await visitorOf(visit.asking)).not.toBeNull();
  await disableAccount(admin, { id: who.id, version: 1 });
  expect(await visitorOf(visit.asking)).toBeNull();
  await expect(disableAccount(admin, { id: who.id, version: 2 })).rejects.toMatchObject({ reason: "already-disabled" });
  await expect(resetPassword(admin, { id: who.id, version: 2 })).rejects.toMatchObject({ reason: "account-disabled" });
  await expect(enableAccount(admin, { id: who.id, version: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  await enableAccount(admin, { id: who.id, version: 2 });
  await expect(enableAccount(admin, { id: who.id, version: 3 })).rejects.toMatchObject({ reason: "not-disabled" });
  expect(await visitorOf(visit.asking)).toBeNull();
  expect(await auditTrailOf(who.id)).toEqual(["account.sign-in", "account.disable", "account.enable"]);
});

test("không tự quản lý tài khoản của mình; quản trị cuối cùng không bị gỡ", async () => {
  await db.account.updateMany({ where: { roles: { has: "ADMINISTRATOR" } }, data: { disabledAt: new Date() } });
  const admin = await administrator();
  const self = { id: admin.id, version: 1 };
  for (const command of [disableAccount, enableAccount, resetPassword, resetSecondFactor]) {
    await expect(command(admin, self)).rejects.toMatchObject({ reason: "own-account" });
  }
  await expect(changeRoles(admin, { ...self, roles: ["AUTHOR"] })).rejects.toMatchObject({ reason: "own-account" });
  const operator = Actor.system("Lệnh kiểm thử", ["account.manage"]);
  await expect(disableAccount(operator, self)).rejects.toMatchObject({ reason: "last-administrator" });
  await expect(changeRoles(operator, { ...self, roles: ["AUTHOR"] })).rejects.toMatchObject({ reason: "last-administrator" });
  expect(await auditTrailOf(admin.id)).toEqual([]);
});

test("hai quản trị gỡ nhau cùng lúc: còn lại một người", async () => {
  await db.account.updateMany({ where: { roles: { has: "ADMINISTRATOR" } }, data: { disabledAt: new Date() } });
  const [one, two] = [await administrator(), await administrator()];
  const results = await Promise.allSettled([disableAccount(one, { id: two.id, version: 1 }), disableAccount(two, { id: one.id, version: 1 })]);
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  expect(await db.account.count({ where: { roles: { has: "ADMINISTRATOR" }, disabledAt: null } })).toBe(1);
});

test("không phải quản trị thì không thấy và không làm được; chưa xác nhận lại thì không đổi được vai trò", async () => {
  const author = await make.actor({ role: "AUTHOR" });
  const who = await person();
  const named = { id: who.id, version: 1 };
  const refusal = { code: "FORBIDDEN", reason: "not-an-administrator" };
  await expect(createAccount(author, { email: "a@b.example", displayName: "Ai Đó", roles: ["AUTHOR"] })).rejects.toMatchObject(refusal);
  await expect(changeRoles(author, { ...named, roles: ["APPROVER"] })).rejects.toMatchObject(refusal);
  for (const command of [disableAccount, enableAccount, resetPassword, resetSecondFactor]) await expect(command(author, named)).rejects.toMatchObject(refusal);
  await expect(listAccounts(author, { page: 1, size: 10 })).rejects.toMatchObject(refusal);
  await expect(findAccount(author, who.id)).rejects.toMatchObject(refusal);
  const stale = await administrator(6);
  await expect(changeRoles(stale, { ...named, roles: ["APPROVER"] })).rejects.toMatchObject({ reason: "proof-too-old" });
  await expect(createAccount(stale, { email: "a@b.example", displayName: "Ai Đó", roles: ["AUTHOR"] })).rejects.toMatchObject({ reason: "proof-too-old" });
  await expect(resetPassword(stale, named)).rejects.toMatchObject({ reason: "proof-too-old" });
  await expect(accountsWaiting(author)).rejects.toMatchObject(refusal);
  expect(await auditTrailOf(who.id)).toEqual([]);
});

test("bàn làm việc của quản trị nêu tài khoản chưa đặt mật khẩu và tài khoản còn thiếu mã xác thực, không nêu tài khoản đã khóa", async () => {
  const admin = await administrator();
  await db.account.updateMany({ data: { disabledAt: new Date() } });
  const [fresh, halfway, ready, closed] = await Promise.all([
    make.actor(),
    make.actor({ role: "APPROVER" }),
    make.actor({ role: "AUTHOR" }),
    make.actor({ role: "APPROVER" }),
  ]);
  for (const { id } of [halfway, ready]) await db.account.update({ where: { id }, data: { passwordHash: "x", passwordSetAt: new Date() } });
  await db.account.update({ where: { id: closed.id }, data: { disabledAt: new Date() } });
  expect((await accountsWaiting(admin)).map(({ id }) => id).toSorted()).toEqual([fresh.id, halfway.id].toSorted());
});

test("một thư, một tài khoản", async () => {
  const admin = await administrator();
  const who = await person();
  await expect(createAccount(admin, { email: who.email, displayName: "Trùng Thư", roles: ["AUTHOR"] })).rejects.toMatchObject({
    code: "CONFLICT",
    reason: "email-taken",
  });
  await expect(createAccount(admin, { email: "không phải thư", displayName: "Sai Thư", roles: ["AUTHOR"] })).rejects.toThrow(/Nhập thư công vụ đầy đủ/);
});

test("danh sách tài khoản tìm theo tên hoặc thư", async () => {
  const admin = await administrator();
  const who = await person();
  await db.account.update({ where: { id: who.id }, data: { displayName: "Đinh Thị Sen" } });
  expect((await listAccounts(admin, { q: "thị sen", page: 1, size: 10 })).items.map((item) => item.id)).toEqual([who.id]);
  expect((await listAccounts(admin, { q: who.email, page: 1, size: 10 })).total).toBe(1);
});

test("tài khoản xếp theo tên, rồi họ: Đ sau D, không sau T; trang sau nối tiếp trang trước", async () => {
  const admin = await administrator();
  const mark = `Kiểm${Date.now()}`;
  const names = [`Trần ${mark} Tú`, `Đỗ ${mark} An`, `Bùi ${mark} Đào`, `Lê ${mark} Dung`, `Ân ${mark} An`];
  for (const displayName of names) await make.actor({ displayName });
  const page = async (number: number) =>
    (await listAccounts(admin, { q: mark, page: number, size: 3 })).items.map(({ displayName }) => displayName.split(" ")[0]);
  expect([...(await page(1)), ...(await page(2))]).toEqual(["Ân", "Đỗ", "Lê", "Bùi", "Trần"]);
});
