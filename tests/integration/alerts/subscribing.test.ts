import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { confirmSubscription } from "@/lib/alerts/commands/confirm";
import { eraseSubscriber, stopSubscription } from "@/lib/alerts/commands/stop";
import { subscribe } from "@/lib/alerts/commands/subscribe";
import { sendAlertLetter, wakeAlertLetters } from "@/lib/alerts/jobs/send";
import { sweepAlerts } from "@/lib/alerts/jobs/sweep";
import { countSubscriptions, findConfirmation, findStopping } from "@/lib/alerts/queries";
import { idIn, tokenOf } from "@/lib/alerts/tokens";
import { db } from "@/lib/core/db";
import type { MailServer } from "@/lib/mail/smtp";
import { categoryAddress } from "@/lib/news/addresses";
import { follow, openCategory, openPost, sendWaiting, someone } from "@/tests/support/alerts";
import { codeIn, mailbox } from "@/tests/support/mailbox";
import { auditTrailOf, make } from "@/tests/support/make";

const box = mailbox();
const { received } = box;
let server: MailServer;
beforeAll(async () => {
  server = await openPost(box);
});
afterAll(() => box.close());
beforeEach(() => {
  received.length = 0;
  box.state.busy = false;
});

const asking = (params: Record<string, string>, email: string, more = {}) => subscribe({ ...params, email, pace: "DAILY", ...more }, randomUUID());
const rows = async () => [await db.subscriber.count(), await db.subscription.count(), await db.alertLetter.count(), await db.auditEntry.count()];

