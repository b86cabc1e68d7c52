import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import { delegate } from "@/lib/auth/commands/delegate";
import { revokeDelegation } from "@/lib/auth/commands/revoke-delegation";
import { formatDate } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { addComment } from "@/lib/news/commands/add-comment";
import { approveAndPublish, approveEdition } from "@/lib/news/commands/approve";
import { rescheduleArticle } from "@/lib/news/commands/reschedule";
import { returnEdition } from "@/lib/news/commands/return";
import { submitEdition } from "@/lib/news/commands/submit";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { chooseMail, markAllRead, markRead, sendAgain } from "@/lib/notifications/commands";
import { sendLetter, wakeLetters } from "@/lib/notifications/jobs";
import { myMailChoice, myNotifications, unreadCount, waitingLetters } from "@/lib/notifications/queries";
import { tell } from "@/lib/notifications/tell";
import { auditTrailOf, make } from "../support/make";

/** A mail server as an office has one: says no to some, and "later" while it is busy. */
const received: { to: string; raw: string }[] = [];
let busy = false;
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo({ address }, _, done) {
    if (busy) return done(Object.assign(new Error("Busy, try later"), { responseCode: 451 }));
    if (address.startsWith("khong-con")) return done(Object.assign(new Error("No such user"), { responseCode: 550 }));
    done();
  },
  onData(stream, { envelope }, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      received.push({ to: envelope.rcptTo[0]?.address ?? "", raw: Buffer.concat(chunks).toString() });
      done();
    });
  },
});
let server: { url: string; from: string };

beforeAll(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  server = { url: `smtp://127.0.0.1:${(smtp.server.address() as { port: number }).port}`, from: "Cổng HĐND tỉnh Lạc Giang <khong-tra-loi@lacgiang.example>" };
});
afterAll(() => new Promise<void>((resolve) => smtp.close(resolve)));
beforeEach(() => {
  received.length = 0;
  busy = false;
});

const page = { page: 1, size: 50 };
const told = async (actor: Actor) => (await myNotifications(actor, page)).items.map(({ sentence }) => sentence);
const lettersOf = (accountId: string) =>
  db.letter.findMany({
    where: { notification: { accountId } },
    orderBy: { createdAt: "asc" },
    select: { id: true, state: true, tries: true, problem: true, version: true },
  });
