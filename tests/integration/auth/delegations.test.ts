import { expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import { delegate } from "@/lib/auth/commands/delegate";
import { revokeDelegation } from "@/lib/auth/commands/revoke-delegation";
import { visitorOf } from "@/lib/auth/current";
import { myDelegations, possibleDelegates } from "@/lib/auth/queries";
import { now } from "@/lib/core/clock";
import { dayColumn, dayOf, formatDate } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { approveAndPublish, approveEdition } from "@/lib/news/commands/approve";
import { returnEdition } from "@/lib/news/commands/return";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { findEdition, reviewOf } from "@/lib/news/queries/edition";
import type { Role } from "@/prisma/generated/enums";
import { auditTrailOf, make } from "@/tests/support/make";
import { person, Visit } from "./visit";

const DAY = 86_400_000;
/** The day so many days from today in Viet Nam, by the database's clock. */
const day = async (from: number) => new Date((await now()).getTime() + from * DAY);
const typed = async (from: number) => formatDate(await day(from));

/** An approver who proved who they are a moment ago. */
async function approver(): Promise<Actor & { id: string }> {
  const { id, name, roles } = await make.actor({ role: "APPROVER", displayName: "Phạm Đức Lương" });
  return Actor.ofAccount({ id, displayName: name, roles }, { id: crypto.randomUUID(), reauthenticatedAt: await now() }) as Actor & { id: string };
}

const form = async (toId: string, [first, last]: [number, number] = [0, 2]) => ({
  toId,
  startsOn: await typed(first),
  endsOn: await typed(last),
  reason: "Đi công tác",
});

/** Somebody with a second factor, signed in, and who they are at each of their requests. */
async function standIn(roles: Role[] = ["AUTHOR"]) {
  const who = await person({ roles, secondFactor: true });
  const visit = new Visit();
  await visit.signIn(who);
  const actor = async (): Promise<Actor> => {
    const visitor = await visitorOf(visit.asking);
    if (!visitor || !("actor" in visitor)) throw new Error("not signed in");
    return visitor.actor;
  };
  return { ...who, actor };
}

/** Writes a delegation of any days into the database, past ones as well. */
async function write(fromId: string, toId: string, [first, last]: [number, number]) {
  const column = async (from: number) => dayColumn(dayOf(await day(from)));
  return db.delegation.create({
    data: { fromId, toId, startsOn: await column(first), endsOn: await column(last), reason: "Đi công tác" },
    select: { id: true },
  });
}

test("ủy quyền có hiệu lực ngay ở lần hỏi kế tiếp, ghi nhật ký, hết ngay khi thu hồi", async () => {
  const [chief, deputy] = [await approver(), await standIn()];
  expect((await deputy.actor()).can("article.approve")).toBe(false);
  const { id } = await delegate(chief, await form(deputy.id));
  const acting = await deputy.actor();
  expect(acting.can("article.approve")).toBe(true);
  expect(acting.lentBy("article.approve")).toEqual({ id: chief.id, name: "Phạm Đức Lương" });
  expect((await myDelegations(chief)).given).toMatchObject([{ id, state: "now" }]);
  expect((await myDelegations(acting)).received).toMatchObject([{ id, from: "Phạm Đức Lương", state: "now" }]);
  await revokeDelegation(chief, { id });
  expect((await deputy.actor()).can("article.approve")).toBe(false);
  expect(await auditTrailOf(id)).toEqual(["delegation.make", "delegation.revoke"]);
});

test("ủy quyền chỉ có hiệu lực trong những ngày đã định, theo ngày Việt Nam", async () => {
  for (const [days, works] of [
    [[-3, -1], false],
    [[-1, 0], true],
    [[0, 0], true],
    [[1, 3], false],
  ] as const) {
    const [chief, deputy] = [await approver(), await standIn()];
    await write(chief.id, deputy.id, [...days]);
    expect((await deputy.actor()).can("article.approve"), String(days)).toBe(works);
  }
});

test("người ủy quyền bị khóa hay thôi duyệt, người được ủy quyền mất mã xác thực hay thành quản trị thì hết quyền", async () => {
  const [chief, deputy] = [await approver(), await standIn()];
  await write(chief.id, deputy.id, [0, 1]);
  const can = async () => (await deputy.actor()).can("article.approve");
  const set = (id: string, data: object) => db.account.update({ where: { id }, data, select: { id: true } });
  expect(await can()).toBe(true);
  await set(chief.id, { disabledAt: new Date() });
  expect(await can()).toBe(false);
  await set(chief.id, { disabledAt: null, roles: ["AUTHOR"] });
  expect(await can()).toBe(false);
  await set(chief.id, { roles: ["APPROVER"] });
  await set(deputy.id, { roles: ["AUTHOR", "ADMINISTRATOR"] });
  expect(await can()).toBe(false);
  await set(deputy.id, { roles: ["AUTHOR"], totpConfirmedAt: null });
  expect(await can()).toBe(false);
});

test("duyệt thay: bản tin và nhật ký ghi thay cho ai; chuyên viên duyệt được mà không viết, không gỡ được", async () => {
  const [chief, deputy] = [await approver(), await standIn(["CLERK"])];
  await delegate(chief, await form(deputy.id));
  const acting = await deputy.actor();
  const { id, version, articleId } = await make.edition({ state: "SUBMITTED" });
  await approveAndPublish(acting, { id, version });
  expect(await findEdition(acting, id)).toMatchObject({ approver: { id: deputy.id, lender: "Phạm Đức Lương" }, why: { start: "not-a-writer" } });
  const history = (await reviewOf(acting, id))?.history ?? [];
  expect(history.slice(0, 2)).toMatchObject([
    { action: "edition.publish", lender: "Phạm Đức Lương" },
    { action: "edition.approve", lender: "Phạm Đức Lương" },
  ]);
  const row = await db.auditEntry.findFirst({ where: { subjectId: id, action: "edition.approve" }, select: { actorId: true, detail: true } });
  expect(row).toMatchObject({ actorId: deputy.id, detail: { onBehalfOf: { id: chief.id, name: "Phạm Đức Lương" } } });
  const article = await db.article.findUniqueOrThrow({ where: { id: articleId }, select: { version: true } });
  await expect(withdrawArticle(acting, { id: articleId, version: article.version, reason: "x" })).rejects.toMatchObject({ reason: "may-not-withdraw" });
  const other = await make.edition({ state: "SUBMITTED" });
  await returnEdition(acting, { id: other.id, version: other.version, reason: "Nêu rõ ngày" });
  expect(await findEdition(acting, other.id)).toMatchObject({ approver: { lender: "Phạm Đức Lương" } });
  const own = await make.edition({ state: "APPROVED", approver: chief });
  expect(await findEdition(chief, own.id)).toMatchObject({ approver: { lender: null } });
});

test("không duyệt thay bài của chính mình, cũng không duyệt thay bài của người ủy quyền", async () => {
  const [chief, deputy] = [await approver(), await standIn()];
  await delegate(chief, await form(deputy.id));
  const acting = await deputy.actor();
  for (const [author, reason] of [
    [acting, "own-edition"],
    [chief, "delegators-edition"],
  ] as const) {
    const { id, version } = await make.edition({ state: "SUBMITTED", author });
    const before = await auditTrailOf(id);
    await expect(approveEdition(acting, { id, version })).rejects.toMatchObject({ code: "FORBIDDEN", reason });
    await expect(returnEdition(acting, { id, version, reason: "x" })).rejects.toMatchObject({ code: "FORBIDDEN", reason });
    expect(await auditTrailOf(id)).toEqual(before);
  }
  const { id } = await make.edition({ state: "SUBMITTED", author: chief });
  const data = { approverId: deputy.id, decidedForId: chief.id };
  await expect(db.edition.update({ where: { id }, data })).rejects.toThrow(/editions_decided_for_another/);
});

test("không ủy quyền cho chính mình, quản trị, người duyệt khác, tài khoản khóa, người chưa bật mã xác thực", async () => {
  const chief = await approver();
  const disabled = await person({ secondFactor: true });
  await db.account.update({ where: { id: disabled.id }, data: { disabledAt: new Date() }, select: { id: true } });
  const cases: [string, string][] = [
    [chief.id, "delegate-oneself"],
    [(await person({ roles: ["ADMINISTRATOR"], secondFactor: true })).id, "delegate-administrator"],
    [(await person({ roles: ["APPROVER"], secondFactor: true })).id, "delegate-approves"],
    [disabled.id, "delegate-disabled"],
    [(await person()).id, "delegate-no-second-factor"],
  ];
  const offered = (await possibleDelegates(chief)).map(({ id }) => id);
  for (const [id, reason] of cases) {
    await expect(delegate(chief, await form(id)), reason).rejects.toMatchObject({ code: "FORBIDDEN", reason });
    expect(offered).not.toContain(id);
  }
  await expect(delegate(chief, await form(crypto.randomUUID()))).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await db.delegation.count({ where: { fromId: chief.id } })).toBe(0);
});

