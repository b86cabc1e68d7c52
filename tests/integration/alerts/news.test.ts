import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { stopSubscription } from "@/lib/alerts/commands/stop";
import { digestDue, tellSubscribers } from "@/lib/alerts/jobs/gather";
import { lookAt } from "@/lib/alerts/jobs/look";
import { sendAlertLetter } from "@/lib/alerts/jobs/send";
import { tokenOf } from "@/lib/alerts/tokens";
import { db } from "@/lib/core/db";
import type { MailServer } from "@/lib/mail/smtp";
import { approveAndPublish } from "@/lib/news/commands/approve";
import { saveEdition } from "@/lib/news/commands/save";
import { startEdition } from "@/lib/news/commands/start";
import { submitEdition } from "@/lib/news/commands/submit";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { feedOf, follow, laterTurn, lettersTo, openCategory, openPost, sendWaiting } from "@/tests/support/alerts";
import { codeIn, mailbox } from "@/tests/support/mailbox";
import { make } from "@/tests/support/make";

const box = mailbox();
const { received } = box;
let server: MailServer;
beforeAll(async () => {
  server = await openPost(box);
});
afterAll(() => box.close());
beforeEach(() => {
  received.length = 0;
});

const MINUTE = 60_000;
const turn = () => tellSubscribers(laterTurn(), server);