/** The words of a letter as its reader sees them. */
function wordsOf(raw: string): string {
  const [head = "", ...body] = raw.split("\r\n\r\n");
  const text = body.join("\n\n");
  const plain = /base64/i.test(head) ? Buffer.from(text, "base64").toString() : decodeQuoted(text);
  return plain.replaceAll("\r\n", "\n");
}
const decodeQuoted = (text: string) =>
  Buffer.from(
    text.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString();

async function sentUp(title: string) {
  const author = await make.actor({ displayName: "Nguyễn Minh Đức" });
  const approver = await make.actor({ role: "APPROVER", displayName: "Phạm Đức Lương" });
  const edition = await make.edition({ author, approver, content: { title, body: make.body("Đoạn một.") } });
  const { version } = await submitEdition(author, { id: edition.id, version: edition.version });
  return { ...edition, author: author as Actor & { id: string }, approver: approver as Actor & { id: string }, version };
}

test("gửi duyệt: mọi người duyệt được báo trong cổng, tác giả và người ngoài thì không", async () => {
  const others = await Promise.all((["AUTHOR", "LEADER", "CLERK", "PETITION_OFFICER", "ADMINISTRATOR"] as const).map((role) => make.actor({ role })));
  const { author, approver, id } = await sentUp("Bài một");
  expect(await told(approver)).toEqual(["Nguyễn Minh Đức đã gửi duyệt “Bài một”"]);
  expect((await myNotifications(approver, page)).items[0]).toMatchObject({ address: `/quan-tri/tin-bai/${id}/duyet`, readAt: null });
  expect(await unreadCount(approver)).toBe(1);
  for (const other of [author, ...others]) expect(await told(other)).toEqual([]);
});

test("trả lại, góp ý, duyệt, hẹn giờ, đổi giờ, đăng, gỡ: tác giả được báo từng việc kèm lý do; người làm không tự báo mình", async () => {
  const { author, approver, id, version, articleId } = await sentUp("Bài hai");
  await addComment(approver, { id, version, text: "Ghi rõ nguồn của số 38" });
  await addComment(author, { id, version, text: "Đã ghi" });
  const returned = await returnEdition(approver, { id, version, reason: "Nêu rõ đơn vị trình chậm" });
  const again = await submitEdition(author, returned);
  const approved = await approveEdition(approver, again);
  const backAgain = await returnEdition(approver, { ...approved, reason: "Thêm ảnh" });
  const third = await submitEdition(author, backAgain);
  const tomorrow = new Date(Date.now() + 86_400_000);
  await approveAndPublish(approver, { ...third, publishAt: tomorrow.toISOString() });
  const article = () => db.article.findUniqueOrThrow({ where: { id: articleId }, select: { id: true, version: true } });
  await rescheduleArticle(approver, { ...(await article()), publishAt: null });
  await withdrawArticle(approver, { ...(await article()), reason: "Đăng nhầm danh sách" });
  const { items } = await myNotifications(author, page);
  expect(items.map(({ kind, text }) => [kind, text.replace(/: .*\sgiờ\s.*/, ": …")]).toReversed()).toEqual([
    ["edition.commented", "Ghi rõ nguồn của số 38"],
    ["edition.returned", "Nêu rõ đơn vị trình chậm"],
    ["edition.approved", ""],
    ["edition.returned", "Thêm ảnh"],
    ["edition.scheduled", "Giờ đăng: …"],
    ["edition.published", ""],
    ["edition.withdrawn", "Đăng nhầm danh sách"],
  ]);
  expect(items.every(({ sentence }) => sentence.startsWith("Phạm Đức Lương đã ") && sentence.includes("“Bài hai”"))).toBe(true);
  expect((await told(approver)).filter((sentence) => sentence.startsWith("Phạm"))).toEqual([]);
});

test("ủy quyền: người được ủy quyền được báo, trong những ngày ấy được báo bài gửi duyệt, hết ủy quyền thì không thấy nữa", async () => {
  const approver = await make.actor({ role: "APPROVER", displayName: "Phạm Đức Lương" });
  const standIn = await make.actor({ role: "AUTHOR", displayName: "Trần Khải" });
  await db.account.update({ where: { id: standIn.id }, data: { totpConfirmedAt: new Date() } });
  const proved = Actor.ofAccount(
    { id: approver.id, displayName: approver.name, roles: ["APPROVER"] },
    { id: crypto.randomUUID(), reauthenticatedAt: new Date() },
  );
  const today = formatDate(new Date());
  const { id: delegationId } = await delegate(proved, { toId: standIn.id, startsOn: today, endsOn: today, reason: "Đi công tác" });
  expect((await myNotifications(standIn, page)).items).toMatchObject([
    {
      sentence: "Phạm Đức Lương đã ủy quyền duyệt bài cho anh, chị",
      text: `Từ ngày ${today} đến hết ngày ${today}. Đi công tác`,
      address: "/quan-tri/ca-nhan/uy-quyen",
    },
  ]);
  await sentUp("Bài gửi người duyệt thay");
  // Written by the one whose place is taken: the stand-in may not decide and is not told.
  await make.edition({ author: approver, state: "SUBMITTED" });
  const lent = Actor.ofAccount({ id: standIn.id, displayName: standIn.name, roles: ["AUTHOR"] }, undefined, null, { id: approver.id, name: approver.name });
  expect((await told(lent)).filter((sentence) => sentence.includes("gửi duyệt"))).toEqual(["Nguyễn Minh Đức đã gửi duyệt “Bài gửi người duyệt thay”"]);
  const [, letter] = await lettersOf(standIn.id);
  await revokeDelegation(approver, { id: delegationId });
  expect(await told(standIn)).toEqual(["Phạm Đức Lương đã thu hồi ủy quyền", "Phạm Đức Lương đã ủy quyền duyệt bài cho anh, chị"]);
  // The letter that was still on its way says nothing any more.
  await sendLetter({ id: letter?.id }, server);
  expect((await lettersOf(standIn.id))[1]).toMatchObject({ state: "DROPPED" });
  expect(received).toEqual([]);
});

test("một việc báo một lần, dù chạy lại; giao dịch hỏng thì không ai được báo; tài khoản đã khóa không được báo", async () => {
  const reader = await make.actor();
  const closed = await make.actor();
  await db.account.update({ where: { id: closed.id }, data: { disabledAt: new Date() } });
  const clerk = await make.actor({ role: "CLERK" });
  const news = {
    kind: "edition.returned",
    event: "1",
    about: "Bài",
    address: "/quan-tri",
    needs: ["article.write"],
    to: [reader.id, closed.id, clerk.id],
  } as const;
  const boss = Actor.system("Kiểm thử", []);
  expect(await db.$transaction((tx) => tell(tx, boss, news))).toBe(1);
  expect(await db.$transaction((tx) => tell(tx, boss, news))).toBe(0);
  expect(await lettersOf(reader.id)).toHaveLength(1);
  await expect(
    db.$transaction(async (tx) => {
      await tell(tx, boss, { ...news, event: "2" });
      throw new Error("hỏng");
    }),
  ).rejects.toThrow("hỏng");
  expect([await unreadCount(reader), await unreadCount(closed), await unreadCount(clerk)]).toEqual([1, 0, 0]);
});

test("đánh dấu đã đọc: chỉ của mình, làm lại không đổi gì", async () => {
  const { approver } = await sentUp("Bài ba");
  await sentUp("Bài bốn");
  const [newest] = (await myNotifications(approver, page)).items;
  const stranger = await make.actor({ role: "APPROVER" });
  await expect(markRead(stranger, { id: newest?.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await markRead(approver, { id: newest?.id })).toEqual({ address: newest?.address });
  const first = await db.notification.findUnique({ where: { id: newest?.id ?? "" }, select: { readAt: true } });
  await markRead(approver, { id: newest?.id });
  expect(await db.notification.findUnique({ where: { id: newest?.id ?? "" }, select: { readAt: true } })).toEqual(first);
  const left = await unreadCount(approver);
  expect(await markAllRead(approver)).toBe(left);
  expect(await unreadCount(approver)).toBe(0);
  await expect(markRead(approver, { id: "1" })).rejects.toMatchObject({ name: "ZodError" });
  await expect(markAllRead(Actor.system("Máy", []))).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("thư: chờ khi chưa có máy chủ thư, có rồi thì tự gửi; một thư một Message-ID; gửi lại không gửi đôi", async () => {
  const { approver, author, id, version } = await sentUp("Hội nghị “tổng kết”\nnăm 2020");
  await returnEdition(approver, { id, version, reason: "Nêu rõ đơn vị trình chậm ở đoạn 3" });
  const [letter] = await lettersOf(author.id);
  const payload = { id: letter?.id };
  expect(await db.outboxMessage.count({ where: { kind: "mail.send", payload: { equals: payload as { id: string } } } })).toBe(1);
  await sendLetter(payload, null);
  expect((await lettersOf(author.id))[0]).toMatchObject({ state: "WAITING", tries: 0 });
  expect(await wakeLetters(null)).toBe(0);
  expect(await wakeLetters(server)).toBe(1);
  expect(await db.outboxMessage.count({ where: { kind: "mail.send", payload: { equals: payload as { id: string } } } })).toBe(2);
  await Promise.allSettled([sendLetter(payload, server), sendLetter(payload, server)]);
  await sendLetter(payload, server);
  expect(received).toHaveLength(1);
  const [{ to, raw } = { to: "", raw: "" }] = received;
  const email = (await db.account.findUniqueOrThrow({ where: { id: author.id }, select: { email: true } })).email;
  expect(to).toBe(email);
  expect(raw).toContain(`Message-ID: <${letter?.id}@localhost>`);
  expect(raw).toContain("Auto-Submitted: auto-generated");
  const words = wordsOf(raw);
  expect(words).toContain("Kính gửi Nguyễn Minh Đức,\n\nPhạm Đức Lương đã trả lại “Hội nghị “tổng kết” năm 2020”.\n\nNêu rõ đơn vị trình chậm ở đoạn 3");
  expect(words).toContain(`http://localhost:3000/quan-tri/tin-bai/${id}`);
  expect((await lettersOf(author.id))[0]).toMatchObject({ state: "SENT", tries: 1 });
});

test("máy chủ thư bận thì thử lại rồi chịu thua; địa chỉ không còn thì thôi ngay; người có quyền gửi lại được, có nhật ký", async () => {
  const admin = await make.actor({ role: "ADMINISTRATOR" });
  const { approver, author, id, version } = await sentUp("Bài kín");
  await returnEdition(approver, { id, version, reason: "Lý do kín" });
  const [letter] = await lettersOf(author.id);
  busy = true;
  await expect(sendLetter({ id: letter?.id }, server)).rejects.toThrow(/451|Busy/);
  expect((await lettersOf(author.id))[0]).toMatchObject({ state: "QUEUED", tries: 1, problem: expect.stringMatching(/^Máy chủ thư từ chối: 451 .*Busy/) });
  await db.letter.update({ where: { id: letter?.id ?? "" }, data: { tries: 8 } });
  await sendLetter({ id: letter?.id }, server);
  expect((await lettersOf(author.id))[0]).toMatchObject({ state: "FAILED", tries: 9 });
  // What waits: the administrator sees the envelope, the words only who may see the article.
  const seen = async (actor: Actor) => (await waitingLetters(actor, page)).items.find((item) => item.id === letter?.id);
  expect(await seen(admin)).toMatchObject({ state: "FAILED", to: "Nguyễn Minh Đức", kind: "Bài bị trả lại", words: null });
  expect(JSON.stringify(await waitingLetters(admin, page))).not.toMatch(/kín/);
  expect(await seen(approver)).toMatchObject({ words: { sentence: "Phạm Đức Lương đã trả lại “Bài kín”", text: "Lý do kín" } });
  for (const role of ["AUTHOR", "LEADER", "CLERK", "PETITION_OFFICER"] as const) {
    const actor = await make.actor({ role });
    await expect(waitingLetters(actor, page)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(sendAgain(actor, { id: letter?.id, version: 1 })).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  for (const wrong of [
    {},
    { id: letter?.id },
    { id: "khong-phai-ma", version: 1 },
    { id: letter?.id, version: 0 },
    { id: letter?.id, version: 1, state: "SENT" },
  ])
    await expect(sendAgain(admin, wrong)).rejects.toMatchObject({ name: "ZodError" });
  expect(await auditTrailOf(letter?.id ?? "")).toEqual([]);
  await sendAgain(admin, { id: letter?.id, version: 1 });
  expect(await auditTrailOf(letter?.id ?? "")).toEqual(["letter.send-again"]);
  await expect(sendAgain(admin, { id: letter?.id, version: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(sendAgain(admin, { id: letter?.id, version: 2 })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "letter-not-failed" });
  await expect(sendAgain(admin, { id: crypto.randomUUID(), version: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  busy = false;
  await db.account.update({ where: { id: author.id }, data: { email: `khong-con-${crypto.randomUUID()}@kiem-thu.example` } });
  await sendLetter({ id: letter?.id }, server);
  expect((await lettersOf(author.id))[0]).toMatchObject({ state: "FAILED", tries: 1, problem: expect.stringContaining("No such user") });
  await sendLetter({ id: letter?.id }, { ...server, url: "smtp://127.0.0.1:1" });
  expect(received).toEqual([]);
});

test("mỗi người chọn loại thư; lần chọn sau theo bản cũ bị từ chối; loại lạ không nhận; không chọn thì không có thư", async () => {
  const author = await make.actor();
  expect(await myMailChoice(author)).toMatchObject({
    version: 0,
    chosen: [
      "edition.submitted",
      "edition.invited",
      "edition.returned",
      "edition.forced",
      "article.review",
      "paper.owed",
      "report.submitted",
      "report.returned",
      "report.due",
      "delegation.made",
    ],
  });
  expect((await myMailChoice(author)).kinds).not.toContain("edition.submitted");
  const { version } = await chooseMail(author, { version: "0", kinds: "edition.commented" });
  expect(await myMailChoice(author)).toMatchObject({ version, chosen: ["edition.commented"] });
  expect(await auditTrailOf(author.id)).toEqual(["account.choose-mail"]);
  await expect(chooseMail(author, { version: 0, kinds: [] })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(chooseMail(author, { version: 7, kinds: [] })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(chooseMail(author, { version, kinds: ["x"] })).rejects.toMatchObject({ name: "ZodError" });
  await expect(chooseMail(Actor.system("Máy", []), { version: 0, kinds: [] })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await auditTrailOf(author.id)).toHaveLength(1);
  const edition = await make.edition({ author, state: "SUBMITTED" });
  await addComment(edition.approver, { id: edition.id, version: edition.version, text: "Rõ" });
  await returnEdition(edition.approver, { id: edition.id, version: edition.version, reason: "Sửa" });
  const letters = await db.letter.findMany({ where: { notification: { accountId: author.id } }, select: { notification: { select: { kind: true } } } });
  expect(letters).toEqual([{ notification: { kind: "edition.commented" } }]);
});