test("chỉ người tự có quyền duyệt mới ủy quyền, sau khi xác nhận lại danh tính; người duyệt thay không ủy quyền tiếp", async () => {
  const [chief, deputy, third] = [await approver(), await standIn(), await person({ secondFactor: true })];
  const unproved = await make.actor({ role: "APPROVER" });
  await expect(delegate(unproved, await form(deputy.id))).rejects.toMatchObject({ code: "FORBIDDEN", reason: "proof-too-old" });
  await expect(delegate(await make.actor(), await form(deputy.id))).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-an-approver" });
  await delegate(chief, await form(deputy.id));
  await expect(delegate(await deputy.actor(), await form(third.id))).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-an-approver" });
  expect(await db.delegation.count({ where: { fromId: { in: [unproved.id, deputy.id] } } })).toBe(0);
});

test("không trùng ngày: một người vắng có một người thay, một người thay cho một người; cơ sở dữ liệu cũng giữ", async () => {
  const [chief, other, deputy, second] = [await approver(), await approver(), await standIn(), await person({ secondFactor: true })];
  const { id } = await delegate(chief, await form(deputy.id, [1, 5]));
  await expect(delegate(chief, await form(second.id, [5, 8]))).rejects.toMatchObject({ code: "FORBIDDEN", reason: "delegation-overlaps" });
  await expect(delegate(other, await form(deputy.id, [0, 1]))).rejects.toMatchObject({ code: "FORBIDDEN", reason: "place-taken" });
  await expect(write(chief.id, second.id, [5, 8])).rejects.toThrow(/delegations_one_at_a_time/);
  await expect(write(other.id, deputy.id, [0, 1])).rejects.toThrow(/delegations_one_place_at_a_time/);
  await expect(delegate(chief, await form(second.id, [6, 8]))).resolves.toMatchObject({ id: expect.any(String) });
  await revokeDelegation(chief, { id });
  await expect(delegate(other, await form(deputy.id, [0, 1]))).resolves.toMatchObject({ id: expect.any(String) });
});

