import { expect, test } from "vitest";
import { rules } from "@/lib/auth/attempts";
import { visitorOf } from "@/lib/auth/current";
import { sessionOf } from "@/lib/auth/handler";
import { takeStep } from "@/lib/auth/sign-in";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { auditTrailOf } from "@/tests/support/make";
import { PASSWORD, person, Visit } from "./visit";

const wrong = "mật khẩu đoán bừa một câu";

async function moved(visit: Visit, by: { lastSeenAt?: number; createdAt?: number; expiresAt?: number }) {
  const session = await sessionOf(visit.asking);
  const at = (await now()).getTime();
  const data = Object.fromEntries(Object.entries(by).map(([column, minutes]) => [column, new Date(at + minutes * 60_000)]));
  await db.signIn.update({ where: { id: session?.signInId ?? "" }, data });
}

async function failuresForgotten() {
  await db.rateLimit.deleteMany({});
}

test("đúng thư và mật khẩu thì đăng nhập được, cookie chỉ là một chuỗi ngẫu nhiên, cơ sở dữ liệu chỉ giữ bản băm", async () => {
  const who = await person();
  const visit = new Visit();
  await visit.signIn(who);
  const visitor = await visitorOf(visit.asking);
  expect(visitor).toMatchObject({ actor: { id: who.id } });
  const token = visit.token ?? "";
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  const [row] = await db.signIn.findMany({ where: { accountId: who.id } });
  expect(Buffer.from(row?.tokenHash ?? []).toString("base64url")).not.toBe(token);
  expect(await auditTrailOf(who.id)).toEqual(["account.sign-in"]);
  visit.headers.set("x-request-id", "abc-1");
  const again = await visitorOf(visit.asking);
  expect(again && "actor" in again && again.actor.requestId).toBe("abc-1");
});