describe("đăng ký hai bước", () => {
  test("chỉ một thư hỏi; mở liên kết không đổi gì; bấm nút mới là theo dõi; bấm lại không đổi gì", async () => {
    const { params, name, slug } = await openCategory();
    const email = someone();
    await asking(params, `  ${email.toUpperCase()} `);
    await sendWaiting();
    expect(received.map(({ to }) => to)).toEqual([email]);
    const [letter] = received;
    expect(letter?.words).toContain(`Chuyên mục ${name}`);
    expect(letter?.header("List-Unsubscribe")).toBe("");
    const token = codeIn(letter, "http://localhost:3000/theo-doi/xac-nhan");
    const subscription = await db.subscription.findFirstOrThrow({ where: { subscriber: { email } } });
    expect(subscription).toMatchObject({ confirmedAt: null, pace: "DAILY" });
    const before = await rows();
    expect(await findConfirmation(token)).toEqual({ title: `Chuyên mục ${name}`, address: categoryAddress(slug), pace: "DAILY" });
    expect(await rows()).toEqual(before);
    expect((await db.subscription.findUniqueOrThrow({ where: { id: subscription.id } })).confirmedAt).toBeNull();

    await Promise.all([confirmSubscription({ token }), confirmSubscription({ token })]);
    expect((await db.subscription.findUniqueOrThrow({ where: { id: subscription.id } })).confirmedAt).not.toBeNull();
    expect(await auditTrailOf(subscription.id)).toEqual(["subscription.confirm"]);
    expect(await findConfirmation(token)).toBeNull();
    await confirmSubscription({ token });
    expect(await auditTrailOf(subscription.id)).toEqual(["subscription.confirm"]);
  });

  test("gửi biểu mẫu trăm lần là một lượt theo dõi, một thư; trả lời như nhau dù địa chỉ đã có hay chưa", async () => {
    const { params } = await openCategory();
    const email = someone();
    await Promise.all(Array.from({ length: 10 }, () => asking(params, email)));
    for (let n = 0; n < 10; n++) await asking(params, email);
    expect(await db.subscription.count({ where: { subscriber: { email } } })).toBe(1);
    await sendWaiting();
    expect(received).toHaveLength(1);
    await confirmSubscription({ token: codeIn(received[0], "/theo-doi/xac-nhan") });
    const answers = [await asking(params, email), await asking(params, someone())];
    expect(answers).toEqual([undefined, undefined]);
    await sendWaiting();
    expect(received.filter(({ to }) => to === email)).toHaveLength(1);
  });

  test("đổi cách nhận thư cũng phải xác nhận", async () => {
    const { params } = await openCategory();
    const { email, subscription } = await follow(received, params, { pace: "DAILY" });
    await db.subscription.update({ where: { id: subscription.id }, data: { askedAt: new Date(Date.now() - 2 * 3_600_000) } });
    await asking(params, email, { pace: "AT_ONCE" });
    await sendWaiting();
    expect(await db.subscription.findUniqueOrThrow({ where: { id: subscription.id } })).toMatchObject({ pace: "DAILY", wantedPace: "AT_ONCE" });
    await confirmSubscription({ token: codeIn(received.at(-1), "/theo-doi/xac-nhan") });
    expect(await db.subscription.findUniqueOrThrow({ where: { id: subscription.id } })).toMatchObject({ pace: "AT_ONCE", wantedPace: null });
  });

  test("không ai làm đầy hộp thư của người khác: năm lượt chưa xác nhận là nhiều nhất; xin lại sau một ngày mới có thư nữa", async () => {
    const email = someone();
    for (let n = 0; n < 7; n++) await asking((await openCategory()).params, email);
    await sendWaiting();
    expect(received.filter(({ to }) => to === email)).toHaveLength(5);
    expect(await db.subscription.count({ where: { subscriber: { email } } })).toBe(5);
    const { params } = await openCategory();
    const other = someone();
    await asking(params, other);
    await db.subscription.updateMany({ where: { subscriber: { email: other } }, data: { askedAt: new Date(Date.now() - 23 * 3_600_000) } });
    await asking(params, other);
    await db.subscription.updateMany({ where: { subscriber: { email: other } }, data: { askedAt: new Date(Date.now() - 25 * 3_600_000) } });
    await asking(params, other);
    await asking(params, other);
    await sendWaiting();
    expect(received.filter(({ to }) => to === other)).toHaveLength(2);
  });

  test("một địa chỉ theo dõi nhiều nhất 100 mục: quá số ấy không có thư hỏi nào nữa, dừng bớt thì lại được", async () => {
    const { email, subscription } = await follow(received, (await openCategory()).params);
    const { subscriberId } = subscription;
    for (let n = 0; n < 99; n++) {
      const { id: followedId } = await db.followedSubject.create({ data: { kind: "SEARCH", subject: `q=muc-${n}-${subscriberId}` }, select: { id: true } });
      await db.subscription.create({ data: { subscriberId, followedId, pace: "DAILY", confirmedAt: new Date(), toldSeq: 0 }, select: { id: true } });
    }
    received.length = 0;
    const { params } = await openCategory();
    await asking(params, email);
    await sendWaiting();
    expect([received, await db.subscription.count({ where: { subscriberId } })]).toEqual([[], 100]);
    await stopSubscription({ token: tokenOf("stop", subscription.id) });
    await asking(params, email);
    await sendWaiting();
    expect(received.map(({ to }) => to)).toEqual([email]);
    await stopSubscription({ token: tokenOf("stop-all", subscriberId) });
  });

  test("một máy gửi quá nhiều lần thì phải chờ, không ghi gì", async () => {
    const { params } = await openCategory();
    const from = randomUUID();
    for (let n = 0; n < 29; n++) await subscribe({ ...params, email: someone(), pace: "DAILY" }, from);
    const late = () => subscribe({ ...params, email: someone(), pace: "DAILY" }, from);
    await late();
    const before = await rows();
    await expect(late()).rejects.toMatchObject({ code: "TOO_MANY" });
    expect(await rows()).toEqual(before);
  });

  test("thứ không có cho người đọc thì không theo dõi được; điền sai thì nói cách sửa", async () => {
    const { params } = await openCategory();
    const empty = await make.category();
    const before = await rows();
    const nowhere: Record<string, string>[] = [
      { loai: "chuyen-muc", muc: empty.slug },
      { loai: "nghi-quyet", muc: "1-nq-hdnd", nam: "2020" },
      { loai: "x" },
      { loai: "tim-kiem", cau: "" },
    ];
    for (const wrong of nowhere) await expect(asking(wrong, someone())).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const email of ["", "hoa", "hoa@", `${"a".repeat(255)}@x.vn`]) await expect(asking(params, email)).rejects.toMatchObject({ name: "ZodError" });
    await expect(asking(params, someone(), { pace: "HOURLY" })).rejects.toMatchObject({ name: "ZodError" });
    await expect(asking(params, someone(), { confirmedAt: new Date() })).rejects.toMatchObject({ name: "ZodError" });
    expect((await rows()).slice(0, 3)).toEqual(before.slice(0, 3));
  });
});