test("hai biểu mẫu gửi cùng lúc: một lần được, một lần bị từ chối bằng một câu", async () => {
  const [chief, first, second] = [await approver(), await person({ secondFactor: true }), await person({ secondFactor: true })];
  const done = await Promise.allSettled([delegate(chief, await form(first.id)), delegate(chief, await form(second.id))]);
  expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(done.find(({ status }) => status === "rejected")).toMatchObject({ reason: { reason: "delegation-overlaps" } });
});

test("chỉ người đã ủy quyền thu hồi được, một lần; người thu hồi lần hai được biết ai đã làm", async () => {
  const [chief, deputy] = [await approver(), await standIn()];
  const { id } = await delegate(chief, await form(deputy.id));
  await expect(revokeDelegation(await deputy.actor(), { id })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-own-delegation" });
  await expect(revokeDelegation(chief, { id: crypto.randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(revokeDelegation(chief, { id: "1" })).rejects.toMatchObject({ name: "ZodError" });
  await revokeDelegation(chief, { id });
  await expect(revokeDelegation(chief, { id })).rejects.toMatchObject({ code: "CONFLICT", detail: { changedBy: "Phạm Đức Lương", what: "thu hồi ủy quyền" } });
  expect(await auditTrailOf(id)).toEqual(["delegation.make", "delegation.revoke"]);
});

test("ngày không có, ngày đã qua, ngày cuối trước ngày đầu, quá 90 ngày, thiếu lý do thì không nhận", async () => {
  const [chief, deputy] = [await approver(), await person({ secondFactor: true })];
  const good = await form(deputy.id);
  const wrong: [object, string][] = [
    [{ startsOn: "31/02/2027" }, "startsOn"],
    [{ endsOn: "mai" }, "endsOn"],
    [{ startsOn: await typed(3), endsOn: await typed(2) }, "endsOn"],
    [{ endsOn: await typed(90) }, "endsOn"],
    [{ reason: "  " }, "reason"],
    [{ toId: "" }, "toId"],
  ];
  for (const [change, field] of wrong) {
    const refused = await delegate(chief, { ...good, ...change }).catch((error) => error.issues?.map(({ path }: { path: string[] }) => path[0]));
    expect(refused, JSON.stringify(change)).toEqual([field]);
  }
  await expect(delegate(chief, await form(deputy.id, [-1, 1]))).rejects.toMatchObject({ code: "FORBIDDEN", reason: "day-passed" });
  expect(await db.delegation.count({ where: { fromId: chief.id } })).toBe(0);
});