test("cookie không đọc được từ script, không gửi sang trang khác", async () => {
  const who = await person();
  const visit = new Visit();
  const response = await visit.post("callback/mat-khau", { email: who.email, password: PASSWORD });
  const line = response.headers.getSetCookie().find((one) => one.startsWith("portal-sign-in=")) ?? "";
  expect(line).toMatch(/; HttpOnly/);
  expect(line).toMatch(/; SameSite=Lax/);
  expect(line).toMatch(/; Path=\//);
});

test("thư không có tài khoản, sai mật khẩu, tài khoản khóa: cùng một câu trả lời", async () => {
  const who = await person();
  const closed = await person();
  await db.account.update({ where: { id: closed.id }, data: { disabledAt: new Date() } });
  const answers = [
    await new Visit().step("mat-khau", { email: who.email, password: wrong }),
    await new Visit().step("mat-khau", { email: "khong-co@kiem-thu.example", password: wrong }),
    await new Visit().step("mat-khau", { email: closed.email, password: PASSWORD }),
  ];
  for (const answer of answers) expect(answer).toEqual({ reason: "wrong-credentials", detail: { left: "4" } });
});

test("thời gian trả lời không cho biết thư nào có tài khoản", async () => {
  const who = await person();
  const time = async (email: string) => {
    await failuresForgotten();
    const began = performance.now();
    await new Visit().step("mat-khau", { email, password: wrong });
    return performance.now() - began;
  };
  await time(who.email);
  const pairs = [];
  for (let round = 0; round < 15; round++) pairs.push([await time(who.email), await time("khong-co@kiem-thu.example")] as const);
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const ratio = median(pairs.map(([known]) => known)) / median(pairs.map(([, unknown]) => unknown));
  expect(ratio).toBeGreaterThan(0.6);
  expect(ratio).toBeLessThan(1.7);
});

test("sai nhiều lần thì phải chờ, mỗi lần chờ lâu hơn, nhưng không bao giờ khóa hẳn", async () => {
  const who = await person();
  const address = "10.1.2.3";
  const attempt = (password: string) => new Visit(address).step("mat-khau", { email: who.email, password });
  for (let left = rules["password-here"].free - 1; left >= 0; left--) {
    expect(await attempt(wrong)).toEqual({ reason: "wrong-credentials", detail: { left: String(left) } });
  }
  const first = await attempt(PASSWORD);
  expect(first?.reason).toBe("paused");
  const wait = async () => Number((await attempt(PASSWORD))?.detail.seconds);
  expect(await wait()).toBeGreaterThan(25);
  const pauseOver = () => db.rateLimit.updateMany({ where: { key: { startsWith: "turn" } }, data: { expire: new Date(Date.now() - 1000) } });
  await pauseOver();
  expect((await attempt(wrong))?.reason).toBe("wrong-credentials");
  expect(await wait()).toBeGreaterThan(55);
  // Whoever comes from another address is not held up by these pauses.
  expect(await new Visit().step("mat-khau", { email: who.email, password: PASSWORD })).toBeNull();
  for (let round = 0; round < 12; round++) {
    await pauseOver();
    await attempt(wrong);
  }
  expect(await wait()).toBeLessThanOrEqual(rules["password-here"].longest);
  await pauseOver();
  expect(await attempt(PASSWORD)).toBeNull();
  expect(await attempt(wrong)).toEqual({ reason: "wrong-credentials", detail: { left: "4" } });
});

test("thư không có tài khoản cũng phải chờ như thật", async () => {
  const answers = [];
  for (let round = 0; round < 6; round++)
    answers.push((await new Visit("10.9.9.9").step("mat-khau", { email: "ma@kiem-thu.example", password: wrong }))?.reason);
  expect(answers).toEqual([...Array(5).fill("wrong-credentials"), "paused"]);
});

test("thử một mật khẩu với nhiều tài khoản từ một địa chỉ cũng phải chờ; tự đăng nhập đúng xen vào không xóa được dấu vết", async () => {
  await failuresForgotten();
  const own = await person();
  const address = "10.66.66.66";
  for (let round = 0; round < rules.address.free; round++) {
    const answer = await new Visit(address).step("mat-khau", { email: `nguoi-${round}@kiem-thu.example`, password: wrong });
    expect(answer?.reason).toBe("wrong-credentials");
    if (round % 20 === 10) expect(await new Visit(address).step("mat-khau", { email: own.email, password: PASSWORD })).toBeNull();
  }
  expect(await new Visit(address).step("mat-khau", { email: "nguoi-moi@kiem-thu.example", password: wrong })).toMatchObject({ reason: "paused" });
  expect(await new Visit().step("mat-khau", { email: own.email, password: PASSWORD })).toBeNull();
});

test("hai mươi lăm lần đoán cùng lúc không lọt quá số lần cho phép", async () => {
  const who = await person();
  const answers = await Promise.all(Array.from({ length: 25 }, () => new Visit("10.7.7.7").step("mat-khau", { email: who.email, password: wrong })));
  const judged = answers.filter((answer) => answer?.reason === "wrong-credentials");
  expect(judged.length).toBeLessThanOrEqual(rules["password-here"].free);
  expect(answers.filter((answer) => answer?.reason === "paused")).toHaveLength(25 - judged.length);
});

test("mỗi lần đăng nhập là một mã mới, mã cũ của trình duyệt ấy hết hiệu lực", async () => {
  const who = await person();
  const visit = new Visit();
  await visit.signIn(who);
  const old = { ...visit.asking };
  await visit.signIn(who);
  expect(visit.token).not.toBe(old.cookies["portal-sign-in"]);
  expect(await visitorOf(old)).toBeNull();
  expect(await visitorOf(visit.asking)).not.toBeNull();
});

test("30 phút không thao tác thì phiên hết; dưới 30 phút thì còn và tính lại từ đầu", async () => {
  const visit = new Visit();
  await visit.signIn(await person());
  await moved(visit, { lastSeenAt: -29 });
  expect(await visitorOf(visit.asking)).not.toBeNull();
  const [row] = await db.signIn.findMany({ orderBy: { createdAt: "desc" }, take: 1 });
  expect((await now()).getTime() - (row?.lastSeenAt.getTime() ?? 0)).toBeLessThan(5000);
  await moved(visit, { lastSeenAt: -31 });
  expect(await visitorOf(visit.asking)).toBeNull();
});

test("sau 12 giờ phiên hết, dù vẫn đang thao tác", async () => {
  const visit = new Visit();
  await visit.signIn(await person());
  await moved(visit, { createdAt: -12 * 60 - 1 });
  expect(await visitorOf(visit.asking)).toBeNull();
  const other = new Visit();
  await other.signIn(await person());
  await moved(other, { expiresAt: -1 });
  expect(await visitorOf(other.asking)).toBeNull();
});

test("đăng xuất qua next-auth thì phiên hết ngay, cookie bị xóa", async () => {
  const visit = new Visit();
  await visit.signIn(await person());
  const before = visit.asking;
  await visit.post("signout", {});
  expect(visit.token).toBeUndefined();
  expect(await visitorOf(before)).toBeNull();
});

test("khóa tài khoản thì yêu cầu kế tiếp bị từ chối; bớt vai trò thì yêu cầu kế tiếp hết quyền", async () => {
  const who = await person({ roles: ["AUTHOR", "CLERK"] });
  const visit = new Visit();
  await visit.signIn(who);
  await db.account.update({ where: { id: who.id }, data: { roles: ["CLERK"] } });
  const visitor = await visitorOf(visit.asking);
  expect(visitor && "actor" in visitor && visitor.actor.can("article.write")).toBe(false);
  await db.account.update({ where: { id: who.id }, data: { disabledAt: new Date() } });
  expect(await visitorOf(visit.asking)).toBeNull();
});

test("cookie bịa không mở được gì", async () => {
  const visit = new Visit();
  visit.cookies["portal-sign-in"] = "x".repeat(43);
  expect(await visitorOf(visit.asking)).toBeNull();
  expect(await (await visit.request("session")).json()).toEqual({});
});

test("thiếu mã chống giả mạo thì next-auth không xét mật khẩu", async () => {
  const who = await person();
  const visit = new Visit();
  const response = await visit.request("callback/mat-khau", { email: who.email, password: PASSWORD, csrfToken: "bia" });
  expect(response.headers.get("location")).toContain("csrf=true");
  expect(visit.token).toBeUndefined();
});

test("qua http ngoài máy chủ thì không nhận mật khẩu và nói lý do", async () => {
  const who = await person();
  const visit = new Visit();
  visit.headers.set("host", "192.168.1.20:3000");
  expect((await visit.request("csrf")).status).toBe(403);
  await expect(takeStep("mat-khau", { email: who.email, password: PASSWORD }, visit.asking)).rejects.toMatchObject({ reason: "insecure" });
});

test("biểu mẫu đăng nhập đi qua chính next-auth và nhận lại cookie của nó", async () => {
  const who = await person();
  const visit = new Visit();
  const cookie = await takeStep("mat-khau", { email: who.email.toUpperCase(), password: PASSWORD }, visit.asking);
  visit.cookies[cookie.name] = cookie.value;
  expect(await visitorOf(visit.asking)).toMatchObject({ actor: { id: who.id } });
  await expect(takeStep("mat-khau", { email: who.email, password: wrong }, visit.asking)).rejects.toMatchObject({
    code: "FORBIDDEN",
    reason: "wrong-credentials",
  });
  await expect(takeStep("mat-khau", { email: "không phải thư", password: wrong }, visit.asking)).rejects.toThrow(/Nhập thư công vụ/);
});

test("tài khoản trình diễn không đăng nhập được ở nơi làm việc thật", async () => {
  const who = await person();
  await db.account.update({ where: { id: who.id }, data: { demo: true } });
  expect(await new Visit().step("mat-khau", { email: who.email, password: PASSWORD })).toMatchObject({ reason: "wrong-credentials" });
});