describe("liên kết trong thư", () => {
  test("mã nào dùng cho việc nấy, sửa một chữ là hỏng; không dấu vết nào của mã nằm trong cơ sở dữ liệu", async () => {
    const { params } = await openCategory();
    const { email, subscription, letter } = await follow(received, params);
    const token = codeIn(letter, "/theo-doi/xac-nhan");
    expect(idIn("confirm", token)).toBe(subscription.id);
    for (const wrong of [token.replace(/^./, (sign) => (sign === "A" ? "B" : "A")), token.slice(1), `${token}A`, "", "x".repeat(5000)]) {
      expect(idIn("confirm", wrong)).toBeNull();
    }
    expect(idIn("stop", token)).toBeNull();
    expect(idIn("stop-all", tokenOf("stop", subscription.id))).toBeNull();
    await expect(confirmSubscription({ token: tokenOf("stop", subscription.id) })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await stopSubscription({ token })).toBe(0);
    const kept = JSON.stringify([
      await db.subscription.findMany(),
      await db.subscriber.findMany(),
      await db.alertLetter.findMany(),
      await db.outboxMessage.findMany({ select: { payload: true } }),
    ]);
    expect(kept).not.toContain(token);
    const trail = await db.auditEntry.findMany({ select: { detail: true, actorName: true, subjectId: true } });
    expect(JSON.stringify(trail)).not.toContain(email);
  });

  test("dừng bằng nút: một mục, hay tất cả; mở trang không dừng gì; địa chỉ mất cùng mục cuối cùng; dừng lại lần nữa vẫn yên", async () => {
    const first = await follow(received, (await openCategory()).params);
    const second = await follow(received, (await openCategory()).params, { email: first.email });
    const token = tokenOf("stop", first.subscription.id);
    expect(await findStopping(token)).toMatchObject({ all: 2, one: { title: expect.stringContaining("Chuyên mục") } });
    expect(await db.subscription.count({ where: { subscriber: { email: first.email } } })).toBe(2);
    expect(await stopSubscription({ token })).toBe(1);
    expect(await auditTrailOf(first.subscription.id)).toEqual(["subscription.confirm", "subscription.stop"]);
    expect(await db.subscriber.count({ where: { email: first.email } })).toBe(1);
    expect(await stopSubscription({ token })).toBe(0);
    const all = tokenOf("stop-all", second.subscription.subscriberId);
    expect(await findStopping(all)).toEqual({ one: null, all: 1 });
    expect(await stopSubscription({ token: all })).toBe(1);
    expect(await db.subscriber.count({ where: { email: first.email } })).toBe(0);
    expect(await db.alertLetter.count({ where: { subscriberId: second.subscription.subscriberId } })).toBe(0);
    expect([await findStopping(all), await findStopping(token)]).toEqual([null, null]);
  });

  test("từ thư của một mục cũng dừng được tất cả", async () => {
    const { email, subscription } = await follow(received, (await openCategory()).params);
    await follow(received, (await openCategory()).params, { email });
    expect(await stopSubscription({ token: tokenOf("stop", subscription.id), all: true })).toBe(2);
    expect(await db.subscriber.count({ where: { email } })).toBe(0);
  });

  test("dừng và đăng ký cùng lúc: không lượt theo dõi nào còn lại mà mất địa chỉ", async () => {
    const { email, subscription } = await follow(received, (await openCategory()).params);
    const other = (await openCategory()).params;
    await Promise.all([stopSubscription({ token: tokenOf("stop", subscription.id) }), asking(other, email)]);
    const left = await db.subscription.findMany({ where: { subscriber: { email } } });
    expect(left).toHaveLength(1);
  });
});