describe("chuyên mục", () => {
  test("báo ngay: chỉ điều mới, một lần, có liên kết và cách dừng một chạm; nguồn tin nói cùng điều ấy", async () => {
    const { id, name, params } = await openCategory();
    const { email, subscription } = await follow(received, params);
    received.length = 0;
    expect(await lettersTo(box, email)).toEqual([]);
    const article = await make.published({ content: { title: "Hội nghị <mới> & vui", categoryId: id } });
    await turn();
    await sendWaiting();
    const [letter] = received;
    expect(received).toHaveLength(1);
    expect(letter?.words).toContain("- Hội nghị <mới> & vui\n");
    expect(letter?.words).toContain("Hội nghị &lt;mới&gt; &amp; vui");
    expect(letter?.words).not.toContain("Bài đã có từ trước");
    expect(letter?.words).toContain(`Chuyên mục ${name}`);
    expect(letter?.words).toContain(`http://localhost:3000/tin-tuc/${article.slug}`);
    expect(codeIn(letter, "http://localhost:3000/theo-doi/dung")).toBe(tokenOf("stop", subscription.id));
    const all = tokenOf("stop-all", subscription.subscriberId);
    expect(letter?.header("List-Unsubscribe")).toBe(`<http://localhost:3000/theo-doi/dung/mot-cham?ma=${all}>`);
    expect(letter?.header("List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    expect(letter?.header("Auto-Submitted")).toBe("auto-generated");
    received.length = 0;
    expect(await lettersTo(box, email)).toEqual([]);
    expect(await feedOf(subscription)).toEqual(["Hội nghị <mới> & vui", "Bài đã có từ trước"]);
  });

  test("đính chính thì báo kèm điều đã sửa; cập nhật khác thì không", async () => {
    const { id, params } = await openCategory();
    const article = await make.published({ content: { title: "36 phòng ở", categoryId: id } });
    const { email, subscription } = await follow(received, params);
    received.length = 0;
    const change = async (what: Record<string, unknown>) => {
      const { version } = await db.article.findUniqueOrThrow({ where: { id: article.id }, select: { version: true } });
      const draft = await startEdition(article.author, { id: article.id, version });
      const saved = await saveEdition(article.author, { ...draft, ...what });
      await approveAndPublish(article.approver, await submitEdition(article.author, saved));
    };
    await change({ title: "Thêm ảnh", change: "UPDATE", changeNote: "Thêm ảnh" });
    expect(await lettersTo(box, email)).toEqual([]);
    await change({ title: "38 phòng ở", change: "CORRECTION", changeNote: "Bản trước ghi 36 phòng ở" });
    const [letter] = await lettersTo(box, email);
    expect(letter).toContain("- Đính chính “38 phòng ở”: Bản trước ghi 36 phòng ở\n");
    expect(await feedOf(subscription)).toContain("Đính chính “38 phòng ở”: Bản trước ghi 36 phòng ở");
  });

  test("nháp, bài hẹn giờ, bài đã gỡ trước khi thư đi: không ở thư nào, không ở nguồn tin", async () => {
    const { id, params } = await openCategory();
    const { email, subscription } = await follow(received, params);
    received.length = 0;
    await make.edition({ content: { title: "NHAP-KIN", categoryId: id } });
    await make.published({ publishAt: new Date(Date.now() + 3_600_000), content: { title: "CAM-DANG", categoryId: id } });
    expect(await lettersTo(box, email)).toEqual([]);
    const gone = await make.published({ content: { title: "DA-GO", categoryId: id } });
    expect(await turn()).toBe(1);
    await withdrawArticle(gone.approver, { id: gone.id, version: gone.version, reason: "Đăng nhầm" });
    await sendWaiting();
    expect(received).toEqual([]);
    expect(await db.alertLetter.findMany({ where: { subscriberId: subscription.subscriberId, subscriptionId: null }, select: { state: true } })).toEqual([
      { state: "DROPPED" },
    ]);
    expect(JSON.stringify(await feedOf(subscription))).not.toMatch(/NHAP-KIN|CAM-DANG|DA-GO/);
    expect(JSON.stringify(await db.sighting.findMany())).not.toMatch(/DA-GO/);
  });

  test("tiến trình chết giữa chừng: hứa rồi thì thư còn đó, gửi rồi thì không gửi nữa", async () => {
    const { id, params } = await openCategory();
    const { email, subscription } = await follow(received, params);
    received.length = 0;
    await make.published({ content: { title: "Bài một", categoryId: id } });
    // Looked at and killed: the next turn makes the letter.
    await lookAt(subscription.followedId);
    expect(await turn()).toBe(1);
    // Killed between the commit and the sending: the promise stands in the outbox.
    const letter = await db.alertLetter.findFirstOrThrow({ where: { subscriberId: subscription.subscriberId, subscriptionId: null } });
    expect(await db.outboxMessage.count({ where: { kind: "alerts.send", payload: { equals: { id: letter.id } } } })).toBe(1);
    expect(await turn()).toBe(0);
    await Promise.allSettled([sendAlertLetter(letter), sendAlertLetter(letter)]);
    await sendAlertLetter(letter);
    expect(received.map(({ to }) => to)).toEqual([email]);
    // Two workers in the same moment make one letter.
    await make.published({ content: { title: "Bài hai", categoryId: id } });
    const at = laterTurn();
    const made = await Promise.all([tellSubscribers(at, server), tellSubscribers(at, server)]);
    expect(made[0] + made[1]).toBe(1);
  });

  test("thư đang soạn thì lỗi, hay người gửi chết khi đang giữ thư: việc của hàng đợi không kết thúc, lần sau thư vẫn đi, một lần", async () => {
    const { id, params } = await openCategory();
    const { email, subscription } = await follow(received, params);
    received.length = 0;
    await make.published({ content: { title: "Bài không được mất", categoryId: id } });
    expect(await turn()).toBe(1);
    const letter = await db.alertLetter.findFirstOrThrow({ where: { subscriberId: subscription.subscriberId, subscriptionId: null } });
    const named = { where: { id: subscription.followedId }, select: { id: true } };
    await db.followedSubject.update({ ...named, data: { subject: "khong-phai-ma" } });
    await expect(sendAlertLetter(letter)).rejects.toThrow();
    await db.followedSubject.update({ ...named, data: { subject: id } });
    // Killed with the letter in its hands: until the claim ends nobody knows whether it went.
    const claim = (claimedUntil: Date) => db.alertLetter.update({ where: { id: letter.id }, data: { claimedUntil }, select: { id: true } });
    await claim(new Date(Date.now() + MINUTE));
    await expect(sendAlertLetter(letter)).rejects.toThrow();
    expect(received).toEqual([]);
    await claim(new Date(Date.now() - MINUTE));
    await sendAlertLetter(letter);
    await sendAlertLetter(letter);
    expect(received.map(({ to }) => to)).toEqual([email]);
    expect(received[0]?.words).toContain("Bài không được mất");
  });

  test("một mục hỏng không giữ tin của các mục khác", async () => {
    const [broken, { id, params }] = [await openCategory(), await openCategory()];
    const { subscription } = await follow(received, broken.params);
    const { email } = await follow(received, params);
    received.length = 0;
    await db.followedSubject.update({ where: { id: subscription.followedId }, data: { subject: "khong-phai-ma" } });
    await make.published({ content: { title: "Bài vẫn tới", categoryId: id } });
    expect((await lettersTo(box, email)).map((words) => words.includes("Bài vẫn tới"))).toEqual([true]);
    await db.subscription.delete({ where: { id: subscription.id } });
  });

  test("nhiều điều liền nhau gộp lại: thư ngay sau cách thư trước mười phút", async () => {
    const { id, params } = await openCategory();
    await follow(received, params);
    received.length = 0;
    const base = laterTurn().getTime();
    laterTurn();
    laterTurn();
    await make.published({ content: { title: "Bài một", categoryId: id } });
    expect(await tellSubscribers(new Date(base), server)).toBe(1);
    await make.published({ content: { title: "Bài hai", categoryId: id } });
    await make.published({ content: { title: "Bài ba", categoryId: id } });
    expect(await tellSubscribers(new Date(base + 2 * MINUTE), server)).toBe(0);
    expect(await tellSubscribers(new Date(base + 11 * MINUTE), server)).toBe(1);
    await sendWaiting();
    expect(received).toHaveLength(2);
    expect(received[1]?.words).toMatch(/Bài ba[\s\S]*Bài hai/);
  });

  test("mỗi ngày một thư lúc 7 giờ, lỡ giờ thì bù, không có gì mới thì không có thư", async () => {
    expect(digestDue(new Date("2026-03-05T23:59:59Z"))).toEqual({ day: new Date("2026-03-05"), since: new Date("2026-03-05T00:00:00Z") });
    expect(digestDue(new Date("2026-03-06T00:00:00Z"))).toEqual({ day: new Date("2026-03-06"), since: new Date("2026-03-06T00:00:00Z") });
    const [first, second] = [await openCategory(), await openCategory()];
    const { email } = await follow(received, first.params, { pace: "DAILY" });
    await follow(received, second.params, { pace: "DAILY", email });
    received.length = 0;
    const { day } = digestDue(new Date());
    const morning = (days: number, minutes = 5) => new Date(day.getTime() + days * 24 * 60 * MINUTE + minutes * MINUTE);
    await make.published({ content: { title: "Bài sáng", categoryId: first.id } });
    await make.published({ content: { title: "Bài chiều", categoryId: second.id } });
    const digests = async (at: Date) => {
      await tellSubscribers(at, server);
      await sendWaiting();
      return received.splice(0).filter(({ to }) => to === email);
    };
    // Today's is over; nothing comes before seven.
    expect(await digests(morning(0, 60 * 20))).toEqual([]);
    expect(await digests(morning(1, -1))).toEqual([]);
    // Half an hour late.
    const [digest, ...more] = await digests(morning(1, 30));
    expect(more).toEqual([]);
    expect(digest?.words).toContain("Bài sáng");
    expect(digest?.words).toContain("Bài chiều");
    expect(digest?.header("List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    await make.published({ content: { title: "Bài tối", categoryId: first.id } });
    expect(await digests(morning(1, 40))).toEqual([]);
    const next = await digests(morning(2));
    expect(next.map(({ words }) => words.includes("Bài tối") && !words.includes("Bài sáng"))).toEqual([true]);
    expect(await digests(morning(3))).toEqual([]);
  });

  test("chưa có máy chủ thư thì gom lại, có rồi thì một thư nói hết; dừng rồi thì thư đang chờ cũng bỏ", async () => {
    const { id, params } = await openCategory();
    const { email, subscription } = await follow(received, params);
    received.length = 0;
    await make.published({ content: { title: "Bài lúc vắng", categoryId: id } });
    expect(await tellSubscribers(new Date(), null)).toBe(0);
    expect((await lettersTo(box, email)).map((words) => words.includes("Bài lúc vắng"))).toEqual([true]);
    await make.published({ content: { title: "Bài cuối", categoryId: id } });
    expect(await turn()).toBe(1);
    const letter = await db.alertLetter.findFirstOrThrow({ where: { subscriberId: subscription.subscriberId, state: "QUEUED" } });
    await stopSubscription({ token: tokenOf("stop", subscription.id) });
    await sendAlertLetter(letter);
    expect(received).toEqual([]);
  });
});