describe("giữ bao lâu", () => {
  test("chưa xác nhận thì sau hai ngày tự xóa, cùng địa chỉ; đã xác nhận thì còn", async () => {
    const { params } = await openCategory();
    const kept = await follow(received, params);
    const email = someone();
    await asking(params, email);
    expect(await sweepAlerts()).toBe(0);
    await db.subscription.updateMany({
      where: { subscriber: { email: { in: [email, kept.email] } } },
      data: { askedAt: new Date(Date.now() - 49 * 3_600_000) },
    });
    expect(await sweepAlerts()).toBe(1);
    expect(await db.subscriber.findMany({ where: { email: { in: [email, kept.email] } }, select: { email: true } })).toEqual([{ email: kept.email }]);
  });

  test("hộp thư không còn: hai tuần không nhận thư nào, từ ba thư hỏng thì địa chỉ tự xóa; nhận được một thư thì còn", async () => {
    const readers = [];
    for (let n = 0; n < 3; n++) readers.push(await follow(received, (await openCategory()).params));
    const [gone, once, young] = readers;
    const failed = async (reader: typeof gone, count: number, days: number) => {
      const subscriberId = reader?.subscription.subscriberId ?? "";
      const createdAt = new Date(Date.now() - days * 24 * 3_600_000);
      await db.alertLetter.createMany({ data: Array.from({ length: count }, () => ({ subscriberId, state: "FAILED" as const, createdAt })) });
    };
    await db.alertLetter.deleteMany({ where: { subscriberId: { in: [gone, young].map((reader) => reader?.subscription.subscriberId ?? "") } } });
    await failed(gone, 3, 15);
    await failed(once, 3, 15);
    await failed(young, 3, 13);
    expect(await sweepAlerts()).toBe(1);
    const left = await db.subscriber.findMany({ where: { email: { in: readers.map(({ email }) => email) } }, select: { email: true } });
    expect(left.map(({ email }) => email).toSorted()).toEqual([once?.email, young?.email].toSorted());
  });

  test("địa chỉ không có thật: thư hỏi bị từ chối hẳn thì địa chỉ mất ngay; bận thì thử lại, không lộ địa chỉ trong lỗi", async () => {
    const { params } = await openCategory();
    const email = someone("khong-con");
    await asking(params, email);
    await sendWaiting();
    expect(await db.subscriber.count({ where: { email } })).toBe(0);
    box.state.busy = true;
    const other = someone();
    await asking(params, other);
    const letter = await db.alertLetter.findFirstOrThrow({ where: { subscriber: { email: other } } });
    const failure = await sendAlertLetter(letter).catch((error: Error) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(String((failure as Error).message)).not.toContain(other);
    box.state.busy = false;
    await sendAlertLetter(letter);
    expect(received.map(({ to }) => to)).toEqual([other]);
  });

  test("máy chủ thư vắng thì thư nằm chờ, có lại thì đi; một thư một Message-ID, gửi hai lần cùng lúc chỉ đi một", async () => {
    const { params } = await openCategory();
    const email = someone();
    await asking(params, email);
    const letter = await db.alertLetter.findFirstOrThrow({ where: { subscriber: { email } } });
    await sendAlertLetter(letter, null);
    expect((await db.alertLetter.findUniqueOrThrow({ where: { id: letter.id } })).state).toBe("WAITING");
    expect(await wakeAlertLetters(null)).toBe(0);
    expect(await wakeAlertLetters(server)).toBe(1);
    await Promise.allSettled([sendAlertLetter(letter), sendAlertLetter(letter)]);
    await sendAlertLetter(letter);
    expect(received).toHaveLength(1);
    expect(received[0]?.header("Message-ID")).toBe(`<${letter.id}@localhost>`);
  });

  test("quản trị hệ thống đếm được và xóa được theo yêu cầu, nhật ký không ghi địa chỉ; người khác thì không", async () => {
    const { params } = await openCategory();
    const { email, subscription } = await follow(received, params);
    const admin = await make.actor({ role: "ADMINISTRATOR" });
    const counts = await countSubscriptions(admin);
    expect(counts.kinds.CATEGORY).toBeGreaterThan(0);
    expect(JSON.stringify(counts)).not.toContain("@");
    for (const role of ["AUTHOR", "CLERK", "LEADER", "PETITION_OFFICER"] as const) {
      const actor = await make.actor({ role });
      await expect(countSubscriptions(actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(eraseSubscriber(actor, { email })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-erase-subscribers" });
    }
    await expect(eraseSubscriber(await make.actor({ role: "APPROVER" }), { email })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(eraseSubscriber(admin, { email: "hoa" })).rejects.toMatchObject({ name: "ZodError" });
    expect(await auditTrailOf(subscription.subscriberId)).toEqual([]);
    expect(await eraseSubscriber(admin, { email: email.toUpperCase() })).toBe(1);
    expect(await eraseSubscriber(admin, { email })).toBe(0);
    expect(await db.subscriber.count({ where: { email } })).toBe(0);
    expect(await auditTrailOf(subscription.subscriberId)).toEqual(["subscriber.erase"]);
    const trail = await db.auditEntry.findMany({ select: { detail: true, subjectId: true, actorName: true } });
    expect(JSON.stringify(trail)).not.toContain(email);
  });
});
